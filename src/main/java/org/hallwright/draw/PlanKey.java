package org.hallwright.draw;

import java.util.List;

/** What stands beside a plan: scale bar, north and legend. */
public final class PlanKey {
    private static final double LEAST_STEP_PX = 26;

    /** Scale bar with its labels and north, at most, at a text size of 100 %. */
    private static final double BAR_PX = 300;

    private static final double LINE_PX = 58;
    private static final double SECOND_LINE_PX = 36;
    private static final double LOW_PX = 320;

    private PlanKey() {}

    /** How a foot is laid out in a view. */
    private enum Foot {
        BESIDE,
        STACKED,
        /** Where the view is low as well as narrow the plan needs the room more than the scale bar does. */
        LEGEND_ALONE;

        static Foot of(Plan.Legend legend, double w, double h, double textScale) {
            if (width(legend, textScale) + BAR_PX * textScale <= w) {
                return BESIDE;
            }
            return h < LOW_PX * textScale ? LEGEND_ALONE : STACKED;
        }
    }

    /** Height that scale bar and legend take at the foot of a view of w by h px. */
    public static double height(Plan.Legend legend, double w, double h, double textScale) {
        double second = Foot.of(legend, w, h, textScale) == Foot.STACKED ? SECOND_LINE_PX : 0;
        return (LINE_PX + second) * textScale;
    }

    /** Scale bar at the left and legend at the right of a view's foot; one above the other where it is narrow. */
    public static void foot(
            Pen pen, Camera camera, Plan.Legend legend, Palette palette, double w, double h, double textScale) {
        Foot foot = Foot.of(legend, w, h, textScale);
        if (foot != Foot.LEGEND_ALONE) {
            scaleBar(pen, camera, palette, 28, h - 22 * textScale, textScale);
        }
        double lift = foot == Foot.STACKED ? SECOND_LINE_PX : 0;
        legend(pen, legend, palette, w - 20, h - (30 + lift) * textScale, textScale);
    }

    private static double width(Plan.Legend legend, double textScale) {
        double size = TextFit.even(10.8 * textScale, false);
        if (!legend.steps()) {
            return legend.labels().stream()
                    .mapToDouble(l -> Math.min(TextFit.width(l, size), 150 * textScale) + 32)
                    .sum();
        }
        double title = TextFit.width(legend.title(), size);
        return title + 38 + legend.colours().size() * stepPx(legend, size, textScale) + 20 * textScale;
    }

    private static double stepPx(Plan.Legend legend, double size, double textScale) {
        double step = LEAST_STEP_PX * textScale;
        for (String label : legend.labels()) {
            step = Math.max(step, TextFit.width(label, size) + 6 * textScale);
        }
        return step;
    }

    /** Scale bar with three labels, its left end at x. */
    public static void scaleBar(Pen pen, Camera camera, Palette palette, double x, double y, double textScale) {
        ScaleBar bar = ScaleBar.of(camera.pxPerMm(), 80 * textScale);
        double l = bar.lengthPx();
        pen.line(x, y, x + l, y, palette.ink3(), 1);
        for (double share : new double[] {0, 0.5, 1}) {
            pen.line(x + l * share, y - 4, x + l * share, y + 4, palette.ink3(), 1);
            String label = share == 0 ? "0" : bar.label(share);
            double at = y + 6 + 6 * textScale;
            pen.text(
                    x + l * share,
                    at,
                    label,
                    TextFit.even(10.8 * textScale, false),
                    false,
                    Shape.Anchor.MIDDLE,
                    palette.ink2());
        }
        // north is up on every plan
        double nx = x + l + 34 * textScale;
        pen.line(nx, y + 9, nx, y - 7, palette.ink2(), 1.5);
        pen.line(nx, y - 7, nx - 4, y - 1, palette.ink2(), 1.5);
        pen.line(nx, y - 7, nx + 4, y - 1, palette.ink2(), 1.5);
        pen.text(nx, y - 14, "N", 10 * textScale, true, Shape.Anchor.MIDDLE, palette.ink2());
    }

    /** The legend, its right end at x. */
    public static void legend(Pen pen, Plan.Legend legend, Palette palette, double right, double y, double textScale) {
        if (legend.steps()) {
            unknown(pen, palette, steps(pen, legend, palette, right, y, textScale), y, textScale);
        } else {
            categories(pen, legend, palette, right, y, textScale);
        }
    }

    /** A legend of steps; the left end of what it drew. */
    static double steps(Pen pen, Plan.Legend legend, Palette palette, double right, double y, double textScale) {
        double size = TextFit.even(10.8 * textScale, false);
        double step = stepPx(legend, size, textScale);
        List<Integer> colours = legend.colours();
        double x = right - TextFit.width(legend.title(), size) - 8 - colours.size() * step;
        for (int i = 0; i < colours.size(); i++) {
            pen.fill(x + i * step, y, step, 10, colours.get(i));
        }
        pen.edge(x, y, colours.size() * step, 10, palette.strongLine(), 1, false);
        for (int i = 0; i < legend.labels().size(); i++) {
            String label = legend.labels().get(i);
            pen.text(x + i * step, y + 10 + size * 0.9, label, size, false, Shape.Anchor.MIDDLE, palette.ink2());
        }
        pen.text(right, y + 5, legend.title(), size, false, Shape.Anchor.END, palette.ink2());
        return x;
    }

    /** What the scale cannot say. */
    private static void unknown(Pen pen, Palette palette, double right, double y, double textScale) {
        double size = TextFit.even(10.8 * textScale, false);
        double x = right - 20 * textScale - 10;
        pen.fill(x, y, 10, 10, palette.panel());
        pen.edge(x, y, 10, 10, palette.ink3(), 1, true);
        pen.text(x + 5, y + 10 + size * 0.9, "?", size, false, Shape.Anchor.MIDDLE, palette.ink2());
    }

    private static void categories(
            Pen pen, Plan.Legend legend, Palette palette, double right, double y, double textScale) {
        double size = TextFit.even(10.8 * textScale, false);
        double x = right;
        for (int i = legend.colours().size() - 1; i >= 0; i--) {
            String label = TextFit.cut(legend.labels().get(i), size, 150 * textScale);
            x -= TextFit.width(label, size) + 6;
            pen.text(x, y + 5, label, size, false, Shape.Anchor.START, palette.ink2());
            x -= 16;
            pen.fill(x, y, 10, 10, legend.colours().get(i));
            x -= 10;
        }
    }
}
