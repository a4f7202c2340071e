package org.hallwright.engine.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.catalog.economics.Statement;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What the economics pack says of a site before the planner says otherwise. */
public final class UsualAssumptions {

    private static final double HOUR_S = 3600;
    private static final double YEAR_S = CostFormulas.YEAR_S;
    private static final List<String> GULF = List.of("AE", "SA");
    private static final List<String> LOWER_WATER_PRICE = List.of("MY-01", "IN", "BR", "ZA", "KE", "CN");
    /** IT power, MW, in the middle (on a logarithmic scale) of the spans of the pack's three staffing rows. */
    private static final double[] STAFF_AT_MW = {3.16, 22.4, 200};

    private static final String[] STAFF_ROWS = {
        "facility operations, 1 to 10 MW IT",
        "facility operations, 10 to 50 MW IT",
        "facility operations, above 100 MW IT"
    };

    private final Economics pack;
    private final List<String> regions;
    private final Map<CostAssumption, Figure> figures = new EnumMap<>(CostAssumption.class);

    private UsualAssumptions(Economics pack, List<String> regions) {
        this.pack = pack;
        this.regions = regions;
    }

    /**
     * The usual assumptions of a site. The price of electricity and the carbon of the grid come from the regional packs and
     * are added by the caller.
     *
     * @param regionChain region ids from narrow to wide, such as {@code [DE, EU]}
     * @param itDesignPowerW rated IT power, W
     * @param accelerators how many are installed
     * @param denseLiquid whether racks of 100 kW and more are cooled by liquid
     */
    public static CostAssumptions of(
            Economics pack, List<String> regionChain, double itDesignPowerW, double accelerators, boolean denseLiquid) {
        UsualAssumptions usual = new UsualAssumptions(pack, List.copyOf(regionChain));
        usual.site(denseLiquid);
        usual.equipment(accelerators);
        usual.finance();
        usual.running(itDesignPowerW / 1e6);
        usual.carbon();
        return new CostAssumptions(usual.figures);
    }

    private void site(boolean denseLiquid) {
        put(
                CostAssumption.ELECTRICITY_PRICE,
                pack.regional("electricity.regionalAnchors", "price", regions),
                1 / 3.6e6);
        assume(CostAssumption.DEMAND_CHARGE, 0, 0, 0, "in the price of energy unless the tariff has one");
        assume(CostAssumption.PLANT_BY_EQUIPMENT, 0, 0, 0, "per watt of IT until the plant is drawn");
        putLabelled(
                CostAssumption.WATER_PRICE,
                "opex.water",
                in(List.of("MY-01"))
                        ? "MY-01"
                        : in(GULF) ? "default Gulf" : in(LOWER_WATER_PRICE) ? "default other" : "default high-income",
                "usd",
                1);
        put(
                CostAssumption.CONSTRUCTION_PER_WATT,
                pack.regional("construction.perWattDefault2026", "perWatt", regions),
                1);
        putLabelled(
                CostAssumption.DENSITY_PREMIUM,
                "construction.aiPremium",
                denseLiquid
                        ? "planning factor on the regional default for direct liquid cooling at 100 kW and more per rack"
                        : "AI hall over traditional, similar IT capacity, USA",
                "premium",
                1);
        plantShare();
        assume(
                CostAssumption.INSTALLATION_FACTOR,
                1.4,
                1.8,
                2.2,
                "installed is usually 1.4 to 2.2 times the delivered price (facility pack, conventions)");
        EconomicFact land = pack.regional("construction.land", "perM2", regions);
        put(
                CostAssumption.LAND_PRICE,
                land == null ? pack.regional("construction.land", "perM2", List.of("US")) : land,
                1);
        assume(CostAssumption.CONTINGENCY, 0.05, 0.10, 0.15, "owner's contingency, not in the cost indices");
        putLabelled(
                CostAssumption.CONSTRUCTION_TIME,
                "supply.buildYears",
                "construction of a hall after permits",
                "years",
                YEAR_S);
    }

    /** Critical capacity is the power and cooling plant; the rest of development cost is the building. */
    private void plantShare() {
        for (Statement statement : pack.statements("construction.shares.shares")) {
            String share = statement.word("criticalCapacity");
            if (!share.isEmpty()) {
                double s = Double.parseDouble(share);
                assume(
                        CostAssumption.PLANT_SHARE,
                        s - 0.08,
                        s,
                        s + 0.08,
                        "critical capacity in US development cost, Cushman & Wakefield 2025; the band is the editor's");
            }
        }
    }

    private void equipment(double accelerators) {
        List<EconomicFact> rows = pack.group("clusterCapex.network").stream()
                .filter(f -> f.measure().equals("perAccelerator"))
                .toList();
        // The published clusters grow by a switch layer each; take the first that is large enough, the neighbours as
        // band.
        for (int i = 0; i < rows.size(); i++) {
            double size = Double.parseDouble(rows.get(i).attributes().getOrDefault("gpus", "0"));
            if (accelerators <= size || i == rows.size() - 1) {
                double value = price(rows.get(i));
                double below = price(rows.get(Math.max(0, i - 1)));
                double above = price(rows.get(Math.min(rows.size() - 1, i + 1)));
                sourced(
                        CostAssumption.NETWORK_PER_ACCELERATOR,
                        rows.get(i),
                        Range.spanning(
                                i == 0 ? value * 0.7 : below, value, i == rows.size() - 1 ? value * 1.3 : above));
                break;
            }
        }
        assume(
                CostAssumption.STORAGE_SHARE,
                0.015,
                0.033,
                0.07,
                "1.4 % of a GB200 site's capital over 42 % for GPUs and CPUs (Bernstein 2025); the band is the editor's");
        putLabelled(
                CostAssumption.SPARES_SHARE,
                "clusterCapex.spares",
                "spare accelerators for 99.9 % job availability",
                "share",
                1);
        for (EconomicFact fact : pack.group("clusterCapex.integration")) {
            put(CostAssumption.INTEGRATION_SHARE, fact, 1);
        }
        assume(
                CostAssumption.LICENCE_PER_ACCELERATOR,
                0,
                0,
                0,
                "no accelerator needs a paid licence to compute; enterprise suites are optional");
    }

    private void finance() {
        putLabelled(CostAssumption.NOMINAL_RATE, "finance.discountRates", "sovereign owner, nominal", "rate", 1);
        assume(CostAssumption.INFLATION, 0.015, 0.02, 0.03, "the aim of most central banks, with a margin above");
        assume(CostAssumption.HORIZON, 10 * YEAR_S, 10 * YEAR_S, 10 * YEAR_S, "two lives of accelerators");
        life(CostAssumption.LIFE_ACCELERATORS, "planning: accelerators");
        life(CostAssumption.LIFE_NETWORK, "planning: network and storage");
        life(CostAssumption.LIFE_PLANT, "planning: electrical and mechanical plant");
        life(CostAssumption.LIFE_BUILDING, "planning: building");
        assume(
                CostAssumption.RESIDUAL_ACCELERATORS,
                0,
                0.10,
                0.15,
                "H100 after five years 10 to 15 % of new; silicon without a second-hand market nothing");
    }

    private void life(CostAssumption assumption, String who) {
        putLabelled(assumption, "finance.usefulLives", who, "years", YEAR_S);
    }

    private void running(double itMw) {
        staff(itMw);
        putLabelled(CostAssumption.STAFF_CREW, "opex.staffing", "round-the-clock crew of two on site", "fte", 1);
        putLabelled(
                CostAssumption.SERVERS_PER_ENGINEER,
                "opex.staffing",
                "cluster engineering, 8-GPU servers per engineer",
                "serversPerFte",
                1);
        put(CostAssumption.COST_PER_FTE, pack.regional("opex.loadedCostPerFte", "cost", regions), 1 / YEAR_S);
        putLabelled(CostAssumption.MAINTENANCE_IT, "opex.maintenance", "IT hardware support and repair", "share", 1);
        putLabelled(
                CostAssumption.MAINTENANCE_PLANT, "opex.maintenance", "electrical and mechanical plant", "share", 1);
        putLabelled(CostAssumption.MAINTENANCE_BUILDING, "opex.maintenance", "building", "share", 1);
        for (EconomicFact fact : pack.group("opex.insurance")) {
            put(CostAssumption.INSURANCE, fact, 1);
        }
        for (EconomicFact fact : pack.group("opex.propertyTaxAndOther")) {
            put(CostAssumption.PROPERTY_TAX, fact, 1);
        }
        assume(CostAssumption.AVAILABILITY, 0.99, 0.995, 0.999, "until the availability of the chain is computed");
        putLabelled(
                CostAssumption.ALLOCATED,
                "utilisation",
                "planning: sovereign shared cluster, allocated share of hours",
                "value",
                1);
        putLabelled(CostAssumption.GOODPUT, "utilisation", "planning: goodput inside allocated hours", "value", 1);
        putLabelled(CostAssumption.DUTY, "utilisation", "inference duty cycle in production", "value", 1);
    }

    /** Staff per megawatt falls with size; between the pack's rows it is interpolated on logarithms, without a step. */
    private void staff(double itMw) {
        EconomicFact[] rows = new EconomicFact[STAFF_ROWS.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pack.fact("opex.staffing", STAFF_ROWS[i], "ftePerMw");
            if (rows[i] == null) {
                return;
            }
        }
        double x = Math.clamp(itMw, STAFF_AT_MW[0], STAFF_AT_MW[2]);
        int i = x < STAFF_AT_MW[1] ? 0 : 1;
        double t = StrictMath.log(x / STAFF_AT_MW[i]) / StrictMath.log(STAFF_AT_MW[i + 1] / STAFF_AT_MW[i]);
        Range a = range(rows[i].datum(), 1e-6);
        Range b = range(rows[i + 1].datum(), 1e-6);
        if (a != null && b != null) {
            sourced(
                    CostAssumption.STAFF_PER_MW,
                    rows[t < 0.5 ? i : i + 1],
                    new Range(
                            between(a.low(), b.low(), t),
                            between(a.value(), b.value(), t),
                            between(a.high(), b.high(), t)));
        }
    }

    private static double between(double a, double b, double t) {
        return StrictMath.exp((1 - t) * StrictMath.log(a) + t * StrictMath.log(b));
    }

    /** The scheme of the region for fuel burnt on site; the European one as shadow price where there is none. */
    private void carbon() {
        EconomicFact scheme = null;
        String[][] schemes = {
            {"GB", "UK ETS"},
            {"CN", "China ETS"},
            {"SG", "Singapore carbon tax"},
            {"CH", "Swiss CO2 levy"},
            {"CA-QC", "Canada industrial benchmark"},
            {"KR", "Korea ETS"},
            {"ZA", "South Africa carbon tax"},
            {"EU", "EU ETS, planning 2027"}
        };
        for (String[] entry : schemes) {
            if (scheme == null && in(List.of(entry[0]))) {
                scheme = pack.fact("carbon", entry[1], "price");
            }
        }
        EconomicFact europe = pack.fact("carbon", "EU ETS, planning 2027", "price");
        if (scheme == null) {
            assume(CostAssumption.CARBON_PRICE, 0, 0, 0, "no carbon price of this region is in the pack");
        } else {
            carbonPrice(CostAssumption.CARBON_PRICE, scheme);
        }
        if (europe != null) {
            carbonPrice(CostAssumption.CARBON_SHADOW_PRICE, europe);
        }
    }

    /** Prices per tonne stand in their own currency in the pack. */
    private void carbonPrice(CostAssumption assumption, EconomicFact fact) {
        String currency = fact.datum().unitText().replace("/t", "");
        double usdPerUnit =
                pack.exchange().convert(1, currency, pack.currency()).orElse(Double.NaN);
        if (Double.isFinite(usdPerUnit)) {
            put(assumption, fact, usdPerUnit / 1e3);
        }
    }

    private boolean in(List<String> some) {
        return regions.stream().anyMatch(some::contains);
    }

    private static double price(EconomicFact fact) {
        Double value = fact.datum().value();
        return value == null ? 0 : value;
    }

    private void putLabelled(CostAssumption assumption, String group, String label, String measure, double toSi) {
        put(assumption, pack.fact(group, label, measure), toSi);
    }

    private void put(CostAssumption assumption, @Nullable EconomicFact fact, double toSi) {
        Range range = fact == null ? null : range(fact.datum(), toSi);
        if (fact != null && range != null) {
            sourced(assumption, fact, range);
        }
    }

    private void sourced(CostAssumption assumption, EconomicFact fact, Range si) {
        Datum datum = fact.datum();
        figures.put(
                assumption,
                Figure.sourced(
                        assumption.id(),
                        CostAssumptions.OBJECT,
                        assumption.unit(),
                        si,
                        datum.basis(),
                        new Why.Source(
                                "economics",
                                datum.source() == null ? "" : datum.source(),
                                pack.sourceTitle(datum),
                                datum.note())));
    }

    private void assume(CostAssumption assumption, double low, double value, double high, String reason) {
        figures.put(
                assumption,
                new Figure(
                        assumption.id(),
                        CostAssumptions.OBJECT,
                        assumption.unit(),
                        new Range(low, value, high),
                        Basis.ASSUMPTION,
                        new Why.Assumed(reason, "planning assumption")));
    }

    private static @Nullable Range range(Datum datum, double toSi) {
        Double value = datum.value();
        if (value == null) {
            return null;
        }
        Double low = datum.low();
        Double high = datum.high();
        return Range.spanning((low == null ? value : low) * toSi, value * toSi, (high == null ? value : high) * toSi);
    }
}
