package org.hallwright.engine.throughput;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.engine.throughput.train.Layout;
import org.jspecify.annotations.Nullable;

/**
 * What one pool does for one goal. A figure that does not apply or cannot be had is null, never zero.
 *
 * @param feasible       the goal can run on the pool; the figures below are null when it cannot
 * @param configuration  the chosen configuration in short ({@code TP8 PP8 DP4 ...}, {@code 16 engines of 8, batch 64})
 * @param layout         the training layout; null when serving
 * @param used           accelerators the configuration uses
 * @param stepS          seconds per optimizer step (training)
 * @param tokensPerS     tokens/s of the pool: trained tokens while running, or output tokens, or tokens embedded
 * @param ttftS          mean seconds to the first token (serving)
 * @param tpotS          mean seconds between tokens (serving)
 * @param concurrency    requests in flight (serving)
 * @param wallS          seconds to finish the goal's tokens or operations, failures and checkpoints included
 * @param effectiveShare share of wall time that advances the job (training)
 * @param mttfHours      mean time between interruptions of the job (training)
 * @param shares         what the time is spent on
 * @param mfu            model FLOP over peak FLOP while running
 * @param memoryBytes    bytes needed on the fullest accelerator
 * @param memoryShare    the same over what a job may plan to fill
 * @param acceleratorW   mean power of one used accelerator
 * @param powerFraction  the same over its rating
 * @param nodeW          mean power of one used node, its host, fans and supplies included
 * @param latency        percentiles of latency (serving)
 * @param upkeep         checkpoints and spares (training)
 * @param swingW         peak-to-trough of the pool when a synchronous job waits all at once; zero when serving
 * @param calibratedOn   factor set used, empty for general priors
 * @param inheritedSteps zero when the part itself was measured with this software
 * @param problems       what the planner must know, worst first
 */
public record Forecast(
        boolean feasible,
        String configuration,
        @Nullable Layout layout,
        int used,
        @Nullable Band stepS,
        @Nullable Band tokensPerS,
        @Nullable Band ttftS,
        @Nullable Band tpotS,
        @Nullable Double concurrency,
        @Nullable Band wallS,
        @Nullable Double effectiveShare,
        @Nullable Double mttfHours,
        Shares shares,
        @Nullable Double mfu,
        @Nullable Double memoryBytes,
        @Nullable Double memoryShare,
        @Nullable Double acceleratorW,
        @Nullable Double powerFraction,
        @Nullable Double nodeW,
        @Nullable Double swingW,
        @Nullable Latency latency,
        @Nullable Upkeep upkeep,
        String calibratedOn,
        int inheritedSteps,
        List<Problem> problems) {
    public Forecast {
        problems = List.copyOf(problems);
    }

    /**
     * The same with the racks that its advice of more accelerators comes to.
     *
     * @param perRack accelerators in a rack of the pool, at least 1
     */
    public Forecast inRacks(int perRack) {
        var told = new ArrayList<Problem>();
        for (var problem : problems) {
            told.add(problem);
            int at = moreAt(problem);
            if (at >= 0 && problem.arguments().get(at) instanceof Number more && more.intValue() > 0) {
                int racks = Math.ceilDiv(more.intValue(), perRack);
                told.add(Problem.info(ThroughputMessage.MORE_RACKS, problem.place(), more, racks, perRack));
            }
        }
        return told.size() == problems.size() ? this : withProblems(told);
    }

    /** Which argument of a problem counts the accelerators that would help; -1 where none does. */
    private static int moreAt(Problem problem) {
        if (problem.message() == ThroughputMessage.FITS_WITH_MORE) {
            return 1;
        }
        return problem.message() == ThroughputMessage.TARGET_NOT_REACHED ? 2 : -1;
    }

    private Forecast withProblems(List<Problem> told) {
        return new Forecast(
                feasible,
                configuration,
                layout,
                used,
                stepS,
                tokensPerS,
                ttftS,
                tpotS,
                concurrency,
                wallS,
                effectiveShare,
                mttfHours,
                shares,
                mfu,
                memoryBytes,
                memoryShare,
                acceleratorW,
                powerFraction,
                nodeW,
                swingW,
                latency,
                upkeep,
                calibratedOn,
                inheritedSteps,
                told);
    }

    /** Output or trained tokens for one joule at the racks; null where no tokens flow or no power is known. */
    public @Nullable Band tokensPerJoule(int perNode) {
        if (tokensPerS == null || nodeW == null || !(nodeW > 0) || used < 1) {
            return null;
        }
        return tokensPerS.times(1 / (nodeW * Math.max(1.0, (double) used / perNode)));
    }

    static Forecast impossible(
            String calibratedOn,
            int steps,
            @Nullable Double memoryBytes,
            @Nullable Double memoryShare,
            List<Problem> problems) {
        return new Forecast(
                false,
                "",
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Shares.NONE,
                null,
                memoryBytes,
                memoryShare,
                null,
                null,
                null,
                null,
                null,
                null,
                calibratedOn,
                steps,
                problems);
    }
}
