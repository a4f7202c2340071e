package org.hallwright.engine.throughput.train;

import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;

/**
 * Seconds of one optimizer step. Two stages, so that a search shares the expensive one: {@link #shape} prices one layer
 * and one micro-batch for a (tensor, context, expert, micro-batch, recompute) choice; {@link #step} then closes the form
 * over pipeline, data, interleave and sharding without allocating.
 *
 * <p>Operators follow the roofline (Williams 2009): the longer of arithmetic at a shape-dependent share of peak and of
 * memory traffic. Collectives follow ring algorithms over the scale-up domain or the network; a ring with several members
 * in one node drives as many network ports. The pipeline is one-forward-one-backward, interleaved (arXiv:2104.04473).
 *
 * <p>Confined to one caller; not thread-safe.
 */
public final class StepKernel {
    private static final double OPTIMIZER_BYTES = 20;
    private static final double ROUTED_NODES = 4;

    private final TransformerModel model;
    private final AcceleratorSpec accelerator;
    private final Fleet fleet;
    private final TrainingStyle style;
    private final Schedule schedule;
    private final double seq;
    private final double keysScored;
    private final boolean narrow;

    private final double gemmRate;
    private final double gemm16Rate;
    private final double rowsHalf;
    private final double widthHalf;
    private final double memoryRate;
    private final double elementwise;
    private final double attentionRate;
    private final double exponentialS;
    private final double scorePasses;
    private final double launchS;
    private final double reduceHostS;
    private final double upRate;
    private final double upStepS;
    private final double outRate;
    private final double outStepS;
    private final double tensorExposed;
    private final double dataHidden;
    private final double pipelineExposed;
    private final double jitter;
    private final double stepS;
    private final double expertShare;
    private final double expertCastS;
    private final double dispatchExposed;
    private final double microBatchS;
    private final double operandBytes;
    private final double denseWeights;
    private final double routedWeights;

    // The current shape.
    private int tensor;
    private int context;
    private int expert;
    private int microBatch;
    private double layerComputeS;
    private double layerMemoryS;
    private double layerUpS;
    private double layerOutS;
    private double layerBackwardS;
    private double headS;
    private double headComputeS;
    private double boundaryBytes;

    // The current result, by cause.
    private double computeS;
    private double memoryS;
    private double scaleUpS;
    private double scaleOutS;
    private double bubbleS;
    private double otherS;

    public StepKernel(
            TransformerModel model, Fleet fleet, Factors factors, Precision precision, int seq, TrainingStyle style) {
        if (seq < 1) {
            throw new IllegalArgumentException("seq " + seq + " is below 1");
        }
        if (!fleet.accelerator().supports(precision)) {
            throw new IllegalArgumentException(fleet.accelerator().id() + " does not multiply in " + precision);
        }
        this.model = model;
        this.accelerator = fleet.accelerator();
        this.fleet = fleet;
        this.style = style;
        this.schedule = style.schedule();
        this.seq = seq;
        // Fused kernels skip what the causal mask and windows hide; unfused products compute it and mask it.
        this.keysScored = style.fusedAttention() ? model.causalPairs(seq) / seq : seq;
        this.narrow = precision.narrow();
        this.operandBytes = precision.bytes();
        this.gemmRate = accelerator.peakFlopPerS(precision) * factors.get(gemmFactor(precision));
        this.gemm16Rate = accelerator.peakFlopPerS(Precision.BF16) * factors.get(Factor.GEMM_16);
        this.rowsHalf = factors.get(Factor.ROWS_HALF);
        this.widthHalf = factors.get(Factor.WIDTH_HALF);
        this.memoryRate = accelerator.memoryBytesPerS() * factors.get(Factor.MEMORY);
        this.elementwise = factors.get(Factor.ELEMENTWISE);
        this.attentionRate = accelerator.peakFlopPerS(Precision.BF16) * factors.get(Factor.ATTENTION);
        this.exponentialS = style.fusedAttention() ? 1 / accelerator.exponentialsPerS() : 0;
        this.scorePasses = style.fusedAttention() ? 0 : factors.get(Factor.SCORE_PASSES);
        this.launchS = factors.get(Factor.LAUNCH_S);
        this.reduceHostS = factors.get(Factor.REDUCE_HOST_S);
        this.upRate = Math.max(accelerator.scaleUpBytesPerS(), accelerator.scaleOutBytesPerS())
                * factors.get(Factor.SCALE_UP);
        this.upStepS = factors.get(Factor.SCALE_UP_STEP_S);
        this.outRate = accelerator.scaleOutBytesPerS() * factors.get(Factor.SCALE_OUT) / fleet.oversubscription();
        this.outStepS = factors.get(Factor.SCALE_OUT_STEP_S);
        this.tensorExposed = 1 - factors.get(Factor.TENSOR_HIDDEN);
        this.dataHidden = factors.get(Factor.DATA_HIDDEN);
        this.pipelineExposed = factors.get(Factor.PIPELINE_EXPOSED);
        this.jitter = factors.get(Factor.JITTER);
        this.stepS = factors.get(Factor.STEP_S);
        this.expertShare = factors.get(Factor.EXPERT);
        this.expertCastS = narrow ? factors.get(Factor.EXPERT_CAST_S) : 0;
        this.dispatchExposed = factors.get(Factor.DISPATCH_EXPOSED);
        this.microBatchS = factors.get(Factor.MICRO_BATCH_S);
        this.denseWeights = model.nonExpertWeights() + model.embeddingWeights();
        this.routedWeights = model.routedWeights();
    }

    private static Factor gemmFactor(Precision precision) {
        return switch (precision) {
            case FP32, BF16, FP16 -> Factor.GEMM_16;
            case INT8, FP8, MXFP8 -> Factor.GEMM_8;
            case FP4 -> Factor.GEMM_4;
        };
    }

    /** Prices one layer and the output head for one micro-batch. */
    public void shape(int tensor, int context, int expert, int microBatch, Recompute recompute) {
        this.tensor = tensor;
        this.context = context;
        this.expert = expert;
        this.microBatch = microBatch;
        double rows = microBatch * seq / context;
        double h = model.hidden();
        double t = tensor;

        double gemm = attentionGemmS(rows, t);
        double sparseShare = (double) model.sparseLayers() / model.layers();
        double ffnPasses = 0;
        double ffnS = 0;
        if (sparseShare < 1) {
            ffnS += (1 - sparseShare) * ffnGemmS(rows, model.ffn() / t, gemmRate);
            ffnPasses += (1 - sparseShare) * model.ffn() / t;
        }
        double dispatchUpS = 0;
        double dispatchOutS = 0;
        if (sparseShare > 0) {
            double visits = rows * model.topK();
            double expertsHere = Math.max(1.0, (double) model.experts() / expert);
            ffnS += sparseShare
                            * expertsHere
                            * ffnGemmS(visits / expertsHere, model.expertFfn() / t, gemmRate * expertShare)
                    + sparseShare * expertsHere * expertCastS;
            if (model.sharedExperts() > 0) {
                ffnS += sparseShare * ffnGemmS(rows, (double) model.sharedExperts() * model.expertFfn() / t, gemmRate);
            }
            // Tokens are permuted to and from expert order: read and write of every visit, twice.
            ffnPasses += sparseShare
                    * ((model.topK() + model.sharedExperts()) * (double) model.expertFfn() / t + model.topK() * h);
            if (expert > 1) {
                int inside = Math.min(expert, Math.max(1, accelerator.scaleUpDomain() / tensor));
                double perVisit = h * 2;
                double insideShare = (double) (inside - 1) / expert;
                dispatchUpS = sparseShare * 2 * visits * perVisit * insideShare / upRate;
                if (expert > inside) {
                    double groups = Math.ceil((double) expert / inside);
                    double copies =
                            Math.min(model.topK() * (1 - (double) inside / expert), Math.min(ROUTED_NODES, groups - 1));
                    dispatchOutS = sparseShare * 2 * rows * copies * perVisit / outRate;
                }
            }
        }
        gemm += ffnS;

        double headsHere = model.heads() / t;
        double pairFlop = (double) model.queryKeyDim() + model.headDim();
        double scores = rows * headsHere * keysScored;
        double attention = 2 * scores * pairFlop / attentionRate + exponentialS * scores;
        double scoreS = scorePasses * scores * 2 / memoryRate;

        double normDivisor = style.sequenceParallel() ? t : 1;
        double castBytes = narrow ? 3.0 * (2 * h / normDivisor + headsHere * model.headDim() + ffnPasses) : 0;
        double passBytes = 16 * h / normDivisor
                + 4.0 * (model.heads() + model.kvHeads()) * model.headDim() / t
                + (model.gated() ? 6 : 4) * ffnPasses
                + castBytes;
        double elements = elementwise * rows * passBytes / memoryRate;

        // Backward: a product per operand gradient and per weight gradient, 2.5 fused attention passes.
        double gradients = style.frozenWeights() ? 1 : 2;
        double attentionBack = style.fusedAttention() ? 2.5 : 2;
        double again = switch (recompute) {
            case NONE -> 0;
            case SELECTIVE -> style.fusedAttention() ? 0 : 1;
            case FULL -> 2;
        };
        double fullAgain = recompute == Recompute.FULL ? 1 : 0;
        double attentionAgain = again > 0 ? 1 : 0;

        double forwardKernel = (gemm + attention) / schedule.productsShare() + scoreS + elements;
        double dispatchWaits =
                schedule == Schedule.DUAL ? outlasting(dispatchUpS + dispatchOutS, forwardKernel) : dispatchExposed;
        dispatchUpS *= dispatchWaits;
        dispatchOutS *= dispatchWaits;

        double tensorS = 0;
        double tensorRing = 0;
        boolean tensorInside = tensor <= accelerator.scaleUpDomain();
        if (tensor > 1) {
            double bytes = rows * h * 2;
            tensorRing = tensorInside ? upRate : Math.min(upRate, outRate * Math.min(tensor, fleet.perNode()));
            double latency = tensorInside ? upStepS : outStepS;
            tensorS = tensorExposed * (2 * (t - 1) / t * bytes / tensorRing + 2 * (t - 1) * latency);
        }
        double allReduces = 4 + 2 * fullAgain;

        double ringS = 0;
        boolean ringInside = (long) context * tensor <= accelerator.scaleUpDomain();
        if (context > 1) {
            double kv = rows * model.kvElements(seq) / seq / model.layers() / t * 2;
            double rate = ringInside ? upRate : outRate;
            double passes = (context - 1) * (kv / rate + (ringInside ? upStepS : outStepS));
            ringS = Math.max(0.1 * passes, passes - attention);
        }

        double forwardLink = 2 * tensorS + ringS + dispatchUpS + dispatchOutS;
        double backwardKernel = (gradients * gemm + attentionBack * attention) / schedule.productsShare()
                + attentionBack * scoreS
                + 2 * elements;
        double backwardLink = 2 * tensorS + 2 * ringS + dispatchUpS + dispatchOutS;
        double againKernel = fullAgain * (gemm + elements) + attentionAgain * (attention + scoreS);
        double againLink = fullAgain * forwardLink;

        double host = launchS + (tensor > 1 ? 2 * reduceHostS : 0);
        double forward = floor(forwardKernel + forwardLink, host);
        double backward = floor(backwardKernel + backwardLink, 0.5 * launchS + host);
        double repeat = fullAgain > 0 ? floor(againKernel + againLink, host) : againKernel;
        double total = forward + backward + repeat;

        double linkUp = dispatchUpS * (2 + fullAgain);
        double linkOut = dispatchOutS * (2 + fullAgain);
        if (tensorInside) {
            linkUp += allReduces * tensorS;
        } else {
            linkOut += allReduces * tensorS;
        }
        if (ringInside) {
            linkUp += (3 + fullAgain) * ringS;
        } else {
            linkOut += (3 + fullAgain) * ringS;
        }
        layerMemoryS = elements * (3 + fullAgain) + scoreS * (1 + attentionBack + attentionAgain);
        layerUpS = linkUp;
        layerOutS = linkOut;
        layerComputeS = Math.max(0, total - layerMemoryS - layerUpS - layerOutS);
        layerBackwardS = backward + repeat;

        double vocabHere = model.vocab() / t;
        headComputeS = vocabHere > 0 ? gemmS(rows, vocabHere, h, gemm16Rate, 2) * (1 + gradients) : 0;
        headS = headComputeS + rows * vocabHere * 16 / memoryRate;
        boundaryBytes = rows * h * 2 / (style.scatteredPipeline() ? t : 1);
    }

    /** Seconds of a step for the current shape; the parts are then available by cause. */
    public double step(int pipeline, int data, int interleave, Sharding sharding, int globalBatch) {
        int perReplica = (globalBatch + data - 1) / data;
        double microBatches = Math.ceil((double) perReplica / microBatch);
        double layer = layerComputeS + layerMemoryS + layerUpS + layerOutS;

        int layers = model.layers();
        int chunk = (layers + pipeline * interleave - 1) / (pipeline * interleave);
        double fullest = Math.min(layers, (double) chunk * interleave);
        double onLast = Math.max(0, layers - fullest * (pipeline - 1));

        double transferS = 0;
        boolean transferInside = true;
        if (pipeline > 1) {
            long stride = (long) tensor * context * data;
            transferInside = stride * 2 <= accelerator.scaleUpDomain();
            double rate = transferInside ? upRate : outRate;
            double latency = transferInside ? upStepS : outStepS;
            double waits = schedule == Schedule.DUAL ? 0 : pipelineExposed;
            transferS = waits * 2 * interleave * (boundaryBytes / rate + latency);
        }
        double extra = transferS + (style.hostPerMicroBatch() ? microBatchS : 0);
        double slotMax = Math.max(fullest * layer, onLast * layer + headS) + extra;
        double slotMean = (layers * layer + headS) / pipeline + extra;
        double busy = microBatches * slotMean;
        double pipelineS = microBatches * slotMax + schedule.idleSlots(pipeline, interleave) * slotMean;

        double dataS = dataExposedS(pipeline, data, sharding, microBatches, slotMean, layers);
        boolean dataInside = (long) tensor * context * data <= accelerator.scaleUpDomain();

        double shard = sharding == Sharding.NONE ? 1 : (double) data * context;
        double optimizerS = style.frozenWeights() ? 0 : deviceWeights(pipeline) / shard * OPTIMIZER_BYTES / memoryRate;

        double total = pipelineS + dataS + optimizerS + stepS;
        double nodes = (double) tensor * context * data * pipeline / fleet.perNode();
        double slow = nodes > 1 ? 1 + jitter * Math.log(nodes) : 1;

        double stageLayers = (double) layers / pipeline;
        computeS = microBatches * (stageLayers * layerComputeS + headComputeS / pipeline);
        memoryS = microBatches * (stageLayers * layerMemoryS + (headS - headComputeS) / pipeline) + optimizerS;
        scaleUpS = microBatches * stageLayers * layerUpS
                + (transferInside ? microBatches * transferS : 0)
                + (dataInside ? dataS : 0);
        scaleOutS = microBatches * stageLayers * layerOutS
                + (transferInside ? 0 : microBatches * transferS)
                + (dataInside ? 0 : dataS);
        bubbleS = pipelineS - busy;
        otherS = total * slow - (computeS + memoryS + scaleUpS + scaleOutS + bubbleS);
        return total * slow;
    }

    private double dataExposedS(
            int pipeline, int data, Sharding sharding, double microBatches, double slotS, int layers) {
        double members = (double) data * context;
        if (members <= 1 || style.frozenWeights()) {
            return 0;
        }
        double dense = denseShare(pipeline);
        double routed = routedShare(pipeline);
        double routedMembers = Math.max(1, members / expert);
        double hideable = dataHidden * slotS;
        if (sharding == Sharding.WEIGHTS) {
            double once = gatherS(dense, members, tensor, 2) + gatherS(routed, routedMembers, tensor * expert, 2);
            double perMicroBatch = 3 * once;
            double exposed = Math.max(perMicroBatch / layers, perMicroBatch - hideable);
            return microBatches * exposed;
        }
        double gradient = style.gradientBytes();
        double back = sharding == Sharding.NONE ? gradient : style.weightBytes();
        double once = gatherS(dense, members, tensor, gradient + back)
                + gatherS(routed, routedMembers, tensor * expert, gradient + back);
        double backward =
                hideable * (layerBackwardS / Math.max(1e-12, layerComputeS + layerMemoryS + layerUpS + layerOutS));
        return Math.max(once / layers, once - backward);
    }

    /** One pass of a ring (gather or scatter) over elements held by members that sit {@code stride} apart. */
    private double gatherS(double elements, double members, int stride, double bytes) {
        if (members <= 1 || elements <= 0) {
            return 0;
        }
        double share = (members - 1) / members * elements * bytes;
        double together = Math.max(1, Math.min(members, (double) accelerator.scaleUpDomain() / stride));
        if (members <= together) {
            return share / upRate + (members - 1) * upStepS;
        }
        return share / Math.min(upRate, outRate * together) + (members - 1) * outStepS;
    }

    private double denseShare(int pipeline) {
        return denseWeights / ((double) tensor * pipeline);
    }

    private double routedShare(int pipeline) {
        return routedWeights / ((double) tensor * pipeline * expert);
    }

    private double deviceWeights(int pipeline) {
        return denseShare(pipeline) + routedShare(pipeline);
    }

    private double attentionGemmS(double rows, double t) {
        double h = model.hidden();
        double q = model.headDim();
        var latent = model.latent();
        if (latent.present()) {
            double total =
                    gemmS(rows, latent.kvRank() + latent.ropeDim() + latent.queryRank(), h, gemmRate, operandBytes);
            double queryIn = latent.queryRank() > 0 ? latent.queryRank() : h;
            total += gemmS(rows, (double) model.heads() * model.queryKeyDim() / t, queryIn, gemmRate, operandBytes);
            total += gemmS(rows, model.heads() * (latent.keyDim() + q) / t, latent.kvRank(), gemmRate, operandBytes);
            return total + gemmS(rows, h, model.heads() * q / t, gemmRate, operandBytes);
        }
        double qkv = (model.heads() + 2.0 * model.kvHeads()) * q / t;
        return gemmS(rows, qkv, h, gemmRate, operandBytes)
                + gemmS(rows, h, model.heads() * q / t, gemmRate, operandBytes);
    }

    private double ffnGemmS(double rows, double width, double rate) {
        double h = model.hidden();
        return gemmS(rows, (model.gated() ? 2 : 1) * width, h, rate, operandBytes)
                + gemmS(rows, h, width, rate, operandBytes);
    }

    private double gemmS(double m, double n, double k, double rate, double bytes) {
        double share = m / (m + rowsHalf) * (n / (n + widthHalf)) * (k / (k + widthHalf));
        double arithmetic = 2 * m * n * k / (rate * share);
        double traffic = (bytes * (m * k + n * k) + 2 * m * n) / memoryRate;
        return Math.max(arithmetic, traffic);
    }

    /** Share of some traffic that products of another micro-batch do not hide. */
    private static double outlasting(double linkS, double kernelS) {
        return linkS > kernelS ? 1 - kernelS / linkS : 0;
    }

    /** A smooth maximum: launches and kernels overlap, yet not perfectly where they are equal. */
    private static double floor(double kernelS, double hostS) {
        double a = kernelS * kernelS;
        double b = hostS * hostS;
        return Math.sqrt(Math.sqrt(a * a + b * b));
    }

    public double computeS() {
        return computeS;
    }

    public double memoryS() {
        return memoryS;
    }

    public double scaleUpS() {
        return scaleUpS;
    }

    public double scaleOutS() {
        return scaleOutS;
    }

    public double bubbleS() {
        return bubbleS;
    }

    /** Optimizer-independent rest: fixed time per step and jitter. */
    public double otherS() {
        return otherS;
    }
}
