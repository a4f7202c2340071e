package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.train.Schedule;

/**
 * The door to the throughput engine: one pool, one goal, one forecast. Pure and thread-safe; the same inputs give the same
 * bits. Never throws for a pool or goal a planner can draw: what cannot run comes back as a named problem with what would
 * make it run.
 */
public final class Throughput {
    private final Calibration calibration;

    public Throughput(Calibration calibration) {
        this.calibration = calibration;
    }

    /** The best configuration of the pool for the goal, with its band, its limits and its power. */
    public Forecast forecast(Pool pool, Goal goal) {
        if (pool.count() < 1 || pool.perNode() < 1) {
            return Forecast.impossible(
                    "",
                    0,
                    null,
                    null,
                    List.of(Problem.error(
                            ThroughputMessage.EMPTY_POOL, "", pool.accelerator().id())));
        }
        return switch (goal) {
            case Goal.Train train ->
                new TrainingForecast(calibration, pool)
                        .train(
                                train.model(),
                                train.precision(),
                                train.seq(),
                                train.globalBatch(),
                                train.tokens(),
                                train.maintenanceShare(),
                                train.schedule(),
                                false);
            case Goal.Adapt adapt ->
                new TrainingForecast(calibration, pool)
                        .train(
                                adapt.model(),
                                adapt.precision(),
                                adapt.seq(),
                                adapt.globalBatch(),
                                adapt.tokens(),
                                adapt.maintenanceShare(),
                                Schedule.ALTERNATING,
                                true);
            case Goal.Serve serve -> new ServingForecast(calibration, pool).serve(serve);
            case Goal.Embed embed -> new ServingForecast(calibration, pool).embed(embed);
            case Goal.Batch batch -> BatchForecast.of(pool, batch);
        };
    }

    /**
     * What a planner chooses on: for serving the rates of the pool against those of one user, for training the days against the
     * accelerators that work on it. Empty where nothing can run, and for work that leaves no choice.
     */
    public List<Option> frontier(Pool pool, Goal goal) {
        return frontier(pool, goal, share -> {});
    }

    /**
     * The same, telling the share that is searched.
     *
     * @param progress hears numbers from 0 to 1; what it throws ends the search
     */
    public List<Option> frontier(Pool pool, Goal goal, DoubleConsumer progress) {
        if (!forecast(pool, goal).feasible()) {
            return List.of();
        }
        return switch (goal) {
            case Goal.Serve serve -> new ServingForecast(calibration, pool).frontier(serve);
            case Goal.Train train -> fleets(pool, train, progress);
            case Goal.Adapt adapt -> fleets(pool, adapt, progress);
            case Goal.Embed embed -> List.of();
            case Goal.Batch batch -> List.of();
        };
    }

    /** The same work on an eighth to all of the pool. */
    private List<Option> fleets(Pool pool, Goal goal, DoubleConsumer progress) {
        var options = new ArrayList<Option>();
        for (int eighths = 1; eighths <= 8; eighths++) {
            progress.accept((eighths - 1) / 8.0);
            int count = (int) ((long) pool.count() * eighths / 8 / pool.perNode()) * pool.perNode();
            if (count < 1) {
                continue;
            }
            var forecast = forecast(new Pool(pool.accelerator(), count, pool.perNode(), pool.oversubscription()), goal);
            if (forecast.feasible() && forecast.tokensPerS() != null) {
                options.add(new Option(
                        forecast.configuration(),
                        forecast.used(),
                        forecast.tokensPerS().value(),
                        0,
                        0,
                        forecast.wallS() == null ? 0 : forecast.wallS().value()));
            }
        }
        return options;
    }

    /**
     * A fleet of several pools: one forecast each, in the order given. Work is divided between them; when their stacks
     * differ every forecast says that no collective spans them.
     */
    public List<Forecast> forecastFleet(List<Pool> pools, Goal goal) {
        var stacks = new TreeSet<String>();
        for (var pool : pools) {
            stacks.add(pool.accelerator().stack());
        }
        var forecasts = new ArrayList<Forecast>(pools.size());
        for (var pool : pools) {
            var forecast = forecast(pool, goal);
            forecasts.add(
                    stacks.size() > 1
                            ? with(forecast, Problem.info(ThroughputMessage.POOLS_APART, "", String.join(", ", stacks)))
                            : forecast);
        }
        return forecasts;
    }

    static Forecast with(Forecast f, Problem problem) {
        var problems = new ArrayList<>(f.problems());
        problems.add(problem);
        return new Forecast(
                f.feasible(),
                f.configuration(),
                f.layout(),
                f.used(),
                f.stepS(),
                f.tokensPerS(),
                f.ttftS(),
                f.tpotS(),
                f.concurrency(),
                f.wallS(),
                f.effectiveShare(),
                f.mttfHours(),
                f.shares(),
                f.mfu(),
                f.memoryBytes(),
                f.memoryShare(),
                f.acceleratorW(),
                f.powerFraction(),
                f.nodeW(),
                f.swingW(),
                f.latency(),
                f.upkeep(),
                f.calibratedOn(),
                f.inheritedSteps(),
                problems);
    }

    /** The asked format, or the nearest wider one the part multiplies in, with a word about it. */
    static Precision usable(AcceleratorSpec part, Precision asked, List<Problem> problems) {
        if (part.supports(asked)) {
            return asked;
        }
        var instead = asked == Precision.FP4 && part.supports(Precision.FP8) ? Precision.FP8 : Precision.BF16;
        problems.add(Problem.warning(
                ThroughputMessage.PRECISION_NOT_SUPPORTED, "", asked.name(), part.id(), instead.name()));
        return instead;
    }

    /** Tells where factors came from unless the part itself was measured. */
    static void tellOrigin(AcceleratorSpec part, Calibration.Resolved resolved, List<Problem> problems) {
        if (resolved.from().isEmpty()) {
            problems.add(Problem.info(ThroughputMessage.UNMEASURED, "", part.id()));
        } else if (resolved.steps() > 0) {
            problems.add(Problem.info(ThroughputMessage.INHERITED, "", part.id(), resolved.from()));
        }
    }
}
