package org.hallwright.draw;

import java.util.List;
import java.util.Locale;
import org.hallwright.draw.Shape.Anchor;

/** Pictures of what a workload spends its time on and of what a planner may choose for it. */
public final class WorkloadCharts {
    private static final double BAR = 26;

    private WorkloadCharts() {}

    /**
     * One part of a whole.
     *
     * @param share 0 to 1
     * @param label the share as the reader's language prints it
     */
    public record Part(String name, double share, String label) {}

    /** A point of a frontier. */
    public record Step(double x, double y) {}

    /** One bar cut into its parts, with their names and shares below. */
    public static Picture parts(String title, List<Part> parts, double size, Palette p, double w, double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double wide = part.share() * w;
            s.fill(new Box(x, 6, Math.max(0, wide - 1), BAR), p.series(i));
            x += wide;
        }
        double legendX = 0;
        double y = 6 + BAR + 1.6 * size;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double name = TextFit.width(part.name(), size);
            double need = 15 + name + 8 + TextFit.width(part.label(), size) * 1.1 + 22;
            if (legendX > 0 && legendX + need > w) {
                legendX = 0;
                y += 1.7 * size;
            }
            s.fill(new Box(legendX, y - 5, 10, 10), p.series(i));
            s.text(legendX + 15, y, part.name(), size, p.ink2(), Anchor.START);
            s.bold(legendX + 15 + name + 8, y, part.label(), size, p.ink(), Anchor.START);
            legendX += need;
        }
        return s.done(title);
    }

    /** Points joined in their order over two axes that begin at zero, and the chosen one among them. */
    public static Picture frontier(
            String title,
            String xTitle,
            String yTitle,
            List<Step> steps,
            Step chosen,
            double size,
            Locale locale,
            Palette p,
            double w,
            double h) {
        Picture.Sketch s = new Picture.Sketch(w, h);
        if (steps.isEmpty()) {
            return s.done(title);
        }
        double mostX = chosen.x();
        double mostY = chosen.y();
        for (Step step : steps) {
            mostX = Math.max(mostX, step.x());
            mostY = Math.max(mostY, step.y());
        }
        mostX = Math.max(1e-9, mostX * 1.05);
        mostY = Math.max(1e-9, mostY * 1.08);
        Box plot = new Box(6.2 * size, 12, Math.max(1, w - 6.2 * size - 16), Math.max(1, h - 12 - 4.2 * size));
        for (double t : Ticks.between(0, mostY, 4)) {
            double y = plot.bottom() - t / mostY * plot.h();
            s.line(plot.x(), y, plot.right(), y, p.grid(), 1);
            s.text(plot.x() - 8, y, Ticks.label(t, Ticks.step(0, mostY, 4), locale), size, p.ink2(), Anchor.END);
        }
        for (double t : Ticks.between(0, mostX, 5)) {
            s.text(
                    plot.x() + t / mostX * plot.w(),
                    plot.bottom() + 1.3 * size,
                    Ticks.label(t, Ticks.step(0, mostX, 5), locale),
                    size,
                    p.ink2(),
                    Anchor.MIDDLE);
        }
        s.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), p.strongLine(), 1);
        s.text(plot.centre().x(), h - 0.9 * size, xTitle, size, p.ink2(), Anchor.MIDDLE);
        s.add(new Shape.Text(0.9 * size, plot.centre().y(), yTitle, size, false, Anchor.MIDDLE, p.ink2(), -90));
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < steps.size(); i++) {
            double x = plot.x() + steps.get(i).x() / mostX * plot.w();
            double y = plot.bottom() - steps.get(i).y() / mostY * plot.h();
            if (i > 0) {
                s.line(lastX, lastY, x, y, p.accent(), 1.5);
            }
            lastX = x;
            lastY = y;
        }
        for (Step step : steps) {
            dot(s, plot, step, mostX, mostY, 3.5, p.panel(), p);
        }
        dot(s, plot, chosen, mostX, mostY, 6.5, p.accent(), p);
        return s.done(title);
    }

    private static void dot(
            Picture.Sketch s, Box plot, Step step, double mostX, double mostY, double radius, int fill, Palette p) {
        double x = plot.x() + step.x() / mostX * plot.w();
        double y = plot.bottom() - step.y() / mostY * plot.h();
        s.add(new Shape.Circle(x, y, radius, fill, p.accent(), 1.5));
    }
}
