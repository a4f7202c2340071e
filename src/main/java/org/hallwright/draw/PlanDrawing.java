package org.hallwright.draw;

/**
 * Draws a hall's plan with any pen. Three levels of detail by the rack's longer side on screen: a block; a block with
 * front edge, number and hatch; and, near by, the bands of its nodes and its name. What lies outside the view is skipped.
 */
public final class PlanDrawing {
    /** Below this a rack is one block without an edge. */
    static final double BLOCK_PX = 12;

    /** From here a rack shows its nodes and its name. */
    static final double NEAR_PX = 90;

    private static final double LABEL_PX = 11;

    private final Plan plan;
    private final Camera camera;
    private final Palette palette;
    private final double widthPx;
    private final double heightPx;
    private final double textScale;

    public PlanDrawing(Plan plan, Camera camera, Palette palette, double widthPx, double heightPx, double textScale) {
        this.plan = plan;
        this.camera = camera;
        this.palette = palette;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.textScale = textScale;
    }

    public void draw(Pen pen) {
        floor(pen);
        UnderlayDrawing.draw(plan.ground(), pen, camera, palette, widthPx, heightPx);
        for (Plan.Zone z : plan.zones()) {
            zone(pen, z);
        }
        for (Plan.Thing t : plan.fixtures()) {
            thing(pen, t);
        }
        for (Plan.Mark r : plan.racks()) {
            rack(pen, r);
        }
        walls(pen);
        gridLabels(pen);
        for (Plan.RowName n : plan.rowNames()) {
            double size = 12 * textScale;
            if (camera.pxPerMm() * 1200 > size) {
                pen.text(
                        camera.xPx(n.at().x()) - 10,
                        camera.yPx(n.at().y()),
                        n.name(),
                        size,
                        true,
                        Shape.Anchor.END,
                        palette.ink());
            }
        }
    }

    private boolean visible(Box px) {
        return px.right() >= 0 && px.bottom() >= 0 && px.x() <= widthPx && px.y() <= heightPx;
    }

    private void floor(Pen pen) {
        Box b = camera.toPx(plan.hall());
        pen.fill(b.x(), b.y(), b.w(), b.h(), palette.panel());
        double step = GridLabels.TILE_MM * camera.pxPerMm();
        if (step < 5) {
            return;
        }
        double firstX = Math.max(0, Math.floor(-b.x() / step));
        for (double x = b.x() + firstX * step; x <= Math.min(b.right(), widthPx); x += step) {
            pen.line(x, Math.max(0, b.y()), x, Math.min(heightPx, b.bottom()), palette.grid(), 1);
        }
        double firstY = Math.max(0, Math.floor(-b.y() / step));
        for (double y = b.y() + firstY * step; y <= Math.min(b.bottom(), heightPx); y += step) {
            pen.line(Math.max(0, b.x()), y, Math.min(widthPx, b.right()), y, palette.grid(), 1);
        }
    }

    private void walls(Pen pen) {
        Box b = camera.toPx(plan.hall());
        pen.edge(b.x() - 2, b.y() - 2, b.w() + 4, b.h() + 4, palette.wall(), 3, false);
    }

    private void gridLabels(Pen pen) {
        Box b = camera.toPx(plan.hall());
        double size = LABEL_PX * textScale;
        double step = GridLabels.TILE_MM * camera.pxPerMm();
        int every = (int) Math.max(1, Ticks.niceAtLeast(Math.ceil(size * 3.2 / step)));
        int columns = (int) Math.ceil(plan.hall().w() / GridLabels.TILE_MM);
        double y = Math.max(size, b.y() - size * 1.1);
        for (int c = 0; c < columns; c += every) {
            double x = b.x() + (c + 0.5) * step;
            if (x > 0 && x < widthPx) {
                pen.text(x, y, GridLabels.column(c), size, false, Shape.Anchor.MIDDLE, palette.ink3());
            }
        }
        int rows = (int) Math.ceil(plan.hall().h() / GridLabels.TILE_MM);
        double x = Math.max(size * 2, b.x() - size * 0.9);
        int everyRow = (int) Math.max(1, Ticks.niceAtLeast(Math.ceil(size * 2 / step)));
        for (int r = 0; r < rows; r += everyRow) {
            double at = b.y() + (r + 0.5) * step;
            if (at > size * 2 && at < heightPx) {
                pen.text(x, at, GridLabels.row(r), size, false, Shape.Anchor.END, palette.ink3());
            }
        }
    }

    private void zone(Pen pen, Plan.Zone z) {
        Box b = camera.toPx(z.box());
        if (!visible(b)) {
            return;
        }
        pen.fill(b.x(), b.y(), b.w(), b.h(), z.hot() ? palette.hotAisle() : palette.coldAisle());
        double size = LABEL_PX * textScale;
        if (b.h() > size * 1.3 && b.w() > TextFit.width(z.label(), size) + 16) {
            pen.text(b.right() - 8, b.centre().y(), z.label(), size, false, Shape.Anchor.END, palette.ink2());
        }
    }

    private void thing(Pen pen, Plan.Thing t) {
        Box b = camera.toPx(t.box());
        if (!visible(b)) {
            return;
        }
        double size = 9.5 * textScale;
        switch (t.look()) {
            case SOLID -> pen.fill(b.x(), b.y(), b.w(), b.h(), palette.wall());
            case KEEP_OUT -> {
                pen.hatch(b.x(), b.y(), b.w(), b.h(), palette.strongLine());
                pen.edge(b.x(), b.y(), b.w(), b.h(), palette.ink3(), 1, true);
            }
            case DOOR -> door(pen, b, t.label(), size);
            case EQUIPMENT -> {
                pen.fill(b.x(), b.y(), b.w(), b.h(), palette.panel());
                boolean fail = t.flag() == Plan.Flag.FAIL;
                pen.edge(b.x(), b.y(), b.w(), b.h(), fail ? palette.fail() : palette.strongLine(), fail ? 2 : 1, false);
                if (b.h() > size * 2.6 && b.w() > size * 2.4) {
                    boolean two = !t.figure().isEmpty();
                    String name = TextFit.cut(t.label(), size, b.w() - 4);
                    double y = b.centre().y();
                    pen.text(
                            b.centre().x(),
                            two ? y - size * 0.65 : y,
                            name,
                            size,
                            true,
                            Shape.Anchor.MIDDLE,
                            palette.ink());
                    pen.text(
                            b.centre().x(),
                            y + size * 0.65,
                            TextFit.cut(t.figure(), size, b.w() - 4),
                            size,
                            false,
                            Shape.Anchor.MIDDLE,
                            fail ? palette.fail() : palette.ink2());
                }
            }
        }
    }

    private void door(Pen pen, Box b, String label, double size) {
        // the leaf swings into the room; its arc is the space to keep free
        double r = Math.max(b.w(), b.h());
        boolean leftWall = b.centre().x() < camera.xPx(plan.hall().centre().x());
        boolean vertical = b.h() >= b.w();
        pen.fill(b.x(), b.y(), b.w(), b.h(), palette.panel());
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i <= 16; i++) {
            double a = Math.PI / 2 * i / 16;
            double x = vertical
                    ? (leftWall ? b.right() : b.x()) + (leftWall ? 1 : -1) * r * Math.sin(a)
                    : b.x() + r * Math.cos(a);
            boolean topWall = b.centre().y() < camera.yPx(plan.hall().centre().y());
            double y = vertical
                    ? b.bottom() - r * Math.cos(a)
                    : (topWall ? b.bottom() : b.y()) + (topWall ? 1 : -1) * r * Math.sin(a);
            if (i > 0) {
                pen.line(lastX, lastY, x, y, palette.ink3(), 1);
            }
            lastX = x;
            lastY = y;
        }
        if (vertical) {
            double edge = leftWall ? b.right() : b.x();
            pen.line(edge, b.bottom(), edge + (leftWall ? r : -r), b.bottom(), palette.ink3(), 1);
            if (r > size * 3) {
                pen.text(
                        edge + (leftWall ? 6 : -6),
                        b.bottom() + size,
                        label,
                        size,
                        false,
                        leftWall ? Shape.Anchor.START : Shape.Anchor.END,
                        palette.ink3());
            }
        }
    }

    private void rack(Pen pen, Plan.Mark r) {
        Box b = camera.toPx(r.box());
        if (!visible(b)) {
            return;
        }
        boolean unknown = r.colour() == Colours.NONE;
        double longer = Math.max(b.w(), b.h());
        boolean block = longer < BLOCK_PX;
        // neighbours stand wall to wall; one pixel of floor between them keeps them countable
        double gap = block ? (longer > 5 ? 0.5 : 0) : 1;
        double x = b.x() + gap;
        double y = b.y() + gap;
        double w = Math.max(1, b.w() - 2 * gap);
        double h = Math.max(1, b.h() - 2 * gap);
        pen.fill(x, y, w, h, unknown ? palette.panel() : r.colour());
        if (block) {
            if (r.flag() == Plan.Flag.FAIL) {
                pen.fill(x, y, w, h / 2, palette.fail());
            }
            return;
        }
        if (longer >= NEAR_PX) {
            bands(pen, r, x, y, w, h, unknown);
        }
        if (unknown) {
            pen.edge(x, y, w, h, palette.ink3(), 1, true);
        }
        front(pen, r, x, y, w, h, longer >= NEAR_PX ? 4 : longer > 24 ? 2 : 1);
        if (r.flag() == Plan.Flag.FAIL) {
            pen.hatch(x, y, w, h, palette.fail());
            pen.edge(x, y, w, h, palette.fail(), 2, false);
        } else if (r.flag() == Plan.Flag.WARN) {
            pen.edge(x, y, w, h, palette.warn(), 2, false);
        }
        words(pen, r, b, w, h, unknown, longer);
    }

    private void words(Pen pen, Plan.Mark r, Box b, double w, double h, boolean unknown, double longer) {
        String figure = unknown ? "?" : r.figure();
        double size = Math.min(Math.min(longer >= NEAR_PX ? 18 * textScale : 11.5 * textScale, h * 0.6), 24);
        while (size >= 6.5 && TextFit.width(figure, size) > w - 2) {
            size -= 0.5;
        }
        if (size < 6.5) {
            return;
        }
        int ink = unknown ? palette.ink2() : Colours.inkOn(r.colour());
        boolean plate = r.flag() == Plan.Flag.FAIL;
        if (plate) {
            // a plate of the rack's own colour keeps the number readable on the hatch
            double pw = TextFit.width(figure, size) + 3;
            pen.fill(
                    b.centre().x() - pw / 2,
                    b.centre().y() - size * 0.6,
                    pw,
                    size * 1.2,
                    unknown ? palette.panel() : r.colour());
        }
        pen.text(b.centre().x(), b.centre().y(), figure, size, true, Shape.Anchor.MIDDLE, ink);
        double nameSize = 11 * textScale;
        if (longer >= NEAR_PX && h > size * 2 + nameSize * 2) {
            pen.text(
                    b.centre().x(),
                    b.centre().y() + size,
                    TextFit.cut(r.name(), nameSize, w - 6),
                    nameSize,
                    false,
                    Shape.Anchor.MIDDLE,
                    ink);
        }
    }

    private void bands(Pen pen, Plan.Mark r, double x, double y, double w, double h, boolean unknown) {
        int shade = unknown ? palette.grid() : Colours.mix(r.colour(), Colours.inkOn(r.colour()), 0.12);
        boolean across = r.front().alongX();
        double length = across ? h : w;
        int n = Math.clamp(r.bands(), 0, (int) (length / 4));
        for (int i = 1; i < n; i++) {
            double at = length * i / n;
            if (across) {
                pen.line(x, y + at, x + w, y + at, shade, 1);
            } else {
                pen.line(x + at, y, x + at, y + h, shade, 1);
            }
        }
    }

    private void front(Pen pen, Plan.Mark r, double x, double y, double w, double h, double t) {
        int ink = palette.ink();
        switch (r.front()) {
            case NORTH -> pen.fill(x, y - 1, w, t, ink);
            case SOUTH -> pen.fill(x, y + h - t + 1, w, t, ink);
            case WEST -> pen.fill(x - 1, y, t, h, ink);
            case EAST -> pen.fill(x + w - t + 1, y, t, h, ink);
        }
    }

    /** The plan as a picture with scale bar, north and legend, for reports and files. */
    public static Picture picture(Plan plan, Palette palette, double widthPx, double heightPx, String title) {
        Picture.Sketch sketch = new Picture.Sketch(widthPx, heightPx);
        sketch.fill(new Box(0, 0, widthPx, heightPx), palette.canvas());
        double foot = 54;
        Camera camera = Camera.fit(plan.hall(), widthPx, heightPx - foot, 44);
        new PlanDrawing(plan, camera, palette, widthPx, heightPx - foot, 1).draw(new SketchPen(sketch));
        Pen pen = new SketchPen(sketch);
        scaleBar(pen, camera, palette, 44, heightPx - 30, 1);
        legend(pen, plan.legend(), palette, widthPx - 24, heightPx - 38, 1);
        return sketch.done(title);
    }

    /** The plan alone, small, without numbers at its edges: the picture on a card. */
    public static Picture thumbnail(Plan plan, Palette palette, double widthPx, double heightPx, String title) {
        Picture.Sketch sketch = new Picture.Sketch(widthPx, heightPx);
        sketch.fill(new Box(0, 0, widthPx, heightPx), palette.canvas());
        PlanDrawing drawing =
                new PlanDrawing(plan, Camera.fit(plan.hall(), widthPx, heightPx, 10), palette, widthPx, heightPx, 1);
        Pen pen = new SketchPen(sketch);
        drawing.floor(pen);
        plan.zones().forEach(z -> drawing.zone(pen, z));
        plan.racks().forEach(r -> drawing.rack(pen, r));
        drawing.walls(pen);
        return sketch.done(title);
    }

    /** Scale bar with three labels, its left end at x. */
    public static void scaleBar(Pen pen, Camera camera, Palette palette, double x, double y, double textScale) {
        ScaleBar bar = ScaleBar.of(camera.pxPerMm());
        double l = bar.lengthPx();
        pen.line(x, y, x + l, y, palette.ink3(), 1);
        for (double share : new double[] {0, 0.5, 1}) {
            pen.line(x + l * share, y - 4, x + l * share, y + 4, palette.ink3(), 1);
            pen.text(
                    x + l * share,
                    y + 6 + 6 * textScale,
                    share == 0 ? "0" : bar.label(share),
                    10 * textScale,
                    false,
                    Shape.Anchor.MIDDLE,
                    palette.ink3());
        }
        // north is up on every plan
        double nx = x + l + 34;
        pen.line(nx, y + 9, nx, y - 7, palette.ink2(), 1.5);
        pen.line(nx, y - 7, nx - 4, y - 1, palette.ink2(), 1.5);
        pen.line(nx, y - 7, nx + 4, y - 1, palette.ink2(), 1.5);
        pen.text(nx, y - 14, "N", 10 * textScale, true, Shape.Anchor.MIDDLE, palette.ink2());
    }

    /** The legend, its right end at x. */
    public static void legend(Pen pen, Plan.Legend legend, Palette palette, double right, double y, double textScale) {
        double size = 10 * textScale;
        if (legend.steps()) {
            double step = 26 * textScale;
            double x = right
                    - TextFit.width(legend.title(), size)
                    - 8
                    - legend.colours().size() * step;
            for (int i = 0; i < legend.colours().size(); i++) {
                pen.fill(x + i * step, y, step, 10, legend.colours().get(i));
            }
            for (int i = 0; i < legend.labels().size(); i++) {
                pen.text(
                        x + i * step,
                        y + 10 + size * 0.9,
                        legend.labels().get(i),
                        size,
                        false,
                        Shape.Anchor.MIDDLE,
                        palette.ink3());
            }
            pen.text(right, y + 5, legend.title(), size, false, Shape.Anchor.END, palette.ink2());
            return;
        }
        double x = right;
        for (int i = legend.colours().size() - 1; i >= 0; i--) {
            String label = TextFit.cut(legend.labels().get(i), size, 150);
            x -= TextFit.width(label, size) + 6;
            pen.text(x, y + 5, label, size, false, Shape.Anchor.START, palette.ink2());
            x -= 16;
            pen.fill(x, y, 10, 10, legend.colours().get(i));
            x -= 10;
        }
        pen.text(x, y + 5, legend.title(), size, false, Shape.Anchor.END, palette.ink2());
    }
}
