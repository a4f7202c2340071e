package org.hallwright.app;

import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.hallwright.advise.goal.Answer;
import org.hallwright.advise.goal.Goal;
import org.hallwright.advise.goal.GoalSearch;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.design.Design;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Designs for a goal, each assessed and held against the rules as any design is. */
public final class Goals {

    private Goals() {}

    /**
     * The answer.
     *
     * @param base whose site and kind of plant the designs have
     * @param progress hears which share is done; what it throws ends the search
     */
    public static Outcome<Answer> answer(Goal goal, Design base, Assessor assessor, DoubleConsumer progress) {
        return GoalSearch.search(goal, base, assessor.packs(base), new Judge(assessor)::judge, progress);
    }

    /** What fails in a design: codes of errors and ids of rules. */
    public static TreeSet<String> objections(Review review) {
        TreeSet<String> objections = new TreeSet<>();
        for (Problem problem : review.problems()) {
            if (problem.severity() == Severity.ERROR) {
                objections.add(problem.code());
            }
        }
        for (Finding finding : review.findings()) {
            if (finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.FUTURE_FAIL) {
                objections.add(finding.rule().id());
            }
        }
        return objections;
    }

    /** Reviews one design after the other, each with what it has in common with the last. */
    private static final class Judge {
        private final Assessor assessor;
        private @Nullable Review last;

        Judge(Assessor assessor) {
            this.assessor = assessor;
        }

        GoalSearch.Judged judge(Design design) {
            Review review = assessor.review(design, last);
            last = review;
            return new GoalSearch.Judged(review.assessment(), objections(review));
        }
    }
}
