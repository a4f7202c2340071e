package org.hallwright.draw;

/**
 * Draws a hall's plan with any pen. Three levels of detail by the rack's longer side on screen: a block; a block with
 * front edge, number and hatch; and, near by, the bands of its nodes and its name. What lies outside the view is skipped.
 */
public final class PlanDrawing {
    private static final double LABEL_PX = 11;
    private static final double LEAST_GLYPH_PX = 11;

    private final Plan plan;
    private final Camera camera;
    private final Palette palette;
    private final double widthPx;
    private final double heightPx;
    private final double textScale;
    private final RackMarks marks;

    public PlanDrawing(Plan plan, Camera camera, Palette palette, double widthPx, double heightPx, double textScale) {
        this.plan = plan;
        this.camera = camera;
        this.palette = palette;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.textScale = textScale;
        this.marks = new RackMarks(camera, palette, widthPx, heightPx, textScale);
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
            marks.draw(pen, r);
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
        double size = TextFit.even(LABEL_PX * textScale, false);
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
        double size = TextFit.even(LABEL_PX * textScale, false);
        double width = TextFit.width(z.label(), size);
        boolean upright = b.h() > b.w();
        if (upright ? b.w() > width + 8 && b.h() > size * 2 : b.h() > size * 1.3 && b.w() > width + 16) {
            Point at = upright ? new Point(b.centre().x() + width / 2, b.bottom() - size) : labelPlace(b, width, size);
            pen.text(at.x(), at.y(), z.label(), size, false, Shape.Anchor.END, palette.ink2());
        }
    }

    /** Right end of an aisle's label: as far right as no column or other solid thing is in the way. */
    private Point labelPlace(Box aisle, double width, double size) {
        double y = aisle.centre().y();
        double right = Math.min(aisle.right(), widthPx) - 8;
        double start = right;
        for (int tries = 0; tries < 8; tries++) {
            Box label = new Box(right - width - 4, y - size * 0.7, width + 8, size * 1.4);
            double clear = right;
            for (Plan.Thing t : plan.fixtures()) {
                Box px = camera.toPx(t.box());
                if (t.look() != Plan.Look.AISLE && px.overlaps(label)) {
                    clear = Math.min(clear, px.x() - 8);
                }
            }
            if (clear == right) {
                return new Point(right, y);
            }
            right = clear;
            if (right - width < aisle.x()) {
                break;
            }
        }
        return new Point(start, y);
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
            case AISLE -> {}
            case DOOR -> door(pen, b, t.label(), size);
            case EQUIPMENT -> equipment(pen, t, b, size);
        }
    }

    /** A box with the sign of its kind, its name and its figure, as far as there is room, in this order from the top. */
    private void equipment(Pen pen, Plan.Thing t, Box b, double size) {
        boolean fail = t.flag() == Plan.Flag.FAIL;
        pen.fill(b.x(), b.y(), b.w(), b.h(), palette.panel());
        pen.edge(b.x(), b.y(), b.w(), b.h(), fail ? palette.fail() : palette.strongLine(), fail ? 2 : 1, false);
        double line = size * 1.3;
        boolean words = b.h() > size * 2.6 && b.w() > size * 2.4;
        boolean two = words && !t.figure().isEmpty() && b.h() > 2 * line + 2;
        double text = words ? (two ? 2 : 1) * line : 0;
        Glyph glyph = t.glyph();
        double sign = glyph == null ? 0 : Math.min(Math.min(b.w() - 6, b.h() - text - 6), 26 * textScale);
        boolean signed = glyph != null && sign >= LEAST_GLYPH_PX;
        double y = b.centre().y() - (text + (signed ? sign + 2 : 0)) / 2;
        if (glyph != null && signed) {
            glyph.draw(pen, b.centre().x() - sign / 2, y, sign, fail ? palette.fail() : palette.ink2());
            y += sign + 2;
        }
        double x = b.centre().x();
        if (words) {
            String name = TextFit.cut(t.label(), size, b.w() - 4);
            pen.text(x, y + line / 2, name, size, true, Shape.Anchor.MIDDLE, palette.ink());
        }
        if (two) {
            String figure = TextFit.cut(t.figure(), size, b.w() - 4);
            int ink = fail ? palette.fail() : palette.ink2();
            pen.text(x, y + line * 1.5, figure, size, false, Shape.Anchor.MIDDLE, ink);
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

    /** The plan as a picture with scale bar, north and legend, for reports and files. */
    public static Picture picture(Plan plan, Palette palette, double widthPx, double heightPx, String title) {
        Picture.Sketch sketch = new Picture.Sketch(widthPx, heightPx);
        sketch.fill(new Box(0, 0, widthPx, heightPx), palette.canvas());
        double foot = 54;
        Camera camera = Camera.fit(plan.hall(), widthPx, heightPx - foot, 44);
        new PlanDrawing(plan, camera, palette, widthPx, heightPx - foot, 1).draw(new SketchPen(sketch));
        Pen pen = new SketchPen(sketch);
        PlanKey.scaleBar(pen, camera, palette, 44, heightPx - 30, 1);
        PlanKey.legend(pen, plan.legend(), palette, widthPx - 24, heightPx - 38, 1);
        return sketch.done(title);
    }

    /** Room around a drawn hall for the labels of its grid, and below it for scale bar and legend, px. */
    public static final double SHEET_MARGIN = 44;

    public static final double SHEET_FOOT = 54;

    private static final double SHEET_LEAST_WIDTH = 650;

    /** Pixels that a millimetre of floor takes at a scale of 1:n on paper, where a pixel is 1/96 in. */
    public static double pxPerMmAt(int denominator) {
        return 96 / 25.4 / denominator;
    }

    /** The plan at a scale of 1:n exactly, as large as the hall makes it; to be printed at 96 px to the inch. */
    public static Picture sheet(Plan plan, Palette palette, int denominator, String title) {
        double scale = pxPerMmAt(denominator);
        double width = Math.max(SHEET_LEAST_WIDTH, plan.hall().w() * scale + 2 * SHEET_MARGIN);
        double height = plan.hall().h() * scale + 2 * SHEET_MARGIN + SHEET_FOOT;
        double left = (width - plan.hall().w() * scale) / 2;
        Camera camera =
                new Camera(scale, plan.hall().x() - left / scale, plan.hall().y() - SHEET_MARGIN / scale);
        Picture.Sketch sketch = new Picture.Sketch(width, height);
        Pen pen = new SketchPen(sketch);
        new PlanDrawing(plan, camera, palette, width, height - SHEET_FOOT, 1).draw(pen);
        PlanKey.scaleBar(pen, camera, palette, SHEET_MARGIN, height - 30, 1);
        PlanKey.legend(pen, plan.legend(), palette, width - 24, height - 38, 1);
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
        plan.racks().forEach(r -> drawing.marks.draw(pen, r));
        drawing.walls(pen);
        return sketch.done(title);
    }
}
