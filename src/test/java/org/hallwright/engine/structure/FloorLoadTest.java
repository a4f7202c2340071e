package org.hallwright.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloorLoadTest {

    @Test
    @DisplayName("Full racks of the catalogue: 20 to 27 kPa under the footprint, 12 kPa spread over the bay")
    void racks() {
        // ORv3: 1,600 kg static load and 190 kg of its own on 600 x 1,068 mm.
        FloorLoad orv3 = new FloorLoad(1790, 0.6, 1.068);
        assertEquals(27.4e3, orv3.footprintPa(), 50);
        assertTrue(orv3.bayPa(1.2) > FloorLoad.TIA_942_RECOMMENDED_PA);
        assertEquals(
                FloorLoad.TIA_942_RECOMMENDED_PA, orv3.bayPa(orv3.aisleForM(FloorLoad.TIA_942_RECOMMENDED_PA)), 1e-6);
        assertEquals(1790 * FloorLoad.GRAVITY / 4, orv3.footN(1), 1e-9);
        assertEquals(3000, FloorLoad.panelWorkingN(6000, 2));
        assertTrue(orv3.footN(1) > FloorLoad.panelWorkingN(6000, 2), "a class 2 panel does not bear its foot");
        assertEquals(0, new FloorLoad(100, 0.6, 1.2).aisleForM(7200));
        assertThrows(IllegalArgumentException.class, () -> new FloorLoad(-1, 0.6, 1));
    }
}
