package org.hallwright.engine.thermal;

/**
 * Pumps of one loop.
 *
 * @param pressurePa pressure difference at design flow
 * @param efficiency hydraulic over electric power (pump, motor and drive)
 * @param exponent power against flow below design: 3 ideal variable speed without static head, 1 constant pressure, 0
 *     constant speed
 * @param coolant what is pumped
 */
public record PumpLoop(double pressurePa, double efficiency, double exponent, Coolant coolant) {
    /** Ratings of a loop that exists. */
    public PumpLoop {
        Checks.within(pressurePa, 0, 2e6, "pump pressure (Pa)");
        Checks.within(efficiency, 0.05, 1, "pump efficiency");
        Checks.within(exponent, 0, 3, "pump exponent");
    }

    /** A facility loop of 200 kPa at 65 % wire to water with variable speed. */
    public static PumpLoop facility() {
        return new PumpLoop(200_000, 0.65, 2.2, Coolant.WATER);
    }

    /** Electric power that carries a heat at a temperature rise at design flow, W. */
    public double designW(double heatW, double riseK) {
        return coolant.flowM3PerS(heatW, riseK) * pressurePa / efficiency;
    }
}
