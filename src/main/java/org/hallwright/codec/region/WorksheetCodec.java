package org.hallwright.codec.region;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.design.Evidence;
import org.hallwright.quantity.Range;
import org.hallwright.region.Metric;
import org.hallwright.region.Nearest;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Facts;
import org.hallwright.rule.RuleMessage;
import org.hallwright.rule.Worksheet;
import tools.jackson.databind.JsonNode;

/**
 * The worksheet of open evidence as CSV (RFC 4180, UTF-8, a comma between fields) or JSON: exported with empty values,
 * filled in by the planner, imported as evidence. Rows without a value are skipped. In a set that is spoken of one by one,
 * {@code not:word} says that it is not there.
 */
public final class WorksheetCodec {

    private static final List<String> COLUMNS =
            List.of("metric", "question", "unit", "value", "document", "date", "author", "rules");

    private WorksheetCodec() {}

    public static String toCsv(List<Worksheet.Question> questions) {
        StringBuilder csv = new StringBuilder(line(COLUMNS));
        for (Map<String, Object> row : rows(questions)) {
            List<String> cells = new ArrayList<>();
            COLUMNS.forEach(column -> cells.add(String.valueOf(row.getOrDefault(column, ""))));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    public static String toJson(List<Worksheet.Question> questions) {
        return LawJson.write(Map.of("worksheet", rows(questions)));
    }

    private static List<Map<String, Object>> rows(List<Worksheet.Question> questions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Worksheet.Question question : questions) {
            Metric metric = question.metric();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("metric", metric.id());
            String choices = metric.choices().isEmpty() ? "" : " (" + String.join(" | ", metric.choices()) + ")";
            String words = question.words().isEmpty() ? "" : ": " + String.join(", ", question.words());
            row.put("question", metric.name() + choices + words);
            row.put("unit", metric.unitSymbol());
            row.put("value", "");
            row.put("document", "");
            row.put("date", "");
            row.put("author", "");
            row.put("rules", String.join(" ", question.rules()));
            rows.add(row);
        }
        return rows;
    }

    /** A record of RFC 4180. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(quoted(cell)).append(',');
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.append("\r\n").toString();
    }

    /** Quoted where CSV needs it; a leading sign that a spreadsheet would take for a formula is made harmless. */
    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && cell.length() > 1;
        String safe = formula ? "'" + cell : cell;
        boolean needs = safe.contains(",") || safe.contains("\"") || safe.contains("\n") || safe.contains("\r");
        return needs ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    public static Outcome<List<Evidence>> fromCsv(String csv, Map<String, Metric> registry) {
        List<List<String>> lines = parse(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        List<Problem> problems = new ArrayList<>();
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.getFirst().stream().map(String::strip).toList();
        for (String needed : List.of("metric", "value", "document", "date", "author")) {
            if (!header.contains(needed)) {
                problems.add(Problem.error(RuleMessage.WORKSHEET_COLUMNS, "1", needed));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(
                        header.get(column),
                        column < lines.get(i).size() ? lines.get(i).get(column).strip() : "");
            }
            read(i + 1, row, registry, evidence, problems);
        }
        return problems.isEmpty() ? Outcome.ok(evidence) : Outcome.failed(problems);
    }

    public static Outcome<List<Evidence>> fromJson(byte[] json, Map<String, Metric> registry) {
        return LawJson.read(json, "worksheet").then(root -> {
            List<Evidence> evidence = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            int number = 0;
            for (JsonNode node : root.path("worksheet")) {
                Map<String, String> row = new LinkedHashMap<>();
                COLUMNS.forEach(column -> row.put(column, cell(node.path(column))));
                read(++number, row, registry, evidence, problems);
            }
            return problems.isEmpty() ? Outcome.ok(evidence) : Outcome.failed(problems);
        });
    }

    private static String cell(JsonNode node) {
        return node.isArray()
                ? String.join(";", LawJson.texts(node))
                : node.asString("").strip();
    }

    private static void read(
            int number,
            Map<String, String> row,
            Map<String, Metric> registry,
            List<Evidence> evidence,
            List<Problem> problems) {
        String value = row.getOrDefault("value", "");
        if (value.isEmpty()) {
            return;
        }
        String id = row.getOrDefault("metric", "");
        String place = Integer.toString(number);
        Metric metric = registry.get(id);
        if (metric == null) {
            problems.add(Problem.error(RuleMessage.FACTS_UNKNOWN_METRIC, place, id, Nearest.to(id, registry.keySet())));
            return;
        }
        String document = needed(row, "document", id, place, problems);
        String author = needed(row, "author", id, place, problems);
        String text = needed(row, "date", id, place, problems);
        LocalDate date;
        try {
            date = LocalDate.parse(text.isEmpty() ? "1970-01-01" : text);
        } catch (DateTimeParseException e) {
            problems.add(Problem.error(RuleMessage.DATE_UNREADABLE, place, text));
            return;
        }
        switch (FactsReader.cell(metric, value, row.getOrDefault("unit", ""))) {
            case Outcome.Failed<Facts>(List<Problem> why) ->
                why.forEach(problem -> problems.add(Problem.error(
                        RuleMessage.WORKSHEET_VALUE, place, place, Texts.of(problem, java.util.Locale.ROOT))));
            case Outcome.Ok<Facts>(Facts facts, List<Problem> notes) -> {
                Fact fact = facts.get(id);
                if (fact != null) {
                    evidence.add(new Evidence(id, evidenceValue(fact, metric), document, author, date));
                }
            }
        }
    }

    /** The fact as a design keeps it; numbers are in the metric's unit by now. */
    private static Evidence.Value evidenceValue(Fact fact, Metric metric) {
        return switch (fact) {
            case Fact.Num n ->
                new Evidence.Value.Number(
                        n.range().low(), n.range().value(), n.range().high(), metric.unitSymbol());
            case Fact.Extent(Range min, Range max) ->
                throw new IllegalStateException("a cell holds no extent: " + min + ", " + max);
            case Fact.Flag(boolean flag) -> new Evidence.Value.Flag(flag);
            case Fact.Day day -> new Evidence.Value.Day(day.earliest());
            case Fact.Choice(String choice) -> new Evidence.Value.Text(choice);
            case Fact.Members members -> new Evidence.Value.Words(members.values());
        };
    }

    private static String needed(
            Map<String, String> row, String column, String metric, String place, List<Problem> problems) {
        String text = row.getOrDefault(column, "");
        if (text.isEmpty()) {
            problems.add(Problem.error(RuleMessage.WORKSHEET_INCOMPLETE, place, place, metric, column));
        }
        return text;
    }

    /** Records of RFC 4180; a quote that is never closed runs to the end. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (inQuotes) {
                boolean doubled = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    inQuotes = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                inQuotes = true;
            } else if (c == ',') {
                record.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                records.add(record);
                record = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }
}
