package org.hallwright.engine.thermal;

import java.util.Arrays;
import java.util.List;
import org.hallwright.engine.climate.Psychrometrics;

/**
 * Inlet air of every rack of a hall. Behind containment the leakage decides; in an open hall each rack draws back some of
 * the exhaust around it, by a matrix that falls off with distance and with how much supply air is missing.
 */
public final class RackThermal {
    /** Exhaust loses its hold on an inlet over about a row's pitch; the kernel of Tang et al. (2008) in its simplest form. */
    private static final double DECAY_M = 1.2;

    private static final double REACH_M = 4.8;

    private RackThermal() {}

    /** How cold and hot air are kept apart. */
    public enum Separation {
        /** Open aisles. */
        OPEN(0.15, 0.35),
        /** Curtains. */
        CURTAIN(0.08, 0.20),
        /** Roofed cold aisle with doors. */
        COLD_AISLE(0.04, 0.10),
        /** Hot aisle ducted to the return. */
        HOT_AISLE(0.03, 0.08),
        /** A chimney on every rack. */
        CHIMNEY(0.02, 0.05);

        private final double recirculation;
        private final double bypass;

        Separation(double recirculation, double bypass) {
            this.recirculation = recirculation;
            this.bypass = bypass;
        }

        /** Share of a rack's intake that is exhaust when supply air suffices. */
        public double recirculation() {
            return recirculation;
        }

        /** Share of the supply that returns without having passed a rack. */
        public double bypass() {
            return bypass;
        }
    }

    /**
     * One rack.
     *
     * @param xM position of its front's middle
     * @param yM position of its front's middle
     * @param frontX direction its front looks to, with {@code frontY} of length 1
     * @param depthM front to rear
     * @param airHeatW heat it gives to the air
     * @param riseK temperature rise of its own fans' flow
     */
    public record Rack(
            double xM, double yM, double frontX, double frontY, double depthM, double airHeatW, double riseK) {
        /** Heat may be zero; a rise must be given all the same. */
        public Rack {
            Checks.notNegative(airHeatW, "air heat (W)");
            Checks.within(riseK, 2, 60, "rack air rise (K)");
        }
    }

    /**
     * Air supplied to the hall.
     *
     * @param flowM3PerS flow of all units together
     * @param temperatureC supply temperature
     * @param dewPointC dew point
     * @param pressurePa air pressure at the site
     */
    public record Supply(double flowM3PerS, double temperatureC, double dewPointC, double pressurePa) {
        /** A supply that exists. */
        public Supply {
            Checks.notNegative(flowM3PerS, "supply flow (m3/s)");
            Checks.within(temperatureC, -5, 50, "supply temperature (degC)");
            Checks.within(pressurePa, 40_000, 110_000, "air pressure (Pa)");
        }

        double densityKgPerM3() {
            double w = Psychrometrics.humidityRatioAtDewPoint(dewPointC, pressurePa);
            return Psychrometrics.densityKgPerM3(temperatureC, w, pressurePa);
        }
    }

    /**
     * Air in the hall.
     *
     * @param inletC for each rack in the order given
     * @param outletC for each rack
     * @param returnC mixed air back at the units
     * @param itFlowM3PerS what the racks' fans draw together
     * @param recirculated share of that which is exhaust, from leakage and from missing supply
     */
    @SuppressWarnings("ArrayRecordComponent") // one value per rack, read by the hall plan
    public record Air(double[] inletC, double[] outletC, double returnC, double itFlowM3PerS, double recirculated) {
        /** Relative humidity at a rack's inlet, 0..1; moisture does not change on the way. */
        public double relativeHumidity(int rack, Supply supply) {
            return Psychrometrics.saturationPressurePa(supply.dewPointC())
                    / Psychrometrics.saturationPressurePa(Math.max(inletC[rack], supply.dewPointC()));
        }

        /** Rack cooling index for high temperatures (Herrlin 2005), 1 when no inlet is above recommended. */
        public double rackCoolingIndexHigh(AirClass airClass) {
            if (inletC.length == 0) {
                return 1;
            }
            double over = 0;
            for (double t : inletC) {
                over += Math.max(0, t - AirClass.RECOMMENDED_HIGH_C);
            }
            double most = (airClass.highC() - AirClass.RECOMMENDED_HIGH_C) * inletC.length;
            return most > 0 ? 1 - over / most : 1;
        }
    }

    /** Inlet temperatures of all racks. */
    public static Air solve(List<Rack> racks, Separation separation, Supply supply) {
        int n = racks.size();
        double density = supply.densityKgPerM3();
        double itFlow = 0;
        double heat = 0;
        for (Rack rack : racks) {
            itFlow += Airflow.m3PerS(rack.airHeatW(), rack.riseK(), density);
            heat += rack.airHeatW();
        }
        double reachesRacks = supply.flowM3PerS() * (1 - separation.bypass());
        double missing = itFlow > 0 ? Math.max(0, 1 - reachesRacks / itFlow) : 0;
        // What the supply does not bring, the racks' fans draw from their own exhaust.
        double share = Math.clamp(Math.max(separation.recirculation(), missing), 0.0, 0.95);
        double[] inlet = new double[n];
        double[] outlet = new double[n];
        if (separation == Separation.OPEN) {
            open(racks, share, supply.temperatureC(), inlet);
        } else {
            for (int i = 0; i < n; i++) {
                inlet[i] = supply.temperatureC()
                        + share / (1 - share) * racks.get(i).riseK();
            }
        }
        for (int i = 0; i < n; i++) {
            outlet[i] = inlet[i] + (racks.get(i).airHeatW() > 0 ? racks.get(i).riseK() : 0);
        }
        // First law for the hall: all heat leaves with the supplied air.
        double rate = supply.flowM3PerS() * density * Psychrometrics.DRY_AIR_CP_J_PER_KG_K;
        double returnC = rate > 0 ? supply.temperatureC() + heat / rate : supply.temperatureC();
        return new Air(inlet, outlet, returnC, itFlow, share);
    }

    private static void open(List<Rack> racks, double share, double supplyC, double[] inlet) {
        int n = racks.size();
        RackGrid grid = new RackGrid(racks, REACH_M);
        int[] neighbour = new int[n];
        int[][] who = new int[n][];
        double[][] weight = new double[n][];
        for (int i = 0; i < n; i++) {
            int found = grid.within(i, neighbour);
            Arrays.sort(neighbour, 0, found); // sums must not depend on the order of search
            who[i] = Arrays.copyOf(neighbour, found);
            weight[i] = weights(racks, i, who[i], share);
        }
        Arrays.fill(inlet, supplyC);
        double[] next = new double[n];
        // Each sweep shrinks the error by the recirculated share, at most 0.95.
        for (int sweep = 0; sweep < 400; sweep++) {
            double change = 0;
            for (int i = 0; i < n; i++) {
                double own = 1;
                double sum = 0;
                for (int k = 0; k < who[i].length; k++) {
                    Rack other = racks.get(who[i][k]);
                    double exhaust = inlet[who[i][k]] + (other.airHeatW() > 0 ? other.riseK() : 0);
                    sum += weight[i][k] * exhaust;
                    own -= weight[i][k];
                }
                next[i] = own * supplyC + sum;
                change = Math.max(change, Math.abs(next[i] - inlet[i]));
            }
            System.arraycopy(next, 0, inlet, 0, n);
            if (change < 1e-9) {
                break;
            }
        }
    }

    /** Row of the recirculation matrix: near and strong exhausts first, together at most {@code share}. */
    private static double[] weights(List<Rack> racks, int i, int[] who, double share) {
        Rack rack = racks.get(i);
        double[] w = new double[who.length];
        double sum = 0;
        double crowd = 0;
        for (int k = 0; k < who.length; k++) {
            Rack other = racks.get(who[k]);
            double rearX = other.xM() - other.frontX() * other.depthM();
            double rearY = other.yM() - other.frontY() * other.depthM();
            double distance = Math.hypot(rearX - rack.xM(), rearY - rack.yM());
            double near = Math.exp(-distance / DECAY_M);
            w[k] = near * other.airHeatW() / other.riseK();
            sum += w[k];
            crowd += near;
        }
        if (sum <= 0) {
            return w;
        }
        // A lone rack is surrounded by supply air; a full aisle recirculates the whole share.
        double reached = share * Math.min(1, crowd / 1.2);
        for (int k = 0; k < w.length; k++) {
            w[k] *= reached / sum;
        }
        return w;
    }
}
