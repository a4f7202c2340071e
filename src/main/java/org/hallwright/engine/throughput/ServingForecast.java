package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.calibrate.KernelFamily;
import org.hallwright.engine.throughput.goodput.WorkloadPower;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.serve.Engine;
import org.hallwright.engine.throughput.serve.Queue;
import org.hallwright.engine.throughput.serve.ServeKernel;
import org.hallwright.engine.throughput.serve.ServeSearch;
import org.hallwright.engine.throughput.serve.ServeSplit;

/** Serving and embedding on one pool. */
final class ServingForecast {
    /** Longest run of accepted tokens a draft is believed to reach. */
    static final double MOST_ACCEPTED = 4;

    /** Share of the rate planners let a service run at where none is stated, and the most a queue is worked out for. */
    private static final double USUAL_LOAD = 0.8;

    private static final double FULL_LOAD = 0.99;

    private final Calibration calibration;
    private final Pool pool;

    ServingForecast(Calibration calibration, Pool pool) {
        this.calibration = calibration;
        this.pool = pool;
    }

    Forecast serve(Goal.Serve goal) {
        var problems = new ArrayList<Problem>();
        var part = pool.accelerator();
        Allowed.check(problems, "input", goal.inputTokens(), 1, 1e8);
        Allowed.check(problems, "output", goal.outputTokens(), 1, 1e8);
        Allowed.check(problems, "ttft", goal.ttftLimitS(), 0, 1e9);
        Allowed.check(problems, "tpot", goal.tpotLimitS(), 0, 1e9);
        Allowed.check(problems, "target", goal.targetTokensPerS(), 0, 1e15);
        Allowed.check(problems, "speculate", goal.acceptedTokens(), 1, MOST_ACCEPTED);
        if (!problems.isEmpty()) {
            return Forecast.impossible("", 0, null, null, problems);
        }
        var resolved = resolved(goal.model(), goal.precision());
        Throughput.tellOrigin(part, resolved, problems);
        double cacheBytes = goal.precision().narrow() ? 1 : 2;
        var factors = factors(resolved, goal);
        var demand =
                new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), goal.ttftLimitS(), goal.tpotLimitS());
        var whole = goal.apart()
                ? null
                : ServeSearch.best(
                        goal.model(),
                        part,
                        factors,
                        goal.precision(),
                        cacheBytes,
                        pool.count(),
                        pool.perNode(),
                        demand);
        if (whole != null) {
            return answer(goal, factors, cacheBytes, resolved, running(whole), problems);
        }
        var apart = resolvedApart(goal, resolved);
        var apartFactors = factors(apart, goal);
        var split = new ServeSplit(goal.model(), part, apartFactors, goal.precision(), cacheBytes, demand)
                .best(pool.count(), pool.perNode());
        if (split != null) {
            return answer(goal, apartFactors, cacheBytes, apart, running(split), problems);
        }
        var free = goal.apart()
                ? new ServeSplit(
                                goal.model(),
                                part,
                                apartFactors,
                                goal.precision(),
                                cacheBytes,
                                new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), 0, 0))
                        .best(pool.count(), pool.perNode())
                : null;
        return free == null
                ? limitsOrMemory(goal, factors, cacheBytes, resolved, problems)
                : limitsMissed(goal, free.ttftS(), free.tpotS(), resolved, problems);
    }

    /** Factors of engines that read prompts apart where these kernels were measured so; else those of engines that do both. */
    private Calibration.Resolved resolvedApart(Goal.Serve goal, Calibration.Resolved together) {
        var part = pool.accelerator();
        String family = KernelFamily.of(goal.model(), goal.precision());
        var apart = calibration.resolve(
                calibration.idOf(part), calibration.servingApart(part.stack()).id(), "", family);
        return apart.from().endsWith("+" + family) ? apart : together;
    }

    private static Running running(ServeSplit.Plan plan) {
        return new Running(
                plan.prefillEngines() + " x " + plan.prefill().devices() + " prefill + " + plan.decodeEngines() + " x "
                        + plan.decode().devices() + " decode (batch " + (int) plan.batch() + ")",
                plan.decode(),
                plan.batch(),
                plan.decodeEngines(),
                plan.accelerators(),
                plan.tokensPerS(),
                plan.ttftS(),
                plan.tpotS());
    }

    /** The chosen deployment, whichever way it reads prompts. */
    private record Running(
            String configuration,
            Engine engine,
            double batch,
            double engines,
            int used,
            double tokensPerS,
            double ttftS,
            double tpotS) {}

    private Running running(ServeSearch.Point point) {
        int devices = point.engine().devices();
        int engines = pool.count() / devices;
        return new Running(
                engines + " x " + devices + " (batch " + (int) point.batch() + ")",
                point.engine(),
                point.batch(),
                engines,
                engines * devices,
                point.tokensPerS(),
                point.ttftS(),
                point.tpotS());
    }

    private Forecast answer(
            Goal.Serve goal,
            Factors factors,
            double cacheBytes,
            Calibration.Resolved resolved,
            Running point,
            ArrayList<Problem> problems) {
        var part = pool.accelerator();
        double usableBytes = part.reportedBytes();
        var kernel = new ServeKernel(goal.model(), part, factors, point.engine(), goal.precision(), cacheBytes);
        double context = goal.inputTokens() + goal.outputTokens() / 2;
        double bytes = kernel.bytesPerDevice(point.batch(), goal.inputTokens(), goal.outputTokens());
        double step = kernel.decodeStepS(point.batch(), context);
        var parts = kernel.parts(point.batch(), context);
        double prefill = Math.max(0, point.tpotS() - step);
        var shares = Shares.of(parts.arithmeticS() + prefill, parts.memoryS(), parts.linkS(), 0, 0, 0, parts.fixedS());
        double watt =
                WorkloadPower.acceleratorW(part, shares.compute(), shares.memory(), shares.scaleUp() + shares.other());
        int used = point.used();
        var residuals = resolved.residuals();
        double low = Math.exp(residuals.low());
        double high = Math.exp(residuals.high());
        double flopPerToken = 2 * goal.model().activeWeights() * (1 + goal.inputTokens() / goal.outputTokens());
        double peak = part.peakFlopPerS(part.supports(goal.precision()) ? goal.precision() : Precision.BF16);
        if (used < pool.count()) {
            problems.add(Problem.info(ThroughputMessage.LEFT_OVER, "", pool.count() - used, pool.count(), used));
        }
        if (goal.targetTokensPerS() > point.tokensPerS()) {
            problems.addFirst(Problem.error(
                    ThroughputMessage.TARGET_NOT_REACHED,
                    "",
                    Math.round(goal.targetTokensPerS()),
                    Math.round(point.tokensPerS()),
                    (long) Math.ceil(used * (goal.targetTokensPerS() / point.tokensPerS() - 1))));
        }
        return new Forecast(
                true,
                point.configuration(),
                null,
                used,
                null,
                new Band(point.tokensPerS() / high, point.tokensPerS(), point.tokensPerS() / low),
                new Band(
                        point.ttftS() * Math.exp(resolved.firstToken().low()),
                        point.ttftS(),
                        point.ttftS() * Math.exp(resolved.firstToken().high())),
                new Band(point.tpotS() * low, point.tpotS(), point.tpotS() * high),
                point.engines() * point.batch(),
                null,
                null,
                null,
                shares,
                point.tokensPerS() * flopPerToken / (used * peak),
                bytes,
                bytes / usableBytes,
                watt,
                part.tdpW() > 0 ? watt / part.tdpW() : null,
                WorkloadPower.nodeW(part, pool.perNode(), watt),
                0.0,
                latency(goal, factors, point),
                null,
                resolved.from(),
                resolved.steps(),
                problems);
    }

    /** Percentiles at the wanted rate, at the usual load where none is stated: variance of the engine, then the queue. */
    private static Latency latency(Goal.Serve goal, Factors factors, Running point) {
        double wanted = goal.targetTokensPerS() > 0 ? goal.targetTokensPerS() / point.tokensPerS() : USUAL_LOAD;
        double load = Math.min(FULL_LOAD, wanted);
        double residence = point.ttftS() + goal.outputTokens() * point.tpotS();
        var queue = new Queue(Math.max(1, point.engines() * point.batch()), residence, load, 1);
        double tail = factors.get(Factor.TAIL);
        return new Latency(
                load,
                point.ttftS() + queue.percentileS(0.5),
                point.ttftS() * tail + queue.percentileS(0.99),
                point.tpotS() * tail);
    }

    private Calibration.Resolved resolved(TransformerModel model, Precision precision) {
        var part = pool.accelerator();
        return calibration.resolve(
                calibration.idOf(part), calibration.serving(part.stack()).id(), "", KernelFamily.of(model, precision));
    }

    private static Factors factors(Calibration.Resolved resolved, Goal.Serve goal) {
        return goal.acceptedTokens() > 1
                ? resolved.factors().with(Factor.SPECULATION, goal.acceptedTokens())
                : resolved.factors();
    }

    /** What could be chosen instead, fastest user first. */
    List<Option> frontier(Goal.Serve goal) {
        var part = pool.accelerator();
        var factors = factors(resolved(goal.model(), goal.precision()), goal);
        var demand = new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), 0, 0);
        var options = new ArrayList<Option>();
        for (var point : ServeSearch.frontier(
                goal.model(),
                part,
                factors,
                goal.precision(),
                goal.precision().narrow() ? 1 : 2,
                pool.count(),
                pool.perNode(),
                demand)) {
            var running = running(point);
            options.add(new Option(
                    running.configuration(),
                    running.used(),
                    point.tokensPerS(),
                    point.userTokensPerS(),
                    point.ttftS(),
                    0));
        }
        return options;
    }

    private Forecast limitsOrMemory(
            Goal.Serve goal,
            Factors factors,
            double cacheBytes,
            Calibration.Resolved resolved,
            ArrayList<Problem> problems) {
        var part = pool.accelerator();
        var free = ServeSearch.frontier(
                goal.model(),
                part,
                factors,
                goal.precision(),
                cacheBytes,
                pool.count(),
                pool.perNode(),
                new ServeSearch.Demand(goal.inputTokens(), goal.outputTokens(), 0, 0));
        if (free.isEmpty()) {
            return doesNotFit(goal.model(), goal.precision(), resolved, problems);
        }
        var fastest = free.getFirst();
        return limitsMissed(goal, fastest.ttftS(), fastest.tpotS(), resolved, problems);
    }

    private static Forecast limitsMissed(
            Goal.Serve goal, double ttftS, double tpotS, Calibration.Resolved resolved, ArrayList<Problem> problems) {
        problems.add(Problem.error(
                ThroughputMessage.LIMITS_NOT_REACHED,
                "",
                Math.round(goal.ttftLimitS() * 1000),
                Math.round(goal.tpotLimitS() * 1000),
                Math.round(ttftS * 1000),
                Math.round(tpotS * 1000)));
        return Forecast.impossible(resolved.from(), resolved.steps(), null, null, problems);
    }

    Forecast embed(Goal.Embed goal) {
        var problems = new ArrayList<Problem>();
        var part = pool.accelerator();
        Allowed.check(problems, "input", goal.tokensPerText(), 1, 1e8);
        if (!problems.isEmpty()) {
            return Forecast.impossible("", 0, null, null, problems);
        }
        var resolved = resolved(goal.model(), goal.precision());
        Throughput.tellOrigin(part, resolved, problems);
        // Prompts of a busy service hide what their reading alone costs; whole passes of products bound it.
        var trained = calibration.resolve(
                calibration.idOf(part),
                calibration.planning(part.stack(), goal.model().sparse(), false).id());
        double most = trained.factors().get(goal.precision().narrow() ? Factor.GEMM_8 : Factor.GEMM_16);
        var factors = resolved.factors()
                .with(Factor.PREFILL, Math.min(resolved.factors().get(Factor.PREFILL), most));
        int widest = Math.min(pool.count(), Math.max(part.scaleUpDomain(), pool.perNode()));
        for (int devices = 1; devices <= widest; devices *= 2) {
            var kernel = new ServeKernel(goal.model(), part, factors, Engine.tensor(devices), goal.precision(), 2);
            if (kernel.idleBytesPerDevice() > part.reportedBytes()) {
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
            double bytes = kernel.idleBytesPerDevice();
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
                    bytes / part.reportedBytes(),
                    watt,
                    part.tdpW() > 0 ? watt / part.tdpW() : null,
                    WorkloadPower.nodeW(part, pool.perNode(), watt),
                    0.0,
                    null,
                    null,
                    resolved.from(),
                    resolved.steps(),
                    problems);
        }
        return doesNotFit(goal.model(), goal.precision(), resolved, problems);
    }

    /** A pool on which one engine does hold the model, tried and not guessed; zero where none up to a hundred times does. */
    private int smallestFit(TransformerModel model, Precision precision, Factors factors) {
        for (int n = 2 * pool.count(); n > 0 && n <= 100L * pool.count(); n *= 2) {
            int devices = holds(model, precision, factors, n);
            if (devices > 0) {
                return devices;
            }
        }
        return 0;
    }

    /** Accelerators of an engine that holds the model on a pool of that size, zero where none does. */
    private int holds(TransformerModel model, Precision precision, Factors factors, int count) {
        var point = ServeSearch.best(
                model,
                pool.accelerator(),
                factors,
                precision,
                precision.narrow() ? 1 : 2,
                count,
                pool.perNode(),
                new ServeSearch.Demand(1024, 512, 0, 0));
        return point == null ? 0 : point.engine().devices();
    }

    private Forecast doesNotFit(
            TransformerModel model, Precision precision, Calibration.Resolved resolved, ArrayList<Problem> problems) {
        AcceleratorSpec part = pool.accelerator();
        double need = model.parameters() * precision.bytes() + 2e9;
        int widest = Math.min(pool.count(), Math.max(part.scaleUpDomain(), pool.perNode()));
        double usable = part.reportedBytes();
        double perDevice = need / widest;
        double times = Math.max(1.1, perDevice / usable);
        problems.add(Problem.error(
                ThroughputMessage.DOES_NOT_FIT,
                "",
                model.name(),
                Math.round(times * 10) / 10.0,
                Math.round(perDevice / 1e9),
                Math.round(usable / 1e9)));
        int fits = smallestFit(model, precision, resolved.factors());
        if (fits > pool.count()) {
            problems.add(Problem.info(ThroughputMessage.FITS_WITH_MORE, "", model.name(), fits - pool.count()));
        }
        if (!precision.narrow()
                && part.supports(Precision.FP8)
                && holds(model, Precision.FP8, resolved.factors(), pool.count()) > 0) {
            problems.add(Problem.info(ThroughputMessage.FITS_IN_FORMAT, "", model.name(), Precision.FP8.name()));
        }
        return Forecast.impossible(resolved.from(), resolved.steps(), perDevice, perDevice / usable, problems);
    }
}
