package org.hallwright.engine.cost;

import static org.hallwright.engine.cost.CostAssumption.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/**
 * Cost of owning a design, in real money of the price year: capital by class of life as annuities, running cost, and from
 * both the cost of each unit of output. Pure and fast enough to run at every edit.
 */
public final class CostModel {

    private static final String OBJECT = "cost";

    /** Without these there is no annuity and no output; a price or quantity may be missing, these may not. */
    private static final List<CostAssumption> REQUIRED = List.of(
            NOMINAL_RATE,
            INFLATION,
            HORIZON,
            LIFE_ACCELERATORS,
            LIFE_NETWORK,
            LIFE_PLANT,
            LIFE_BUILDING,
            RESIDUAL_ACCELERATORS,
            CONTINGENCY,
            CONSTRUCTION_TIME,
            AVAILABILITY,
            ALLOCATED,
            GOODPUT,
            DUTY);

    private final CostInput in;
    private final CostAssumptions assumptions;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Figure> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Figure> headlines = new LinkedHashMap<>();
    private final List<Figure> capex = new ArrayList<>();
    private final List<Figure> opex = new ArrayList<>();
    private final List<Figure> charges = new ArrayList<>();

    private CostModel(CostInput in) {
        this.in = in;
        this.assumptions = in.assumptions();
    }

    /** The cost of a design. */
    public static CostResult assess(CostInput input) {
        return new CostModel(input).run();
    }

    /** The same, to be told in other money than US dollars. */
    public static CostResult assess(CostInput input, MoneyUnit toldIn) {
        return assess(input).told(toldIn);
    }

    private CostResult run() {
        for (CostAssumption assumption : REQUIRED) {
            if (!assumptions.has(assumption)) {
                throw new IllegalArgumentException("the cost model needs a value of " + assumption.id()
                        + ". Maybe the economics pack lacks it; the planner may state it.");
            }
        }
        Figure rate = assumptions.has(REAL_RATE)
                ? leaf(assumptions.get(REAL_RATE))
                : CostFormulas.REAL_RATE.of(OBJECT, a(NOMINAL_RATE), a(INFLATION));
        CapitalLines capital = capitalLines(rate);
        annuities(capital, rate);
        running(capital);
        output(rate);
        carbon();

        List<Figure> known = headlines.values().stream().filter(Figure::isKnown).toList();
        Spread spread = new Spread(known, leaves);
        Map<String, Figure> banded = new LinkedHashMap<>();
        headlines.forEach((id, figure) -> banded.put(id, figure.isKnown() ? spread.banded(figure) : figure));
        boolean complete = problems.isEmpty();
        return new CostResult(
                banded,
                capex,
                opex,
                charges,
                years(capital, rate),
                complete,
                problems,
                assumptions,
                spread,
                MoneyUnit.USD);
    }

    /** What the capital lines come to; a line without a known price is absent from the sums and named. */
    private record CapitalLines(
            Figure accelerators,
            Figure network,
            Figure storage,
            Figure spares,
            Figure integration,
            Figure plant,
            Figure building,
            Figure land) {}

    private CapitalLines capitalLines(Figure rate) {
        Figure accelerators = capital(sum(CostFormulas.ACCELERATORS, CostClass.ACCELERATORS));
        Figure network = capital(
                count(CostClass.NETWORK) > 0
                        ? sum(CostFormulas.NETWORK_BOUGHT, CostClass.NETWORK)
                        : line(CostFormulas.NETWORK, leaf(in.accelerators()), a(NETWORK_PER_ACCELERATOR)));
        Figure storage = capital(
                count(CostClass.STORAGE) > 0
                        ? sum(CostFormulas.STORAGE_BOUGHT, CostClass.STORAGE)
                        : line(CostFormulas.STORAGE, a(STORAGE_SHARE), accelerators));
        Figure spares = capital(line(CostFormulas.SPARES, a(SPARES_SHARE), accelerators));
        Figure integration =
                capital(line(CostFormulas.INTEGRATION, a(INTEGRATION_SHARE), accelerators, network, storage));
        Figure plant;
        Figure building;
        Figure it = leaf(in.itDesignPower());
        if (in.plantByEquipment()) {
            List<Figure> parts = new ArrayList<>();
            parts.add(a(INSTALLATION_FACTOR));
            parts.addAll(bought(CostClass.POWER));
            parts.addAll(bought(CostClass.COOLING));
            plant = capital(CostFormulas.PLANT_BY_EQUIPMENT.of(OBJECT, parts));
            Figure none = Figure.assumed(
                    DENSITY_PREMIUM.id(),
                    "plant by equipment",
                    Unit.PERCENT,
                    Range.exact(0),
                    "the equipment itself is costed, so no premium is added",
                    "arithmetic");
            building = capital(line(CostFormulas.BUILDING, a(CONSTRUCTION_PER_WATT), it, none, a(PLANT_SHARE)));
        } else {
            plant = capital(line(
                    CostFormulas.PLANT_PER_WATT, a(CONSTRUCTION_PER_WATT), it, a(DENSITY_PREMIUM), a(PLANT_SHARE)));
            building = capital(
                    line(CostFormulas.BUILDING, a(CONSTRUCTION_PER_WATT), it, a(DENSITY_PREMIUM), a(PLANT_SHARE)));
        }
        Figure land = capital(line(CostFormulas.LAND, leaf(in.siteArea()), a(LAND_PRICE)));
        Figure contingency = capital(line(CostFormulas.CONTINGENCY, a(CONTINGENCY), plant, building));
        capital(line(CostFormulas.INTEREST, rate, a(CONSTRUCTION_TIME), plant, building, contingency, land));
        headline(CostFormulas.CAPEX.of(OBJECT, known(capex)));
        missingPrices();
        return new CapitalLines(accelerators, network, storage, spares, integration, plant, building, land);
    }

    /** Files a line for print and hands on what is known of it. */
    private Figure capital(Figure line) {
        capex.add(line);
        return orNothing(line);
    }

    /** In sums nothing stands for a line that is left out; the line itself stays unknown and the result incomplete. */
    private static Figure orNothing(Figure line) {
        return line.isKnown()
                ? line
                : new Figure(
                        line.id(),
                        OBJECT,
                        line.unit(),
                        Range.exact(0),
                        Basis.UNDISCLOSED,
                        new Why.Missing(missing(line)));
    }

    private static List<Figure> known(List<Figure> lines) {
        return lines.stream().filter(Figure::isKnown).toList();
    }

    private void annuities(CapitalLines c, Figure rate) {
        charges.add(CostFormulas.CHARGE_ACCELERATORS.of(
                OBJECT,
                c.accelerators(),
                a(RESIDUAL_ACCELERATORS),
                c.spares(),
                c.integration(),
                rate,
                a(LIFE_ACCELERATORS)));
        charges.add(CostFormulas.CHARGE_NETWORK.of(OBJECT, c.network(), c.storage(), rate, a(LIFE_NETWORK)));
        charges.add(CostFormulas.CHARGE_PLANT.of(
                OBJECT, c.plant(), a(CONTINGENCY), rate, a(CONSTRUCTION_TIME), a(LIFE_PLANT)));
        charges.add(CostFormulas.CHARGE_BUILDING.of(
                OBJECT, c.building(), a(CONTINGENCY), rate, a(CONSTRUCTION_TIME), a(LIFE_BUILDING)));
        charges.add(CostFormulas.CHARGE_LAND.of(OBJECT, c.land(), rate, a(CONSTRUCTION_TIME)));
    }

    private void running(CapitalLines c) {
        opex.add(energy());
        opex.add(line(CostFormulas.OPEX_WATER, a(WATER_PRICE), leaf(in.waterPerYear())));
        Figure staff = CostFormulas.STAFF.of(
                OBJECT,
                a(STAFF_CREW),
                a(STAFF_PER_MW),
                leaf(in.itDesignPower()),
                leaf(in.servers()),
                a(SERVERS_PER_ENGINEER));
        opex.add(line(CostFormulas.OPEX_STAFF, staff, a(COST_PER_FTE)));
        opex.add(line(
                CostFormulas.OPEX_MAINTENANCE,
                a(MAINTENANCE_IT),
                c.accelerators(),
                c.network(),
                c.storage(),
                a(MAINTENANCE_PLANT),
                c.plant(),
                a(MAINTENANCE_BUILDING),
                c.building()));
        opex.add(line(
                CostFormulas.OPEX_INSURANCE,
                a(INSURANCE),
                c.accelerators(),
                c.network(),
                c.storage(),
                c.spares(),
                c.plant(),
                c.building()));
        opex.add(line(CostFormulas.OPEX_TAX, a(PROPERTY_TAX), c.plant(), c.building()));
        opex.add(line(CostFormulas.OPEX_LICENCES, leaf(in.accelerators()), a(LICENCE_PER_ACCELERATOR)));
        opex.add(line(
                CostFormulas.OPEX_CARBON, a(CARBON_PRICE), CostFormulas.SCOPE1.of(OBJECT, leaf(in.dieselPerYear()))));
        headline(CostFormulas.OPEX.of(OBJECT, known(opex)));
        List<Figure> all = new ArrayList<>(charges);
        all.addAll(known(opex));
        headline(CostFormulas.COST_PER_YEAR.of(OBJECT, all));
    }

    private Figure energy() {
        Figure energy = leaf(in.facilityEnergyPerYear());
        Figure peak = leaf(in.facilityPeak());
        ElectricityBill bill = in.bill();
        return bill == null
                ? line(CostFormulas.OPEX_ENERGY, a(ELECTRICITY_PRICE), energy, a(DEMAND_CHARGE), peak)
                : line(CostFormulas.OPEX_ENERGY_BILLED, bill.price(), energy, a(DEMAND_CHARGE), peak, bill.charges());
    }

    private void output(Figure rate) {
        Figure perYear = headline("costPerYear");
        headline(CostFormulas.TCO.of(OBJECT, perYear, rate, a(HORIZON)));
        Figure n = leaf(in.accelerators());
        if (n.isKnown() && n.known().low() > 0) {
            headline(CostFormulas.INSTALLED_HOUR.of(OBJECT, perYear, n));
            headline(CostFormulas.DELIVERED_HOUR.of(OBJECT, perYear, n, a(AVAILABILITY), a(ALLOCATED), a(GOODPUT)));
        }
        in.denseFlops().forEach((precision, flops) -> {
            if (flops.isKnown() && flops.known().low() > 0) {
                Figure cost = CostFormulas.PFLOP_HOUR.of(
                        precision, perYear, leaf(flops), a(AVAILABILITY), a(ALLOCATED), a(GOODPUT));
                headlines.put(cost.id() + "." + precision, cost);
            }
        });
        for (TokenOutput output : in.outputs()) {
            if (output.tokensPerS().isKnown() && output.tokensPerS().known().low() > 0) {
                Formula formula = output.training() ? CostFormulas.MTOK_TRAINED : CostFormulas.MTOK_SERVED;
                Figure cost = formula.of(
                        output.workload(),
                        perYear,
                        charges.getFirst(),
                        leaf(output.priceShare()),
                        leaf(output.powerShare()),
                        leaf(output.tokensPerS()),
                        a(AVAILABILITY),
                        a(ALLOCATED),
                        a(output.training() ? GOODPUT : DUTY));
                headlines.put(cost.id() + "." + output.workload(), cost);
            }
        }
        Figure it = leaf(in.itDesignPower());
        if (it.isKnown() && it.known().low() > 0) {
            headline(CostFormulas.KW_MONTH.of(OBJECT, perYear, it));
        }
    }

    private void carbon() {
        Figure scope1 = CostFormulas.SCOPE1.of(OBJECT, leaf(in.dieselPerYear()));
        Figure scope2 = CostFormulas.SCOPE2.of(OBJECT, leaf(in.facilityEnergyPerYear()), a(GRID_CARBON));
        headline(scope1);
        headline(scope2);
        Figure carbon = CostFormulas.CARBON.of(OBJECT, scope1, scope2);
        headline(carbon);
        headline(CostFormulas.SHADOW.of(OBJECT, a(CARBON_SHADOW_PRICE), carbon));
    }

    private List<CostYear> years(CapitalLines c, Figure rate) {
        RealRate i = new RealRate(rate.si());
        double growth = Annuity.growthDuringConstruction(
                i.perYear(), a(CONSTRUCTION_TIME).si() / CostFormulas.YEAR_S);
        double facility = (1 + a(CONTINGENCY).si()) * growth;
        List<LifeClass> classes = List.of(
                new LifeClass(
                        "accelerators",
                        c.accelerators().si(),
                        a(RESIDUAL_ACCELERATORS).si(),
                        years(LIFE_ACCELERATORS)),
                new LifeClass("integration", c.spares().si() + c.integration().si(), 0, years(LIFE_ACCELERATORS)),
                new LifeClass("network", c.network().si() + c.storage().si(), 0, years(LIFE_NETWORK)),
                new LifeClass("plant", c.plant().si() * facility, 0, years(LIFE_PLANT)),
                new LifeClass("building", c.building().si() * facility, 0, years(LIFE_BUILDING)),
                new LifeClass("land", c.land().si() * growth, 1, years(HORIZON)));
        int horizon = (int) Math.ceil(years(HORIZON));
        List<Map<String, Double>> byYear = new ArrayList<>();
        for (int t = 0; t <= horizon; t++) {
            byYear.add(new LinkedHashMap<>());
        }
        for (LifeClass life : classes) {
            life.walk(
                    i,
                    years(HORIZON),
                    (years, amount) -> byYear.get((int) Math.ceil(years)).merge(life.id(), amount, Double::sum));
        }
        for (int t = 1; t <= horizon; t++) {
            for (Figure line : known(opex)) {
                byYear.get(t).put(line.id(), line.si() * CostFormulas.YEAR_S);
            }
        }
        List<CostYear> rows = new ArrayList<>();
        for (int t = 0; t <= horizon; t++) {
            rows.add(new CostYear(t, byYear.get(t)));
        }
        return rows;
    }

    private double years(CostAssumption life) {
        return a(life).si() / CostFormulas.YEAR_S;
    }

    private List<Figure> bought(CostClass costClass) {
        List<Figure> lines = new ArrayList<>();
        for (Purchase purchase : in.purchases()) {
            if (purchase.costClass() == costClass
                    && purchase.quantity().isKnown()
                    && purchase.unitPrice().isKnown()) {
                lines.add(
                        CostFormulas.PURCHASE.of(purchase.id(), leaf(purchase.quantity()), leaf(purchase.unitPrice())));
            }
        }
        return lines;
    }

    /** Names each purchase without a price, with what such a class usually comes to. */
    private void missingPrices() {
        double knownUsd = headline("capex").si();
        for (Purchase purchase : in.purchases()) {
            boolean plant = purchase.costClass() == CostClass.POWER || purchase.costClass() == CostClass.COOLING;
            if (purchase.unitPrice().isKnown() && purchase.quantity().isKnown() || plant && !in.plantByEquipment()) {
                continue;
            }
            double share = purchase.costClass().usualShare() / count(purchase.costClass());
            problems.add(Problem.unknown(
                    CostMessage.PRICE_MISSING,
                    purchase.id(),
                    purchase.name(),
                    Math.round(share * 100),
                    Math.round(knownUsd * share / (1 - share) / 1e6)));
        }
    }

    private int count(CostClass costClass) {
        int count = 0;
        for (Purchase purchase : in.purchases()) {
            count += purchase.costClass() == costClass ? 1 : 0;
        }
        return count;
    }

    /** The sum of what has a price in a class; unknown where nothing of it has. */
    private Figure sum(Formula formula, CostClass costClass) {
        List<Figure> parts = bought(costClass);
        return parts.isEmpty() && count(costClass) > 0
                ? Figure.unknown(formula.id(), OBJECT, formula.unit(), "every price")
                : formula.of(OBJECT, parts);
    }

    /** The line; where an input is missing, an unknown line that is named in the problems. */
    private Figure line(Formula formula, Figure... inputs) {
        Figure line = formula.of(OBJECT, inputs);
        if (!line.isKnown()) {
            problems.add(Problem.unknown(CostMessage.LINE_MISSING, OBJECT, missing(line), formula.id()));
        }
        return line;
    }

    private static String missing(Figure figure) {
        if (figure.why() instanceof Why.Missing(String what)) {
            return what;
        }
        for (Figure input : Explanation.inputs(figure)) {
            if (!input.isKnown()) {
                return missing(input);
            }
        }
        return figure.id();
    }

    private Figure a(CostAssumption assumption) {
        return leaf(assumptions.get(assumption));
    }

    private Figure leaf(Figure figure) {
        leaves.add(figure);
        return figure;
    }

    private void headline(Figure figure) {
        headlines.put(figure.id(), figure);
    }

    private Figure headline(String id) {
        Figure figure = headlines.get(id);
        if (figure == null) {
            throw new IllegalStateException("figure '" + id + "' is not computed yet");
        }
        return figure;
    }
}
