package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** How a workload runs on its pool, line by line; each figure explains itself as the headlines do. */
final class RunFigures {
    static final String EFFECTIVE = "effectiveShare";

    private static final List<Line> LINES = List.of(
            new Line(
                    "acceleratorsUsed",
                    Unit.ONE,
                    "n = t · p · d · c, or engines times their size",
                    f -> exact(f.used())),
            new Line(
                    "memoryUse",
                    Unit.PERCENT,
                    "(weights + gradients + optimizer + activations + cache + framework) / usable memory",
                    f -> exact(f.memoryShare())),
            new Line("concurrency", Unit.ONE, "engines · batch", f -> exact(f.concurrency())),
            new Line(
                    "loadServed",
                    Unit.PERCENT,
                    "wanted rate / served rate, 0.8 where none is wanted",
                    f -> exact(f.latency() == null ? null : f.latency().utilisation())),
            new Line(
                    EFFECTIVE,
                    Unit.PERCENT,
                    "(1 − maintenance) · τ / (M · exp(R / M) · (exp((τ + w) / M) − 1)) (Daly 2006)",
                    f -> exact(f.effectiveShare())),
            new Line("meanTimeToFailure", Unit.H, "M = 1 / (nodes · λ)", f -> seconds(f.mttfHours(), 3600)),
            new Line(
                    "checkpointEvery",
                    Unit.MIN,
                    "τ = √(2 w M) − w (Young 1974)",
                    f -> seconds(f.upkeep() == null ? null : f.upkeep().checkpointIntervalS(), 1)),
            new Line(
                    "spareNodes",
                    Unit.ONE,
                    "least s with P(in repair ≤ s) ≥ 99 %, Poisson of nodes · λ · repair time",
                    f -> exact(f.upkeep() == null ? null : (double) f.upkeep().spareNodes())),
            new Line(
                    "ratePerAccelerator",
                    Unit.TOKENS_PER_S,
                    "rate / accelerators used",
                    f -> f.used() < 1 ? null : FleetFigures.scaled(f.tokensPerS(), 1.0 / f.used())),
            new Line(
                    "acceleratorPower",
                    Unit.W,
                    "idle + (TDP − idle) · duty, weighted by the shares of time",
                    f -> exact(f.acceleratorW())),
            new Line("nodePower", Unit.W, "quiet + 1.15 · Σ (P_acc − P_idle)", f -> exact(f.nodeW())),
            new Line(
                    "swingAtOnce",
                    Unit.W,
                    "n · (P_compute − P_wait)",
                    f -> f.swingW() != null && f.swingW() > 0 ? exact(f.swingW()) : null));

    private RunFigures() {}

    private record Line(String id, Unit unit, String formula, FleetFigures.OfForecast of) {}

    /** The lines that apply, in the order of print; none where the work cannot run. */
    static List<Figure> of(Fleet.Work work, Packs packs) {
        Forecast forecast = work.forecast();
        if (forecast == null || work.pool() == null || !forecast.feasible()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        for (Line line : LINES) {
            Figure figure = FleetFigures.figure(line.id(), work, line.unit(), line.formula(), line.of(), packs);
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private static @Nullable Band exact(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : new Band(value, value, value);
    }

    private static @Nullable Band exact(int value) {
        return exact((double) value);
    }

    private static @Nullable Band seconds(@Nullable Double value, double unit) {
        return exact(value == null ? null : value * unit);
    }
}
