package org.hallwright.engine.throughput.serve;

import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;

/**
 * Seconds of a decode step and of reading a prompt on one engine. Decode is the longer of arithmetic and of weights and
 * cache streamed from memory, plus what latency no batch hides; a mixture of experts reads the experts its batch hits,
 * {@code E (1 - (1 - K/E)^B)} when routing is uniform.
 */
public final class ServeKernel {
    private static final double PREFILL_ROWS_HALF = 256;

    /** Share of the memory left beside weights and runtime that an engine takes for its cache (TensorRT-LLM's default). */
    private static final double CACHE_SHARE = 0.9;

    private static final double RUNTIME_BYTES = 2e9;

    private final TransformerModel model;
    private final AcceleratorSpec accelerator;
    private final Factors factors;
    private final Engine engine;
    private final double weightBytes;
    private final double cacheBytes;
    private final double peak;

    /**
     * @param weights    format the weights are stored in; arithmetic runs at the narrowest rate the part has for it
     * @param cacheBytes bytes per cached element
     */
    public ServeKernel(
            TransformerModel model,
            AcceleratorSpec accelerator,
            Factors factors,
            Engine engine,
            Precision weights,
            double cacheBytes) {
        this.model = model;
        this.accelerator = accelerator;
        this.factors = factors;
        this.engine = engine;
        this.weightBytes = weights.bytes();
        this.cacheBytes = cacheBytes;
        this.peak = computePeak(accelerator, weights);
    }

    private static double computePeak(AcceleratorSpec accelerator, Precision weights) {
        if (accelerator.supports(weights)) {
            return accelerator.peakFlopPerS(weights);
        }
        // Weight-only quantisation: products run at 16 bits.
        return accelerator.peakFlopPerS(Precision.BF16);
    }

    private double tensor() {
        return (double) engine.devices() / engine.attentionReplicas() / engine.pipeline();
    }

    private double spread() {
        return (double) engine.devices() / engine.pipeline();
    }

    /** A decode step by cause. */
    public record Parts(double arithmeticS, double memoryS, double linkS, double fixedS) {
        public double totalS() {
            return arithmeticS + memoryS + linkS + fixedS;
        }
    }

    /** Seconds of one decode step with {@code batch} sequences on the engine at a mean context. */
    public double decodeStepS(double batch, double context) {
        return parts(batch, context).totalS();
    }

    public Parts parts(double batch, double context) {
        double tensor = tensor();
        double spread = spread();
        double perReplica = batch / engine.attentionReplicas();
        double layers = model.layers();
        double sparse = model.sparseLayers();

        double attentionWeights = layers * model.attentionWeights() / tensor;
        double denseFfn = (layers - sparse) * model.denseFfnWeights() / spread;
        double shared = sparse * model.sharedExperts() * model.expertWeights() / spread;
        double head = (double) model.hidden() * model.vocab() / spread;
        double hit = sparse > 0 ? Math.min(model.experts(), expertsHit(batch) * factors.get(Factor.EXPERT_READ)) : 0;
        double routedRead = sparse * hit * model.expertWeights() / spread;

        double readRate = accelerator.memoryBytesPerS() * factors.get(Factor.DECODE_WEIGHTS);
        double gemmRate = peak * factors.get(Factor.DECODE_GEMM);
        double read = (attentionWeights + denseFfn + shared + head + routedRead) * weightBytes / readRate;
        double arithmetic = 2 * (attentionWeights * perReplica + (denseFfn + shared + head) * batch) / gemmRate;
        if (sparse > 0) {
            arithmetic += 2
                    * sparse
                    * model.expertWeights()
                    * batch
                    * model.topK()
                    / spread
                    / (gemmRate * factors.get(Factor.EXPERT));
        }

        double cache = perReplica * cacheBytesPerDevice(context);
        double cacheS = cache / (accelerator.memoryBytesPerS() * factors.get(Factor.DECODE_CACHE));
        double scoreFlop = perReplica
                * model.keysSeen(context)
                * model.attentionFlopPerPair()
                * (model.latent().present() ? latentWidth() : 1)
                / tensor;
        double scoreS = scoreFlop / (accelerator.peakFlopPerS(Precision.BF16) * factors.get(Factor.DECODE_GEMM));

        // Reading and arithmetic overlap imperfectly near the ridge.
        double streamed = read + cacheS;
        double computed = arithmetic + scoreS;
        double both = Math.sqrt(streamed * streamed + computed * computed);
        double streamedShare = streamed + computed > 0 ? streamed / (streamed + computed) : 0;
        double fixedS = layers * factors.get(Factor.DECODE_LAYER_S)
                + sparse * factors.get(Factor.EXPERT_LAYER_S)
                + factors.get(Factor.DECODE_HOST_S)
                + perReplica * factors.get(Factor.DECODE_SEQUENCE_S);
        return new Parts(both * (1 - streamedShare), both * streamedShare, linkS(batch, layers), fixedS);
    }

    /** Absorbed latent attention scores run against the latent rank instead of the head size. */
    private double latentWidth() {
        return (2.0 * model.latent().kvRank() + model.latent().ropeDim()) / (model.queryKeyDim() + model.headDim());
    }

    private double expertsHit(double batch) {
        double experts = model.experts();
        return experts * (1 - Math.pow(1 - model.topK() / experts, Math.max(1, batch)));
    }

    private double linkS(double rows, double layers) {
        double spread = spread();
        if (spread <= 1 && engine.pipeline() == 1) {
            return 0;
        }
        double steps = Math.log(Math.max(1, spread)) / Math.log(2);
        double bytes = 2.0 * rows * model.hidden();
        boolean inside = engine.devices() <= accelerator.scaleUpDomain();
        double rate = inside ? accelerator.scaleUpBytesPerS() : accelerator.scaleOutBytesPerS();
        double ring =
                spread > 1 ? 2 * (spread - 1) / spread * bytes / (Math.max(rate, 1) * factors.get(Factor.SCALE_UP)) : 0;
        double latency = factors.get(Factor.DECODE_REDUCE_S) * steps * (inside ? 1 : 2);
        double stages = engine.pipeline() > 1
                ? engine.pipeline() * (bytes / Math.max(accelerator.scaleOutBytesPerS(), 1) + latency)
                : 0;
        return 2 * layers * (ring / engine.attentionReplicas() + latency) + stages;
    }

    /** Bytes of cache one sequence of {@code tokens} takes on each device; heads that cannot be divided are copied. */
    public double cacheBytesPerDevice(double tokens) {
        double divisor = model.latent().present() ? 1 : Math.min(tensor(), model.kvHeads());
        return model.kvElements(tokens) * cacheBytes / divisor / engine.pipeline();
    }

    /** Seconds to read a prompt of {@code tokens} on the engine, alone. */
    public double prefillS(double tokens) {
        double spread = engine.devices();
        double active = model.activeWeights() - (double) model.hidden() * model.vocab();
        double share = tokens / (tokens + PREFILL_ROWS_HALF);
        double rate = peak * factors.get(Factor.PREFILL) * share * spread;
        double arithmetic = 2 * tokens * active / rate;
        double attention = model.causalPairs(tokens)
                * model.attentionFlopPerPair()
                / (accelerator.peakFlopPerS(Precision.BF16) * factors.get(Factor.PREFILL) * spread);
        double weights = (model.nonExpertWeights()
                        + (model.sparse() ? model.sparseLayers() * expertsHit(tokens) * model.expertWeights() : 0))
                * weightBytes
                / (accelerator.memoryBytesPerS() * factors.get(Factor.DECODE_WEIGHTS) * spread);
        double bytes = 2.0 * tokens * model.hidden();
        double ring = 0;
        if (spread > 1) {
            boolean inside = engine.devices() <= accelerator.scaleUpDomain();
            double link = inside ? accelerator.scaleUpBytesPerS() : accelerator.scaleOutBytesPerS();
            ring = 2.0
                    * model.layers()
                    * 2
                    * (spread - 1)
                    / spread
                    * bytes
                    / (Math.max(link, 1) * factors.get(Factor.SCALE_UP));
        }
        return Math.max(arithmetic + attention, weights) + ring + model.layers() * factors.get(Factor.DECODE_LAYER_S);
    }

    /** Bytes of weights on each device. */
    public double weightBytesPerDevice() {
        double tensor = tensor() * engine.pipeline();
        double spread = engine.devices();
        double attention = model.layers() * model.attentionWeights() / tensor;
        double rest = (model.parameters() - model.layers() * model.attentionWeights()) / spread;
        return (attention + rest) * weightBytes;
    }

    /** Bytes taken on each device without any sequence: weights and runtime. */
    public double idleBytesPerDevice() {
        return weightBytesPerDevice() + RUNTIME_BYTES;
    }

    /** Bytes taken on each device by {@code batch} sequences in flight, weights included. */
    public double bytesPerDevice(double batch, double inputTokens, double outputTokens) {
        return idleBytesPerDevice() + batch / engine.attentionReplicas() * heldBytes(inputTokens, outputTokens);
    }

    /** Sequences whose cache fits beside the weights; below one when the model does not fit. */
    public double largestBatch(double inputTokens, double outputTokens) {
        double free = accelerator.reportedBytes() - idleBytesPerDevice();
        return CACHE_SHARE * free / heldBytes(inputTokens, outputTokens) * engine.attentionReplicas();
    }

    private double heldBytes(double inputTokens, double outputTokens) {
        return cacheBytesPerDevice(inputTokens + factors.get(Factor.CACHE_RESERVED) * outputTokens);
    }

    /** Mean seconds between the tokens of one answer when {@code batch} requests run and prompts are read in between. */
    public double tpotS(double batch, double inputTokens, double outputTokens) {
        double step = decodeStepS(batch, inputTokens + outputTokens / 2) / factors.get(Factor.SPECULATION);
        return step + factors.get(Factor.PREFILL_STALL) * batch / outputTokens * prefillS(inputTokens);
    }

    /** Mean seconds to the first token among {@code batch} requests in flight. */
    public double ttftS(double batch, double inputTokens) {
        double others = factors.get(Factor.PREFILL_QUEUE)
                * StrictMath.pow(Math.max(0, batch - 1), factors.get(Factor.PREFILL_GROWTH));
        return factors.get(Factor.PREFILL_FIXED_S) + prefillS(inputTokens) * (1 + others);
    }

    public Engine engine() {
        return engine;
    }

    public Factors factors() {
        return factors;
    }
}
