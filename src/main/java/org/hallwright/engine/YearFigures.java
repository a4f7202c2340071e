package org.hallwright.engine;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

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

    YearFigures(SiteYear year, Figure expectedIt, Figure designIt, Figure climateError) {
        this.year = year;
        this.expectedIt = expectedIt;
        this.designIt = designIt;
        this.climateError = climateError;
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
                        (r, k) ->
                                (r.energy().facilityWh() + (k - 1) * r.energy().coolingWh())
                                        / r.energy().itWh()));
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
                        (r, k) ->
                                (r.energy().facilityWh() + (k - 1) * r.energy().coolingWh()) * J_PER_WH));
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
                        (r, k) -> r.energy().reusedWh()
                                / (r.energy().facilityWh()
                                        + (k - 1) * r.energy().coolingWh())));
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
        double best = expectedIt.si();
        ToDoubleFunction<double[]> function =
                x -> of.value(x[0] == best && x[1] == 0 ? year.full(x[0], x[1]) : year.coarse(x[0], x[1]), x[2]);
        return Formula.of(id, unit, text, citation, sense, function)
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
                            YearResult r = x[0] == designIt.si() && x[1] == 0
                                    ? year.full(x[0], x[1])
                                    : year.hottest(x[0], x[1]);
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
