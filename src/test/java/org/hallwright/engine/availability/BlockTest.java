package org.hallwright.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hallwright.design.PowerPlan;
import org.hallwright.quantity.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final Block.Part PART = new Block.Part("x", 990, 10);

    @Test
    @DisplayName("series multiplies, parallel multiplies the outages, k of n is binomial")
    void algebra() {
        assertEquals(0.99, PART.availability(), 1e-15);
        assertEquals(0.99 * 0.99, new Block.Series(List.of(PART, PART)).availability(), 1e-15);
        assertEquals(1 - 1e-4, new Block.Parallel(List.of(PART, PART)).availability(), 1e-15);
        assertEquals(Math.pow(0.99, 3) + 3 * 0.99 * 0.99 * 0.01, new Block.Redundant(PART, 2, 3).availability(), 1e-15);
        // One of two alike is two in parallel; all of two is two in series.
        assertEquals(
                new Block.Parallel(List.of(PART, PART)).failuresPerHour(),
                new Block.Redundant(PART, 1, 2).failuresPerHour(),
                1e-15);
        assertEquals(
                new Block.Series(List.of(PART, PART)).failuresPerHour(),
                new Block.Redundant(PART, 2, 2).failuresPerHour(),
                1e-15);
        assertEquals(10, PART.meanOutageHours(), 1e-9);
        assertEquals(5, new Block.Parallel(List.of(PART, PART)).meanOutageHours(), 1e-9);
        assertEquals(87.6, PART.downtimeHoursPerYear(), 1e-9);
    }

    @Test
    @DisplayName("a spare never lowers availability, a part in series never raises it")
    void monotone() {
        for (int n = 1; n < 20; n++) {
            assertTrue(new Block.Redundant(PART, n, n + 1).availability()
                    > new Block.Redundant(PART, n, n).availability());
            assertTrue(new Block.Redundant(PART, n + 1, n + 1).availability()
                    < new Block.Redundant(PART, n, n).availability());
        }
        assertThrows(IllegalArgumentException.class, () -> new Block.Redundant(PART, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Block.Part("x", 0, 1));
    }

    private static PowerPlan.Element element(String id, PowerPlan.Kind kind, int units, int spare) {
        return new PowerPlan.Element(id, id, kind, null, 1e6, units, spare, 0);
    }

    private static PowerPlan plan(boolean secondUtility) {
        List<PowerPlan.Element> elements = new java.util.ArrayList<>(List.of(
                element("grid", PowerPlan.Kind.UTILITY, 1, 0),
                element("ups-a", PowerPlan.Kind.UPS, 2, 1),
                element("ups-b", PowerPlan.Kind.UPS, 2, 1),
                element("bus", PowerPlan.Kind.BUSWAY, 1, 0)));
        List<PowerPlan.Link> links = new java.util.ArrayList<>(List.of(
                new PowerPlan.Link("grid", "ups-a", false),
                new PowerPlan.Link("ups-a", "bus", false),
                new PowerPlan.Link("ups-b", "bus", false)));
        if (secondUtility) {
            elements.add(element("grid-2", PowerPlan.Kind.UTILITY, 1, 0));
            links.add(new PowerPlan.Link("grid-2", "ups-b", false));
        } else {
            links.add(new PowerPlan.Link("grid", "ups-b", false));
        }
        return new PowerPlan(PowerPlan.Topology.TWO_N, elements, links);
    }

    @Test
    @DisplayName("two paths behind one feed are no better than the feed; a second feed makes them so")
    void singlePoint() {
        Range shared = ChainAvailability.at(plan(false), "bus");
        Range apart = ChainAvailability.at(plan(true), "bus");
        assertNotNull(shared);
        assertNotNull(apart);
        double grid = UsualPart.UTILITY.at(UsualPart.End.USUAL).availability();
        double bus = UsualPart.BUSWAY.at(UsualPart.End.USUAL).availability();
        double ups = new Block.Redundant(UsualPart.UPS.at(UsualPart.End.USUAL), 1, 2).availability();
        assertEquals(grid * bus * (1 - (1 - ups) * (1 - ups)), shared.value(), 1e-12);
        assertEquals(bus * (1 - (1 - grid * ups) * (1 - grid * ups)), apart.value(), 1e-12);
        assertTrue(apart.value() > shared.value());
        assertTrue(shared.low() < shared.value() && shared.value() < shared.high());
        assertNull(ChainAvailability.at(plan(true), "nowhere"));
    }

    @Test
    @DisplayName("spares: the smallest stock that Poisson's law finds enough")
    void spares() {
        // 5,040 accelerators, 4 % a year, 30 weeks to replace: 116 failures under way.
        double expected = Spares.expected(5_040, 0.04, 30);
        assertEquals(116, expected, 0.1);
        int stock = Spares.needed(expected, 0.99);
        assertTrue(stock > expected && stock < expected + 4 * Math.sqrt(expected));
        assertTrue(Spares.fillProbability(expected, stock) >= 0.99);
        assertTrue(Spares.fillProbability(expected, stock - 1) < 0.99);
        assertEquals(0, Spares.needed(0, 0.999));
        assertEquals(Math.exp(-2) * (1 + 2 + 2), Spares.fillProbability(2, 2), 1e-12);
    }
}
