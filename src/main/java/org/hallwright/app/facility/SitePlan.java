package org.hallwright.app.facility;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.AirClass;
import org.hallwright.engine.thermal.AirSide;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.LiquidSide;
import org.hallwright.engine.thermal.PumpLoop;
import org.hallwright.engine.thermal.SinkCooler;
import org.hallwright.engine.year.LoadClass;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.Surroundings;
import org.hallwright.engine.year.YearInput;
import org.jspecify.annotations.Nullable;

/**
 * A named site rebuilt from what its row and public statements say in words: kind of cooling, water temperature, supply
 * of power. What is not said takes the usual value of its kind; {@code grade} makes the unknown better or worse.
 */
final class SitePlan {
    private static final double IT_W = 1e6;
    private static final Pattern EARLY_YEARS = Pattern.compile("\\b20(0[0-9]|1[0-4])\\b");

    /** Public facts about sites whose rows do not repeat them: place or climate zone, and how they are built. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("esif", "5B; liquid; tower; no ups; 24 degC water"),
            Map.entry("frontier", "4A; liquid; tower; no ups"),
            Map.entry("summit", "4A; liquid; rear door; tower; trim chiller; no ups"),
            Map.entry("lumi", "Kajaani; liquid; dry; no ups; 32 degC water"),
            Map.entry("prineville", "5B; outside air; evaporative; rack battery"),
            Map.entry("google", "tower; rack battery"),
            Map.entry("facebook", "outside air; evaporative; rack battery"),
            Map.entry("microsoft sweden", "outside air; evaporative"),
            Map.entry("ohio", "5A"),
            Map.entry("council bluffs", "5A"),
            Map.entry("perlmutter", "3C; liquid; tower; chiller-less; no ups"),
            Map.entry("nersc", "3C; liquid; tower; chiller-less; no ups"),
            Map.entry("supermuc", "Munich; liquid; dry; chiller-less; no ups; 40 degC water"),
            Map.entry("el capitan", "3C; liquid; tower; no ups; 30 degC water"),
            Map.entry("lockport", "5A; outside air"),
            Map.entry("clonee", "Dublin; outside air; evaporative; rack battery"),
            Map.entry("the dalles", "5B"),
            Map.entry("luleå", "Lulea"),
            Map.entry("fort worth", "3A"),
            Map.entry("quincy", "5B"),
            Map.entry("altoona", "5A"),
            Map.entry("eemshaven", "Groningen"),
            Map.entry("hamina", "Helsinki"),
            Map.entry("odense", "Copenhagen"),
            Map.entry("dublin old", "Dublin"));

    private final String words;
    private final double grade;

    SitePlan(String words, double grade) {
        this.words = words;
        this.grade = grade;
    }

    /** The row's words with what is publicly known of the site it names. */
    static String withKnown(String words) {
        StringBuilder all = new StringBuilder(words);
        for (Map.Entry<String, String> fact : new java.util.TreeMap<>(KNOWN).entrySet()) {
            if (words.contains(fact.getKey())) {
                all.append("; ").append(fact.getValue());
            }
        }
        return all.toString();
    }

    /** Why the words describe no single plant, or null where they do. */
    static @Nullable String unclear(String words) {
        if (Words.any(
                words,
                "fleet",
                "survey",
                "industry",
                "best site",
                "americas",
                "asia pacific",
                "emea",
                "global",
                "enterprise average")) {
            return "a mean or best of many sites: neither plant nor climate is stated";
        }
        if (!isLiquid(words) && !isOutsideAir(words) && !Words.any(words, "tower", "dry", "chiller", "free cooling")) {
            return "how the site is cooled is not stated";
        }
        return null;
    }

    private static boolean isLiquid(String words) {
        return Words.any(words, "liquid", "warm-water", "warm water", "cold plate", "d2c");
    }

    private static boolean isOutsideAir(String words) {
        return Words.any(words, "airside", "air-side", "outside air", "outdoor air", "direct evaporative", "misting");
    }

    YearInput input(WeatherYear weather) {
        boolean liquid = isLiquid(words);
        PowerLosses losses = losses(liquid);
        double base = (liquid ? 0.004 : 0.01) * grade * IT_W;
        double platesShare = liquid ? (words.contains("rear door") || words.contains("rdhx") ? 0.75 : 0.92) : 0;
        double roomW = (1 - platesShare) * IT_W + losses.lossW(IT_W) + base;
        CoolingPlant plant = new CoolingPlant(
                air(liquid),
                isOutsideAir(words) && !Words.any(words, "chiller") ? null : roomRejection(roomW),
                8,
                liquid ? liquidSide() : null,
                liquid ? liquidRejection(platesShare * IT_W * 1.03) : null,
                0.005 * grade);
        return new YearInput(
                weather,
                List.of(LoadClass.constant(IT_W, platesShare)),
                losses,
                1,
                base,
                plant,
                null,
                Surroundings.grid(0));
    }

    private PowerLosses losses(boolean liquid) {
        if (words.contains("cooling energy only") || words.contains("losses counted at rack side")) {
            return PowerLosses.NONE;
        }
        if (words.contains("no ups")) {
            return PowerLosses.atEfficiency(IT_W, 1, 0.010 * grade);
        }
        if (words.contains("rack battery")) {
            return PowerLosses.atEfficiency(IT_W, 1 - 0.005 * grade, 0.012 * grade);
        }
        if (Words.any(words, "first generation", "legacy", "2005", "2008", "2009")) {
            return PowerLosses.atEfficiency(IT_W, 1 - 0.075 * grade, 0.030 * grade);
        }
        return PowerLosses.atEfficiency(IT_W, 1 - (liquid ? 0.020 : 0.035) * grade, 0.015 * grade);
    }

    private AirSide air(boolean liquid) {
        if (isOutsideAir(words)) {
            boolean older = Words.any(words, "first generation", "legacy");
            double pressure = (older ? 450 : 280) * grade;
            return moistened(AirSide.outdoorAir(27, older ? 10 : 13, pressure, 0.6));
        }
        // Rear doors use the servers' own fans; around liquid-cooled racks there is little to move.
        double pressure = words.contains("rear door") || words.contains("rdhx") ? 30 : liquid ? 200 : 300;
        return AirSide.crah(27, liquid ? 13 : 12, pressure * grade, 0.6);
    }

    /** Until its 2015 edition ASHRAE TC 9.9 recommended a dew point of at least 5.5 degC, since then -9 degC. */
    private AirSide moistened(AirSide air) {
        double lowest = EARLY_YEARS.matcher(words).find() ? 5.5 : AirClass.RECOMMENDED_DEW_LOW_C;
        return new AirSide(
                air.economiser(),
                air.supplyLowC(),
                air.supplyHighC(),
                air.riseK(),
                air.fanPressurePa(),
                air.fanEfficiency(),
                air.fanExponent(),
                air.coilEffectiveness(),
                air.sensibleHeatRatio(),
                air.humidifier(),
                lowest,
                air.dewPointHighC(),
                air.relativeHumidityLow(),
                air.relativeHumidityHigh());
    }

    private LiquidSide liquidSide() {
        double stated = Words.first(words, "(\\d+) degc (?:warm-)?(?:water|direct)");
        double supply = Double.isNaN(stated) ? (words.contains("warm") ? 30 : 28) : stated;
        return new LiquidSide(supply + 3, 10, 3, 10, 180_000 * grade, 0.55, 2.5, Coolant.WATER);
    }

    private HeatRejection liquidRejection(double heatW) {
        boolean trim = words.contains("trim chiller") || words.contains("chiller") && !isChillerless();
        SinkCooler tower = SinkCooler.tower(heatW, 3.5, 8, 0.008 * grade * heatW, 5);
        SinkCooler dry = SinkCooler.dry(heatW, 8, 0.025 * grade * heatW);
        boolean evaporative = words.contains("tower");
        if (trim) {
            return new HeatRejection(
                    List.of(evaporative ? tower : dry),
                    LiftChiller.waterCooledVariableSpeed901(heatW / 2),
                    2,
                    3,
                    20,
                    SinkCooler.tower(1.2 * heatW, 4, 5.5, 0.01 * grade * heatW, 5),
                    pump(),
                    pump(),
                    0);
        }
        if (evaporative && words.contains("thermosyphon")) {
            SinkCooler thermosyphon = SinkCooler.dry(0.6 * heatW, 6, 0.012 * grade * heatW);
            return free(thermosyphon, tower);
        }
        return evaporative ? free(tower) : free(dry);
    }

    private boolean isChillerless() {
        return Words.any(words, "chiller-less", "chillerless", "no chiller", "without chiller");
    }

    private HeatRejection roomRejection(double heatW) {
        SinkCooler tower = SinkCooler.tower(1.1 * heatW, 4, 6, 0.01 * grade * heatW, 5);
        if (words.contains("tower") && isChillerless()) {
            return free(tower);
        }
        SinkCooler first = words.contains("tower") ? tower : SinkCooler.dry(heatW, 7, 0.03 * grade * heatW);
        if (words.contains("tower")) {
            return new HeatRejection(
                    List.of(first),
                    LiftChiller.waterCooledVariableSpeed901(heatW / 2),
                    3,
                    4,
                    18,
                    SinkCooler.tower(1.3 * heatW, 4, 5.5, 0.012 * grade * heatW, 5),
                    pump(),
                    pump(),
                    0);
        }
        return new HeatRejection(
                List.of(first), LiftChiller.airCooledVariableSpeed901(heatW / 2), 3, 4, 18, null, pump(), pump(), 0);
    }

    private HeatRejection free(SinkCooler... coolers) {
        return new HeatRejection(List.of(coolers), null, 0, 0, 45, null, pump(), pump(), 0);
    }

    private PumpLoop pump() {
        return new PumpLoop(180_000 * grade, 0.7, 2.2, Coolant.WATER);
    }
}
