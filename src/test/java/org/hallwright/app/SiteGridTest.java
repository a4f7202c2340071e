package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.SiteGrid;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.exchange.ImportPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the grid gives and bears")
final class SiteGridTest {
    private static Packs packs;
    private static Design hall;
    private static Assessment usual;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        packs = Library.load();
        hall = Templates.FRANKFURT_GB200.create(packs.catalog());
        usual = Engine.assess(hall, packs, null);
    }

    private static double si(Assessment assessment, String figure) {
        return Objects.requireNonNull(assessment.figure(figure), figure).si();
    }

    private static boolean has(Assessment assessment, String code) {
        return assessment.problems().stream().map(Problem::code).anyMatch(code::equals);
    }

    private static Design withSwingLimit(double watts) {
        return hall.withSite(hall.site().withGrid(SiteGrid.NONE.withSwingLimit(watts)));
    }

    private static Design withBattery(Design design, double watts, double joules) {
        PowerPlan plan = design.power();
        String board = plan.elements().stream()
                .filter(e -> e.kind() == PowerPlan.Kind.SWITCHGEAR)
                .findFirst()
                .orElseThrow()
                .id();
        return design.withPower(plan.with(
                new PowerPlan.Element("bess-1", "bess-1", PowerPlan.Kind.BESS, null, watts, 1, 0, 0, joules), board));
    }

    @Test
    @DisplayName("a swing above the limit is answered by a battery, or by a cap")
    void swing() {
        double swingW = si(usual, "trainingSwing");
        Design bare = withSwingLimit(0.4 * swingW);
        assertTrue(has(Engine.assess(bare, packs, null), "engine.swing-above-limit"));

        Design stored = withBattery(bare, swingW, 3.6e9);
        Assessment answered = Engine.assess(stored, packs, null);
        assertFalse(has(answered, "engine.swing-above-limit"));
        // A square wave that is low for a quarter of the time: the battery gives a quarter of it and takes three.
        assertEquals(swingW / 0.75, si(answered, "batterySwing"), 1e-6 * swingW);
        assertEquals(0, si(answered, "trainingSwingAtGrid"));

        double idleW = si(usual, "itIdlePower");
        double designW = si(usual, "itDesignPower");
        Design capped = bare.withPower(bare.power().withItCap(idleW + 0.4 * (designW - idleW) * 0.999));
        Assessment held = Engine.assess(capped, packs, null);
        assertFalse(has(held, "engine.swing-above-limit"));
        assertEquals(0.4, si(held, "capKeptShare"), 1e-3);
        assertEquals(0.4 * swingW, si(held, "trainingSwing"), 1e-3 * swingW);
    }

    @Test
    @DisplayName("a battery too small in energy takes no more than its energy allows in a step")
    void energy() {
        double swingW = si(usual, "trainingSwing");
        double joules = 0.1 * swingW / si(usual, "trainingSwingFrequency") * 0.25 * 0.75;
        Assessment small = Engine.assess(withBattery(hall, swingW, joules), packs, null);
        assertEquals(0.1 * swingW, si(small, "batterySwing"), 1e-6 * swingW);
        assertEquals(0.9 * swingW, si(small, "trainingSwingAtGrid"), 1e-6 * swingW);
    }

    @Test
    @DisplayName(
            "a cap lowers the peak and every feeder, says when work suffers, and an edit has the bits of the whole")
    void cap() {
        double designW = si(usual, "itDesignPower");
        Design capped = hall.withPower(hall.power().withItCap(0.9 * designW));
        Assessment full = Engine.assess(capped, packs, null);
        Assessment edited = Engine.assess(capped, packs, usual);
        assertEquals(0.9 * designW, si(full, "itCappedPower"), 1e-6 * designW);
        assertTrue(si(full, "facilityPeakPower") < 0.92 * si(usual, "facilityPeakPower"));
        full.figures()
                .forEach((id, figure) -> assertEquals(
                        figure.range(),
                        Objects.requireNonNull(edited.figure(id)).range(),
                        id));
        assertEquals(full.power().elements(), edited.power().elements());
        Assessment back = Engine.assess(hall, packs, edited);
        assertEquals(usual.power().elements(), back.power().elements());

        assertTrue(has(
                Engine.assess(hall.withPower(hall.power().withItCap(0.5 * designW)), packs, null),
                "engine.cap-below-expected"));
        assertTrue(
                has(Engine.assess(hall.withPower(hall.power().withItCap(1e3)), packs, null), "engine.cap-below-idle"));
    }

    @Test
    @DisplayName("a cap below what the work draws slows it, the lower the more, and saves energy for each token")
    void pace() {
        double expectedW = si(usual, "itExpectedPower");
        double rate = si(usual, "trainingTokensPerSecond");
        double perKwh = si(usual, "tokensPerKwh");
        for (double share : new double[] {0.9, 0.7, 0.5}) {
            Assessment held = Engine.assess(hall.withPower(hall.power().withItCap(share * expectedW)), packs, usual);
            Figure slowed = Objects.requireNonNull(held.figure("trainingTokensPerSecond"));
            assertTrue(slowed.si() < rate, share + ": " + slowed.si() + " after " + rate);
            assertTrue(si(held, "itExpectedPower") <= share * expectedW * (1 + 1e-9));
            assertTrue(si(held, "tokensPerKwh") >= perKwh, "the last watts bring the least");
            assertEquals(slowed.si(), Explanation.recompute(slowed), 1e-9 * slowed.si());
            assertTrue(slowed.known().low() < slowed.si()
                    && slowed.si() < slowed.known().high());
            rate = slowed.si();
            perKwh = si(held, "tokensPerKwh");
            Assessment whole = Engine.assess(hall.withPower(hall.power().withItCap(share * expectedW)), packs, null);
            whole.figures()
                    .forEach((id, figure) -> assertEquals(
                            figure.range(),
                            Objects.requireNonNull(held.figure(id)).range(),
                            id));
        }
        Assessment loose = Engine.assess(hall.withPower(hall.power().withItCap(1e10)), packs, null);
        assertEquals(si(usual, "trainingTokensPerSecond"), si(loose, "trainingTokensPerSecond"), 0);
    }

    @Test
    @DisplayName("a phase that comes before its power is named with what is allowed by then")
    void ramp() {
        LocalDate day = hall.site().commissioning();
        double va = hall.site().connectionVa();
        SiteGrid late =
                SiteGrid.NONE.withRamp(List.of(new SiteGrid.Step(day.plusDays(1), va), new SiteGrid.Step(day, va / 4)));
        assertEquals(va / 4, late.allowedVa(day, va));
        assertEquals(va, late.allowedVa(day.plusYears(1), va));
        assertEquals(0, late.allowedVa(day.minusDays(1), va));
        Assessment assessment = Engine.assess(hall.withSite(hall.site().withGrid(late)), packs, null);
        assertTrue(has(assessment, "supply.grid-ramp-too-slow"));
        assertEquals(
                va / 4 * hall.site().powerFactor() - si(assessment, "facilityPeakPower"),
                si(assessment, "rampHeadroom"),
                1);
    }

    @Test
    @DisplayName("hours of grid intensity are imported, kept in the file and weigh the energy hour by hour")
    void carbon() throws IOException {
        Design here = take("intensity gCO2eq/kWh\n" + hours(h -> "300"));
        Assessment flat = Engine.assess(here, packs, null);
        double pue = si(flat, "pueAnnual");
        assertEquals(0.3 * pue, si(flat, "cue") * 3.6e6, 1e-9);

        // Dirty nights and clean days: the mean is the same, the weighing by energy is not.
        Design nights = take("time;CO2 (kg/kWh)\n" + hours(h -> h + ";" + (h % 24 < 12 ? "0,6" : "0,0")));
        Assessment swings = Engine.assess(nights, packs, flat);
        assertEquals(300, Objects.requireNonNull(nights.site().grid().carbon()).meanGPerKwh(), 1e-9);
        double weighted = si(swings, "gridCarbonWeighted") * 3.6e6;
        assertTrue(weighted < 0.3 && weighted > 0.27, "nights are cooler and draw less: " + weighted);
        assertEquals(weighted * pue, si(swings, "cue") * 3.6e6, 1e-9);
        assertEquals(nights, DesignReader.read(DesignWriter.write(nights)).orThrow());
    }

    private Design take(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("grid.csv"), text);
        ImportSession session = Imports.carbon(file).orThrow();
        ImportPlan plan =
                session.plan(hall, packs.catalog(), ImportOptions.NONE).orThrow();
        return plan.applyTo(hall).orThrow();
    }

    private static String hours(java.util.function.IntFunction<String> hour) {
        return IntStream.range(0, HourlyCarbon.HOURS).mapToObj(hour).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("a file of another length, another kind or absurd numbers is refused by name")
    void refused() throws IOException {
        assertEquals("carbon.hours", code("co2\n1\n2\n"));
        assertEquals("carbon.no-column", code("a,b,c\n1,2,3\n"));
        assertEquals("carbon.not-a-number", code("co2\nx\n"));
        assertEquals("carbon.out-of-range", code("co2 g/kWh\n-1\n"));
        assertThrows(IllegalArgumentException.class, () -> new HourlyCarbon("short", "00", List.of(1)));
    }

    private String code(String text) throws IOException {
        Outcome<ImportSession> read = Imports.carbon(Files.writeString(folder.resolve("bad.csv"), text));
        return read.problems().stream()
                .filter(p -> p.severity() == org.hallwright.base.Severity.ERROR)
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    @DisplayName("all of it goes with the design's file")
    void goesWithTheFile() {
        Design design = withBattery(withSwingLimit(1e6), 2e6, 3.6e9);
        design = design.withPower(design.power().withItCap(5e6))
                .withSite(design.site()
                        .withGrid(design.site()
                                .grid()
                                .withRamp(List.of(new SiteGrid.Step(LocalDate.of(2028, 1, 1), 5e6)))));
        assertEquals(design, DesignReader.read(DesignWriter.write(design)).orThrow());
        Design undone = new PlanEdit.ChangePower(hall.power()).apply(design).orThrow();
        assertEquals(hall.power(), undone.power());
    }
}
