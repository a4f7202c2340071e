package org.hallwright.engine.throughput.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepKernelTest {
    private static double step(Factors factors, Fleet fleet, int t, int p, int d, int v, int b, Recompute recompute) {
        var kernel =
                new StepKernel(TrainingSearchTest.GPT3, fleet, factors, Precision.BF16, 2048, TrainingStyle.CURRENT);
        kernel.shape(t, 1, 1, b, recompute);
        double total = kernel.step(p, d, v, Sharding.OPTIMIZER, 1536);
        double parts = kernel.computeS()
                + kernel.memoryS()
                + kernel.scaleUpS()
                + kernel.scaleOutS()
                + kernel.bubbleS()
                + kernel.otherS();
        assertEquals(total, parts, 1e-9 * total, "the parts sum to the step");
        return total;
    }

    private static Fleet fleet(double upShare, double outShare) {
        var h100 = TrainingSearchTest.H100;
        var spec = new org.hallwright.engine.throughput.model.AcceleratorSpec(
                h100.id(),
                h100.stack(),
                h100.peak16FlopPerS(),
                h100.peak8FlopPerS(),
                0,
                h100.memoryBytes(),
                h100.memoryBytesPerS(),
                h100.scaleUpBytesPerS() * upShare,
                8,
                h100.scaleOutBytesPerS() * outShare,
                700,
                72);
        return new Fleet(spec, 512, 8);
    }

    @Test
    @DisplayName("No step is faster than its arithmetic at peak")
    void neverBeatsPeak() {
        double flop = 1536 * TrainingSearchTest.GPT3.trainingFlopPerSequence(2048);
        double ideal = flop / (512 * 989.5e12);
        for (int t = 1; t <= 8; t *= 2) {
            for (int p = 1; p <= 16; p *= 2) {
                assertTrue(step(Factors.prior(), fleet(1, 1), t, p, 512 / (t * p), 1, 1, Recompute.NONE) > ideal);
            }
        }
    }

    @Test
    @DisplayName("Better links, more interleave and less recomputation never slow a step")
    void monotone() {
        var prior = Factors.prior();
        double base = step(prior, fleet(1, 1), 8, 8, 8, 1, 1, Recompute.NONE);
        assertTrue(step(prior, fleet(2, 1), 8, 8, 8, 1, 1, Recompute.NONE) <= base);
        assertTrue(step(prior, fleet(1, 2), 8, 8, 8, 1, 1, Recompute.NONE) <= base);
        assertTrue(step(prior, fleet(1, 0.5), 8, 8, 8, 1, 1, Recompute.NONE) >= base);
        assertTrue(step(prior, fleet(1, 1), 8, 8, 8, 1, 1, Recompute.FULL) > base);
        assertTrue(step(prior.with(Factor.GEMM_16, 0.9), fleet(1, 1), 8, 8, 8, 1, 1, Recompute.NONE) < base);
        assertTrue(step(prior.with(Factor.JITTER, 0.05), fleet(1, 1), 8, 8, 8, 1, 1, Recompute.NONE) > base);
    }

    @Test
    @DisplayName("The bubble of a pipeline is (p - 1) / (v m) of its work when stages are even")
    void bubble() {
        var kernel = new StepKernel(
                TrainingSearchTest.GPT3, fleet(1, 1), Factors.prior(), Precision.BF16, 2048, TrainingStyle.CURRENT);
        kernel.shape(8, 1, 1, 1, Recompute.NONE);
        kernel.step(8, 8, 1, Sharding.OPTIMIZER, 1536);
        double plain = kernel.bubbleS();
        kernel.step(8, 8, 4, Sharding.OPTIMIZER, 1536);
        double interleaved = kernel.bubbleS();
        assertTrue(interleaved < plain, interleaved + " against " + plain);
    }

    @Test
    @DisplayName("A format the part does not multiply in is refused")
    void unsupported() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StepKernel(
                        TrainingSearchTest.GPT3,
                        fleet(1, 1),
                        Factors.prior(),
                        Precision.FP4,
                        2048,
                        TrainingStyle.CURRENT));
    }

    @Test
    @DisplayName("Memory falls with every division and grows with the micro-batch")
    void memory() {
        var memory =
                new MemoryModel(TrainingSearchTest.GPT3, Precision.BF16, 2048, TrainingStyle.CURRENT, Factors.prior());
        double base = memory.bytes(8, 8, 8, 1, 1, 1, 1, Recompute.NONE, Sharding.OPTIMIZER, 64);
        assertTrue(memory.bytes(8, 16, 4, 1, 1, 1, 1, Recompute.NONE, Sharding.OPTIMIZER, 64) < base);
        assertTrue(memory.bytes(8, 8, 16, 1, 1, 1, 1, Recompute.NONE, Sharding.OPTIMIZER, 64) < base);
        assertTrue(memory.bytes(8, 8, 8, 1, 1, 1, 1, Recompute.FULL, Sharding.OPTIMIZER, 64) < base);
        assertTrue(memory.bytes(8, 8, 8, 1, 1, 1, 2, Recompute.NONE, Sharding.OPTIMIZER, 64) > base);
        assertTrue(memory.bytes(8, 8, 8, 1, 1, 1, 1, Recompute.NONE, Sharding.WEIGHTS, 64) < base);
    }
}
