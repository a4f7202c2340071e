package org.hallwright.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hallwright.draw.Shape.Anchor;

/** Tasks as bars over a calendar, with the day that all of them lead to. */
public final class Gantt {

    private static final double ROW = 20;
    private static final double HEAD = 30;
    private static final double FOOT = 30;
    private static final double SIZE = 11;

    private Gantt() {}

    /**
     * A bar.
     *
     * @param from first day, with its usual duration
     * @param to last day
     * @param latest last day where it takes its longest; drawn as a thin tail
     * @param critical whether it lies on the longest chain: then it is dark and says so by a mark
     */
    public record Bar(String name, LocalDate from, LocalDate to, LocalDate latest, boolean critical, String label) {}

    /** A day of its own, drawn as an upright line with its name on top. */
    public record Day(LocalDate date, String name, boolean dashed) {}

    /** The height that so many bars take, px. */
    public static double height(int bars) {
        return HEAD + ROW * bars + FOOT;
    }

    public static Picture picture(String title, List<Bar> bars, List<Day> days, Palette p, double w) {
        Picture.Sketch s = new Picture.Sketch(w, height(bars.size()));
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Bar bar : bars) {
            first = bar.from().isBefore(first) ? bar.from() : first;
            last = bar.latest().isAfter(last) ? bar.latest() : last;
        }
        for (Day day : days) {
            first = day.date().isBefore(first) ? day.date() : first;
            last = day.date().isAfter(last) ? day.date() : last;
        }
        if (first.isAfter(last)) {
            return s.done(title);
        }
        double names = Math.min(230, w * 0.34);
        double right = 96;
        double perDay = (w - names - right) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        double bottom = HEAD + ROW * bars.size();
        quarters(s, first, last, names, perDay, bottom, p);
        for (Day day : days) {
            double x = names + perDay * ChronoUnit.DAYS.between(first, day.date());
            s.add(new Shape.Line(x, HEAD - 4, x, bottom + 4, p.ink(), 1.5, day.dashed()));
            boolean late = x > w * 0.7;
            s.bold(x + (late ? 2 : -2), bottom + 16, day.name(), SIZE, p.ink(), late ? Anchor.END : Anchor.START);
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = HEAD + ROW * i;
            double x1 = names + perDay * ChronoUnit.DAYS.between(first, bar.from());
            double x2 = names + perDay * ChronoUnit.DAYS.between(first, bar.to());
            double x3 = names + perDay * ChronoUnit.DAYS.between(first, bar.latest());
            String name = TextFit.cut((bar.critical() ? "● " : "○ ") + bar.name(), SIZE, names - 10);
            s.text(4, y + ROW / 2, name, SIZE, p.ink(), Anchor.START);
            if (x3 > x2) {
                s.line(x2, y + ROW / 2, x3, y + ROW / 2, p.ink3(), 1.5);
                s.line(x3, y + ROW / 2 - 4, x3, y + ROW / 2 + 4, p.ink3(), 1.5);
            }
            int colour = bar.critical() ? p.series(0) : Colours.mix(p.accent(), p.panel(), 0.5);
            s.fill(new Box(x1, y + 5, Math.max(2, x2 - x1), ROW - 10), colour);
            // a plate keeps the label readable where a day's line passes
            double at = Math.max(x2, x3) + 6;
            double width = TextFit.width(bar.label(), SIZE - 1);
            s.fill(new Box(at - 2, y + ROW / 2 - 6, width + 4, 12), p.panel());
            s.text(at, y + ROW / 2, bar.label(), SIZE - 1, p.ink2(), Anchor.START);
        }
        return s.done(title);
    }

    /** A line at the start of each quarter or, over long times, of each year, with its name above. */
    private static void quarters(
            Picture.Sketch s, LocalDate first, LocalDate last, double left, double perDay, double bottom, Palette p) {
        int months = perDay * 91 >= 30 ? 3 : 12;
        LocalDate at = LocalDate.of(first.getYear(), 1, 1);
        while (!at.isAfter(last)) {
            if (!at.isBefore(first)) {
                double x = left + perDay * ChronoUnit.DAYS.between(first, at);
                s.line(x, HEAD - 6, x, bottom, p.grid(), 1);
                boolean year = at.getMonthValue() == 1;
                String name = year ? Integer.toString(at.getYear()) : "Q" + (at.getMonthValue() / 3 + 1);
                if (year) {
                    s.bold(x, HEAD - 14, name, SIZE, p.ink2(), Anchor.MIDDLE);
                } else {
                    s.text(x, HEAD - 14, name, SIZE - 1, p.ink3(), Anchor.MIDDLE);
                }
            }
            at = at.plusMonths(months);
        }
        s.line(left, bottom, left + perDay * ChronoUnit.DAYS.between(first, last), bottom, p.strongLine(), 1);
    }
}
