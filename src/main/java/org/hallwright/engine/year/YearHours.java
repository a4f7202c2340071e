package org.hallwright.engine.year;

import org.hallwright.engine.climate.WeatherYear;

/** The hours of a year for drawing: power, water and free cooling by hour of the year. */
public final class YearHours {
    private final double[] itW;
    private final double[] facilityW;
    private final double[] coolingW;
    private final double[] waterKg;
    private final double[] reusedW;
    private final boolean[] free;

    YearHours(double[] itW, double[] facilityW, double[] coolingW, double[] waterKg, double[] reusedW, boolean[] free) {
        this.itW = itW;
        this.facilityW = facilityW;
        this.coolingW = coolingW;
        this.waterKg = waterKg;
        this.reusedW = reusedW;
        this.free = free;
    }

    public double itW(int hour) {
        return itW[hour];
    }

    public double facilityW(int hour) {
        return facilityW[hour];
    }

    public double coolingW(int hour) {
        return coolingW[hour];
    }

    /** Water taken in during an hour, kg. */
    public double waterKg(int hour) {
        return waterKg[hour];
    }

    /** Heat delivered to its consumer, W. */
    public double reusedW(int hour) {
        return reusedW[hour];
    }

    /** Whether no compressor cooled in an hour. */
    public boolean freeCooling(int hour) {
        return free[hour];
    }

    /** PUE of one hour; 1 where there was no IT load and no other load. */
    public double pue(int hour) {
        return itW[hour] > 0 ? facilityW[hour] / itW[hour] : 1;
    }

    /** Highest facility power of the year, W. */
    public double peakFacilityW() {
        double peak = 0;
        for (double w : facilityW) {
            peak = Math.max(peak, w);
        }
        return peak;
    }

    /** Water of the thirstiest day, m3. */
    public double peakDayWaterM3() {
        double peak = 0;
        for (int day = 0; day < WeatherYear.HOURS / 24; day++) {
            double sum = 0;
            for (int h = day * 24; h < day * 24 + 24; h++) {
                sum += waterKg[h];
            }
            peak = Math.max(peak, sum);
        }
        return peak / 1000;
    }
}
