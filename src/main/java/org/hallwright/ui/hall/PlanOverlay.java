package org.hallwright.ui.hall;

import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import org.hallwright.draw.Box;
import org.hallwright.draw.Camera;
import org.hallwright.draw.Colours;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.PlanKey;
import org.hallwright.draw.Point;
import org.hallwright.draw.Shape;
import org.hallwright.draw.TextFit;
import org.hallwright.ui.paint.CanvasPen;
import org.hallwright.ui.paint.Fx;

/** What lies over the plan: selection, clearances, what is being drawn or measured, labels, scale bar and legend. */
final class PlanOverlay {
    private static final int MOST_EDGES = 400;
    private static final int LABEL = 0xF016202C;
    private static final int LABEL_INK = 0xFFFFFFFF;
    private static final int LABEL_WARNING = 0xFFFFB4AB;

    private final Palette palette;
    private final double textScale;
    private final String empty;

    /** @param empty what is written in a hall without racks */
    PlanOverlay(Palette palette, double textScale, String empty) {
        this.empty = empty;
        this.palette = palette;
        this.textScale = textScale;
    }

    void draw(GraphicsContext g, PlanView view, PlanGestures gestures, List<Plan.Clear> clears, double w, double h) {
        Plan plan = view.plan();
        if (plan == null) {
            return;
        }
        Camera camera = view.camera();
        CanvasPen pen = new CanvasPen(g, false);
        clears(pen, camera, clears);
        boolean moving = gestures.isMoving();
        double dx = moving ? gestures.dx() : 0;
        double dy = moving ? gestures.dy() : 0;
        edges(g, plan, view.selection(), camera, dx, dy);
        Box selected = view.selected();
        Box all = selected == null ? null : camera.toPx(selected.move(dx, dy));
        if (all != null) {
            g.setStroke(Fx.colour(palette.accent()));
            g.setLineWidth(2);
            g.strokeRect(all.x() - 3, all.y() - 3, all.w() + 6, all.h() + 6);
            handles(g, all.grow(3));
        }
        Box marquee = gestures.marquee();
        if (marquee != null) {
            g.setFill(Fx.colour(Colours.withAlpha(palette.accent(), 40)));
            g.fillRect(marquee.x(), marquee.y(), marquee.w(), marquee.h());
            g.setStroke(Fx.colour(palette.accent()));
            g.setLineWidth(1);
            g.strokeRect(marquee.x(), marquee.y(), marquee.w(), marquee.h());
        }
        Box drawn = gestures.drawn();
        if (drawn != null) {
            Box px = camera.toPx(drawn);
            g.setFill(Fx.colour(Colours.withAlpha(palette.accent(), 50)));
            g.fillRect(px.x(), px.y(), px.w(), px.h());
            pen.edge(px.x(), px.y(), px.w(), px.h(), palette.accent(), 1.5, true);
        }
        measure(g, gestures, camera);
        PlanKey.foot(pen, camera, plan.legend(), palette, w, h, textScale);
        if (plan.racks().isEmpty() && gestures.drawn() == null) {
            Point c = camera.toPx(plan.hall()).centre();
            double size = 13 * textScale;
            pen.text(c.x(), c.y(), TextFit.cut(empty, size, w - 40), size, false, Shape.Anchor.MIDDLE, palette.ink2());
        }
        labels(g, gestures, camera, all, w, h);
        if (view.isFocused()) {
            g.setStroke(Fx.colour(palette.accent()));
            g.setLineWidth(2);
            g.strokeRect(1, 1, w - 2, h - 2);
        }
    }

    private void clears(CanvasPen pen, Camera camera, List<Plan.Clear> clears) {
        for (Plan.Clear c : clears) {
            Box px = camera.toPx(c.box());
            if (c.broken()) {
                pen.hatch(px.x(), px.y(), px.w(), px.h(), Colours.withAlpha(palette.warn(), 130));
            } else {
                pen.fill(px.x(), px.y(), px.w(), px.h(), Colours.withAlpha(palette.accent(), 22));
            }
            pen.edge(px.x(), px.y(), px.w(), px.h(), c.broken() ? palette.warn() : palette.accent(), 1, true);
        }
    }

    private void edges(GraphicsContext g, Plan plan, Set<String> selection, Camera camera, double dx, double dy) {
        if (selection.isEmpty() || selection.size() > MOST_EDGES) {
            return;
        }
        g.setStroke(Fx.colour(palette.accent()));
        g.setLineWidth(1.5);
        for (Plan.Mark r : plan.racks()) {
            if (selection.contains(r.id())) {
                edge(g, camera.toPx(r.box().move(dx, dy)));
            }
        }
        for (Plan.Thing t : plan.fixtures()) {
            if (selection.contains(t.id())) {
                edge(g, camera.toPx(t.box().move(dx, dy)));
            }
        }
    }

    private static void edge(GraphicsContext g, Box b) {
        if (b.w() > 6 || b.h() > 6) {
            g.strokeRect(b.x(), b.y(), b.w(), b.h());
        }
    }

    private void handles(GraphicsContext g, Box b) {
        double[] xs = {b.x(), b.centre().x(), b.right()};
        double[] ys = {b.y(), b.centre().y(), b.bottom()};
        g.setFill(Fx.colour(palette.panel()));
        g.setStroke(Fx.colour(palette.accent()));
        g.setLineWidth(1.5);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i != 1 || j != 1) {
                    g.fillRect(xs[i] - 3.5, ys[j] - 3.5, 7, 7);
                    g.strokeRect(xs[i] - 3.5, ys[j] - 3.5, 7, 7);
                }
            }
        }
    }

    private void measure(GraphicsContext g, PlanGestures gestures, Camera camera) {
        Point a = gestures.measureFrom();
        Point b = gestures.measureTo();
        if (a == null || b == null) {
            return;
        }
        double x1 = camera.xPx(a.x());
        double y1 = camera.yPx(a.y());
        double x2 = camera.xPx(b.x());
        double y2 = camera.yPx(b.y());
        g.setStroke(Fx.colour(palette.accent()));
        g.setLineWidth(2);
        g.strokeLine(x1, y1, x2, y2);
        g.setFill(Fx.colour(palette.accent()));
        g.fillOval(x1 - 4, y1 - 4, 8, 8);
        g.fillOval(x2 - 4, y2 - 4, 8, 8);
    }

    private void labels(
            GraphicsContext g,
            PlanGestures gestures,
            Camera camera,
            @org.jspecify.annotations.Nullable Box all,
            double w,
            double h) {
        List<String> words = gestures.words();
        if (words.isEmpty()) {
            return;
        }
        Box drawn = gestures.drawn();
        Point to = gestures.measureTo();
        Point pointer = gestures.pointer();
        if (gestures.isMoving() && all != null) {
            label(g, words, all, w, h);
        } else if (drawn != null) {
            label(g, words, camera.toPx(drawn), w, h);
        } else if (to != null) {
            label(g, words, new Box(camera.xPx(to.x()), camera.yPx(to.y()), 0, 0), w, h);
        } else if (pointer != null) {
            label(g, words, new Box(pointer.x(), pointer.y(), 0, 0), w, h);
        }
    }

    /** A dark label above a box, or below where there is no room; the first line is its heading. */
    private void label(GraphicsContext g, List<String> words, Box at, double w, double h) {
        double size = 12 * textScale;
        double most = Math.max(120, w - 40);
        double width = 0;
        for (String line : words) {
            width = Math.max(width, Math.min(most, TextFit.width(line, size) * 1.06 + 24));
        }
        double height = words.size() * size * 1.5 + 12;
        double x = Math.clamp(at.centre().x() - width / 2, 6, Math.max(6, w - width - 6));
        double above = at.y() - height - 12;
        double y = above > 4 ? above : Math.min(at.bottom() + 12, Math.max(4, h - height - 4));
        g.setFill(Fx.colour(LABEL));
        g.fillRoundRect(x, y, width, height, 12, 12);
        CanvasPen pen = new CanvasPen(g, false);
        for (int i = 0; i < words.size(); i++) {
            String line = TextFit.cut(words.get(i), size, most - 24);
            boolean warning = line.startsWith("✕") || line.startsWith("!");
            pen.text(
                    x + 12,
                    y + 6 + size * 1.5 * (i + 0.5),
                    line,
                    size,
                    i == 0,
                    Shape.Anchor.START,
                    warning ? LABEL_WARNING : LABEL_INK);
        }
    }
}
