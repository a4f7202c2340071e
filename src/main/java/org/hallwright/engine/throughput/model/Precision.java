package org.hallwright.engine.throughput.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Number formats of matrix operands. Accumulation and optimizer state stay wider; attention stays at 16 bits. */
public enum Precision {
    FP32(4.0),
    BF16(2.0),
    FP16(2.0),
    INT8(1.0),
    FP8(1.0),
    MXFP8(1.0 + 1.0 / 32),
    FP4(0.5 + 1.0 / 16);

    private final double bytes;

    Precision(double bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one stored element, block scales included. */
    public double bytes() {
        return bytes;
    }

    /** True for the formats whose operands are narrower than 16 bits. */
    public boolean narrow() {
        return bytes < 2.0;
    }

    /**
     * Reads the spellings found in published tables ("FP8-CS", "bf16 with int8 quantised matmul", "nvfp4 (submitted)").
     * The first format named wins; null when none is named.
     */
    public static @Nullable Precision parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("int8")) {
            return INT8;
        }
        Precision first = null;
        int at = Integer.MAX_VALUE;
        for (var spelling : Spelling.values()) {
            int index = lower.indexOf(spelling.text);
            if (index >= 0 && index < at) {
                at = index;
                first = spelling.precision;
            }
        }
        if (first == FP8 && lower.contains("mx")) {
            return MXFP8;
        }
        return first;
    }

    private enum Spelling {
        FP32("fp32", Precision.FP32),
        BF16("bf16", Precision.BF16),
        BFLOAT16("bfloat16", Precision.BF16),
        FP16("fp16", Precision.FP16),
        FLOAT16("float16", Precision.FP16),
        FP8("fp8", Precision.FP8),
        FP4("fp4", Precision.FP4);

        private final String text;
        private final Precision precision;

        Spelling(String text, Precision precision) {
            this.text = text;
            this.precision = precision;
        }
    }
}
