package org.hallwright.engine.climate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Thirty-year monthly means of a city: what is known of almost every place. A table is rebuilt from them by borrowing the
 * shape of the distributions, month by month, from the site whose climate is nearest; an estimate, marked as one.
 *
 * @param zone ASHRAE 169 climate zone the city stands for
 * @param meanHighC mean daily maximum, January to December
 * @param meanLowC mean daily minimum
 * @param meanDewPointC mean dew point
 */
public record CityNormals(
        String zone,
        String name,
        double latitude,
        double elevationM,
        List<Double> meanHighC,
        List<Double> meanLowC,
        List<Double> meanDewPointC) {
    /** The mean of hourly values lies a little below the middle of maximum and minimum: nights are longer than peaks. */
    private static final double MEAN_FROM_LOW = 0.49;

    /** Error of tables rebuilt this way (leave-one-out tests of the pack's own rebuilt sites). */
    private static final ClimateTable.Band BAND = new ClimateTable.Band("rebuilt", 1.9, 1.4, 0.8, 0.6);

    /** Twelve months of each, maxima above minima. */
    public CityNormals {
        meanHighC = List.copyOf(meanHighC);
        meanLowC = List.copyOf(meanLowC);
        meanDewPointC = List.copyOf(meanDewPointC);
        if (meanHighC.size() != 12 || meanLowC.size() != 12 || meanDewPointC.size() != 12) {
            throw new IllegalArgumentException("normals of " + name + " need twelve months of each kind");
        }
        for (int m = 0; m < 12; m++) {
            if (!(meanHighC.get(m) > meanLowC.get(m))) {
                throw new IllegalArgumentException("normals of " + name + ", month " + (m + 1) + ": maximum "
                        + meanHighC.get(m) + " is not above minimum " + meanLowC.get(m));
            }
        }
    }

    private double meanC(int month) {
        return meanLowC.get(month) + MEAN_FROM_LOW * (meanHighC.get(month) - meanLowC.get(month));
    }

    private double rangeK(int month) {
        return meanHighC.get(month) - meanLowC.get(month);
    }

    /** The table of the city with shapes borrowed from the nearest of the donors. */
    public ClimateTable table(Collection<ClimateTable> donors) {
        List<ClimateTable.Month> months = new ArrayList<>(12);
        for (int m = 0; m < 12; m++) {
            months.add(month(m, nearest(m, donors)));
        }
        double pressure = Psychrometrics.pressurePa(elevationM);
        return new ClimateTable("zone-" + zone, name, elevationM, "rebuilt", BAND, pressure, months);
    }

    private ClimateTable.Month month(int m, ClimateTable.Month donor) {
        // Wide daily ranges stretch the hours about their mean, but weather systems stretch with them only in part.
        double stretch = Math.clamp(Math.sqrt(rangeK(m) / donor.rangeK()), 0.7, 1.4);
        List<Double> dry = new ArrayList<>(ClimateTable.PERCENTILES);
        List<Double> dew = new ArrayList<>(ClimateTable.PERCENTILES);
        for (int i = 0; i < ClimateTable.PERCENTILES; i++) {
            dry.add(meanC(m) + stretch * (donor.dryBulbC().get(i) - donor.meanDryBulbC()));
            dew.add(meanDewPointC.get(m) + donor.dewPointC().get(i) - donor.meanDewPointC());
        }
        return new ClimateTable.Month(
                dry,
                dew,
                meanC(m),
                meanDewPointC.get(m),
                rangeK(m),
                donor.dayDryBulbSdK(),
                donor.dayDewPointSdK(),
                donor.dayCorrelation(),
                donor.rangeVariation());
    }

    /** The most alike month of any donor: mean, dew point and range weigh alike per K; the season is not asked for. */
    private ClimateTable.Month nearest(int m, Collection<ClimateTable> donors) {
        ClimateTable.Month best = null;
        double least = Double.POSITIVE_INFINITY;
        for (ClimateTable donor : donors) {
            if (donor.basis().equals("rebuilt")) {
                continue; // no estimates upon estimates
            }
            for (ClimateTable.Month month : donor.months()) {
                double distance = Math.pow(month.meanDryBulbC() - meanC(m), 2)
                        + Math.pow(month.meanDewPointC() - meanDewPointC.get(m), 2)
                        + Math.pow(month.rangeK() - rangeK(m), 2);
                if (distance < least) {
                    least = distance;
                    best = month;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no measured site to borrow a distribution from");
        }
        return best;
    }
}
