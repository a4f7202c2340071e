package org.hallwright.engine.power.equipment;

/**
 * The four powers of a node or rack. Design power is what feeders and cooling must carry; expected is what energy and
 * carbon are counted with; nameplate is a label.
 *
 * @param nameplateW sum of supply ratings or the label
 * @param designW highest sustained input
 * @param expectedW mean input in its work
 * @param idleW input with nothing to do
 * @param exponent shape of power against utilisation: 1 is linear, below 1 rises early
 */
public record NodePower(double nameplateW, double designW, double expectedW, double idleW, double exponent) {

    public NodePower {
        Check.positive("design power (W)", designW);
        Check.within("nameplate power (W)", nameplateW, designW, Double.MAX_VALUE);
        Check.within("expected power (W)", expectedW, 0, designW);
        Check.within("idle power (W)", idleW, 0, expectedW);
        Check.within("exponent", exponent, 0.1, 5);
    }

    /** Linear in utilisation. */
    public NodePower(double nameplateW, double designW, double expectedW, double idleW) {
        this(nameplateW, designW, expectedW, idleW, 1);
    }

    /** Input (W) at utilisation 0 to 1: {@code idle + (design - idle) u^exponent}. */
    public double atUtilisation(double utilisation) {
        Check.fraction("utilisation", utilisation);
        return idleW + (designW - idleW) * Math.pow(utilisation, exponent);
    }

    /** The utilisation at which the node draws its expected power. */
    public double expectedUtilisation() {
        return designW == idleW ? 1 : Math.pow((expectedW - idleW) / (designW - idleW), 1 / exponent);
    }

    /** Power of {@code count} equal nodes. */
    public NodePower times(int count) {
        Check.atLeast("nodes", count, 1);
        return new NodePower(nameplateW * count, designW * count, expectedW * count, idleW * count, exponent);
    }

    /** A chip's TDP grown by the overhead of its server (1.3 to 1.8 for air-cooled nodes) to the node's design power per chip. */
    public static double designFromTdpW(double tdpW, double overheadFactor) {
        return Check.positive("TDP (W)", tdpW) * Check.within("server overhead", overheadFactor, 1, 5);
    }
}
