package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;

/**
 * What decides which kernels a serving engine runs, beside the part and the software: the kind of attention and of
 * feed-forward block, and the width of the weights. Kernels of one family ripen together; those of another are other code.
 */
public final class KernelFamily {
    private KernelFamily() {}

    /** {@code dense}, {@code moe} or {@code latent}, with the bits of the weights: {@code latent-8}. */
    public static String of(TransformerModel model, Precision weights) {
        String kind = model.latent().present() ? "latent" : model.sparse() ? "moe" : "dense";
        return kind + "-" + (int) (weights.bytes() * 8);
    }
}
