package org.hallwright.engine.throughput.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hallwright.engine.throughput.model.AcceleratorSpec;
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
        return fleet(upShare, outShare, 1);
    }

    private static Fleet fleet(double upShare, double outShare, double exponentialShare) {
        var h100 = TrainingSearchTest.H100;
        var spec = new AcceleratorSpec(
                h100.id(),
                h100.stack(),
                h100.peak16FlopPerS(),
                h100.peak8FlopPerS(),
                0,
                h100.exponentialsPerS() * exponentialShare,
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
    @DisplayName("Softmax: 3.9e12 exponentials a second on Hopper (arXiv:2407.08608); fewer slow fused attention alone")
    void exponentials() {
        assertEquals(3.9e12, AcceleratorSpec.usualExponentialsPerS(989.5e12), 0.05e12);
        var unfused = TrainingStyle.CURRENT.withFusedAttention(false);
        double fused = layerS(fleet(1, 1, 1), TrainingStyle.CURRENT);
        assertTrue(layerS(fleet(1, 1, 0.5), TrainingStyle.CURRENT) > fused);
        assertTrue(layerS(fleet(1, 1, 2), TrainingStyle.CURRENT) < fused);
        assertEquals(layerS(fleet(1, 1, 1), unfused), layerS(fleet(1, 1, 0.5), unfused));
    }

    private static double layerS(Fleet fleet, TrainingStyle style) {
        var kernel = new StepKernel(TrainingSearchTest.GPT3, fleet, Factors.prior(), Precision.BF16, 2048, style);
        kernel.shape(8, 1, 1, 1, Recompute.NONE);
        return kernel.step(8, 8, 1, Sharding.OPTIMIZER, 1536);
    }

    @Test
    @DisplayName("Each local expert costs time of its own where operands are narrow, none where they are not")
    void castsOfExperts() {
        var dear = Factors.prior().with(Factor.EXPERT_CAST_S, 5e-4);
        assertTrue(expertsS(dear, Precision.FP8, 1) > expertsS(Factors.prior(), Precision.FP8, 1));
        assertEquals(expertsS(dear, Precision.BF16, 1), expertsS(Factors.prior(), Precision.BF16, 1));
        double apart = expertsS(dear, Precision.FP8, 8) - expertsS(Factors.prior(), Precision.FP8, 8);
        double together = expertsS(dear, Precision.FP8, 1) - expertsS(Factors.prior(), Precision.FP8, 1);
        assertTrue(apart < together, "fewer experts on each part, fewer casts");
    }

    private static double expertsS(Factors factors, Precision precision, int expert) {
        var kernel =
                new StepKernel(TrainingSearchTest.SPARSE, fleet(1, 1), factors, precision, 4096, TrainingStyle.CURRENT);
        kernel.shape(1, 1, expert, 1, Recompute.NONE);
        return kernel.step(1, 512, 1, Sharding.OPTIMIZER, 1024);
    }

    @Test
    @DisplayName(
            "A collective costs the host time where the host sets the pace, and nothing without tensor parallelism")
    void hostOfCollectives() {
        var slow = Factors.prior().with(Factor.LAUNCH_S, 4e-3);
        var dear = slow.with(Factor.REDUCE_HOST_S, 1e-3);
        assertTrue(step(dear, fleet(1, 1), 8, 8, 8, 1, 1, Recompute.NONE)
                > step(slow, fleet(1, 1), 8, 8, 8, 1, 1, Recompute.NONE));
        assertEquals(
                step(dear, fleet(1, 1), 1, 8, 64, 1, 1, Recompute.NONE),
                step(slow, fleet(1, 1), 1, 8, 64, 1, 1, Recompute.NONE));
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
