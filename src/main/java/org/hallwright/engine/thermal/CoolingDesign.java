package org.hallwright.engine.thermal;

/**
 * Whether the plant suffices at the hottest hour it is designed for, with everything running and with any one unit of a
 * group lost. Loads are what the year's first hours cannot show: the design hour, not the average.
 */
public final class CoolingDesign {
    private CoolingDesign() {}

    /**
     * One group of like units against its load.
     *
     * @param needW heat to be carried at the design hour
     * @param capacityW what all units carry then
     * @param oneLostW what is carried with one unit lost
     * @param supplyC supply temperature reached with all units
     * @param oneLostSupplyC supply temperature reached with one unit lost
     * @param wantedSupplyC set point
     */
    public record Check(
            String group,
            double needW,
            double capacityW,
            double oneLostW,
            double supplyC,
            double oneLostSupplyC,
            double wantedSupplyC) {
        private static final double TOLERANCE_K = 1e-6;

        /** Whether all units together carry the load at the wanted temperature. */
        public boolean holds() {
            return capacityW >= needW * (1 - 1e-12) && supplyC <= wantedSupplyC + TOLERANCE_K;
        }

        /** Whether the load is still carried with one unit lost. */
        public boolean holdsWithOneLost() {
            return oneLostW >= needW * (1 - 1e-12) && oneLostSupplyC <= wantedSupplyC + TOLERANCE_K;
        }

        /** Capacity left over with one unit lost, W; negative where it does not suffice. */
        public double marginOneLostW() {
            return oneLostW - needW;
        }
    }

    /** Units whose capacity does not depend on the weather: CDUs, air handlers, pumps. */
    public static Check units(String group, double needW, double unitCapacityW, int installed, double supplyC) {
        Checks.positive(unitCapacityW, "unit capacity (W)");
        Checks.within(installed, 1, 100_000, "units installed");
        return new Check(
                group, needW, unitCapacityW * installed, unitCapacityW * (installed - 1), supplyC, supplyC, supplyC);
    }

    /** Chillers at the temperatures of the design hour. */
    public static Check chillers(
            String group, double needW, Chiller chiller, int installed, double leavingC, double sinkC) {
        return units(group, needW, chiller.capacityW(leavingC, sinkC), installed, leavingC);
    }

    /**
     * Coolers without compressors behind them: they always carry the heat, but how warm does the water get?
     *
     * @param field the field of all installed units at its rating
     * @param installed equal units in the field
     */
    public static Check coolers(
            String group,
            double needW,
            SinkCooler field,
            int installed,
            double wantedSupplyC,
            double dryBulbC,
            double wetBulbC) {
        Checks.within(installed, 1, 100_000, "units installed");
        double sink = field.sinkC(dryBulbC, wetBulbC);
        double all = supplyC(field, needW / field.designW(), sink);
        double share = installed == 1 ? Double.POSITIVE_INFINITY : installed / (installed - 1.0);
        double lost = installed == 1 ? 99 : supplyC(field, needW * share / field.designW(), sink);
        return new Check(
                group,
                needW,
                capacityW(field, wantedSupplyC, sink),
                installed == 1 ? 0 : capacityW(field, wantedSupplyC, sink) / share,
                all,
                lost,
                wantedSupplyC);
    }

    private static double supplyC(SinkCooler field, double loadShare, double sinkC) {
        return sinkC + field.approachAtK(loadShare) + field.exchangerApproachK();
    }

    /** Heat the field carries at a supply temperature: the approach grows with the load. */
    private static double capacityW(SinkCooler field, double supplyC, double sinkC) {
        double approach = supplyC - sinkC - field.exchangerApproachK();
        if (approach <= 0) {
            return 0;
        }
        if (field.approachExponent() == 0) {
            return approach >= field.approachK() ? field.designW() * 1.5 : 0;
        }
        return field.designW() * Math.min(1.5, Math.pow(approach / field.approachK(), 1 / field.approachExponent()));
    }
}
