package org.hallwright.draw;

import java.util.List;
import java.util.Locale;
import org.hallwright.draw.Shape.Anchor;

/** Charts as pictures. Every text is given in the reader's language, and axes are numbered as it writes numbers. */
public final class Charts {
    private static final double SIZE = 11;
    private static final double LEFT = 62;
    private static final double BOTTOM = 34;
    private static final double TOP = 18;

    private Charts() {}

    /**
     * One series of a chart.
     *
     * @param values one for each category or sample
     */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** A bar of a tornado: what the total becomes when one input is at its low and at its high end. */
    public record Swing(String name, double atLow, double atHigh, String lowLabel, String highLabel) {}

    /** A design in a scatter chart with its ranges. */
    public record Dot(String name, double xLow, double x, double xHigh, double yLow, double y, double yHigh) {}

    /** Bars stacked by series over categories, with a legend line on top. */
    public static Picture stackedBars(
            String title,
            String unit,
            List<String> categories,
            List<Series> series,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double legendH = seriesLegend(s, series, p, w);
        double most = 0;
        for (int c = 0; c < categories.size(); c++) {
            double sum = 0;
            for (Series one : series) {
                sum += Math.max(0, one.values().get(c));
            }
            most = Math.max(most, sum);
        }
        Box plot = new Box(LEFT, TOP + legendH, Math.max(1, w - LEFT - 12), Math.max(1, h - TOP - legendH - BOTTOM));
        double top = verticalAxis(s, plot, 0, most, unit, locale, p);
        double slot = plot.w() / Math.max(1, categories.size());
        for (int c = 0; c < categories.size(); c++) {
            double x = plot.x() + slot * c + slot * 0.15;
            double y = plot.bottom();
            for (int i = 0; i < series.size(); i++) {
                double bar = Math.max(0, series.get(i).values().get(c)) / top * plot.h();
                y -= bar;
                s.fill(new Box(x, y, slot * 0.7, bar), p.series(i));
            }
            String label = TextFit.cut(categories.get(c), SIZE, slot - 2);
            s.text(x + slot * 0.35, plot.bottom() + 12, label, SIZE, p.ink2(), Anchor.MIDDLE);
        }
        s.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), p.strongLine(), 1);
        return s.done(title);
    }

    /** Lines over an axis of samples; {@code xLabels} are spread evenly along it. */
    public static Picture lines(
            String title,
            String unit,
            List<String> xLabels,
            List<Series> series,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double legendH = series.size() > 1 ? seriesLegend(s, series, p, w) : 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            for (double v : one.values()) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        if (low > high) {
            low = 0;
            high = 1;
        }
        double from = low > 0 && low < high * 0.5 ? 0 : low;
        Box plot = new Box(LEFT, TOP + legendH, Math.max(1, w - LEFT - 12), Math.max(1, h - TOP - legendH - BOTTOM));
        double step = Ticks.niceAtLeast(Math.max(1e-9, high - from) / 4);
        double base = Math.floor(from / step) * step;
        double top = verticalAxis(s, plot, base, high, unit, locale, p);
        for (int i = 0; i < series.size(); i++) {
            List<Double> values = series.get(i).values();
            List<Point> line = new java.util.ArrayList<>();
            for (int k = 0; k < values.size(); k++) {
                double x = plot.x() + plot.w() * (values.size() == 1 ? 0.5 : k / (values.size() - 1.0));
                line.add(new Point(x, plot.bottom() - (values.get(k) - base) / (top - base) * plot.h()));
            }
            int colour = series.size() == 1 ? p.accent() : p.series(i);
            s.add(new Shape.Polyline(line, false, Colours.NONE, colour, 2, false));
        }
        for (int i = 0; i < xLabels.size(); i++) {
            double share = xLabels.size() == 1 ? 0.5 : i / (xLabels.size() - 1.0);
            Anchor anchor = i == 0 ? Anchor.START : i == xLabels.size() - 1 ? Anchor.END : Anchor.MIDDLE;
            s.text(plot.x() + plot.w() * share, plot.bottom() + 12, xLabels.get(i), SIZE, p.ink2(), anchor);
        }
        s.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), p.strongLine(), 1);
        return s.done(title);
    }

    /** Bars from the left, one below the other, each with its value behind it. */
    public static Picture bars(
            String title, List<String> names, List<Double> values, List<String> labels, Palette p, double w, double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double nameW = 0;
        double labelW = 0;
        double most = 1e-12;
        for (int i = 0; i < names.size(); i++) {
            nameW = Math.max(nameW, TextFit.width(names.get(i), SIZE));
            labelW = Math.max(labelW, TextFit.width(labels.get(i), SIZE));
            most = Math.max(most, values.get(i));
        }
        nameW = Math.min(nameW, w * 0.4);
        double left = nameW + 14;
        double room = Math.max(1, w - left - labelW - 16);
        double slot = h / Math.max(1, names.size());
        double barH = Math.min(16, slot * 0.6);
        for (int i = 0; i < names.size(); i++) {
            double y = slot * (i + 0.5);
            double length = Math.max(1, room * Math.max(0, values.get(i)) / most);
            s.text(left - 8, y, TextFit.cut(names.get(i), SIZE, nameW), SIZE, p.ink(), Anchor.END);
            s.fill(new Box(left, y - barH / 2, length, barH), p.accent());
            s.text(left + length + 8, y, labels.get(i), SIZE, p.ink2(), Anchor.START);
        }
        return s.done(title);
    }

    /**
     * A year as a field of days by hours, coloured in seven steps.
     *
     * @param hours 8,760 values from 1 January, 00:00
     * @param months twelve short names
     */
    public static Picture calendar(
            String title,
            String unit,
            double[] hours,
            List<String> months,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        Box plot = new Box(LEFT - 20, 8, Math.max(1, w - LEFT + 8), Math.max(1, h - 62));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : hours) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        Bins bins = hours.length == 0 ? new Bins(0, 1) : tight(low, high);
        int days = hours.length / 24;
        double dw = plot.w() / Math.max(1, days);
        double hh = plot.h() / 24;
        for (int d = 0; d < days; d++) {
            // runs of equal colour become one rectangle
            int start = 0;
            for (int t = 1; t <= 24; t++) {
                int before = bins.bin(hours[d * 24 + start]);
                if (t == 24 || bins.bin(hours[d * 24 + t]) != before) {
                    // whole pixels, so that neighbours leave no seam
                    double x1 = Math.round(plot.x() + d * dw);
                    double y1 = Math.round(plot.y() + start * hh);
                    double x2 = Math.round(plot.x() + (d + 1) * dw);
                    double y2 = Math.round(plot.y() + t * hh);
                    s.fill(new Box(x1, y1, Math.max(1, x2 - x1), y2 - y1), Colours.bin(before));
                    start = t;
                }
            }
        }
        for (int t = 0; t <= 24; t += 6) {
            s.text(plot.x() - 8, plot.y() + t * hh, Integer.toString(t), SIZE, p.ink2(), Anchor.END);
        }
        double widest =
                months.stream().mapToDouble(m -> TextFit.width(m, SIZE)).max().orElse(0);
        int every = widest + 4 > plot.w() / 12 ? 2 : 1;
        for (int m = 0; m < months.size(); m += every) {
            s.text(
                    plot.x() + plot.w() * (m + 0.5) / 12,
                    plot.bottom() + 12,
                    months.get(m),
                    SIZE,
                    p.ink2(),
                    Anchor.MIDDLE);
        }
        List<String> limits = new java.util.ArrayList<>();
        List<Integer> colours = new java.util.ArrayList<>();
        for (int i = 0; i < Colours.BINS; i++) {
            colours.add(Colours.bin(i));
            limits.add(Ticks.label(bins.limit(i), bins.step(), locale));
        }
        PlanKey.steps(new SketchPen(s), new Plan.Legend(unit, true, colours, limits), p, w - 4, h - 26, 1);
        return s.done(title);
    }

    private static Bins tight(double low, double high) {
        double step = Ticks.niceAtLeast(Math.max(high - low, 1e-9) / (Colours.BINS - 0.5));
        return new Bins(Math.floor(low / step) * step, step);
    }

    /** Bars to both sides of the base value, longest first as given, over an axis of what the total becomes. */
    public static Picture tornado(
            String title,
            String unit,
            double base,
            String baseLabel,
            List<Swing> swings,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double low = base;
        double high = base;
        double names = 0;
        double left = 0;
        double right = 0;
        for (Swing one : swings) {
            low = Math.min(low, Math.min(one.atLow(), one.atHigh()));
            high = Math.max(high, Math.max(one.atLow(), one.atHigh()));
            names = Math.max(names, TextFit.width(one.name(), SIZE) + 8);
            double lowLabel = TextFit.width(one.lowLabel(), SIZE - 1) + 8;
            double highLabel = TextFit.width(one.highLabel(), SIZE - 1) + 8;
            left = Math.max(left, one.atLow() < base ? lowLabel : one.atHigh() < base ? highLabel : 0);
            right = Math.max(right, one.atHigh() > base ? highLabel : one.atLow() > base ? lowLabel : 0);
        }
        names = Math.min(names, w * 0.4);
        left += names + 8;
        double scale = Math.max(1, w - left - right - 12) / Math.max(high - low, 1e-9);
        double x0 = left + (base - low) * scale;
        double slot = Math.min(34, (h - 48) / Math.max(1, swings.size()));
        double foot = 26 + slot * swings.size();
        if (!unit.isEmpty()) {
            double unitW = TextFit.width(unit, SIZE) + 12;
            double step = Ticks.step(low, high, 5);
            for (double t : Ticks.between(low, high, 5)) {
                double x = left + (t - low) * scale;
                s.line(x, 22, x, foot, p.grid(), 1);
                String label = Ticks.label(t, step, locale);
                if (x + TextFit.width(label, SIZE) / 2 < w - 4 - unitW) {
                    s.text(x, foot + 12, label, SIZE, p.ink2(), Anchor.MIDDLE);
                }
            }
            s.text(w - 4, foot + 12, unit, SIZE, p.ink2(), Anchor.END);
        }
        for (int i = 0; i < swings.size(); i++) {
            Swing one = swings.get(i);
            double y = 26 + slot * i;
            s.text(names, y + slot / 2, TextFit.cut(one.name(), SIZE, names), SIZE, p.ink(), Anchor.END);
            bar(s, x0, one.atLow() - base, scale, y + slot * 0.18, slot * 0.64, p.accent(), one.lowLabel(), p);
            bar(s, x0, one.atHigh() - base, scale, y + slot * 0.18, slot * 0.64, p.series(1), one.highLabel(), p);
        }
        s.line(x0, 20, x0, foot, p.strongLine(), 1);
        double half = TextFit.width(baseLabel, SIZE) / 2 + 4;
        s.bold(Math.clamp(x0, half, Math.max(half, w - half)), 10, baseLabel, SIZE, p.ink(), Anchor.MIDDLE);
        return s.done(title);
    }

    private static void bar(
            Picture.Sketch s,
            double x0,
            double delta,
            double scale,
            double y,
            double h,
            int colour,
            String label,
            Palette p) {
        if (delta == 0) {
            return;
        }
        double length = delta * scale;
        s.fill(new Box(Math.min(x0, x0 + length), y, Math.abs(length), h), colour);
        s.text(
                x0 + length + Math.copySign(5, length),
                y + h / 2,
                label,
                SIZE - 1,
                p.ink2(),
                length > 0 ? Anchor.START : Anchor.END);
    }

    /** Designs as dots with their ranges as bars. */
    public static Picture scatter(
            String title, String xTitle, String yTitle, List<Dot> dots, Locale locale, Palette p, double w, double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double x1 = Double.POSITIVE_INFINITY;
        double x2 = Double.NEGATIVE_INFINITY;
        double y1 = Double.POSITIVE_INFINITY;
        double y2 = Double.NEGATIVE_INFINITY;
        for (Dot d : dots) {
            x1 = Math.min(x1, d.xLow());
            x2 = Math.max(x2, d.xHigh());
            y1 = Math.min(y1, d.yLow());
            y2 = Math.max(y2, d.yHigh());
        }
        if (dots.isEmpty()) {
            return s.done(title);
        }
        double padX = Math.max((x2 - x1) * 0.12, Math.abs(x2) * 0.02 + 1e-12);
        double padY = Math.max((y2 - y1) * 0.12, Math.abs(y2) * 0.02 + 1e-12);
        x1 -= padX;
        x2 += padX;
        y1 -= padY;
        y2 += padY;
        Box plot = new Box(LEFT + 14, 14, Math.max(1, w - LEFT - 34), Math.max(1, h - 64));
        double stepY = Ticks.step(y1, y2, 4);
        double stepX = Ticks.step(x1, x2, 5);
        for (double t : Ticks.between(y1, y2, 4)) {
            double y = plot.bottom() - (t - y1) / (y2 - y1) * plot.h();
            s.line(plot.x(), y, plot.right(), y, p.grid(), 1);
            s.text(plot.x() - 8, y, Ticks.label(t, stepY, locale), SIZE, p.ink2(), Anchor.END);
        }
        for (double t : Ticks.between(x1, x2, 5)) {
            s.text(
                    plot.x() + (t - x1) / (x2 - x1) * plot.w(),
                    plot.bottom() + 13,
                    Ticks.label(t, stepX, locale),
                    SIZE,
                    p.ink2(),
                    Anchor.MIDDLE);
        }
        s.line(plot.x(), plot.y(), plot.x(), plot.bottom(), p.strongLine(), 1);
        s.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), p.strongLine(), 1);
        s.text(plot.centre().x(), h - 12, xTitle, SIZE, p.ink2(), Anchor.MIDDLE);
        s.add(new Shape.Text(12, plot.centre().y(), yTitle, SIZE, false, Anchor.MIDDLE, p.ink2(), -90));
        for (int i = 0; i < dots.size(); i++) {
            Dot d = dots.get(i);
            double cx = plot.x() + (d.x() - x1) / (x2 - x1) * plot.w();
            double cy = plot.bottom() - (d.y() - y1) / (y2 - y1) * plot.h();
            int colour = p.series(i);
            s.line(
                    plot.x() + (d.xLow() - x1) / (x2 - x1) * plot.w(),
                    cy,
                    plot.x() + (d.xHigh() - x1) / (x2 - x1) * plot.w(),
                    cy,
                    colour,
                    2);
            s.line(
                    cx,
                    plot.bottom() - (d.yLow() - y1) / (y2 - y1) * plot.h(),
                    cx,
                    plot.bottom() - (d.yHigh() - y1) / (y2 - y1) * plot.h(),
                    colour,
                    2);
            s.add(new Shape.Circle(cx, cy, 6, colour, p.panel(), 1.5));
            s.bold(cx + 10, cy - 11, TextFit.cut(d.name(), SIZE, 160), SIZE, p.ink(), Anchor.START);
        }
        return s.done(title);
    }

    private static double verticalAxis(
            Picture.Sketch s, Box plot, double low, double high, String unit, Locale locale, Palette p) {
        double step = Ticks.niceAtLeast(Math.max(1e-9, high - low) / 4);
        double top = low + Math.max(1, Math.ceil((high - low) / step - 1e-9)) * step;
        for (double v : Ticks.between(low, top, (int) Math.round((top - low) / step))) {
            double y = plot.bottom() - (v - low) / (top - low) * plot.h();
            s.line(plot.x(), y, plot.right(), y, p.grid(), 1);
            s.text(plot.x() - 8, y, Ticks.label(v, step, locale), SIZE, p.ink2(), Anchor.END);
        }
        s.text(plot.x() - 8, plot.y() - 13, unit, SIZE, p.ink2(), Anchor.START);
        return top;
    }

    private static double seriesLegend(Picture.Sketch s, List<Series> series, Palette p, double w) {
        double x = LEFT;
        double y = 8;
        for (int i = 0; i < series.size(); i++) {
            double need = TextFit.width(series.get(i).name(), SIZE) + 30;
            if (x + need > w && x > LEFT) {
                x = LEFT;
                y += 18;
            }
            s.fill(new Box(x, y - 5, 10, 10), p.series(i));
            s.text(x + 15, y, series.get(i).name(), SIZE, p.ink2(), Anchor.START);
            x += need;
        }
        return y + 14;
    }
}
