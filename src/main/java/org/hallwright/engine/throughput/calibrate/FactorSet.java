package org.hallwright.engine.throughput.calibrate;

import java.util.Map;
import org.hallwright.engine.throughput.model.Factors;

/**
 * Fitted factors of one accelerator under one software generation, with what the fit left unexplained;
 * {@code firstToken} is the same for the time to the first token, which queues make far less certain.
 */
public record FactorSet(
        String accelerator, String generation, Factors factors, Residuals residuals, Residuals firstToken) {
    /** Least rows for which a kernel family, or one release of it, gets factors of its own. */
    static final int LEAST_ROWS = 6;

    /** The name under which the kernels of one family, of one release where it is stated, are kept apart. */
    static String kernels(String generation, String version, String family) {
        return generation + (version.isEmpty() ? "" : "@" + version) + "+" + family;
    }

    public static String key(String accelerator, String generation) {
        return accelerator + "/" + generation;
    }

    /** What the pool of a generation was fitted to, the general prior where there is none. */
    static Factors pooled(Map<String, FactorSet> sets, String generation) {
        var pool = sets.get(key(Calibration.POOL, generation));
        return pool == null ? Factors.prior() : pool.factors();
    }

    public String key() {
        return key(accelerator, generation);
    }
}
