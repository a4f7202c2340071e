package org.hallwright.advise.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.design.Rack;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** Reads out of a design what its pools hang on. */
public final class Exposure {

    private Exposure() {}

    /**
     * A source for each kind of rack in each pool, once all is delivered. Tokens of a pool are shared among its kinds by
     * accelerators.
     *
     * @param stacks of the catalogue; an accelerator without one counts as its own
     * @param sparesShare spare accelerators over those installed, 0 to 1
     */
    public static List<Resilience.Source> sources(
            Assessment assessment, Packs packs, List<SoftwareStack> stacks, double sparesShare) {
        Map<String, Map<String, Integer>> racks = new TreeMap<>();
        Map<String, RackAssessment> sample = new TreeMap<>();
        for (Rack rack : assessment.design().racks()) {
            RackAssessment one = assessment.rack(rack.id());
            if (one != null) {
                racks.computeIfAbsent(rack.pool() == null ? "-" : rack.pool(), p -> new TreeMap<>())
                        .merge(rack.type(), 1, Integer::sum);
                sample.put(rack.type(), one);
            }
        }
        double failures = failuresPerYear(packs);
        List<Resilience.Source> sources = new ArrayList<>();
        racks.forEach((pool, types) -> {
            double inPool = 0;
            for (Map.Entry<String, Integer> type : types.entrySet()) {
                inPool += type.getValue() * known(sample.get(type.getKey()));
            }
            for (Map.Entry<String, Integer> entry : types.entrySet()) {
                RackType type = packs.catalog().rack(entry.getKey());
                Accelerator accelerator = type == null ? null : packs.catalog().acceleratorOf(type);
                if (type == null || accelerator == null || inPool == 0) {
                    continue;
                }
                double count = entry.getValue() * known(sample.get(entry.getKey()));
                String stack = accelerator.softwareStacks().isEmpty()
                        ? accelerator.id()
                        : accelerator.softwareStacks().getFirst();
                Range price = type.price().si();
                Range flops = accelerator.dense("bf16").si();
                sources.add(new Resilience.Source(
                        pool,
                        accelerator.vendor(),
                        accelerator.foundry() == null ? "undisclosed" : accelerator.foundry(),
                        accelerator.foundryCountry() == null ? "undisclosed" : accelerator.foundryCountry(),
                        stack,
                        stacks.stream().anyMatch(s -> s.id().equals(stack) && s.runtimeTiedToCloud()),
                        price == null ? 0 : price.value() * entry.getValue(),
                        flops == null ? 0 : flops.value() * count,
                        count,
                        0,
                        count * sparesShare,
                        failures,
                        tokens(assessment, pool) * count / inPool));
            }
        });
        return sources;
    }

    private static double known(@Nullable RackAssessment rack) {
        return rack == null || !rack.accelerators().isKnown()
                ? 0
                : rack.accelerators().si();
    }

    private static double failuresPerYear(Packs packs) {
        EconomicFact fact =
                packs.economics().fact("clusterCapex.spares", "permanent failures of H100-class GPUs a year", "rate");
        Range rate = fact == null ? null : fact.datum().si();
        return rate == null ? 0 : rate.value();
    }

    private static double tokens(Assessment assessment, String pool) {
        double tokens = 0;
        for (Workload workload : assessment.design().workloads()) {
            if (workload.pool().equals(pool)) {
                Figure rate = rate(assessment, workload);
                tokens += rate == null ? 0 : rate.si() * workload.share();
            }
        }
        return tokens;
    }

    /** Tokens per second of a workload while its pool does nothing else, or null where they are not known. */
    public static @Nullable Figure rate(Assessment assessment, Workload workload) {
        String id = workload instanceof Workload.Training ? "trainingTokensPerSecond" : "servingTokensPerSecond";
        Figure own = assessment.figure(id + "." + workload.id());
        if (own != null && own.isKnown()) {
            return own;
        }
        Figure first = assessment.figure(id);
        return first != null && first.isKnown() && first.object().equals(workload.id()) ? first : null;
    }
}
