package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.hallwright.draw.Shape.Anchor;

/** A small chart of one curve over 0 to 100 %, with marked points on it. */
public final class CurveChart {
    private static final int STEPS = 48;
    private static final double FROM = 0.05;
    private static final double LEFT = 40;
    private static final double BOTTOM = 22;
    private static final double TOP = 20;

    private CurveChart() {}

    /**
     * A point on the curve.
     *
     * @param at share of the rating, 0 to 1.5
     * @param label what stands beside it
     * @param stressed drawn in the colour of a failure
     */
    public record Mark(double at, String label, boolean stressed) {}

    /**
     * @param curve the value, in %, at a share of the rating
     * @param xTitle what runs along the bottom
     */
    public static Picture of(
            String title,
            String xTitle,
            DoubleUnaryOperator curve,
            List<Mark> marks,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        Box plot = new Box(LEFT, TOP, Math.max(1, w - LEFT - 12), Math.max(1, h - TOP - BOTTOM));
        double most = 1;
        for (Mark mark : marks) {
            most = Math.max(most, Math.min(1.5, mark.at()));
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] values = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            values[i] = curve.applyAsDouble(FROM + (most - FROM) * i / STEPS);
            // The steep fall towards no load would flatten all the rest.
            if (i * (most - FROM) / STEPS >= 0.1) {
                low = Math.min(low, values[i]);
            }
            high = Math.max(high, values[i]);
        }
        double step = Ticks.niceAtLeast(Math.max(0.05, high - low) / 3);
        double base = Math.floor(low / step) * step;
        double top = Math.max(base + step, Math.ceil(high / step - 1e-9) * step);
        for (double v = base; v <= top + step / 2; v += step) {
            double y = plot.bottom() - (v - base) / (top - base) * plot.h();
            s.line(plot.x(), y, plot.right(), y, p.grid(), 1);
            s.text(plot.x() - 6, y, Ticks.label(v, step, locale), 10, p.ink2(), Anchor.END);
        }
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double share = FROM + (most - FROM) * i / STEPS;
            if (values[i] >= base) {
                line.add(new Point(plot.x() + plot.w() * share / most, y(plot, values[i], base, top)));
            }
        }
        s.add(new Shape.Polyline(line, false, Colours.NONE, p.accent(), 2, false));
        s.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), p.strongLine(), 1);
        s.text(plot.x(), plot.bottom() + 11, "0", 10, p.ink2(), Anchor.START);
        s.text(plot.x() + plot.w() / 2, plot.bottom() + 11, xTitle, 10, p.ink2(), Anchor.MIDDLE);
        s.text(plot.right(), plot.bottom() + 11, Math.round(100 * most) + " %", 10, p.ink2(), Anchor.END);
        for (Mark mark : marks) {
            double at = Math.clamp(mark.at(), 0.0, most);
            double x = plot.x() + plot.w() * at / most;
            double y = y(plot, Math.max(base, curve.applyAsDouble(Math.max(at, 0.01))), base, top);
            int colour = mark.stressed() ? p.fail() : p.accent();
            s.add(new Shape.Circle(x, y, 4, colour, colour, 1));
            boolean left = x > plot.x() + plot.w() * 0.6;
            s.bold(x + (left ? -8 : 8), y - 10, mark.label(), 10.5, colour, left ? Anchor.END : Anchor.START);
        }
        return s.done(title);
    }

    private static double y(Box plot, double value, double base, double top) {
        return plot.bottom() - (value - base) / (top - base) * plot.h();
    }
}
