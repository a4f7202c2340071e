package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.goodput.FailureProfile;
import org.hallwright.engine.throughput.goodput.Goodput;
import org.hallwright.engine.throughput.goodput.WorkloadPower;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.train.Fleet;
import org.hallwright.engine.throughput.train.MemoryModel;
import org.hallwright.engine.throughput.train.TrainingSearch;
import org.hallwright.engine.throughput.train.TrainingStyle;

/** Training and fine-tuning on one pool. */
final class TrainingForecast {
    private static final double TOKENS_PER_STEP = 4 * 1024 * 1024;
    /** A store that scales with the cluster: 1 GB/s per node, at least 10 GB/s. */
    private static final double STORAGE_PER_NODE = 1e9;

    private static final double RESTART_S = 25 * 60;
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

    Forecast train(TransformerModel model, Precision asked, int seq, int globalBatch, double tokens, boolean adapters) {
        var problems = new ArrayList<Problem>();
        if (seq < 1 || globalBatch < 0 || !(tokens >= 0) || Double.isInfinite(tokens)) {
            problems.add(Problem.error(
                    ThroughputMessage.OUT_OF_RANGE,
                    "",
                    "sequence, batch, tokens",
                    seq + ", " + globalBatch + ", " + tokens,
                    "seq >= 1, batch >= 0, tokens >= 0"));
            return Forecast.impossible("", 0, null, null, problems);
        }
        var part = pool.accelerator();
        var precision = Throughput.usable(part, asked, problems);
        var generation = calibration.planning(part.stack(), model.sparse(), adapters);
        var resolved = calibration.resolve(calibration.idOf(part), generation.id());
        Throughput.tellOrigin(part, resolved, problems);
        TrainingStyle style = adapters ? generation.style().withFrozenWeights(precision.bytes()) : generation.style();

        int used = usable(pool.count());
        int batch = globalBatch > 0 ? globalBatch : autoBatch(seq, used);
        if (batch < used && globalBatch > 0) {
            // Fewer replicas than accelerators is normal; fewer sequences than the smallest division is not.
            used = Math.min(used, Math.max(1, batch * Math.min(64, part.scaleUpDomain() * 8)));
            used = usable(used);
            if (used < pool.count()) {
                problems.add(Problem.warning(ThroughputMessage.BATCH_TOO_SMALL, "", batch, pool.count() - used));
            }
        }
        var fleet = new Fleet(part, used, pool.perNode(), Math.max(1, Math.min(1000, pool.oversubscription())));
        var search = new TrainingSearch(model, fleet, resolved.factors(), precision, seq, batch, style);
        var found = search.pruned();
        double usableBytes = MemoryModel.USABLE * part.memoryBytes();
        if (found.layout() == null) {
            doesNotFit(model, precision, part, found.leastBytes(), usableBytes, problems);
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
                0);
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
        double flop = batch * model.trainingFlopPerSequence(seq);
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

    private static int autoBatch(int seq, int used) {
        double sequences = Math.max(1, TOKENS_PER_STEP / seq);
        // At least one sequence for every eight accelerators, so that large pools can be laid out at all.
        return (int) Math.min(1 << 20, Math.max(sequences, Math.ceil(used / 8.0)));
    }

    private void doesNotFit(
            TransformerModel model,
            Precision precision,
            AcceleratorSpec part,
            double leastBytes,
            double usableBytes,
            List<Problem> problems) {
        if (Double.isInfinite(leastBytes)) {
            problems.add(Problem.error(
                    ThroughputMessage.HEADS_NOT_DIVISIBLE,
                    "",
                    model.heads(),
                    divisors(model.heads(), part.scaleUpDomain())));
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
        int more = (int) Math.min(10_000_000, Math.ceil(pool.count() * (times - 1)));
        int perNode = pool.perNode();
        problems.add(Problem.info(
                ThroughputMessage.FITS_WITH_MORE,
                "",
                model.name(),
                Math.max(perNode, (more + perNode - 1) / perNode * perNode)));
        if (!precision.narrow() && part.supports(Precision.FP8) && times < 1.6) {
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
