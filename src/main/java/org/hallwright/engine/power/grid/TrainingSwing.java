package org.hallwright.engine.power.grid;

/**
 * The swing of synchronous training: all accelerators compute together, then wait for one another together, so the site's
 * power is a square wave between two levels.
 *
 * @param highW site power while computing
 * @param lowW site power while communicating or checkpointing
 * @param periodS one step
 * @param lowShare share of the period at the low level
 * @param edgeS seconds from one level to the other
 */
public record TrainingSwing(double highW, double lowW, double periodS, double lowShare, double edgeS) {

    public TrainingSwing {
        Need.within("high power (W)", highW, 1, 1e12);
        Need.within("low power (W)", lowW, 0, highW);
        Need.within("period (s)", periodS, 1e-3, 1e6);
        Need.within("share at the low level", lowShare, 0, 1);
        Need.within("edge (s)", edgeS, 1e-4, periodS);
    }

    /**
     * What a grid or a generator bears.
     *
     * @param highestSwingW peak to peak
     * @param highestRampWPerS of the power
     * @param lowHz lower end of the band in which the swing must stay below {@code swingInBandW} (oscillation modes of a grid
     *     lie at 0.1 to 2.5 Hz, torsional modes of turbines above)
     * @param highHz upper end
     * @param swingInBandW peak to peak within the band
     */
    public record Limit(
            double highestSwingW, double highestRampWPerS, double lowHz, double highHz, double swingInBandW) {
        public Limit {
            Need.within("allowed swing (W)", highestSwingW, 0, 1e12);
            Need.within("allowed ramp (W/s)", highestRampWPerS, 1, 1e15);
            Need.within("band (Hz)", lowHz, 0, highHz);
            Need.within("allowed swing in the band (W)", swingInBandW, 0, 1e12);
        }

        /** Load steps that a running generator bears: a share of its rating, in as many seconds as its governor needs. */
        public static Limit generator(double ratedW, double stepShare, double recoveryS) {
            double stepW = ratedW * stepShare;
            return new Limit(stepW, stepW / recoveryS, 0, 0, stepW);
        }
    }

    /**
     * What makes a swing bearable.
     *
     * @param needed whether the bare swing breaks the limit
     * @param bessPowerW charging and discharging power that leaves only the allowed swing
     * @param bessEnergyJ usable energy that goes in and out in one period
     * @param floorW level below which load must not fall, if dummy load or a power floor is the remedy instead
     * @param capW level that load must not pass, if capping is the remedy instead
     */
    public record Remedy(boolean needed, double bessPowerW, double bessEnergyJ, double floorW, double capW) {}

    /** Peak to peak, W. */
    public double amplitudeW() {
        return highW - lowW;
    }

    public double frequencyHz() {
        return 1 / periodS;
    }

    public double meanW() {
        return lowShare * lowW + (1 - lowShare) * highW;
    }

    /** Steepest change, W/s. */
    public double rampWPerS() {
        return amplitudeW() / edgeS;
    }

    /** The swing that a limit allows at this frequency, W peak to peak. */
    public double allowedW(Limit limit) {
        boolean inBand = frequencyHz() >= limit.lowHz() && frequencyHz() <= limit.highHz();
        return Math.min(limit.highestSwingW(), inBand ? limit.swingInBandW() : limit.highestSwingW());
    }

    public boolean isBearable(Limit limit) {
        return amplitudeW() <= allowedW(limit) && rampWPerS() <= limit.highestRampWPerS();
    }

    /**
     * The remedies. A BESS takes what goes beyond the allowed swing around the mean; where only the ramp is too steep it
     * takes the difference between the square wave and the steepest allowed edges, whose triangle of energy is small.
     */
    public Remedy remedy(Limit limit) {
        if (isBearable(limit)) {
            return new Remedy(false, 0, 0, lowW, highW);
        }
        double allowedW = Math.min(amplitudeW(), allowedW(limit));
        double excessW = amplitudeW() - allowedW;
        // The store carries the high part above and takes up the low part below, equal energies around the mean.
        double highS = (1 - lowShare) * periodS;
        double lowS = lowShare * periodS;
        double swingJ = excessW * highS * lowS / periodS;
        double edgeS = Math.min(Math.min(highS, lowS), allowedW / limit.highestRampWPerS());
        double rampW = rampWPerS() > limit.highestRampWPerS() ? allowedW / 2 : 0;
        double rampJ = rampW > 0 ? allowedW * edgeS / 8 : 0;
        double powerW = excessW * Math.max(lowShare, 1 - lowShare) + rampW;
        return new Remedy(true, powerW, swingJ + rampJ, highW - allowedW, lowW + allowedW);
    }
}
