package org.hallwright.engine.throughput.goodput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GoodputTest {
    @Test
    @DisplayName(
            "Llama 3: 419 interruptions in 54 days on 16,384 accelerators, more than 90 % effective (arXiv:2407.21783)")
    void llama3() {
        double hours = FailureProfile.LLAMA3_H100.mttfHours(16_384 / 8.0);
        assertEquals(419, 54 * 24 / hours, 0.5);
        // 405 B parameters, 2 TB/s sustained storage, a quarter of an hour to be back.
        var goodput = Goodput.of(
                FailureProfile.LLAMA3_H100, 2048, 405e9 * Goodput.STATE_BYTES_PER_PARAMETER, 2e12, 1, 900, 0);
        assertTrue(goodput.effectiveShare() > 0.90, "effective " + goodput.effectiveShare());
        assertTrue(goodput.effectiveShare() < 1);
    }

    @Test
    @DisplayName("RSC-1: 6.50 failures per 1,000 node-days give 1.80 h at 16,384 accelerators (arXiv:2410.21680)")
    void researchCluster() {
        assertEquals(1.80, FailureProfile.RESEARCH_A100.mttfHours(16_384 / 8.0), 0.05);
        assertEquals(7.9, FailureProfile.RESEARCH_JOBS.mttfHours(128), 1e-9);
    }

    @Test
    @DisplayName(
            "The checkpoint interval follows the square root of write time and MTTF, and no other interval does better")
    void optimum() {
        var best = Goodput.of(FailureProfile.LLAMA3_H100, 2048, 5.6e12, 1e12, 1, 900, 0);
        double mttfS = FailureProfile.LLAMA3_H100.mttfHours(2048) * 3600;
        assertEquals(Math.sqrt(2 * 5.6 * mttfS) - 5.6, best.checkpointIntervalS(), 1e-6);
        for (double factor : new double[] {0.5, 0.8, 1.25, 2}) {
            double interval = best.checkpointIntervalS() * factor;
            double wall = mttfS * Math.exp(900 / mttfS) * Math.expm1((interval + 5.6) / mttfS) / interval;
            assertTrue(wall >= best.wallPerWork() - 1e-5, factor + ": " + wall);
        }
    }

    @Test
    @DisplayName("More nodes, slower storage and longer restarts never raise goodput")
    void monotone() {
        double last = 1;
        for (double nodes = 1; nodes <= 65_536; nodes *= 4) {
            double share = Goodput.of(FailureProfile.LLAMA3_H100, nodes, 5e12, 1e12, 1, 900, 0)
                    .effectiveShare();
            assertTrue(share <= last);
            last = share;
        }
        var base = Goodput.of(FailureProfile.LLAMA3_H100, 1000, 5e12, 1e12, 1, 900, 0);
        assertTrue(Goodput.of(FailureProfile.LLAMA3_H100, 1000, 5e12, 1e11, 1, 900, 0)
                        .effectiveShare()
                < base.effectiveShare());
        assertTrue(Goodput.of(FailureProfile.LLAMA3_H100, 1000, 5e12, 1e12, 1, 3600, 0)
                        .effectiveShare()
                < base.effectiveShare());
        assertTrue(Goodput.of(FailureProfile.LLAMA3_H100, 1000, 5e12, 1e12, 1, 900, 0.05)
                        .effectiveShare()
                < base.effectiveShare());
    }

    @Test
    @DisplayName("Spares cover a Poisson number of nodes in repair")
    void spares() {
        // One node in repair on average: P(N <= 3) = 0.981, P(N <= 2) = 0.920.
        var one = new FailureProfile(0.01, 0);
        assertEquals(3, Goodput.spares(one, 100, 24, 0.95));
        assertEquals(2, Goodput.spares(one, 100, 24, 0.91));
        assertEquals(0, Goodput.spares(one, 100, 0, 0.99));
    }

    @Test
    @DisplayName("Nonsense is refused by name")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> new FailureProfile(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FailureProfile(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Goodput.of(FailureProfile.LLAMA3_H100, 0, 1, 1, 1, 1, 0));
    }
}
