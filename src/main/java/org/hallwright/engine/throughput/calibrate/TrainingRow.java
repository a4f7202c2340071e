package org.hallwright.engine.throughput.calibrate;

import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.train.Recompute;
import org.hallwright.engine.throughput.train.Schedule;
import org.hallwright.engine.throughput.train.Sharding;
import org.jspecify.annotations.Nullable;

/**
 * One published training measurement. Zero means that the source does not state the figure; the model then chooses as an
 * operator would: the fastest choice that fits.
 *
 * @param accelerator      the name as published
 * @param scaleOutBytesPerS network rate per accelerator and direction
 * @param accumulation     micro-batches per replica and step
 * @param interleaved      the schedule is interleaved though the degree may be unknown
 * @param schedule         order of micro-batches where the source names one of its own
 * @param adapters         only low-rank adapters learn
 * @param publishedStepS   measured seconds per optimizer step
 * @param publishedMemoryGb largest logged device memory, GB
 */
public record TrainingRow(
        String id,
        String group,
        String accelerator,
        int count,
        int perNode,
        int scaleUpDomain,
        double scaleOutBytesPerS,
        TransformerModel model,
        int seq,
        int globalBatch,
        int microBatch,
        int accumulation,
        int tensor,
        int pipeline,
        int data,
        int context,
        int expert,
        int interleave,
        boolean interleaved,
        @Nullable Schedule schedule,
        @Nullable Recompute recompute,
        @Nullable Sharding sharding,
        Precision precision,
        boolean adapters,
        @Nullable Boolean fusedAttention,
        @Nullable Boolean sequenceParallel,
        String software,
        double publishedStepS,
        double publishedMemoryGb) {}
