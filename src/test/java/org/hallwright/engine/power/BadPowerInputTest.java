package org.hallwright.engine.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.engine.power.equipment.Circuit;
import org.hallwright.engine.power.equipment.ElectricalCode;
import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.Supply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bad input is a named problem on its object, and the rest is still assessed")
class BadPowerInputTest {

    private static final List<PowerElement> GOOD = List.of(
            PowerElement.of("grid", ElementKind.UTILITY, Double.NaN),
            PowerElement.of("board", ElementKind.SWITCHGEAR, 1e6),
            PowerElement.of("ups", ElementKind.UPS, 1e6));
    private static final List<PowerLink> LINKS = List.of(new PowerLink("grid", "board"), new PowerLink("board", "ups"));
    private static final PowerLoad RACK = PowerLoad.on("rack", LoadClass.CRITICAL, 100e3, 80e3, "ups");

    private static PowerResult assess(List<PowerElement> more, List<PowerLink> links, PowerLoad... loads) {
        List<PowerElement> elements = new ArrayList<>(GOOD);
        elements.addAll(more);
        List<PowerLink> allLinks = new ArrayList<>(LINKS);
        allLinks.addAll(links);
        List<PowerLoad> allLoads = new ArrayList<>(List.of(RACK));
        allLoads.addAll(List.of(loads));
        return PowerResult.of(new PowerNetwork(elements, allLinks, allLoads, ElectricalCode.IEC));
    }

    /** The problem is there, on its place; the good rack is supplied and every figure is a number. */
    private static void expect(PowerResult result, PowerMessage message, String place) {
        assertTrue(
                result.problems().stream()
                        .anyMatch(p -> p.message() == message && p.place().equals(place)),
                message + " on " + place + " in " + result.problems());
        assertTrue(result.totals().loadDesignW() >= 100e3);
        for (ElementResult element : result.elements()) {
            assertFalse(Double.isNaN(element.loadW() + element.lossW() + element.expectedLossW()), element.id());
            assertFalse(Double.isNaN(element.utilisation() + element.worstUtilisation()), element.id());
        }
        assertFalse(
                Double.isNaN(result.totals().inputDesignW() + result.totals().strandedW()));
        for (Problem problem : result.problems()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                String text = Texts.of(problem, locale);
                assertFalse(text.startsWith("power.") || text.contains("{"), text);
            }
        }
    }

    @Test
    void voltageMismatch() {
        PowerElement tx = PowerElement.of("tx", ElementKind.PDU, 1e5)
                .withSupplies(Supply.threePhase(480), Supply.threePhase(208));
        PowerElement grid2 =
                PowerElement.of("grid-2", ElementKind.UTILITY, Double.NaN).withSupplies(null, Supply.threePhase(400));
        PowerElement board2 = PowerElement.of("board-2", ElementKind.SWITCHGEAR, 1e6);
        expect(
                assess(
                        List.of(tx, grid2, board2),
                        List.of(new PowerLink("grid-2", "board-2"), new PowerLink("board-2", "tx"))),
                PowerMessage.VOLTAGE_MISMATCH,
                "tx");
        PowerLoad server = new PowerLoad(
                "server",
                List.of(new PowerLoad.Feed("board-2", 1, new Circuit(Supply.threePhase(208), 60, ElectricalCode.NEC))),
                1,
                LoadClass.CRITICAL,
                1000,
                1000);
        expect(
                assess(List.of(grid2, board2), List.of(new PowerLink("grid-2", "board-2")), server),
                PowerMessage.VOLTAGE_MISMATCH,
                "server");
    }

    @Test
    void loop() {
        PowerResult result = assess(
                List.of(PowerElement.of("a", ElementKind.PDU, 1e5), PowerElement.of("b", ElementKind.PDU, 1e5)),
                List.of(new PowerLink("ups", "a"), new PowerLink("a", "b"), new PowerLink("b", "a")),
                PowerLoad.on("rack-b", LoadClass.CRITICAL, 1000, 1000, "b"));
        expect(result, PowerMessage.LOOP, "a");
        assertEquals(101e3, result.totals().loadDesignW(), 1e-6);
        expect(
                assess(List.of(PowerElement.of("self", ElementKind.PDU, 1e5)), List.of(new PowerLink("self", "self"))),
                PowerMessage.LOOP,
                "self");
    }

    @Test
    void noPathToGrid() {
        PowerElement island = PowerElement.of("island", ElementKind.BUSWAY, 1e5);
        PowerLoad rack = PowerLoad.on("island-rack", LoadClass.CRITICAL, 5000, 5000, "island");
        PowerResult result = assess(List.of(island), List.of(), rack);
        expect(result, PowerMessage.NO_PATH_TO_GRID, "island");
        assertEquals(5000, result.totals().unsuppliedW(), 1e-9);
        PowerElement generator = PowerElement.of("gen", ElementKind.GENERATOR, 1e6);
        expect(
                assess(List.of(island, generator), List.of(new PowerLink("gen", "island")), rack),
                PowerMessage.ONLY_GENERATORS,
                "island");
    }

    @Test
    void rackWithoutFeed() {
        PowerLoad none = PowerLoad.on("lonely", LoadClass.CRITICAL, 7000, 7000);
        PowerResult result = assess(List.of(), List.of(), none);
        expect(result, PowerMessage.RACK_WITHOUT_FEED, "lonely");
        assertEquals(7000, result.totals().unsuppliedW(), 1e-9);
        expect(
                assess(List.of(), List.of(), PowerLoad.on("lost", LoadClass.CRITICAL, 7000, 7000, "nowhere")),
                PowerMessage.UNKNOWN_FEED,
                "lost");
    }

    @Test
    void absurdRatings() {
        for (double rating : new double[] {-5, 0, 1e15, Double.POSITIVE_INFINITY}) {
            expect(
                    assess(
                            List.of(PowerElement.of("odd", ElementKind.PDU, rating)),
                            List.of(new PowerLink("ups", "odd")),
                            PowerLoad.on("rack-odd", LoadClass.CRITICAL, 1000, 1000, "odd")),
                    PowerMessage.BAD_RATING,
                    "odd");
        }
        expect(
                assess(List.of(PowerElement.of("odd", ElementKind.PDU, Double.NaN)), List.of()),
                PowerMessage.UNKNOWN_RATING,
                "odd");
        expect(
                assess(
                        List.of(PowerElement.of("odd", ElementKind.PDU, 1e5).withUnits(0, 0)),
                        List.of(new PowerLink("ups", "odd"))),
                PowerMessage.BAD_UNITS,
                "odd");
        expect(
                assess(
                        List.of(PowerElement.of("odd", ElementKind.PDU, 1e5)
                                .withSupplies(null, Supply.threePhase(400))
                                .withBreaker(Breaker.of(-3))),
                        List.of(new PowerLink("ups", "odd"))),
                PowerMessage.BAD_BREAKER,
                "odd");
    }

    @Test
    void missingCurveAndTwins() {
        expect(
                assess(
                        List.of(PowerElement.of("tx", ElementKind.MV_TRANSFORMER, 1e5)
                                .withLoss(null)),
                        List.of(new PowerLink("ups", "tx"))),
                PowerMessage.MISSING_CURVE,
                "tx");
        expect(
                assess(List.of(PowerElement.of("ups", ElementKind.UPS, 5)), List.of()),
                PowerMessage.DUPLICATE_ID,
                "ups");
        expect(assess(List.of(), List.of(new PowerLink("ups", "nothing"))), PowerMessage.UNKNOWN_LINK_END, "ups");
    }

    /** Unknown is not zero: what converts at an unknown rating loses the share of its kind at half load. */
    @Test
    void missingRatingLosesWhatIsUsual() {
        List<PowerLink> links = List.of(new PowerLink("ups", "box"));
        PowerLoad rack = PowerLoad.on("rack-box", LoadClass.CRITICAL, 9600, 9600, "box");
        for (ElementKind kind : ElementKind.values()) {
            if (kind.converts()) {
                PowerElement nameless = PowerElement.of("box", kind, Double.NaN).withLoss(null);
                PowerResult result = assess(List.of(nameless), links, rack);
                expect(result, PowerMessage.UNKNOWN_RATING, "box");
                double usual = kind.usualLoss().lossFraction(0.5) / 0.5;
                assertTrue(usual > 0.005 && usual < 0.05, kind + " " + usual);
                assertEquals(
                        9600 * usual,
                        Objects.requireNonNull(result.element("box")).lossW(),
                        1e-6);
            }
        }
    }

    /** Unknown is not zero: the curve that is missing is the usual one of its kind, and a published one beside it. */
    @Test
    void missingCurveLosesWhatIsUsual() {
        assertEquals(0.9902, ElementKind.PDU.usualLoss().efficiency(0.35), 5e-5, "10 CFR 431.196");
        assertEquals(8_293, ElementKind.MV_TRANSFORMER.usualLoss().lossW(1e6, 1e6), 1, "(EU) 548/2014");
        for (ElementKind kind : ElementKind.values()) {
            if (kind.converts()) {
                List<PowerLink> links = List.of(new PowerLink("ups", "box"));
                PowerLoad load = PowerLoad.on("rack", LoadClass.CRITICAL, 40_000, 40_000, "box");
                PowerElement box = PowerElement.of("box", kind, 1e5);
                double unknown = drawn(box.withLoss(null), links, load);
                assertEquals(drawn(box.withLoss(kind.usualLoss()), links, load), unknown, 0);
                assertTrue(unknown > drawn(box.withLoss(LossCurve.NONE), links, load), kind.name());
            }
        }
    }

    private static double drawn(PowerElement box, List<PowerLink> links, PowerLoad load) {
        return assess(List.of(box), links, load).totals().inputDesignW();
    }

    @Test
    void badLoads() {
        for (double watts : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            expect(
                    assess(List.of(), List.of(), PowerLoad.on("odd", LoadClass.CRITICAL, watts, 1, "ups")),
                    PowerMessage.BAD_LOAD,
                    "odd");
        }
        expect(
                assess(
                        List.of(),
                        List.of(),
                        new PowerLoad("odd", List.of(new PowerLoad.Feed("ups", 2)), 3, LoadClass.CRITICAL, 1000, 1000)),
                PowerMessage.BAD_SUPPLIES,
                "odd");
        expect(
                assess(
                        List.of(),
                        List.of(),
                        new PowerLoad(
                                "odd",
                                List.of(new PowerLoad.Feed(
                                        "ups", 1, new Circuit(Supply.threePhase(415), 60, ElectricalCode.NEC))),
                                1,
                                LoadClass.CRITICAL,
                                40e3,
                                30e3)),
                PowerMessage.FEED_CIRCUIT_OVERLOADED,
                "odd");
    }

    @Test
    @DisplayName("Any graph at all gives numbers and no exception")
    void anything() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(9);
            List<PowerElement> elements = new ArrayList<>();
            List<PowerLink> links = new ArrayList<>();
            List<PowerLoad> loads = new ArrayList<>();
            double[] ratings = {-1, 0, Double.NaN, 1e3, 1e5, 1e30};
            for (int i = 0; i < n; i++) {
                ElementKind kind = ElementKind.values()[random.nextInt(ElementKind.values().length)];
                elements.add(PowerElement.of("e" + random.nextInt(n), kind, ratings[random.nextInt(ratings.length)])
                        .withUnits(random.nextInt(4), random.nextInt(3))
                        .withReserve(Reserve.battery(1e6 * random.nextInt(2))));
            }
            for (int i = 0; i < 2 * n; i++) {
                links.add(new PowerLink("e" + random.nextInt(n), "e" + random.nextInt(n), random.nextInt(2), null));
            }
            for (int i = 0; i < 5; i++) {
                LoadClass loadClass = LoadClass.values()[random.nextInt(3)];
                loads.add(PowerLoad.on(
                        "r" + i,
                        loadClass,
                        1e4 * random.nextDouble() - 10,
                        5e3,
                        "e" + random.nextInt(n + 1),
                        "e" + random.nextInt(n)));
            }
            PowerResult result = PowerResult.of(new PowerNetwork(elements, links, loads, ElectricalCode.NEC));
            for (ElementResult element : result.elements()) {
                assertFalse(Double.isNaN(element.loadW() + element.inputW() + element.worstUtilisation()));
            }
            for (FailureSummary summary : result.singleLosses()) {
                assertFalse(Double.isNaN(summary.darkW() + summary.shedW() + summary.bindingLoad()));
            }
            assertFalse(Double.isNaN(result.totals().inputDesignW()));
        }
    }
}
