package org.hallwright.engine.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.design.Workload;
import org.hallwright.engine.throughput.calibrate.Calibration;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final Calibration CALIBRATION = CalibrationPack.shipped();
    private static final Throughput THROUGHPUT = new Throughput(CALIBRATION);
    private static final TransformerModel LLAMA_70B =
            TransformerModel.dense("llama3-70B", 80, 8192, 64, 8, 28672, true, 128256);

    private static AcceleratorSpec part(String id) {
        var known = CALIBRATION.byId(id);
        assertNotNull(known);
        return known.spec();
    }

    @Test
    @DisplayName("A thousand H100 train a 70B model at a plausible share of peak, and the shares sum to one")
    void trains() {
        var forecast = THROUGHPUT.forecast(
                new Pool(part("h100"), 1024, 8), new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 15e12, 0));
        assertTrue(forecast.feasible());
        assertNotNull(forecast.mfu());
        assertTrue(forecast.mfu() > 0.3 && forecast.mfu() < 0.6, "MFU " + forecast.mfu());
        var s = forecast.shares();
        assertEquals(
                1, s.compute() + s.memory() + s.scaleUp() + s.scaleOut() + s.bubble() + s.failures() + s.other(), 1e-9);
        assertNotNull(forecast.stepS());
        assertTrue(forecast.stepS().low() < forecast.stepS().value());
        assertTrue(forecast.stepS().value() < forecast.stepS().high());
    }

    @Test
    @DisplayName(
            "Llama 3's job on 16,384 H100 advances more than 90 % of the time (arXiv:2407.21783); maintenance costs its share")
    void advances() {
        double usual = effective(Workload.Training.USUAL_MAINTENANCE);
        assertTrue(usual > 0.90 && usual < 0.97, "effective " + usual);
        assertEquals(effective(0) * 0.9, effective(0.1), 1e-9);
        var refused = THROUGHPUT.forecast(
                new Pool(part("h100"), 1024, 8), new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 0, 0.7));
        assertFalse(refused.feasible());
    }

    private static double effective(double maintenance) {
        var model = TransformerModel.dense("llama3-405b", 126, 16384, 128, 8, 53248, true, 128256);
        var share = THROUGHPUT
                .forecast(
                        new Pool(part("h100"), 16_384, 8),
                        new Goal.Train(model, Precision.BF16, 8192, 2048, 15.6e12, maintenance))
                .effectiveShare();
        return share == null ? 0 : share;
    }

    @Test
    @DisplayName("A model too large for the pool says how many times the memory it needs and what would make it fit")
    void tooLarge() {
        var forecast = THROUGHPUT.forecast(
                new Pool(part("h100"), 8, 8), new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 1e12, 0));
        assertFalse(forecast.feasible());
        var codes = forecast.problems().stream().map(p -> p.code()).toList();
        assertTrue(codes.contains("throughput.does-not-fit"), codes.toString());
        assertTrue(codes.contains("throughput.fits-with-more"), codes.toString());
        var racks = forecast.inRacks(32).problems().stream()
                .filter(p -> p.message() == ThroughputMessage.MORE_RACKS)
                .findFirst()
                .orElseThrow();
        int more = ((Number) racks.arguments().get(0)).intValue();
        assertEquals(Math.ceilDiv(more, 32), ((Number) racks.arguments().get(1)).intValue());
    }

    @Test
    @DisplayName("Advice holds: with the accelerators it asks for, the job fits")
    void adviceHolds() {
        for (int count : new int[] {8, 16, 24}) {
            var goal = new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 0, 0);
            var small = THROUGHPUT.forecast(new Pool(part("a100-40"), count, 8), goal);
            for (var problem : small.problems()) {
                if (problem.code().equals("throughput.fits-with-more")) {
                    int more = ((Number) problem.arguments().get(1)).intValue();
                    assertTrue(THROUGHPUT
                            .forecast(new Pool(part("a100-40"), count + more, 8), goal)
                            .feasible());
                }
            }
            assertFalse(small.feasible() && count == 8);
        }
        var serve = new Goal.Serve(LLAMA_70B, Precision.BF16, 1024, 512, 0, 0);
        var single = THROUGHPUT.forecast(new Pool(part("h100"), 1, 1), serve);
        assertTrue(single.problems().stream().anyMatch(p -> p.code().equals("throughput.fits-with-more")));
        assertTrue(THROUGHPUT.forecast(new Pool(part("h100"), 2, 2), serve).feasible()
                || THROUGHPUT.forecast(new Pool(part("h100"), 4, 4), serve).feasible());
    }

    @Test
    @DisplayName("Each figure out of range is named with what is allowed")
    void outOfRange() {
        var serve = THROUGHPUT.forecast(
                new Pool(part("h100"), 8, 8),
                new Goal.Serve(LLAMA_70B, Precision.FP8, 0, -1, Double.NaN, 0, 0, 9, false));
        assertEquals(
                List.of("input", "output", "ttft", "speculate"),
                serve.problems().stream().map(p -> p.place()).toList());
    }

    @Test
    @DisplayName("Pools of different stacks are forecast apart and say so")
    void poolsApart() {
        var forecasts = THROUGHPUT.forecastFleet(
                List.of(new Pool(part("h100"), 256, 8), new Pool(part("mi300x"), 256, 8)),
                new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 1e12, 0));
        for (var forecast : forecasts) {
            assertTrue(forecast.feasible());
            assertTrue(forecast.used() <= 256);
            assertTrue(forecast.problems().stream().anyMatch(p -> p.message() == ThroughputMessage.POOLS_APART));
        }
    }

    @Test
    @DisplayName("An accelerator without measurements inherits, says from where, and carries a wider band")
    void inherits() {
        var goal = new Goal.Train(LLAMA_70B, Precision.BF16, 8192, 0, 1e12, 0);
        var measured = THROUGHPUT.forecast(new Pool(part("gb200"), 1024, 4), goal);
        var inherited = THROUGHPUT.forecast(new Pool(part("rubin"), 1024, 4), goal);
        assertTrue(inherited.inheritedSteps() > 0);
        assertNotNull(measured.stepS());
        assertNotNull(inherited.stepS());
        double narrow = measured.stepS().high() / measured.stepS().low();
        double wide = inherited.stepS().high() / inherited.stepS().low();
        assertTrue(wide > narrow, wide + " against " + narrow);
        assertTrue(inherited.problems().stream().anyMatch(p -> p.message() == ThroughputMessage.INHERITED));
    }

    @Test
    @DisplayName("Weird but valid pools and goals never throw and never give a figure that is not finite")
    void neverThrows() {
        var tiny = TransformerModel.dense("tiny", 1, 7, 7, 1, 3, false, 0);
        for (var known : CALIBRATION.accelerators()) {
            for (int count : new int[] {0, 1, 3, 7, 72, 1021, 30_000}) {
                for (var precision : Precision.values()) {
                    for (var goal : List.<Goal>of(
                            new Goal.Train(tiny, precision, 1, 1, 0, 0),
                            new Goal.Adapt(LLAMA_70B, precision, 4096, 3, 1e9, 0),
                            new Goal.Serve(LLAMA_70B, precision, 1, 1, 0, 0),
                            new Goal.Embed(tiny, precision, 1e6),
                            new Goal.Batch("climate", precision, 1e24, 1, 0.3))) {
                        var forecast = THROUGHPUT.forecast(new Pool(known.spec(), count, known.perNode()), goal);
                        if (forecast.feasible()) {
                            assertTrue(forecast.used() <= count);
                            assertTrue(forecast.shares().compute() >= 0);
                        } else {
                            assertFalse(forecast.problems().isEmpty());
                        }
                    }
                }
            }
        }
    }
}
