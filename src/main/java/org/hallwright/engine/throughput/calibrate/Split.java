package org.hallwright.engine.throughput.calibrate;

import java.nio.charset.StandardCharsets;

/** Four quarters of the measured rows, by a hash of the row's id alone. Each is held back once from a fit to the others. */
public final class Split {
    public static final int QUARTERS = 4;

    /** No quarter: every row is fitted to. */
    public static final int NONE = -1;

    private Split() {}

    /** The quarter of a row, 0 to 3: FNV-1a with a final mix, so that consecutive ids do not fall together. */
    public static int quarter(String id) {
        int hash = 0x811c9dc5;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return (hash >>> 8) % QUARTERS;
    }
}
