package org.hallwright.exchange.drawing;

import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.exchange.drawing.Sketch.Spot;

/**
 * Where a drawing lies on a hall's floor. The drawing's y goes up and the hall's goes down, from the north-west corner.
 *
 * @param toHall from the drawing's units to mm in the hall
 */
public record Placement(Affine toHall) {

    /** Two points nearer than this in the hall tell no angle, mm. */
    private static final double NEAREST_MM = 10;

    /** The upper left corner of the drawing on the hall's, with the scale that the drawing states. */
    public static Outcome<Placement> byUnits(double unitMm, double west, double north) {
        return Outcome.ok(new Placement(Affine.scale(unitMm, -unitMm).after(Affine.move(-west, -north))));
    }

    /**
     * Scale, turn and place from two points whose places in the hall are known.
     *
     * @param a a point of the drawing
     * @param b another one
     * @param hallA where the first one is in the hall, mm
     * @param hallB where the second one is
     */
    public static Outcome<Placement> byPoints(Spot a, Spot b, Spot hallA, Spot hallB) {
        double dx = b.x() - a.x();
        double dy = -(b.y() - a.y());
        double hx = hallB.x() - hallA.x();
        double hy = hallB.y() - hallA.y();
        double length = dx * dx + dy * dy;
        if (!(length > 0) || hx * hx + hy * hy < NEAREST_MM * NEAREST_MM || !Double.isFinite(length + hx + hy)) {
            return Outcome.failed(Problem.error(DrawingMessage.SAME_POINT, "", NEAREST_MM));
        }
        // The quotient of the two vectors as complex numbers: its length is the scale, its angle the turn.
        double re = (hx * dx + hy * dy) / length;
        double im = (hy * dx - hx * dy) / length;
        Affine turn = new Affine(re, im, -im, re, 0, 0);
        return Outcome.ok(new Placement(Affine.move(hallA.x(), hallA.y())
                .after(turn)
                .after(Affine.scale(1, -1))
                .after(Affine.move(-a.x(), -a.y()))));
    }

    /** A point of the drawing, in the hall. */
    public Spot at(Spot point) {
        return toHall.at(point.x(), point.y());
    }
}
