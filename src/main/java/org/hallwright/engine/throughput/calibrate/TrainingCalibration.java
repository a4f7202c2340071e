package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;

/** Fits training factors to measured rows, one accelerator and software generation at a time, relatives first. */
public final class TrainingCalibration {
    private TrainingCalibration() {}

    /** A calibration whose factor sets are fitted to these rows; rows it cannot read are left out. */
    public static Calibration fit(Calibration frame, List<TrainingRow> rows) {
        var bySet = new LinkedHashMap<String, List<TrainingCase>>();
        for (var row : rows) {
            var example = caseOf(frame, row);
            if (example != null && row.publishedStepS() > 0) {
                bySet.computeIfAbsent(
                                FactorSet.key(example.accelerator, example.generation.id()), key -> new ArrayList<>())
                        .add(example);
            }
        }
        var calibration = new Calibration(frame.accelerators(), frame.generations(), List.of());
        var done = new HashSet<String>();
        for (var key : bySet.keySet()) {
            calibration = fitSet(calibration, key, bySet, done);
        }
        return calibration;
    }

    static @org.jspecify.annotations.Nullable TrainingCase caseOf(Calibration frame, TrainingRow row) {
        var known = frame.accelerator(row.accelerator());
        if (known == null) {
            return null;
        }
        try {
            return new TrainingCase(row, known, frame.generation(row.group(), row.software()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Calibration fitSet(
            Calibration so, String key, Map<String, List<TrainingCase>> bySet, Set<String> done) {
        if (!done.add(key)) {
            return so;
        }
        var cases = bySet.get(key);
        if (cases == null) {
            return so;
        }
        var calibration = so;
        var first = cases.getFirst();
        String parentKey = parentKey(calibration, first, bySet);
        Factors belief = Factors.prior();
        if (!parentKey.isEmpty()) {
            calibration = fitSet(calibration, parentKey, bySet, done);
            for (var set : calibration.sets()) {
                if (set.key().equals(parentKey)) {
                    belief = set.factors();
                }
            }
        }
        var fitted = Fit.run(observations(cases), belief, free(cases));
        var ratios = new double[cases.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Math.log(cases.get(i).row.publishedStepS() / cases.get(i).stepS(fitted));
        }
        return calibration.with(
                new FactorSet(first.accelerator, first.generation.id(), fitted, Residuals.of(ratios)));
    }

    private static String parentKey(
            Calibration frame, TrainingCase example, Map<String, List<TrainingCase>> bySet) {
        String generation = example.generation.id();
        if (!example.generation.parent().isEmpty()) {
            String key = FactorSet.key(example.accelerator, example.generation.parent());
            if (bySet.containsKey(key)) {
                return key;
            }
        }
        var known = frame.byId(example.accelerator);
        while (known != null && !known.relative().isEmpty()) {
            String key = FactorSet.key(known.relative(), generation);
            if (bySet.containsKey(key)) {
                return key;
            }
            known = frame.byId(known.relative());
        }
        return "";
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
        return row.group() + row.model().name() + row.model().layers() + row.model().hidden() + "/" + row.count() + "/"
                + row.globalBatch() + "/" + row.seq() + "/" + row.tensor() + "/" + row.pipeline() + "/" + row.data()
                + "/" + row.context() + "/" + row.microBatch() + "/" + row.accumulation() + "/" + row.precision();
    }

    /** Only factors some row can feel; the rest stay as believed. */
    private static List<Factor> free(List<TrainingCase> cases) {
        var free = EnumSet.of(
                Factor.GEMM_16, Factor.ROWS_HALF, Factor.WIDTH_HALF, Factor.MEMORY, Factor.ELEMENTWISE,
                Factor.ATTENTION, Factor.LAUNCH_S, Factor.STEP_S, Factor.SCALE_UP, Factor.DATA_HIDDEN);
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
                free.add(Factor.DISPATCH_EXPOSED);
            }
        }
        return List.copyOf(free);
    }
}
