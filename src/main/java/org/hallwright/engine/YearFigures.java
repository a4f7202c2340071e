package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a year, each as a formula of the IT power, the climate's error and the plant's tolerance. */
final class YearFigures {

    private static final String OBJECT = "site";
    private static final double J_PER_WH = 3600;

    /** How far the electricity of a cooling plant in use lies from its data sheets. */
    static final Range PLANT_TOLERANCE = new Range(0.85, 1, 1.2);

    /** A figure of a year at the expected IT power: senses for that power, the climate's error, plant and supply. */
    private record Definition(String id, Unit unit, String text, String citation, String sense, OfYear of) {}

    private static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "pueAnnual",
                    Unit.ONE,
                    "PUE = Σ_h P_fac(h) / Σ_h P_IT(h), IT at its input (category 3)",
                    "ISO/IEC 30134-2:2016, 8,760 hours simulated",
                    "*+++",
                    (r, k) -> facilityWh(r, k) / r.energy().itWh()),
            new Definition(
                    "wueAnnual",
                    Unit.L_PER_KWH,
                    "WUE = water taken in at the site / E_IT",
                    "ISO/IEC 30134-9:2022, 8,760 hours simulated",
                    "**+",
                    (r, k) -> Unit.L_PER_KWH.toSi(r.wueSite())),
            new Definition(
                    "annualEnergy",
                    Unit.GWH,
                    "E = Σ_h P_fac(h) · 1 h",
                    "first law, 8,760 hours simulated",
                    "++++",
                    (r, k) -> facilityWh(r, k) * J_PER_WH),
            new Definition(
                    "annualWater",
                    Unit.M3,
                    "V = Σ_h make-up(h): evaporation, blow-down, drift",
                    "8,760 hours simulated",
                    "+*+",
                    (r, k) -> r.waterM3()),
            new Definition(
                    "peakDayWater",
                    Unit.M3,
                    "V_day,max = max over days of the day's make-up",
                    "8,760 hours simulated",
                    "***",
                    (r, k) -> r.hours().peakDayWaterM3()),
            new Definition(
                    "freeCoolingHours",
                    Unit.H,
                    "hours in which no compressor runs",
                    "8,760 hours simulated",
                    "*-+",
                    (r, k) -> r.freeCoolingHours() * 3600.0),
            new Definition(
                    "erf",
                    Unit.ONE,
                    "ERF = E_reused / E_fac",
                    "ISO/IEC 30134-6:2021",
                    "**--",
                    (r, k) -> r.energy().reusedWh() / facilityWh(r, k)));

    private final SiteYear year;
    private final Figure expectedIt;
    private final Figure designIt;
    private final Figure climateError;
    private final Figure tolerance;
    private final Figure supplyTolerance;
    private final @Nullable Figure gridCarbon;

    /**
     * @param supplyTolerance losses of the supply over those of the year
     * @param gridCarbon mean intensity of the grid, or null where it is not known
     */
    YearFigures(
            SiteYear year,
            Figure expectedIt,
            Figure designIt,
            Figure climateError,
            Figure supplyTolerance,
            @Nullable Figure gridCarbon) {
        this.year = year;
        this.expectedIt = expectedIt;
        this.designIt = designIt;
        this.climateError = climateError;
        this.supplyTolerance = supplyTolerance;
        this.gridCarbon = gridCarbon;
        this.tolerance = Figure.assumed(
                "plantTolerance",
                OBJECT,
                Unit.ONE,
                PLANT_TOLERANCE,
                "Electricity of fans, pumps and chillers in use over that of their data sheets.",
                "COP errors of -40 to +11 % in field data, Lei and Masanet 2022, narrowed for a new plant");
    }

    /** Adds the figures in the order of print. */
    void addTo(Map<String, Figure> figures) {
        figures.put("facilityPeakPower", peak());
        for (Definition definition : DEFINITIONS) {
            figures.put(definition.id, mean(definition));
        }
        carbon(figures);
    }

    /** CUE, hour by hour where the grid's hours are known; then the intensity that the year's energy comes with, too. */
    private void carbon(Map<String, Figure> figures) {
        if (gridCarbon == null || !gridCarbon.isKnown()) {
            return;
        }
        HourlyCarbon hours = year.basis().hourly();
        boolean hourly = hours != null;
        double[] kgPerKwh = hours == null ? new double[0] : hours.kgPerKwh();
        double meanSi = gridCarbon.si();
        Formula cue = Formula.of(
                "cue",
                Unit.KG_PER_KWH,
                hourly ? "CUE = Σ_h P_fac(h) · CI(h) / E_IT" : "CUE = CI · E_fac / E_IT, CI the annual mean",
                "ISO/IEC 30134-8:2022, 8,760 hours simulated",
                "*++++",
                x -> {
                    YearResult r = result(x[0], x[1]);
                    Tolerances k = new Tolerances(x[2], x[3]);
                    return x[4]
                            * (facilityWh(r, k) / r.energy().itWh())
                            * (hourly ? weight(r, k, kgPerKwh, meanSi) : 1);
                });
        figures.put("cue", cue.of(OBJECT, expectedIt, climateError, tolerance, supplyTolerance, gridCarbon));
        if (hourly) {
            Formula weighted = Formula.of(
                    GridIntensity.WEIGHTED,
                    Unit.KG_PER_KWH,
                    "CI_E = Σ_h P_fac(h) · CI(h) / Σ_h P_fac(h)",
                    "hours weighed by the energy drawn in them",
                    "*",
                    x -> x[3] * weight(result(x[0], x[1]), new Tolerances(x[2], 1), kgPerKwh, meanSi));
            figures.put(GridIntensity.WEIGHTED, weighted.of(OBJECT, expectedIt, climateError, tolerance, gridCarbon));
        }
    }

    private static double facilityWh(YearResult r, Tolerances k) {
        return r.energy().facilityWh()
                + (k.plant - 1) * r.energy().coolingWh()
                + (k.supply - 1) * r.energy().lossWh();
    }

    private double facilityW(YearResult r, int hour, Tolerances k) {
        return r.hours().facilityW(hour)
                + (k.plant - 1) * r.hours().coolingW(hour)
                + (k.supply - 1) * year.basis().losses().lossW(r.hours().itW(hour));
    }

    /** Intensity weighed by the energy of the hours over the mean of the hours. */
    private double weight(YearResult r, Tolerances k, double[] kgPerKwh, double meanSi) {
        double above = 0;
        double below = 0;
        for (int h = 0; h < kgPerKwh.length; h++) {
            double watts = facilityW(r, h, k);
            above += watts * kgPerKwh[h];
            below += watts;
        }
        return meanSi > 0 && below > 0 ? Unit.KG_PER_KWH.toSi(above / below) / meanSi : 0;
    }

    private YearResult result(double itW, double offsetK) {
        return itW == expectedIt.si() && offsetK == 0 ? year.full(itW, offsetK) : year.coarse(itW, offsetK);
    }

    /**
     * @param plant electricity of the cooling plant over that of the year
     * @param supply losses of the IT supply over those of the year
     */
    private record Tolerances(double plant, double supply) {}

    private interface OfYear {
        double value(YearResult result, Tolerances k);
    }

    private Figure mean(Definition d) {
        return Formula.of(
                        d.id,
                        d.unit,
                        d.text,
                        d.citation,
                        d.sense,
                        x -> d.of.value(result(x[0], x[1]), new Tolerances(x[2], x[3])))
                .of(OBJECT, List.of(expectedIt, climateError, tolerance, supplyTolerance));
    }

    private Figure peak() {
        return Formula.of(
                        "facilityPeakPower",
                        Unit.MW,
                        "P_peak = max_h P_fac(h) with all IT at design power",
                        "8,760 hours simulated at full load",
                        "++++",
                        x -> {
                            YearResult r = year.peak(x[0], x[1]);
                            Tolerances k = new Tolerances(x[2], x[3]);
                            double peak = 0;
                            for (int h = 0; h < 8760; h++) {
                                peak = Math.max(peak, facilityW(r, h, k));
                            }
                            return peak;
                        })
                .of(OBJECT, List.of(designIt, climateError, tolerance, supplyTolerance));
    }
}
