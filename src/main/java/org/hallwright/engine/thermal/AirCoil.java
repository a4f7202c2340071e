package org.hallwright.engine.thermal;

import org.hallwright.engine.climate.Psychrometrics;

/**
 * A unit that cools air with water: CRAH, fan wall, in-row cooler or rear door. Rated by capacity at an air flow, a water
 * flow and the two inlet temperatures; off its rating by effectiveness and NTU of a cross-flow coil.
 *
 * @param ratedW sensible capacity at the rating
 * @param airM3PerS air flow at the rating
 * @param waterKgPerS water flow at the rating
 * @param airInC air entering at the rating
 * @param waterInC water entering at the rating
 * @param fanW fan power at rated air flow; 0 for a passive rear door
 * @param fanExponent fan power against flow
 */
public record AirCoil(
        double ratedW,
        double airM3PerS,
        double waterKgPerS,
        double airInC,
        double waterInC,
        double fanW,
        double fanExponent) {
    private static final double RATING_DENSITY = 1.2;

    /** Ratings of a coil that exists: effectiveness below 1. */
    public AirCoil {
        Checks.positive(ratedW, "capacity (W)");
        Checks.positive(airM3PerS, "air flow (m3/s)");
        Checks.positive(waterKgPerS, "water flow (kg/s)");
        Checks.positive(airInC - waterInC, "air entering less water entering (K)");
        Checks.notNegative(fanW, "fan power (W)");
        Checks.within(fanExponent, 0, 3, "fan exponent");
        double least = Math.min(airRate(airM3PerS, RATING_DENSITY), waterKgPerS * Coolant.WATER.cpJPerKgK());
        Checks.within(ratedW / (least * (airInC - waterInC)), 0.01, 0.98, "coil effectiveness at the rating");
    }

    /** Heat taken from air at the site's density, W; never below 0. */
    public double heatW(
            double airFlowM3PerS, double densityKgPerM3, double waterFlowKgPerS, double inC, double waterC) {
        if (airFlowM3PerS <= 0 || waterFlowKgPerS <= 0 || inC <= waterC) {
            return 0;
        }
        double air = airRate(airFlowM3PerS, densityKgPerM3);
        double water = waterFlowKgPerS * Coolant.WATER.cpJPerKgK();
        double least = Math.min(air, water);
        double airShare = air / airRate(airM3PerS, RATING_DENSITY);
        double waterShare = waterFlowKgPerS / waterKgPerS;
        // Finned coils are limited on the air side: three quarters of the resistance, growing with flow^-0.5.
        double conductance = ratedConductance() / (0.75 * Math.pow(airShare, -0.5) + 0.25 * Math.pow(waterShare, -0.8));
        return HeatExchanger.crossFlow(conductance / least, least / Math.max(air, water)) * least * (inC - waterC);
    }

    /** Fan power at an air flow, W (cube law or as rated). */
    public double fanPowerW(double airFlowM3PerS) {
        return fanW * Math.pow(Math.max(airFlowM3PerS, 0) / airM3PerS, fanExponent);
    }

    private double ratedConductance() {
        double air = airRate(airM3PerS, RATING_DENSITY);
        double water = waterKgPerS * Coolant.WATER.cpJPerKgK();
        double least = Math.min(air, water);
        double ratio = least / Math.max(air, water);
        double wanted = ratedW / (least * (airInC - waterInC));
        double low = 0;
        double high = 50;
        for (int i = 0; i < 80; i++) {
            double mid = 0.5 * (low + high);
            if (HeatExchanger.crossFlow(mid, ratio) < wanted) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return 0.5 * (low + high) * least;
    }

    private static double airRate(double flowM3PerS, double densityKgPerM3) {
        return flowM3PerS * densityKgPerM3 * Psychrometrics.DRY_AIR_CP_J_PER_KG_K;
    }
}
