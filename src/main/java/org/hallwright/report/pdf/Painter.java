package org.hallwright.report.pdf;

import org.hallwright.draw.Box;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Picture;
import org.hallwright.draw.Point;
import org.hallwright.draw.Shape;

/** Draws a picture's shapes as vectors: the same shapes that the screen draws. */
final class Painter {

    /** A picture's pixel is 1/96 in, a point 1/72 in. */
    static final double PT_PER_PX = 0.75;

    private static final int PAPER = 0xFFFFFFFF;

    /** Lifts the baseline so that digits and capitals sit with their middle on y. */
    private static final double HALF_CAP = Face.CAP_HEIGHT / 2;

    private final Ops ops;
    private final Faces faces;
    private final Images images;
    private final double left;
    private final double top;
    private final double scale;

    /** @param scale points for a pixel of the picture */
    Painter(Ops ops, Faces faces, Images images, double left, double top, double scale) {
        this.ops = ops;
        this.faces = faces;
        this.images = images;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    void paint(Picture picture) {
        picture.shapes().forEach(this::shape);
    }

    private double x(double px) {
        return left + px * scale;
    }

    private double y(double px) {
        return top + px * scale;
    }

    /** What shines through is mixed here: PDF/A readers then need no transparency. */
    private static int opaque(int argb) {
        int alpha = argb >>> 24;
        return alpha == 0 || alpha == 255 ? argb : Colours.over(argb, PAPER);
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect r -> {
                Box b = r.box();
                int fill = opaque(r.fill());
                int stroke = opaque(r.stroke());
                ops.style(fill, stroke, r.strokeWidth() * scale, r.dashed());
                ops.rectangle(x(b.x()), y(b.y()), b.w() * scale, b.h() * scale, r.radius() * scale);
                ops.paint(fill, stroke, r.strokeWidth());
            }
            case Shape.Line l -> line(l);
            case Shape.Polyline p -> {
                if (p.points().isEmpty()) {
                    return;
                }
                int fill = opaque(p.fill());
                int stroke = opaque(p.stroke());
                ops.style(fill, stroke, p.width() * scale, p.dashed());
                boolean first = true;
                for (Point at : p.points()) {
                    if (first) {
                        ops.move(x(at.x()), y(at.y()));
                    } else {
                        ops.to(x(at.x()), y(at.y()));
                    }
                    first = false;
                }
                if (p.closed()) {
                    ops.close();
                }
                ops.paint(fill, stroke, p.width());
            }
            case Shape.Circle c -> {
                int fill = opaque(c.fill());
                int stroke = opaque(c.stroke());
                ops.style(fill, stroke, c.width() * scale, false);
                ops.circle(x(c.x()), y(c.y()), c.radius() * scale);
                ops.paint(fill, stroke, c.width());
            }
            case Shape.Text t -> text(t);
            case Shape.Hatch h -> h.lines().forEach(this::line);
            case Shape.Scan s -> {
                Box b = s.box();
                ops.image(images.name(s), x(b.x()), y(b.y()), b.w() * scale, b.h() * scale);
            }
        }
    }

    private void line(Shape.Line l) {
        if (l.stroke() >>> 24 != 0 && l.width() > 0) {
            ops.line(x(l.x1()), y(l.y1()), x(l.x2()), y(l.y2()), opaque(l.stroke()), l.width() * scale, l.dashed());
        }
    }

    private void text(Shape.Text t) {
        Face face = t.bold() ? faces.bold() : faces.plain();
        String printable = face.printable(t.text());
        double size = t.size() * scale;
        double width = face.width(printable, size);
        double back = switch (t.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        // screens turn clockwise, paper against the clock
        double a = Math.toRadians(-t.turnedDeg());
        double down = size * HALF_CAP;
        double dx = -back * Math.cos(a) + down * Math.sin(a);
        double dy = back * Math.sin(a) + down * Math.cos(a);
        ops.text(x(t.x()) + dx, y(t.y()) + dy, face, size, printable, opaque(t.colour()), -t.turnedDeg());
    }
}
