package org.hallwright.engine;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostAssumptions;
import org.hallwright.engine.cost.EnergyBand;
import org.hallwright.engine.cost.Tariff;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A time-of-use tariff: on working days, from one hour to another in some months, energy has a price of its own. What
 * the site pays on average follows from its load in each of the 8,760 hours; the charge on the highest draw is apart.
 */
final class PeakTariff {

    private static final String PEAK = "peak";
    private static final int HOURS_PER_DAY = 24;

    private static final Formula PRICE = Formula.of(
            "meanElectricityPrice",
            Unit.USD_PER_KWH,
            "p = s · p_peak + (1 − s) · p_off",
            "energy in the hours of the peak as a share of the year's, from the simulated load of 8,760 hours",
            "*++",
            x -> x[0] * x[1] + (1 - x[0]) * x[2]);

    private PeakTariff() {}

    /** The mean price of energy under the tariff; null where no peak price is stated or no year is simulated. */
    static @Nullable Figure price(CostAssumptions assumptions, @Nullable YearResult year) {
        if (year == null || !assumptions.has(CostAssumption.PEAK_PRICE)) {
            return null;
        }
        Tariff.Bill bill = tariff(assumptions).bill(facilityKw(year), 0, DayOfWeek.MONDAY);
        double inPeak = bill.kwh() > 0 ? bill.kwhByBand().getOrDefault(PEAK, 0.0) / bill.kwh() : 0;
        Figure share = Figure.assumed(
                "peakEnergyShare",
                "site",
                Unit.PERCENT,
                Range.exact(inPeak),
                "Energy drawn in the hours of the peak, from the simulated year.",
                "8,760 hours");
        return PRICE.of(
                "site",
                share,
                assumptions.get(CostAssumption.PEAK_PRICE),
                assumptions.get(CostAssumption.ELECTRICITY_PRICE));
    }

    private static double[] facilityKw(YearResult year) {
        double[] kw = new double[365 * HOURS_PER_DAY];
        for (int hour = 0; hour < kw.length; hour++) {
            kw[hour] = year.hours().facilityW(hour) / 1000;
        }
        return kw;
    }

    /** Only the bands' hours matter here; their prices stand in the formula. */
    private static Tariff tariff(CostAssumptions assumptions) {
        Set<Month> months = months(
                whole(assumptions, CostAssumption.PEAK_FIRST_MONTH),
                whole(assumptions, CostAssumption.PEAK_LAST_MONTH));
        Set<Integer> hours = EnergyBand.hours(
                whole(assumptions, CostAssumption.PEAK_FROM), whole(assumptions, CostAssumption.PEAK_UNTIL));
        Set<Integer> others = new TreeSet<>(EnergyBand.hours(0, HOURS_PER_DAY));
        others.removeAll(hours);
        Set<Month> otherMonths = EnumSet.allOf(Month.class);
        otherMonths.removeAll(months);
        Set<Integer> all = EnergyBand.hours(0, HOURS_PER_DAY);
        return new Tariff(
                "time of use",
                "USD",
                List.of(
                        new EnergyBand(PEAK, 0, months, EnergyBand.WEEKDAYS, hours),
                        new EnergyBand("off-peak, working days", 0, months, EnergyBand.WEEKDAYS, others),
                        new EnergyBand("off-peak, weekends", 0, months, EnergyBand.WEEKEND, all),
                        new EnergyBand("other months", 0, otherMonths, EnergyBand.EVERY_DAY, all)),
                List.of(),
                0);
    }

    private static int whole(CostAssumptions assumptions, CostAssumption of) {
        return (int) Math.round(of.unit().fromSi(assumptions.get(of).si()));
    }

    /** From the first to the last month, over the turn of the year where the last comes before the first. */
    private static Set<Month> months(int first, int last) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        int count = last >= first ? last - first + 1 : last + 12 - first + 1;
        for (int i = 0; i < count; i++) {
            months.add(Month.of(first).plus(i));
        }
        return months;
    }
}
