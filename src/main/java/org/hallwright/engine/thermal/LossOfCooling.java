package org.hallwright.engine.thermal;

/**
 * The minutes after cooling has stopped. Room air and the mass it touches are two nodes coupled by a conductance
 * (Khankari 2010), solved in closed form; a liquid loop is one mass.
 */
public final class LossOfCooling {
    private LossOfCooling() {}

    /**
     * A room whose heat keeps coming while nothing takes it.
     *
     * @param heatW heat into the air
     * @param airJPerK heat capacity of the room's air
     * @param massJPerK heat capacity of racks, servers and structure that the air touches
     * @param couplingWPerK conductance between air and mass
     */
    public record Room(double heatW, double airJPerK, double massJPerK, double couplingWPerK) {
        /** Capacities of a room that exists. */
        public Room {
            Checks.positive(heatW, "heat (W)");
            Checks.positive(airJPerK, "heat capacity of air (J/K)");
            Checks.positive(massJPerK, "heat capacity of mass (J/K)");
            Checks.positive(couplingWPerK, "coupling (W/K)");
        }

        /**
         * A room by its cabinets: 9 m3 of air to each, and 600 kg of steel and equipment of which a third takes part
         * within minutes. The servers' own air flow couples them: 80 % of what it carries at an 11 K rise.
         */
        public static Room ofCabinets(int cabinets, double wPerCabinet) {
            return new Room(
                    cabinets * wPerCabinet,
                    cabinets * 9.0 * 1.15 * 1006,
                    cabinets * 200.0 * 480,
                    0.8 * cabinets * wPerCabinet / 11);
        }

        /** Air temperature above the start after a time, K. */
        public double riseK(double seconds) {
            double total = airJPerK + massJPerK;
            double rate = couplingWPerK * total / (airJPerK * massJPerK);
            double decayed = -Math.expm1(-rate * seconds);
            double difference = heatW * massJPerK / (total * couplingWPerK) * decayed;
            return heatW * seconds / total + difference * massJPerK / total;
        }

        /** Time until the air has risen by an amount, s. */
        public double secondsTo(double riseK) {
            if (riseK <= 0) {
                return 0;
            }
            double low = 0;
            double high = riseK * (airJPerK + massJPerK) / heatW;
            for (int i = 0; i < 100; i++) {
                double mid = 0.5 * (low + high);
                if (riseK(mid) < riseK) {
                    low = mid;
                } else {
                    high = mid;
                }
            }
            return high;
        }
    }

    /**
     * Time until a liquid loop whose pumps still turn has warmed by an amount, s.
     *
     * @param loopKg coolant in the loop
     * @param metalJPerK heat capacity of cold plates and manifolds
     */
    public static double loopSeconds(double heatW, double loopKg, Coolant coolant, double metalJPerK, double riseK) {
        Checks.positive(heatW, "heat (W)");
        return (Checks.notNegative(loopKg, "loop content (kg)") * coolant.cpJPerKgK()
                        + Checks.notNegative(metalJPerK, "metal (J/K)"))
                * Checks.notNegative(riseK, "rise (K)")
                / heatW;
    }
}
