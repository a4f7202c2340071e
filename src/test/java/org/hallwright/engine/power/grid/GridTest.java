package org.hallwright.engine.power.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    @DisplayName("A connection in MVA carries its power factor's part in MW")
    void connection() {
        GridConnection connection = new GridConnection(25e6, 0.95);
        assertEquals(23.75e6, connection.limitW(), 1e-6);
        assertEquals(0.8, connection.utilisation(19e6), 1e-12);
        assertEquals(20e6 * Math.sqrt(1 - 0.95 * 0.95), connection.reactiveVar(19e6), 1);
        // From 0.8 to 0.95 on 10 MW: 10 (tan acos 0.8 - tan acos 0.95) = 4.21 Mvar.
        assertEquals(4.21e6, new GridConnection(25e6, 0.8).compensationVar(10e6, 0.95), 0.01e6);
        assertEquals(23.75e6 / 1.25, connection.itW(1.25), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> new GridConnection(25e6, 1.2));
    }

    @Test
    @DisplayName("A ramp that runs ahead of the grid is seen at its step")
    void ramp() {
        List<GridConnection.StepCheck> checks = new GridConnection(20e6, 1)
                .ramp(List.of(
                        new GridConnection.Step("2027", 5e6, 8e6),
                        new GridConnection.Step("2028", 6e6, 10e6),
                        new GridConnection.Step("2029", 8e6, 30e6)));
        assertTrue(checks.get(0).fits());
        assertEquals(-1e6, checks.get(1).headroomW(), 1e-6);
        assertFalse(checks.get(1).fits());
        assertEquals(1e6, checks.get(2).headroomW(), 1e-6);
    }

    @Test
    @DisplayName("Caps hold an oversubscribed feeder, as long as they stay above idle")
    void oversubscription() {
        Oversubscription feeder = new Oversubscription(1e6, 10e3, 4e3, 0.8);
        assertEquals(100, feeder.provisioned());
        assertEquals(125, feeder.byDiversity());
        assertEquals(0.25, feeder.share(125), 1e-12);
        assertEquals(8e3, feeder.capW(125), 1e-9);
        assertEquals(4.0 / 6, feeder.keptShare(125), 1e-9);
        assertTrue(feeder.canBeHeld(250));
        assertFalse(feeder.canBeHeld(251));
    }

    @Test
    @DisplayName("The remedy of a training swing leaves what the limit allows, and its energy balances over a period")
    void swing() {
        TrainingSwing swing = new TrainingSwing(50e6, 30e6, 2, 0.25, 0.05);
        assertEquals(20e6, swing.amplitudeW());
        assertEquals(0.5, swing.frequencyHz());
        assertEquals(45e6, swing.meanW(), 1e-6);
        TrainingSwing.Limit grid = new TrainingSwing.Limit(25e6, 1e9, 0.1, 2.5, 5e6);
        assertFalse(swing.isBearable(grid), "half a hertz lies in the band of grid oscillations");
        TrainingSwing.Remedy remedy = swing.remedy(grid);
        assertTrue(remedy.needed());
        // 15 MW too many around a mean three quarters of the way up: 11.25 MW charging for 0.5 s, 3.75 MW out for 1.5
        // s.
        assertEquals(11.25e6, remedy.bessPowerW(), 1e-3);
        assertEquals(11.25e6 * 0.5, remedy.bessEnergyJ(), 1e-3);
        assertEquals(3.75e6 * 1.5, remedy.bessEnergyJ(), 1e-3);
        assertEquals(45e6, remedy.floorW(), 1e-3);
        assertEquals(35e6, remedy.capW(), 1e-3);
        TrainingSwing floored = new TrainingSwing(50e6, remedy.floorW(), 2, 0.25, 0.05);
        assertTrue(floored.isBearable(grid));
        TrainingSwing slow = new TrainingSwing(50e6, 30e6, 60, 0.25, 0.05);
        assertTrue(slow.isBearable(grid), "out of the band");
    }

    @Test
    @DisplayName("A generator bears a step of its rating; a ramp too steep asks for a small store only")
    void generatorAndRamp() {
        TrainingSwing.Limit set = TrainingSwing.Limit.generator(10e6, 0.25, 5);
        TrainingSwing swing = new TrainingSwing(8e6, 6e6, 10, 0.5, 0.1);
        assertTrue(swing.amplitudeW() <= set.highestSwingW());
        assertFalse(swing.isBearable(set), "20 MW/s against 0.5 MW/s");
        TrainingSwing.Remedy remedy = swing.remedy(set);
        assertEquals(1e6, remedy.bessPowerW(), 1e-3);
        assertTrue(remedy.bessEnergyJ() > 0 && remedy.bessEnergyJ() < 2e6 * 10);
        assertFalse(new TrainingSwing(8e6, 6e6, 10, 0.5, 5).remedy(set).needed());
    }
}
