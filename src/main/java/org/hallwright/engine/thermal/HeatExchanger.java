package org.hallwright.engine.thermal;

/**
 * Effectiveness-NTU relations (Kays and London; Incropera, ch. 11). Capacity rates are mass flow times specific heat,
 * W/K.
 */
public final class HeatExchanger {
    private HeatExchanger() {}

    /** Effectiveness of a counter-flow exchanger from its NTU and the ratio of the capacity rates, 0 to 1. */
    public static double counterFlow(double ntu, double ratio) {
        Checks.within(ntu, 0, 1e6, "NTU");
        Checks.within(ratio, 0, 1, "capacity ratio");
        if (1 - ratio < 1e-9) {
            return ntu / (1 + ntu);
        }
        double e = Math.exp(-ntu * (1 - ratio));
        return (1 - e) / (1 - ratio * e);
    }

    /** Effectiveness of a finned coil: cross-flow with both streams unmixed. */
    public static double crossFlow(double ntu, double ratio) {
        Checks.within(ntu, 0, 1e6, "NTU");
        Checks.within(ratio, 0, 1, "capacity ratio");
        if (ratio < 1e-9) {
            return 1 - Math.exp(-ntu);
        }
        double n = Math.pow(Math.max(ntu, 1e-12), -0.22);
        return 1 - Math.exp((Math.exp(-ratio * ntu * n) - 1) / (ratio * n));
    }

    /** NTU of a counter-flow exchanger that reaches an effectiveness below its limit. */
    public static double counterFlowNtu(double effectiveness, double ratio) {
        Checks.within(effectiveness, 0, 1, "effectiveness");
        if (effectiveness >= 1) {
            throw new IllegalArgumentException("effectiveness 1 would need an endless exchanger");
        }
        if (1 - ratio < 1e-9) {
            return effectiveness / (1 - effectiveness);
        }
        return Math.log((1 - effectiveness * ratio) / (1 - effectiveness)) / (1 - ratio);
    }
}
