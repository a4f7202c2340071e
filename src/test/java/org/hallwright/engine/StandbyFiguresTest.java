package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.plan.PlanAssumptions;
import org.hallwright.quantity.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Generators at their site, with the whole facility on them")
final class StandbyFiguresTest {

    private static final Packs PACKS = Library.load();
    private static final Design FRANKFURT = Templates.FRANKFURT_GB200.create(PACKS.catalog());

    private static Figure figure(Design design, String id) {
        return Objects.requireNonNull(Engine.assess(design, PACKS, null).figure(id), id);
    }

    private static double capacityMw(Design design) {
        return Unit.MW.fromSi(figure(design, "generatorCapacity").si());
    }

    private static boolean tooSmall(Design design) {
        return Engine.assess(design, PACKS, null).problems().stream()
                .anyMatch(p -> p.code().equals(EngineMessage.GENERATORS_TOO_SMALL.key()));
    }

    /** Every generator of a design with another rating, without the catalogue's entry. */
    private static Design withSetsOf(double ratedW) {
        List<PowerPlan.Element> elements = FRANKFURT.power().elements().stream()
                .map(e -> e.kind() == PowerPlan.Kind.GENERATOR ? e.withEquipment(null, ratedW) : e)
                .toList();
        return FRANKFURT.withPower(FRANKFURT.power().withElements(elements));
    }

    @ParameterizedTest
    @CsvSource({"15, 0, 1", "15, 1000, 1", "15, 2000, 0.86333", "15, 4000, 0.59"})
    @DisplayName("lose 4.1 % of their rating for each 300 m above 1,000 m (Cummins QSK60-G4)")
    void height(double dryBulbC, double elevationM, double left) {
        double nearTheSea = capacityMw(Skies.steady(FRANKFURT, dryBulbC, 5, 0));
        assertEquals(left, capacityMw(Skies.steady(FRANKFURT, dryBulbC, 5, elevationM)) / nearTheSea, 1e-4);
    }

    @Test
    @DisplayName("lose 1.6 % of it for each kelvin above 40 °C in the hottest hour of twenty years")
    void heat() {
        double cool = capacityMw(Skies.steady(FRANKFURT, 15, 5, 0));
        Figure hot = figure(Skies.steady(FRANKFURT, 50, 5, 0), "generatorCapacity");
        double hottestC = 50 + 1.6 * 1.866; // a Gumbel year of the twenty-year return
        assertEquals(1 - 0.016 * (hottestC - 40), Unit.MW.fromSi(hot.si()) / cool, 1e-3);
        assertTrue(hot.known().low() < hot.si() && hot.si() < hot.known().high());
        assertEquals(hot.si(), Explanation.recompute(hot), 0);
    }

    @Test
    @DisplayName("last longer than their tanks' hours at full load, and twice as long with twice the fuel")
    void autonomy() {
        Design one = new PlanEdit.SetAssumption(PlanAssumptions.TANK_HOURS, 24.0)
                .apply(FRANKFURT)
                .orThrow();
        Design two = new PlanEdit.SetAssumption(PlanAssumptions.TANK_HOURS, 48.0)
                .apply(FRANKFURT)
                .orThrow();
        double hours = Unit.H.fromSi(figure(one, "generatorAutonomy").si());
        assertTrue(hours > 24, "the sets are not at full load: " + hours);
        assertEquals(2 * hours, Unit.H.fromSi(figure(two, "generatorAutonomy").si()), 1e-9 * hours);
    }

    @Test
    @DisplayName("are told when they are too small for the peak")
    void small() {
        assertFalse(tooSmall(FRANKFURT));
        assertTrue(tooSmall(withSetsOf(100e3)));
    }
}
