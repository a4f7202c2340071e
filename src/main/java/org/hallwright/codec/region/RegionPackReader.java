package org.hallwright.codec.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.region.Condition;
import org.hallwright.region.Confidence;
import org.hallwright.region.Conflict;
import org.hallwright.region.CountryGroup;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.LawSource;
import org.hallwright.region.Metric;
import org.hallwright.region.MetricUnit;
import org.hallwright.region.RegionMessage;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.RejectedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.RuleCheck;
import org.hallwright.region.Site;
import tools.jackson.databind.JsonNode;

/**
 * Reads a regional pack from its files, the seed first and additions after it. Good rules load; a broken one is set
 * aside with its problems. Only a file that is no JSON, or has no jurisdictions, fails as a whole.
 */
public final class RegionPackReader {

    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, LawSource> sources = new LinkedHashMap<>();
    private final Map<String, CountryGroup> groups = new LinkedHashMap<>();
    private final Map<String, Jurisdiction> jurisdictions = new LinkedHashMap<>();
    private final Map<String, List<String>> notRules = new LinkedHashMap<>();
    private final List<Rule> engineering = new ArrayList<>();
    private final List<RejectedRule> rejected = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ruleIds = new HashSet<>();

    private RegionPackReader() {}

    /** The pack of these files, each as (name, bytes). */
    public static Outcome<RegionPack> read(Map<String, byte[]> files) {
        List<JsonNode> documents = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        files.forEach((name, bytes) -> {
            switch (LawJson.read(bytes, name)) {
                case Outcome.Ok<JsonNode>(JsonNode document, List<Problem> none) -> documents.add(document);
                case Outcome.Failed<JsonNode>(List<Problem> why) -> unreadable.addAll(why);
            }
        });
        if (!unreadable.isEmpty()) {
            return Outcome.failed(unreadable);
        }
        return new RegionPackReader().assemble(documents);
    }

    private Outcome<RegionPack> assemble(List<JsonNode> documents) {
        for (JsonNode document : documents) {
            document.path("metrics").forEach(this::metric);
            document.path("sources").forEach(this::source);
        }
        // Memberships may depend on conditions, and rules on groups: metrics, then groups, then rules.
        for (JsonNode document : documents) {
            document.path("countryGroups").forEach(this::group);
            document.path("siteExceptions")
                    .forEach(row -> notRules.put(row.path("site").asString(""), LawJson.texts(row.path("notRules"))));
        }
        RuleReader rules = new RuleReader(metrics, groups);
        Map<String, List<Rule>> byRegion = rulesByRegion(documents, rules);
        for (JsonNode document : documents) {
            document.path("regions").forEach(node -> jurisdiction(node, byRegion));
        }
        inheritance();
        counts(documents);
        LocalDate asOf = asOf(documents);
        if (jurisdictions.isEmpty() || asOf == null) {
            problems.add(Problem.error(
                    RegionMessage.MISSING_FIELD, "pack/regions", "pack", asOf == null ? "asOf" : "regions"));
            return Outcome.failed(problems.stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .toList());
        }
        ExportTermsReader export = new ExportTermsReader(rules, problems);
        return Outcome.ok(
                new RegionPack(
                        version(documents),
                        asOf,
                        metrics,
                        jurisdictions,
                        engineering,
                        sources,
                        conflicts(documents),
                        export.read(documents),
                        standards(documents),
                        rejected,
                        problems),
                problems);
    }

    private void metric(JsonNode node) {
        String id = node.path("id").asString("?");
        Fields fields = new Fields(node, id, problems);
        String symbol = fields.text("unit");
        List<String> ranks = LawJson.texts(node.path("enumOrder"));
        MetricUnit unit = ranks.isEmpty() ? MetricUnit.of(symbol) : null;
        Metric.Kind kind = switch (symbol) {
            case "bool" -> Metric.Kind.FLAG;
            case "date" -> Metric.Kind.DATE;
            case "set" -> Metric.Kind.SET;
            case "enum" -> Metric.Kind.CHOICE;
            default -> ranks.isEmpty() ? Metric.Kind.NUMBER : Metric.Kind.CHOICE;
        };
        if (kind == Metric.Kind.NUMBER && unit == null) {
            fields.error(RegionMessage.WRONG_UNIT, "unit", symbol, id, symbol);
        }
        String formula = fields.textOr("formula", "");
        boolean listed = kind == Metric.Kind.CHOICE || kind == Metric.Kind.SET;
        List<String> choices = listed && formula.contains("|") ? List.of(formula.split("\\|", -1)) : List.of();
        Metric metric = new Metric(
                id, fields.text("name"), symbol, unit, kind, formula, fields.textOr("standard", ""), ranks, choices);
        if (metrics.putIfAbsent(id, metric) != null) {
            fields.error(RegionMessage.DUPLICATE_ID, "id", id);
        }
    }

    private void source(JsonNode node) {
        String id = node.path("id").asString("?");
        Fields fields = new Fields(node, id, problems);
        LawSource source = new LawSource(
                id,
                fields.text("title"),
                fields.textOr("url", ""),
                fields.textOr("publisher", ""),
                fields.textOr("date", ""),
                fields.textOr("seen", ""),
                fields.textOr("note", ""));
        if (sources.putIfAbsent(id, source) != null) {
            fields.error(RegionMessage.DUPLICATE_ID, "id", id);
        }
    }

    private void group(JsonNode node) {
        String name = node.path("name").asString("?");
        Fields fields = new Fields(node, name, problems);
        List<String> members = new ArrayList<>();
        for (String part : LawJson.texts(node.path("includes"))) {
            CountryGroup other = groups.get(part);
            if (other == null) {
                fields.error(RegionMessage.UNKNOWN_GROUP, "includes", part);
            } else {
                members.add(part);
                members.addAll(other.members());
            }
        }
        members.addAll(LawJson.texts(node.path("members")));
        RuleReader reader = new RuleReader(metrics, Map.of());
        Map<String, Condition> conditional = new LinkedHashMap<>();
        for (JsonNode row : node.path("conditional")) {
            conditional.put(
                    row.path("member").asString("?"), reader.condition(fields, "conditional", row.path("when")));
        }
        groups.put(
                name,
                new CountryGroup(
                        name,
                        fields.text("title"),
                        members,
                        conditional,
                        node.path("closed").asBoolean(false),
                        fields.word("confidence", Confidence.values(), Confidence.UNCERTAIN),
                        fields.texts("sourceIds")));
    }

    private Map<String, List<Rule>> rulesByRegion(List<JsonNode> documents, RuleReader reader) {
        Map<String, List<Rule>> byRegion = new LinkedHashMap<>();
        for (JsonNode document : documents) {
            for (JsonNode region : document.path("regions")) {
                rules(region.path("id").asString("?"), region.path("rules"), reader, byRegion);
            }
            document.path("rules").properties().forEach(e -> rules(e.getKey(), e.getValue(), reader, byRegion));
            rules(RegionPack.ENGINEERING, document.path("engineeringRules"), reader, byRegion);
        }
        engineering.addAll(byRegion.getOrDefault(RegionPack.ENGINEERING, List.of()));
        return byRegion;
    }

    private void rules(String region, JsonNode array, RuleReader reader, Map<String, List<Rule>> byRegion) {
        for (JsonNode node : array) {
            List<Problem> own = new ArrayList<>();
            Rule rule = reader.read(node, own);
            if (own.isEmpty()) {
                own.addAll(RuleCheck.problems(rule, metrics, sources.keySet()));
            }
            if (!ruleIds.add(rule.id())) {
                new Fields(node, rule.id(), own).error(RegionMessage.DUPLICATE_ID, "id", rule.id());
            }
            problems.addAll(own);
            if (own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                rejected.add(new RejectedRule(region, rule.id(), rule.title(), own));
            } else {
                byRegion.computeIfAbsent(region, k -> new ArrayList<>()).add(rule);
            }
        }
    }

    private void jurisdiction(JsonNode node, Map<String, List<Rule>> byRegion) {
        String id = node.path("id").asString("?");
        List<Site> sites = new ArrayList<>();
        for (JsonNode site : node.path("sites")) {
            String siteId = site.path("id").asString("?");
            sites.add(PlaceReader.site(site, id, notRules.getOrDefault(siteId, List.of()), problems));
        }
        List<Rule> rules = byRegion.getOrDefault(id, List.of());
        Jurisdiction jurisdiction = PlaceReader.jurisdiction(node, sites, rules, problems);
        if (jurisdictions.putIfAbsent(id, jurisdiction) != null) {
            new Fields(node, id, problems).error(RegionMessage.DUPLICATE_ID, "id", id);
        }
    }

    private void inheritance() {
        for (Jurisdiction region : jurisdictions.values()) {
            for (String parent : region.inherits()) {
                if (!jurisdictions.containsKey(parent)) {
                    problems.add(Problem.error(
                            RegionMessage.UNKNOWN_PARENT, region.id() + "/inherits", region.id(), "inherits", parent));
                }
            }
            if (reaches(region.id(), region.id(), new LinkedHashSet<>())) {
                problems.add(Problem.error(
                        RegionMessage.CIRCULAR_INHERITANCE, region.id() + "/inherits", region.id(), "inherits"));
            }
        }
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        Jurisdiction region = jurisdictions.get(from);
        if (region == null || !seen.add(from)) {
            return false;
        }
        for (String parent : region.inherits()) {
            if (parent.equals(wanted) || reaches(parent, wanted, seen)) {
                return true;
            }
        }
        return false;
    }

    /** The seed states how much it holds: a rule that is lost on the way must not go unnoticed. */
    private void counts(List<JsonNode> documents) {
        for (JsonNode document : documents) {
            JsonNode counts = document.path("meta").path("counts");
            int rules = 0;
            for (JsonNode region : document.path("regions")) {
                rules += region.path("rules").size();
            }
            count(counts, "regions", document.path("regions").size());
            count(counts, "rules", rules);
            count(counts, "engineeringRules", document.path("engineeringRules").size());
            count(counts, "metrics", document.path("metrics").size());
            count(counts, "sources", document.path("sources").size());
        }
    }

    private void count(JsonNode counts, String field, int found) {
        if (counts.path(field).isNumber() && counts.path(field).intValue() != found) {
            problems.add(Problem.warning(
                    RegionMessage.COUNT_DIFFERS,
                    "meta/counts/" + field,
                    "meta",
                    field,
                    counts.path(field).asString(),
                    Integer.toString(found)));
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate asOf(List<JsonNode> documents) {
        for (JsonNode document : documents) {
            Fields meta = new Fields(document.path("meta"), "meta", problems);
            if (meta.has("asOf")) {
                return meta.date("asOf");
            }
        }
        return null;
    }

    private static String version(List<JsonNode> documents) {
        List<String> versions = new ArrayList<>();
        for (JsonNode document : documents) {
            JsonNode meta = document.path("meta");
            String version = meta.path("version").asString(meta.path("asOf").asString(""));
            if (!version.isEmpty()) {
                versions.add(version);
            }
        }
        return String.join("+", versions);
    }

    private List<Conflict> conflicts(List<JsonNode> documents) {
        List<Conflict> conflicts = new ArrayList<>();
        for (JsonNode document : documents) {
            for (JsonNode node : document.path("conflicts")) {
                Fields fields = new Fields(node, node.path("id").asString("?"), problems);
                List<List<String>> sides = new ArrayList<>();
                for (JsonNode side : fields.get("sides")) {
                    sides.add(LawJson.texts(side));
                }
                for (String rule : sides.stream().flatMap(List::stream).toList()) {
                    if (!ruleIds.contains(rule)) {
                        fields.error(RegionMessage.UNKNOWN_RULE, "sides", rule);
                    }
                }
                conflicts.add(new Conflict(fields.text("id"), fields.text("title"), sides, fields.textOr("note", "")));
            }
        }
        return conflicts;
    }

    private static Map<String, String> standards(List<JsonNode> documents) {
        Map<String, String> standards = new LinkedHashMap<>();
        for (JsonNode document : documents) {
            document.path("engineeringStandards")
                    .properties()
                    .forEach(e -> standards.put(e.getKey(), LawJson.write(e.getValue())));
        }
        return standards;
    }
}
