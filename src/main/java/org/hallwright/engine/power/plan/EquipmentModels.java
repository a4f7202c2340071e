package org.hallwright.engine.power.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.catalog.CurvePoint;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.Reserve;
import org.hallwright.engine.power.equipment.EfficiencyPoint;
import org.hallwright.engine.power.equipment.FuelCurve;
import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.LossFit;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.QuadraticLoss;
import org.hallwright.engine.power.equipment.Supply;
import org.jspecify.annotations.Nullable;

/** One piece of catalogue equipment as an element of the chain. What the catalogue does not say stays unknown. */
public final class EquipmentModels {

    /** Short emergency loading of transformers, well inside IEC 60076-7 (which leaves 1.5 and more for half an hour). */
    private static final OverloadTable TRANSFORMER_OVERLOAD = OverloadTable.of(1.3, 1800);

    /** Bars and boards: the early edge of a generic thermal breaker's band. */
    private static final OverloadTable THERMAL_OVERLOAD = OverloadTable.of(1.3, 600, 1.5, 200, 2, 60);

    private static final Pattern VOLTS = Pattern.compile("([0-9.]+)(?:-([0-9.]+))? (k?)V");
    private static final Pattern STEP_DOWN = Pattern.compile("([0-9]+) V to ([0-9]+)");

    private final SiteSupply site;
    private final PlanAssumptions assumptions;

    public EquipmentModels(SiteSupply site, PlanAssumptions assumptions) {
        this.site = site;
        this.assumptions = assumptions;
    }

    /**
     * The element.
     *
     * @param equipment catalogue entry, or null where only {@code ratedW} is known
     * @param ratedW rating of one unit that overrides the catalogue's, W, or null
     * @param lengthM length of a busway, m; 0 where it does not matter
     */
    public PowerElement element(
            String id, ElementKind kind, @Nullable Equipment equipment, @Nullable Double ratedW, double lengthM) {
        double unitRatedW = ratedW != null ? ratedW : equipment == null ? Double.NaN : ratedW(equipment);
        PowerElement element = PowerElement.of(id, kind, unitRatedW);
        if (equipment == null) {
            return element.withLoss(kind.converts() ? null : LossCurve.NONE);
        }
        return element.withLoss(loss(equipment, unitRatedW, lengthM))
                .withOverload(overload(equipment))
                .withReserve(reserve(equipment, unitRatedW))
                .withSupplies(input(equipment), output(equipment));
    }

    private double ratedW(Equipment equipment) {
        return switch (equipment.family()) {
            case "transformers", "pdus" -> {
                double va = si(equipment, "ratedPower");
                yield Double.isNaN(va) ? fromAmperes(equipment) : va * site.powerFactor();
            }
            case "ups" -> si(equipment, "ratedPower");
            case "generators" -> si(equipment, "electricalPower");
            case "bess" -> si(equipment, "power");
            case "busways", "lvSwitchgear", "transferSwitches" -> fromAmperes(equipment);
            default -> si(equipment, "ratedPower");
        };
    }

    /** Rated current at the site's voltage; under the NEC a busway or panel carries 80 % of it for long. */
    private double fromAmperes(Equipment equipment) {
        double amperes = si(equipment, "rating");
        boolean fullyRated = equipment.family().equals("lvSwitchgear")
                || equipment.texts().getOrDefault("standard", "").equals("IEC 61439-6");
        return Double.isNaN(amperes)
                ? Double.NaN
                : site.supply().activeW(amperes * site.code().continuousShare(fullyRated), site.powerFactor());
    }

    private @Nullable LossCurve loss(Equipment equipment, double unitRatedW, double lengthM) {
        return switch (equipment.family()) {
            case "ups" -> fit(equipment.curve("efficiencyDoubleConversion"));
            case "transformers" -> twoLosses(equipment, unitRatedW);
            case "pdus" ->
                equipment.value("noLoadLoss").isKnown() ? twoLosses(equipment, unitRatedW) : fullLoad(equipment);
            case "busways" -> busway(equipment, unitRatedW, lengthM);
            case "lvSwitchgear" -> {
                double lossW = si(equipment, "lossAtRated");
                yield Double.isNaN(lossW) || Double.isNaN(unitRatedW)
                        ? null
                        : new QuadraticLoss(0, 0, lossW / unitRatedW);
            }
            case "transferSwitches" -> {
                double efficiency = si(equipment, "efficiency");
                yield Double.isNaN(efficiency) ? null : QuadraticLoss.proportional(efficiency);
            }
            case "powerShelves" -> fit(equipment.curve("efficiency"));
            default -> LossCurve.NONE;
        };
    }

    /** A fitted curve; null for fewer points than determine one. */
    static @Nullable LossCurve fit(List<CurvePoint> points) {
        List<EfficiencyPoint> efficiencies = new ArrayList<>();
        for (CurvePoint point : points) {
            Double load = point.at().get("load");
            Double efficiency = point.value().value();
            if (load != null && efficiency != null) {
                efficiencies.add(new EfficiencyPoint(load, efficiency));
            }
        }
        return efficiencies.size() < LossFit.FEWEST_POINTS
                ? null
                : LossFit.of(efficiencies).curve();
    }

    /** Iron and copper loss, over the active power of the rating. */
    private static @Nullable LossCurve twoLosses(Equipment equipment, double unitRatedW) {
        double noLoadW = si(equipment, "noLoadLoss");
        double loadW = si(equipment, "loadLoss");
        return Double.isNaN(noLoadW) || Double.isNaN(loadW) || Double.isNaN(unitRatedW)
                ? null
                : new QuadraticLoss(noLoadW / unitRatedW, 0, loadW / unitRatedW);
    }

    private static @Nullable LossCurve fullLoad(Equipment equipment) {
        double efficiency = si(equipment, "efficiencyFullLoad");
        return Double.isNaN(efficiency) ? null : QuadraticLoss.ohmic(efficiency);
    }

    /** Ohmic loss of the bars, the load spread along them: a third of the loss with all load at the far end. */
    private @Nullable LossCurve busway(Equipment equipment, double unitRatedW, double lengthM) {
        double ohmPerM = si(equipment, "resistance");
        if (Double.isNaN(ohmPerM) || Double.isNaN(unitRatedW)) {
            return null;
        }
        double amperes = site.supply().currentA(unitRatedW, site.powerFactor());
        return new QuadraticLoss(0, 0, amperes * amperes * ohmPerM * lengthM / unitRatedW);
    }

    private static OverloadTable overload(Equipment equipment) {
        List<OverloadTable.Row> rows = new ArrayList<>();
        for (CurvePoint point : equipment.curve("overloadInverter")) {
            Double load = point.at().get("loadMax");
            if (load != null) {
                rows.add(new OverloadTable.Row(load, point.at().getOrDefault("seconds", Double.POSITIVE_INFINITY)));
            }
        }
        if (!rows.isEmpty()) {
            return new OverloadTable(rows);
        }
        return switch (equipment.family()) {
            case "transformers" -> TRANSFORMER_OVERLOAD;
            case "pdus" -> equipment.value("noLoadLoss").isKnown() ? TRANSFORMER_OVERLOAD : THERMAL_OVERLOAD;
            case "busways", "lvSwitchgear" -> THERMAL_OVERLOAD;
            default -> OverloadTable.NONE;
        };
    }

    private Reserve reserve(Equipment equipment, double unitRatedW) {
        boolean rated = unitRatedW > 0;
        switch (equipment.family()) {
            case "ups" -> {
                double seconds = si(equipment, "rideThrough");
                return rated
                        ? Reserve.battery(unitRatedW * (Double.isNaN(seconds) ? assumptions.upsBatteryS() : seconds))
                        : Reserve.NONE;
            }
            case "bess" -> {
                double joules = si(equipment, "energy");
                return Double.isNaN(joules) ? Reserve.NONE : Reserve.battery(joules);
            }
            case "transferSwitches" -> {
                double seconds = si(equipment, "transferTimeEmergency");
                return Double.isNaN(seconds) ? Reserve.NONE : Reserve.transfer(seconds);
            }
            case "generators" -> {
                return generator(equipment);
            }
            default -> {
                return Reserve.NONE;
            }
        }
    }

    private Reserve generator(Equipment equipment) {
        List<FuelCurve.Point> points = new ArrayList<>();
        for (CurvePoint point : equipment.curve("fuelUse")) {
            Double load = point.at().get("load");
            Double perHour = point.value().value();
            if (load != null && perHour != null) {
                points.add(new FuelCurve.Point(load, perHour));
            }
        }
        double startS = equipment.value("startTime").siOr(0);
        if (points.size() < 2) {
            return Reserve.transfer(startS);
        }
        FuelCurve fuel = new FuelCurve(points);
        return Reserve.generator(startS, fuel, assumptions.tankHours() * fuel.perHour(1));
    }

    private @Nullable Supply input(Equipment equipment) {
        Matcher stepDown = STEP_DOWN.matcher(equipment.name());
        if (equipment.family().equals("pdus") && stepDown.find()) {
            return Supply.threePhase(Double.parseDouble(stepDown.group(1)));
        }
        return equipment.family().equals("transformers")
                ? volts(equipment.texts().get("primaryVoltage"), false)
                : null;
    }

    private @Nullable Supply output(Equipment equipment) {
        Matcher stepDown = STEP_DOWN.matcher(equipment.name());
        if (equipment.family().equals("pdus") && stepDown.find()) {
            return Supply.threePhase(Double.parseDouble(stepDown.group(2)));
        }
        return equipment.family().equals("transformers")
                ? volts(equipment.texts().get("secondaryVoltage"), true)
                : null;
    }

    /** "400-433 V" as its middle; null for a range unless {@code middle} is wanted, because a range accepts many voltages. */
    private static @Nullable Supply volts(@Nullable String text, boolean middle) {
        Matcher matcher = VOLTS.matcher(text == null ? "" : text);
        if (!matcher.find() || matcher.group(2) != null && !middle) {
            return null;
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2));
        return Supply.threePhase((low + high) / 2 * (matcher.group(3).isEmpty() ? 1 : 1000));
    }

    /** Best value in SI; NaN where the catalogue has none. */
    private static double si(Equipment equipment, String path) {
        Datum datum = equipment.value(path);
        return datum.siOr(Double.NaN);
    }
}
