package org.hallwright.engine.power.equipment;

/**
 * Currents of the three phases where single-phase loads share a three-phase supply.
 *
 * @param firstA current of L1
 * @param secondA current of L2
 * @param thirdA current of L3
 */
public record PhaseBalance(double firstA, double secondA, double thirdA) {

    public PhaseBalance {
        Check.notNegative("current of L1 (A)", firstA);
        Check.notNegative("current of L2 (A)", secondA);
        Check.notNegative("current of L3 (A)", thirdA);
    }

    /** Loads between phase and neutral, each put on the phase that carries least so far: largest first, ties to the lower phase. */
    public static PhaseBalance assign(double... loadsA) {
        double[] sorted = loadsA.clone();
        java.util.Arrays.sort(sorted);
        double[] phases = new double[3];
        for (int i = sorted.length - 1; i >= 0; i--) {
            int least = 0;
            for (int p = 1; p < 3; p++) {
                if (phases[p] < phases[least]) {
                    least = p;
                }
            }
            phases[least] += Check.notNegative("load (A)", sorted[i]);
        }
        return new PhaseBalance(phases[0], phases[1], phases[2]);
    }

    /** Loads between phase and neutral, dealt to L1, L2, L3 in turn as outlets along a rack PDU are. */
    public static PhaseBalance inTurn(double... loadsA) {
        double[] phases = new double[3];
        for (int i = 0; i < loadsA.length; i++) {
            phases[i % 3] += Check.notNegative("load (A)", loadsA[i]);
        }
        return new PhaseBalance(phases[0], phases[1], phases[2]);
    }

    /**
     * Line currents of loads between phases (208 V in North America), unity power factor: each line carries the difference
     * of two currents 120 degrees apart, {@code sqrt(x² + y² + x y)}.
     */
    public static PhaseBalance ofLineToLine(double firstSecondA, double secondThirdA, double thirdFirstA) {
        return new PhaseBalance(
                line(firstSecondA, thirdFirstA), line(firstSecondA, secondThirdA), line(secondThirdA, thirdFirstA));
    }

    private static double line(double x, double y) {
        return Math.sqrt(x * x + y * y + x * y);
    }

    public double highestA() {
        return Math.max(firstA, Math.max(secondA, thirdA));
    }

    public double meanA() {
        return (firstA + secondA + thirdA) / 3;
    }

    /** Largest deviation from the mean over the mean (NEMA MG 1 form, applied to currents); 0 without load. */
    public double imbalance() {
        double mean = meanA();
        double lowest = Math.min(firstA, Math.min(secondA, thirdA));
        return mean == 0 ? 0 : Math.max(highestA() - mean, mean - lowest) / mean;
    }

    /** Current of the neutral (A) for loads to neutral of like power factor, harmonics aside. */
    public double neutralA() {
        double sum = firstA * firstA + secondA * secondA + thirdA * thirdA;
        return Math.sqrt(Math.max(0, sum - firstA * secondA - secondA * thirdA - thirdA * firstA));
    }
}
