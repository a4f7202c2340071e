package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;

/**
 * What a fix would do, tried on the design without changing it.
 *
 * @param fix the fix
 * @param solves whether the problem it is for is gone
 * @param failsBefore errors and failing rules now
 * @param failsAfter the same with the fix
 * @param changes headline figures that would change
 */
public record FixPreview(Fix fix, boolean solves, int failsBefore, int failsAfter, List<Change> changes) {
    /** A figure before and after. */
    public record Change(Figure before, Figure after) {}

    public FixPreview {
        changes = List.copyOf(changes);
    }

    static FixPreview of(Fix fix, Review now, Review then, String rule, String object) {
        List<Change> changes = new ArrayList<>();
        then.assessment().figures().forEach((id, after) -> {
            Figure before = now.assessment().figure(id);
            if (before != null && differs(before, after)) {
                changes.add(new Change(before, after));
            }
        });
        return new FixPreview(fix, !has(then, rule, object), fails(now), fails(then), changes);
    }

    private static boolean differs(Figure before, Figure after) {
        if (before.isKnown() != after.isKnown()) {
            return true;
        }
        return before.isKnown() && Math.abs(after.si() - before.si()) > 1e-9 * Math.abs(before.si());
    }

    /** Whether the review still holds the problem. */
    static boolean has(Review review, String rule, String object) {
        for (Problem problem : review.problems()) {
            if (problem.code().equals(rule) && problem.place().equals(object)) {
                return true;
            }
        }
        for (Finding finding : review.findings()) {
            String at = finding.object() == null ? "" : finding.object();
            if (finding.rule().id().equals(rule) && at.equals(object) && !isWell(finding.verdict())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWell(Verdict verdict) {
        return verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE;
    }

    private static int fails(Review review) {
        long errors = review.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
        long fails = review.findings().stream()
                .filter(f -> f.verdict() == Verdict.FAIL)
                .count();
        return (int) (errors + fails);
    }
}
