package org.hallwright.codec.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Facts;
import org.hallwright.rule.LawExample;
import tools.jackson.databind.JsonNode;

/** Reads the examples that a pack carries ({@code examples.json}). */
public final class ExamplesReader {

    private ExamplesReader() {}

    /** The examples; one that cannot be read fails the file, naming the rule and the field. */
    public static Outcome<List<LawExample>> read(byte[] json, RegionPack pack) {
        return LawJson.read(json, RegionPacks.EXAMPLES).then(root -> examples(root, pack));
    }

    private static Outcome<List<LawExample>> examples(JsonNode root, RegionPack pack) {
        List<LawExample> examples = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode node : root.path("examples")) {
            Fields fields = new Fields(node, node.path("rule").asString("?"), problems);
            LocalDate date = fields.parseDate("date", node.path("date").asString(""));
            switch (FactsReader.tree(fields.get("facts"), pack.metrics())) {
                case Outcome.Failed<Facts>(List<Problem> why) ->
                    why.forEach(problem -> problems.add(problem.within(fields.text("rule"))));
                case Outcome.Ok<Facts>(Facts facts, List<Problem> notes) -> {
                    if (date != null) {
                        examples.add(new LawExample(
                                fields.text("name"),
                                fields.text("rule"),
                                fields.text("region"),
                                date,
                                facts,
                                fields.word("expect", Verdict.values(), Verdict.NEEDS_EVIDENCE),
                                fields.date("expectDate")));
                    }
                }
            }
        }
        return problems.isEmpty() ? Outcome.ok(examples) : Outcome.failed(problems);
    }
}
