package org.hallwright.engine.throughput;

/** What the time of a workload is spent on; the shares sum to one. */
public record Shares(
        double compute, double memory, double scaleUp, double scaleOut, double bubble, double failures, double other) {
    public static final Shares NONE = new Shares(0, 0, 0, 0, 0, 0, 1);

    static Shares of(
            double compute,
            double memory,
            double scaleUp,
            double scaleOut,
            double bubble,
            double failures,
            double other) {
        double sum = positive(compute)
                + positive(memory)
                + positive(scaleUp)
                + positive(scaleOut)
                + positive(bubble)
                + positive(failures)
                + positive(other);
        if (!(sum > 0)) {
            return NONE;
        }
        return new Shares(
                positive(compute) / sum,
                positive(memory) / sum,
                positive(scaleUp) / sum,
                positive(scaleOut) / sum,
                positive(bubble) / sum,
                positive(failures) / sum,
                positive(other) / sum);
    }

    private static double positive(double value) {
        return Math.max(0, value);
    }

    /** The largest share's name, one of the record's components. */
    public String limit() {
        String name = "compute";
        double most = compute;
        if (memory > most) {
            most = memory;
            name = "memory";
        }
        if (scaleUp > most) {
            most = scaleUp;
            name = "scaleUp";
        }
        if (scaleOut > most) {
            most = scaleOut;
            name = "scaleOut";
        }
        if (bubble > most) {
            most = bubble;
            name = "bubble";
        }
        if (failures > most) {
            most = failures;
            name = "failures";
        }
        return other > most ? "other" : name;
    }
}
