package org.hallwright.engine.throughput.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Fleet FLEET = new Fleet(TrainingSearchTest.H100, 64, 8);
    private static final TrainingStyle DUAL = TrainingStyle.CURRENT.withSchedule(Schedule.DUAL);

    private static double stepS(TrainingStyle style, Factors factors, int pipeline) {
        var kernel = new StepKernel(TrainingSearchTest.SPARSE, FLEET, factors, Precision.BF16, 4096, style);
        kernel.shape(1, 1, 16, 1, Recompute.NONE);
        return kernel.step(pipeline, 64 / pipeline, 1, Sharding.OPTIMIZER, 1024);
    }

    @Test
    @DisplayName("The bubbles of DeepSeek-V3's table 2 (arXiv:2412.19437): 45 and 14 forward passes of 16 stages")
    void bubbles() {
        // A backward pass takes two forward ones; a slot is one of each.
        assertEquals(45, 3 * Schedule.ALTERNATING.idleSlots(16, 1), 1e-12);
        assertEquals(14, 3 * Schedule.DUAL.idleSlots(16, 1), 1e-12);
        assertEquals(0, Schedule.DUAL.idleSlots(2, 1), 1e-12);
        assertEquals(2, Schedule.DUAL.copies(16));
        assertEquals(17, Schedule.DUAL.inFlight(16, 1), 1e-12);
        assertFalse(Schedule.DUAL.divides(3, 1));
        assertFalse(Schedule.DUAL.divides(4, 2));
    }

    @Test
    @DisplayName("Traffic of experts hides behind products until it outlasts them, and products are slower for it")
    void hidden() {
        var quick = Factors.prior();
        var waiting = quick.with(Factor.DISPATCH_EXPOSED, 3);
        var slow = quick.with(Factor.SCALE_OUT, 0.1);
        assertTrue(stepS(TrainingStyle.CURRENT, waiting, 8) > stepS(TrainingStyle.CURRENT, quick, 8));
        assertEquals(stepS(DUAL, quick, 8), stepS(DUAL, waiting, 8), 0, "no share of hidden traffic waits");
        assertTrue(stepS(DUAL, slow, 8) > stepS(DUAL, quick, 8), "traffic that outlasts the products waits");
        // Without a pipeline and without traffic only the share of multiprocessors is left.
        var lone = new StepKernel(
                TrainingSearchTest.SPARSE, new Fleet(TrainingSearchTest.H100, 1, 8), quick, Precision.BF16, 4096, DUAL);
        lone.shape(1, 1, 1, 1, Recompute.NONE);
        double products = lone.step(1, 1, 1, Sharding.NONE, 16);
        lone = new StepKernel(
                TrainingSearchTest.SPARSE,
                new Fleet(TrainingSearchTest.H100, 1, 8),
                quick,
                Precision.BF16,
                4096,
                TrainingStyle.CURRENT);
        lone.shape(1, 1, 1, 1, Recompute.NONE);
        double ratio = products / lone.step(1, 1, 1, Sharding.NONE, 16);
        assertTrue(ratio > 1 && ratio <= 132.0 / 112, "ratio " + ratio);
    }

    @Test
    @DisplayName("Llama 3's 126 layers on 16 stages are cut eightfold: embedding and head stand for a layer each")
    void llama() {
        assertEquals(8, Layout.mostChunks(126, 16));
        assertEquals(7, Layout.mostChunks(125, 16));
        assertEquals(12, Layout.mostChunks(96, 8));
    }
}
