package org.hallwright.engine.thermal;

/**
 * A liquid-to-liquid coolant distribution unit, from its data sheet: capacity at an approach and two flows. Its plate
 * exchanger is counter-flow; conductance follows the flows by the 0.7th power of each side.
 *
 * @param ratedW heat at the rating
 * @param approachK technology supply less facility supply at the rating
 * @param technologyKgPerS technology coolant flow at the rating
 * @param facilityKgPerS facility water flow at the rating
 * @param technology what flows to the racks
 * @param externalHeadPa pressure left for racks and pipes at rated flow
 * @param pumpW pump power at rated flow
 */
public record Cdu(
        double ratedW,
        double approachK,
        double technologyKgPerS,
        double facilityKgPerS,
        Coolant technology,
        double externalHeadPa,
        double pumpW) {
    private static final double FLOW_EXPONENT = 0.7;

    /** Ratings must allow the exchanger to exist. */
    public Cdu {
        Checks.positive(ratedW, "CDU capacity (W)");
        Checks.within(approachK, 0.2, 25, "CDU approach (K)");
        Checks.positive(technologyKgPerS, "technology flow (kg/s)");
        Checks.positive(facilityKgPerS, "facility flow (kg/s)");
        Checks.notNegative(externalHeadPa, "external head (Pa)");
        Checks.notNegative(pumpW, "pump power (W)");
    }

    /**
     * A unit by capacity and approach alone, with 1.2 L/min per kW of technology coolant and facility water to match.
     */
    public static Cdu of(double ratedW, double approachK) {
        double flow = Coolant.PG25.densityKgPerM3() * ratedW / 1000 * 1.2 / 60_000;
        return new Cdu(ratedW, approachK, flow, flow, Coolant.PG25, 150_000, 0.008 * ratedW);
    }

    /** Conductance of the exchanger at the rating, W/K. */
    public double ratedConductanceWPerK() {
        double hot = technologyKgPerS * technology.cpJPerKgK();
        double cold = facilityKgPerS * Coolant.WATER.cpJPerKgK();
        double least = Math.min(hot, cold);
        // Technology return is the hottest, facility supply the coldest end of the exchanger.
        double span = ratedW / hot + approachK;
        double effectiveness = ratedW / (least * span);
        if (effectiveness >= 1) {
            throw new IllegalArgumentException("a CDU of " + ratedW + " W at " + approachK
                    + " K approach breaks the second law with these flows: raise the facility flow");
        }
        return HeatExchanger.counterFlowNtu(effectiveness, least / Math.max(hot, cold)) * least;
    }

    /**
     * Temperatures at a heat with given flows and facility supply.
     *
     * @throws IllegalArgumentException where a flow is not positive
     */
    public State at(double heatW, double technologyFlowKgPerS, double facilityFlowKgPerS, double facilitySupplyC) {
        Checks.notNegative(heatW, "heat (W)");
        Checks.positive(technologyFlowKgPerS, "technology flow (kg/s)");
        Checks.positive(facilityFlowKgPerS, "facility flow (kg/s)");
        double hot = technologyFlowKgPerS * technology.cpJPerKgK();
        double cold = facilityFlowKgPerS * Coolant.WATER.cpJPerKgK();
        double least = Math.min(hot, cold);
        double x = technologyFlowKgPerS / technologyKgPerS;
        double y = facilityFlowKgPerS / facilityKgPerS;
        // Equal films at the rating: 1/UA = (x^-n + y^-n) / (2 UA).
        double conductance = 2 * ratedConductanceWPerK() / (Math.pow(x, -FLOW_EXPONENT) + Math.pow(y, -FLOW_EXPONENT));
        double effectiveness = HeatExchanger.counterFlow(conductance / least, least / Math.max(hot, cold));
        double technologyReturnC = facilitySupplyC + heatW / (effectiveness * least);
        double technologySupplyC = technologyReturnC - heatW / hot;
        double pump = pumpW * Math.pow(x, 2.8);
        double head = externalHeadPa * Math.pow(x, 1.8);
        return new State(
                heatW,
                technologySupplyC,
                technologyReturnC,
                facilitySupplyC,
                facilitySupplyC + heatW / cold,
                technologySupplyC - facilitySupplyC,
                head,
                pump);
    }

    /** Heat at which the unit reaches an approach with given flows, W. */
    public double capacityW(double wantedApproachK, double technologyFlowKgPerS, double facilityFlowKgPerS) {
        State one = at(1, technologyFlowKgPerS, facilityFlowKgPerS, 0);
        return Checks.positive(wantedApproachK, "approach (K)") / one.approachK();
    }

    /** Heat that the unit carries at an approach with its pumps at their rating, W: never above its own rating. */
    public double usableW(double wantedApproachK) {
        return Math.min(ratedW, capacityW(wantedApproachK, technologyKgPerS, facilityKgPerS));
    }

    /** Whether an exchanger with these ratings can exist: the technology coolant cannot leave colder than water enters. */
    public boolean isPossible() {
        double hot = technologyKgPerS * technology.cpJPerKgK();
        double cold = facilityKgPerS * Coolant.WATER.cpJPerKgK();
        return ratedW < Math.min(hot, cold) * (ratedW / hot + approachK);
    }

    /**
     * What the unit does at a load.
     *
     * @param technologySupplyC to the racks
     * @param technologyReturnC from the racks
     * @param facilityReturnC back to the plant
     * @param approachK technology supply less facility supply
     * @param headPa pressure available at this flow
     * @param pumpW electric power of the pumps
     */
    public record State(
            double heatW,
            double technologySupplyC,
            double technologyReturnC,
            double facilitySupplyC,
            double facilityReturnC,
            double approachK,
            double headPa,
            double pumpW) {}
}
