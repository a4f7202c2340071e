package org.hallwright.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.CurvePoint;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Aisles;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.SiteAssumptions;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.thermal.AirClass;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a design and its assessment answer to the metrics that rules speak of. What they do not answer stays open and is
 * asked of the planner; a planner's evidence wins over a computed value, since it carries a document.
 */
public final class DesignFacts {

    private final Assessment assessment;
    private final Design design;
    private final Packs packs;
    private final Aisles aisles;
    private final Facts.Builder facts = Facts.builder();
    private final List<Problem> problems = new ArrayList<>();

    private DesignFacts(Assessment assessment, Packs packs, Aisles aisles) {
        this.assessment = assessment;
        this.design = assessment.design();
        this.packs = packs;
        this.aisles = aisles;
    }

    /** Facts, and what is wrong with the planner's own. */
    public record Result(Facts facts, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The facts of an assessed design.
     *
     * @param aisles the narrowest that its racks leave
     */
    public static Result of(Assessment assessment, Packs packs, Aisles aisles) {
        DesignFacts own = new DesignFacts(assessment, packs, aisles);
        own.site();
        own.energy();
        own.cooling();
        own.power();
        own.layout();
        own.classes();
        PlantFacts.put(assessment, packs.catalog(), own.facts);
        BuyerFacts.chips(own.design, packs.catalog(), packs.regions(), own.facts);
        BuyerFacts.suppliers(own.design, packs.catalog(), own.facts);
        own.evidence();
        return new Result(own.facts.build(), own.problems);
    }

    private void site() {
        facts.day("commissioning_date", design.site().commissioning());
        if (design.site().connectionVa() > 0) {
            facts.number("mic_mva", design.site().connectionVa() / 1e6);
        }
        double area = 0;
        for (Hall hall : design.halls()) {
            area += hall.widthMm() / 1000.0 * (hall.depthMm() / 1000.0);
        }
        if (area > 0) {
            facts.number("computer_room_area_m2", area);
        }
    }

    private void energy() {
        figure("pue_annual", "pueAnnual", Unit.ONE);
        figure("wue_annual", "wueAnnual", Unit.L_PER_KWH);
        figure("annual_energy_mwh", "annualEnergy", Unit.MWH);
        figure("facility_peak_mw", "facilityPeakPower", Unit.MW);
        figure("rated_energy_input_mw", "facilityPeakPower", Unit.MW);
        figure("nonredundant_connection_kw", "facilityPeakPower", Unit.KW);
        figure("it_design_power_kw", "itDesignPower", Unit.KW);
        figure("water_m3_day_peak", "peakDayWater", Unit.M3);
        figure("erf", "erf", Unit.ONE);
        SiteYear year = assessment.year();
        Figure it = assessment.figure("itDesignPower");
        Figure expected = assessment.figure("itExpectedPower");
        if (year == null || it == null || expected == null || !it.isKnown() || !(expected.si() > 0)) {
            return;
        }
        YearResult now = year.full(expected.si(), 0);
        YearResult full = year.full(it.si(), 0);
        facts.number("pue_excl_heat_upgrade", now.pueWithoutHeatUpgrade());
        facts.number("pue_design_full_load", full.pue());
        facts.number("pue_25pct", full.pueAtLoad(0.25));
        facts.number("cue", now.cueKgPerKwh());
        facts.number("ere", now.ere());
        facts.number("cer", now.cer());
        facts.number("mlc_annual", now.mlc());
        facts.number("elc_design", full.elc());
        SiteAssumptions known = year.assumptions();
        if (known.renewableShare() != null) {
            facts.number("ref", now.ref());
        }
        if (known.potableShare() != null) {
            facts.number("wue_potable", now.wuePotable());
        }
        EconomiserFacts.put(year.weather(), full, facts);
        facts.flag("cooling_ok_at_n20", full.worstUnmetW() <= 0 && full.worstAirExcessK() <= 0.5);
    }

    private void cooling() {
        CoolingPlan plan = design.cooling();
        Catalog catalog = packs.catalog();
        TreeSet<String> kinds = new TreeSet<>();
        Double worstGwp = null;
        double towerKw = 0;
        for (CoolingPlan.Unit unit : plan.units()) {
            Equipment equipment = unit.equipment() == null ? null : catalog.equipment(unit.equipment());
            double unitKw = unit.ratedW() != null
                    ? unit.ratedW() / 1000
                    : equipment == null ? 0 : equipment.value("capacity").siOr(0) / 1000;
            switch (unit.kind()) {
                case DRY_COOLER -> kinds.add("dry");
                case ADIABATIC_COOLER -> kinds.add("adiabatic");
                case COOLING_TOWER -> {
                    kinds.add("evaporative_tower");
                    towerKw = Math.max(towerKw, unitKw);
                }
                case CHILLER_AIR_COOLED -> kinds.add("air_cooled_chiller");
                case CHILLER_WATER_COOLED -> kinds.add("water_cooled_chiller");
                case CDU -> kinds.add("liquid_direct");
                case CRAH, FAN_WALL, IN_ROW, REAR_DOOR, HEAT_PUMP, DX_UNIT -> {
                    // They have no name of their own among the rules' kinds of cooling.
                }
            }
            Double gwp = gwp(equipment, catalog);
            if (gwp != null) {
                worstGwp = worstGwp == null ? gwp : Math.max(worstGwp, gwp);
            }
        }
        if (!kinds.isEmpty()) {
            facts.members("cooling_kind", kinds.toArray(String[]::new));
        }
        if (worstGwp != null) {
            facts.number("refrigerant_gwp_max", worstGwp);
        }
        facts.number("evap_tower_kw", towerKw);
        facts.flag("heat_reuse_in_place", plan.heatReuseW() > 0);
        double fwsC = 0;
        for (CoolingPlan.Loop loop : plan.loops()) {
            switch (loop.medium()) {
                case TCS -> {
                    facts.number("tcs_supply_c", loop.supplyC());
                    facts.number("waste_heat_temp_c", loop.supplyC() + loop.riseK());
                    figure("waste_heat_kw_available", "liquidHeat", Unit.KW);
                }
                case FWS -> fwsC = Math.max(fwsC, loop.supplyC());
                case AIR -> inlet();
            }
        }
        if (fwsC > 0) {
            facts.number("fws_supply_c", fwsC);
        }
    }

    /** From the supply to the warmest inlet of any rack, and how dry and damp the air there gets. */
    private void inlet() {
        double supplyC = design.cooling().supplyAirC();
        Figure warmest = assessment.figure("inletTempMax");
        if (warmest == null || !warmest.isKnown()) {
            facts.put("inlet_temp_c", Fact.extent(supplyC, supplyC));
            return;
        }
        Said.Driver recirculation = new Said.Driver(warmest);
        facts.decided("inlet_temp_c", Fact.extent(Range.exact(supplyC), warmest.known()), null, recirculation);
        Figure driest = assessment.figure("inletDewPointMin");
        Figure dampest = assessment.figure("inletDewPointMax");
        if (driest != null && dampest != null && driest.isKnown() && dampest.isKnown()) {
            Said.Driver drying = new Said.Driver(dampest);
            facts.decided("inlet_dp_c", Fact.extent(driest.known(), dampest.known()), null, drying);
        }
        figure("inlet_rh", "inletHumidityMax", Unit.PERCENT);
    }

    /** Warming potential of a machine's refrigerant, AR4 as the EU regulation counts it; null where not known. */
    static @Nullable Double gwp(@Nullable Equipment equipment, Catalog catalog) {
        String name = equipment == null ? null : equipment.texts().get("refrigerant");
        Equipment refrigerant = name == null ? null : catalog.equipment(name);
        if (refrigerant == null) {
            return null;
        }
        Datum ar4 = refrigerant.value("gwpAR4");
        return ar4.value() != null ? ar4.value() : refrigerant.value("gwpAR6").value();
    }

    private void power() {
        engines();
        double worst = 0;
        String at = null;
        for (ElementResult element : assessment.power().elements()) {
            if (element.kind() != ElementKind.UTILITY
                    && element.kind() != ElementKind.GENERATOR
                    && element.utilisation() > worst) {
                worst = element.utilisation();
                at = element.id();
            }
        }
        if (worst > 0) {
            facts.put("breaker_utilisation", Fact.number(worst), at, null);
        }
        figure("phase_imbalance", "phaseImbalance", Unit.ONE);
        double batteryKwh = 0;
        for (PowerElement element : assessment.network().elements()) {
            if (element.kind() == ElementKind.BESS) {
                batteryKwh += element.reserve().storedJ() / 3.6e6;
            }
        }
        facts.number("onsite_battery_kwh", batteryKwh);
    }

    /** Thermal input of all engines and what they can carry of the peak; fuel by its lower heating value. */
    private void engines() {
        double thermalW = 0;
        double electricW = 0;
        for (PowerPlan.Element element : design.power().elements()) {
            Equipment engine =
                    element.equipment() == null ? null : packs.catalog().equipment(element.equipment());
            if (element.kind() != PowerPlan.Kind.GENERATOR || engine == null) {
                continue;
            }
            Equipment fuel = packs.catalog().equipment(engine.texts().getOrDefault("fuel", ""));
            Double perHour = null;
            for (CurvePoint point : engine.curve("fuelUse")) {
                Double load = point.at().get("load");
                perHour = load != null && load == 1 ? point.value().value() : perHour;
            }
            Double lhvMjPerL = fuel == null ? null : fuel.value("lhv").value();
            if (perHour == null || lhvMjPerL == null) {
                return;
            }
            thermalW += perHour * lhvMjPerL * 1e6 / 3600 * element.units();
            electricW += engine.value("electricalPower").siOr(0) * (element.units() - element.spareUnits());
        }
        if (thermalW <= 0) {
            return;
        }
        facts.number("generator_thermal_input_mw", thermalW / 1e6);
        Figure peak = assessment.figure("facilityPeakPower");
        if (peak != null && peak.isKnown() && peak.si() > 0) {
            facts.number("backup_ratio", electricW / peak.si());
        }
    }

    private void layout() {
        // TIA-942 rates a distributed live load; what stands under one rack is the point load's matter.
        figure("floor_load_kpa", "floorLoadBay", Unit.KPA);
        figure("point_load_kn", "pointLoadMax", Unit.KN);
        PlanFacts.put(design, aisles, facts);
    }

    /**
     * The widest class all equipment holds to: air by its highest allowed inlet (ASHRAE TC 9.9, 5th ed.), liquid by the
     * facility water it is given.
     */
    private void classes() {
        double inletMaxC = Double.POSITIVE_INFINITY;
        boolean liquid = false;
        TreeSet<String> types = new TreeSet<>();
        for (Rack rack : design.racks()) {
            types.add(rack.type());
            liquid |= rack.loop() != null;
        }
        for (String id : types) {
            RackType type = packs.catalog().rack(id);
            NodeType node = type == null ? null : packs.catalog().node(type.node());
            Range max = node == null ? null : node.inletTempMax().si();
            if (max == null) {
                return;
            }
            inletMaxC = Math.min(inletMaxC, max.value());
        }
        if (Double.isFinite(inletMaxC)) {
            facts.choice("it_class", AirClass.upTo(inletMaxC).name());
        }
        if (liquid) {
            double warmest = 0;
            for (CoolingPlan.Loop loop : design.cooling().loops()) {
                if (loop.medium() == CoolingPlan.Medium.FWS) {
                    warmest = Math.max(warmest, loop.supplyC());
                }
            }
            for (int limit : new int[] {17, 27, 32, 40, 45}) {
                if (warmest > 0 && warmest <= limit) {
                    facts.choice("liquid_class", "W" + limit);
                    return;
                }
            }
            facts.choice("liquid_class", "W+");
        }
    }

    /** Evidence counts over what is computed; then what needs both. */
    private void evidence() {
        EvidenceFacts.Reading reading =
                EvidenceFacts.of(design.evidence(), packs.regions().metrics());
        problems.addAll(reading.problems());
        NoiseFacts.put(assessment, reading.facts(), facts);
        if (reading.facts().get("operator_hq_region") instanceof Fact.Choice(String seat)) {
            String group = BuyerFacts.group(packs.regions().export(), seat);
            if (group != null) {
                facts.put("buyer_hq_group", Fact.choice(group), null, "operator_hq_region");
            }
        }
        facts.putAll(reading.facts());
        reported();
    }

    /** The indicators that the design's report can state: those that are known. Declarations are the planner's. */
    private void reported() {
        Facts known = facts.build();
        List<String> indicators = new ArrayList<>();
        known.entries().forEach((metric, entry) -> {
            if (entry.fact() instanceof Fact.Num || entry.fact() instanceof Fact.Extent) {
                indicators.add(metric);
            }
        });
        Figure scope1 = assessment.figure("carbonScope1");
        if (scope1 != null && scope1.isKnown()) {
            indicators.add("scope1_tco2e");
        }
        facts.merge("reported_kpis", Fact.spokenOf(indicators), null);
    }

    private void figure(String metric, String id, Unit unit) {
        Figure figure = assessment.figure(id);
        Range range = figure == null ? null : figure.range();
        if (figure != null && range != null) {
            facts.decided(metric, Fact.number(range.in(unit)), null, range.isExact() ? null : new Said.Driver(figure));
        }
    }
}
