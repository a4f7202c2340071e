package org.hallwright.engine.throughput.goodput;

/**
 * The share of wall time a job advances, with the checkpoint interval that makes it largest (Young 1974, Daly 2006).
 *
 * @param mttfHours          mean time between interruptions
 * @param checkpointIntervalS seconds of work between checkpoints
 * @param effectiveShare     share of wall time that advances the job, 0..1
 * @param wallPerWork        wall time per unit of uninterrupted work, at least 1
 */
public record Goodput(double mttfHours, double checkpointIntervalS, double effectiveShare, double wallPerWork) {

    /** Bytes of restart state per parameter: weights, two moments and a master copy; 13.8 TB for 1 T was measured. */
    public static final double STATE_BYTES_PER_PARAMETER = 13.8;

    /**
     * Checkpoints and restarts of a job.
     *
     * @param stateBytes         what a checkpoint writes
     * @param storageBytesPerS   rate of the store
     * @param blockingShare      share of the write that stops training (1 synchronous, about 0.1 asynchronous)
     * @param restartS           detection, replacement and warm-up
     * @param plannedShare       share of wall time lost to planned maintenance
     */
    public static Goodput of(
            FailureProfile failures,
            double nodes,
            double stateBytes,
            double storageBytesPerS,
            double blockingShare,
            double restartS,
            double plannedShare) {
        if (!(nodes >= 1)
                || !(stateBytes >= 0)
                || !(storageBytesPerS > 0)
                || !(blockingShare >= 0 && blockingShare <= 1)
                || !(restartS >= 0)
                || !(plannedShare >= 0 && plannedShare < 1)) {
            throw new IllegalArgumentException("goodput inputs out of range: nodes " + nodes + ", state " + stateBytes
                    + " B, storage " + storageBytesPerS + " B/s, restart " + restartS + " s");
        }
        double mttfS = failures.mttfHours(nodes) * 3600;
        double write = Math.max(0.1, stateBytes / storageBytesPerS * blockingShare);
        // Daly's first-order optimum holds while a write is short against the failures; otherwise checkpoint once per
        // failure.
        double interval = write < mttfS / 2 ? Math.max(write, Math.sqrt(2 * write * mttfS) - write) : mttfS;
        double load = mttfS
                * StrictMath.exp(Math.min(50, restartS / mttfS))
                * StrictMath.expm1(Math.min(50, (interval + write) / mttfS))
                / interval;
        double wall = load / (1 - plannedShare);
        return new Goodput(mttfS / 3600, interval, Math.min(1, 1 / wall), Math.max(1, wall));
    }

    /**
     * Spare nodes that keep a job at full size with the asked confidence while failed ones are repaired: the smallest
     * stock for which a Poisson number in repair is covered (M/M/infinity in the repair shop).
     */
    public static int spares(FailureProfile failures, double nodes, double repairHours, double confidence) {
        if (!(confidence > 0 && confidence < 1) || !(repairHours >= 0)) {
            throw new IllegalArgumentException(
                    "confidence " + confidence + " or repair " + repairHours + " h out of range");
        }
        double inRepair = nodes * failures.perNodeDay() / 24 * repairHours;
        double term = StrictMath.exp(-Math.min(600, inRepair));
        double sum = term;
        int spares = 0;
        while (sum < confidence && spares < 100_000) {
            spares++;
            term *= inRepair / spares;
            sum += term;
            if (inRepair > 600 && spares < inRepair) {
                // Far below the mean the terms underflow; start at the mean.
                spares = (int) inRepair;
                return spares + (int) Math.ceil(3 * Math.sqrt(inRepair));
            }
        }
        return spares;
    }
}
