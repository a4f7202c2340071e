package org.hallwright.engine.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.codec.throughput.ModelLibrary;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServingForecastTest {
    private static final Calibration CALIBRATION = CalibrationPack.shipped();
    private static final Throughput THROUGHPUT = new Throughput(CALIBRATION);
    private static final TransformerModel MODEL =
            Objects.requireNonNull(ModelLibrary.shipped().find("llama3-70b"));

    private static Pool pool(int count) {
        return new Pool(Objects.requireNonNull(CALIBRATION.byId("h200")).spec(), count, 8);
    }

    private static Goal.Serve goal(double ttft, double tpot, double target, double accepted, boolean apart) {
        return new Goal.Serve(MODEL, Precision.FP8, 1024, 512, ttft, tpot, target, accepted, apart);
    }

    private static double rate(Forecast forecast) {
        return Objects.requireNonNull(forecast.tokensPerS()).value();
    }

    @Test
    @DisplayName("A target beyond the pool is a named problem that says how many accelerators would do")
    void target() {
        var free = THROUGHPUT.forecast(pool(64), goal(1, 0.05, 0, 1, false));
        var asked = THROUGHPUT.forecast(pool(64), goal(1, 0.05, 2.5 * rate(free), 1, false));
        var problem = asked.problems().getFirst();
        assertEquals("throughput.target-not-reached", problem.code());
        assertEquals(96L, problem.arguments().get(2));
        assertTrue(THROUGHPUT.forecast(pool(64), goal(1, 0.05, 0.5 * rate(free), 1, false)).problems().stream()
                .noneMatch(p -> p.code().equals("throughput.target-not-reached")));
    }

    @Test
    @DisplayName("Speculation shortens the time between tokens; percentiles lie above the means and grow with the load")
    void speculationAndTails() {
        var plain = THROUGHPUT.forecast(pool(64), goal(0, 0, 0, 1, false));
        var fast = THROUGHPUT.forecast(pool(64), goal(0, 0, 0, 3, false));
        assertTrue(rate(fast) > rate(plain));
        var quiet = Objects.requireNonNull(THROUGHPUT
                .forecast(pool(64), goal(2, 0.1, 0.3 * rate(plain), 1, false))
                .latency());
        var full = Objects.requireNonNull(THROUGHPUT
                .forecast(pool(64), goal(2, 0.1, 10 * rate(plain), 1, false))
                .latency());
        assertTrue(quiet.ttftP99S() >= quiet.ttftP50S());
        assertTrue(full.ttftP99S() >= quiet.ttftP99S());
        assertTrue(full.utilisation() < 1);
    }

    @Test
    @DisplayName("Prompts read apart: the division uses the pool and never more, and the limits hold")
    void apart() {
        for (int count : new int[] {16, 24, 64, 200, 1000}) {
            var split = THROUGHPUT.forecast(pool(count), goal(1, 0.05, 0, 1, true));
            assertTrue(split.feasible());
            assertTrue(split.used() <= count && split.used() > count / 2, split.configuration());
            assertTrue(split.configuration().contains("prefill"), split.configuration());
            assertTrue(Objects.requireNonNull(split.tpotS()).value() <= 0.05);
            assertTrue(Objects.requireNonNull(split.ttftS()).value() <= 1);
        }
    }

    @Test
    @DisplayName("The frontier trades the pool's rate against one user's; larger parts of a pool train sooner")
    void frontier() {
        var serving = THROUGHPUT.frontier(pool(64), goal(0, 0, 0, 1, false));
        assertTrue(serving.size() > 3);
        for (int i = 1; i < serving.size(); i++) {
            assertTrue(serving.get(i).tokensPerS() > serving.get(i - 1).tokensPerS());
            assertTrue(serving.get(i).userTokensPerS() <= serving.get(i - 1).userTokensPerS());
        }
        var training = THROUGHPUT.frontier(pool(512), new Goal.Train(MODEL, Precision.BF16, 8192, 512, 1e12, 0));
        assertFalse(training.isEmpty());
        assertTrue(training.getLast().wallS() < training.getFirst().wallS());
    }
}
