package org.hallwright.engine.throughput.calibrate;

import java.nio.charset.StandardCharsets;

/** Which rows are held back from a fit: a quarter, chosen by a hash of the row's id alone. */
public final class Split {
    private Split() {}

    /** FNV-1a with a final mix, so that consecutive ids do not fall together. */
    public static boolean heldBack(String id) {
        int hash = 0x811c9dc5;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return (hash >>> 8) % 4 == 0;
    }
}
