package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("At the ends of what a planner may enter, the engine")
final class ExtremesTest {

    private static final Packs PACKS = Library.load();

    private static Stream<Arguments> extremes() {
        return Stream.of(Templates.TEXAS_MIXED, Templates.PARIS_MINISTRY).flatMap(template -> {
            Design design = template.create(PACKS.catalog());
            return Stream.of(
                    Arguments.of(template + " at -40 °C", Skies.steady(design, -40, -45, 0)),
                    Arguments.of(template + " at 50 °C, damp", Skies.steady(design, 50, 32, 0)),
                    Arguments.of(template + " at 4,000 m", Skies.steady(design, 20, 5, 4000)),
                    Arguments.of(template + " without racks", withRacks(design, List.of())),
                    Arguments.of(template + " with one rack", withRacks(design, firstRacks(design, 1))),
                    Arguments.of(template + " with one node", withRacks(design, fewNodes(design, 1))),
                    Arguments.of(template + " with empty racks", withRacks(design, fewNodes(design, 0))),
                    Arguments.of(
                            template + " capped at 1 W",
                            design.withPower(design.power().withItCap(1.0))));
        });
    }

    private static List<Rack> firstRacks(Design design, int count) {
        return design.racks().stream().limit(count).toList();
    }

    private static List<Rack> fewNodes(Design design, int nodes) {
        return firstRacks(design, 1).stream().map(rack -> rack.withNodes(nodes)).toList();
    }

    private static Design withRacks(Design design, List<Rack> racks) {
        Hall hall = design.halls().getFirst();
        Row row = hall.rows().getFirst().withRacks(racks);
        return design.withHalls(List.of(hall.withRows(List.of(row))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extremes")
    @DisplayName("gives finite figures that recompute, a PUE of at least 1 and no more heat than power")
    void holds(String name, Design design) {
        Assessment assessment = Engine.assess(design, PACKS, null);
        for (Figure figure : assessment.figures().values()) {
            if (figure.isKnown()) {
                assertTrue(
                        Double.isFinite(figure.known().low()
                                + figure.si()
                                + figure.known().high()),
                        figure.id());
            }
        }
        Figure pue = assessment.figure("pueAnnual");
        if (pue != null && pue.isKnown()) {
            assertTrue(pue.known().low() >= 1, "PUE " + pue.known());
            assertEquals(pue.si(), Explanation.recompute(pue), 0);
        }
        double itW = si(assessment, "itDesignPower");
        assertEquals(itW, si(assessment, "liquidHeat") + si(assessment, "airHeat"), 1e-9 * itW + 1e-9);
        for (ElementResult element : assessment.power().elements()) {
            assertTrue(element.loadW() >= 0 && Double.isFinite(element.loadW()), element.id());
        }
    }

    private static double si(Assessment assessment, String id) {
        return Objects.requireNonNull(assessment.figure(id), id).si();
    }
}
