package org.hallwright.engine.throughput.calibrate;

import java.util.List;
import org.hallwright.engine.throughput.model.Factors;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.train.Fleet;
import org.hallwright.engine.throughput.train.Layout;
import org.hallwright.engine.throughput.train.MemoryModel;
import org.hallwright.engine.throughput.train.StepKernel;
import org.hallwright.engine.throughput.train.TrainingStyle;

/** A row made ready for prediction: its fleet, its style and the layouts it may have been run with. */
final class TrainingCase {
    /** How far a printed batch may be from the one that was run. */
    private static final double ROUNDED = 0.05;

    final TrainingRow row;
    final String accelerator;
    final Generation generation;
    private final Fleet fleet;
    private final TrainingStyle style;
    private final Precision precision;
    private final List<Layout> layouts;
    private Layout chosen;

    TrainingCase(TrainingRow row, KnownAccelerator known, Generation generation) {
        this.row = row;
        this.accelerator = known.spec().id();
        this.generation = generation;
        var spec = known.spec().behind(row.scaleUpDomain(), row.scaleOutBytesPerS());
        this.precision = spec.supports(row.precision()) ? row.precision() : Precision.BF16;
        int perNode = row.perNode() > 0 ? row.perNode() : known.perNode();
        this.fleet = new Fleet(spec, row.count(), perNode);
        var s = generation.style();
        if (row.fusedAttention() != null) {
            s = s.withFusedAttention(row.fusedAttention());
        }
        if (row.sequenceParallel() != null) {
            s = s.withSequenceParallel(row.sequenceParallel());
        }
        if (row.adapters()) {
            s = s.withFrozenWeights(precision.bytes());
        }
        if (row.schedule() != null) {
            s = s.withSchedule(row.schedule());
        }
        this.style = s;
        this.layouts = RowLayouts.of(row, spec.scaleUpDomain(), s.fullySharded());
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("no layout of " + row.count() + " accelerators matches the row");
        }
        this.chosen = layouts.getFirst();
    }

    double stepS(Factors factors) {
        var kernel = new StepKernel(row.model(), fleet, factors, precision, row.seq(), style);
        if (layouts.size() == 1) {
            chosen = layouts.getFirst();
            return time(kernel, chosen);
        }
        var memory = new MemoryModel(row.model(), precision, row.seq(), style, factors);
        double limit = memoryLimit(memory);
        double best = Double.POSITIVE_INFINITY;
        for (var layout : layouts) {
            if (memory.bytes(layout, row.globalBatch()) > limit) {
                continue;
            }
            // Adapters leave the weights frozen: they are copied, not divided, as long as they fit.
            boolean narrower = row.adapters() && best < Double.POSITIVE_INFINITY && layout.tensor() > chosen.tensor();
            if (narrower) {
                continue;
            }
            double time = time(kernel, layout);
            boolean wider = row.adapters() && best < Double.POSITIVE_INFINITY && layout.tensor() < chosen.tensor();
            if (time < best || wider) {
                best = time;
                chosen = layout;
            }
        }
        return best;
    }

    /** What was measured did fit: where no layout seems to, those are compared that the memory model cannot tell from the least. */
    private double memoryLimit(MemoryModel memory) {
        double least = Double.POSITIVE_INFINITY;
        for (var layout : layouts) {
            least = Math.min(least, memory.bytes(layout, row.globalBatch()));
        }
        return Math.max(MemoryModel.USABLE * fleet.accelerator().memoryBytes(), least * (1 + MemoryModel.BAND));
    }

    private double time(StepKernel kernel, Layout layout) {
        kernel.shape(layout.tensor(), layout.context(), layout.expert(), layout.microBatch(), layout.recompute());
        int batch = dividedBatch(row.globalBatch(), layout.data());
        return kernel.step(layout.pipeline(), layout.data(), layout.interleave(), layout.sharding(), batch)
                * row.globalBatch()
                / batch;
    }

    /** The batch that was run: a source that rounds it ("2M tokens") still divided it evenly among the replicas. */
    private static int dividedBatch(int stated, int data) {
        long nearest = Math.max(1, Math.round((double) stated / data)) * data;
        return Math.abs(nearest - stated) <= ROUNDED * stated ? (int) nearest : stated;
    }

    /** Device memory of the layout the last step time was for, GB. */
    double memoryGb(Factors factors) {
        return new MemoryModel(row.model(), precision, row.seq(), style, factors).bytes(chosen, row.globalBatch())
                / 1e9;
    }

    Layout layout() {
        return chosen;
    }
}
