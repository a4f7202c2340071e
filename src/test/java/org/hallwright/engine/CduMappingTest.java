package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.app.Library;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.CoolingPlan.Loop;
import org.hallwright.design.CoolingPlan.Medium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A CDU between a design's loops")
final class CduMappingTest {

    private static final Packs PACKS = Library.load();
    private static final double RATED_W = 2.3e6;

    private static double usableW(double technologyC, double facilityC) {
        Loop technology = new Loop("tcs", "Technology loop", Medium.TCS, technologyC, 10, "fws");
        Loop facility = new Loop("fws", "Facility loop", Medium.FWS, facilityC, 10, null);
        CoolingPlan.Unit unit =
                new CoolingPlan.Unit("cdu", "cdu", CoolingPlan.Kind.CDU, "cdu-coolchip-2300", null, 2, 1, "tcs");
        CoolingPlan plan = new CoolingPlan(List.of(unit), List.of(technology, facility), 24, 0, 0);
        return CduMapping.usableW(unit, RATED_W, technology, plan, PACKS.catalog());
    }

    @Test
    @DisplayName(
            "carries its rating at the approach of its sheet (5 K) and, with the same flows, three fifths of it at 3 K")
    void reference() {
        assertEquals(RATED_W, usableW(37, 32), 1);
        assertEquals(0.6 * RATED_W, usableW(35, 32), 1);
        assertEquals(RATED_W, usableW(42, 32), 1, "more than its rating is not promised");
    }

    @Test
    @DisplayName("never carries less when the loops lie further apart, and next to nothing when they do not")
    void monotone() {
        double before = 0;
        for (double approachK = 0.5; approachK < 12; approachK += 0.5) {
            double now = usableW(32 + approachK, 32);
            assertTrue(now >= before, approachK + " K");
            before = now;
        }
        assertTrue(usableW(30, 32) <= 1);
    }
}
