package org.hallwright.engine.climate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums up hourly weather as the monthly table of a site, the inverse of {@link TypicalYear}. */
public final class ClimateSummary {
    private ClimateSummary() {}

    /** The table of a year of hours. */
    public static ClimateTable of(String id, String name, double elevationM, String basis, WeatherYear year) {
        List<ClimateTable.Month> months = new ArrayList<>(12);
        for (int month = 0; month < 12; month++) {
            months.add(month(year, WeatherYear.firstHourOf(month), WeatherYear.firstHourOf(month + 1)));
        }
        return new ClimateTable(id, name, elevationM, basis, ClimateTable.Band.NONE, year.pressurePa(), months);
    }

    private static ClimateTable.Month month(WeatherYear year, int from, int to) {
        int days = (to - from) / 24;
        double[] dry = new double[to - from];
        double[] dew = new double[to - from];
        double[] dayDry = new double[days];
        double[] dayDew = new double[days];
        double[] range = new double[days];
        for (int day = 0; day < days; day++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int hour = 0; hour < 24; hour++) {
                int i = day * 24 + hour;
                dry[i] = year.dryBulbC(from + i);
                dew[i] = year.dewPointC(from + i);
                dayDry[day] += dry[i] / 24;
                dayDew[day] += dew[i] / 24;
                low = Math.min(low, dry[i]);
                high = Math.max(high, dry[i]);
            }
            range[day] = high - low;
        }
        double rangeMean = mean(range);
        double sdDry = deviation(dayDry);
        double sdDew = deviation(dayDew);
        double covariance = 0;
        for (int day = 0; day < days; day++) {
            covariance += (dayDry[day] - mean(dayDry)) * (dayDew[day] - mean(dayDew)) / days;
        }
        double correlation = sdDry > 0 && sdDew > 0 ? Math.clamp(covariance / (sdDry * sdDew), -1, 1) : 0;
        return new ClimateTable.Month(
                percentiles(dry),
                percentiles(dew),
                mean(dry),
                mean(dew),
                rangeMean,
                sdDry,
                sdDew,
                correlation,
                rangeMean > 0 ? deviation(range) / rangeMean : 0);
    }

    private static List<Double> percentiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Double> out = new ArrayList<>(ClimateTable.PERCENTILES);
        for (int i = 0; i < ClimateTable.PERCENTILES; i++) {
            double at = ClimateTable.level(i) * (sorted.length - 1);
            int k = Math.min((int) at, sorted.length - 2);
            out.add(sorted[k] + (at - k) * (sorted[k + 1] - sorted[k]));
        }
        return out;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
