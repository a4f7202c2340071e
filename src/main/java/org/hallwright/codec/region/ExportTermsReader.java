package org.hallwright.codec.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.region.Confidence;
import org.hallwright.region.ExportTerms;
import org.hallwright.region.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the terms of export control: country groups and sources stand in the seed ({@code exportControls}), its
 * thresholds restated as conditions in the additions ({@code exportTerms}), because the seed words them as text.
 */
final class ExportTermsReader {

    private final RuleReader rules;
    private final List<Problem> problems;

    ExportTermsReader(RuleReader rules, List<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Nullable
    ExportTerms read(List<JsonNode> documents) {
        JsonNode seed = JsonNodeFactory.instance.missingNode();
        JsonNode terms = seed;
        for (JsonNode document : documents) {
            seed = document.has("exportControls") ? document.get("exportControls") : seed;
            terms = document.has("exportTerms") ? document.get("exportTerms") : terms;
        }
        if (seed.isMissingNode() || terms.isMissingNode()) {
            return null;
        }
        Fields fields = new Fields(terms, "exportTerms", problems);
        Fields seedFields = new Fields(seed, "exportControls", problems);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        JsonNode recalled = seed.path("destinations").path("groupsRecalled");
        recalled.properties().forEach(e -> groups.put(e.getKey(), LawJson.texts(e.getValue())));
        List<String> none = groups.getOrDefault("none", List.of());
        groups.remove("none");
        return new ExportTerms(
                classes(fields, terms),
                groups,
                none,
                reviews(fields, terms),
                fields.texts("parentRule"),
                new Rule.Citation(fields.text("instrument"), fields.text("article")),
                seedFields.word("confidence", Confidence.values(), Confidence.UNCERTAIN),
                fields.word("groupConfidence", Confidence.values(), Confidence.UNCERTAIN),
                seedFields.texts("sourceIds"),
                seed.path("diffusionRule").path("statement").asString("") + "; "
                        + seed.path("diffusionRule").path("status").asString(""));
    }

    private List<ExportTerms.ControlClass> classes(Fields fields, JsonNode terms) {
        List<ExportTerms.ControlClass> classes = new ArrayList<>();
        for (JsonNode row : terms.path("classes")) {
            classes.add(new ExportTerms.ControlClass(
                    row.path("eccn").asString("?"),
                    rules.condition(fields, "classes", row.path("when")),
                    new Fields(row, "exportTerms", problems)
                            .word("confidence", Confidence.values(), Confidence.UNCERTAIN)));
        }
        return classes;
    }

    private List<ExportTerms.Review> reviews(Fields fields, JsonNode terms) {
        List<ExportTerms.Review> reviews = new ArrayList<>();
        for (JsonNode row : terms.path("reviews")) {
            LocalDate from = fields.parseDate("reviews", row.path("from").asString(""));
            if (from != null) {
                reviews.add(new ExportTerms.Review(
                        LawJson.texts(row.path("groups")),
                        from,
                        rules.condition(fields, "reviews", row.path("caseByCaseWhen")),
                        LawJson.texts(row.path("furtherConditions"))));
            }
        }
        reviews.sort(Comparator.comparing(ExportTerms.Review::from).reversed());
        return reviews;
    }
}
