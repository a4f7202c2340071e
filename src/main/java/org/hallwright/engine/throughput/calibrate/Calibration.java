package org.hallwright.engine.throughput.calibrate;

import java.util.ArrayList;
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

    /** Relations beyond which a measurement says nothing. */
    private static final int MOST_STEPS = 3;

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

    /** The same where prompts are read on engines of their own; the usual one where that was never measured. */
    public Generation servingApart(String stack) {
        var together = serving(stack);
        var apart = generationById(together.id() + "-split");
        return apart == null ? together : apart;
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

    /**
     * As {@link #resolve(String, String)}, preferring the factors of one kernel family, of one release of it when it was
     * measured on the part; a relative's family comes before the relative's other kernels.
     */
    public Resolved resolve(String accelerator, String generation, String version, String family) {
        var names = new ArrayList<String>();
        if (!version.isEmpty()) {
            names.add(FactorSet.kernels(generation, version, family));
        }
        names.add(FactorSet.kernels(generation, "", family));
        names.add(generation);
        return resolve(accelerator, generationById(generation), names);
    }

    /**
     * The nearest fitted set: the part itself, else its relatives, else everything measured under the same software, else
     * the same under the software this generation grew out of.
     */
    public Resolved resolve(String accelerator, String generation) {
        return resolve(accelerator, generationById(generation), List.of(generation));
    }

    private Resolved resolve(String accelerator, @Nullable Generation generation, List<String> names) {
        var wanted = names;
        var software = generation;
        int older = 0;
        while (true) {
            var found = nearest(accelerator, wanted, older);
            if (found != null) {
                return found;
            }
            if (software == null || software.parent().isEmpty() || older == MOST_STEPS) {
                break;
            }
            wanted = List.of(software.parent());
            software = generationById(software.parent());
            older++;
        }
        var own = anyOf(accelerator);
        if (own != null) {
            return resolved(own, 2);
        }
        return new Resolved(
                Factors.prior(),
                Residuals.UNMEASURED.widened(MOST_STEPS),
                Residuals.UNMEASURED.widened(MOST_STEPS),
                "",
                MOST_STEPS);
    }

    /** The first of the names that was fitted on the part, on a relative, or on all parts together. */
    private @Nullable Resolved nearest(String accelerator, List<String> names, int older) {
        var known = byId(accelerator);
        String part = accelerator;
        for (int steps = 0; steps <= MOST_STEPS; steps++) {
            for (var name : names) {
                var set = sets.get(FactorSet.key(part, name));
                if (set != null) {
                    return resolved(set, steps + older);
                }
            }
            if (known == null || known.relative().isEmpty()) {
                break;
            }
            part = known.relative();
            known = byId(part);
        }
        var pool = sets.get(FactorSet.key(POOL, names.getLast()));
        return pool == null ? null : resolved(pool, 2 + older);
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
