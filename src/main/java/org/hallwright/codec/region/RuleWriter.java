package org.hallwright.codec.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.region.LawSource;
import org.hallwright.region.Metric;
import org.hallwright.region.Phase;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.RuleException;
import org.hallwright.region.Term;

/** Writes rules for readers: as JSON and as a page of text. */
public final class RuleWriter {

    private RuleWriter() {}

    /** {@code {"rules": […]}}, one line of facts for each. */
    public static String list(List<PlacedRule> rules) {
        List<Object> rows = new ArrayList<>();
        rules.forEach(placed -> rows.add(row(placed)));
        return LawJson.write(Map.of("rules", rows));
    }

    private static Map<String, Object> row(PlacedRule placed) {
        Rule rule = placed.rule();
        Map<String, Object> row = LawJson.object();
        row.put("rule", rule.id());
        row.put("region", placed.region());
        row.put("title", rule.title());
        row.put("domain", rule.domain());
        row.put("metric", rule.metric());
        row.put("operator", rule.operator().symbol());
        row.put("limit", FindingsWriter.limit(rule.limit()));
        row.put("unit", rule.unit());
        row.put("severity", rule.force().word());
        row.put("status", rule.status().word());
        row.put("confidence", rule.confidence().word());
        row.put("citation", rule.citation().text());
        LocalDate inForce = rule.inForceDate();
        row.put("inForce", inForce == null ? rule.inForceText() : inForce.toString());
        return row;
    }

    /** One rule with its conditions, phases, exceptions, metric and documents. */
    public static String explain(PlacedRule placed, RegionPack pack) {
        Rule rule = placed.rule();
        Map<String, Object> row = row(placed);
        row.put("appliesWhen", rule.appliesWhen().text());
        row.put("phases", rule.phases().stream().map(RuleWriter::phase).toList());
        row.put(
                "exceptions",
                rule.exceptions().stream().map(RuleWriter::exception).toList());
        row.put("conditionOf", rule.conditionOf());
        row.put("note", rule.note());
        Metric metric = pack.metrics().get(rule.metric());
        if (metric != null) {
            Map<String, Object> about = LawJson.object();
            about.put("id", metric.id());
            about.put("name", metric.name());
            about.put("unit", metric.unitSymbol());
            about.put("formula", metric.formula());
            about.put("standard", metric.standard());
            row.put("metricDefinition", about);
        }
        List<Object> sources = new ArrayList<>();
        for (String id : rule.sources()) {
            LawSource source = pack.sources().get(id);
            if (source != null) {
                Map<String, Object> about = LawJson.object();
                about.put("id", source.id());
                about.put("title", source.title());
                about.put("url", source.url());
                about.put("seen", source.seen());
                sources.add(about);
            }
        }
        row.put("sources", sources);
        row.put("notLegalAdvice", true);
        return LawJson.write(row);
    }

    /** The same for reading. */
    public static String explainText(PlacedRule placed, RegionPack pack) {
        Rule rule = placed.rule();
        StringBuilder text = new StringBuilder();
        line(text, rule.id(), rule.title());
        line(text, "region", placed.region() + " (" + rule.domain() + ")");
        line(text, "asks", rule.predicateText() + (rule.unit().equals("-") ? "" : " " + rule.unit()));
        line(text, "applies when", rule.appliesWhen().text());
        rule.phases().forEach(phase -> line(text, "phase", phase(phase)));
        rule.exceptions().forEach(exception -> line(text, "exception", exception(exception)));
        line(text, "binding", rule.force().word() + ", " + rule.status().word());
        if (!rule.conditionOf().isEmpty()) {
            line(text, "condition of", rule.conditionOf());
        }
        LocalDate inForce = rule.inForceDate();
        line(text, "in force", inForce == null ? rule.inForceText() : inForce.toString());
        line(text, "citation", rule.citation().text());
        Metric metric = pack.metrics().get(rule.metric());
        if (metric != null) {
            line(text, "metric", metric.name() + ": " + metric.formula() + " [" + metric.standard() + "]");
        }
        line(text, "confidence", rule.confidence().word());
        for (String id : rule.sources()) {
            LawSource source = pack.sources().get(id);
            line(text, "source", source == null ? id : id + ": " + source.title() + " " + source.url());
        }
        if (!rule.note().isEmpty()) {
            line(text, "note", rule.note());
        }
        return text.append("Not legal advice.\n").toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(": ").append(value.strip()).append('\n');
    }

    private static String phase(Phase phase) {
        Term limit = phase.limit();
        String start = switch (phase) {
            case Phase.From from -> "from " + from.start().text();
            case Phase.CommissionedFrom from -> "when commissioned from " + from.start();
        };
        String to = limit == null ? "" : ": " + limit.text();
        return start + to + (phase.text().isEmpty() ? "" : " (" + phase.text() + ")");
    }

    private static String exception(RuleException exception) {
        return exception.verdict() + " when " + exception.when().text();
    }
}
