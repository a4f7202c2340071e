package org.hallwright.engine.throughput.train;

/**
 * Habits of a training stack that change the arithmetic, apart from the job's own layout.
 *
 * @param fusedAttention      scores never leave the chip; masked blocks are skipped
 * @param sequenceParallel    norms and residuals are divided over the tensor-parallel group
 * @param scatteredPipeline   stage boundaries send one slice per tensor-parallel member
 * @param hostPerMicroBatch   the host is in the path of each micro-batch
 * @param fullySharded       a compiler divides weights over the data-parallel group and cuts no pipeline (GSPMD, arXiv:2105.04663)
 * @param frozenWeights       only adapters learn (LoRA): no weight gradients, no optimizer state worth counting
 * @param weightBytes         bytes per stored weight
 * @param gradientBytes       bytes per reduced gradient element
 * @param schedule            order of the pipeline's micro-batches
 */
public record TrainingStyle(
        boolean fusedAttention,
        boolean sequenceParallel,
        boolean scatteredPipeline,
        boolean hostPerMicroBatch,
        boolean fullySharded,
        boolean frozenWeights,
        double weightBytes,
        double gradientBytes,
        Schedule schedule) {

    public static final TrainingStyle CURRENT =
            new TrainingStyle(true, true, true, true, false, false, 2, 2, Schedule.ALTERNATING);

    public TrainingStyle withFrozenWeights(double bytes) {
        return new TrainingStyle(
                fusedAttention,
                sequenceParallel,
                scatteredPipeline,
                hostPerMicroBatch,
                fullySharded,
                true,
                bytes,
                gradientBytes,
                schedule);
    }

    public TrainingStyle withFusedAttention(boolean fused) {
        return new TrainingStyle(
                fused,
                sequenceParallel,
                scatteredPipeline,
                hostPerMicroBatch,
                fullySharded,
                frozenWeights,
                weightBytes,
                gradientBytes,
                schedule);
    }

    public TrainingStyle withSequenceParallel(boolean parallel) {
        return new TrainingStyle(
                fusedAttention,
                parallel,
                scatteredPipeline,
                hostPerMicroBatch,
                fullySharded,
                frozenWeights,
                weightBytes,
                gradientBytes,
                schedule);
    }

    public TrainingStyle withSchedule(Schedule order) {
        return new TrainingStyle(
                fusedAttention,
                sequenceParallel,
                scatteredPipeline,
                hostPerMicroBatch,
                fullySharded,
                frozenWeights,
                weightBytes,
                gradientBytes,
                order);
    }
}
