package org.hallwright.ui.hall;

import java.util.Locale;
import java.util.Set;
import org.hallwright.design.Fixture;
import org.hallwright.draw.Box;
import org.hallwright.draw.GridLabels;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Finds places and neighbours on a plan, and says how far apart they are. */
final class PlanFinder {
    private final Words words;

    PlanFinder(Words words) {
        this.words = words;
    }

    /** The place of a floor cell, a rack or a thing, by id or name; null where there is none. */
    @Nullable
    Box find(String text, @Nullable HallModel model) {
        String id = id(text, model);
        if (id != null && model != null) {
            return model.bounds(Set.of(id));
        }
        Point cell = GridLabels.centre(text);
        return cell == null ? null : new Box(cell.x(), cell.y(), 0, 0);
    }

    /** The id of the rack or thing that is so called, or null. */
    @Nullable
    String id(String text, @Nullable HallModel model) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (model == null || wanted.isEmpty()) {
            return null;
        }
        for (Plan.Mark m : model.plan().racks()) {
            if (m.id().toLowerCase(Locale.ROOT).equals(wanted)
                    || m.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return m.id();
            }
        }
        for (Fixture f : model.hall().fixtures()) {
            if (f.id().toLowerCase(Locale.ROOT).equals(wanted)
                    || f.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return f.id();
            }
        }
        return null;
    }

    /** The diagonal of a box and its sides. */
    String distance(Box mm) {
        return words.t(
                "hall.measured",
                words.integer(Math.round(Math.hypot(mm.w(), mm.h()))),
                words.integer(Math.round(mm.w())),
                words.integer(Math.round(mm.h())));
    }

    /** The clear distance between two places and that of their centres, in words. */
    String between(String from, String to, @Nullable HallModel model) {
        Box a = find(from, model);
        Box b = find(to, model);
        if (a == null || b == null) {
            return words.t("hall.go-to.bad", a == null ? from : to);
        }
        double dx = Math.max(0, Math.max(a.x() - b.right(), b.x() - a.right()));
        double dy = Math.max(0, Math.max(a.y() - b.bottom(), b.y() - a.bottom()));
        String centres = distance(Box.between(a.centre(), b.centre()));
        String clear = distance(new Box(0, 0, dx, dy));
        return words.t("hall.measured.clear", clear) + "\n" + words.t("hall.measured.centres", centres);
    }

    /** The rack nearest to the selection in a direction; without a selection the first rack. */
    @Nullable
    String next(HallModel model, Set<String> selection, int dx, int dy) {
        Box from = model.bounds(selection);
        String best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Plan.Mark m : model.plan().racks()) {
            if (from == null) {
                return m.id();
            }
            if (selection.contains(m.id())) {
                continue;
            }
            double x = m.box().centre().x() - from.centre().x();
            double y = m.box().centre().y() - from.centre().y();
            double ahead = x * dx + y * dy;
            double aside = Math.abs(x * dy) + Math.abs(y * dx);
            // what lies straight ahead goes before what is nearer but aside
            double cost = ahead + 3 * aside;
            if (ahead > 1 && cost < least) {
                least = cost;
                best = m.id();
            }
        }
        return best;
    }
}
