package org.hallwright.engine.portability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.codec.economics.EconomicsReader;
import org.hallwright.codec.economics.SoftwareStackReader;
import org.hallwright.quantity.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static Migration.Scope scope(int families) {
        return new Migration.Scope(families, 1, families, 0, 1, 0, 0, Range.exact(0));
    }

    @Test
    @DisplayName("effort is the sum of stated tasks: one family with a kernel, a plan and a serving stack, 13.5 weeks")
    void sum() throws IOException {
        Migration.Effort effort = Migration.effort(EconomicsReader.bundled(), scope(1));
        assertEquals(1.5 + 4 + 4 + 4, effort.engineerWeeks().value(), 1e-12);
        assertTrue(effort.engineerWeeks().low() > 0.5 + 1.5 + 2 + 2, "narrower than everything at its low end");
        assertTrue(effort.engineerWeeks().high() < 4 + 12 + 10 + 10);
        assertEquals(13.5 * 12 / 44, effort.personMonths().value(), 1e-12);
        assertEquals(0.35 * 13.5, effort.upkeepWeeksPerYear().value(), 1e-12);
        assertEquals(13.5 * 88_000 / 44, effort.cost(Range.exact(88_000)).value(), 1e-6);
        // Inside the catalogue's range for one family on Neuron (4 to 26 weeks).
        assertTrue(effort.engineerWeeks().value() > 4 && effort.engineerWeeks().value() < 26);
    }

    @Test
    @DisplayName("more to move is never less work; nothing to move is none")
    void monotone() throws IOException {
        var pack = EconomicsReader.bundled();
        Range before = Migration.effort(pack, scope(0)).engineerWeeks();
        for (int families = 1; families < 10; families++) {
            Range effort = Migration.effort(pack, scope(families)).engineerWeeks();
            assertTrue(effort.low() > before.low() && effort.value() > before.value());
            before = effort;
        }
        Migration.Scope nothing = new Migration.Scope(0, 0, 0, 0, 0, 0, 0, Range.exact(0));
        assertEquals(Range.exact(0), Migration.effort(pack, nothing).engineerWeeks());
        assertThrows(IllegalArgumentException.class, () -> new Migration.Scope(-1, 0, 0, 0, 0, 0, 0, Range.exact(0)));
    }

    @Test
    @DisplayName("the fleet that pays a port back, and what leaving a stack without a second-hand market costs")
    void payback() {
        // 270,000 to port, 94,500 a year to keep, 1,000 saved per accelerator-year: 4 years.
        assertEquals((270_000 + 4 * 94_500) / 4_000.0, Migration.paybackFleet(270_000, 94_500, 1_000, 4), 1e-9);
        Range leave = Migration.costToLeave(Range.exact(1e6), Range.exact(50e6), new Range(0, 0, 0.2));
        assertEquals(51e6, leave.value(), 1e-6);
        assertEquals(41e6, leave.low(), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> Migration.paybackFleet(1, 1, 0, 4));
    }

    @Test
    @DisplayName("stacks of the catalogue with their support, and whether the runtime is tied to a cloud")
    void stacks() throws IOException {
        Path file = Path.of("../shared/data/catalog.json");
        assumeTrue(Files.exists(file), "the seed catalogue is not here");
        List<SoftwareStack> stacks;
        try (InputStream in = Files.newInputStream(file)) {
            stacks = SoftwareStackReader.read(in);
        }
        assertEquals(13, stacks.size());
        SoftwareStack neuron = stacks.getFirst();
        assertEquals("neuron", neuron.id());
        assertTrue(neuron.runtimeTiedToCloud());
        assertTrue(stacks.stream().filter(s -> s.id().equals("cuda")).noneMatch(SoftwareStack::runtimeTiedToCloud));
        assertEquals("native", stacks.get(1).word("pytorch"));
    }
}
