package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The air at the racks' inlets")
final class InletFiguresTest {

    private static final Packs PACKS = Library.load();
    private static final Design FRANKFURT = Templates.FRANKFURT_GB200.create(PACKS.catalog());

    private static Figure figure(Design design, String id) {
        return Objects.requireNonNull(Engine.assess(design, PACKS, null).figure(id), id);
    }

    private static Design with(Design design, String assumption, double value) {
        return new PlanEdit.SetAssumption(assumption, value).apply(design).orThrow();
    }

    @Test
    @DisplayName("24 °C with a dew point of 15 °C has 57.1 % (ASHRAE steam tables: 1,705.8 of 2,985.8 Pa)")
    void reference() {
        Figure humidity = figure(with(FRANKFURT, InletFigures.DEW_POINT_HIGH, 15), "inletHumidityMax");
        assertEquals(0.571, humidity.si(), 0.0005);
        assertTrue(humidity.known().isExact(), "a set point that is given leaves no doubt where outdoor air is damper");
        assertEquals(humidity.si(), Explanation.recompute(humidity), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 8, 12, 15, 18, 25, 35})
    @DisplayName("Drying further never leaves damper air, and the driest is never damper than the dampest")
    void drying(double setC) {
        Design design = with(FRANKFURT, InletFigures.DEW_POINT_HIGH, setC);
        Figure dampest = figure(design, "inletDewPointMax");
        Figure driest = figure(design, "inletDewPointMin");
        assertTrue(dampest.si() <= setC && dampest.si() <= FRANKFURT.cooling().supplyAirC());
        assertTrue(driest.known().high() <= dampest.known().high() && driest.si() <= dampest.si());
        assertTrue(dampest.known().high()
                <= figure(FRANKFURT, "inletDewPointMax").known().high());
    }

    @Test
    @DisplayName("Without word of a unit that dries, the band reaches what outdoor air and coil allow")
    void unknownDrying() {
        Figure dampest = figure(FRANKFURT, "inletDewPointMax");
        assertEquals(15, dampest.si(), 0);
        assertTrue(dampest.known().high() > 17, "Frankfurt's summer is damper than the recommended envelope");
        assertEquals(InletFigures.DEW_POINT_HIGH, Explanation.driver(dampest).id());
    }

    @ParameterizedTest
    @CsvSource({"0", "1700", "4000"})
    @DisplayName("Thin air warms more at the same fans, but containment leaks the same share of exhaust")
    void height(double elevationM) {
        Design design = Templates.TEXAS_MIXED.create(PACKS.catalog());
        Map<RackClass, RackAssessment> classes = new HashMap<>();
        Assessment assessment = Engine.assess(design, PACKS, null);
        for (Rack rack : design.racks()) {
            classes.put(RackClass.of(rack), Objects.requireNonNull(assessment.rack(rack.id())));
        }
        double pressurePa = Psychrometrics.pressurePa(elevationM);
        double thinner = Psychrometrics.pressurePa(0) / pressurePa;
        double supplyC = design.cooling().supplyAirC();
        design.halls().forEach(hall -> {
            double low = HallAir.of(hall, design.cooling(), classes, PACKS.catalog(), Psychrometrics.pressurePa(0))
                    .excessK(supplyC);
            double high = HallAir.of(hall, design.cooling(), classes, PACKS.catalog(), pressurePa)
                    .excessK(supplyC);
            assertTrue(
                    low > 0 && high >= low && high <= low * thinner * (1 + 1e-9), hall.id() + ": " + low + ", " + high);
        });
    }

    @Test
    @DisplayName(
            "The height at which the standard atmosphere has a pressure is the inverse of the pressure at a height")
    void elevation() {
        for (double m = -400; m <= 9000; m += 100) {
            assertEquals(m, Psychrometrics.elevationM(Psychrometrics.pressurePa(m)), 1e-6);
        }
        assertFalse(
                Psychrometrics.elevationM(61_640) < 3990, "61.64 kPa is 4,000 m, ASHRAE Fundamentals ch. 1, table 1");
    }
}
