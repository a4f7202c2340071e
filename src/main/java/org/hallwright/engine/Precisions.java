package org.hallwright.engine;

import java.util.Locale;
import org.hallwright.engine.throughput.model.Precision;
import org.jspecify.annotations.Nullable;

/** Number formats by the words of design files. */
final class Precisions {

    static final String ALLOWED = "bf16, fp16, fp8, mxfp8, fp4, int8, fp32";

    private Precisions() {}

    static @Nullable Precision of(String word) {
        for (Precision precision : Precision.values()) {
            if (precision.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return precision;
            }
        }
        return null;
    }
}
