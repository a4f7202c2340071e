package org.hallwright.draw;

/** An axis-aligned rectangle, in mm on a plan or px in a picture; (x, y) is its upper left corner. */
public record Box(double x, double y, double w, double h) {
    /** Refuses negative or non-finite sizes, so that no drawing has to check again. */
    public Box {
        if (!(w >= 0 && h >= 0) || !Double.isFinite(x + y + w + h)) {
            throw new IllegalArgumentException("Box " + x + ", " + y + ", " + w + " x " + h + ": sizes must be >= 0");
        }
    }

    public double right() {
        return x + w;
    }

    public double bottom() {
        return y + h;
    }

    public Point centre() {
        return new Point(x + w / 2, y + h / 2);
    }

    public boolean contains(double px, double py) {
        return px >= x && px < x + w && py >= y && py < y + h;
    }

    /** True when the two boxes share area; touching edges do not overlap. */
    public boolean overlaps(Box o) {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }

    public Box union(Box o) {
        double left = Math.min(x, o.x);
        double top = Math.min(y, o.y);
        return new Box(left, top, Math.max(right(), o.right()) - left, Math.max(bottom(), o.bottom()) - top);
    }

    public Box grow(double by) {
        return new Box(x - by, y - by, Math.max(0, w + 2 * by), Math.max(0, h + 2 * by));
    }

    public Box move(double dx, double dy) {
        return new Box(x + dx, y + dy, w, h);
    }

    /** The box spanned by two corners in any order. */
    public static Box between(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }
}
