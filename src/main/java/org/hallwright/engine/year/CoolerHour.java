package org.hallwright.engine.year;

import org.hallwright.engine.climate.Psychrometrics;
import org.hallwright.engine.climate.SaturationTable;
import org.hallwright.engine.thermal.SinkCooler;

/** One {@link SinkCooler} prepared for the hourly loop, with the results of the current hour in its fields. */
final class CoolerHour {
    /** Air takes up heat in proportion to about the 0.8th power of its flow (finned coils and tower fill alike). */
    private static final double CONDUCTANCE_EXPONENT = 0.8;

    /** Wet bulb at which tower ratings are taken to hold, degC. */
    private static final double TOWER_DESIGN_WET_BULB_C = 24;

    private final SinkCooler cooler;
    private final SaturationTable saturation;
    private final PowerCurve fanOfConductance;
    private final PowerCurve approachOfLoad;
    private final double designConductance;
    private final double designAirKgPerS;

    double fanW;
    double waterKg;
    double heatW;

    CoolerHour(SinkCooler cooler, SaturationTable saturation) {
        this.cooler = cooler;
        this.saturation = saturation;
        fanOfConductance = new PowerCurve(cooler.fanExponent() / CONDUCTANCE_EXPONENT);
        approachOfLoad = new PowerCurve(cooler.approachExponent());
        double potential = cooler.rangeK() + cooler.approachK();
        designConductance = cooler.kind() == SinkCooler.Kind.TOWER
                ? cooler.designW()
                        / (saturation.enthalpyJPerKg(TOWER_DESIGN_WET_BULB_C + potential)
                                - saturation.enthalpyJPerKg(TOWER_DESIGN_WET_BULB_C))
                : cooler.designW() / potential;
        // Air of a dry field warms by about the range plus half the approach.
        designAirKgPerS = cooler.designW()
                / (Psychrometrics.DRY_AIR_CP_J_PER_KG_K * (cooler.rangeK() + 0.5 * cooler.approachK()));
    }

    void clear() {
        fanW = 0;
        waterKg = 0;
        heatW = 0;
    }

    /** Coldest water (after its plate exchanger) at a heat, degC. */
    double coldestC(double heat, double sinkC) {
        double approach = cooler.approachExponent() == 0
                ? cooler.approachK()
                : Math.max(
                        cooler.approachK() * approachOfLoad.at(heat / cooler.designW()),
                        Math.min(1, cooler.approachK()));
        return sinkC + approach + cooler.exchangerApproachK();
    }

    /**
     * Rejects a heat from water that enters and leaves at the given temperatures, and sets fan power and water of the
     * hour.
     */
    void reject(double heat, double enteringC, double leavingC, double dryBulbC, double humidityRatio, double sinkC) {
        heatW = heat;
        waterKg = 0;
        fanW = 0;
        if (heat <= 0) {
            return;
        }
        double hot = enteringC - cooler.exchangerApproachK();
        double conductance;
        if (cooler.kind() == SinkCooler.Kind.TOWER) {
            double potential = saturation.enthalpyJPerKg(hot) - saturation.enthalpyJPerKg(sinkC);
            conductance = heat / Math.max(potential, 1);
            waterKg = evaporationKgPerS(heat, hot, leavingC - cooler.exchangerApproachK(), dryBulbC, humidityRatio)
                    * 3600;
        } else {
            conductance = heat / Math.max(hot - sinkC, 0.05);
        }
        double speedBase = conductance / designConductance;
        fanW = cooler.fanExponent() == 0
                ? cooler.fanW() * heat / cooler.designW()
                : cooler.fanW() * fanOfConductance.at(Math.min(speedBase, 1));
        if (cooler.kind() == SinkCooler.Kind.ADIABATIC && dryBulbC >= cooler.padsOnC() && dryBulbC > sinkC) {
            double airKgPerS = designAirKgPerS * Math.min(Math.max(speedBase, 0.1), 1);
            // Pads cool the air at constant wet bulb: each K of cooling evaporates cp/hfg of water.
            double evaporated = airKgPerS
                    * Psychrometrics.DRY_AIR_CP_J_PER_KG_K
                    * (dryBulbC - sinkC)
                    / Psychrometrics.heatOfVaporisationJPerKg(20);
            waterKg = 3600 * makeUp(evaporated, 0);
        }
    }

    private double evaporationKgPerS(
            double heat, double enteringC, double leavingC, double dryBulbC, double humidityRatio) {
        double meanC = 0.5 * (enteringC + leavingC);
        double share = cooler.latentShare();
        if (share < 0) {
            // Air leaves saturated near the mean water temperature; what it took up as vapour is the latent share.
            double wOut = saturation.humidityRatio(meanC);
            double gained = saturation.enthalpyJPerKg(meanC) - Psychrometrics.enthalpyJPerKg(dryBulbC, humidityRatio);
            double latent = Psychrometrics.heatOfVaporisationJPerKg(meanC) * (wOut - humidityRatio);
            share = gained > 0 ? Math.clamp(latent / gained, 0.0, 1.3) : 1;
        }
        double circulatedKgPerS = heat / (4186 * cooler.rangeK());
        double evaporated = share * heat / Psychrometrics.heatOfVaporisationJPerKg(meanC);
        return makeUp(evaporated, cooler.driftFraction() * circulatedKgPerS);
    }

    /** Evaporation, drift and the blow-down still needed to hold the cycles: drift counts as blow-down. */
    private double makeUp(double evaporated, double drift) {
        double bleed = evaporated / (cooler.cyclesOfConcentration() - 1);
        return evaporated + Math.max(bleed, drift);
    }
}
