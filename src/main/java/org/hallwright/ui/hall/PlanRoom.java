package org.hallwright.ui.hall;

import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanKey;

/** Where in the view a whole plan stands: clear of its grid's labels, of scale bar and legend, and of a floating bar. */
final class PlanRoom {
    private static final double LEFT_PX = 52;
    private static final double TOP_PX = 34;
    private static final double RIGHT_PX = 24;

    /** In a view lower than this its edges give way, so that the plan keeps most of it. */
    private static final double LOW_PX = 320;

    private PlanRoom() {}

    /** @param corner size of what floats in the upper right corner, px */
    static Camera fit(Plan plan, double width, double height, Box corner, double textScale) {
        double edge = textScale * Math.min(1, height / (LOW_PX * textScale) + 0.4);
        double foot = PlanKey.height(plan.legend(), width, height, textScale);
        Box room = room(LEFT_PX * edge, TOP_PX * edge, width - RIGHT_PX, height - foot);
        Camera whole = Camera.fit(plan.hall(), room);
        Box hall = whole.toPx(plan.hall());
        if (hall.right() <= width - corner.w() || hall.y() >= corner.h()) {
            return whole;
        }
        Camera beside = Camera.fit(plan.hall(), room(room.x(), room.y(), width - corner.w(), room.bottom()));
        Camera below = Camera.fit(plan.hall(), room(room.x(), corner.h() + TOP_PX * edge, room.right(), room.bottom()));
        return beside.pxPerMm() >= below.pxPerMm() ? beside : below;
    }

    private static Box room(double left, double top, double right, double bottom) {
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
