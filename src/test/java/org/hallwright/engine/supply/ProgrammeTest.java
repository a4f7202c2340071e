package org.hallwright.engine.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.codec.economics.EconomicsReader;
import org.hallwright.engine.supply.Task.Kind;
import org.hallwright.quantity.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate WANTED = LocalDate.of(2029, 1, 1);

    private static Task task(String id, double low, double value, double high, String... after) {
        return new Task(id, id, Kind.POWER, new Range(low, value, high), List.of(after));
    }

    /** Transformer 40 weeks, then energise 10; racks 36; integration 8 after both. */
    private static List<Task> network() {
        return List.of(
                task("integrate", 8, 8, 8, "energise", "racks"),
                task("racks", 30, 36, 52),
                task("energise", 10, 10, 10, "transformer"),
                task("transformer", 24, 40, 60));
    }

    private static Programme.Slot slot(Programme.Plan plan, String id) {
        return plan.slots().stream()
                .filter(s -> s.task().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("order-by dates worked back from commissioning; the longest chain has no slack")
    void backwards() {
        Programme.Plan plan = new Programme(network()).plan("p1", TODAY, WANTED);
        assertEquals(
                List.of("transformer", "energise", "integrate"),
                plan.criticalPath().stream().map(Task::id).toList());
        assertEquals(WANTED.minusWeeks(58), slot(plan, "transformer").orderBy());
        assertEquals(WANTED.minusWeeks(44), slot(plan, "racks").orderBy());
        assertEquals(14, slot(plan, "racks").slackWeeks(), 1e-12);
        assertEquals(WANTED.minusWeeks(78), slot(plan, "transformer").orderBySafe());
        assertEquals(TODAY.plusWeeks(58), plan.earliest());
        assertEquals(20, slot(plan, "transformer").slipIfHighWeeks(), 1e-12);
        assertTrue(plan.problems().isEmpty());
    }

    @Test
    @DisplayName("a date too early is an error with the earliest possible one; late orders are named")
    void tooEarly() {
        Programme.Plan plan = new Programme(network()).plan("p1", TODAY, TODAY.plusWeeks(50));
        assertTrue(plan.problems().stream()
                .anyMatch(p -> p.code().equals("supply.phase-too-early") && p.severity() == Severity.ERROR));
        assertTrue(plan.problems().stream()
                .anyMatch(p -> p.code().equals("supply.order-date-passed")
                        && p.arguments().contains("transformer")));
        assertFalse(plan.problems().stream().anyMatch(p -> p.arguments().contains("racks")));
    }

    @Test
    @DisplayName("slip at the high end is the excess less the slack, and none for what has slack enough")
    void slip() {
        Programme programme = new Programme(network());
        assertEquals(20, programme.slipFromToday("transformer"), 1e-12);
        assertEquals(2, programme.slipFromToday("racks"), 1e-12);
        assertEquals(0, programme.slipFromToday("energise"), 1e-12);
    }

    @Test
    @DisplayName("the share of draws on the critical path is one for what all must pass, and splits between rivals")
    void criticality() {
        Programme.Plan plan = new Programme(network()).plan("p1", TODAY, WANTED);
        assertEquals(1, slot(plan, "integrate").criticalShare(), 1e-9);
        double transformer = slot(plan, "transformer").criticalShare();
        double racks = slot(plan, "racks").criticalShare();
        assertTrue(transformer > racks && racks > 0, transformer + " " + racks);
        assertEquals(1, transformer + racks, 0.02);
        assertTrue(plan.duration().low() < 58 && plan.duration().high() > 58);
    }

    @Test
    @DisplayName("the order in which tasks are given does not matter")
    void orderFree() {
        Programme.Plan first = new Programme(network()).plan("p", TODAY, WANTED);
        List<Task> shuffled = new ArrayList<>(network());
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            Programme.Plan other = new Programme(shuffled).plan("p", TODAY, WANTED);
            assertEquals(first.duration(), other.duration());
            for (Programme.Slot slot : first.slots()) {
                assertEquals(slot, slot(other, slot.task().id()));
            }
        }
    }

    @Test
    @DisplayName("circles, strangers and doubles are refused by name")
    void refuses() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Programme(List.of(task("a", 1, 1, 1, "b"), task("b", 1, 1, 1, "a"))));
        assertThrows(IllegalArgumentException.class, () -> new Programme(List.of(task("a", 1, 1, 1, "x"))));
        assertThrows(
                IllegalArgumentException.class, () -> new Programme(List.of(task("a", 1, 1, 1), task("a", 1, 1, 1))));
        assertThrows(IllegalArgumentException.class, () -> task("a", -1, 1, 1));
    }

    @Test
    @DisplayName("the usual network of a German hall waits longest for the grid")
    void standard() throws IOException {
        List<Task> tasks = StandardProgramme.tasks(
                EconomicsReader.bundled(),
                List.of("DE", "EU"),
                new TreeMap<>(Map.of("GB300 NVL72", new Range(26, 36, 60))),
                true);
        Programme.Plan plan = new Programme(tasks).plan("p1", TODAY, LocalDate.of(2034, 1, 1));
        assertEquals("grid", plan.criticalPath().getFirst().id());
        assertEquals(
                6 * 365 / 7.0 + 10 + 6 + 8,
                plan.slots().stream()
                        .filter(Programme.Slot::critical)
                        .mapToDouble(s -> s.task().weeks().value())
                        .sum(),
                1e-9);
        assertTrue(tasks.stream().anyMatch(t -> t.id().equals("cdu")));
    }

    @Test
    @DisplayName("phases: one that is ahead of the grid is named")
    void phases() {
        List<Problem> problems = PhaseChecks.check(
                List.of(
                        new PhaseChecks.Need("one", LocalDate.of(2027, 6, 1), 6_000),
                        new PhaseChecks.Need("two", LocalDate.of(2028, 1, 1), 6_000)),
                List.of(
                        new PhaseChecks.GridStep(LocalDate.of(2027, 1, 1), 8_000),
                        new PhaseChecks.GridStep(LocalDate.of(2029, 1, 1), 20_000)));
        assertEquals(
                List.of("supply.grid-ramp-too-slow"),
                problems.stream().map(Problem::code).toList());
        assertTrue(problems.stream().allMatch(p -> p.place().equals("two")));
    }

    @Test
    @DisplayName("every word of sale is a finding or none; a new word is refused")
    void sale() {
        assertNull(Sale.check("yes", false, "r1", "x"));
        assertNull(Sale.check(null, false, "r1", "x"));
        assertNull(Sale.check("rack-only", true, "r1", "x"));
        Problem cloud = Sale.check("cloud-only", true, "r1", "Trn2");
        assertTrue(cloud != null
                && cloud.severity() == Severity.ERROR
                && cloud.place().equals("r1"));
        for (String word : List.of("in-talks", "limited", "restricted")) {
            Problem problem = Sale.check(word, true, "r1", "x");
            assertTrue(problem != null && problem.severity() == Severity.WARNING, word);
        }
        assertThrows(IllegalArgumentException.class, () -> Sale.check("perhaps", false, "r1", "x"));
    }
}
