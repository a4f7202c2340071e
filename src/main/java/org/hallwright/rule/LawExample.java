package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A fact sheet with the verdict that one rule must give: a pack carries its own tests.
 *
 * @param name what the example shows ("passes", "day before")
 * @param rule the rule's id
 * @param region where the sheet is from
 * @param date the day it is judged
 * @param facts the sheet
 * @param expected the verdict
 * @param expectedDate the date of a FUTURE_FAIL, else null
 */
public record LawExample(
        String name,
        String rule,
        String region,
        LocalDate date,
        Facts facts,
        Verdict expected,
        @Nullable LocalDate expectedDate) {

    /** The examples that the pack does not live up to, each as a problem that names the rule. */
    public static List<Problem> problems(RegionPack pack, List<LawExample> examples) {
        Map<String, RuleBook> books = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (LawExample example : examples) {
            if (!pack.jurisdictions().containsKey(example.region)) {
                problems.add(Problem.error(RuleMessage.REGION_UNKNOWN, example.place(), example.region, ""));
                continue;
            }
            RuleBook book = books.computeIfAbsent(example.region, id -> RuleBook.of(pack, id));
            Finding finding = null;
            for (PlacedRule placed : book.rules()) {
                if (placed.rule().id().equals(example.rule)) {
                    finding = book.judge(placed, book.complete(example.facts), example.date);
                }
            }
            if (finding == null) {
                problems.add(Problem.error(RuleMessage.RULE_UNKNOWN, example.place(), example.rule, ""));
            } else if (!example.holds(finding)) {
                problems.add(Problem.error(
                        RuleMessage.EXAMPLE_DIFFERS,
                        example.place(),
                        example.rule,
                        example.name,
                        example.expected.name(),
                        finding.verdict().name()));
            }
        }
        return problems;
    }

    private boolean holds(Finding finding) {
        return finding.verdict() == expected && java.util.Objects.equals(finding.futureDate(), expectedDate);
    }

    private String place() {
        return rule + "/examples/" + name;
    }
}
