package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Objects;
import org.hallwright.app.template.Templates;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.SiteWeather;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Weather that a planner brings along")
final class SiteWeatherTest {

    private static SiteWeather constant(int dryTenths, int dewTenths) {
        return new SiteWeather(
                "Nowhere, made up",
                "00",
                100,
                100_000,
                Collections.nCopies(SiteWeather.HOURS, dryTenths),
                Collections.nCopies(SiteWeather.HOURS, dewTenths));
    }

    @Test
    @DisplayName("stands in place of the library's, goes with the file, and leaves with it")
    void standsInPlace() {
        Packs packs = Library.load();
        Design room = Templates.PARIS_MINISTRY.create(packs.catalog());
        Assessment usual = Engine.assess(room, packs, null);
        Design hot = new PlanEdit.ChangeSite(room.site().withWeather(constant(380, 150)))
                .apply(room)
                .orThrow();
        Assessment full = Engine.assess(hot, packs, null);
        Assessment incremental = Engine.assess(hot, packs, usual);
        assertTrue(pue(full) > pue(usual) + 0.05, pue(full) + " in 38 degC all year, " + pue(usual) + " in Paris");
        assertEquals(pue(full), pue(incremental), 0, "an edit has the bits of a full assessment");
        assertEquals(0, Objects.requireNonNull(full.figure("freeCoolingHours")).si());

        assertEquals(hot, DesignReader.read(DesignWriter.write(hot)).orThrow());
        Design back =
                new PlanEdit.ChangeSite(hot.site().withWeather(null)).apply(hot).orThrow();
        assertEquals(pue(usual), pue(Engine.assess(back, packs, full)), 0);
        assertNotEquals(DesignWriter.hash(room), DesignWriter.hash(hot));
    }

    private static double pue(Assessment assessment) {
        return Objects.requireNonNull(assessment.figure("pueAnnual")).si();
    }

    @Test
    @DisplayName("has 8,760 hours and the air of this planet, or is refused")
    void refuses() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SiteWeather(
                        "short", "00", 0, 101_325, Collections.nCopies(8759, 1), Collections.nCopies(8760, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SiteWeather(
                        "thin", "00", 0, 1000, Collections.nCopies(8760, 1), Collections.nCopies(8760, 0)));
    }
}
