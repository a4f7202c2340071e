package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Underlay;
import org.hallwright.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/** What a drawing would change in a hall: the underlay is replaced, obstacles are added or moved. */
public final class DrawingPlan {

    private DrawingPlan() {}

    /**
     * @param underlay the new underlay, or null to leave the hall's as it is
     * @param obstacles fixtures made of the drawing's layers
     * @param problems what could not be taken
     */
    public static ImportPlan of(
            Hall hall, @Nullable Underlay underlay, List<Fixture> obstacles, List<Problem> problems) {
        List<Edit> edits = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        if (underlay != null) {
            if (underlay.equals(hall.underlay())) {
                unchanged++;
            } else {
                added += hall.underlay() == null ? 1 : 0;
                changed += hall.underlay() == null ? 0 : 1;
                edits.add(new HallEdit.SetUnderlay(hall.id(), underlay));
            }
        }
        Map<String, Fixture> before = new HashMap<>();
        hall.fixtures().forEach(f -> before.put(f.id(), f));
        for (Fixture obstacle : obstacles) {
            Fixture old = before.get(obstacle.id());
            if (obstacle.equals(old)) {
                unchanged++;
                continue;
            }
            added += old == null ? 1 : 0;
            changed += old == null ? 0 : 1;
            edits.add(new HallEdit.PutFixture(hall.id(), obstacle));
        }
        return new ImportPlan(edits, added, changed, unchanged, problems);
    }
}
