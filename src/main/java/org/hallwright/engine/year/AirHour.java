package org.hallwright.engine.year;

import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.climate.SaturationTable;
import org.hallwright.engine.thermal.AirSide;

/**
 * The room's air in the hourly loop: fans, use of outdoor air, moisture, and the heat left for the coils.
 */
final class AirHour {
    /** Wetted media or spray, share of the wet-bulb depression reached by an evaporative stage. */
    private static final double EVAPORATIVE_EFFICIENCY = 0.85;

    private final AirSide air;
    private final SaturationTable saturation;
    private final PowerCurve fanCurve;
    private final double fanDesignW;
    private final double designHeatW;
    private final double highestRatio;
    private final double lowestRatio;
    private final double heatOfVaporisation = Psychrometrics.heatOfVaporisationJPerKg(20);

    double fanW;
    double humidifierW;
    double waterKg;
    double coilW;
    /** Share of the room's heat that outdoor air carries off this hour, 0 to 1. */
    double outdoorShare;
    /** Degrees by which supply air is above its highest set point because nothing cools further. */
    double excessK;

    AirHour(AirSide air, double designHeatW, double pressurePa, SaturationTable saturation) {
        this.air = air;
        this.saturation = saturation;
        fanCurve = new PowerCurve(air.fanExponent());
        double density = Psychrometrics.densityKgPerM3(air.supplyHighC(), saturation.humidityRatio(10), pressurePa);
        double flowM3PerW = 1 / (density * Psychrometrics.DRY_AIR_CP_J_PER_KG_K * air.riseK());
        double fanShare = flowM3PerW * air.fanPressurePa() / air.fanEfficiency();
        // The fans warm the air they move, so they also move what they warm: Q + F = rho cp V dT.
        if (!(fanShare < 0.8)) {
            throw new IllegalArgumentException("fans of " + air.fanPressurePa() + " Pa at a rise of " + air.riseK()
                    + " K would take " + fanShare + " of the heat they move");
        }
        fanDesignW = designHeatW * fanShare / (1 - fanShare);
        this.designHeatW = Math.max(designHeatW, 1e-9);
        highestRatio = saturation.humidityRatio(air.dewPointHighC());
        lowestRatio = saturation.humidityRatio(air.dewPointLowC());
    }

    void step(double heatW, double dryBulbC, double wetBulbC, double humidityRatio, boolean coilsExist) {
        fanW = fanDesignW * fanCurve.at(heatW / designHeatW);
        humidifierW = 0;
        waterKg = 0;
        excessK = 0;
        double load = heatW + fanW;
        outdoorShare = air.economiser() == AirSide.Economiser.NONE
                ? 0
                : outdoorAir(load, dryBulbC, wetBulbC, humidityRatio, coilsExist);
        coilW = (1 - outdoorShare) * load;
        if (coilW > 0) {
            coils();
        }
    }

    /** What the coils condense has to be put back into the air. */
    private void coils() {
        double latentW = coilW / air.sensibleHeatRatio() - coilW;
        switch (air.humidifier()) {
            case NONE -> {}
            // Sprayed water takes its heat of evaporation from the air, the coil gives it back: no net load.
            case ADIABATIC -> waterKg += 3600 * latentW / heatOfVaporisation;
            case STEAM -> {
                waterKg += 3600 * latentW / heatOfVaporisation;
                humidifierW += latentW;
                coilW += latentW;
            }
        }
    }

    private double outdoorAir(double load, double dryBulbC, double wetBulbC, double humidityRatio, boolean coilsExist) {
        boolean moistens = air.economiser() != AirSide.Economiser.DIRECT;
        double supplyC = Math.clamp(dryBulbC, air.supplyLowC(), air.supplyHighC());
        double flowKgPerS = load / (Psychrometrics.DRY_AIR_CP_J_PER_KG_K * air.riseK());
        if (dryBulbC > air.supplyHighC()) {
            return hotAir(load, dryBulbC, wetBulbC, humidityRatio, coilsExist, flowKgPerS);
        }
        double low = Math.max(lowestRatio, saturation.humidityRatioAt(supplyC, air.relativeHumidityLow()));
        double high = Math.min(highestRatio, saturation.humidityRatioAt(supplyC, air.relativeHumidityHigh()));
        if (humidityRatio > high) {
            // Cold damp air can be mixed warmer, which lowers its relative humidity but not its dew point.
            boolean warmed = moistens && dryBulbC < air.supplyLowC() && humidityRatio <= highestRatio;
            if (!warmed && coilsExist) {
                return 0;
            }
        }
        if (humidityRatio < low) {
            if (!moistens) {
                return coilsExist ? 0 : 1;
            }
            double outdoorKgPerS = flowKgPerS * air.riseK() / (supplyC + air.riseK() - dryBulbC);
            waterKg = 3600 * outdoorKgPerS * (low - humidityRatio);
        }
        return 1;
    }

    private double hotAir(
            double load,
            double dryBulbC,
            double wetBulbC,
            double humidityRatio,
            boolean coilsExist,
            double flowKgPerS) {
        if (air.economiser() != AirSide.Economiser.DIRECT_EVAPORATIVE) {
            excessK = coilsExist ? 0 : dryBulbC - air.supplyHighC();
            return coilsExist ? 0 : 1;
        }
        double coldest = dryBulbC - EVAPORATIVE_EFFICIENCY * (dryBulbC - wetBulbC);
        double supplyC = Math.max(coldest, air.supplyHighC());
        double ratio = humidityRatio + Psychrometrics.DRY_AIR_CP_J_PER_KG_K * (dryBulbC - supplyC) / heatOfVaporisation;
        double limit =
                Math.min(highestRatio, saturation.humidityRatioAt(air.supplyHighC(), air.relativeHumidityHigh()));
        if (coilsExist && (ratio > limit || supplyC >= air.supplyHighC() + air.riseK())) {
            return 0;
        }
        waterKg = 3600 * flowKgPerS * (ratio - humidityRatio);
        if (!coilsExist) {
            excessK = supplyC - air.supplyHighC();
            return 1;
        }
        return 1 - (supplyC - air.supplyHighC()) / air.riseK();
    }
}
