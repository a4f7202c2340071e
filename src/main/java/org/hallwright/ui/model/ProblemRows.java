package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.quantity.Range;
import org.hallwright.region.Term;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Finding;

/** Everything that is said of a design, as lines of a table, worst first. */
public final class ProblemRows {
    private ProblemRows() {}

    /** What speaks against the design or cannot be told. */
    public static List<ProblemRow> of(Review review, Words words) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Problem problem : review.problems()) {
            rows.add(ProblemRow.of(problem, words));
        }
        for (Finding finding : review.findings()) {
            ProblemRow row = of(finding, words);
            if (row.verdict() != Verdict.PASS && row.verdict() != Verdict.WATCH && applies(finding)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(ProblemRow::verdict));
        return List.copyOf(rows);
    }

    public static boolean applies(Finding finding) {
        return finding.verdict() != org.hallwright.region.Verdict.NOT_APPLICABLE;
    }

    static long passes(Review review) {
        return review.findings().stream()
                .filter(f -> f.verdict() == org.hallwright.region.Verdict.PASS)
                .count();
    }

    /** A finding as a line. */
    public static ProblemRow of(Finding f, Words words) {
        String object = f.object() == null ? "" : f.object();
        String limit = (operator(f, words) + " " + term(f, words) + unit(f)).strip();
        return new ProblemRow(
                verdict(f),
                f.rule().id(),
                f.rule().title(),
                object,
                value(f, words),
                limit,
                f.sentence(words.locale()),
                f.rule().citation().text(),
                null,
                f.region(),
                "",
                null);
    }

    private static String value(Finding f, Words words) {
        return switch (f.fact()) {
            case null -> "";
            case Fact.Num(Range r) when r.isExact() -> words.number(r.value()) + unit(f);
            case Fact.Num(Range r) -> words.number(r.low()) + "–" + words.number(r.high()) + unit(f);
            case Fact.Extent(double min, double max) -> words.number(min) + "–" + words.number(max) + unit(f);
            case Fact.Flag(boolean yes) -> words.t(yes ? "yes" : "no");
            default -> f.valueText();
        };
    }

    private static String term(Finding f, Words words) {
        return switch (f.limit()) {
            case Term.Num(double x) -> words.number(x);
            case Term.Flag(boolean yes) -> words.t(yes ? "yes" : "no");
            default -> f.limit().text();
        };
    }

    /** The rule's unit as a planner writes it; kinds of fact that packs name in its place say nothing here. */
    private static String unit(Finding f) {
        return switch (f.rule().unit()) {
            case "-", "bool", "set", "enum", "" -> "";
            case "degC" -> " °C";
            default -> " " + f.rule().unit();
        };
    }

    private static String operator(Finding f, Words words) {
        return switch (f.rule().operator()) {
            case LESS -> "<";
            case AT_MOST -> "≤";
            case GREATER -> ">";
            case AT_LEAST -> "≥";
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case IN, SUBSET_OF -> words.t("rule.within");
            case NOT_IN -> words.t("rule.not-in");
            case CONTAINS -> words.t("rule.holds");
            case CONTAINS_ANY -> words.t("rule.holds-any");
            case REPORT -> words.t("rule.report");
        };
    }

    private static Verdict verdict(Finding f) {
        return switch (f.verdict()) {
            case FAIL -> Verdict.FAIL;
            case FUTURE_FAIL, WARN -> Verdict.WARN;
            case NEEDS_EVIDENCE -> Verdict.UNKNOWN;
            case WATCH -> Verdict.WATCH;
            case REPORT -> Verdict.INFO;
            case PASS, NOT_APPLICABLE -> Verdict.PASS;
        };
    }
}
