package org.hallwright.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Every regional constraint of one edition: jurisdictions, sites, metrics, rules, sources.
 *
 * @param version of the pack
 * @param asOf the day the pack speaks of; verdicts are given for this day unless another is asked for
 * @param metrics by id, in registry order
 * @param jurisdictions by id, in pack order
 * @param engineeringRules rules that bind everywhere
 * @param sources documents by id
 * @param conflicts rules that pull against each other
 * @param export terms of export control, or null where the pack has none
 * @param standards the engineering tables of the pack as they were read, for display
 * @param rejected rules that were left out because something is wrong with them, each with its problems
 * @param problems everything found while reading, those of rejected rules included
 */
public record RegionPack(
        String version,
        LocalDate asOf,
        Map<String, Metric> metrics,
        Map<String, Jurisdiction> jurisdictions,
        List<Rule> engineeringRules,
        Map<String, LawSource> sources,
        List<Conflict> conflicts,
        @Nullable ExportTerms export,
        Map<String, String> standards,
        List<RejectedRule> rejected,
        List<Problem> problems) {

    /** The name under which engineering rules stand beside the jurisdictions. */
    public static final String ENGINEERING = "ENG";

    public RegionPack {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        jurisdictions = Collections.unmodifiableMap(new LinkedHashMap<>(jurisdictions));
        engineeringRules = List.copyOf(engineeringRules);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        conflicts = List.copyOf(conflicts);
        standards = Collections.unmodifiableMap(new LinkedHashMap<>(standards));
        rejected = List.copyOf(rejected);
        problems = List.copyOf(problems);
    }

    /** A rule that could not be taken over: where it stood and what is wrong. */
    public record RejectedRule(String region, String id, String title, List<Problem> problems) {
        public RejectedRule {
            problems = List.copyOf(problems);
        }
    }

    /** A rule with the jurisdiction (or {@link #ENGINEERING}) it belongs to. */
    public record PlacedRule(String region, Rule rule) {}

    /**
     * The jurisdiction and all it inherits from, the widest first (EU before DE).
     *
     * @throws IllegalArgumentException where the pack has no such jurisdiction
     */
    public List<Jurisdiction> chain(String regionId) {
        if (!jurisdictions.containsKey(regionId)) {
            throw new IllegalArgumentException(
                    "no jurisdiction " + regionId + "; Maybe one of " + jurisdictions.keySet());
        }
        List<Jurisdiction> chain = new ArrayList<>();
        climb(regionId, chain, new HashSet<>());
        return chain;
    }

    private void climb(String regionId, List<Jurisdiction> chain, Set<String> seen) {
        Jurisdiction region = jurisdictions.get(regionId);
        if (region == null || !seen.add(regionId)) {
            return;
        }
        for (String parent : region.inherits()) {
            climb(parent, chain, seen);
        }
        chain.add(region);
    }

    /** Every rule that may bind in the jurisdiction: inherited ones, its own, then engineering. */
    public List<PlacedRule> rulesOf(String regionId) {
        List<PlacedRule> rules = new ArrayList<>();
        for (Jurisdiction region : chain(regionId)) {
            for (Rule rule : region.rules()) {
                rules.add(new PlacedRule(region.id(), rule));
            }
        }
        for (Rule rule : engineeringRules) {
            rules.add(new PlacedRule(ENGINEERING, rule));
        }
        return rules;
    }

    /** Every rule of the pack, jurisdiction by jurisdiction, then engineering. */
    public List<PlacedRule> allRules() {
        List<PlacedRule> rules = new ArrayList<>();
        for (Jurisdiction region : jurisdictions.values()) {
            for (Rule rule : region.rules()) {
                rules.add(new PlacedRule(region.id(), rule));
            }
        }
        for (Rule rule : engineeringRules) {
            rules.add(new PlacedRule(ENGINEERING, rule));
        }
        return rules;
    }

    public @Nullable PlacedRule rule(String ruleId) {
        for (PlacedRule placed : allRules()) {
            if (placed.rule().id().equals(ruleId)) {
                return placed;
            }
        }
        return null;
    }

    /** Every site of every jurisdiction, in pack order. */
    public List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (Jurisdiction region : jurisdictions.values()) {
            sites.addAll(region.sites());
        }
        return sites;
    }
}
