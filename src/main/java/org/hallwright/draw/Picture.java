package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A finished drawing: shapes in painting order on a page of the given size (px).
 *
 * @param title what it shows, in the reader's language; every painter passes it on as the alternative text
 */
public record Picture(double width, double height, String title, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }

    /** Collects shapes; the shorthand that charts and plans are written in. */
    public static final class Sketch {
        private final double width;
        private final double height;
        private final List<Shape> shapes = new ArrayList<>();

        public Sketch(double width, double height) {
            this.width = width;
            this.height = height;
        }

        public double width() {
            return width;
        }

        public double height() {
            return height;
        }

        public Sketch add(Shape shape) {
            shapes.add(shape);
            return this;
        }

        public Sketch fill(Box box, int colour) {
            return add(new Shape.Rect(box, colour, Colours.NONE, 0, 0, false));
        }

        public Sketch card(Box box, int fill, int stroke, double strokeWidth, boolean dashed) {
            return add(new Shape.Rect(box, fill, stroke, strokeWidth, 5, dashed));
        }

        public Sketch line(double x1, double y1, double x2, double y2, int colour, double lineWidth) {
            return add(new Shape.Line(x1, y1, x2, y2, colour, lineWidth, false));
        }

        public Sketch text(double x, double y, String s, double size, int colour, Shape.Anchor anchor) {
            return add(new Shape.Text(x, y, s, size, false, anchor, colour, 0));
        }

        public Sketch bold(double x, double y, String s, double size, int colour, Shape.Anchor anchor) {
            return add(new Shape.Text(x, y, s, size, true, anchor, colour, 0));
        }

        public Picture done(String title) {
            return new Picture(width, height, title, shapes);
        }
    }
}
