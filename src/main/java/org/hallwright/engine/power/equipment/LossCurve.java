package org.hallwright.engine.power.equipment;

/**
 * What a conversion stage loses, as a fraction of its rating. The load {@code x} is output over rated output, so
 * {@code input = output + rated * lossFraction(x)}: the energy balance of a stage holds by construction.
 */
public sealed interface LossCurve permits QuadraticLoss, InterpolatedLoss, StagedLoss {

    /** The form of the losses as a reader would write it. */
    String FORMULA = "P_in = P_out + P_r (a + b x + c x²)";

    /** Loses nothing: a source, an ideal switch, or equipment whose loss is counted elsewhere. */
    LossCurve NONE = new QuadraticLoss(0, 0, 0);

    /** Loss over rated output at load {@code x}; never negative. */
    double lossFraction(double x);

    /** Loss in watts of a stage that gives {@code outputW} and is rated {@code ratedW}. */
    default double lossW(double outputW, double ratedW) {
        Check.notNegative("output (W)", outputW);
        Check.positive("rating (W)", ratedW);
        return ratedW * lossFraction(outputW / ratedW);
    }

    /** Output over input at load {@code x}; 0 where nothing is delivered. */
    default double efficiency(double x) {
        Check.notNegative("load", x);
        return x == 0 ? 0 : x / (x + lossFraction(x));
    }
}
