package org.hallwright.engine.power.equipment;

/**
 * Least squares with no coefficient below zero, for the three or four unknowns of a loss curve. So few unknowns are
 * solved exactly by trying every set of coefficients that may differ from zero; the answer does not depend on a
 * starting point or a tolerance.
 */
final class NonNegativeLeastSquares {

    private NonNegativeLeastSquares() {}

    /** The {@code v >= 0} with the least {@code |rows v - wanted|²}. */
    static double[] solve(double[][] rows, double[] wanted) {
        int unknowns = rows[0].length;
        double[] best = new double[unknowns];
        double bestResidual = residual(rows, wanted, best);
        for (int set = 1; set < 1 << unknowns; set++) {
            double[] candidate = solveOn(set, rows, wanted);
            if (candidate.length == 0) {
                continue;
            }
            double residual = residual(rows, wanted, candidate);
            if (residual < bestResidual) {
                bestResidual = residual;
                best = candidate;
            }
        }
        return best;
    }

    /** Ordinary least squares on the chosen coefficients; empty where singular or where one comes out negative. */
    private static double[] solveOn(int set, double[][] rows, double[] wanted) {
        int unknowns = rows[0].length;
        int size = Integer.bitCount(set);
        int[] column = new int[size];
        for (int j = 0, k = 0; j < unknowns; j++) {
            if ((set & 1 << j) != 0) {
                column[k++] = j;
            }
        }
        double[][] normal = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int r = 0; r < rows.length; r++) {
                for (int j = 0; j < size; j++) {
                    normal[i][j] += rows[r][column[i]] * rows[r][column[j]];
                }
                normal[i][size] += rows[r][column[i]] * wanted[r];
            }
        }
        double[] solved = eliminate(normal);
        double[] full = new double[unknowns];
        for (int i = 0; i < solved.length; i++) {
            if (solved[i] < 0) {
                return new double[0];
            }
            full[column[i]] = solved[i];
        }
        return solved.length == 0 ? solved : full;
    }

    /** Gauss-Jordan with partial pivoting on {@code [matrix | right side]}; empty where singular. */
    private static double[] eliminate(double[][] m) {
        int size = m.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int r = column + 1; r < size; r++) {
                if (Math.abs(m[r][column]) > Math.abs(m[pivot][column])) {
                    pivot = r;
                }
            }
            double[] swapped = m[column];
            m[column] = m[pivot];
            m[pivot] = swapped;
            if (Math.abs(m[column][column]) < 1e-14) {
                return new double[0];
            }
            for (int r = 0; r < size; r++) {
                double factor = r == column ? 0 : m[r][column] / m[column][column];
                for (int j = column; factor != 0 && j <= size; j++) {
                    m[r][j] -= factor * m[column][j];
                }
            }
        }
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            solved[i] = m[i][size] / m[i][i];
        }
        return solved;
    }

    private static double residual(double[][] rows, double[] wanted, double[] v) {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            double difference = -wanted[r];
            for (int j = 0; j < v.length; j++) {
                difference += rows[r][j] * v[j];
            }
            sum += difference * difference;
        }
        return sum;
    }
}
