package org.hallwright.ui.hall;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.hallwright.draw.Point;

/** Where things of a plan are on the screen, for tests that point at them. */
public final class PlanSpots {
    private PlanSpots() {}

    public static boolean isPlan(Node node) {
        return node instanceof PlanView;
    }

    /** The place of the screen at which a place of the hall is drawn, mm. */
    public static Point2D onScreen(Node plan, Point mm) {
        PlanView view = (PlanView) plan;
        return view.localToScreen(view.camera().xPx(mm.x()), view.camera().yPx(mm.y()));
    }

    public static void pan(Node plan, double dxPx, double dyPx) {
        ((PlanView) plan).pan(dxPx, dyPx);
    }

    public static void zoom(Node plan, double factor) {
        ((PlanView) plan).zoom(factor);
    }

    /** How long the last paint held the window's thread. */
    public static long paintNanos(Node plan) {
        return ((PlanView) plan).lastPaintNanos();
    }

    /** What the plan says beside the pointer. */
    public static String words(Node plan) {
        return String.join("\n", ((PlanView) plan).words());
    }
}
