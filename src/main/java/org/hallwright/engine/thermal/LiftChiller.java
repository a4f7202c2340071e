package org.hallwright.engine.thermal;

/**
 * A chiller by its lift: the share of Carnot's efficiency it reaches at its reference point is kept, the refrigerant
 * temperatures follow the water temperatures with approaches in proportion to the load, and a quadratic gives the extra
 * input at part load.
 * COP rises when the sink cools or the evaporator warms, until the condenser control's floor.
 *
 * @param ratedW capacity of one machine at the reference point
 * @param copReference COP at the reference temperatures and full load
 * @param referenceLeavingC temperature leaving the evaporator at the reference point
 * @param referenceSinkC temperature entering the condenser at the reference point
 * @param evaporatorApproachK leaving temperature less evaporating temperature
 * @param condenserApproachK condensing temperature less sink temperature (range and approach of the condenser)
 * @param minimumSinkC floor of head-pressure control
 * @param inputAtNoLoad share of full-load input that the quadratic has at zero load, 0 to 0.8
 * @param inputCurvature how far the quadratic bends below a straight line: 0 for a straight line, up to 1
 * @param capacityPerK relative capacity gained per K of cooler sink, 0 to 0.02
 */
public record LiftChiller(
        Condenser condenser,
        double ratedW,
        double copReference,
        double referenceLeavingC,
        double referenceSinkC,
        double evaporatorApproachK,
        double condenserApproachK,
        double minimumSinkC,
        double inputAtNoLoad,
        double inputCurvature,
        double capacityPerK)
        implements Chiller {
    private static final double KELVIN = 273.15;
    /** Expansion valves and oil need some pressure difference, whatever the weather. */
    private static final double MINIMUM_LIFT_K = 12;

    private static final double HIGHEST_COP = 25;
    private static final double LOWEST_STEADY_LOAD = 0.25;

    /** Ratings must be those of a machine that exists. */
    public LiftChiller {
        Checks.positive(ratedW, "chiller capacity (W)");
        Checks.within(copReference, 0.5, HIGHEST_COP, "reference COP");
        Checks.within(referenceLeavingC, -20, 45, "reference leaving temperature (degC)");
        Checks.within(referenceSinkC, 0, 60, "reference sink temperature (degC)");
        Checks.within(evaporatorApproachK, 0, 20, "evaporator approach (K)");
        Checks.within(condenserApproachK, 0, 30, "condenser approach (K)");
        Checks.within(minimumSinkC, -40, 40, "minimum sink temperature (degC)");
        Checks.within(inputAtNoLoad, 0, 0.8, "input at no load");
        Checks.within(inputCurvature, 0, 1, "input curvature");
        Checks.within(capacityPerK, 0, 0.02, "capacity per K");
    }

    @Override
    public double cop(double leavingC, double sinkC, double partLoad) {
        double load = Math.clamp(partLoad, 0.02, 1.0);
        double plr = Math.max(load, LOWEST_STEADY_LOAD);
        double carnotShare = copReference / carnot(referenceLeavingC, referenceSinkC, 1);
        double full = carnotShare * carnot(leavingC, Math.max(sinkC, minimumSinkC), plr);
        // Below its lowest steady load a machine cycles, which costs what AHRI 550/590 (C_D = 1.13 - 0.13 LF) lets it
        // cost.
        double cycling = 1.13 - 0.13 * load / plr;
        return Math.min(full * plr / inputRatio(plr) / cycling, HIGHEST_COP);
    }

    /** Input at a part load over input at full load and the same temperatures. */
    private double inputRatio(double plr) {
        return inputAtNoLoad + (1 - inputAtNoLoad) * plr * (1 - inputCurvature * (1 - plr));
    }

    private double carnot(double leavingC, double sinkC, double plr) {
        double evaporating = leavingC - evaporatorApproachK * plr + KELVIN;
        double condensing = sinkC + condenserApproachK * plr + KELVIN;
        return evaporating / Math.max(condensing - evaporating, MINIMUM_LIFT_K);
    }

    @Override
    public double capacityW(double leavingC, double sinkC) {
        double gain = capacityPerK * (referenceSinkC - Math.max(sinkC, minimumSinkC))
                + capacityPerK * (leavingC - referenceLeavingC);
        return ratedW * Math.clamp(1 + gain, 0.3, 1.25);
    }

    /** The same machine with its COP scaled, for machines better or worse than the reference. */
    public LiftChiller scaledCop(double factor) {
        return new LiftChiller(
                condenser,
                ratedW,
                Math.min(copReference * factor, HIGHEST_COP),
                referenceLeavingC,
                referenceSinkC,
                evaporatorApproachK,
                condenserApproachK,
                minimumSinkC,
                inputAtNoLoad,
                inputCurvature,
                capacityPerK);
    }

    /**
     * Integrated part-load value of AHRI 550/590: 1, 42, 45 and 12 % at 100, 75, 50 and 25 % load with the sink at 29.4,
     * 23.9, 18.3 and 18.3 degC of water or 35, 26.7, 18.3 and 12.8 degC of air.
     */
    public double integratedPartLoad() {
        boolean water = condenser == Condenser.WATER;
        return 0.01 * cop(referenceLeavingC, water ? 29.44 : 35, 1)
                + 0.42 * cop(referenceLeavingC, water ? 23.89 : 26.67, 0.75)
                + 0.45 * cop(referenceLeavingC, 18.33, 0.50)
                + 0.12 * cop(referenceLeavingC, water ? 18.33 : 12.78, 0.25);
    }

    /** The same machine with the input at no load that gives it a rated part-load value, as near as 0 to 0.8 allows. */
    public LiftChiller withPartLoadValue(double value) {
        double low = 0;
        double high = 0.8;
        for (int i = 0; i < 60; i++) {
            double mid = 0.5 * (low + high);
            if (withNoLoad(mid).integratedPartLoad() > value) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return withNoLoad(0.5 * (low + high));
    }

    private LiftChiller withNoLoad(double input) {
        return new LiftChiller(
                condenser,
                ratedW,
                copReference,
                referenceLeavingC,
                referenceSinkC,
                evaporatorApproachK,
                condenserApproachK,
                minimumSinkC,
                input,
                inputCurvature,
                capacityPerK);
    }

    /**
     * The least a centrifugal of 600 tons or more may do under ASHRAE 90.1-2019 path A: COP 6.28 at full load (29.4
     * degC condenser water, 6.7 degC chilled water), part-load value 7.03.
     */
    public static LiftChiller waterCooled901(double ratedW) {
        return new LiftChiller(Condenser.WATER, ratedW, 6.28, 6.67, 29.44, 1.5, 6.5, 15.6, 0.2, 0, 0.008)
                .withPartLoadValue(7.03);
    }

    /**
     * The same under path B, meant for variable speed and long hours at part load: COP 6.01 at full load, part-load value
     * 9.25.
     */
    public static LiftChiller waterCooledVariableSpeed901(double ratedW) {
        return new LiftChiller(Condenser.WATER, ratedW, 6.01, 6.67, 29.44, 1.5, 6.5, 12.8, 0.2, 0.5, 0.008)
                .withPartLoadValue(9.25);
    }

    /**
     * The least an air-cooled chiller of 150 tons or more may do under ASHRAE 90.1-2019: COP 2.96 at 35 degC, part-load
     * value 4.10.
     */
    public static LiftChiller airCooled901(double ratedW) {
        return new LiftChiller(Condenser.AIR, ratedW, 2.96, 6.67, 35, 2, 12, 12.8, 0.1, 0.1, 0.01)
                .withPartLoadValue(4.10);
    }

    /** The same under path B, for variable speed: COP 2.84 (EER 9.7) at 35 degC, part-load value 4.72 (EER 16.1). */
    public static LiftChiller airCooledVariableSpeed901(double ratedW) {
        return new LiftChiller(Condenser.AIR, ratedW, 2.84, 6.67, 35, 2, 12, 5, 0.1, 0.5, 0.01).withPartLoadValue(4.72);
    }

    /**
     * A computer-room unit with direct expansion: sensible COP 2.2 at 35 degC, the floor of ASHRAE 90.1 for floor-mounted
     * air-cooled units, condensing pressure held from 15 degC down.
     */
    public static LiftChiller directExpansion901(double ratedW) {
        return new LiftChiller(Condenser.AIR, ratedW, 2.2, 12, 35, 8, 14, 15, 0.05, 0, 0.01);
    }
}
