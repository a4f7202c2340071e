package org.hallwright.engine.throughput;

import java.util.ArrayList;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.KernelFamily;
import org.hallwright.engine.throughput.goodput.WorkloadPower;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.serve.Engine;
import org.hallwright.engine.throughput.serve.ServeKernel;
import org.hallwright.engine.throughput.serve.ServeSearch;

/** Serving and embedding on one pool. */
final class ServingForecast {
    private final Calibration calibration;
    private final Pool pool;

    ServingForecast(Calibration calibration, Pool pool) {
        this.calibration = calibration;
        this.pool = pool;
    }

    Forecast serve(Goal.Serve goal) {
        var problems = new ArrayList<Problem>();
        var part = pool.accelerator();
        if (!(goal.inputTokens() >= 1 && goal.inputTokens() <= 1e8)
                || !(goal.outputTokens() >= 1 && goal.outputTokens() <= 1e8)
                || !(goal.ttftLimitS() >= 0)
                || !(goal.tpotLimitS() >= 0)) {
            problems.add(Problem.error(
                    ThroughputMessage.OUT_OF_RANGE,
                    "",
                    "tokens, limits",
                    goal.inputTokens() + ", " + goal.outputTokens() + ", " + goal.ttftLimitS() + ", "
                            + goal.tpotLimitS(),
                    "tokens 1..1e8, limits >= 0"));
            return Forecast.impossible("", 0, null, null, problems);
        }
        var resolved = calibration.resolve(
                calibration.idOf(part),
                calibration.serving(part.stack()).id(),
                "",
                KernelFamily.of(goal.model(), goal.precision()));
        Throughput.tellOrigin(part, resolved, problems);
        double cacheBytes = goal.precision().narrow() ? 1 : 2;
        var demand =
                new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), goal.ttftLimitS(), goal.tpotLimitS());
        var point = ServeSearch.best(
                goal.model(),
                part,
                resolved.factors(),
                goal.precision(),
                cacheBytes,
                pool.count(),
                pool.perNode(),
                demand);
        double usableBytes = 0.9 * part.memoryBytes();
        if (point == null) {
            var free = ServeSearch.best(
                    goal.model(),
                    part,
                    resolved.factors(),
                    goal.precision(),
                    cacheBytes,
                    pool.count(),
                    pool.perNode(),
                    new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), 0, 0));
            if (free != null) {
                var fastest = ServeSearch.frontier(
                                goal.model(),
                                part,
                                resolved.factors(),
                                goal.precision(),
                                cacheBytes,
                                pool.count(),
                                pool.perNode(),
                                demand)
                        .getFirst();
                problems.add(Problem.error(
                        ThroughputMessage.LIMITS_NOT_REACHED,
                        "",
                        Math.round(goal.ttftLimitS() * 1000),
                        Math.round(goal.tpotLimitS() * 1000),
                        Math.round(fastest.ttftS() * 1000),
                        Math.round(fastest.tpotS() * 1000)));
                return Forecast.impossible(resolved.from(), resolved.steps(), null, null, problems);
            }
            return doesNotFit(goal.model(), goal.precision(), resolved, problems);
        }
        var kernel =
                new ServeKernel(goal.model(), part, resolved.factors(), point.engine(), goal.precision(), cacheBytes);
        double context = goal.inputTokens() + goal.outputTokens() / 2;
        double bytes = kernel.weightBytesPerDevice()
                + 2e9
                + kernel.cacheBytesPerTokenAndDevice()
                        * (goal.inputTokens() + goal.outputTokens())
                        * point.batch()
                        / point.engine().attentionReplicas();
        double step = kernel.decodeStepS(point.batch(), context);
        var parts = kernel.parts(point.batch(), context);
        double prefill = Math.max(0, point.tpotS() - step);
        var shares = Shares.of(parts.arithmeticS() + prefill, parts.memoryS(), parts.linkS(), 0, 0, 0, parts.fixedS());
        double watt =
                WorkloadPower.acceleratorW(part, shares.compute(), shares.memory(), shares.scaleUp() + shares.other());
        double engines = Math.floor((double) pool.count() / point.engine().devices());
        int used = (int) engines * point.engine().devices();
        var residuals = resolved.residuals();
        double low = Math.exp(residuals.low());
        double high = Math.exp(residuals.high());
        double flopPerToken = 2 * goal.model().activeWeights() * (1 + goal.inputTokens() / goal.outputTokens());
        double peak = part.peakFlopPerS(part.supports(goal.precision()) ? goal.precision() : Precision.BF16);
        if (used < pool.count()) {
            problems.add(Problem.info(ThroughputMessage.LEFT_OVER, "", pool.count() - used, pool.count(), used));
        }
        return new Forecast(
                true,
                (int) engines + " x " + point.engine().devices() + " (batch " + (int) point.batch() + ")",
                null,
                used,
                null,
                new Band(point.tokensPerS() / high, point.tokensPerS(), point.tokensPerS() / low),
                new Band(
                        point.ttftS() * Math.exp(resolved.firstToken().low()),
                        point.ttftS(),
                        point.ttftS() * Math.exp(resolved.firstToken().high())),
                new Band(point.tpotS() * low, point.tpotS(), point.tpotS() * high),
                point.concurrency(),
                null,
                null,
                null,
                shares,
                point.tokensPerS() * flopPerToken / (used * peak),
                bytes,
                bytes / usableBytes,
                watt,
                part.tdpW() > 0 ? watt / part.tdpW() : null,
                0.0,
                resolved.from(),
                resolved.steps(),
                problems);
    }

    Forecast embed(Goal.Embed goal) {
        var problems = new ArrayList<Problem>();
        var part = pool.accelerator();
        if (!(goal.tokensPerText() >= 1 && goal.tokensPerText() <= 1e8)) {
            problems.add(
                    Problem.error(ThroughputMessage.OUT_OF_RANGE, "", "tokensPerText", goal.tokensPerText(), "1..1e8"));
            return Forecast.impossible("", 0, null, null, problems);
        }
        var resolved = calibration.resolve(
                calibration.idOf(part),
                calibration.serving(part.stack()).id(),
                "",
                KernelFamily.of(goal.model(), goal.precision()));
        Throughput.tellOrigin(part, resolved, problems);
        int widest = Math.min(pool.count(), Math.max(part.scaleUpDomain(), pool.perNode()));
        for (int devices = 1; devices <= widest; devices *= 2) {
            var kernel = new ServeKernel(
                    goal.model(), part, resolved.factors(), Engine.tensor(devices), goal.precision(), 2);
            if (kernel.weightBytesPerDevice() + 2e9 > 0.9 * part.memoryBytes()) {
                continue;
            }
            // Texts are packed into full passes; only the attention square sees single texts.
            double texts = Math.max(1, Math.floor(8192 / goal.tokensPerText()));
            double seconds = kernel.prefillS(texts * goal.tokensPerText());
            double engines = Math.floor((double) pool.count() / devices);
            double rate = engines * texts * goal.tokensPerText() / seconds;
            double low = Math.exp(resolved.residuals().low());
            double high = Math.exp(resolved.residuals().high());
            double peak = part.peakFlopPerS(part.supports(goal.precision()) ? goal.precision() : Precision.BF16);
            double watt = WorkloadPower.acceleratorW(part, 1, 0, 0);
            double bytes = kernel.weightBytesPerDevice() + 2e9;
            int used = (int) engines * devices;
            return new Forecast(
                    true,
                    (int) engines + " x " + devices,
                    null,
                    used,
                    null,
                    new Band(rate / high, rate, rate / low),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Shares(1, 0, 0, 0, 0, 0, 0),
                    rate * 2 * goal.model().activeWeights() / (used * peak),
                    bytes,
                    bytes / (0.9 * part.memoryBytes()),
                    watt,
                    part.tdpW() > 0 ? watt / part.tdpW() : null,
                    0.0,
                    resolved.from(),
                    resolved.steps(),
                    problems);
        }
        return doesNotFit(goal.model(), goal.precision(), resolved, problems);
    }

    private Forecast doesNotFit(
            TransformerModel model, Precision precision, Calibration.Resolved resolved, ArrayList<Problem> problems) {
        AcceleratorSpec part = pool.accelerator();
        double need = model.parameters() * precision.bytes() + 2e9;
        int widest = Math.min(pool.count(), Math.max(part.scaleUpDomain(), pool.perNode()));
        double usable = 0.9 * part.memoryBytes();
        double perDevice = need / widest;
        double times = Math.max(1.1, perDevice / usable);
        problems.add(Problem.error(
                ThroughputMessage.DOES_NOT_FIT,
                "",
                model.name(),
                Math.round(times * 10) / 10.0,
                Math.round(perDevice / 1e9),
                Math.round(usable / 1e9)));
        int needed = (int) Math.min(1e9, Math.ceil(need * 1.2 / usable));
        if (needed > pool.count()) {
            problems.add(Problem.info(ThroughputMessage.FITS_WITH_MORE, "", model.name(), needed - pool.count()));
        }
        if (!precision.narrow()) {
            problems.add(Problem.info(ThroughputMessage.FITS_IN_FORMAT, "", model.name(), Precision.FP8.name()));
        }
        return Forecast.impossible(resolved.from(), resolved.steps(), perDevice, perDevice / usable, problems);
    }
}
