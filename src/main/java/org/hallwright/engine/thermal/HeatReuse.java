package org.hallwright.engine.thermal;

import java.util.List;

/**
 * Heat sold to a network, from the liquid circuit where there is one, otherwise from the coils' water.
 *
 * @param monthlyDemandW mean heat the network takes in each month, January to December
 * @param networkSupplyC temperature the network wants
 * @param exchangerApproachK approach of the exchanger (or of the heat pump's evaporator)
 * @param carnotShare share of Carnot's efficiency the heat pump reaches, 0 for no heat pump: then only water warm
 *     enough is sold
 */
public record HeatReuse(
        List<Double> monthlyDemandW, double networkSupplyC, double exchangerApproachK, double carnotShare) {
    private static final double KELVIN = 273.15;

    /** Twelve demands, none negative. */
    public HeatReuse {
        monthlyDemandW = List.copyOf(monthlyDemandW);
        if (monthlyDemandW.size() != 12) {
            throw new IllegalArgumentException("heat demand has " + monthlyDemandW.size() + " months, not 12");
        }
        for (double w : monthlyDemandW) {
            Checks.notNegative(w, "monthly heat demand (W)");
        }
        Checks.within(networkSupplyC, 10, 150, "network supply temperature (degC)");
        Checks.within(exchangerApproachK, 0, 20, "exchanger approach (K)");
        Checks.within(carnotShare, 0, 0.9, "share of Carnot");
    }

    /** Whether water at a temperature can be sold without a heat pump. */
    public boolean direct(double sourceC) {
        return sourceC - exchangerApproachK >= networkSupplyC;
    }

    /**
     * Heating COP of the heat pump between source water and network, W of heat delivered per W of electricity, at most
     * 12. Large machines reach 0.45 to 0.6 of Carnot.
     */
    public double heatingCop(double sourceC) {
        return heatingCop(sourceC - exchangerApproachK, networkSupplyC, carnotShare);
    }

    /** Heating COP between two temperatures, degC, as a share of Carnot's. */
    public static double heatingCop(double sourceC, double sinkC, double carnotShare) {
        double lift = Math.max(sinkC - sourceC, 5);
        return Math.clamp(carnotShare * (sinkC + KELVIN) / lift, 1.0, 12.0);
    }

    /** Heat taken from the source by a heat pump that delivers a heat, W: the rest of it is electricity. */
    public static double sourceHeatW(double deliveredW, double heatingCop) {
        return deliveredW * (1 - 1 / Checks.within(heatingCop, 1, 50, "heating COP"));
    }

    /** Carnot's heating COP between a source and a sink, degC. */
    public static double carnotCop(double sourceC, double sinkC) {
        Checks.positive(sinkC - sourceC, "lift (K)");
        return (sinkC + KELVIN) / (sinkC - sourceC);
    }
}
