package org.hallwright.engine.climate;

import java.util.Arrays;
import java.util.List;

/**
 * Rebuilds a typical year from the monthly table of a site. Days follow each other as an autoregressive series on the
 * monthly means, hours follow the ASHRAE diurnal shape, and then every month's hours are mapped, value by value, onto
 * the month's percentiles: whatever the series looked like, each month ends with the distribution of the table. The
 * same table gives the same bits everywhere; the "noise" is a fixed sequence.
 */
public final class TypicalYear {
    /** Fraction of the daily range below the daily maximum, by hour 1..24 (ASHRAE Fundamentals 2017, ch. 14 table 6). */
    private static final double[] BELOW_MAXIMUM = {
        0.88, 0.92, 0.95, 0.98, 1.00, 0.98, 0.91, 0.74, 0.55, 0.38, 0.23, 0.13,
        0.05, 0.00, 0.00, 0.06, 0.14, 0.24, 0.39, 0.50, 0.59, 0.68, 0.75, 0.82
    };

    private static final double DRY_BULB_PERSISTENCE = 0.72;
    private static final double DEW_POINT_PERSISTENCE = 0.60;

    private TypicalYear() {}

    /** The typical year of a table, without any climate offset. */
    public static WeatherYear rebuild(ClimateTable table) {
        double[] dryBulbC = new double[WeatherYear.HOURS];
        double[] dewPointC = new double[WeatherYear.HOURS];
        series(table, dryBulbC, dewPointC);
        for (int month = 0; month < 12; month++) {
            int from = WeatherYear.firstHourOf(month);
            int to = WeatherYear.firstHourOf(month + 1);
            ClimateTable.Month m = table.months().get(month);
            mapOntoPercentiles(dryBulbC, from, to, m.dryBulbC());
            mapOntoPercentiles(dewPointC, from, to, m.dewPointC());
        }
        return WeatherYear.of(dryBulbC, dewPointC, table.pressurePa());
    }

    private static void series(ClimateTable table, double[] dryBulbC, double[] dewPointC) {
        double meanFraction = Arrays.stream(BELOW_MAXIMUM).average().orElse(0);
        double dry = 0;
        double dew = 0;
        for (int day = 0; day < 365; day++) {
            ClimateTable.Month m = table.months().get(WeatherYear.monthOf(day * 24));
            dry = DRY_BULB_PERSISTENCE * dry + innovation(DRY_BULB_PERSISTENCE) * FixedNoise.normal(3L * day);
            dew = DEW_POINT_PERSISTENCE * dew + innovation(DEW_POINT_PERSISTENCE) * FixedNoise.normal(3L * day + 1);
            double rho = m.dayCorrelation();
            double dayDry = m.meanDryBulbC() + m.dayDryBulbSdK() * dry;
            double dayDew = m.meanDewPointC() + m.dayDewPointSdK() * (rho * dry + Math.sqrt(1 - rho * rho) * dew);
            double range = m.rangeK() * Math.clamp(1 + m.rangeVariation() * FixedNoise.normal(3L * day + 2), 0.15, 2.2);
            for (int hour = 0; hour < 24; hour++) {
                dryBulbC[day * 24 + hour] = dayDry + range * (meanFraction - BELOW_MAXIMUM[hour]);
                dewPointC[day * 24 + hour] = dayDew;
            }
        }
        smoothOverMidnight(dewPointC);
    }

    /** Dew point moves from day to day without a step at midnight: a line from noon to noon. */
    private static void smoothOverMidnight(double[] dewPointC) {
        double[] daily = new double[365];
        for (int day = 0; day < 365; day++) {
            daily[day] = dewPointC[day * 24];
        }
        for (int h = 0; h < WeatherYear.HOURS; h++) {
            double at = (h - 12) / 24.0;
            int before = (int) Math.floor(at);
            double share = at - before;
            dewPointC[h] =
                    (1 - share) * daily[Math.floorMod(before, 365)] + share * daily[Math.floorMod(before + 1, 365)];
        }
    }

    private static double innovation(double persistence) {
        return Math.sqrt(1 - persistence * persistence);
    }

    private static void mapOntoPercentiles(double[] values, int from, int to, List<Double> percentiles) {
        int n = to - from;
        long[] order = new long[n];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        // Sort by value, then by hour: the value scaled to 40 bits above the hour in the low bits.
        double scale = high > low ? (1L << 40) / (high - low) : 0;
        for (int i = 0; i < n; i++) {
            order[i] = ((long) ((values[from + i] - low) * scale) << 12) | i;
        }
        Arrays.sort(order);
        for (int rank = 0; rank < n; rank++) {
            values[from + (int) (order[rank] & 0xFFF)] = quantile(percentiles, (rank + 0.5) / n);
        }
    }

    /** A straight line between two percentiles: within a month the hottest hours sit close together, so no long tail. */
    private static double quantile(List<Double> percentiles, double share) {
        int i = 0;
        while (i < ClimateTable.PERCENTILES - 2 && share >= ClimateTable.level(i + 1)) {
            i++;
        }
        double t = (share - ClimateTable.level(i)) / (ClimateTable.level(i + 1) - ClimateTable.level(i));
        return percentiles.get(i) + t * (percentiles.get(i + 1) - percentiles.get(i));
    }
}
