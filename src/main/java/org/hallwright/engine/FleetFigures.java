package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hallwright.design.Workload;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.explain.Why;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Figures of what the pools do, and of how hard that makes them work. */
final class FleetFigures {

    /** Work of a rack of which nobody said what it is to do, between idle and design power. */
    private static final Range USUAL_DUTY = new Range(0.5, 0.7, 0.9);

    private static final Formula DUTY = Formula.of(
            "duty",
            Unit.ONE,
            "u = Σ_w share_w · (P_acc,w − P_idle) / (TDP − P_idle)",
            "accelerator power by workload (throughput model), linear between idle and rating",
            "+",
            x -> {
                double duty = 0;
                for (int i = 0; i + 1 < x.length; i += 2) {
                    duty += x[i] * x[i + 1];
                }
                return Math.min(1, duty);
            });

    private final Fleet fleet;
    private final Packs packs;

    FleetFigures(Fleet fleet, Packs packs) {
        this.fleet = fleet;
        this.packs = packs;
    }

    /** How hard the racks of a pool work; the named assumption where no workload is known. */
    Figure duty(@Nullable String pool) {
        List<Figure> inputs = new ArrayList<>();
        for (Fleet.Work work : fleet.work()) {
            Workload workload = work.workload();
            Figure share = Figure.given("share", workload.id(), Unit.ONE, workload.share());
            if (!workload.pool().equals(pool)) {
                continue;
            }
            if (workload instanceof Workload.Batch batch) {
                inputs.add(share);
                inputs.add(Figure.given("computeDuty", batch.id(), Unit.ONE, batch.computeDuty()));
            } else if (work.forecast() != null
                    && work.pool() != null
                    && work.forecast().feasible()) {
                inputs.add(share);
                inputs.add(powerShare(work.forecast(), work.pool(), workload.id()));
            }
        }
        return inputs.isEmpty()
                ? Figure.assumed(
                        "duty",
                        pool == null ? "racks" : pool,
                        Unit.ONE,
                        USUAL_DUTY,
                        "Training and serving nodes without a stated workload.",
                        "whole H100 and B200 nodes run at 63 to 86 % of rating, MLPerf power logs")
                : DUTY.of(pool == null ? "racks" : pool, inputs);
    }

    private static Figure powerShare(Forecast forecast, Pool pool, String workload) {
        double tdp = pool.accelerator().tdpW();
        double idle = pool.accelerator().idleW();
        Double watt = forecast.acceleratorW();
        double value = watt == null || tdp <= idle ? 0.7 : Math.clamp((watt - idle) / (tdp - idle), 0.0, 1.0);
        double band = 0.08;
        return Figure.assumed(
                "acceleratorDuty",
                workload,
                Unit.ONE,
                new Range(Math.max(0, value - band), value, Math.min(1, value + band)),
                "Power of one accelerator in this workload, from idle (0) to its rating (1), by the shares of its time in "
                        + "arithmetic, memory traffic and waiting.",
                "node power model fitted to MLPerf power logs; band of ±8 points");
    }

    /** Adds the headline figures of the workloads in the order of print. */
    void addTo(Map<String, Figure> figures) {
        for (Fleet.Work work : fleet.work()) {
            Forecast forecast = work.forecast();
            if (forecast == null || !forecast.feasible()) {
                continue;
            }
            switch (work.workload()) {
                case Workload.Training training -> {
                    add(figures, "trainingStepTime", work, Unit.S, STEP, Forecast::stepS);
                    add(figures, "trainingTokensPerSecond", work, Unit.TOKENS_PER_S, RATE, Forecast::tokensPerS);
                    if (training.share() > 0) {
                        add(figures, TIME, work, Unit.DAY, DAYS, f -> scaled(f.wallS(), 1 / training.share()));
                    }
                }
                case Workload.Serving serving -> {
                    add(figures, "servingTokensPerSecond", work, Unit.TOKENS_PER_S, SERVE, Forecast::tokensPerS);
                    add(figures, "ttft", work, Unit.MS, SERVE, Forecast::ttftS);
                    add(figures, "tpot", work, Unit.MS, SERVE, Forecast::tpotS);
                    add(figures, "ttftP99", work, Unit.MS, QUEUE, FleetFigures::slowFirst);
                    add(figures, "tpotP99", work, Unit.MS, QUEUE, FleetFigures::slowNext);
                }
                case Workload.Batch batch -> {
                    // Its node-hours are the planner's own figure.
                }
            }
            int perNode = work.pool() == null ? 1 : work.pool().perNode();
            add(figures, "tokensPerKwh", work, Unit.TOKENS_PER_KWH, ENERGY, f -> f.tokensPerJoule(perNode));
            add(figures, "mfu", work, Unit.PERCENT, "MFU = model FLOP / (T · n · peak)", FleetFigures::utilisation);
        }
    }

    static @Nullable Band scaled(@Nullable Band band, double factor) {
        return band == null ? null : new Band(band.low() * factor, band.value() * factor, band.high() * factor);
    }

    /** The slowest of a hundred first tokens, with the relative band of the mean. */
    private static @Nullable Band slowFirst(Forecast forecast) {
        return forecast.latency() == null
                ? null
                : like(forecast.ttftS(), forecast.latency().ttftP99S());
    }

    private static @Nullable Band slowNext(Forecast forecast) {
        return forecast.latency() == null
                ? null
                : like(forecast.tpotS(), forecast.latency().tpotP99S());
    }

    private static @Nullable Band like(@Nullable Band mean, double value) {
        return mean == null || mean.value() <= 0 ? null : scaled(mean, value / mean.value());
    }

    /** Model FLOP utilisation with the relative band of the time it is worked out from. */
    private static @Nullable Band utilisation(Forecast forecast) {
        Double mfu = forecast.mfu();
        Band rate = forecast.tokensPerS();
        if (mfu == null) {
            return null;
        }
        double low = rate == null || rate.value() <= 0 ? 1 : rate.low() / rate.value();
        double high = rate == null || rate.value() <= 0 ? 1 : rate.high() / rate.value();
        return new Band(mfu * low, mfu, Math.max(mfu, Math.min(1, mfu * high)));
    }

    private static final String STEP =
            "T = m·T_stage + (p−1)/v·T_stage + (T_last − T_stage) + exposed(PP, DP) + T_opt + T_0";
    private static final String RATE = "B · s / T while running";
    private static final String TIME = "trainingTime";
    /** What planned maintenance changes. */
    private static final Set<String> MAINTAINED = Set.of(TIME, RunFigures.EFFECTIVE);

    private static final String DAYS =
            "T · tokens / (B · s) · wall/work (Young, Daly) / (1 − maintenance), over the pool's share";
    private static final String ENERGY =
            "rate / (nodes · P_node), P_node = P_quiet + 1.15 Σ (P_acc − P_idle), at the racks";
    private static final String QUEUE =
            "mean · tail ratio, and for the first token the 99th percentile of the wait for a free place (Erlang C)";
    private static final String SERVE =
            "best batch under the limits: TPOT = T_decode(B) + (B / out) · T_prefill(in); rate = B / TPOT";

    /** One figure out of a forecast. */
    interface OfForecast {
        @Nullable
        Band band(Forecast forecast);
    }

    private void add(Map<String, Figure> figures, String id, Fleet.Work work, Unit unit, String text, OfForecast of) {
        Figure figure = figure(id, work, unit, text, of, packs);
        if (figure == null) {
            return;
        }
        // The first workload of a kind is the headline; where there are several each also stands under its own name.
        figures.putIfAbsent(id, figure);
        String workload = work.workload().id();
        if (count(workload) > 1) {
            figures.put(id + "." + workload, figure);
        }
    }

    /** A figure of a forecast that explains itself by the parts of the pool; null where the forecast has none. */
    static @Nullable Figure figure(String id, Fleet.Work work, Unit unit, String text, OfForecast of, Packs packs) {
        Forecast forecast = Objects.requireNonNull(work.forecast());
        Pool pool = Objects.requireNonNull(work.pool());
        Band band = of.band(forecast);
        if (band == null) {
            return null;
        }
        PoolLeaves leaves = PoolLeaves.of(pool, packs.catalog());
        List<Figure> inputs = new ArrayList<>(leaves.figures());
        Figure pace = work.pace();
        int paced = pace == null ? -1 : inputs.size();
        if (pace != null) {
            inputs.add(pace);
        }
        int maintained = -1;
        if (work.workload() instanceof Workload.Training training && MAINTAINED.contains(id)) {
            maintained = inputs.size();
            inputs.add(maintenance(training));
        }
        int share = maintained;
        String workload = work.workload().id();
        boolean inherited = forecast.inheritedSteps() > 0;
        Formula formula = Formula.of(
                id,
                unit,
                text + "; " + forecast.configuration(),
                "roofline model, factors fitted on "
                        + (forecast.calibratedOn().isEmpty()
                                ? "no measurement: general priors"
                                : forecast.calibratedOn())
                        + (inherited ? " (a relative: wider band)" : "")
                        + "; band p10 to p90",
                "*",
                x -> {
                    Workload asked = share < 0 ? work.workload() : maintained(work.workload(), x[share]);
                    Pool asKnown = leaves.pool(x);
                    Forecast again = Fleet.forecast(asked, paced < 0 ? asKnown : Pace.at(asKnown, x[paced]), packs);
                    Band value = again == null ? null : of.band(again);
                    return value == null ? 0 : value.value();
                });
        return new Figure(
                id,
                workload,
                unit,
                widened(band, pace),
                inherited ? Basis.ESTIMATE : Basis.DERIVED,
                new Why.Computed(formula, inputs));
    }

    /** The band with that of the clock, whichever way the figure goes with it. */
    private static Range widened(Band band, @Nullable Figure pace) {
        if (pace == null) {
            return Range.spanning(band.low(), band.value(), band.high());
        }
        double slower = pace.known().low() / pace.si();
        double faster = pace.known().high() / pace.si();
        return Range.spanning(
                band.low() * Math.min(slower, 1 / faster), band.value(), band.high() * Math.max(faster, 1 / slower));
    }

    private static Figure maintenance(Workload.Training training) {
        double share = training.maintenanceShare();
        return share == Workload.Training.USUAL_MAINTENANCE
                ? Figure.assumed(
                        "maintenance",
                        training.id(),
                        Unit.ONE,
                        Range.exact(share),
                        "Planned interruptions of a long job: 47 in 54 days, 12.5 minutes each until it runs again.",
                        "arXiv:2407.21783, Table 5")
                : Figure.given("maintenance", training.id(), Unit.ONE, share);
    }

    private static Workload maintained(Workload workload, double share) {
        return workload instanceof Workload.Training t
                ? new Workload.Training(
                        t.id(),
                        t.name(),
                        t.pool(),
                        t.share(),
                        t.model(),
                        t.precision(),
                        t.tokens(),
                        t.batchSequences(),
                        t.sequenceLength(),
                        t.adapters(),
                        share)
                : workload;
    }

    private int count(String workload) {
        Fleet.Work own = fleet.of(workload);
        int count = 0;
        for (Fleet.Work work : fleet.work()) {
            count += own != null && work.workload().getClass() == own.workload().getClass() ? 1 : 0;
        }
        return count;
    }
}
