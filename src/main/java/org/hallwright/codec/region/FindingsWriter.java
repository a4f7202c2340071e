package org.hallwright.codec.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.quantity.Range;
import org.hallwright.region.Operator;
import org.hallwright.region.Term;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Writes findings and problems as the stable JSON of the command line. */
public final class FindingsWriter {

    private FindingsWriter() {}

    /** {@code {"region", "date", "verdicts": […]}}; {@code notes} are problems that did not stop the check. */
    public static String verdicts(
            String region, LocalDate date, List<Finding> findings, List<Problem> notes, Locale locale) {
        Map<String, Object> root = LawJson.object();
        root.put("region", region);
        root.put("date", date.toString());
        List<Object> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(row(finding, locale));
        }
        root.put("verdicts", rows);
        if (!notes.isEmpty()) {
            root.put("problems", problemRows(notes, locale));
        }
        root.put("notLegalAdvice", true);
        return LawJson.write(root);
    }

    /** {@code {"problems": […]}}. */
    public static String problems(List<Problem> problems, Locale locale) {
        Map<String, Object> root = LawJson.object();
        root.put("problems", problemRows(problems, locale));
        return LawJson.write(root);
    }

    private static List<Object> problemRows(List<Problem> problems, Locale locale) {
        List<Object> rows = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", problem.code());
            row.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            row.put("pointer", problem.place());
            row.put("message", Texts.of(problem, locale));
            rows.add(row);
        }
        return rows;
    }

    /** One verdict; the first nine fields are the contract, the others may grow. */
    public static Map<String, Object> row(Finding finding, Locale locale) {
        Map<String, Object> row = LawJson.object();
        row.put("rule", finding.rule().id());
        row.put("verdict", finding.verdict().name());
        LocalDate future = finding.futureDate();
        if (future != null) {
            row.put("date", future.toString());
        }
        row.put("metric", finding.rule().metric());
        value(row, finding);
        row.put("limit", limit(finding.limit()));
        row.put("unit", finding.rule().unit());
        row.put("reason", finding.sentence(locale));
        row.put("citation", finding.rule().citation().text());
        row.put("title", finding.title(locale));
        row.put("region", finding.region());
        row.put("domain", finding.rule().domain());
        row.put("operator", finding.rule().operator().symbol());
        row.put("severity", finding.rule().force().word());
        row.put("status", finding.rule().status().word());
        row.put("confidence", finding.rule().confidence().word());
        Double margin = finding.margin();
        if (margin != null) {
            row.put("margin", number(margin));
        }
        if (!finding.open().isEmpty()) {
            row.put("open", finding.open());
        }
        if (finding.object() != null) {
            row.put("object", finding.object());
        }
        Finding.Later later = finding.later();
        if (later != null) {
            Map<String, Object> next = new LinkedHashMap<>();
            next.put("date", later.date().toString());
            next.put("limit", limit(later.limit()));
            next.put("wouldFail", later.wouldFail());
            row.put("later", next);
        }
        switch (finding.verdict()) {
            case FAIL, WARN, FUTURE_FAIL -> row.put("remedy", finding.remedySentence(locale));
            case PASS, REPORT, WATCH, NEEDS_EVIDENCE, NOT_APPLICABLE -> {
                // Nothing has to change.
            }
        }
        return row;
    }

    /** The value in the rule's unit, and beside it the ends of a band or of an extent. */
    static void value(Map<String, Object> row, Finding finding) {
        Fact fact = finding.fact();
        row.put("value", fact == null ? null : value(fact, finding.rule().operator()));
        if (fact instanceof Fact.Num n && !n.range().isExact()) {
            row.put("low", number(n.range().low()));
            row.put("high", number(n.range().high()));
        } else if (fact instanceof Fact.Extent(Range min, Range max)) {
            row.put("low", number(min.low()));
            row.put("high", number(max.high()));
        }
    }

    /** Of an extent the end that decides: the lowest value for a floor, else the highest. */
    private static Object value(Fact fact, Operator operator) {
        return switch (fact) {
            case Fact.Num n -> number(n.range().value());
            case Fact.Extent(Range min, Range max) ->
                number((operator == Operator.AT_LEAST || operator == Operator.GREATER ? min : max).value());
            case Fact.Flag(boolean flag) -> flag;
            case Fact.Day day -> day.text();
            case Fact.Choice(String choice) -> choice;
            case Fact.Members members -> members.values();
        };
    }

    static @Nullable Object limit(Term limit) {
        return switch (limit) {
            case Term.Num(double x) -> number(x);
            case Term.Flag(boolean flag) -> flag;
            case Term.Text(String text) -> text;
            case Term.Day(LocalDate day) -> day.toString();
            case Term.Members(List<String> members) -> members;
            case Term.Group group -> group.group().name();
            case Term.Unknown unknown -> null;
        };
    }

    /** 500 and 1.2, not 500.0 and 1.2E0. */
    private static BigDecimal number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
