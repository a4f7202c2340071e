package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.Design;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Tariff;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Plant bought by the piece, and electricity by the hour")
final class PlantAndTariffTest {

    private static final Packs PACKS = Library.load();
    private static final Design DESIGN = Templates.PARIS_MINISTRY.create(PACKS.catalog());
    private static final double FLAT = Unit.USD_PER_KWH.toSi(0.10);

    private static CostResult cost(Design design) {
        return Objects.requireNonNull(Engine.assess(design, PACKS, null).cost());
    }

    private static Design with(Map<String, Double> assumptions) {
        Design design = DESIGN;
        for (Map.Entry<String, Double> each : new TreeMap<>(assumptions).entrySet()) {
            design = new PlanEdit.SetAssumption(each.getKey(), each.getValue())
                    .apply(design)
                    .orThrow();
        }
        return design;
    }

    private static double line(List<Figure> lines, String id) {
        return lines.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow()
                .si();
    }

    private static double energy(Map<String, Double> assumptions) {
        return line(cost(with(assumptions)).opex(), "opexEnergy");
    }

    private static double billed(Tariff tariff) {
        Design design = with(Map.of("cost.electricityPrice", FLAT));
        return line(
                cost(new PlanEdit.SetMoney(design.money().withTariff(tariff))
                                .apply(design)
                                .orThrow())
                        .opex(),
                "opexEnergy");
    }

    private static Tariff peak(double usdPerKwh, Month first, Month last) {
        EnergyBand band = new EnergyBand(
                "peak", usdPerKwh, EnergyBand.months(first, last), EnergyBand.WEEKDAYS, EnergyBand.hours(8, 20));
        return new Tariff("time of use", "USD", List.of(band), List.of(), 0);
    }

    @Test
    @DisplayName("A peak that costs what the rest costs changes nothing; a dearer one costs by its share of the hours")
    void peak() {
        double flat = energy(Map.of("cost.electricityPrice", FLAT));
        assertEquals(flat, billed(peak(0.10, Month.JANUARY, Month.DECEMBER)), flat * 1e-12);
        // 261 working days of a 365-day year that begins on a Monday, twelve hours each; the load is nearly steady.
        double share = 261.0 / 365 * 12 / 24;
        double dear = billed(peak(0.30, Month.JANUARY, Month.DECEMBER));
        assertEquals(flat * (1 + 2 * share), dear, flat * 0.02);
        double winter = billed(peak(0.30, Month.NOVEMBER, Month.FEBRUARY));
        assertTrue(flat < winter && winter < dear, "four months of peak cost less than twelve");
        assertEquals((winter - flat) / (dear - flat), 120.0 / 365, 0.03, "November to February is a third of a year");
    }

    @Test
    @DisplayName("A tariff's demand charge bills each month's own peak, and no less than its share of the contract")
    void tariffDemand() {
        double flat = energy(Map.of("cost.electricityPrice", FLAT));
        Design design = with(Map.of("cost.electricityPrice", FLAT));
        double peakKw =
                Objects.requireNonNull(Engine.assess(design, PACKS, null).figure("facilityPeakPower"))
                                .si()
                        / 1000;
        double contractKw = design.site().connectionVa() * design.site().powerFactor() / 1000;
        assertTrue(contractKw > peakKw, "the template's contract is above its peak");
        double month = Unit.USD_PER_YEAR.fromSi(billed(demand(0)) - flat);
        assertTrue(month <= 12 * 10 * peakKw * 1.000001 && month > 12 * 10 * peakKw * 0.8, month + " of " + peakKw);
        assertEquals(12 * 10 * contractKw, Unit.USD_PER_YEAR.fromSi(billed(demand(1)) - flat), 1e-3 * contractKw);
    }

    private static Tariff demand(double minimumShare) {
        return new Tariff(
                "demand", "USD", List.of(), List.of(new DemandCharge("network", 10, minimumShare, Set.of())), 0);
    }

    @Test
    @DisplayName("A tariff in another currency is billed at the planner's rate; without a rate the cost is incomplete")
    void currency() {
        double dollars = billed(peak(0.30, Month.JANUARY, Month.DECEMBER));
        Tariff rings = new Tariff(
                "in rings",
                "XAU",
                List.of(new EnergyBand(
                        "peak", 0.15, EnergyBand.EVERY_MONTH, EnergyBand.WEEKDAYS, EnergyBand.hours(8, 20))),
                List.of(),
                0);
        Design design = with(Map.of("cost.electricityPrice", FLAT));
        Design known = design.withMoney(design.money().withRate("XAU", 0.5).withTariff(rings));
        assertEquals(dollars, line(cost(known).opex(), "opexEnergy"), dollars * 1e-12);
        Assessment unknown = Engine.assess(design.withMoney(design.money().withTariff(rings)), PACKS, null);
        assertFalse(Objects.requireNonNull(unknown.cost()).complete());
        assertTrue(
                unknown.problems().stream()
                        .anyMatch(p -> p.message() == CostMessage.CURRENCY_UNKNOWN
                                && p.place().equals("/money/tariff/currency")),
                unknown.problems().toString());
    }

    @Test
    @DisplayName("A charge on the highest draw comes on top, twelve times a year")
    void demand() {
        double flat = energy(Map.of("cost.electricityPrice", FLAT));
        double charged =
                energy(Map.of("cost.electricityPrice", FLAT, "cost.demandCharge", Unit.USD_PER_KW_MONTH.toSi(10)));
        Figure peak = Objects.requireNonNull(Engine.assess(DESIGN, PACKS, null).figure("facilityPeakPower"));
        assertEquals(
                12 * 10 * peak.si() / 1000,
                Unit.USD_PER_YEAR.fromSi(charged - flat),
                1e-6 * Unit.USD_PER_YEAR.fromSi(charged));
    }

    @Test
    @DisplayName("A plant costed by its pieces grows by the installed price of each piece that is added")
    void pieces() {
        Design design = with(Map.of("cost.plantByEquipment", 1.0));
        CostResult before = cost(design);
        double plant = line(before.capex(), "capexPlant");
        assertTrue(plant > 0);
        List<PowerPlan.Element> elements = new ArrayList<>();
        double addedUsd = 0;
        for (PowerPlan.Element e : design.power().elements()) {
            boolean more = e.kind() == PowerPlan.Kind.UPS && addedUsd == 0;
            if (more) {
                double kilowatts = e.ratedW() != null
                        ? e.ratedW() / 1000
                        : Objects.requireNonNull(PACKS.catalog().equipment(Objects.requireNonNull(e.equipment())))
                                        .value("ratedPower")
                                        .siOr(0)
                                / 1000;
                // 165 USD/kW delivered, 1.8 times that installed.
                addedUsd = 165 * kilowatts * 1.8;
            }
            elements.add(new PowerPlan.Element(
                    e.id(),
                    e.name(),
                    e.kind(),
                    e.equipment(),
                    e.ratedW(),
                    e.units() + (more ? 1 : 0),
                    e.spareUnits(),
                    e.lengthM()));
        }
        assertTrue(addedUsd > 0, "the template has a UPS");
        CostResult after = cost(design.withPower(new PowerPlan(
                design.power().topology(), elements, design.power().links())));
        assertEquals(addedUsd, line(after.capex(), "capexPlant") - plant, addedUsd * 1e-6);
        assertFalse(before.tornado("tco").isEmpty());
    }

    /** The design costed by its pieces, with one more piece of power plant. */
    private static CostResult withPiece(PowerPlan.Element piece) {
        Design design = with(Map.of("cost.plantByEquipment", 1.0));
        List<PowerPlan.Element> elements = new ArrayList<>(design.power().elements());
        elements.add(piece);
        return cost(design.withPower(new PowerPlan(
                design.power().topology(), elements, design.power().links())));
    }

    @Test
    @DisplayName("A battery is paid by what it stores: what the design states, else the catalogue's energy of a unit")
    void battery() {
        double none = line(cost(with(Map.of("cost.plantByEquipment", 1.0))).capex(), "capexPlant");
        PowerPlan.Element two =
                new PowerPlan.Element("extra", "extra", PowerPlan.Kind.BESS, "bess-megapack-3", null, 2, 0, 0, null);
        // 285 USD/kWh turnkey, 1.8 times that installed
        assertEquals(2 * 5_000 * 285 * 1.8, line(withPiece(two).capex(), "capexPlant") - none, 1);
        double stated = 2.5e6 * 3_600;
        assertEquals(
                2 * 2_500 * 285 * 1.8, line(withPiece(two.withEnergy(stated)).capex(), "capexPlant") - none, 1);
        PowerPlan.Element bare = new PowerPlan.Element("extra", "extra", PowerPlan.Kind.BESS, null, 2e6, 1, 0, 0, null);
        assertFalse(withPiece(bare).complete(), "a battery of unknown energy has no price");
        assertTrue(withPiece(bare.withEnergy(stated)).complete());
    }

    @Test
    @DisplayName(
            "A switchboard rated in amperes is paid by the power of its current, so that every template has a price")
    void switchboard() {
        double none = line(cost(with(Map.of("cost.plantByEquipment", 1.0))).capex(), "capexPlant");
        PowerPlan.Element board =
                new PowerPlan.Element("extra", "extra", PowerPlan.Kind.SWITCHGEAR, "lv-2500", null, 1, 0, 0, null);
        assertEquals(
                Math.sqrt(3) * 400 * 2_500 / 1_000 * 55 * 1.8,
                line(withPiece(board).capex(), "capexPlant") - none,
                1);
        for (Templates template : Templates.values()) {
            Design design = new PlanEdit.SetAssumption("cost.plantByEquipment", 1.0)
                    .apply(template.create(PACKS.catalog()))
                    .orThrow();
            assertTrue(cost(design).complete(), template.id());
        }
    }
}
