package org.hallwright.engine.throughput.goodput;

/**
 * How often a job is interrupted: a term that grows with its nodes and one that belongs to the job itself (software and
 * users), which does not.
 *
 * @param perNodeDay failures per node and day
 * @param perJobHour failures per hour of the job, whatever its size
 */
public record FailureProfile(double perNodeDay, double perJobHour) {
    /** Llama 3 on 16,384 H100: 419 unexpected interruptions in 54 days on 2,048 nodes (arXiv:2407.21783, table 5). */
    public static final FailureProfile LLAMA3_H100 = new FailureProfile(419.0 / (54 * 2048), 0);

    /** A research cluster of A100: 6.50 failures per 1,000 node-days (arXiv:2410.21680, RSC-1). */
    public static final FailureProfile RESEARCH_A100 = new FailureProfile(6.50e-3, 0);

    /**
     * The same cluster with the term of its users and software: 7.9 h were measured at 1,024 accelerators where nodes alone
     * explain 28.8 h (arXiv:2410.21680).
     */
    public static final FailureProfile RESEARCH_JOBS = RESEARCH_A100.withMeasured(7.9, 128);

    /** A quieter cluster of A100: 2.34 failures per 1,000 node-days (arXiv:2410.21680, RSC-2). */
    public static final FailureProfile QUIET_A100 = new FailureProfile(2.34e-3, 0);

    public FailureProfile {
        if (!(perNodeDay >= 0 && perNodeDay <= 10) || !(perJobHour >= 0 && perJobHour <= 1000)) {
            throw new IllegalArgumentException(
                    "failure rates " + perNodeDay + " per node-day, " + perJobHour + " per job-hour are out of range");
        }
    }

    /** Mean hours between interruptions of a job on so many nodes; infinite rates cannot arise, zero rates give a year. */
    public double mttfHours(double nodes) {
        double perHour = nodes * perNodeDay / 24 + perJobHour;
        return perHour > 0 ? 1 / perHour : 8760;
    }

    /** The profile whose job term explains a mean time measured on so many nodes beyond what its nodes explain. */
    public FailureProfile withMeasured(double mttfHours, double nodes) {
        if (!(mttfHours > 0)) {
            throw new IllegalArgumentException("mttfHours " + mttfHours + " must be above zero");
        }
        return new FailureProfile(perNodeDay, Math.max(0, 1 / mttfHours - nodes * perNodeDay / 24));
    }
}
