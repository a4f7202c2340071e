package org.hallwright.advise.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers of racks that are looked at")
final class CountsTest {

    @Test
    @DisplayName("rise without a gap of more than one in 32, and each knows its index")
    void rise() {
        assertEquals(1, Counts.at(0));
        assertEquals(Counts.MOST, Counts.at(Counts.SIZE - 1));
        for (int i = 0; i < Counts.SIZE; i++) {
            assertEquals(i, Counts.indexOf(Counts.at(i)));
            if (i > 0) {
                int gap = Counts.at(i) - Counts.at(i - 1);
                assertTrue(gap >= 1 && gap <= Math.max(1, Counts.at(i - 1) / 32), "after " + Counts.at(i - 1));
            }
        }
    }
}
