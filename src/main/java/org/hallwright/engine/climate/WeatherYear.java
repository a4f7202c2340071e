package org.hallwright.engine.climate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * 8,760 hours of outdoor air at one site, hour 0 being the first hour of 1 January. Wet bulb and humidity ratio are
 * worked out once, at the pressure of the site, so that a year of plant never solves psychrometrics again.
 */
public final class WeatherYear {
    /** Hours of a year without a leap day. */
    public static final int HOURS = 8760;

    private final double[] dryBulbC;
    private final double[] dewPointC;
    private final double[] wetBulbC;
    private final double[] humidityRatio;
    private final double pressurePa;
    private final SaturationTable saturation;

    private WeatherYear(
            double[] dryBulbC,
            double[] dewPointC,
            double[] wetBulbC,
            double[] humidityRatio,
            SaturationTable saturation,
            double pressurePa) {
        this.dryBulbC = dryBulbC;
        this.dewPointC = dewPointC;
        this.wetBulbC = wetBulbC;
        this.humidityRatio = humidityRatio;
        this.saturation = saturation;
        this.pressurePa = pressurePa;
    }

    /**
     * A year from hourly dry bulb and dew point, degC, at the site's mean pressure, Pa. A dew point above the dry bulb
     * is taken as saturation.
     */
    public static WeatherYear of(double[] dryBulbC, double[] dewPointC, double pressurePa) {
        if (dryBulbC.length != HOURS || dewPointC.length != HOURS) {
            throw new IllegalArgumentException("a year needs " + HOURS + " hours of dry bulb and dew point, not "
                    + dryBulbC.length + " and " + dewPointC.length);
        }
        if (!(pressurePa >= 40_000 && pressurePa <= 110_000)) {
            throw new IllegalArgumentException("air pressure " + pressurePa + " Pa must lie from 40000 to 110000");
        }
        double[] dew = new double[HOURS];
        double[] wet = new double[HOURS];
        double[] ratio = new double[HOURS];
        for (int h = 0; h < HOURS; h++) {
            if (!(dryBulbC[h] >= -90 && dryBulbC[h] <= 70) || !(dewPointC[h] >= -99)) {
                throw new IllegalArgumentException("hour " + h + ": dry bulb " + dryBulbC[h] + " and dew point "
                        + dewPointC[h] + " degC must lie from -90 to 70 and above -99");
            }
            dew[h] = Math.min(dewPointC[h], dryBulbC[h]);
            ratio[h] = Psychrometrics.humidityRatioAtDewPoint(dew[h], pressurePa);
            wet[h] = Psychrometrics.wetBulbC(dryBulbC[h], ratio[h], pressurePa);
        }
        return new WeatherYear(dryBulbC.clone(), dew, wet, ratio, new SaturationTable(pressurePa), pressurePa);
    }

    /** The same year with every hour warmer by an offset, K from -10 to 10, at unchanged relative humidity. */
    public WeatherYear warmerBy(double offsetK) {
        return offsetK == 0 ? this : warmerBy(offsetK, IntStream.range(0, HOURS).toArray());
    }

    /**
     * The named hours of {@link #warmerBy(double)}, worked out to the same bits. All other hours are NaN, so what looks at
     * the whole year, such as a percentile, has no answer here.
     */
    public WeatherYear warmerBy(double offsetK, int[] hours) {
        if (offsetK == 0) {
            return this;
        }
        if (!(offsetK >= -10 && offsetK <= 10)) {
            throw new IllegalArgumentException("climate offset " + offsetK + " K must lie from -10 to 10");
        }
        double[] dry = unknown();
        double[] dew = unknown();
        double[] wet = unknown();
        double[] ratio = unknown();
        for (int h : hours) {
            double rh = Psychrometrics.relativeHumidity(dryBulbC[h], humidityRatio[h], pressurePa);
            dry[h] = dryBulbC[h] + offsetK;
            double w = Psychrometrics.humidityRatioAtRelativeHumidity(dry[h], Math.min(rh, 1), pressurePa);
            dew[h] = Math.min(Psychrometrics.dewPointC(w, pressurePa), dry[h]);
            ratio[h] = Psychrometrics.humidityRatioAtDewPoint(dew[h], pressurePa);
            wet[h] = Psychrometrics.wetBulbC(dry[h], ratio[h], pressurePa);
        }
        return new WeatherYear(dry, dew, wet, ratio, saturation, pressurePa);
    }

    private static double[] unknown() {
        double[] values = new double[HOURS];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    public double dryBulbC(int hour) {
        return dryBulbC[hour];
    }

    public double dewPointC(int hour) {
        return dewPointC[hour];
    }

    public double wetBulbC(int hour) {
        return wetBulbC[hour];
    }

    /** Humidity ratio, kg of water per kg of dry air. */
    public double humidityRatio(int hour) {
        return humidityRatio[hour];
    }

    /** Mean air pressure of the site, Pa. */
    public double pressurePa() {
        return pressurePa;
    }

    /** Saturated air at the site's pressure, tabulated. */
    public SaturationTable saturation() {
        return saturation;
    }

    /** Dry bulb not exceeded for a share of the year, degC; 0.996 is the ASHRAE 0.4 % cooling design value. */
    public double dryBulbPercentileC(double share) {
        return percentile(dryBulbC, share);
    }

    /** Wet bulb not exceeded for a share of the year, degC. */
    public double wetBulbPercentileC(double share) {
        return percentile(wetBulbC, share);
    }

    /** Dew point not exceeded for a share of the year, degC. */
    public double dewPointPercentileC(double share) {
        return percentile(dewPointC, share);
    }

    /** Hours of the year with the dry bulb at or below a limit. */
    public int hoursDryBulbAtMost(double limitC) {
        return hoursAtMost(dryBulbC, limitC);
    }

    /** Hours of the year with the wet bulb at or below a limit. */
    public int hoursWetBulbAtMost(double limitC) {
        return hoursAtMost(wetBulbC, limitC);
    }

    /** Mean dry bulb of the year, degC. */
    public double meanDryBulbC() {
        double sum = 0;
        for (double t : dryBulbC) {
            sum += t;
        }
        return sum / HOURS;
    }

    /** The month, 0 to 11, of an hour of the year. */
    public static int monthOf(int hour) {
        int day = hour / 24;
        int month = 0;
        while (day >= MONTH_START_DAY[month + 1]) {
            month++;
        }
        return month;
    }

    private static final int[] MONTH_START_DAY = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

    /** First hour of a month 0 to 11; 12 gives the end of the year. */
    public static int firstHourOf(int month) {
        return MONTH_START_DAY[month] * 24;
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = Math.clamp(share, 0, 1) * (sorted.length - 1);
        int i = Math.min((int) at, sorted.length - 2);
        return sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
    }

    private static int hoursAtMost(double[] values, double limit) {
        int n = 0;
        for (double v : values) {
            if (v <= limit) {
                n++;
            }
        }
        return n;
    }
}
