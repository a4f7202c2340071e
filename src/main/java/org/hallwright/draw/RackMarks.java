package org.hallwright.draw;

/**
 * Draws racks on a plan at three levels of detail by the longer side on screen: a block; a block with front edge, number
 * and verdict; and, near by, the bands of its nodes and its name.
 */
final class RackMarks {
    /** Below this a rack is one block without an edge. */
    static final double BLOCK_PX = 12;

    /** From here a rack shows its nodes and its name. */
    static final double NEAR_PX = 90;

    /** Smaller print is not readable and is left out; the colour and the table still tell the value. */
    static final double LEAST_TEXT_PX = 8;

    private static final double ICON_FROM_PX = 22;

    private final Camera camera;
    private final Palette palette;
    private final double widthPx;
    private final double heightPx;
    private final double textScale;

    RackMarks(Camera camera, Palette palette, double widthPx, double heightPx, double textScale) {
        this.camera = camera;
        this.palette = palette;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.textScale = textScale;
    }

    void draw(Pen pen, Plan.Mark r) {
        Box b = camera.toPx(r.box());
        if (b.right() < 0 || b.bottom() < 0 || b.x() > widthPx || b.y() > heightPx) {
            return;
        }
        boolean unknown = r.colour() == Colours.NONE;
        double longer = Math.max(b.w(), b.h());
        boolean block = longer < BLOCK_PX;
        // neighbours stand wall to wall; one pixel of floor between them keeps them countable
        double gap = block ? (longer > 5 ? 0.5 : 0) : 1;
        Box in = new Box(b.x() + gap, b.y() + gap, Math.max(1, b.w() - 2 * gap), Math.max(1, b.h() - 2 * gap));
        pen.fill(in.x(), in.y(), in.w(), in.h(), unknown ? palette.panel() : r.colour());
        if (block) {
            if (r.flag() == Plan.Flag.FAIL) {
                pen.fill(in.x(), in.y(), in.w(), in.h() / 2, palette.fail());
            } else if (unknown && longer > 5) {
                pen.edge(in.x(), in.y(), in.w(), in.h(), palette.ink3(), 1, true);
            }
            return;
        }
        boolean near = longer >= NEAR_PX;
        if (near) {
            bands(pen, r, in, unknown);
        }
        if (unknown) {
            pen.edge(in.x(), in.y(), in.w(), in.h(), palette.ink3(), 1, true);
        }
        front(pen, r.front(), in, near ? 4 : longer > 24 ? 2 : 1);
        if (r.flag() == Plan.Flag.FAIL) {
            pen.hatch(in.x(), in.y(), in.w(), in.h(), palette.fail());
            pen.edge(in.x(), in.y(), in.w(), in.h(), palette.fail(), 2, false);
        } else if (r.flag() == Plan.Flag.WARN) {
            pen.edge(in.x(), in.y(), in.w(), in.h(), palette.warn(), 2, false);
        }
        words(pen, r, in, unknown, longer);
        if (r.flag() != Plan.Flag.NONE && in.w() >= ICON_FROM_PX && in.h() >= ICON_FROM_PX) {
            icon(pen, r.flag(), in);
        }
    }

    private void words(Pen pen, Plan.Mark r, Box in, boolean unknown, double longer) {
        String figure = unknown ? "?" : r.figure();
        boolean near = longer >= NEAR_PX;
        double most = Math.min(Math.min((near ? 18 : 12.1) * textScale, in.h() * 0.62), 26 * textScale);
        double size = fitted(figure, most, in.w() - 1);
        int ink = unknown ? palette.ink2() : Colours.inkOn(r.colour());
        Point c = in.centre();
        if (size < LEAST_TEXT_PX) {
            // a narrow rack has its number along its depth
            double along = fitted(figure, Math.min(12.1 * textScale, in.w()), in.h() - 4);
            if (in.h() > in.w() && along >= LEAST_TEXT_PX) {
                pen.upright(c.x(), c.y(), figure, along, true, ink);
            }
            return;
        }
        if (r.flag() == Plan.Flag.FAIL) {
            // a plate of the rack's own colour keeps the number readable on the hatch
            double pw = Math.min(in.w(), TextFit.width(figure, size) + 3);
            pen.fill(c.x() - pw / 2, c.y() - size * 0.6, pw, size * 1.2, unknown ? palette.panel() : r.colour());
        }
        pen.text(c.x(), c.y(), figure, size, true, Shape.Anchor.MIDDLE, ink);
        double nameSize = 11 * textScale;
        if (near && in.h() > size * 2 + nameSize * 2) {
            String name = TextFit.cut(r.name(), nameSize, in.w() - 6);
            pen.text(c.x(), c.y() + size, name, nameSize, false, Shape.Anchor.MIDDLE, ink);
        }
    }

    /** The largest size with evenly set digits at which the text fits; it may be too small to print. */
    private static double fitted(String text, double most, double width) {
        double at = TextFit.width(text, 1);
        return at <= 0 ? 0 : TextFit.even(Math.min(most, width / at), true);
    }

    /** The verdict's sign in the corner, so that hatch and colour are not alone. */
    private void icon(Pen pen, Plan.Flag flag, Box in) {
        boolean fail = flag == Plan.Flag.FAIL;
        double side = Math.clamp(in.w() * 0.4, 9, 16 * textScale);
        double x = in.right() - side;
        double y = in.y();
        pen.fill(x, y, side, side, fail ? palette.fail() : palette.warn());
        String sign = fail ? "✕" : "!";
        int ink = Colours.inkOn(fail ? palette.fail() : palette.warn());
        pen.text(x + side / 2, y + side / 2, sign, side * 0.85, true, Shape.Anchor.MIDDLE, ink);
    }

    private void bands(Pen pen, Plan.Mark r, Box in, boolean unknown) {
        int shade = unknown ? palette.grid() : Colours.mix(r.colour(), Colours.inkOn(r.colour()), 0.12);
        boolean across = r.front().alongX();
        double length = across ? in.h() : in.w();
        int n = Math.clamp(r.bands(), 0, (int) (length / 4));
        for (int i = 1; i < n; i++) {
            double at = length * i / n;
            if (across) {
                pen.line(in.x(), in.y() + at, in.right(), in.y() + at, shade, 1);
            } else {
                pen.line(in.x() + at, in.y(), in.x() + at, in.bottom(), shade, 1);
            }
        }
    }

    private void front(Pen pen, org.hallwright.design.Rack.Facing front, Box in, double t) {
        int ink = palette.ink();
        switch (front) {
            case NORTH -> pen.fill(in.x(), in.y() - 1, in.w(), t, ink);
            case SOUTH -> pen.fill(in.x(), in.bottom() - t + 1, in.w(), t, ink);
            case WEST -> pen.fill(in.x() - 1, in.y(), t, in.h(), ink);
            case EAST -> pen.fill(in.right() - t + 1, in.y(), t, in.h(), ink);
        }
    }
}
