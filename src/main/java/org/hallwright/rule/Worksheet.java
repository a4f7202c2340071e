package org.hallwright.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.region.Metric;
import org.hallwright.region.Verdict;

/** The list of open evidence: which metrics are to be supplied, and which rules wait for them. */
public final class Worksheet {

    private Worksheet() {}

    /**
     * One question.
     *
     * @param metric what is asked
     * @param rules ids of the rules that wait for it
     */
    public record Question(Metric metric, List<String> rules) {
        public Question {
            rules = List.copyOf(rules);
        }
    }

    /** The open questions of these findings, those that most rules wait for first, then in registry order. */
    public static List<Question> open(List<Finding> findings, Map<String, Metric> metrics) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        for (String id : metrics.keySet()) {
            waiting.put(id, new LinkedHashSet<>());
        }
        for (Finding finding : findings) {
            if (finding.verdict() != Verdict.NEEDS_EVIDENCE) {
                continue;
            }
            for (String metric : finding.open()) {
                Set<String> rules = waiting.get(metric);
                if (rules != null) {
                    rules.add(finding.rule().id());
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        waiting.forEach((id, rules) -> {
            Metric metric = metrics.get(id);
            if (metric != null && !rules.isEmpty()) {
                questions.add(new Question(metric, List.copyOf(rules)));
            }
        });
        questions.sort((a, b) -> Integer.compare(b.rules().size(), a.rules().size()));
        return questions;
    }
}
