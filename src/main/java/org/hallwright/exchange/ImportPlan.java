package org.hallwright.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to a design: one edit, so one step of undo. A second import of the same thing has nothing left
 * to do.
 *
 * @param edits what to do, in order; empty where the design has all of it already
 * @param added things the design did not have
 * @param changed things it had otherwise
 * @param unchanged things it had as they are
 * @param problems why some of it cannot be taken, each with its place
 */
public record ImportPlan(List<Edit> edits, int added, int changed, int unchanged, List<Problem> problems) {

    public ImportPlan {
        edits = List.copyOf(edits);
        problems = List.copyOf(problems);
    }

    /** This and then the other, as one. */
    public ImportPlan and(ImportPlan next) {
        return new ImportPlan(
                joined(edits, next.edits),
                added + next.added,
                changed + next.changed,
                unchanged + next.unchanged,
                joined(problems, next.problems));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The design with all of it done; the very same where there is nothing to do. */
    public Outcome<Design> applyTo(Design design) {
        Edit edit = edit();
        return edit == null ? Outcome.ok(design) : edit.apply(design);
    }

    /** The one edit, or null where there is nothing to do. */
    public @Nullable Edit edit() {
        return edits.isEmpty() ? null : new Edit.TakeIn(edits);
    }
}
