package org.hallwright.engine.throughput.train;

import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;

/**
 * Bytes on the fullest device of a training job: weights, gradients, optimizer state, kept activations, logits, framework.
 * Activation counts follow Korthikanti 2022 (arXiv:2205.05198, section 4) by tensor, with gated blocks and grouped heads.
 * Allocation-free, so that a search may call it per candidate.
 */
public final class MemoryModel {
    /** Share of the device a job may plan to fill; the rest is fragmentation. */
    public static final double USABLE = 0.94;

    /** How far, either way, measured memory lies from this model in four of five logs. */
    public static final double BAND = 0.12;

    private static final double FRAMEWORK_BYTES = 3.0e9;

    private final TransformerModel model;
    private final TrainingStyle style;
    private final double seq;
    private final boolean narrow;
    private final double weightBytes;
    private final double narrowShare;
    private final double dense;
    private final double routed;

    public MemoryModel(TransformerModel model, Precision precision, int seq, TrainingStyle style, Factors factors) {
        this.model = model;
        this.style = style;
        this.seq = seq;
        this.narrow = precision.narrow();
        this.weightBytes = style.weightBytes();
        this.narrowShare = narrow ? factors.get(Factor.ACTIVATION_8) : 1;
        this.dense = model.nonExpertWeights() + model.embeddingWeights();
        this.routed = model.routedWeights();
    }

    /** Bytes per device. */
    public double bytes(
            int tensor,
            int pipeline,
            int data,
            int context,
            int expert,
            int interleave,
            int microBatch,
            Recompute recompute,
            Sharding sharding,
            int microBatches) {
        return stateBytes(tensor, pipeline, data, context, expert, sharding)
                + activationBytes(tensor, pipeline, context, expert, interleave, microBatch, recompute, microBatches)
                + FRAMEWORK_BYTES;
    }

    public double bytes(Layout layout, int globalBatch) {
        int microBatches = Math.max(1, globalBatch / (layout.data() * layout.microBatch()));
        return bytes(
                layout.tensor(),
                layout.pipeline(),
                layout.data(),
                layout.context(),
                layout.expert(),
                layout.interleave(),
                layout.microBatch(),
                layout.recompute(),
                layout.sharding(),
                microBatches);
    }

    /** Weights, gradients and optimizer state: the floor no micro-batch can lower. */
    public double stateBytes(int tensor, int pipeline, int data, int context, int expert, Sharding sharding) {
        double members = (double) data * context;
        double share = (double) style.schedule().copies(pipeline) / ((double) tensor * pipeline);
        double denseHere = dense * share;
        double routedHere = routed * share / expert;
        double routedMembers = Math.max(1, members / expert);
        return denseHere * bytesPerWeight(members, sharding) + routedHere * bytesPerWeight(routedMembers, sharding);
    }

    private double bytesPerWeight(double members, Sharding sharding) {
        if (style.frozenWeights()) {
            return sharding == Sharding.WEIGHTS ? weightBytes / members : weightBytes;
        }
        double gradient = style.gradientBytes();
        double optimizer = 12;
        return switch (sharding) {
            case NONE -> weightBytes + gradient + optimizer;
            case OPTIMIZER -> weightBytes + gradient + optimizer / members;
            case GRADIENTS -> weightBytes + (gradient + optimizer) / members;
            case WEIGHTS -> (weightBytes + gradient + optimizer) / members;
        };
    }

    private double activationBytes(
            int tensor,
            int pipeline,
            int context,
            int expert,
            int interleave,
            int microBatch,
            Recompute recompute,
            int microBatches) {
        double rows = microBatch * seq / context;
        double inFlight =
                pipeline == 1 ? 1 : Math.min(microBatches, style.schedule().inFlight(pipeline, interleave));
        double perLayer = layerBytes(rows, tensor, recompute);
        double kept = (double) model.layers() / pipeline * inFlight * perLayer;
        if (recompute == Recompute.FULL) {
            kept += layerBytes(rows, tensor, Recompute.NONE);
        }
        double logits = 6 * rows * model.vocab() / tensor;
        if (pipeline > 1) {
            // The last stage holds one micro-batch in flight and the logits; the first holds the most layers.
            double last = (double) model.layers() / pipeline * perLayer + logits;
            return Math.max(kept, last);
        }
        return kept + logits;
    }

    private double layerBytes(double rows, int tensor, Recompute recompute) {
        double h = model.hidden();
        if (recompute == Recompute.FULL) {
            return 2 * rows * h / (style.sequenceParallel() ? tensor : 1);
        }
        double heads = (2.0 * model.heads() + 2.0 * model.kvHeads()) * model.headDim();
        if (model.latent().present()) {
            heads = model.heads() * 2.0 * (model.queryKeyDim() + model.headDim());
        }
        double sparse = (double) model.sparseLayers() / model.layers();
        // Frozen weights need no weight gradient, so the input of the last product is not kept.
        double matrices = (model.gated() ? 3 : 2) - (style.frozenWeights() ? 1 : 0);
        double ffn = (1 - sparse) * matrices * model.ffn()
                + sparse * (model.topK() + model.sharedExperts()) * matrices * model.expertFfn();
        double permuted = sparse * 2 * model.topK() * h;
        double scores = style.fusedAttention() || recompute == Recompute.SELECTIVE ? 0 : 5.0 * model.heads() * seq;
        double norms = 8 * h / (style.sequenceParallel() ? tensor : 1);
        return rows * (norms + (2 * heads + 2 * ffn + 2 * permuted + scores) / tensor) * narrowShare;
    }

    public boolean narrow() {
        return narrow;
    }
}
