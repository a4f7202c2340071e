package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.Metric;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Site;

/** The rules that bind in one jurisdiction (or on one site of it), gathered once and asked often. */
public final class RuleBook {

    /** The metric that every jurisdiction answers itself: whose electrical code holds. */
    public static final String CODE_FAMILY = "region_code_family";

    private static final String SITE_PGA = "pga_475_g";

    private final RegionPack pack;
    private final String regionId;
    private final List<PlacedRule> rules;
    private final Facts known;
    private final Judge judge;

    private RuleBook(RegionPack pack, String regionId, List<PlacedRule> rules, Facts known) {
        this.pack = pack;
        this.regionId = regionId;
        this.rules = List.copyOf(rules);
        this.known = known;
        this.judge = new Judge(pack.metrics());
    }

    /**
     * The book of a jurisdiction: what it inherits, its own rules, engineering.
     *
     * @throws IllegalArgumentException where the pack has no such jurisdiction
     */
    public static RuleBook of(RegionPack pack, String regionId) {
        return new RuleBook(
                pack, regionId, pack.rulesOf(regionId), knownOf(pack, regionId).build());
    }

    /** The book of a site: without rules that do not reach it, and with what the pack knows of the ground. */
    public static RuleBook of(RegionPack pack, Site site) {
        List<PlacedRule> rules = new ArrayList<>();
        for (PlacedRule placed : pack.rulesOf(site.region())) {
            if (!site.notRules().contains(placed.rule().id())) {
                rules.add(placed);
            }
        }
        Facts.Builder known = knownOf(pack, site.region());
        Double pga = site.pga475G();
        if (pga != null) {
            known.number(SITE_PGA, pga);
        }
        return new RuleBook(pack, site.region(), rules, known.build());
    }

    private static Facts.Builder knownOf(RegionPack pack, String regionId) {
        Facts.Builder known = Facts.builder();
        Jurisdiction region = pack.jurisdictions().get(regionId);
        if (region != null && !region.electricalCode().isEmpty()) {
            known.choice(CODE_FAMILY, region.electricalCode());
        }
        return known;
    }

    public RegionPack pack() {
        return pack;
    }

    public String regionId() {
        return regionId;
    }

    /** The rules in the order in which findings come: inherited, own, engineering. */
    public List<PlacedRule> rules() {
        return rules;
    }

    public Map<String, Metric> metrics() {
        return pack.metrics();
    }

    /** What the place itself answers, as far as the given facts leave it open. */
    public Facts complete(Facts facts) {
        return known.with(facts);
    }

    /** One rule of the book; {@code facts} are complete already. */
    Finding judge(PlacedRule placed, Facts facts, LocalDate date) {
        return judge.judge(placed.rule(), placed.region(), facts, date);
    }

    /** One finding for each rule, in order. */
    public List<Finding> check(Facts facts, LocalDate date) {
        Facts all = complete(facts);
        List<Finding> findings = new ArrayList<>(rules.size());
        for (PlacedRule placed : rules) {
            findings.add(judge.judge(placed.rule(), placed.region(), all, date));
        }
        return findings;
    }
}
