package org.hallwright.draw;

/**
 * Where a viewport looks on a plan: {@code pxPerMm} pixels for a millimetre, and the plan point shown at the viewport's
 * upper left corner.
 */
public record Camera(double pxPerMm, double leftMm, double topMm) {
    /** One pixel shows at most 2 m (a campus) and a millimetre at most 4 px. */
    public static final double MIN_SCALE = 0.0005;

    public static final double MAX_SCALE = 4;

    /** A screen pixel at 96 per inch is 0.2646 mm wide; the scale 1:n follows from it. */
    private static final double PIXEL_MM = 25.4 / 96;

    public Camera {
        if (!(pxPerMm > 0) || !Double.isFinite(pxPerMm + leftMm + topMm)) {
            throw new IllegalArgumentException("Camera scale must be positive and finite, not " + pxPerMm);
        }
    }

    public double xPx(double xMm) {
        return (xMm - leftMm) * pxPerMm;
    }

    public double yPx(double yMm) {
        return (yMm - topMm) * pxPerMm;
    }

    public double xMm(double xPx) {
        return xPx / pxPerMm + leftMm;
    }

    public double yMm(double yPx) {
        return yPx / pxPerMm + topMm;
    }

    public Box toPx(Box mm) {
        return new Box(xPx(mm.x()), yPx(mm.y()), mm.w() * pxPerMm, mm.h() * pxPerMm);
    }

    /** Zooms so that the plan point under the given pixel stays under it. */
    public Camera zoomAbout(double factor, double xPx, double yPx) {
        double scale = Math.clamp(pxPerMm * factor, MIN_SCALE, MAX_SCALE);
        return new Camera(scale, xMm(xPx) - xPx / scale, yMm(yPx) - yPx / scale);
    }

    public Camera pan(double dxPx, double dyPx) {
        return new Camera(pxPerMm, leftMm - dxPx / pxPerMm, topMm - dyPx / pxPerMm);
    }

    /** The camera that shows the whole box in a viewport, with a margin in pixels. */
    public static Camera fit(Box mm, double widthPx, double heightPx, double marginPx) {
        double w = Math.max(1, widthPx - 2 * marginPx);
        double h = Math.max(1, heightPx - 2 * marginPx);
        return fit(mm, new Box((widthPx - w) / 2, (heightPx - h) / 2, w, h));
    }

    /** The camera that shows the whole box within a part of its viewport, given in pixels. */
    public static Camera fit(Box mm, Box px) {
        double scale =
                Math.clamp(Math.min(px.w() / Math.max(1, mm.w()), px.h() / Math.max(1, mm.h())), MIN_SCALE, MAX_SCALE);
        Point c = mm.centre();
        return new Camera(
                scale, c.x() - px.centre().x() / scale, c.y() - px.centre().y() / scale);
    }

    public Camera centredOn(Point mm, double widthPx, double heightPx) {
        return new Camera(pxPerMm, mm.x() - widthPx / 2 / pxPerMm, mm.y() - heightPx / 2 / pxPerMm);
    }

    /** The n of the scale 1:n on a screen of 96 pixels an inch. */
    public double scaleDenominator() {
        return 1 / (pxPerMm * PIXEL_MM);
    }
}
