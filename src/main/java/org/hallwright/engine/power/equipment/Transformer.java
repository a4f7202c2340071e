package org.hallwright.engine.power.equipment;

/**
 * A transformer by its two guaranteed losses (EU 548/2014, IEC 60076).
 *
 * @param ratedVa rating
 * @param noLoadLossW iron loss, always there
 * @param loadLossW copper loss at rated current and reference temperature
 * @param impedance short-circuit impedance, fraction (0.06 for 6 %)
 */
public record Transformer(double ratedVa, double noLoadLossW, double loadLossW, double impedance) {

    public Transformer {
        Check.positive("rating (VA)", ratedVa);
        Check.notNegative("no-load loss (W)", noLoadLossW);
        Check.notNegative("load loss (W)", loadLossW);
        Check.within("impedance", impedance, Double.MIN_VALUE, 1);
    }

    /**
     * From the one efficiency that US rules ask (10 CFR 431.196: at 35 % load for low-voltage dry types, at 50 % for
     * others), taking it as the best point, where both losses are equal.
     */
    public static Transformer fromEfficiency(double ratedVa, double efficiency, double atLoad, double impedance) {
        EfficiencyPoint point = new EfficiencyPoint(atLoad, efficiency);
        double half = point.lossFraction() / 2;
        return new Transformer(ratedVa, half * ratedVa, half * ratedVa / (atLoad * atLoad), impedance);
    }

    public LossCurve lossCurve() {
        return new QuadraticLoss(noLoadLossW / ratedVa, 0, loadLossW / ratedVa);
    }

    /** Loss (W) at {@code load} (apparent power over rating). */
    public double lossW(double load) {
        return noLoadLossW + Check.notNegative("load", load) * load * loadLossW;
    }

    /** Output over input at {@code load} (apparent power over rating) and power factor. */
    public double efficiency(double load, double powerFactor) {
        double outputW = load * ratedVa * Check.within("power factor", powerFactor, Double.MIN_VALUE, 1);
        return outputW == 0 ? 0 : outputW / (outputW + lossW(load));
    }

    /** Load of the best efficiency: {@code sqrt(no-load / load loss)}; 29 to 39 % for today's units. */
    public double bestLoad() {
        return Math.sqrt(noLoadLossW / Check.positive("load loss (W)", loadLossW));
    }

    /** Prospective three-phase fault current (A) at its terminals, an infinite grid behind it. */
    public double faultA(double secondaryLineVolts) {
        return ratedA(secondaryLineVolts) / impedance;
    }

    /** Rated secondary current (A). */
    public double ratedA(double secondaryLineVolts) {
        return ratedVa / (Math.sqrt(3) * Check.positive("voltage (V)", secondaryLineVolts));
    }

    /** Voltage regulation (fraction) at {@code load} and lagging power factor, first order. */
    public double regulation(double load, double powerFactor) {
        double r = loadLossW / ratedVa;
        double x = Math.sqrt(Math.max(0, impedance * impedance - r * r));
        return load * (r * powerFactor + x * Math.sqrt(Math.max(0, 1 - powerFactor * powerFactor)));
    }
}
