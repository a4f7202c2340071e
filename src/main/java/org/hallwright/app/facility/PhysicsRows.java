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

/** Rows that are a law of physics or a standard at stated conditions: the conditions are read from the row's words. */
final class PhysicsRows {
    private static final double STANDARD_PA = 101325;

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
        if (Double.isNaN(dry)) {
            return Double.NaN;
        }
        if (text.contains("saturation vapour pressure") || text.contains("saturation pressure")) {
            return Psychrometrics.saturationPressurePa(dry);
        }
        if (text.contains("saturated humidity ratio")) {
            return Psychrometrics.saturatedHumidityRatioRealGas(dry, pressure);
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
        double rise = Words.after(row.what(), "dT");
        double density = Words.after(row.what(), "rho");
        if (Double.isNaN(rise) || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no temperature rise in the row's words"));
        }
        double flow = Airflow.m3PerS(1000, rise, Double.isNaN(density) ? 1.2 : density);
        boolean cfm = row.unit().toUpperCase(Locale.ROOT).contains("CFM");
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                cfm ? flow / Airflow.CFM_M3_PER_S : flow * 3600,
                "V = Q / (rho cp dT)"));
    }

    static List<RowAnswer> liquidFlow(FacilityRow row) {
        double rise = Words.after(row.what(), "at");
        String text = row.what().toLowerCase(Locale.ROOT);
        if (Double.isNaN(rise) || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, row.kind(), "no temperature rise in the row's words"));
        }
        Coolant coolant = text.contains("pg25")
                ? Coolant.PG25
                : text.contains("eg30") || text.contains("ethylene") ? Coolant.EG30 : Coolant.WATER;
        return List.of(RowAnswer.of(
                row,
                row.kind(),
                row.values().getFirst(),
                coolant.flowM3PerS(1000, rise) * 60_000,
                "V = Q / (rho cp dT) of " + coolant));
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
        List<Double> answers = new ArrayList<>();
        if (row.what().toLowerCase(Locale.ROOT).contains("recommended")
                && row.values().size() >= 5) {
            answers = List.of(
                    AirClass.RECOMMENDED_LOW_C,
                    AirClass.RECOMMENDED_HIGH_C,
                    AirClass.RECOMMENDED_DEW_LOW_C,
                    AirClass.RECOMMENDED_DEW_HIGH_C,
                    100 * AirClass.RECOMMENDED_RH_HIGH);
        } else if (water.find()) {
            answers = List.of(WaterClass.valueOf("W" + water.group(1)).highestSupplyC());
        } else if (air.find() && row.what().toLowerCase(Locale.ROOT).contains("dry bulb")) {
            AirClass airClass = AirClass.valueOf(air.group(1));
            answers = List.of(airClass.lowC(), airClass.highC());
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
