package org.hallwright.engine.throughput.train;

import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/**
 * The fastest layout of a training job that fits. Exhaustive over tensor, context, expert, pipeline and interleave degrees,
 * micro-batch, recomputation and sharding; subtrees are skipped only by bounds that cannot exclude the optimum: state
 * that already overflows the device, and ideal arithmetic that is already slower than the best found. The order of
 * enumeration is fixed and only a strictly better layout replaces the best, so the answer is the same on every machine.
 */
public final class TrainingSearch {
    private static final Recompute[] RECOMPUTES = Recompute.values();
    private static final Sharding[] SHARDINGS = {Sharding.OPTIMIZER, Sharding.GRADIENTS, Sharding.WEIGHTS};
    private static final Sharding[] WEIGHTS_ONLY = {Sharding.WEIGHTS};
    private static final int MAX_MICRO_BATCH = 16;
    private static final int MAX_INTERLEAVE = 8;
    private static final int MAX_CONTEXT = 16;
    private static final double ROWS_WORTH_DIVIDING = 2048;
    /** Loads above idle while computing and while waiting; the same as the power model's. */
    private static final double BUSY_LOAD = 0.93;

    private static final double WAIT_LOAD = 0.35;

    private final TransformerModel model;
    private final Fleet fleet;
    private final TrainingStyle style;
    private final int seq;
    private final int globalBatch;
    private final StepKernel kernel;
    private final MemoryModel memory;
    private final double usableBytes;
    private final double idealS;
    private final int maxPipeline;
    private final Sharding[] shardings;

    private Objective objective = Objective.TIME;
    private boolean prune = true;
    private double bestRank;
    private long configurations;
    private double bestS;
    private double leastBytes;
    private int bestTensor;
    private int bestPipeline;
    private int bestData;
    private int bestContext;
    private int bestExpert;
    private int bestInterleave;
    private int bestMicroBatch;
    private Recompute bestRecompute = Recompute.NONE;
    private Sharding bestSharding = Sharding.OPTIMIZER;

    public TrainingSearch(
            TransformerModel model,
            Fleet fleet,
            Factors factors,
            Precision precision,
            int seq,
            int globalBatch,
            TrainingStyle style) {
        if (globalBatch < 1) {
            throw new IllegalArgumentException("globalBatch " + globalBatch + " is below 1");
        }
        this.model = model;
        this.fleet = fleet;
        this.style = style;
        this.seq = seq;
        this.globalBatch = globalBatch;
        this.kernel = new StepKernel(model, fleet, factors, precision, seq, style);
        this.memory = new MemoryModel(model, precision, seq, style, factors);
        this.usableBytes = MemoryModel.USABLE * fleet.accelerator().memoryBytes();
        double share = style.frozenWeights() ? 2.0 / 3 : 1;
        double rate = Math.max(
                fleet.accelerator().peakFlopPerS(precision), fleet.accelerator().peakFlopPerS(Precision.BF16));
        double best =
                Math.max(factors.get(Factor.GEMM_16), Math.max(factors.get(Factor.GEMM_8), factors.get(Factor.GEMM_4)));
        // Attention and the head run at 16 bits, so charging everything at the faster rate can only be too kind.
        this.idealS = globalBatch
                * share
                * 6.0
                * seq
                * (model.activeWeights() - (double) model.hidden() * model.vocab())
                / (fleet.count() * rate * Math.min(1, best));
        this.maxPipeline = style.fullySharded() ? 1 : Math.min(model.layers(), 64);
        this.shardings = style.fullySharded() ? WEIGHTS_ONLY : SHARDINGS;
    }

    /**
     * What was found.
     *
     * @param layout         null when nothing fits
     * @param leastBytes     smallest memory any layout needs, for telling how far off a job is
     * @param configurations layouts priced
     */
    public record Found(
            @Nullable Layout layout, double stepS, double memoryBytes, double leastBytes, long configurations) {}

    /**
     * What makes a layout the best. On a fleet of given size cost is time at a fixed price, so it ranks as time does; energy
     * ranks time by the power its causes draw.
     */
    public enum Objective {
        TIME,
        ENERGY
    }

    public Found pruned() {
        return run(true);
    }

    /** The best layout by another objective; exhaustive but for memory. */
    public Found best(Objective wanted) {
        objective = wanted;
        var found = run(true);
        objective = Objective.TIME;
        return found;
    }

    /** Every layout is priced; for checking that pruning loses nothing. */
    public Found exhaustive() {
        return run(false);
    }

    /** The kernel priced on the found layout, for its parts by cause. */
    public StepKernel priced(Layout layout) {
        kernel.shape(layout.tensor(), layout.context(), layout.expert(), layout.microBatch(), layout.recompute());
        kernel.step(layout.pipeline(), layout.data(), layout.interleave(), layout.sharding(), globalBatch);
        return kernel;
    }

    private Found run(boolean pruning) {
        prune = pruning;
        configurations = 0;
        bestS = Double.POSITIVE_INFINITY;
        bestRank = Double.POSITIVE_INFINITY;
        leastBytes = Double.POSITIVE_INFINITY;
        int n = fleet.count();
        int widest = Math.min(n, fleet.accelerator().scaleUpDomain());
        for (int t = 1; t <= widest; t++) {
            if (model.heads() % t == 0 && n % t == 0 && model.hidden() % t == 0 && staysInside(t)) {
                overContext(n, t);
            }
        }
        if (bestS == Double.POSITIVE_INFINITY) {
            return new Found(null, 0, 0, leastBytes, configurations);
        }
        var layout = new Layout(
                bestTensor,
                bestPipeline,
                bestData,
                bestContext,
                bestExpert,
                bestInterleave,
                bestMicroBatch,
                bestRecompute,
                bestSharding);
        return new Found(layout, bestS, memory.bytes(layout, globalBatch), leastBytes, configurations);
    }

    /** Whether groups of that size fill a scale-up domain, all but one part in a hundred; powers of two may leave more idle. */
    private boolean staysInside(int tensor) {
        int domain = fleet.accelerator().scaleUpDomain();
        return Integer.bitCount(tensor) == 1 || domain % tensor <= domain / 100;
    }

    /** Energy of the step just priced, per accelerator: compute and memory near the rating, waiting well below it. */
    private double energyRank(double time) {
        double busy = kernel.computeS() + kernel.memoryS();
        var part = fleet.accelerator();
        double span = Math.max(0, part.tdpW() - part.idleW());
        return time * part.idleW() + span * (BUSY_LOAD * busy + WAIT_LOAD * Math.max(0, time - busy));
    }

    private void overContext(int n, int t) {
        for (int c = 1; c <= MAX_CONTEXT && (c == 1 || seq / c >= ROWS_WORTH_DIVIDING); c *= 2) {
            if (n % (t * c) != 0) {
                continue;
            }
            int members = n / t;
            int experts = model.sparse() ? model.experts() : 1;
            for (int e = 1; e <= experts && e <= members; e *= 2) {
                if (experts % e == 0 && members % e == 0) {
                    overShapes(n / (t * c), t, c, e);
                }
            }
        }
    }

    private void overShapes(int rest, int t, int c, int e) {
        for (int b = 1; b <= MAX_MICRO_BATCH && b <= globalBatch; b *= 2) {
            boolean anyFit = false;
            for (var recompute : RECOMPUTES) {
                if (recompute == Recompute.SELECTIVE && style.fusedAttention()) {
                    continue;
                }
                kernel.shape(t, c, e, b, recompute);
                anyFit |= overPipelines(rest, t, c, e, b, recompute);
            }
            if (prune && !anyFit) {
                // Memory only grows with the micro-batch.
                break;
            }
        }
    }

    private int deepestInterleave(int pipeline) {
        return pipeline == 1 || !style.schedule().divides(pipeline, 2)
                ? 1
                : Math.min(MAX_INTERLEAVE, Layout.mostChunks(model.layers(), pipeline));
    }

    private boolean overPipelines(int rest, int t, int c, int e, int b, Recompute recompute) {
        boolean anyFit = false;
        for (int p = 1; p <= maxPipeline && p <= rest; p++) {
            if (rest % p != 0 || !style.schedule().divides(p, 1)) {
                continue;
            }
            int d = rest / p;
            if (d > globalBatch || (long) d * c % e != 0) {
                continue;
            }
            if (prune && objective == Objective.TIME && idealS > bestS) {
                return true;
            }
            int perReplica = (globalBatch + d - 1) / d;
            if (b > perReplica) {
                continue;
            }
            int microBatches = (perReplica + b - 1) / b;
            for (var sharding : shardings) {
                if (prune) {
                    double state = memory.stateBytes(t, p, d, c, e, sharding);
                    if (state > usableBytes) {
                        leastBytes = Math.min(
                                leastBytes, memory.bytes(t, p, d, c, e, 1, b, recompute, sharding, microBatches));
                        continue;
                    }
                }
                int deepest = deepestInterleave(p);
                for (int v = 1; v <= deepest; v++) {
                    configurations++;
                    double bytes = memory.bytes(t, p, d, c, e, v, b, recompute, sharding, microBatches);
                    leastBytes = Math.min(leastBytes, bytes);
                    boolean fits = bytes <= usableBytes;
                    anyFit |= fits;
                    if (prune && !fits) {
                        continue;
                    }
                    double time = kernel.step(p, d, v, sharding, globalBatch);
                    double rank = objective == Objective.TIME ? time : energyRank(time);
                    if (fits && rank < bestRank) {
                        bestRank = rank;
                        bestS = time;
                        bestTensor = t;
                        bestPipeline = p;
                        bestData = d;
                        bestContext = c;
                        bestExpert = e;
                        bestInterleave = v;
                        bestMicroBatch = b;
                        bestRecompute = recompute;
                        bestSharding = sharding;
                    }
                }
            }
        }
        return anyFit;
    }
}
