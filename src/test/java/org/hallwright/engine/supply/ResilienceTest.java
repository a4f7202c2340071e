package org.hallwright.engine.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hallwright.engine.supply.Resilience.Dimension;
import org.hallwright.engine.supply.Resilience.Measure;
import org.hallwright.engine.supply.Resilience.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResilienceTest {

    private static final Source GPU =
            new Source("g", "nvidia", "TSMC", "TW", "cuda", false, 300e6, 6e18, 1_000, 0, 50, 0.04, 3e6);
    private static final Source TRN =
            new Source("t", "aws", "TSMC", "TW", "neuron", true, 100e6, 2e18, 500, 500, 0, 0.04, 1e6);

    @Test
    @DisplayName("two vendors, one foundry: 6,250 by spend on vendors, 10,000 on foundries")
    void hhi() {
        List<Source> both = List.of(GPU, TRN);
        assertEquals(
                6_250, Resilience.shares(both, Dimension.VENDOR, Measure.SPEND).hhi(), 1e-9);
        assertEquals(
                10_000,
                Resilience.shares(both, Dimension.FOUNDRY, Measure.COMPUTE).hhi(),
                1e-9);
        assertEquals(
                "nvidia",
                Resilience.shares(both, Dimension.VENDOR, Measure.COMPUTE)
                        .shares()
                        .keySet()
                        .iterator()
                        .next());
        assertEquals(12, Resilience.shares(both).size());
        assertEquals(2, Concentration.effectiveSources(Concentration.hhi(0.5, 0.5)), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Concentration.hhi(0.7, 0.7));
    }

    @Test
    @DisplayName("a vendor's stop: ordered racks never come, spares last their time, then the fleet wears away")
    void stop() {
        List<Source> both = List.of(GPU, TRN);
        assertEquals(4e6, Resilience.tokensAfterStop(both, Dimension.VENDOR, "nobody", 3), 1e-6);
        assertEquals(3.5e6, Resilience.tokensAfterStop(both, Dimension.VENDOR, "aws", 0), 1e-6);
        // 50 spares at 40 failures a year last 1.25 years.
        assertEquals(4e6, Resilience.tokensAfterStop(both, Dimension.VENDOR, "nvidia", 1.25), 1e-6);
        assertEquals(
                1e6 + 3e6 * Math.exp(-0.04), Resilience.tokensAfterStop(both, Dimension.VENDOR, "nvidia", 2.25), 1e-6);
        double before = Double.MAX_VALUE;
        for (double years = 0; years < 10; years += 0.25) {
            double tokens = Resilience.tokensAfterStop(both, Dimension.COUNTRY, "TW", years);
            assertTrue(tokens <= before);
            before = tokens;
        }
    }

    @Test
    @DisplayName("a withdrawn licence stops a revocable runtime at once and no other")
    void licence() {
        assertEquals(3e6, Resilience.tokensAfterLicence(List.of(GPU, TRN), "neuron"), 1e-6);
        assertEquals(4e6, Resilience.tokensAfterLicence(List.of(GPU, TRN), "cuda"), 1e-6);
    }

    @Test
    @DisplayName("alternatives are ranked by what the stop of their largest vendor leaves")
    void rank() {
        Source second = new Source("a", "amd", "TSMC", "TW", "rocm", false, 200e6, 5e18, 900, 0, 0, 0.1, 2.5e6);
        List<Resilience.Ranked> ranked = Resilience.rank(Map.of(
                "one vendor, no spares",
                List.of(new Source("g", "nvidia", "TSMC", "TW", "cuda", false, 3e8, 6e18, 1_000, 0, 0, 0.1, 3e6)),
                "two vendors",
                List.of(
                        new Source("g", "nvidia", "TSMC", "TW", "cuda", false, 3e8, 6e18, 1_000, 0, 0, 0.1, 3e6),
                        second)));
        assertEquals("two vendors", ranked.getFirst().alternative());
        assertTrue(ranked.getFirst().keptShare() > ranked.getLast().keptShare());
    }
}
