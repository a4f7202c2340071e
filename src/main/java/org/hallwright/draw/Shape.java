package org.hallwright.draw;

import java.util.List;

/** What a picture is made of. Lengths are px; a colour is ARGB and {@link Colours#NONE} leaves the part out. */
public sealed interface Shape {
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Rect(Box box, int fill, int stroke, double strokeWidth, double radius, boolean dashed) implements Shape {}

    record Line(double x1, double y1, double x2, double y2, int stroke, double width, boolean dashed)
            implements Shape {}

    /** An open line or, when closed, an area; curves are given as points close together. */
    record Polyline(List<Point> points, boolean closed, int fill, int stroke, double width, boolean dashed)
            implements Shape {
        public Polyline {
            points = List.copyOf(points);
        }
    }

    record Circle(double x, double y, double radius, int fill, int stroke, double width) implements Shape {}

    /** Text whose vertical middle is at y, so that painters need no font metrics to centre it. */
    record Text(double x, double y, String text, double size, boolean bold, Anchor anchor, int colour, double turnedDeg)
            implements Shape {}

    /** A picture of ink stretched over a box; the colour is that of full ink. */
    record Scan(Box box, Ink ink, int colour) implements Shape {}

    /** Slanted lines clipped to a box: the mark of a violation. */
    record Hatch(Box box, int colour, double spacing, double width) implements Shape {
        /** The slanted lines, each clipped to the box, so that every painter draws the same ones. */
        public List<Line> lines() {
            List<Line> lines = new java.util.ArrayList<>();
            for (double c = box.x() - box.h() + spacing / 2; c < box.right(); c += spacing) {
                double x1 = Math.max(c, box.x());
                double x2 = Math.min(c + box.h(), box.right());
                if (x2 > x1) {
                    lines.add(new Line(x1, box.bottom() - (x1 - c), x2, box.bottom() - (x2 - c), colour, width, false));
                }
            }
            return lines;
        }
    }
}
