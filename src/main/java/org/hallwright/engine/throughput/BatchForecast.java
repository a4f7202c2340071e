package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.goodput.WorkloadPower;

/** Scientific batch work as node-hours: arithmetic or memory traffic at a sustained share of peak, whichever is longer. */
final class BatchForecast {
    private BatchForecast() {}

    static Forecast of(Pool pool, Goal.Batch goal) {
        var problems = new ArrayList<Problem>();
        var part = pool.accelerator();
        if (!(goal.flop() > 0 && goal.flop() < 1e40)
                || !(goal.bytesPerFlop() >= 0 && goal.bytesPerFlop() < 1e6)
                || !(goal.sustainedShare() > 0 && goal.sustainedShare() <= 1)) {
            return Forecast.impossible(
                    "",
                    0,
                    null,
                    null,
                    List.of(Problem.error(
                            ThroughputMessage.OUT_OF_RANGE,
                            "",
                            "flop, bytesPerFlop, sustainedShare",
                            goal.flop() + ", " + goal.bytesPerFlop() + ", " + goal.sustainedShare(),
                            "> 0, >= 0, 0..1")));
        }
        var precision = Throughput.usable(part, goal.precision(), problems);
        double arithmetic = goal.flop() / (part.peakFlopPerS(precision) * pool.count());
        double memory = goal.flop() * goal.bytesPerFlop() / (part.memoryBytesPerS() * pool.count());
        double seconds = Math.max(arithmetic, memory) / goal.sustainedShare();
        var shares = Shares.of(arithmetic, memory, 0, 0, 0, 0, seconds - Math.max(arithmetic, memory));
        double watt = WorkloadPower.acceleratorW(part, shares.compute(), shares.memory(), shares.other());
        // The sustained share is the planner's estimate: a third either way.
        var wall = new Band(seconds / 1.33, seconds, seconds * 1.33);
        return new Forecast(
                true,
                goal.name() + " on " + pool.count(),
                null,
                pool.count(),
                null,
                null,
                null,
                null,
                null,
                wall,
                null,
                null,
                shares,
                goal.flop() / (seconds * part.peakFlopPerS(precision) * pool.count()),
                null,
                null,
                watt,
                part.tdpW() > 0 ? watt / part.tdpW() : null,
                WorkloadPower.nodeW(part, pool.perNode(), watt),
                0.0,
                null,
                null,
                "",
                0,
                problems);
    }
}
