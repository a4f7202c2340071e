package org.hallwright.engine.power.equipment;

/**
 * No-load, proportional and square-law loss: {@code a + b x + c x²} of the rating, the usual form for UPS, rectifiers
 * and transformers (Schneider Electric white paper 108).
 *
 * @param a no-load loss, fraction of rating
 * @param b loss that grows with the load
 * @param c loss that grows with the square of the load (conductors)
 */
public record QuadraticLoss(double a, double b, double c) implements LossCurve {

    public QuadraticLoss {
        Check.notNegative("no-load loss fraction a", a);
        Check.notNegative("proportional loss fraction b", b);
        Check.notNegative("square-law loss fraction c", c);
    }

    /** A stage described as {@code input = (output + fixedW) / efficiency}, as rectifiers of HPC systems often are. */
    public static QuadraticLoss affine(double fixedW, double efficiency, double ratedW) {
        Check.notNegative("fixed loss (W)", fixedW);
        Check.within("efficiency", efficiency, Double.MIN_VALUE, 1);
        Check.positive("rating (W)", ratedW);
        return new QuadraticLoss(fixedW / efficiency / ratedW, (1 - efficiency) / efficiency, 0);
    }

    /** One efficiency known, at full load, and all loss ohmic: panels, busbars, breakers, switchboards. */
    public static QuadraticLoss ohmic(double efficiencyAtFullLoad) {
        Check.within("efficiency", efficiencyAtFullLoad, Double.MIN_VALUE, 1);
        return new QuadraticLoss(0, 0, 1 / efficiencyAtFullLoad - 1);
    }

    /** A constant efficiency: a static switch, whose loss is the voltage across its thyristors. */
    public static QuadraticLoss proportional(double efficiency) {
        Check.within("efficiency", efficiency, Double.MIN_VALUE, 1);
        return new QuadraticLoss(0, 1 / efficiency - 1, 0);
    }

    @Override
    public double lossFraction(double x) {
        return a + x * (b + x * c);
    }
}
