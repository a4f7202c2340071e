package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.jspecify.annotations.Nullable;

/** Fits training factors to measured rows, one accelerator and software generation at a time, relatives first. */
public final class TrainingCalibration {
    /** Below so many rows of its own an accelerator stays close to its generation. */
    private static final int FEW = 8;

    private TrainingCalibration() {}

    /**
     * Factor sets fitted to these rows; rows it cannot read are left out. Two levels: first all
     * rows of a generation together, then each accelerator of it with the pooled factors as its belief.
     */
    public static List<FactorSet> fit(Calibration frame, List<TrainingRow> rows) {
        var pools = new LinkedHashMap<String, List<TrainingCase>>();
        for (var row : rows) {
            var example = caseOf(frame, row);
            if (example != null && row.publishedStepS() > 0) {
                pools.computeIfAbsent(example.generation.id(), key -> new ArrayList<>())
                        .add(example);
            }
        }
        var sets = new LinkedHashMap<String, FactorSet>();
        for (var generation : pools.keySet()) {
            fitPool(frame, generation, pools, sets);
        }
        for (var pool : pools.values()) {
            var byAccelerator = new LinkedHashMap<String, List<TrainingCase>>();
            for (var example : pool) {
                byAccelerator
                        .computeIfAbsent(example.accelerator, key -> new ArrayList<>())
                        .add(example);
            }
            for (var cases : byAccelerator.values()) {
                var first = cases.getFirst();
                var belief = FactorSet.pooled(sets, first.generation.id());
                var set = byAccelerator.size() == 1
                        ? belief
                        : Fit.run(observations(cases), belief, free(cases), Fit.strength(cases.size(), FEW));
                sets.put(
                        FactorSet.key(first.accelerator, first.generation.id()),
                        setOf(first.accelerator, first.generation.id(), set, cases));
            }
        }
        return List.copyOf(sets.values());
    }

    private static void fitPool(
            Calibration frame, String generation, Map<String, List<TrainingCase>> pools, Map<String, FactorSet> sets) {
        var cases = pools.get(generation);
        String key = FactorSet.key(Calibration.POOL, generation);
        if (cases == null || sets.containsKey(key)) {
            return;
        }
        String parent = cases.getFirst().generation.parent();
        if (!parent.isEmpty()) {
            fitPool(frame, parent, pools, sets);
        }
        var fitted = Fit.run(observations(cases), FactorSet.pooled(sets, parent), free(cases), 1);
        sets.put(key, setOf(Calibration.POOL, generation, fitted, cases));
    }

    private static FactorSet setOf(String accelerator, String generation, Factors factors, List<TrainingCase> cases) {
        var ratios = new double[cases.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] =
                    Math.log(cases.get(i).row.publishedStepS() / cases.get(i).stepS(factors));
        }
        return new FactorSet(accelerator, generation, factors, Residuals.of(ratios), Residuals.UNMEASURED);
    }

    static @Nullable TrainingCase caseOf(Calibration frame, TrainingRow row) {
        var known = frame.accelerator(row.accelerator());
        if (known == null) {
            return null;
        }
        try {
            return new TrainingCase(
                    row,
                    known,
                    frame.generation(
                            row.group(),
                            row.software(),
                            known.spec().stack(),
                            row.model().sparse()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Submissions of one system and size count together as a square root of their number, so that none drowns the rest. */
    private static List<Fit.Observation> observations(List<TrainingCase> cases) {
        var alike = new HashMap<String, Integer>();
        for (var example : cases) {
            alike.merge(likeness(example), 1, Integer::sum);
        }
        var observations = new ArrayList<Fit.Observation>();
        for (var example : cases) {
            double weight = 1 / Math.sqrt(alike.getOrDefault(likeness(example), 1));
            observations.add(new Fit.Observation(example::stepS, example.row.publishedStepS(), weight));
        }
        return observations;
    }

    private static String likeness(TrainingCase example) {
        var row = example.row;
        return row.group() + row.model().name() + row.model().layers()
                + row.model().hidden() + "/" + row.count() + "/"
                + row.globalBatch() + "/" + row.seq() + "/" + row.tensor() + "/" + row.pipeline() + "/" + row.data()
                + "/" + row.context() + "/" + row.microBatch() + "/" + row.accumulation() + "/" + row.precision();
    }

    /** Only factors some row can feel; the rest stay as believed. */
    private static List<Factor> free(List<TrainingCase> cases) {
        var free = EnumSet.of(
                Factor.GEMM_16,
                Factor.ROWS_HALF,
                Factor.WIDTH_HALF,
                Factor.MEMORY,
                Factor.ELEMENTWISE,
                Factor.ATTENTION,
                Factor.LAUNCH_S,
                Factor.STEP_S,
                Factor.SCALE_UP,
                Factor.DATA_HIDDEN);
        for (var example : cases) {
            var row = example.row;
            switch (row.precision()) {
                case FP8, MXFP8, INT8 -> free.add(Factor.GEMM_8);
                case FP4 -> free.add(Factor.GEMM_4);
                default -> {}
            }
            if (!example.generation.style().fusedAttention()) {
                free.add(Factor.SCORE_PASSES);
            }
            if (row.tensor() != 1) {
                free.add(Factor.SCALE_UP_STEP_S);
                free.add(Factor.TENSOR_HIDDEN);
                free.add(Factor.REDUCE_HOST_S);
            }
            if (row.pipeline() != 1) {
                free.add(Factor.PIPELINE_EXPOSED);
                free.add(Factor.MICRO_BATCH_S);
            }
            if (row.count() > 8) {
                free.add(Factor.SCALE_OUT);
                free.add(Factor.SCALE_OUT_STEP_S);
                free.add(Factor.JITTER);
            }
            if (row.model().sparse()) {
                free.add(Factor.EXPERT);
                if (row.precision().narrow()) {
                    free.add(Factor.EXPERT_CAST_S);
                }
                free.add(Factor.DISPATCH_EXPOSED);
            }
        }
        return List.copyOf(free);
    }
}
