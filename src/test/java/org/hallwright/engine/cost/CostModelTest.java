package org.hallwright.engine.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Problem;
import org.hallwright.codec.economics.EconomicsReader;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CostModelTest {

    private static final double MWH = 3.6e9;

    /** A 10 MW hall in Germany: 70 racks of 72 accelerators at 4 million USD (3.3 to 4.8). */
    static CostInput hall(Figure rackPrice) throws IOException {
        CostAssumptions assumptions = UsualAssumptions.of(
                        EconomicsReader.bundled(), List.of("DE", "EU"), 10e6, 5_040, true)
                .with(CostAssumption.ELECTRICITY_PRICE, new Range(0.15 / 3.6e6, 0.19 / 3.6e6, 0.23 / 3.6e6), "test")
                .with(CostAssumption.GRID_CARBON, Range.exact(0.381 / 3.6e6), "test");
        Figure energy = new Figure(
                "facilityEnergy",
                "site",
                Unit.GWH,
                new Range(75_000 * MWH, 80_000 * MWH, 85_000 * MWH),
                Basis.DERIVED,
                new Why.Given("site"));
        return new CostInput(
                List.of(new Purchase(
                        "nv-gb300-nvl72",
                        "GB300 NVL72",
                        CostClass.ACCELERATORS,
                        Figure.counted("racks", "hall", 70),
                        rackPrice)),
                false,
                Figure.given("itDesignPower", "site", Unit.MW, 10e6),
                energy,
                Figure.given("facilityPeak", "site", Unit.MW, 11.5e6),
                Figure.given("waterPerYear", "site", Unit.M3, 5_000),
                Figure.given("siteArea", "site", Unit.M2, 20_000),
                Figure.counted("accelerators", "hall", 5_040),
                Figure.counted("servers", "hall", 1_260),
                new TreeMap<>(Map.of("bf16", Figure.given("dense", "hall", Unit.PFLOPS, 5_040 * 2.5e15))),
                List.of(new TokenOutput(
                        "train",
                        true,
                        Figure.given("tokens", "hall", Unit.TOKENS_PER_S, 5e6),
                        Figure.given("priceShare", "hall", Unit.ONE, 1),
                        Figure.given("powerShare", "hall", Unit.ONE, 1))),
                Figure.given("diesel", "site", Unit.M3, 20),
                null,
                assumptions);
    }

    static Figure price() {
        return Figure.sourced(
                "price",
                "nv-gb300-nvl72",
                Unit.USD,
                new Range(3.3e6, 4e6, 4.8e6),
                Basis.ESTIMATE,
                new Why.Source("catalog", "gb200-price", "press", null));
    }

    @Test
    @DisplayName("capital, running cost and unit costs of a 10 MW hall are of the right size and add up")
    void adds() throws IOException {
        CostResult cost = CostModel.assess(hall(price()));
        assertTrue(cost.complete(), () -> cost.problems().toString());
        double sum = 0;
        for (Figure line : cost.capex()) {
            sum += line.si();
        }
        assertEquals(cost.headline("capex").si(), sum, 1);
        // 280 M of racks plus 11.9 USD/W at 20 % premium: 0.14 thousand million of hall.
        assertEquals(280e6, cost.capex().getFirst().si(), 1);
        assertTrue(sum > 450e6 && sum < 560e6, "capex " + sum);
        double perYear = cost.headline("costPerYear").si() * CostFormulas.YEAR_S;
        double installed = cost.headline("costPerInstalledHour").si() * 3_600;
        assertEquals(perYear / 5_040 / 8_760, installed, 1e-9);
        double delivered = cost.headline("costPerAcceleratorHour").si() * 3_600;
        assertEquals(installed / (0.995 * 0.65 * 0.9), delivered, 1e-9);
        assertEquals(delivered / 2.5, cost.headline("costPerPflopHour.bf16").si() * 3.6e18, 1e-9);
        // Energy is paid at the meter: 80 GWh at 0.19 USD/kWh.
        assertEquals(15.2e6, cost.opex().getFirst().si() * CostFormulas.YEAR_S, 1);
        assertEquals(30_480e3 + 20e3 * 2.66, cost.headline("carbonPerYear").si(), 1);
        for (Figure figure : cost.figures().values()) {
            assertEquals(figure.si(), Explanation.recompute(figure), 0, figure.id());
            assertTrue(
                    figure.known().low() <= figure.si()
                            && figure.si() <= figure.known().high(),
                    figure.id());
        }
    }

    @Test
    @DisplayName("payments year by year, discounted, are the TCO")
    void yearsAreTheTco() throws IOException {
        CostResult cost = CostModel.assess(hall(price()));
        double rate = 1.045 / 1.02 - 1;
        double npv = 0;
        for (CostYear year : cost.years()) {
            npv += year.totalUsd() * Math.pow(1 + rate, -year.year());
        }
        assertEquals(cost.headline("tco").si(), npv, 1e-9 * npv);
    }

    @Test
    @DisplayName("a missing price leaves the total incomplete, names the item and its likely size, and is not zero")
    void missingPrice() throws IOException {
        CostResult cost = CostModel.assess(hall(Figure.unknown("price", "nv-gb300-nvl72", Unit.USD, "price")));
        assertFalse(cost.complete());
        assertFalse(cost.capex().getFirst().isKnown());
        Problem problem = cost.problems().stream()
                .filter(p -> p.code().equals("cost.price-missing"))
                .findFirst()
                .orElseThrow();
        assertEquals("nv-gb300-nvl72", problem.place());
        assertTrue(
                ((Long) problem.arguments().get(2)) > 50,
                () -> problem.arguments().toString());
    }

    @Test
    @DisplayName("a missing price of electricity leaves the line out and says so")
    void missingElectricity() throws IOException {
        CostInput input = hall(price());
        CostAssumptions without = input.assumptions()
                .with(
                        CostAssumption.ELECTRICITY_PRICE,
                        Figure.unknown("cost.electricityPrice", "DE", Unit.USD_PER_KWH, "electricityPrice of DE"));
        CostResult cost = CostModel.assess(input.withAssumptions(without));
        assertFalse(cost.complete());
        assertFalse(cost.opex().getFirst().isKnown());
        assertEquals(
                "electricityPrice of DE", cost.problems().getFirst().arguments().getFirst());
    }

    @Test
    @DisplayName("dearer inputs never make it cheaper, and more use never makes an hour dearer")
    void monotone() throws IOException {
        CostInput input = hall(price());
        CostResult base = CostModel.assess(input);
        for (CostAssumption assumption : CostAssumption.values()) {
            Figure usual = input.assumptions().get(assumption);
            if (!usual.isKnown() || !assumption.allows(usual.si() * 1.1)) {
                continue;
            }
            CostResult more = CostModel.assess(
                    input.withAssumptions(input.assumptions().with(assumption, Range.exact(usual.si() * 1.1), "test")));
            double before = base.headline("costPerAcceleratorHour").si();
            double after = more.headline("costPerAcceleratorHour").si();
            boolean falls = switch (assumption) {
                case LIFE_ACCELERATORS,
                        LIFE_NETWORK,
                        LIFE_PLANT,
                        LIFE_BUILDING,
                        RESIDUAL_ACCELERATORS,
                        SERVERS_PER_ENGINEER,
                        INFLATION,
                        AVAILABILITY,
                        ALLOCATED,
                        GOODPUT -> true;
                default -> false;
            };
            assertTrue(falls ? after <= before : after >= before, () -> assumption + ": " + before + " to " + after);
        }
    }

    @Test
    @DisplayName("values a planner may not mean are refused by name and the usual one stays")
    void badAssumption() throws IOException {
        CostInput input = hall(price());
        List<Problem> problems = new ArrayList<>();
        CostAssumptions own = input.assumptions()
                .withOwn(
                        new TreeMap<>(Map.of(
                                "cost.lifePlant", -5.0 * CostFormulas.YEAR_S,
                                "cost.nonsense", 1.0,
                                "cost.goodput", 0.8,
                                "power.other", 2.0)),
                        problems);
        assertEquals(
                List.of("cost.assumption-out-of-range", "cost.assumption-unknown"),
                problems.stream().map(Problem::code).sorted().toList());
        assertEquals(0.8, own.get(CostAssumption.GOODPUT).si());
        assertEquals(
                18 * CostFormulas.YEAR_S, own.get(CostAssumption.LIFE_PLANT).si());
    }

    @Test
    @DisplayName("the same input gives the same bits, and shared draws cancel what two designs share")
    void deterministic() throws IOException {
        CostResult one = CostModel.assess(hall(price()));
        CostResult two = CostModel.assess(hall(price()));
        one.figures()
                .forEach((id, figure) ->
                        assertEquals(figure.range(), two.headline(id).range(), id));
        Range difference = one.difference("tco", two);
        assertNotNull(difference);
        assertEquals(Range.exact(0), difference);
    }

    @Test
    @DisplayName("the tornado names allocation and the rack's price among the first drivers of an hour")
    void tornado() throws IOException {
        List<Spread.Driver> drivers = CostModel.assess(hall(price())).tornado("costPerAcceleratorHour");
        List<String> first = drivers.stream().limit(4).map(d -> d.input().id()).toList();
        assertTrue(first.contains("cost.allocated"), first::toString);
        assertTrue(first.contains("cost.lifeAccelerators"), first::toString);
        for (int i = 1; i < drivers.size(); i++) {
            assertTrue(drivers.get(i - 1).swing() >= drivers.get(i).swing());
        }
    }

    @Test
    @DisplayName("staff per megawatt falls with size without a step")
    void staff() throws IOException {
        var pack = EconomicsReader.bundled();
        double before = Double.MAX_VALUE;
        for (double mw = 1; mw < 500; mw *= 1.05) {
            double s = UsualAssumptions.of(pack, List.of("DE", "EU"), mw * 1e6, 1_000, false)
                    .get(CostAssumption.STAFF_PER_MW)
                    .si();
            assertTrue(s <= before && (before == Double.MAX_VALUE || s > before * 0.93), "at " + mw);
            before = s;
        }
    }

    @Test
    @DisplayName("an assumption the annuity needs may not be absent")
    void required() throws IOException {
        CostInput input = hall(price());
        CostAssumptions without = input.assumptions()
                .with(
                        CostAssumption.LIFE_PLANT,
                        Figure.unknown("cost.lifePlant", "assumptions", Unit.YEAR, "life of the plant"));
        assertThrows(IllegalArgumentException.class, () -> CostModel.assess(input.withAssumptions(without)));
    }
}
