package org.hallwright.engine.throughput.calibrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Factors;
import org.jspecify.annotations.Nullable;

/** The calibration pack in memory: known parts, software generations and fitted factor sets, with honest inheritance. */
public final class Calibration {
    /** Stands for every accelerator measured under one generation. */
    static final String POOL = "any";

    private final List<KnownAccelerator> accelerators;
    private final List<Generation> generations;
    private final Map<String, FactorSet> sets;

    public Calibration(List<KnownAccelerator> accelerators, List<Generation> generations, List<FactorSet> sets) {
        this.accelerators = List.copyOf(accelerators);
        this.generations = List.copyOf(generations);
        var map = new HashMap<String, FactorSet>();
        for (var set : sets) {
            map.put(set.key(), set);
        }
        this.sets = Map.copyOf(map);
    }

    /**
     * Factors with their origin.
     *
     * @param from  key of the set they were fitted as, empty when nothing related was ever measured
     * @param steps how many relations away that set is; zero when the part itself was measured
     */
    public record Resolved(Factors factors, Residuals residuals, Residuals firstToken, String from, int steps) {}

    public List<KnownAccelerator> accelerators() {
        return accelerators;
    }

    public List<Generation> generations() {
        return generations;
    }

    public List<FactorSet> sets() {
        return sets.values().stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
    }

    /** The part a published name means; null when no spelling matches. */
    public @Nullable KnownAccelerator accelerator(String published) {
        for (var known : accelerators) {
            if (known.named(published)) {
                return known;
            }
        }
        return null;
    }

    public @Nullable KnownAccelerator byId(String id) {
        for (var known : accelerators) {
            if (known.spec().id().equals(id)) {
                return known;
            }
        }
        return null;
    }

    public @Nullable KnownAccelerator byCatalogId(String catalogId) {
        for (var known : accelerators) {
            if (known.catalog().equals(catalogId)) {
                return known;
            }
        }
        return null;
    }

    /** The generation that covers a row; the last one listed is the fallback for unknown groups. */
    public Generation generation(String group, String software, String stack, boolean sparse) {
        for (var generation : generations) {
            if (generation.covers(group, software, stack, sparse)) {
                return generation;
            }
        }
        return generations.getLast();
    }

    /** The generation a new training plan is made with. */
    public Generation planning(String stack, boolean sparse, boolean adapters) {
        String group = adapters ? "plan-adapters" : sparse ? "plan-sparse" : "plan-dense";
        return generation(group, "", stack, sparse);
    }

    /** The generation a new serving plan is made with. */
    public Generation serving(String stack) {
        return generation("plan-serving", "", stack, false);
    }

    /** The calibration id of a part given by its own id, its catalogue id or a published name; its own id when unknown. */
    public String idOf(AcceleratorSpec part) {
        var known = byId(part.id());
        if (known == null) {
            known = byCatalogId(part.id());
        }
        if (known == null) {
            known = accelerator(part.id());
        }
        return known == null ? part.id() : known.spec().id();
    }

    public @Nullable Generation generationById(String id) {
        for (var generation : generations) {
            if (generation.id().equals(id)) {
                return generation;
            }
        }
        return null;
    }

    /** As {@link #resolve(String, String)}, preferring the factors of one release when it was measured on the part. */
    public Resolved resolve(String accelerator, String generation, String version) {
        var exact = sets.get(FactorSet.key(accelerator, FactorSet.release(generation, version)));
        return exact == null
                ? resolve(accelerator, generation)
                : new Resolved(exact.factors(), exact.residuals(), exact.firstToken(), exact.key(), 0);
    }

    /** The nearest fitted set: the part itself, else its relatives, else everything measured under the same software. */
    public Resolved resolve(String accelerator, String generation) {
        var exact = sets.get(FactorSet.key(accelerator, generation));
        if (exact != null) {
            return new Resolved(exact.factors(), exact.residuals(), exact.firstToken(), exact.key(), 0);
        }
        var known = byId(accelerator);
        int steps = 1;
        while (known != null && !known.relative().isEmpty() && steps <= 3) {
            var related = sets.get(FactorSet.key(known.relative(), generation));
            if (related != null) {
                return resolved(related, steps);
            }
            known = byId(known.relative());
            steps++;
        }
        var pool = sets.get(FactorSet.key(POOL, generation));
        if (pool != null) {
            return resolved(pool, 2);
        }
        var own = anyOf(accelerator);
        if (own != null) {
            return resolved(own, 2);
        }
        return new Resolved(Factors.prior(), Residuals.UNMEASURED.widened(1), Residuals.UNMEASURED.widened(3), "", 3);
    }

    private static Resolved resolved(FactorSet set, int steps) {
        return new Resolved(
                set.factors(), set.residuals().widened(steps), set.firstToken().widened(steps), set.key(), steps);
    }

    private @Nullable FactorSet anyOf(String accelerator) {
        FactorSet best = null;
        for (int i = generations.size() - 1; i >= 0; i--) {
            var set = sets.get(FactorSet.key(accelerator, generations.get(i).id()));
            if (set != null
                    && (best == null
                            || set.residuals().rows() > best.residuals().rows())) {
                best = set;
            }
        }
        return best;
    }

    /** The same parts and generations with these sets. */
    public Calibration withSets(List<FactorSet> fitted) {
        return new Calibration(accelerators, generations, fitted);
    }
}
