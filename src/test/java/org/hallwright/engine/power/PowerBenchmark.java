package org.hallwright.engine.power;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All single losses of a hall of 10,000 racks, from anew and after an edit to one rack. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PowerBenchmark {

    private final PowerNetwork network = LargeHall.network();
    private final PowerNetwork[] edited = new PowerNetwork[2];
    private SingleLosses losses = SingleLosses.of(network);
    private PowerResult result = PowerResult.of(network);
    private int turn;

    @Setup
    public void edit() {
        for (int i = 0; i < 2; i++) {
            List<PowerLoad> loads = new ArrayList<>(network.loads());
            loads.set(4711, loads.get(4711).withPower(30e3 + 1000 * i, 25e3));
            edited[i] = network.withLoads(loads);
        }
    }

    /** The chain prepared and every single loss worked. */
    @Benchmark
    public SingleLosses allSingleLosses() {
        return SingleLosses.of(network);
    }

    /** Every single loss worked again after one rack's power changed. */
    @Benchmark
    public SingleLosses allSingleLossesAfterOneEdit() {
        losses = losses.update(edited[turn++ & 1]);
        return losses;
    }

    /** The whole result, figures of every element included, after one rack's power changed. */
    @Benchmark
    public PowerResult wholeResultAfterOneEdit() {
        result = result.update(edited[turn++ & 1]);
        return result;
    }
}
