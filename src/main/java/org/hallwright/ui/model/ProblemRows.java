package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.region.Term;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Finding;

/** Everything that is said of a design, as lines of a table, worst first. */
public final class ProblemRows {
    /** So many names of a set are printed in a column of figures. */
    private static final int FEW = 2;

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
        return new ProblemRow(
                verdict(f),
                f.rule().id(),
                f.title(words.locale()),
                object,
                value(f, words),
                // a list of names does not fit a column of figures: the sentence holds it
                f.limit() instanceof Term.Members(List<String> asked) && asked.size() > FEW
                        ? ""
                        : f.limitWords(words.locale()),
                f.sentence(words.locale()),
                f.rule().citation().text(),
                null,
                f.region(),
                "",
                null);
    }

    private static String value(Finding f, Words words) {
        if (f.verdict() == org.hallwright.region.Verdict.NEEDS_EVIDENCE) {
            return "?";
        }
        boolean many = f.fact() instanceof Fact.Members set && set.values().size() > FEW;
        return f.fact() == null || many ? "" : f.valueWords(words.locale());
    }

    private static Verdict verdict(Finding f) {
        return mark(f.verdict());
    }

    /** The desk's mark for a verdict of the law. */
    public static Verdict mark(org.hallwright.region.Verdict verdict) {
        return switch (verdict) {
            case FAIL -> Verdict.FAIL;
            case FUTURE_FAIL, WARN -> Verdict.WARN;
            case NEEDS_EVIDENCE -> Verdict.UNKNOWN;
            case WATCH -> Verdict.WATCH;
            case REPORT -> Verdict.INFO;
            case PASS, NOT_APPLICABLE -> Verdict.PASS;
        };
    }
}
