package org.hallwright.engine.power.equipment;

/**
 * The two ways a static UPS carries its load (IEC 62040-3): double conversion (VFI) and eco (line interactive, or
 * bypass with the inverter ready). Two curves, never one blended: an eco headline holds only above about half load.
 *
 * @param doubleConversion loss in double conversion, battery on float
 * @param eco loss in eco mode, battery on float
 */
public record UpsModes(LossCurve doubleConversion, LossCurve eco) {

    public LossCurve curve(boolean ecoMode) {
        return ecoMode ? eco : doubleConversion;
    }

    /**
     * Efficiency weighted as ENERGY STAR does for units above 10 kW (Product Specification for UPS 2.0, table 1): a
     * quarter at 25 %, a half at 50 % and a quarter at 75 % load.
     */
    public static double weightedEfficiency(LossCurve curve) {
        return 0.25 * curve.efficiency(0.25) + 0.5 * curve.efficiency(0.5) + 0.25 * curve.efficiency(0.75);
    }
}
