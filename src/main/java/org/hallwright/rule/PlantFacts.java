package org.hallwright.rule;

import java.util.List;
import java.util.OptionalDouble;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.CurvePoint;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.UpsModes;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What the equipment of power and cooling answers to the law: gases, voltages, efficiency, fuel, redundancy. */
final class PlantFacts {

    /** ENERGY STAR for UPS, table 2: weights at 25, 50, 75 and 100 % load above 10 kW. */
    private static final double[][] UPS_WEIGHTS = {{0.25, 0.25}, {0.5, 0.5}, {0.75, 0.25}};

    /** Above this voltage switchgear is high-voltage (IEC 62271-1). */
    private static final double HIGH_VOLTAGE_KV = 52;

    private final Assessment assessment;
    private final Design design;
    private final Catalog catalog;
    private final Facts.Builder facts;

    private PlantFacts(Assessment assessment, Catalog catalog, Facts.Builder facts) {
        this.assessment = assessment;
        this.design = assessment.design();
        this.catalog = catalog;
        this.facts = facts;
    }

    static void put(Assessment assessment, Catalog catalog, Facts.Builder facts) {
        PlantFacts own = new PlantFacts(assessment, catalog, facts);
        if (!own.design.cooling().units().isEmpty()) {
            own.machines();
        }
        own.switchgear();
        own.connection();
        own.upsEfficiency();
        own.fuel();
        own.redundancy();
    }

    /** Sizes of machines with a refrigerant; a plan that lists its plant and no such machine has none. */
    private void machines() {
        double chillerKw = 0;
        double expansionKw = 0;
        String expansion = null;
        Range charge = Range.exact(0);
        String charged = null;
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            Equipment equipment = equipment(unit.equipment());
            double unitKw =
                    (unit.ratedW() != null ? unit.ratedW() : equipment == null ? 0 : capacityW(equipment)) / 1000;
            switch (unit.kind()) {
                case CHILLER_AIR_COOLED, CHILLER_WATER_COOLED -> {
                    chillerKw = Math.max(chillerKw, unitKw);
                    Range own = charge(equipment, unitKw);
                    if (own == null) {
                        charge = null;
                    } else if (charge != null && own.high() > charge.high()) {
                        charge = own;
                        charged = unit.id();
                    }
                }
                case DX_UNIT, HEAT_PUMP -> {
                    charge = null;
                    if (unit.kind() == CoolingPlan.Kind.DX_UNIT && unitKw > expansionKw) {
                        expansionKw = unitKw;
                        expansion = unit.id();
                    }
                }
                case CDU, CRAH, FAN_WALL, IN_ROW, REAR_DOOR, DRY_COOLER, ADIABATIC_COOLER, COOLING_TOWER -> {
                    // Water and air only.
                }
            }
        }
        facts.number("chiller_unit_kw", chillerKw);
        facts.put("dx_unit_kw", Fact.number(expansionKw), expansion, null);
        if (charge != null) {
            facts.put("refrigerant_tco2e_max", Fact.number(charge), charged, "refrigerant charge per kW");
        }
    }

    private static double capacityW(Equipment equipment) {
        return equipment.value("capacity").siOr(0);
    }

    /** Greenhouse effect of one machine's charge, t CO2e: usual charge per kW × capacity × warming potential. */
    private @Nullable Range charge(@Nullable Equipment machine, double unitKw) {
        Double gwp = DesignFacts.gwp(machine, catalog);
        if (machine == null || gwp == null) {
            return null;
        }
        boolean turbo = machine.texts().getOrDefault("compressor", "").startsWith("centrifugal");
        Equipment usual = catalog.equipment(turbo ? "charge-centrifugal" : "charge-screw");
        Range perKw = usual == null ? null : usual.value("value").si();
        return perKw == null ? null : perKw.times(unitKw * gwp / 1000);
    }

    private void switchgear() {
        double worstGwp = 0;
        double kilovolts = 0;
        String at = null;
        boolean known = false;
        for (PowerPlan.Element element : design.power().elements()) {
            Equipment gear = equipment(element.equipment());
            if (gear == null || !gear.family().equals("mvSwitchgear")) {
                continue;
            }
            OptionalDouble rated = kilovolts(gear.texts().get("ratedVoltage"));
            Double gwp = gear.value("gasGwp").value();
            if (rated.isEmpty()) {
                return;
            }
            known = true;
            kilovolts = Math.max(kilovolts, rated.getAsDouble());
            // Dry air, vacuum and solid insulation have no warming potential; the catalogue gives one for gases only.
            if (gwp != null && gwp > worstGwp) {
                worstGwp = gwp;
                at = element.id();
            }
        }
        if (known) {
            facts.number("switchgear_mv_kv", kilovolts);
            facts.put("switchgear_mv_gas_gwp", Fact.number(worstGwp), at, null);
        }
    }

    /** The highest primary voltage of the site's own transformers; below 52 kV there is no high-voltage switchgear. */
    private void connection() {
        double highest = 0;
        for (PowerPlan.Element element : design.power().elements()) {
            Equipment transformer = equipment(element.equipment());
            if (element.kind() != PowerPlan.Kind.MV_TRANSFORMER) {
                continue;
            }
            OptionalDouble primary = transformer == null
                    ? OptionalDouble.empty()
                    : kilovolts(transformer.texts().get("primaryVoltage"));
            if (primary.isEmpty()) {
                return;
            }
            highest = Math.max(highest, primary.getAsDouble());
        }
        if (highest > 0) {
            facts.number("connection_voltage_kv", highest);
            if (highest <= HIGH_VOLTAGE_KV) {
                facts.number("switchgear_hv_kv", 0);
            }
        }
    }

    /** The first voltage of a text such as "24 kV" or "10-20 kV": the higher end counts. */
    private static OptionalDouble kilovolts(@Nullable String text) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        String upper = text.substring(text.indexOf('-') + 1).strip();
        OptionalDouble volts = QuantityText.parse(upper, Unit.KV);
        return volts.isPresent() ? OptionalDouble.of(Unit.KV.fromSi(volts.getAsDouble())) : volts;
    }

    /** The least efficient UPS, weighted by load as ENERGY STAR does; open where one has neither points nor a curve. */
    private void upsEfficiency() {
        Range least = null;
        String at = null;
        for (PowerPlan.Element element : design.power().elements()) {
            if (element.kind() != PowerPlan.Kind.UPS) {
                continue;
            }
            Equipment ups = equipment(element.equipment());
            Range points = ups == null ? null : weighted(ups.curve("efficiencyDoubleConversion"));
            Range own = points != null ? points : fitted(element.id());
            if (own == null) {
                return;
            }
            if (least == null || own.value() < least.value()) {
                least = own;
                at = element.id();
            }
        }
        if (least != null) {
            facts.put("ups_efficiency_avg", Fact.number(least), at, "efficiency curve of the UPS");
        }
    }

    /** From the curve that the engine reckons with, where the sheet lacks one of the three loads. */
    private @Nullable Range fitted(String id) {
        for (PowerElement element : assessment.network().elements()) {
            LossCurve loss = element.id().equals(id) ? element.loss() : null;
            if (loss != null) {
                return Range.exact(UpsModes.weightedEfficiency(loss));
            }
        }
        return null;
    }

    private static @Nullable Range weighted(List<CurvePoint> curve) {
        Range sum = Range.exact(0);
        for (double[] part : UPS_WEIGHTS) {
            Range at = null;
            for (CurvePoint point : curve) {
                Double load = point.at().get("load");
                at = load != null && load == part[0] ? point.value().si() : at;
            }
            if (at == null) {
                return null;
            }
            sum = sum.plus(at.times(part[1]));
        }
        return sum;
    }

    /** Liquid fuel in the tanks of all engines, filled to the brim; gas from the grid is not stored. */
    private void fuel() {
        double litres = 0;
        double tonnes = 0;
        for (PowerPlan.Element element : design.power().elements()) {
            if (element.kind() != PowerPlan.Kind.GENERATOR) {
                continue;
            }
            Equipment engine = equipment(element.equipment());
            Equipment fuel = engine == null ? null : equipment(engine.texts().get("fuel"));
            if (fuel == null) {
                return;
            }
            if (fuel.id().contains("gas")) {
                continue;
            }
            Double kgPerL = fuel.value("density").value();
            Double share = rule("fill-rate");
            double usable = usableFuel(element.id());
            if (usable <= 0 || kgPerL == null || share == null) {
                return;
            }
            litres += usable / share;
            tonnes += usable / share * kgPerL / 1000;
        }
        facts.number("fuel_storage_l", litres);
        facts.number("fuel_storage_t", tonnes);
    }

    private @Nullable Double rule(String id) {
        Equipment rule = equipment(id);
        return rule == null ? null : rule.value("value").value();
    }

    private double usableFuel(String id) {
        double usable = 0;
        for (PowerElement element : assessment.network().elements()) {
            if (element.kind() == ElementKind.GENERATOR && element.id().equals(id)) {
                usable += element.reserve().usableFuel();
            }
        }
        return usable;
    }

    /**
     * The class that the topology of power and cooling reaches (EN 50600-1; Uptime's tiers): III where any one element
     * may be lost with all protected load served, II where components have spares, else I. IV asks for compartments and
     * continuous cooling besides, which are shown by a certificate.
     */
    private void redundancy() {
        if (assessment.power().singleLosses().isEmpty()
                || design.cooling().units().isEmpty()) {
            return;
        }
        boolean maintainable = assessment.power().totals().survivesEverySingleLoss();
        boolean spares = true;
        boolean generators = false;
        for (PowerPlan.Element element : design.power().elements()) {
            if (element.kind() == PowerPlan.Kind.GENERATOR) {
                generators = true;
                spares &= element.spareUnits() > 0 || maintainable;
            } else if (element.kind() == PowerPlan.Kind.UPS) {
                spares &= element.spareUnits() > 0 || maintainable;
            }
        }
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            boolean atTheRack = unit.kind() == CoolingPlan.Kind.REAR_DOOR || unit.kind() == CoolingPlan.Kind.IN_ROW;
            spares &= unit.spareUnits() > 0 || atTheRack;
        }
        spares &= generators;
        int level = spares && maintainable ? 3 : spares ? 2 : 1;
        facts.choice("availability_class", Integer.toString(level));
        facts.choice("tier_level", "I".repeat(level));
    }

    private @Nullable Equipment equipment(@Nullable String id) {
        return id == null ? null : catalog.equipment(id);
    }
}
