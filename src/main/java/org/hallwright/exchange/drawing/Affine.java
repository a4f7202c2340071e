package org.hallwright.exchange.drawing;

import org.hallwright.exchange.drawing.Sketch.Spot;

/** A placement in the plane: x' = a·x + c·y + e, y' = b·x + d·y + f. */
public record Affine(double a, double b, double c, double d, double e, double f) {

    static final Affine SAME = new Affine(1, 0, 0, 1, 0, 0);

    static Affine move(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    static Affine scale(double sx, double sy) {
        return new Affine(sx, 0, 0, sy, 0, 0);
    }

    static Affine turn(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    /** First the other, then this. */
    Affine after(Affine o) {
        return new Affine(
                a * o.a + c * o.b,
                b * o.a + d * o.b,
                a * o.c + c * o.d,
                b * o.c + d * o.d,
                a * o.e + c * o.f + e,
                b * o.e + d * o.f + f);
    }

    Spot at(double x, double y) {
        return new Spot(a * x + c * y + e, b * x + d * y + f);
    }

    /** How much longer things become, on the average of both ways. */
    double growth() {
        return StrictMath.sqrt(Math.abs(a * d - b * c));
    }

    boolean isFinite() {
        return Double.isFinite(a + b + c + d + e + f);
    }
}
