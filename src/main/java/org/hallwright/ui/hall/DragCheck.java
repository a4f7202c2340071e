package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.design.Clearance;
import org.hallwright.design.Edit;
import org.hallwright.draw.Plan;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.FloorCheck;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.Latest;
import org.jspecify.annotations.Nullable;

/**
 * Says while racks are dragged what the drop would break: at once what is in the way, and as soon as it is worked out
 * what the engine and the rules would say. Both are worked out aside; only the newest step counts.
 */
final class DragCheck {
    private static final int MOST_LINES = 2;
    private static final int ZONES_UP_TO = 60;

    private record Made(HallModel model, Set<String> moved, FloorCheck check) {}

    private final Desk desk;
    private final PlanView view;
    private final Latest floor = new Latest("floor-check");
    private final Latest review = new Latest("drag-review");
    private volatile @Nullable Made made;
    private int dxMm;
    private int dyMm;

    DragCheck(Desk desk, PlanView view) {
        this.desk = desk;
        this.view = view;
    }

    private FloorCheck check(HallModel model, Set<String> moved) {
        Made before = made;
        if (before != null && before.model() == model && before.moved().equals(moved)) {
            return before.check();
        }
        FloorCheck check = model.floorCheck(moved);
        made = new Made(model, moved, check);
        return check;
    }

    /** Shows the floor that must stay free around the selection, or around every rack. */
    void zones(HallModel model, Set<String> chosen, boolean all) {
        if (!all && chosen.isEmpty()) {
            view.clears(List.of());
            return;
        }
        floor.submit(() -> {
            List<Plan.Clear> zones =
                    all ? model.allClears() : check(model, chosen).clears(0, 0);
            Platform.runLater(() -> view.clears(zones));
        });
    }

    /** The selection is dragged by this step. */
    void moved(HallModel model, Set<String> moved, int dx, int dy) {
        dxMm = dx;
        dyMm = dy;
        Words w = desk.words();
        Workspace workspace = desk.workspace();
        List<ProblemRow> before = desk.problems();
        String head = w.t("hall.moving", moved.size(), w.integer(dx), w.integer(dy));
        floor.submit(() -> {
            FloorCheck check = check(model, moved);
            List<String> lines = new ArrayList<>();
            lines.add(head);
            lines.addAll(inTheWay(check.after(dx, dy), w));
            List<Plan.Clear> zones = moved.size() <= ZONES_UP_TO ? check.clears(dx, dy) : List.of();
            tell(dx, dy, lines, zones);
            if (workspace != null) {
                review.submit(() -> {
                    List<String> more = newlyBroken(model, moved, dx, dy, workspace, before, w);
                    if (!more.isEmpty()) {
                        List<String> all = new ArrayList<>(lines);
                        all.addAll(more);
                        tell(dx, dy, all, zones);
                    }
                });
            }
        });
    }

    private void tell(int dx, int dy, List<String> lines, List<Plan.Clear> zones) {
        Platform.runLater(() -> {
            if (dx == dxMm && dy == dyMm && view.isDragging()) {
                view.feedback(lines, zones);
            }
        });
    }

    private static List<String> inTheWay(FloorCheck.Verdict v, Words w) {
        List<String> lines = new ArrayList<>();
        if (!v.overlapping().isEmpty()) {
            lines.add("✕ " + w.t("hall.clash", v.overlapping().size()));
        }
        if (!v.cramped().isEmpty()) {
            lines.add("! " + w.t("hall.cramped", v.cramped().size(), Clearance.FRONT_MM, Clearance.REAR_MM));
        }
        if (!v.doors().isEmpty()) {
            lines.add("! " + w.t("hall.door-blocked", String.join(", ", v.doors())));
        }
        return lines;
    }

    private static List<String> newlyBroken(
            HallModel model, Set<String> moved, int dx, int dy, Workspace workspace, List<ProblemRow> before, Words w) {
        Edit edit = model.edits().move(moved, dx, dy);
        if (edit == null || !(workspace.preview(edit) instanceof Outcome.Ok<Review> ok)) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        before.forEach(p -> known.add(p.rule() + "\n" + p.object()));
        List<String> lines = new ArrayList<>();
        for (ProblemRow p : ProblemRows.of(ok.value(), w)) {
            boolean layout = p.rule().startsWith("design.");
            if (p.verdict() == Verdict.FAIL && !layout && known.add(p.rule() + "\n" + p.object())) {
                lines.add("✕ " + sentence(p));
            }
        }
        return lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES);
    }

    /** A problem in one line: what, where, and how much of how much, or why. */
    static String sentence(ProblemRow p) {
        String object = p.object().isEmpty() ? "" : " · " + p.object();
        String why = p.value().isEmpty() ? p.why() : p.value() + " (" + p.limit() + ")";
        return p.title() + object + ": " + why;
    }
}
