package org.hallwright.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.economics.Exchange;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.Workload;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostAssumptions;
import org.hallwright.engine.cost.CostClass;
import org.hallwright.engine.cost.CostInput;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.engine.cost.CostModel;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.Purchase;
import org.hallwright.engine.cost.TokenOutput;
import org.hallwright.engine.cost.UsualAssumptions;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.plan.SiteSupply;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Reads what a design costs out of its racks, its year and its place. */
final class CostMapping {

    /** Land for each square metre of hall: plant yards, offices, roads and setbacks of a single-storey campus. */
    private static final Range LAND_PER_HALL = new Range(4, 6, 10);

    private static final Formula SITE_AREA = Formula.product("siteArea", Unit.M2, "A_site = k · A_halls", "planning");
    private static final Formula FLEET_FLOPS = Formula.sum("denseFlops", Unit.PFLOPS, "Σ n · peak");
    private static final Formula PART = Formula.product("flops", Unit.PFLOPS, "n · peak", "arithmetic");

    private static final Formula RACKS = Formula.product("racksTotal", Unit.ONE, "n · x", "arithmetic");
    private static final Formula SUM = Formula.sum("poolTotal", Unit.ONE, "Σ n · x");
    private static final Formula SHARE = Formula.of(
            "poolShare", Unit.PERCENT, "s = x_pool / (x_pool + x_rest)", "arithmetic", "+-", x -> x[0] / (x[0] + x[1]));

    private static final List<String> PRECISIONS = List.of("bf16", "fp8", "fp4");

    private CostMapping() {}

    static CostResult assess(
            Design design,
            Packs packs,
            Map<RackClass, Integer> counts,
            Map<RackClass, RackAssessment> racks,
            Map<String, Figure> figures,
            @Nullable SiteYear year,
            List<Problem> problems) {
        Catalog catalog = packs.catalog();
        Figure design0 = figure(figures, "itDesignPower", Unit.MW);
        Figure accelerators = figure(figures, "accelerators", Unit.COUNT);
        List<Purchase> purchases = new ArrayList<>();
        TreeMap<String, Integer> byType = new TreeMap<>();
        counts.forEach((rackClass, count) -> byType.merge(rackClass.type(), count, Integer::sum));
        double servers = 0;
        boolean dense = false;
        for (Map.Entry<String, Integer> entry : byType.entrySet()) {
            RackType type = catalog.rack(entry.getKey());
            if (type == null) {
                continue;
            }
            purchases.add(new Purchase(
                    type.id(),
                    type.name(),
                    CostClass.ACCELERATORS,
                    Figure.counted("racks", type.id(), entry.getValue()),
                    Leaf.of(catalog, type.id(), "price", type.price(), Unit.USD)));
            servers += (double) type.nodesPerSystem() * entry.getValue();
            dense |= type.systemPower().siOr(0) >= 100e3
                    && type.liquidHeatFraction().siOr(0) > 0.5;
        }
        Figure expected = figures.get("itExpectedPower");
        YearResult hours = year == null || expected == null || !expected.isKnown() ? null : year.full(expected.si(), 0);
        CostAssumptions assumptions = assumptions(design, packs, figures, design0, accelerators, dense, problems);
        boolean byEquipment = assumptions.get(CostAssumption.PLANT_BY_EQUIPMENT).si() > 0.5;
        if (byEquipment) {
            purchases.addAll(PlantPurchases.of(
                    design,
                    catalog,
                    SiteSupply.usual(SupplyMapping.code(design, packs)).supply()));
        }
        Exchange exchange = exchange(design, packs, problems);
        Figure peak = figure(figures, "facilityPeakPower", Unit.MW);
        CostInput input = new CostInput(
                purchases,
                byEquipment,
                design0,
                figure(figures, "annualEnergy", Unit.GWH),
                peak,
                figure(figures, "annualWater", Unit.M3),
                siteArea(design),
                accelerators,
                Figure.counted("servers", "design", servers),
                flops(counts, racks, catalog),
                outputs(design, counts, racks, figures),
                Figure.assumed(
                        "dieselPerYear",
                        "site",
                        Unit.M3,
                        Range.exact(0),
                        "Test runs are costed once generators and their hours are evidenced.",
                        "planner"),
                TariffFigures.of(
                        design, exchange, assumptions.get(CostAssumption.ELECTRICITY_PRICE), peak, hours, problems),
                assumptions);
        return CostModel.assess(input, toldIn(design, packs, exchange, assumptions));
    }

    /** The design's currency at its rate, in its price year; US dollars where the currency has no rate. */
    private static MoneyUnit toldIn(Design design, Packs packs, Exchange exchange, CostAssumptions assumptions) {
        MoneyTerms terms = design.money();
        OptionalDouble rate = exchange.convert(1, MoneyTerms.USD, terms.currency());
        Integer year = terms.priceYear();
        int years = year == null
                ? 0
                : year - LocalDate.parse(packs.economics().asOf()).getYear();
        double growth =
                StrictMath.pow(1 + assumptions.get(CostAssumption.INFLATION).si(), years);
        return rate.isPresent()
                ? new MoneyUnit(terms.currency(), rate.getAsDouble() * growth)
                : new MoneyUnit(MoneyTerms.USD, growth);
    }

    /** The packs' rates with the planner's own; the currency of the design must be among them. */
    private static Exchange exchange(Design design, Packs packs, List<Problem> problems) {
        Exchange exchange = packs.economics().exchange().with(design.money().unitsPerUsd());
        String currency = design.money().currency();
        if (!exchange.knows(currency)) {
            problems.add(Problem.error(CostMessage.CURRENCY_UNKNOWN, "/money/currency", currency, exchange.date()));
        }
        return exchange;
    }

    private static CostAssumptions assumptions(
            Design design,
            Packs packs,
            Map<String, Figure> figures,
            Figure it,
            Figure accelerators,
            boolean dense,
            List<Problem> problems) {
        List<String> chain = new ArrayList<>();
        List<Jurisdiction> regions = GridIntensity.regions(design, packs);
        for (Jurisdiction region : regions) {
            chain.addFirst(region.id());
        }
        CostAssumptions usual = UsualAssumptions.of(
                packs.economics(),
                chain,
                it.isKnown() ? it.si() : 0,
                accelerators.isKnown() ? accelerators.si() : 0,
                dense);
        Figure price = null;
        for (Jurisdiction region : regions) {
            Jurisdiction.Sourced usd = region.priceUsdPerKwh();
            if (usd != null) {
                price = GridIntensity.regional(region, "electricityPrice", Unit.USD_PER_KWH, usd.value(), 0.25, usd);
            }
        }
        if (price != null) {
            usual = usual.with(CostAssumption.ELECTRICITY_PRICE, price);
        }
        Figure carbon = GridIntensity.ofEnergy(design, packs, figures);
        if (carbon != null) {
            usual = usual.with(CostAssumption.GRID_CARBON, carbon);
        }
        return usual.withOwn(design.assumptions(), problems);
    }

    private static Figure siteArea(Design design) {
        double hallM2 = 0;
        for (Hall hall : design.halls()) {
            hallM2 += hall.widthMm() / 1000.0 * (hall.depthMm() / 1000.0);
        }
        Figure factor = Figure.assumed(
                "landPerHall",
                "site",
                Unit.ONE,
                LAND_PER_HALL,
                "Land for plant yards, offices, roads and setbacks for each square metre of hall.",
                "planning assumption, single-storey campus");
        return SITE_AREA.of("site", factor, Figure.given("hallArea", "site", Unit.M2, hallM2));
    }

    /** Dense rate of the whole fleet by precision; a precision that one of its accelerators has not is left out. */
    private static TreeMap<String, Figure> flops(
            Map<RackClass, Integer> counts, Map<RackClass, RackAssessment> racks, Catalog catalog) {
        TreeMap<String, Figure> flops = new TreeMap<>();
        for (String precision : PRECISIONS) {
            List<Figure> parts = new ArrayList<>();
            boolean all = true;
            for (Map.Entry<RackClass, Integer> entry : counts.entrySet()) {
                RackType type = catalog.rack(entry.getKey().type());
                Accelerator accelerator = type == null ? null : catalog.acceleratorOf(type);
                RackAssessment rack = racks.get(entry.getKey());
                if (type == null || accelerator == null || rack == null) {
                    continue;
                }
                Datum dense = accelerator.dense(precision);
                all &= dense.isKnown();
                parts.add(PART.of(
                        accelerator.id(),
                        Figure.counted("racks", type.id(), entry.getValue()),
                        rack.accelerators(),
                        Leaf.of(catalog, accelerator.id(), "dense." + precision, dense, Unit.TFLOPS)));
            }
            if (all && !parts.isEmpty()) {
                flops.put(precision, FLEET_FLOPS.of(precision, parts));
            }
        }
        return flops;
    }

    private static List<TokenOutput> outputs(
            Design design,
            Map<RackClass, Integer> counts,
            Map<RackClass, RackAssessment> racks,
            Map<String, Figure> figures) {
        List<TokenOutput> outputs = new ArrayList<>();
        for (Workload workload : design.workloads()) {
            boolean training = workload instanceof Workload.Training;
            String rate = training ? "trainingTokensPerSecond" : "servingTokensPerSecond";
            Figure tokens = figures.get(rate + "." + workload.id());
            if (tokens == null) {
                Figure first = figures.get(rate);
                tokens = first != null && first.object().equals(workload.id()) ? first : null;
            }
            Figure power = share("poolPowerShare", workload.pool(), counts, racks, RackAssessment::design);
            Figure price = share("poolPriceShare", workload.pool(), counts, racks, RackAssessment::price);
            if (tokens != null && power != null && !(workload instanceof Workload.Batch)) {
                outputs.add(new TokenOutput(workload.id(), training, tokens, price == null ? power : price, power));
            }
        }
        return Collections.unmodifiableList(outputs);
    }

    /** A pool's share of something of all racks, or null where that is not known of every rack or the pool is empty. */
    private static @Nullable Figure share(
            String id,
            String pool,
            Map<RackClass, Integer> counts,
            Map<RackClass, RackAssessment> racks,
            Function<RackAssessment, Figure> of) {
        List<Figure> own = new ArrayList<>();
        List<Figure> rest = new ArrayList<>();
        for (Map.Entry<RackClass, RackAssessment> entry : racks.entrySet()) {
            RackClass rackClass = entry.getKey();
            Integer count = counts.get(rackClass);
            (pool.equals(rackClass.pool()) ? own : rest)
                    .add(RACKS.of(
                            rackClass.type(),
                            Figure.counted("racks", rackClass.type(), count == null ? 0 : count),
                            of.apply(entry.getValue())));
        }
        Figure ofPool = SUM.of(pool, own);
        Figure ofRest = SUM.of("rest", rest);
        if (!ofPool.isKnown() || !ofRest.isKnown() || ofPool.known().low() <= 0) {
            return null;
        }
        return SHARE.of(pool, ofPool, ofRest).named(id, pool);
    }

    private static Figure figure(Map<String, Figure> figures, String id, Unit unit) {
        Figure figure = figures.get(id);
        return figure != null ? figure : Figure.unknown(id, "design", unit, id);
    }
}
