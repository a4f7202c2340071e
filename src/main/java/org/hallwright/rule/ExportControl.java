package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Message;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.ExportTerms;
import org.hallwright.region.Metric;
import org.hallwright.region.Rule;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether an accelerator under United States jurisdiction may go to this buyer without a licence (15 CFR 774 ECCN
 * 3A090; 742.6). The ultimate parent decides wherever the site is, so a buyer is a destination and a parent.
 */
public final class ExportControl {

    private static final String MACAU = "MO";

    private final ExportTerms terms;
    private final Comparison comparison;

    public ExportControl(ExportTerms terms, Map<String, Metric> metrics) {
        this.terms = terms;
        this.comparison = new Comparison(metrics);
    }

    /**
     * What export control looks at; null is not known.
     *
     * @param tpp total processing performance (dense TFLOP/s × bit length, which is 2 × MacTOPS × bits)
     * @param performanceDensity TPP / applicable die area (mm²)
     * @param dramGbPerS memory bandwidth (GB/s)
     */
    public record Part(
            @Nullable Double tpp,
            @Nullable Double performanceDensity,
            @Nullable Double dramGbPerS) {}

    /** Where the part goes and who stands behind the buyer: ISO codes, null is not known. */
    public record Buyer(
            @Nullable String destination, @Nullable String ultimateParent) {}

    /**
     * @param verdict PASS without licence, FAIL where denial is presumed, NEEDS_EVIDENCE where a licence is to be shown
     *     or something is not known
     * @param eccn the class, or empty below the thresholds
     * @param because the groups that call for a licence
     */
    public record Ruling(
            Verdict verdict,
            String eccn,
            List<String> because,
            Message reason,
            List<Object> arguments,
            Rule.Citation citation) {
        public Ruling {
            because = List.copyOf(because);
            arguments = List.copyOf(arguments);
        }
    }

    /** The ruling for one part and one buyer on a date; a licence at hand turns a demand for one into a pass. */
    public Ruling rule(Part part, Buyer buyer, boolean licenceHeld, LocalDate date) {
        Facts facts = facts(part);
        ExportTerms.ControlClass hit = null;
        boolean open = false;
        for (ExportTerms.ControlClass each : terms.classes()) {
            Truth truth = comparison.holds(each.when(), facts);
            if (truth == Truth.TRUE && hit == null) {
                hit = each;
            }
            // A stricter class that cannot be ruled out leaves the part open only while no class is certain.
            open |= truth == Truth.UNKNOWN && hit == null;
        }
        if (hit == null) {
            return open
                    ? ruling(Verdict.NEEDS_EVIDENCE, "", List.of(), RuleMessage.EXPORT_UNKNOWN, missing(part))
                    : ruling(Verdict.PASS, "", List.of(), RuleMessage.EXPORT_NOT_CONTROLLED);
        }
        return forBuyer(hit, facts, part, buyer, licenceHeld, date);
    }

    /**
     * The ruling for a part of a maker outside the United States: by origin, content or technology it may still be subject
     * to their rules (15 CFR 734.3), which only the planner can show.
     *
     * @param subject whether it is, as a yes-or-no fact; null is not known
     */
    Ruling elsewhere(@Nullable Fact subject, Part part, Buyer buyer, boolean licenceHeld, LocalDate date) {
        if (!(subject instanceof Fact.Flag(boolean yes))) {
            return ruling(Verdict.NEEDS_EVIDENCE, "", List.of(), RuleMessage.EXPORT_UNKNOWN, "chip_us_jurisdiction");
        }
        return yes
                ? rule(part, buyer, licenceHeld, date)
                : ruling(Verdict.NOT_APPLICABLE, "", List.of(), RuleMessage.EXPORT_NOT_SUBJECT);
    }

    private Ruling forBuyer(
            ExportTerms.ControlClass hit, Facts facts, Part part, Buyer buyer, boolean licenceHeld, LocalDate date) {
        Set<String> groups = new TreeSet<>();
        List<String> because = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        String destination = buyer.destination();
        if (destination == null) {
            unknown.add("destination");
        } else {
            List<String> found = groupsOf(destination);
            if (found.isEmpty() && !terms.noGroup().contains(CountryGroup.country(destination))) {
                unknown.add("group(" + destination + ")");
            } else if (needsLicence(found)) {
                groups.addAll(found);
                because.add(destination + " (" + String.join(", ", found) + ")");
            }
        }
        String parent = buyer.ultimateParent();
        if (parent == null) {
            unknown.add("ultimate parent");
        } else {
            List<String> found = groupsOf(parent);
            found.retainAll(terms.parentRule());
            if (!found.isEmpty()) {
                groups.addAll(found);
                because.add("ultimate parent " + parent + " (" + String.join(", ", found) + ")");
            } else if (groupsOf(parent).isEmpty()
                    && !terms.noGroup().contains(CountryGroup.country(parent))
                    && !CountryGroup.country(parent).equals("US")) {
                unknown.add("group(" + parent + ")");
            }
        }
        if (because.isEmpty()) {
            return unknown.isEmpty()
                    ? ruling(
                            Verdict.PASS,
                            hit.eccn(),
                            because,
                            RuleMessage.EXPORT_NO_LICENCE,
                            hit.eccn(),
                            String.valueOf(destination),
                            String.valueOf(parent))
                    : ruling(
                            Verdict.NEEDS_EVIDENCE,
                            hit.eccn(),
                            because,
                            RuleMessage.EXPORT_UNKNOWN,
                            String.join(", ", unknown));
        }
        return review(hit, facts, part, groups, because, licenceHeld, date);
    }

    private Ruling review(
            ExportTerms.ControlClass hit,
            Facts facts,
            Part part,
            Set<String> groups,
            List<String> because,
            boolean licenceHeld,
            LocalDate date) {
        String cause = String.join("; ", because);
        Verdict needed = licenceHeld ? Verdict.PASS : Verdict.NEEDS_EVIDENCE;
        for (ExportTerms.Review review : terms.reviews()) {
            if (date.isBefore(review.from()) || review.groups().stream().noneMatch(groups::contains)) {
                continue;
            }
            return switch (comparison.holds(review.caseByCase(), facts)) {
                case TRUE ->
                    ruling(
                            needed,
                            hit.eccn(),
                            because,
                            RuleMessage.EXPORT_CASE_BY_CASE,
                            hit.eccn(),
                            cause,
                            String.join("; ", review.furtherConditions()));
                case FALSE ->
                    ruling(
                            licenceHeld ? Verdict.PASS : Verdict.FAIL,
                            hit.eccn(),
                            because,
                            RuleMessage.EXPORT_DENIAL,
                            hit.eccn(),
                            cause);
                case UNKNOWN -> ruling(needed, hit.eccn(), because, RuleMessage.EXPORT_UNKNOWN, missing(part));
            };
        }
        return ruling(needed, hit.eccn(), because, RuleMessage.EXPORT_LICENCE, hit.eccn(), cause);
    }

    /** Groups D:1, D:4 and D:5 call for a licence where the country is not also in A:5 or A:6; so does Macau. */
    private static boolean needsLicence(List<String> groups) {
        boolean friendly = groups.contains("A5") || groups.contains("A6");
        boolean listed =
                groups.contains("D1") || groups.contains("D4") || groups.contains("D5") || groups.contains(MACAU);
        return listed && !friendly;
    }

    private List<String> groupsOf(String place) {
        String country = CountryGroup.country(place);
        Set<String> found = new TreeSet<>();
        terms.groups().forEach((group, members) -> {
            if (members.contains(country)) {
                found.add(group);
            }
        });
        if (country.equals(MACAU)) {
            found.add(MACAU);
        }
        return new ArrayList<>(found);
    }

    private static Facts facts(Part part) {
        Facts.Builder facts = Facts.builder();
        put(facts, "chip_tpp", part.tpp());
        put(facts, "chip_pd", part.performanceDensity());
        put(facts, "chip_dram_bw_gbs", part.dramGbPerS());
        return facts.build();
    }

    private static void put(Facts.Builder facts, String metric, @Nullable Double value) {
        if (value != null) {
            facts.number(metric, value);
        }
    }

    private static String missing(Part part) {
        List<String> missing = new ArrayList<>();
        if (part.tpp() == null) {
            missing.add("chip_tpp");
        }
        if (part.performanceDensity() == null) {
            missing.add("chip_pd");
        }
        if (part.dramGbPerS() == null) {
            missing.add("chip_dram_bw_gbs");
        }
        return String.join(", ", missing);
    }

    private Ruling ruling(Verdict verdict, String eccn, List<String> because, Message reason, Object... arguments) {
        return new Ruling(verdict, eccn, because, reason, List.of(arguments), terms.citation());
    }
}
