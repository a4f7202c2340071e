package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;

/** Everything that speaks against a design, worst first. */
final class ProblemRows {
    private ProblemRows() {}

    static List<ProblemRow> of(Review review, Words words) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Problem problem : review.problems()) {
            rows.add(ProblemRow.of(problem, words));
        }
        rows.sort(Comparator.comparing(ProblemRow::verdict));
        return List.copyOf(rows);
    }
}
