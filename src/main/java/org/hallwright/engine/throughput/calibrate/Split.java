package org.hallwright.engine.throughput.calibrate;

import java.nio.charset.StandardCharsets;

/** Four quarters of the measured rows, by a hash. Each is held back once from a fit to the others. */
public enum Split {
    /** Row by row: how well rows like the measured ones are predicted. */
    ROWS,
    /** All rows of one source and accelerator together: how well a system is predicted that nobody measured there. */
    SYSTEMS;

    public static final int QUARTERS = 4;

    /** No quarter: every row is fitted to. */
    public static final int NONE = -1;

    public int quarter(TrainingRow row) {
        return quarter(this == ROWS ? row.id() : row.group() + row.accelerator());
    }

    public int quarter(ServingRow row) {
        return quarter(this == ROWS ? row.id() : row.group() + row.accelerator());
    }

    /** The quarter of a text, 0 to 3: FNV-1a with a final mix, so that consecutive ids do not fall together. */
    public static int quarter(String text) {
        int hash = 0x811c9dc5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return (hash >>> 8) % QUARTERS;
    }
}
