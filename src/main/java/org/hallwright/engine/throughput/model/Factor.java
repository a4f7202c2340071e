package org.hallwright.engine.throughput.model;

/**
 * The physical factors a calibration fits for one accelerator and software generation. Each has a value expected before
 * any measurement, hard physical bounds, and how far (in natural log) a measurement may pull it away cheaply.
 */
public enum Factor {
    /** Share of the 16-bit peak a very large matrix product reaches. */
    GEMM_16(0.72, 0.25, 1.0, 0.15),
    /** Share of the 8-bit peak. */
    GEMM_8(0.55, 0.15, 1.0, 0.2),
    /** Share of the 4-bit peak. */
    GEMM_4(0.40, 0.08, 1.0, 0.3),
    /** Rows (tokens) at which a product reaches half its best rate. */
    ROWS_HALF(250, 1, 4000, 0.6),
    /** Inner and output width at which a product reaches half its best rate. */
    WIDTH_HALF(150, 1, 3000, 0.6),
    /** Share of the memory bandwidth that element-wise kernels reach. */
    MEMORY(0.80, 0.3, 1.0, 0.1),
    /** Passes of element-wise kernels over the activations, relative to a plain count. */
    ELEMENTWISE(1.0, 0.1, 4.0, 0.4),
    /** Share of the 16-bit peak in fused attention. */
    ATTENTION(0.65, 0.05, 0.98, 0.3),
    /** Passes over the score matrix where attention is not fused (0 when fused). */
    SCORE_PASSES(0.02, 0.001, 30, 2.0),
    /** Seconds the host needs to launch one layer's forward kernels. */
    LAUNCH_S(2e-4, 1e-6, 4e-3, 1.0),
    /** Host seconds to start one tensor-parallel collective. */
    REDUCE_HOST_S(3e-5, 1e-6, 1e-3, 1.0),
    /** Share of the scale-up rate a ring reaches. */
    SCALE_UP(0.75, 0.2, 1.0, 0.2),
    /** Seconds per step of a collective inside the domain. */
    SCALE_UP_STEP_S(4e-6, 1e-7, 1e-4, 0.7),
    /** Share of the network rate a ring reaches. */
    SCALE_OUT(0.75, 0.1, 1.0, 0.25),
    /** Seconds per step of a collective across nodes. */
    SCALE_OUT_STEP_S(1.5e-5, 1e-6, 3e-4, 0.7),
    /** Share of tensor-parallel traffic hidden behind products. */
    TENSOR_HIDDEN(0.3, 0.01, 0.97, 0.8),
    /** Share of compute behind which data-parallel traffic can hide. */
    DATA_HIDDEN(0.5, 0.01, 1.0, 0.8),
    /** Share of pipeline transfers that stays exposed. */
    PIPELINE_EXPOSED(0.3, 0.02, 1.2, 0.8),
    /** Relative slowdown per natural log of the node count. */
    JITTER(0.01, 0.0005, 0.08, 0.7),
    /** Seconds per optimizer step that scale with nothing. */
    STEP_S(3e-3, 1e-5, 0.2, 1.2),
    /** Rate of grouped expert products relative to dense ones. */
    EXPERT(0.7, 0.15, 1.0, 0.3),
    /** Seconds a forward pass spends on each local expert of a layer beside its products, with narrow operands. */
    EXPERT_CAST_S(6e-5, 1e-6, 5e-4, 0.7),
    /** Share of expert all-to-all traffic that stays exposed. */
    DISPATCH_EXPOSED(0.7, 0.03, 3.0, 0.6),
    /** Host seconds per micro-batch of the schedule. */
    MICRO_BATCH_S(1e-4, 1e-6, 0.03, 1.2),
    /** Bytes kept of activations under 8-bit training, relative to 16-bit. */
    ACTIVATION_8(0.58, 0.4, 1.0, 0.2),

    /** Share of the memory bandwidth while reading weights in decode. */
    DECODE_WEIGHTS(0.65, 0.15, 1.0, 0.25),
    /** Share of the memory bandwidth while reading the key-value cache. */
    DECODE_CACHE(0.5, 0.05, 1.0, 0.4),
    /** Share of peak of decode products at a large batch. */
    DECODE_GEMM(0.4, 0.05, 1.0, 0.4),
    /** Share of an answer's tokens for which a sequence holds cache: half where pages come as it grows, all where reserved. */
    CACHE_RESERVED(0.75, 0.5, 1.0, 0.3),
    /** Host seconds per decode step. */
    DECODE_HOST_S(1e-3, 1e-5, 2e-2, 0.8),
    /** Seconds per layer and decode step that no batch hides. */
    DECODE_LAYER_S(2.5e-5, 1e-6, 4e-4, 0.7),
    /** Seconds per small all-reduce and doubling of the group. */
    DECODE_REDUCE_S(5e-6, 3e-7, 1e-4, 0.7),
    /** Host seconds per sequence and decode step. */
    DECODE_SEQUENCE_S(1e-5, 1e-8, 1e-3, 1.0),
    /** Share of peak while reading prompts. */
    PREFILL(0.45, 0.05, 1.0, 0.3),
    /** Seconds before a first token that depend on nothing. */
    PREFILL_FIXED_S(0.03, 1e-3, 0.5, 0.8),
    /** Prompts of others, as a share of the concurrency, read before one's own. */
    PREFILL_QUEUE(0.2, 0.002, 3.0, 0.8),
    /** Growth of that queue with the concurrency: below one where chunks are shared fairly, above where bursts pile up. */
    PREFILL_GROWTH(0.95, 0.3, 1.6, 0.2),
    /** Share of prompt reading that delays running answers. */
    PREFILL_STALL(0.8, 0.02, 3.0, 0.6),
    /** Tokens accepted per decode step (1 without speculation). */
    SPECULATION(1.02, 1.0, 4.0, 0.3),
    /** Weights of experts read, relative to a uniform hit rate. */
    EXPERT_READ(1.0, 0.2, 3.0, 0.4),
    /** Seconds per sparse layer and decode step for routing and regrouping tokens. */
    EXPERT_LAYER_S(1.5e-5, 1e-7, 4e-4, 0.8),
    /** Share of the unlimited rate that survives arrival variance under latency limits. */
    SERVER_SHARE(0.9, 0.4, 1.0, 0.1),
    /** Ratio of the 99th percentile to the mean of a latency. */
    TAIL(1.4, 1.0, 4.0, 0.3),
    /** Decode engines that share the requests where a split deployment does not state them. */
    DECODE_ENGINES(1.5, 1.0, 20, 0.6);

    private final double prior;
    private final double low;
    private final double high;
    private final double spread;

    Factor(double prior, double low, double high, double spread) {
        this.prior = prior;
        this.low = low;
        this.high = high;
        this.spread = spread;
    }

    public double prior() {
        return prior;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** Standard deviation, in natural log, of the belief before measurement. */
    public double spread() {
        return spread;
    }
}
