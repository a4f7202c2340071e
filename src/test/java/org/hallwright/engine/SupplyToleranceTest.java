package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Losses of which only the usual is known")
final class SupplyToleranceTest {

    private static final Packs PACKS = Library.load();
    private static final Design FRANKFURT = Templates.FRANKFURT_GB200.create(PACKS.catalog());

    /** The design with UPS of which nothing but the rating is known. */
    private static Design withNamelessUps() {
        List<PowerPlan.Element> elements = FRANKFURT.power().elements().stream()
                .map(e -> e.kind() == PowerPlan.Kind.UPS ? e.withEquipment(null, 2e6) : e)
                .toList();
        return FRANKFURT.withPower(FRANKFURT.power().withElements(elements));
    }

    private static Figure figure(Design design, String id) {
        return Objects.requireNonNull(Engine.assess(design, PACKS, null).figure(id), id);
    }

    private static Figure tolerance(Figure pue) {
        return ((Why.Computed) pue.why())
                .inputs().stream()
                        .filter(input -> input.id().equals("supplyTolerance"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    @DisplayName("leave no band where every curve is known, and one by their share of the losses where not")
    void share() {
        assertTrue(tolerance(figure(FRANKFURT, "pueAnnual")).known().isExact());
        Figure nameless = tolerance(figure(withNamelessUps(), "pueAnnual"));
        double share = nameless.known().high() - 1;
        assertTrue(share > 0.3 && share < 1, "the UPS makes most of the losses: " + share);
        assertEquals(1 - share / 2, nameless.known().low(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pueAnnual", "annualEnergy", "facilityPeakPower"})
    @DisplayName("widen what rests on them by their part of it")
    void band(String id) {
        Figure figure = figure(withNamelessUps(), id);
        assertEquals(figure.si(), Explanation.recompute(figure), 0);
        Figure known = figure(FRANKFURT, id);
        double before = known.known().high() / known.si();
        double now = figure.known().high() / figure.si();
        assertTrue(now > before + 0.01, before + " became " + now);
    }
}
