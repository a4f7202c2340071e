package org.hallwright.store;

/**
 * Cuts bytes where their content says so, so that an edit in the middle of a large design changes one or two pieces and
 * leaves the others the same. A gear hash (Xia et al., FastCDC, USENIX ATC 2016) over the last 64 bytes decides.
 */
final class Chunker {

    static final int MIN_BYTES = 4 * 1024;
    static final int MAX_BYTES = 64 * 1024;

    /** 14 bits set: a cut every 16 KiB on average behind the minimum. High bits, which the last 64 bytes all reach. */
    private static final long MASK = 0xFFFC_0000_0000_0000L;

    private static final long[] GEAR = gear();

    private Chunker() {}

    /** Where the piece that begins at {@code from} ends (exclusive). */
    static int end(byte[] bytes, int from) {
        int limit = Math.min(bytes.length, from + MAX_BYTES);
        int i = from + MIN_BYTES;
        if (i >= limit) {
            return limit;
        }
        long hash = 0;
        for (int k = i - Long.SIZE; k < i; k++) {
            hash = (hash << 1) + GEAR[bytes[k] & 0xFF];
        }
        for (; i < limit; i++) {
            hash = (hash << 1) + GEAR[bytes[i] & 0xFF];
            if ((hash & MASK) == 0) {
                return i + 1;
            }
        }
        return limit;
    }

    /** Fixed numbers (SplitMix64 from zero): the same content must be cut at the same places by every version. */
    private static long[] gear() {
        long[] gear = new long[256];
        long state = 0;
        for (int i = 0; i < gear.length; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
            gear[i] = z ^ (z >>> 31);
        }
        return gear;
    }
}
