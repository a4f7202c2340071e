package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.goodput.FailureProfile;
import org.hallwright.engine.throughput.goodput.Goodput;
import org.hallwright.engine.throughput.goodput.WorkloadPower;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.train.Fleet;
import org.hallwright.engine.throughput.train.MemoryModel;
import org.hallwright.engine.throughput.train.Schedule;
import org.hallwright.engine.throughput.train.TrainingSearch;
import org.hallwright.engine.throughput.train.TrainingStyle;

/** Training and fine-tuning on one pool. */
final class TrainingForecast {
    private static final double TOKENS_PER_STEP = 4 * 1024 * 1024;
    /** A store that scales with the cluster: 1 GB/s per node, at least 10 GB/s. */
    private static final double STORAGE_PER_NODE = 1e9;

    /** Detection takes less than 10 and recovery less than 15 minutes (arXiv:2402.15627): half of both. */
    private static final double RESTART_S = 12.5 * 60;

    private static final double BLOCKING_SHARE = 0.1;
    /** A day from failure to a node back in service, and how surely spares bridge it. */
    private static final double REPAIR_HOURS = 24;

    private static final double SPARES_SURE = 0.99;

    private final Calibration calibration;
    private final Pool pool;

    TrainingForecast(Calibration calibration, Pool pool) {
        this.calibration = calibration;
        this.pool = pool;
    }

    Forecast train(
            TransformerModel model,
            Precision asked,
            int seq,
            int globalBatch,
            double tokens,
            double maintenanceShare,
            Schedule schedule,
            boolean adapters) {
        var problems = new ArrayList<Problem>();
        Allowed.check(problems, "seq", seq, 1, 1e8);
        Allowed.check(problems, "batch", globalBatch, 0, 1e9);
        Allowed.check(problems, "tokens", tokens, 0, 1e18);
        Allowed.check(problems, "maintenance", maintenanceShare, 0, 0.5);
        if (!problems.isEmpty()) {
            return Forecast.impossible("", 0, null, null, problems);
        }
        var part = pool.accelerator();
        var precision = Throughput.usable(part, asked, problems);
        var generation = calibration.planning(part.stack(), model.sparse(), adapters);
        var resolved = calibration.resolve(calibration.idOf(part), generation.id());
        Throughput.tellOrigin(part, resolved, problems);
        TrainingStyle style = adapters
                ? generation.style().withFrozenWeights(precision.bytes())
                : generation.style().withSchedule(schedule);

        int used = usable(pool.count());
        int batch = globalBatch > 0 ? globalBatch : autoBatch(seq, used);
        if (batch < used && globalBatch > 0) {
            // Fewer replicas than accelerators is normal; fewer sequences than the smallest division is not.
            int divided = used;
            used = usable(Math.min(used, (int) Math.min(
                    Integer.MAX_VALUE, batch * (long) Math.min(64, part.scaleUpDomain() * 8))));
            if (used < divided) {
                problems.add(Problem.warning(ThroughputMessage.BATCH_TOO_SMALL, "", batch, pool.count() - used));
            }
        }
        var fleet = new Fleet(part, used, pool.perNode(), Math.max(1, Math.min(1000, pool.oversubscription())));
        var search = new TrainingSearch(model, fleet, resolved.factors(), precision, seq, batch, style);
        var found = search.pruned();
        double usableBytes = MemoryModel.USABLE * part.memoryBytes();
        if (found.layout() == null) {
            BiPredicate<Integer, Precision> runs = (n, format) -> new TrainingSearch(
                                    model,
                                    new Fleet(part, n, pool.perNode()),
                                    resolved.factors(),
                                    format,
                                    seq,
                                    globalBatch > 0 ? globalBatch : autoBatch(seq, n),
                                    style)
                            .pruned()
                            .layout()
                    != null;
            int fits = smallestFit(n -> runs.test(n, precision), found.leastBytes() / usableBytes);
            boolean narrower =
                    !precision.narrow() && part.supports(Precision.FP8) && runs.test(fleet.count(), Precision.FP8);
            doesNotFit(model, found.leastBytes(), usableBytes, fits, narrower, problems);
            double least = Double.isInfinite(found.leastBytes()) ? 0 : found.leastBytes();
            return Forecast.impossible(resolved.from(), resolved.steps(), least, least / usableBytes, problems);
        }
        if (used < pool.count()) {
            problems.add(Problem.info(ThroughputMessage.LEFT_OVER, "", pool.count() - used, pool.count(), used));
        }
        double step = found.stepS();
        var kernel = search.priced(found.layout());
        var residuals = resolved.residuals();
        var band = new Band(step * Math.exp(residuals.low()), step, step * Math.exp(residuals.high()));
        double perStep = (double) batch * seq;
        double nodes = Math.max(1, Math.ceil((double) used / pool.perNode()));

        double state = adapters ? model.parameters() * 0.02 : model.parameters() * Goodput.STATE_BYTES_PER_PARAMETER;
        var goodput = Goodput.of(
                FailureProfile.LLAMA3_H100,
                nodes,
                state,
                Math.max(10e9, nodes * STORAGE_PER_NODE),
                BLOCKING_SHARE,
                RESTART_S,
                maintenanceShare);
        double lost = step * (goodput.wallPerWork() - 1);
        var shares = Shares.of(
                kernel.computeS(),
                kernel.memoryS(),
                kernel.scaleUpS(),
                kernel.scaleOutS(),
                kernel.bubbleS(),
                lost,
                kernel.otherS());
        double busy = (1 - shares.failures());
        double watt = WorkloadPower.acceleratorW(
                part,
                shares.compute() / busy,
                shares.memory() / busy,
                (shares.scaleUp() + shares.scaleOut() + shares.other()) / busy);
        // Adapters leave out the weight gradients: two passes of products instead of three.
        double flop = batch * model.trainingFlopPerSequence(seq) * (adapters ? 2.0 / 3 : 1);
        double peak = part.peakFlopPerS(precision);
        Band wall = tokens > 0 ? band.times(tokens / perStep * goodput.wallPerWork()) : null;
        return new Forecast(
                true,
                found.layout().label(),
                found.layout(),
                used,
                band,
                band.into(perStep),
                null,
                null,
                null,
                wall,
                goodput.effectiveShare(),
                goodput.mttfHours(),
                shares,
                flop / (step * used * peak),
                found.memoryBytes(),
                found.memoryBytes() / usableBytes,
                watt,
                part.tdpW() > 0 ? watt / part.tdpW() : null,
                WorkloadPower.nodeW(part, pool.perNode(), watt),
                WorkloadPower.swingW(part, used),
                null,
                new Upkeep(
                        goodput.checkpointIntervalS(),
                        Goodput.spares(FailureProfile.LLAMA3_H100, nodes, REPAIR_HOURS, SPARES_SURE)),
                resolved.from(),
                resolved.steps(),
                problems);
    }

    /** The largest number of accelerators not above the pool that divides evenly enough to lay a job out on. */
    private int usable(int count) {
        if (count <= pool.perNode()) {
            return Math.max(1, Integer.highestOneBit(count));
        }
        int nodes = count / pool.perNode();
        if (nodes > 16) {
            // Whole groups of nodes leave more ways to divide a job than a number with large prime factors.
            int group = Math.max(1, Integer.highestOneBit(nodes) / 16);
            nodes -= nodes % group;
        }
        return nodes * pool.perNode();
    }

    /**
     * A pool in which the job does fit, tried and not guessed: from the size its memory asks for upwards by halves again, zero
     * where none up to a hundred times the pool does.
     *
     * @param times how many times the memory of a device the leanest layout needs
     */
    private int smallestFit(IntPredicate fits, double times) {
        double count = Math.max(pool.count() + 1.0, pool.count() * Math.min(times, 100));
        for (int tries = 0; tries < 12 && count < 100.0 * pool.count() + 1; tries++) {
            int whole = (int) Math.ceil(count / pool.perNode()) * pool.perNode();
            int n = usable(whole);
            if (n > pool.count() && fits.test(n)) {
                return n;
            }
            count = whole * 1.25 + 1;
        }
        return 0;
    }

    private static int autoBatch(int seq, int used) {
        double sequences = Math.max(1, TOKENS_PER_STEP / seq);
        // At least one sequence for every eight accelerators, so that large pools can be laid out at all.
        return (int) Math.min(1 << 20, Math.max(sequences, Math.ceil(used / 8.0)));
    }

    private void doesNotFit(
            TransformerModel model,
            double leastBytes,
            double usableBytes,
            int fits,
            boolean narrower,
            List<Problem> problems) {
        if (Double.isInfinite(leastBytes)) {
            problems.add(Problem.error(
                    ThroughputMessage.HEADS_NOT_DIVISIBLE,
                    "",
                    model.heads(),
                    divisors(model.heads(), pool.accelerator().scaleUpDomain())));
            return;
        }
        double times = leastBytes / usableBytes;
        problems.add(Problem.error(
                ThroughputMessage.DOES_NOT_FIT,
                "",
                model.name(),
                Math.round(times * 10) / 10.0,
                Math.round(leastBytes / 1e9),
                Math.round(usableBytes / 1e9)));
        if (fits > pool.count()) {
            problems.add(Problem.info(ThroughputMessage.FITS_WITH_MORE, "", model.name(), fits - pool.count()));
        }
        if (narrower) {
            problems.add(Problem.info(ThroughputMessage.FITS_IN_FORMAT, "", model.name(), Precision.FP8.name()));
        }
    }

    private static String divisors(int heads, int most) {
        var text = new StringBuilder();
        for (int t = 1; t <= Math.min(heads, most); t++) {
            if (heads % t == 0) {
                text.append(text.isEmpty() ? "" : ", ").append(t);
            }
        }
        return text.toString();
    }
}
