package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.Factors;

/**
 * Fitted factors of one accelerator under one software generation, with what the fit left unexplained;
 * {@code firstToken} is the same for the time to the first token, which queues make far less certain.
 */
public record FactorSet(
        String accelerator, String generation, Factors factors, Residuals residuals, Residuals firstToken) {
    /** Least rows for which one release of a software generation gets factors of its own. */
    static final int RELEASE_ROWS = 6;

    /** The name under which one release of a generation is kept apart. */
    static String release(String generation, String version) {
        return version.isEmpty() ? generation : generation + "@" + version;
    }

    public static String key(String accelerator, String generation) {
        return accelerator + "/" + generation;
    }

    public String key() {
        return key(accelerator, generation);
    }
}
