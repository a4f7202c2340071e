package org.hallwright.engine.power.grid;

/**
 * More equipment than the sum of its design powers would allow, held below the limit by caps.
 *
 * @param limitW what the feeder or the site may carry
 * @param unitDesignW highest power of one load
 * @param unitIdleW power below which a cap cannot bring it
 * @param diversity highest sum of all at once over the sum of design powers: 0.85 to 1 for synchronous training, about 0.8
 *     for inference, 0.65 for an enterprise hall (Fan et al., ISCA 2007: 0.84 to 0.93 for a cluster)
 */
public record Oversubscription(double limitW, double unitDesignW, double unitIdleW, double diversity) {

    /** Peak over sum of design powers, by what the loads do. */
    public static final double TRAINING = 0.95;

    public static final double INFERENCE = 0.8;
    public static final double ENTERPRISE = 0.65;

    public Oversubscription {
        Need.within("limit (W)", limitW, 1, 1e12);
        Need.within("design power (W)", unitDesignW, 1, 1e10);
        Need.within("idle power (W)", unitIdleW, 0, unitDesignW);
        Need.within("diversity", diversity, 0.01, 1);
    }

    /** Loads whose design powers fit. */
    public int provisioned() {
        return (int) Math.floor(limitW / unitDesignW + 1e-9);
    }

    /** Loads whose usual peak fits. */
    public int byDiversity() {
        return (int) Math.floor(limitW / (unitDesignW * diversity) + 1e-9);
    }

    /** Added loads over provisioned ones where {@code units} stand. */
    public double share(int units) {
        return provisioned() == 0 ? 0 : (double) units / provisioned() - 1;
    }

    /** Cap (W) for each of {@code units} so that even all peaks at once stay within the limit; the design power where none is needed. */
    public double capW(int units) {
        Need.within("loads", units, 1, 1e9);
        return Math.min(unitDesignW, limitW / units);
    }

    /** Whether the cap can be kept: it is not below idle. */
    public boolean canBeHeld(int units) {
        return limitW / units >= unitIdleW;
    }

    /** Share of its dynamic power that a capped load keeps when all peak at once. */
    public double keptShare(int units) {
        return unitDesignW == unitIdleW ? 1 : Math.max(0, (capW(units) - unitIdleW) / (unitDesignW - unitIdleW));
    }
}
