package org.hallwright.draw;

import org.hallwright.design.Underlay;
import org.jspecify.annotations.Nullable;

/** Draws the architect's lines and scans, faint, under the plan. */
final class UnderlayDrawing {

    /** Strength of the ink: readable, and weaker than anything of the plan. */
    private static final int ALPHA = 150;

    /** Texts smaller than this on screen are left out. */
    private static final double SMALLEST_TEXT_PX = 7;

    /** Texts larger than this are drawn no larger. */
    private static final double LARGEST_TEXT_PX = 24;

    private UnderlayDrawing() {}

    static void draw(
            @Nullable Ground ground, Pen pen, Camera camera, Palette palette, double widthPx, double heightPx) {
        if (ground == null) {
            return;
        }
        Underlay underlay = ground.underlay();
        int ink = palette.ink3() & 0xFFFFFF | ALPHA << 24;
        Underlay.Scan scan = underlay.scan();
        Ink pixels = ground.ink();
        if (scan != null && pixels != null) {
            Box b = camera.toPx(new Box(scan.xMm(), scan.yMm(), scan.widthMm(), scan.depthMm()));
            pen.ink(b.x(), b.y(), b.w(), b.h(), pixels, ink);
        }
        for (Underlay.Stroke stroke : underlay.strokes()) {
            stroke(stroke, pen, camera, ink, widthPx, heightPx);
        }
        for (Underlay.Label label : underlay.labels()) {
            double size = label.heightMm() * camera.pxPerMm() * 1.4;
            double x = camera.xPx(label.xMm());
            double y = camera.yPx(label.yMm()) - size / 2;
            if (size >= SMALLEST_TEXT_PX && x > -widthPx && x < widthPx && y > 0 && y < heightPx) {
                double drawn = Math.min(size, LARGEST_TEXT_PX);
                pen.text(x, y, label.text(), drawn, false, Shape.Anchor.START, palette.ink3());
            }
        }
    }

    private static void stroke(
            Underlay.Stroke stroke, Pen pen, Camera camera, int ink, double widthPx, double heightPx) {
        double x1 = camera.xPx(stroke.x(0));
        double y1 = camera.yPx(stroke.y(0));
        for (int i = 1; i < stroke.points(); i++) {
            double x2 = camera.xPx(stroke.x(i));
            double y2 = camera.yPx(stroke.y(i));
            boolean last = i == stroke.points() - 1;
            // what is shorter than half a pixel runs on into the next piece
            if (!last && Math.abs(x2 - x1) + Math.abs(y2 - y1) < 0.5) {
                continue;
            }
            clipped(x1, y1, x2, y2, pen, ink, widthPx, heightPx);
            x1 = x2;
            y1 = y2;
        }
    }

    /** Draws the part of a line inside the view (Liang and Barsky 1984), so that far ends cost nothing. */
    private static void clipped(
            double x1, double y1, double x2, double y2, Pen pen, int ink, double widthPx, double heightPx) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1, widthPx - x1, y1, heightPx - y1};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return;
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        if (from <= to) {
            pen.line(x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy, ink, 1);
        }
    }
}
