package org.hallwright.engine.power.equipment;

import java.util.Arrays;

/**
 * Currents of the three phases where single-phase loads share a three-phase supply.
 *
 * @param firstA current of L1
 * @param secondA current of L2
 * @param thirdA current of L3
 */
public record PhaseBalance(double firstA, double secondA, double thirdA) {

    /** No load. */
    public static final PhaseBalance NONE = new PhaseBalance(0, 0, 0);

    public PhaseBalance {
        Check.notNegative("current of L1 (A)", firstA);
        Check.notNegative("current of L2 (A)", secondA);
        Check.notNegative("current of L3 (A)", thirdA);
    }

    /** Loads between phase and neutral, each put on the phase that carries least so far: largest first, ties to the lower phase. */
    public static PhaseBalance assign(double... loadsA) {
        double[] sorted = loadsA.clone();
        Arrays.sort(sorted);
        PhaseBalance phases = NONE;
        for (int i = sorted.length - 1; i >= 0; i--) {
            phases = phases.withShared(1, sorted[i]);
        }
        return phases;
    }

    /** Loads between phase and neutral, dealt to L1, L2, L3 in turn as outlets along a rack PDU are. */
    public static PhaseBalance inTurn(double... loadsA) {
        double[] phases = new double[3];
        for (int i = 0; i < loadsA.length; i++) {
            phases[i % 3] += Check.notNegative("load (A)", loadsA[i]);
        }
        return new PhaseBalance(phases[0], phases[1], phases[2]);
    }

    /** These with {@code count} equal loads more: a third to each phase, what is left over where least flows. */
    public PhaseBalance withShared(int count, double loadA) {
        Check.notNegative("loads", count);
        Check.notNegative("load (A)", loadA);
        double[] phases = {firstA, secondA, thirdA};
        for (int p = 0; p < 3; p++) {
            phases[p] += count / 3 * loadA;
        }
        for (int left = count % 3; left > 0; left--) {
            phases[least(phases)] += loadA;
        }
        return new PhaseBalance(phases[0], phases[1], phases[2]);
    }

    /** These with {@code times} groups more of {@code count} equal loads each, every group dealt in turn from L1 on. */
    public PhaseBalance withInTurn(int times, int count, double loadA) {
        Check.notNegative("groups", times);
        Check.notNegative("loads", count);
        Check.notNegative("load (A)", loadA);
        return new PhaseBalance(
                firstA + times * ((count + 2) / 3) * loadA,
                secondA + times * ((count + 1) / 3) * loadA,
                thirdA + times * (count / 3) * loadA);
    }

    private static int least(double[] phases) {
        int least = 0;
        for (int p = 1; p < phases.length; p++) {
            if (phases[p] < phases[least]) {
                least = p;
            }
        }
        return least;
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

    public double lowestA() {
        return Math.min(firstA, Math.min(secondA, thirdA));
    }

    /** Highest less lowest current over the mean, as rules on phase imbalance count it; 0 without load. */
    public double spread() {
        double mean = meanA();
        return mean == 0 ? 0 : (highestA() - lowestA()) / mean;
    }

    /** Largest deviation from the mean over the mean (NEMA MG 1 form, applied to currents); 0 without load. */
    public double imbalance() {
        double mean = meanA();
        return mean == 0 ? 0 : Math.max(highestA() - mean, mean - lowestA()) / mean;
    }

    /** Current of the neutral (A) for loads to neutral of like power factor, harmonics aside. */
    public double neutralA() {
        double sum = firstA * firstA + secondA * secondA + thirdA * thirdA;
        return Math.sqrt(Math.max(0, sum - firstA * secondA - secondA * thirdA - thirdA * firstA));
    }
}
