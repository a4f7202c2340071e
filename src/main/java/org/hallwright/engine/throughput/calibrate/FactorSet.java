package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.Factors;

/** Fitted factors of one accelerator under one software generation, with what the fit left unexplained. */
public record FactorSet(String accelerator, String generation, Factors factors, Residuals residuals) {
    public static String key(String accelerator, String generation) {
        return accelerator + "/" + generation;
    }

    public String key() {
        return key(accelerator, generation);
    }
}
