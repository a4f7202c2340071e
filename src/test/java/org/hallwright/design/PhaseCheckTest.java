package org.hallwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Phases of a programme")
final class PhaseCheckTest {

    private static final Catalog CATALOG = Library.catalog();
    private static final Design DESIGN = Templates.PARIS_MINISTRY.create(CATALOG);

    private static List<Problem> told(Design design, DesignMessage message) {
        return DesignCheck.check(design, CATALOG).stream()
                .filter(p -> p.message() == message)
                .toList();
    }

    @Test
    @DisplayName("that go back in time, or begin before the site, are named; those in order are not")
    void order() {
        var day = DESIGN.site().commissioning();
        List<Phase> phases = List.of(
                new Phase("early", "early", day.minusDays(1)),
                new Phase("one", "one", day.plusYears(2)),
                new Phase("back", "back", day.plusYears(1)),
                new Phase("last", "last", day.plusYears(2)));
        assertEquals(
                List.of("early", "back"),
                told(DESIGN.withPhases(phases), DesignMessage.DATES_OUT_OF_ORDER).stream()
                        .map(Problem::place)
                        .toList());
        for (Templates template : Templates.values()) {
            assertEquals(List.of(), told(template.create(CATALOG), DesignMessage.DATES_OUT_OF_ORDER), template.id());
        }
    }

    @Test
    @DisplayName("of which racks stand outside the hall are named with how many, beside the racks")
    void larger() {
        Set<String> racks = new java.util.TreeSet<>();
        DESIGN.racks().forEach(rack -> racks.add(rack.id()));
        Design phased = new RackEdit.AssignPhase(racks, "one")
                .apply(DESIGN.withPhases(
                        List.of(new Phase("one", "one", DESIGN.site().commissioning()))))
                .orThrow();
        assertEquals(List.of(), told(phased, DesignMessage.PHASE_LARGER_THAN_HALL));
        List<Rack> moved = new ArrayList<>();
        phased.racks().stream().limit(3).forEach(rack -> moved.add(rack.at(Hall.LONGEST_MM, rack.yMm())));
        Design outside = new Edit.PlaceRacks(moved).apply(phased).orThrow();
        Problem problem = told(outside, DesignMessage.PHASE_LARGER_THAN_HALL).getFirst();
        assertEquals("one", problem.place());
        assertEquals(List.of("one", racks.size(), 3), problem.arguments());
        assertTrue(told(outside, DesignMessage.RACK_OUTSIDE_HALL).size() == 3);
    }
}
