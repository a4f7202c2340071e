package org.hallwright.app.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.thermal.AirClass;
import org.hallwright.engine.thermal.Airflow;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.LossOfCooling;
import org.hallwright.engine.thermal.WaterClass;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Unit;

/** Rows that are a law of physics or a standard at stated conditions: the conditions are read from the row's words. */
final class PhysicsRows {
    private static final double STANDARD_PA = 101325;
    private static final double STANDARD_DENSITY = 1.2;
    private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)";

    /** Room air 22 degC at the start; class A2 equipment protects itself near 42 degC at its inlet. */
    private static final double SHUTDOWN_RISE_K = 20;

    private PhysicsRows() {}

    static List<RowAnswer> psychrometric(FacilityRow row) {
        String text = row.what().toLowerCase(Locale.ROOT);
        double pressure = Words.before(text, "pa\\b");
        if (Double.isNaN(pressure)) {
            double height = Words.before(text, "m\\b");
            pressure = Double.isNaN(height) ? STANDARD_PA : Psychrometrics.pressurePa(height);
        }
        double answer = psychrometricAnswer(text, pressure);
        if (Double.isNaN(answer) || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "conditions not understood from the row's words"));
        }
        return List.of(RowAnswer.of(
                row, row.kind(), row.values().getFirst(), answer, "ASHRAE Fundamentals chapter 1 at the stated state"));
    }

    private static double psychrometricAnswer(String text, double pressure) {
        List<Double> degrees = Words.allBefore(text, "deg");
        double dry = degrees.isEmpty() ? Double.NaN : degrees.getFirst();
        double given = Words.after(text, "dry bulb");
        if (!Double.isNaN(given)) {
            dry = given;
        }
        double wet = Words.after(text, "wet bulb(?! at)");
        double dew = Words.after(text, "dew point(?! at)");
        double ratio = Words.after(text, "\\bw");
        double rh = Words.after(text, "\\brh");
        if (rh > 1) {
            rh /= 100;
        }
        if (text.startsWith("standard pressure") || text.contains("pressure at") && text.matches(".*\\d+ m\\b.*")) {
            return Psychrometrics.pressurePa(Words.before(text, "m\\b"));
        }
        if (text.startsWith("standard temperature")) {
            return 15 - 0.0065 * Words.before(text, "m\\b");
        }
        if (text.contains("vapour pressure") && Double.isNaN(dry) && !Double.isNaN(ratio)) {
            return Psychrometrics.vapourPressurePa(ratio, pressure);
        }
        double heat = Words.before(text, "j/kg");
        if (text.startsWith("dry bulb") && !Double.isNaN(heat) && !Double.isNaN(ratio)) {
            return Psychrometrics.dryBulbAtEnthalpyC(text.contains("kj/kg") ? 1000 * heat : heat, ratio);
        }
        if (text.startsWith("dew point") && Double.isNaN(dry) && !Double.isNaN(ratio)) {
            return Psychrometrics.dewPointC(ratio, pressure);
        }
        if (Double.isNaN(dry)) {
            return Double.NaN;
        }
        if (text.contains("saturation vapo") || text.contains("saturation pressure")) {
            return Psychrometrics.saturationPressurePa(dry);
        }
        boolean saturated = text.contains("saturated") || text.contains("saturation humidity ratio");
        if (saturated && text.contains("humidity ratio")) {
            return Psychrometrics.saturatedHumidityRatioRealGas(dry, pressure);
        }
        if (text.contains("dry air") || text.contains("dry-air")) {
            ratio = 0;
        } else if (saturated) {
            ratio = Psychrometrics.saturatedHumidityRatioRealGas(dry, pressure);
        }
        if (Double.isNaN(ratio)) {
            if (!Double.isNaN(rh)) {
                ratio = Psychrometrics.humidityRatioAtRelativeHumidity(dry, rh, pressure);
            } else if (!Double.isNaN(wet)) {
                ratio = Psychrometrics.humidityRatioAtWetBulb(dry, wet, pressure);
            } else if (!Double.isNaN(dew)) {
                ratio = Psychrometrics.humidityRatioAtDewPoint(dew, pressure);
            } else {
                return Double.NaN;
            }
        }
        return answerOf(text, dry, ratio, pressure);
    }

    private static double answerOf(String text, double dry, double ratio, double pressure) {
        if (text.startsWith("wet bulb") || text.startsWith("wet-bulb")) {
            return Psychrometrics.wetBulbC(dry, ratio, pressure);
        }
        if (text.startsWith("dew point") || text.startsWith("dew-point")) {
            return Psychrometrics.dewPointC(ratio, pressure);
        }
        if (text.contains("density")) {
            return Psychrometrics.densityKgPerM3(dry, ratio, pressure);
        }
        if (text.contains("volume")) {
            return Psychrometrics.specificVolumeM3PerKg(dry, ratio, pressure);
        }
        if (text.contains("enthalpy")) {
            return Psychrometrics.enthalpyJPerKg(dry, ratio);
        }
        if (text.startsWith("relative humidity")) {
            return Psychrometrics.relativeHumidity(dry, ratio, pressure);
        }
        return text.contains("humidity ratio") ? ratio : Double.NaN;
    }

    static List<RowAnswer> airflow(FacilityRow row) {
        double rise = rise(row.what());
        double density = Words.after(row.what(), "rho");
        double height = Words.first(row.what(), "(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*m\\b(?!3)");
        Unit unit = Unit.of(row.unit().split("/kW")[0].trim());
        if (Double.isNaN(rise) || row.values().isEmpty() || unit == null || unit.dimension() != Dimension.VOLUME_FLOW) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no temperature rise, or no unit of flow, in the row"));
        }
        if (Double.isNaN(density)) {
            density = Double.isNaN(height) ? STANDARD_DENSITY : Airflow.densityKgPerM3(20, height);
        }
        double flow = Airflow.m3PerS(1000, rise, density);
        return List.of(
                RowAnswer.of(row, row.kind(), row.values().getFirst(), unit.fromSi(flow), "V = Q / (rho cp dT)"));
    }

    static List<RowAnswer> liquidFlow(FacilityRow row) {
        double rise = rise(row.what());
        Unit unit = Unit.of(row.unit().split("/kW")[0].trim());
        if (Double.isNaN(rise) || row.values().isEmpty() || unit == null || unit.dimension() != Dimension.VOLUME_FLOW) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no temperature rise, or no unit of flow, in the row"));
        }
        Coolant coolant = coolant(row.words());
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                unit.fromSi(coolant.flowM3PerS(1000, rise)),
                "V = Q / (rho cp dT) of " + coolant));
    }

    /** The flow of a whole system, where its heat and its rise are stated. */
    static List<RowAnswer> flow(FacilityRow row) {
        double rise = rise(row.what());
        double megawatt = Words.before(row.what(), "MW");
        Unit unit = Unit.of(row.unit().replace("US gal/min", "gpm").trim());
        if (Double.isNaN(rise)
                || Double.isNaN(megawatt)
                || row.values().isEmpty()
                || unit == null
                || unit.dimension() != Dimension.VOLUME_FLOW) {
            return List.of(RowAnswer.uncovered(
                    row, row.kind(), "a flow follows from heat and temperature rise; not both are stated"));
        }
        double flow = coolant(row.words()).flowM3PerS(Unit.MW.toSi(megawatt), rise);
        return List.of(
                RowAnswer.of(row, row.kind(), row.values().getFirst(), unit.fromSi(flow), "V = Q / (rho cp dT)"));
    }

    private static Coolant coolant(String words) {
        return words.contains("pg25")
                ? Coolant.PG25
                : Words.any(words, "eg30", "ethylene") ? Coolant.EG30 : Coolant.WATER;
    }

    /** A temperature rise stated as "dT 10 K", "at 10 K", "10 K rise" or in degrees Fahrenheit; NaN where none is. */
    private static double rise(String what) {
        double fahrenheit = Words.first(what, NUMBER + "\\s*(?:deg ?F|\u00b0F|F)\\b");
        if (!Double.isNaN(fahrenheit)) {
            return Unit.DEG_F_DIFFERENCE.toSi(fahrenheit);
        }
        return Words.first(what, NUMBER + "\\s*(?:K|degC|\u00b0C)\\b");
    }

    static List<RowAnswer> constant(FacilityRow row) {
        double at = Words.before(row.what(), "deg");
        if (!Words.any(row.words(), "evaporation", "h_fg", "latent")
                || Double.isNaN(at)
                || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "a constant the engine does not derive"));
        }
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                3.6e6 / Psychrometrics.heatOfVaporisationJPerKg(at),
                "3.6 MJ over the heat of vaporisation"));
    }

    static List<RowAnswer> limit(FacilityRow row) {
        Matcher water = Pattern.compile("\\bW(17|27|32|40|45)\\b").matcher(row.what());
        Matcher air = Pattern.compile("\\b(A[1-4]|H1)\\b").matcher(row.what());
        String text = row.what().toLowerCase(Locale.ROOT);
        List<Double> answers = new ArrayList<>();
        if (text.contains("recommended") && row.values().size() >= 5) {
            answers = List.of(
                    AirClass.RECOMMENDED_LOW_C,
                    AirClass.RECOMMENDED_HIGH_C,
                    AirClass.RECOMMENDED_DEW_LOW_C,
                    AirClass.RECOMMENDED_DEW_HIGH_C,
                    100 * AirClass.RECOMMENDED_RH_HIGH);
        } else if (air.find() && text.contains("recommended") && text.contains("dry bulb")) {
            answers = List.of(
                    AirClass.RECOMMENDED_LOW_C,
                    air.group(1).equals("H1") ? AirClass.RECOMMENDED_H1_HIGH_C : AirClass.RECOMMENDED_HIGH_C);
        } else if (water.find()) {
            answers = List.of(WaterClass.valueOf("W" + water.group(1)).highestSupplyC());
        } else if (air.reset().find()) {
            AirClass airClass = AirClass.valueOf(air.group(1));
            if (text.contains("dry bulb")) {
                answers = List.of(airClass.lowC(), airClass.highC());
            } else if (text.contains("dew point")) {
                answers = row.values().size() == 1
                        ? List.of(airClass.dewHighC())
                        : List.of(airClass.dewLowC(), airClass.dewHighC());
            } else if (Words.any(text, "relative humidity", "rh")) {
                answers = List.of(100 * airClass.rhHigh());
            }
        }
        return several(row, answers, "class limits the inlet check uses", "a limit of another kind");
    }

    /** One answer for each value of the row, where their number is the same. */
    static List<RowAnswer> several(FacilityRow row, List<Double> answers, String how, String otherwise) {
        if (answers.size() != row.values().size() || answers.isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), otherwise));
        }
        List<RowAnswer> all = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String metric = answers.size() == 1 ? row.kind() : row.kind() + "." + (i + 1);
            all.add(RowAnswer.of(row, metric, row.values().get(i), answers.get(i), how));
        }
        return all;
    }

    static List<RowAnswer> transientAfterLoss(FacilityRow row) {
        double kw = Words.before(row.what(), "kW per (?:cabinet|rack)");
        if (Double.isNaN(kw) || kw <= 0 || row.values().isEmpty() || !row.unit().equals("s")) {
            return List.of(RowAnswer.uncovered(
                    row, row.kind(), "no heat per cabinet stated, or the time is that of equipment outside the model"));
        }
        LossOfCooling.Room room = LossOfCooling.Room.ofCabinets(1, 1000 * kw);
        return List.of(RowAnswer.within(
                row,
                row.kind(),
                row.values().getFirst(),
                room.secondsTo(SHUTDOWN_RISE_K - 5),
                room.secondsTo(SHUTDOWN_RISE_K),
                room.secondsTo(SHUTDOWN_RISE_K + 8),
                "two-node room, 9 m3 of air and 200 kg of mass to a cabinet, shutdown 15 to 28 K above the start"));
    }
}
