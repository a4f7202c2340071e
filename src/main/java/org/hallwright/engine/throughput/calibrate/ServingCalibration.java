package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hallwright.engine.throughput.model.Factor;
import org.hallwright.engine.throughput.model.Factors;
import org.jspecify.annotations.Nullable;

/** Fits serving factors: all rows of a generation together first, then each accelerator of it. */
public final class ServingCalibration {
    /** Below so many rows of its own an accelerator stays close to its generation. */
    private static final int FEW = 8;

    /** The same for one kernel family on one accelerator, or one release of it. */
    private static final int FEW_OF_A_FAMILY = 16;

    private ServingCalibration() {}

    public static List<FactorSet> fit(Calibration frame, List<ServingRow> rows) {
        var pools = new LinkedHashMap<String, List<ServingCase>>();
        for (var row : rows) {
            var example = caseOf(frame, row);
            if (example != null) {
                pools.computeIfAbsent(example.generation.id(), key -> new ArrayList<>())
                        .add(example);
            }
        }
        var sets = new LinkedHashMap<String, FactorSet>();
        for (var generation : pools.keySet()) {
            fitPool(generation, pools, sets);
        }
        for (var pool : pools.values()) {
            var byAccelerator = grouped(pool, example -> example.accelerator);
            for (var cases : byAccelerator.values()) {
                var first = cases.getFirst();
                var belief = FactorSet.pooled(sets, first.generation.id());
                var factors = byAccelerator.size() == 1
                        ? belief
                        : Fit.run(observations(cases), belief, free(cases), Fit.strength(cases.size(), FEW));
                sets.put(
                        FactorSet.key(first.accelerator, first.generation.id()),
                        setOf(first.accelerator, first.generation.id(), factors, cases));
                fitKernels(cases, factors, sets);
            }
        }
        return List.copyOf(sets.values());
    }

    /**
     * Kernel families with enough rows get factors near those of their part, and releases of a family, which differ by
     * scheduler and kernels, factors near those of their family.
     */
    private static void fitKernels(List<ServingCase> cases, Factors belief, Map<String, FactorSet> sets) {
        for (var family : grouped(cases, example -> example.family).values()) {
            var near = fitEnough(family, "", belief, sets);
            for (var release : grouped(family, example -> example.row.version()).entrySet()) {
                if (!release.getKey().isEmpty()) {
                    fitEnough(release.getValue(), release.getKey(), near, sets);
                }
            }
        }
    }

    private static Factors fitEnough(
            List<ServingCase> cases, String version, Factors belief, Map<String, FactorSet> sets) {
        if (cases.size() < FactorSet.LEAST_ROWS) {
            return belief;
        }
        var first = cases.getFirst();
        String name = FactorSet.kernels(first.generation.id(), version, first.family);
        var factors = Fit.run(observations(cases), belief, free(cases), Fit.strength(cases.size(), FEW_OF_A_FAMILY));
        sets.put(FactorSet.key(first.accelerator, name), setOf(first.accelerator, name, factors, cases));
        return factors;
    }

    private static Map<String, List<ServingCase>> grouped(List<ServingCase> cases, Function<ServingCase, String> key) {
        var groups = new LinkedHashMap<String, List<ServingCase>>();
        for (var example : cases) {
            groups.computeIfAbsent(key.apply(example), name -> new ArrayList<>())
                    .add(example);
        }
        return groups;
    }

    static @Nullable ServingCase caseOf(Calibration frame, ServingRow row) {
        var known = frame.accelerator(row.accelerator());
        if (known == null) {
            return null;
        }
        return new ServingCase(
                row,
                known,
                frame.generation(
                        row.generationGroup(),
                        "",
                        known.spec().stack(),
                        row.model().sparse()));
    }

    private static void fitPool(String generation, Map<String, List<ServingCase>> pools, Map<String, FactorSet> sets) {
        var cases = pools.get(generation);
        String key = FactorSet.key(Calibration.POOL, generation);
        if (cases == null || sets.containsKey(key)) {
            return;
        }
        String parent = cases.getFirst().generation.parent();
        if (!parent.isEmpty()) {
            fitPool(parent, pools, sets);
        }
        var fitted = Fit.run(observations(cases), FactorSet.pooled(sets, parent), free(cases), 1);
        sets.put(key, setOf(Calibration.POOL, generation, fitted, cases));
    }

    private static FactorSet setOf(String accelerator, String generation, Factors factors, List<ServingCase> cases) {
        var rates = new ArrayList<Double>();
        var firsts = new ArrayList<Double>();
        for (var example : cases) {
            var row = example.row;
            if (!row.stated()) {
                rates.add(Math.log(row.publishedTokensPerS() / Math.max(1e-9, example.tokensPerS(factors))));
                continue;
            }
            if (row.publishedTpotS() > 0) {
                rates.add(Math.log(row.publishedTpotS() / example.tpotS(factors)));
            }
            if (row.publishedTtftS() > 0) {
                firsts.add(Math.log(row.publishedTtftS() / example.ttftS(factors)));
            }
        }
        return new FactorSet(accelerator, generation, factors, residuals(rates), residuals(firsts));
    }

    private static Residuals residuals(List<Double> ratios) {
        var values = new double[ratios.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ratios.get(i);
        }
        return Residuals.of(values);
    }

    private static List<Fit.Observation> observations(List<ServingCase> cases) {
        var alike = new HashMap<String, Integer>();
        for (var example : cases) {
            alike.merge(likeness(example), 1, Integer::sum);
        }
        var observations = new ArrayList<Fit.Observation>();
        for (var example : cases) {
            var row = example.row;
            double weight = Math.pow(alike.getOrDefault(likeness(example), 1), -0.5);
            if (row.stated() && row.publishedTpotS() > 0) {
                observations.add(new Fit.Observation(example::tpotS, row.publishedTpotS(), weight));
            }
            if (row.stated() && row.publishedTtftS() > 0) {
                observations.add(new Fit.Observation(example::ttftS, row.publishedTtftS(), weight));
            }
            if (!row.stated() && row.publishedTokensPerS() > 0) {
                observations.add(new Fit.Observation(
                        factors -> Math.max(1e-9, example.tokensPerS(factors)), row.publishedTokensPerS(), weight));
            }
        }
        return observations;
    }

    private static String likeness(ServingCase example) {
        var row = example.row;
        return row.accelerator() + row.model().name() + row.count() + "/" + row.inputTokens() + "/" + row.outputTokens()
                + "/" + row.concurrency() + "/" + row.engine() + "/" + row.offline() + "/" + row.tpotLimitS();
    }

    private static List<Factor> free(List<ServingCase> cases) {
        var free = EnumSet.of(
                Factor.DECODE_WEIGHTS,
                Factor.DECODE_CACHE,
                Factor.DECODE_GEMM,
                Factor.DECODE_HOST_S,
                Factor.DECODE_LAYER_S,
                Factor.DECODE_REDUCE_S,
                Factor.DECODE_SEQUENCE_S,
                Factor.PREFILL,
                Factor.PREFILL_STALL);
        for (var example : cases) {
            var row = example.row;
            if (row.stated()) {
                free.add(Factor.PREFILL_FIXED_S);
                free.add(Factor.PREFILL_QUEUE);
                free.add(Factor.PREFILL_GROWTH);
                free.add(Factor.SPECULATION);
            } else if (!row.offline()) {
                free.add(Factor.SERVER_SHARE);
                free.add(Factor.TAIL);
                free.add(Factor.PREFILL_QUEUE);
            }
            if (row.stated() && row.prefillEngine() == null) {
                free.add(Factor.CACHE_RESERVED);
            }
            if (row.prefillEngine() != null && row.decodeEngines() == 0) {
                free.add(Factor.DECODE_ENGINES);
            }
            if (row.model().sparse()) {
                free.add(Factor.EXPERT_READ);
                free.add(Factor.EXPERT);
                free.add(Factor.EXPERT_LAYER_S);
            }
        }
        return List.copyOf(free);
    }
}
