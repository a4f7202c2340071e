package org.hallwright.ui.racks;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.hallwright.draw.Box;
import org.hallwright.draw.RackStrip;

/** Where things of the elevations are on the screen, for tests that point at them. */
public final class StripSpots {
    private StripSpots() {}

    public static boolean isStrip(Node node) {
        return node instanceof StripView;
    }

    /** A place in the lowest stretch of a rack's view that is free over a height, sixths of a unit. */
    public static Point2D free(Node strip, int view, int heightSixths) {
        RackStrip drawn = ((StripView) strip).drawn();
        Box frame = drawn.frame(view);
        double bottom = 0;
        int from = -1;
        for (double y = frame.bottom() - 1; y > frame.y(); y--) {
            RackStrip.Hit hit = drawn.hit(frame.centre().x(), y);
            if (hit == null || hit.slot() != null && !hit.slot().id().isEmpty()) {
                from = -1;
            } else if (from < 0) {
                from = hit.sixths();
                bottom = y;
            } else if (hit.sixths() - from >= heightSixths) {
                return strip.localToScreen(frame.centre().x(), bottom);
            }
        }
        throw new AssertionError("view " + view + " has no place for " + heightSixths + " sixths of a unit");
    }

    /** A place on a thing in a rack's view. */
    public static Point2D thing(Node strip, int view, String slot) {
        RackStrip drawn = ((StripView) strip).drawn();
        Box frame = drawn.frame(view);
        for (double y = frame.bottom() - 1; y > frame.y(); y--) {
            RackStrip.Hit hit = drawn.hit(frame.centre().x(), y);
            if (hit != null && hit.slot() != null && hit.slot().id().equals(slot)) {
                return strip.localToScreen(frame.centre().x(), y - 2);
            }
        }
        throw new AssertionError(slot + " is not drawn in view " + view);
    }
}
