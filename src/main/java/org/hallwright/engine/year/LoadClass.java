package org.hallwright.engine.year;

/**
 * Racks (or nodes) that behave alike through the year.
 *
 * @param count how many
 * @param idleW power of one at no work
 * @param maxW power of one at full work
 * @param liquidShare share of its heat that cold plates take, 0 to 1
 * @param utilisation work 0 to 1 for each hour, or a single value for all hours; the caller must not change the array
 */
@SuppressWarnings("ArrayRecordComponent") // shared between thousands of racks, and read in the hourly loop
public record LoadClass(int count, double idleW, double maxW, double liquidShare, double[] utilisation) {
    /** Powers and shares in range. */
    public LoadClass {
        if (count < 0 || !(idleW >= 0) || !(maxW >= idleW) || !(maxW < 1e12)) {
            throw new IllegalArgumentException("load class: count " + count + ", idle " + idleW + " W and maximum "
                    + maxW + " W must not be negative and idle not above maximum");
        }
        if (!(liquidShare >= 0 && liquidShare <= 1)) {
            throw new IllegalArgumentException("liquid share " + liquidShare + " must lie from 0 to 1");
        }
        if (utilisation.length != 1 && utilisation.length != 8760) {
            throw new IllegalArgumentException("utilisation has " + utilisation.length + " values, not 1 or 8760");
        }
    }

    /** A constant load, W, of which a share goes to cold plates. */
    public static LoadClass constant(double itW, double liquidShare) {
        return new LoadClass(1, 0, itW, liquidShare, new double[] {1});
    }
}
