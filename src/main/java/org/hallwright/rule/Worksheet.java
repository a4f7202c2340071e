package org.hallwright.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.design.Evidence;
import org.hallwright.region.Metric;
import org.hallwright.region.Verdict;

/** The list of open evidence: which metrics are to be supplied, and which rules wait for them. */
public final class Worksheet {

    private Worksheet() {}

    /**
     * One question.
     *
     * @param metric what is asked
     * @param words for a set, the words that rules ask of it and nobody has spoken of; else empty
     * @param rules ids of the rules that wait for it
     */
    public record Question(Metric metric, List<String> words, List<String> rules) {
        public Question {
            words = List.copyOf(words);
            rules = List.copyOf(rules);
        }
    }

    /** Inputs from which the program computes a metric itself: whoever knows one need not measure the other. */
    private static final Map<String, List<String>> INPUTS = Map.ofEntries(
            Map.entry("noise_day_dba", List.of("receptor_distance_m")),
            Map.entry("noise_night_dba", List.of("receptor_distance_m")),
            Map.entry("noise_boundary_day_dba", List.of("boundary_distance_m")),
            Map.entry("noise_boundary_night_dba", List.of("boundary_distance_m")),
            Map.entry("noise_emergence_day_db", List.of("receptor_distance_m", "residual_noise_day_dba")),
            Map.entry("noise_emergence_night_db", List.of("receptor_distance_m", "residual_noise_night_dba")),
            Map.entry("noise_rating_minus_background_db", List.of("receptor_distance_m", "background_noise_dba")),
            Map.entry("buyer_hq_group", List.of("operator_hq_region")));

    /** The open questions of these findings, those that most rules wait for first, then in registry order. */
    public static List<Question> open(List<Finding> findings, Map<String, Metric> metrics) {
        return questions(findings, metrics, false);
    }

    /** As {@link #open}, and beside a metric the inputs from which a design computes it. */
    public static List<Question> ofDesign(List<Finding> findings, Map<String, Metric> metrics) {
        return questions(findings, metrics, true);
    }

    private static List<Question> questions(List<Finding> findings, Map<String, Metric> metrics, boolean inputs) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String id : metrics.keySet()) {
            waiting.put(id, new LinkedHashSet<>());
        }
        for (Finding finding : findings) {
            if (finding.verdict() != Verdict.NEEDS_EVIDENCE) {
                continue;
            }
            String rule = finding.rule().id();
            for (String metric : finding.open()) {
                add(waiting, metric, rule);
                if (inputs) {
                    INPUTS.getOrDefault(metric, List.of()).forEach(input -> add(waiting, input, rule));
                }
                if (metric.equals(finding.rule().metric())) {
                    words.computeIfAbsent(metric, id -> new LinkedHashSet<>())
                            .addAll(Comparison.missing(finding.fact(), finding.limit()));
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        waiting.forEach((id, rules) -> {
            Metric metric = metrics.get(id);
            if (metric != null && !rules.isEmpty()) {
                boolean set = metric.kind() == Metric.Kind.SET;
                questions.add(new Question(
                        metric, set ? List.copyOf(words.getOrDefault(id, Set.of())) : List.of(), List.copyOf(rules)));
            }
        });
        questions.sort((a, b) -> Integer.compare(b.rules().size(), a.rules().size()));
        return questions;
    }

    private static void add(Map<String, Set<String>> waiting, String metric, String rule) {
        Set<String> rules = waiting.get(metric);
        if (rules != null) {
            rules.add(rule);
        }
    }

    /**
     * New evidence beside what a design has: the words of a set that is spoken of one by one are added to those before,
     * anything else replaces them.
     */
    public static Evidence added(List<Evidence> before, Evidence now, Map<String, Metric> metrics) {
        Metric metric = metrics.get(now.metric());
        if (metric == null
                || !metric.isSpokenOf()
                || !(now.value() instanceof Evidence.Value.Words(List<String> words))) {
            return now;
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> documents = new LinkedHashSet<>();
        for (Evidence each : before) {
            if (each.metric().equals(now.metric()) && each.value() instanceof Evidence.Value.Words(List<String> own)) {
                all.addAll(own);
                if (!each.document().isEmpty()) {
                    documents.add(each.document());
                }
            }
        }
        for (String word : words) {
            all.remove(word.startsWith(Fact.NOT) ? word.substring(Fact.NOT.length()) : Fact.NOT + word);
            all.add(word);
        }
        if (!now.document().isEmpty()) {
            documents.add(now.document());
        }
        return new Evidence(
                now.metric(),
                new Evidence.Value.Words(List.copyOf(all)),
                String.join("; ", documents),
                now.author(),
                now.date());
    }
}
