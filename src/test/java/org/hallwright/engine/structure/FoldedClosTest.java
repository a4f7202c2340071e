package org.hallwright.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoldedClosTest {

    @Test
    @DisplayName(
            "a full fat tree of k-port switches has 5 k²/4 of them on k³/4 endpoints (Al-Fares et al., SIGCOMM 2008)")
    void fullTree() {
        for (int k = 4; k <= 128; k += 2) {
            FoldedClos full = new FoldedClos((long) k * k * k / 4, k);
            assertEquals(3, full.tiers());
            assertEquals(5L * k * k / 4, full.switches(), "k = " + k);
        }
    }

    @Test
    @DisplayName("ports suffice at every tier, and more endpoints never need fewer switches")
    void portsSuffice() {
        long before = 0;
        for (long endpoints = 1; endpoints <= 65_536; endpoints += endpoints < 3000 ? 1 : 61) {
            FoldedClos net = new FoldedClos(endpoints, 64);
            int down = net.tiers() == 1 ? 64 : 32;
            assertTrue(net.leafSwitches() * down >= endpoints);
            if (net.tiers() > 1) {
                int spineDown = net.tiers() == 2 ? 64 : 32;
                assertTrue(net.spineSwitches() * spineDown >= net.leafSwitches() * 32);
            }
            if (net.tiers() > 2) {
                assertTrue(net.coreSwitches() * 64 >= net.spineSwitches() * 32);
            }
            assertTrue(net.switches() >= before, endpoints + " endpoints");
            before = net.switches();
        }
    }

    @Test
    @DisplayName("what no tree can be built for is refused with the range")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> new FoldedClos(100, 63));
        assertThrows(IllegalArgumentException.class, () -> new FoldedClos(65_537, 64));
        assertThrows(IllegalArgumentException.class, () -> new FoldedClos(0, 64));
    }
}
