package org.hallwright.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.DesignMessage;
import org.hallwright.design.Evidence;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.OwnModel;
import org.hallwright.design.Site;
import org.hallwright.design.Workload;
import org.hallwright.engine.Packs;
import org.hallwright.region.Nearest;
import org.hallwright.region.RegionPack;
import org.hallwright.rule.RuleMessage;

/** Names in a design that only the packs can tell to be right: its place, its models, the metrics of its evidence. */
final class NameCheck {

    private NameCheck() {}

    static List<Problem> check(Design design, Packs packs) {
        List<Problem> problems = place(design.site(), packs);
        Set<String> models = new LinkedHashSet<>(packs.models().keySet());
        for (OwnModel own : design.equipment().models()) {
            if (!models.add(own.id())) {
                problems.add(Problem.error(DesignMessage.DUPLICATE_ID, own.id(), own.id()));
            }
        }
        for (Workload workload : design.workloads()) {
            String model = workload.modelId();
            if (model != null && !models.contains(model)) {
                problems.add(
                        Problem.error(DesignMessage.UNKNOWN_MODEL, workload.id(), model, String.join(", ", models)));
            }
        }
        for (Evidence evidence : design.evidence()) {
            if (!packs.regions().metrics().containsKey(evidence.metric())) {
                problems.add(Problem.error(
                        RuleMessage.FACTS_UNKNOWN_METRIC,
                        evidence.metric(),
                        evidence.metric(),
                        Nearest.to(evidence.metric(), packs.regions().metrics().keySet())));
            }
        }
        for (OwnEquipment.OwnRack own : design.equipment().racks()) {
            if (packs.catalog().rack(own.id()) != null) {
                problems.add(Problem.error(DesignMessage.DUPLICATE_ID, own.id(), own.id()));
            }
        }
        return problems;
    }

    /** Nothing, or why the packs know no such place. */
    static List<Problem> place(Site site, Packs packs) {
        List<Problem> problems = new ArrayList<>();
        RegionPack regions = packs.regions();
        if (!regions.jurisdictions().containsKey(site.region())) {
            problems.add(Problem.error(
                    DesignMessage.UNKNOWN_REGION,
                    site.region(),
                    site.region(),
                    String.join(", ", regions.jurisdictions().keySet())));
            return problems;
        }
        List<String> sites = new ArrayList<>();
        for (org.hallwright.region.Site each : regions.sites()) {
            if (each.region().equals(site.region())) {
                sites.add(each.id());
            }
        }
        if (!sites.contains(site.site())) {
            problems.add(Problem.error(DesignMessage.UNKNOWN_SITE, site.site(), site.site(), String.join(", ", sites)));
        }
        return problems;
    }
}
