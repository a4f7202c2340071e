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

    private final SiteYear year;
    private final Figure expectedIt;
    private final Figure designIt;
    private final Figure climateError;
    private final Figure tolerance;
    private final @Nullable Figure gridCarbon;

    /** @param gridCarbon mean intensity of the grid, or null where it is not known */
    YearFigures(SiteYear year, Figure expectedIt, Figure designIt, Figure climateError, @Nullable Figure gridCarbon) {
        this.year = year;
        this.expectedIt = expectedIt;
        this.designIt = designIt;
        this.climateError = climateError;
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
        put(figures, "facilityPeakPower", Unit.MW, peak());
        put(
                figures,
                "pueAnnual",
                Unit.ONE,
                mean(
                        "pueAnnual",
                        Unit.ONE,
                        "PUE = Σ_h P_fac(h) / Σ_h P_IT(h), IT at its input (category 3)",
                        "ISO/IEC 30134-2:2016, 8,760 hours simulated",
                        "*++",
                        (r, k) -> facilityWh(r, k) / r.energy().itWh()));
        put(
                figures,
                "wueAnnual",
                Unit.L_PER_KWH,
                mean(
                        "wueAnnual",
                        Unit.L_PER_KWH,
                        "WUE = water taken in at the site / E_IT",
                        "ISO/IEC 30134-9:2022, 8,760 hours simulated",
                        "**+",
                        (r, k) -> Unit.L_PER_KWH.toSi(r.wueSite())));
        put(
                figures,
                "annualEnergy",
                Unit.GWH,
                mean(
                        "annualEnergy",
                        Unit.GWH,
                        "E = Σ_h P_fac(h) · 1 h",
                        "first law, 8,760 hours simulated",
                        "+++",
                        (r, k) -> facilityWh(r, k) * J_PER_WH));
        put(
                figures,
                "annualWater",
                Unit.M3,
                mean(
                        "annualWater",
                        Unit.M3,
                        "V = Σ_h make-up(h): evaporation, blow-down, drift",
                        "8,760 hours simulated",
                        "+*+",
                        (r, k) -> r.waterM3()));
        put(
                figures,
                "peakDayWater",
                Unit.M3,
                mean(
                        "peakDayWater",
                        Unit.M3,
                        "V_day,max = max over days of the day's make-up",
                        "8,760 hours simulated",
                        "***",
                        (r, k) -> r.hours().peakDayWaterM3()));
        put(
                figures,
                "freeCoolingHours",
                Unit.H,
                mean(
                        "freeCoolingHours",
                        Unit.H,
                        "hours in which no compressor runs",
                        "8,760 hours simulated",
                        "*-+",
                        (r, k) -> r.freeCoolingHours() * 3600.0));
        put(
                figures,
                "erf",
                Unit.ONE,
                mean(
                        "erf",
                        Unit.ONE,
                        "ERF = E_reused / E_fac",
                        "ISO/IEC 30134-6:2021",
                        "**-",
                        (r, k) -> r.energy().reusedWh() / facilityWh(r, k)));
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
                "*+++",
                x -> {
                    YearResult r = result(x[0], x[1]);
                    return x[3]
                            * (facilityWh(r, x[2]) / r.energy().itWh())
                            * (hourly ? weight(r, x[2], kgPerKwh, meanSi) : 1);
                });
        figures.put("cue", cue.of(OBJECT, expectedIt, climateError, tolerance, gridCarbon));
        if (hourly) {
            Formula weighted = Formula.of(
                    GridIntensity.WEIGHTED,
                    Unit.KG_PER_KWH,
                    "CI_E = Σ_h P_fac(h) · CI(h) / Σ_h P_fac(h)",
                    "hours weighed by the energy drawn in them",
                    "*",
                    x -> x[3] * weight(result(x[0], x[1]), x[2], kgPerKwh, meanSi));
            figures.put(GridIntensity.WEIGHTED, weighted.of(OBJECT, expectedIt, climateError, tolerance, gridCarbon));
        }
    }

    private static double facilityWh(YearResult r, double tolerance) {
        return r.energy().facilityWh() + (tolerance - 1) * r.energy().coolingWh();
    }

    /** Intensity weighed by the energy of the hours over the mean of the hours. */
    private static double weight(YearResult r, double tolerance, double[] kgPerKwh, double meanSi) {
        double above = 0;
        double below = 0;
        for (int h = 0; h < kgPerKwh.length; h++) {
            double watts = r.hours().facilityW(h) + (tolerance - 1) * r.hours().coolingW(h);
            above += watts * kgPerKwh[h];
            below += watts;
        }
        return meanSi > 0 && below > 0 ? Unit.KG_PER_KWH.toSi(above / below) / meanSi : 0;
    }

    private YearResult result(double itW, double offsetK) {
        return itW == expectedIt.si() && offsetK == 0 ? year.full(itW, offsetK) : year.coarse(itW, offsetK);
    }

    private static void put(Map<String, Figure> figures, String id, Unit unit, Figure figure) {
        if (figure.unit() != unit) {
            throw new IllegalStateException("figure '" + id + "' is in " + figure.unit());
        }
        figures.put(id, figure);
    }

    private interface OfYear {
        double value(YearResult result, double tolerance);
    }

    private Figure mean(String id, Unit unit, String text, String citation, String sense, OfYear of) {
        return Formula.of(id, unit, text, citation, sense, x -> of.value(result(x[0], x[1]), x[2]))
                .of(OBJECT, List.of(expectedIt, climateError, tolerance));
    }

    private Figure peak() {
        return Formula.of(
                        "facilityPeakPower",
                        Unit.MW,
                        "P_peak = max_h P_fac(h) with all IT at design power",
                        "8,760 hours simulated at full load",
                        "+++",
                        x -> {
                            YearResult r = year.peak(x[0], x[1]);
                            double peak = 0;
                            for (int h = 0; h < 8760; h++) {
                                peak = Math.max(
                                        peak,
                                        r.hours().facilityW(h)
                                                + (x[2] - 1) * r.hours().coolingW(h));
                            }
                            return peak;
                        })
                .of(OBJECT, List.of(designIt, climateError, tolerance));
    }
}
