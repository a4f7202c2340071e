package org.hallwright.engine.power.equipment;

/**
 * A cable or busway run: its loss and its voltage drop.
 *
 * @param supply voltage and form at its head
 * @param ohmPerM resistance of one conductor at working temperature, usually 75 °C (NEC chapter 9 table 8, IEC 60228)
 * @param reactanceOhmPerM reactance of one conductor
 * @param lengthM one way
 * @param parallel equal runs side by side
 */
public record CableRun(Supply supply, double ohmPerM, double reactanceOhmPerM, double lengthM, int parallel) {

    /** Temperature coefficients of resistance at 20 °C (IEC 60228, annex). */
    public static final double COPPER_PER_K = 0.00393;

    public static final double ALUMINIUM_PER_K = 0.00403;

    public CableRun {
        Check.notNegative("resistance (ohm/m)", ohmPerM);
        Check.notNegative("reactance (ohm/m)", reactanceOhmPerM);
        Check.notNegative("length (m)", lengthM);
        Check.atLeast("parallel runs", parallel, 1);
    }

    /** One run of known resistance, reactance neglected. */
    public CableRun(Supply supply, double ohmPerM, double lengthM) {
        this(supply, ohmPerM, 0, lengthM, 1);
    }

    /** Resistance at {@code celsius} from the one at 20 °C. */
    public static double resistanceAt(double celsius, double at20, double perK) {
        return at20 * (1 + perK * (celsius - 20));
    }

    /** Resistance (ohm) of one conductor of the whole run. */
    public double resistanceOhm() {
        return ohmPerM * lengthM / parallel;
    }

    /** Heat (W) of all loaded conductors at {@code amperes} per phase, the whole load at the far end. */
    public double lossW(double amperes) {
        return supply.loadedConductors() * amperes * amperes * resistanceOhm();
    }

    /** Heat (W) where the load is spread evenly along the run, as racks are along a busway: a third. */
    public double lossSpreadW(double amperes) {
        return lossW(amperes) / 3;
    }

    /** Voltage drop (V) along the run, line to line for three phases, the whole load at the far end. */
    public double dropV(double amperes, double powerFactor) {
        double reactiveFactor = Math.sqrt(Math.max(0, 1 - powerFactor * powerFactor));
        double x = reactanceOhmPerM * lengthM / parallel;
        double perConductor =
                supply.form() == Supply.Form.DC ? resistanceOhm() : resistanceOhm() * powerFactor + x * reactiveFactor;
        double conductors = supply.form() == Supply.Form.THREE_PHASE ? Math.sqrt(3) : 2;
        return conductors * amperes * perConductor;
    }

    /** Voltage drop at the far end of a run whose load is spread evenly along it: a half. */
    public double dropSpreadV(double amperes, double powerFactor) {
        return dropV(amperes, powerFactor) / 2;
    }

    /** Voltage drop over the supply's voltage. */
    public double dropFraction(double amperes, double powerFactor) {
        return dropV(amperes, powerFactor) / supply.volts();
    }

    /** The longest run (m) whose drop stays within {@code allowedFraction} of the voltage. */
    public double longestM(double amperes, double powerFactor, double allowedFraction) {
        CableRun metre = new CableRun(supply, ohmPerM, reactanceOhmPerM, 1, parallel);
        return allowedFraction / metre.dropFraction(Check.positive("current (A)", amperes), powerFactor);
    }

    /** Adiabatic limit (A²s) of a conductor in a fault: {@code k² S²}, IEC 60364-4-43 434.5.2 (k 143 for copper in XLPE, 115 in PVC). */
    public static double withstandA2s(double k, double sectionMm2) {
        return k * k * sectionMm2 * sectionMm2;
    }
}
