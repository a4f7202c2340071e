package org.hallwright.ui.model;

import org.hallwright.base.Problem;
import org.hallwright.design.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * One line of the problems table.
 *
 * @param rule rule or problem code
 * @param title what is judged, in words
 * @param object id of the object, empty for the whole design
 * @param value the design's value, printed
 * @param limit what is allowed, printed
 * @param why the reason in one sentence
 * @param source citation
 * @param figure id of the figure behind the value, or null
 * @param jurisdiction where the rule comes from: a region's id, ENG, or the engine in words
 * @param since the edit with which it came, in words; empty for what was there when the design was opened
 * @param waiver who answers for it, or null
 */
public record ProblemRow(
        Verdict verdict,
        String rule,
        String title,
        String object,
        String value,
        String limit,
        String why,
        String source,
        @Nullable String figure,
        String jurisdiction,
        String since,
        @Nullable Waiver waiver) {

    static ProblemRow of(Problem problem, Words words) {
        Verdict verdict = switch (problem.severity()) {
            case ERROR -> Verdict.FAIL;
            case WARNING -> Verdict.WARN;
            case UNKNOWN -> Verdict.UNKNOWN;
            case INFO -> Verdict.INFO;
        };
        String sentence = words.of(problem);
        return new ProblemRow(
                verdict,
                problem.code(),
                words.problemTitle(problem.code()),
                problem.place(),
                "",
                "",
                sentence,
                words.t("problems.engine"),
                null,
                words.t("problems.engine"),
                "",
                null);
    }

    /** What stays the same while values change: the rule and its object. */
    public String key() {
        return rule + "\n" + object;
    }

    ProblemRow with(String nowSince, @Nullable Waiver nowWaiver) {
        return new ProblemRow(
                verdict, rule, title, object, value, limit, why, source, figure, jurisdiction, nowSince, nowWaiver);
    }

    /** The line as text, for the clipboard and for filtering. */
    public String text() {
        return String.join("\t", verdict.mark(), rule, title, object, value, limit, why, source, since);
    }
}
