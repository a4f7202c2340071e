package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.draw.Elevation.Slot;
import org.hallwright.draw.Elevation.Span;
import org.hallwright.draw.Elevation.Style;
import org.hallwright.draw.Shape.Anchor;
import org.jspecify.annotations.Nullable;

/** Elevations side by side, and what lies where among them. */
public final class RackStrip {
    private static final double MARGIN = 12;
    private static final double RACK_PX = 184;
    private static final double GAP_PX = 22;
    private static final double HEAD_PX = 54;
    private static final double POST_PX = 31;
    private static final double LANE_PX = 13;
    private static final double LEAST_UNIT_PX = 8.5;
    private static final double FOOT_PX = 16;
    private static final double INSET_PX = 7;
    private static final double LEADING = 1.3;

    /** Posts of a rack with lanes beside them: lane, a gap, and two digits. */
    private static final double LANED_POST_PX = 33;

    private final List<Elevation> racks;
    private final double width;
    private final double height;
    private final double textScale;

    /** @param cursor the rack and unit that the keyboard is on, or null */
    public record Cursor(int rack, int bottomSixths) {}

    /** A place in the strip: the index of the drawing, the sixth of a unit, and the slot that is there. */
    public record Hit(int rack, int sixths, @Nullable Slot slot) {}

    public RackStrip(List<Elevation> racks, double minWidth, double height, double textScale) {
        this.racks = List.copyOf(racks);
        this.textScale = textScale;
        this.width = Math.max(minWidth, width(racks, textScale));
        this.height = height;
    }

    /** Width that so many elevations take, px; two sides of one rack stand closer together. */
    public static double width(List<Elevation> racks, double textScale) {
        return 2 * MARGIN + racks.size() * (RACK_PX * textScale + GAP_PX);
    }

    /** Height below which the names on one-unit devices could no longer be read, px; a shorter view scrolls. */
    public static double leastHeight(List<Elevation> racks, double textScale) {
        int units = racks.stream().mapToInt(Elevation::heightUnits).max().orElse(0);
        return (HEAD_PX + units * LEAST_UNIT_PX) * textScale + FOOT_PX + 2 * INSET_PX;
    }

    private double left(int rack) {
        return MARGIN + rack * (RACK_PX * textScale + GAP_PX);
    }

    /** The frame of a rack, px. */
    public Box frame(int rack) {
        double head = HEAD_PX * textScale;
        return new Box(left(rack), head, RACK_PX * textScale, Math.max(60, height - head - FOOT_PX));
    }

    private double unitPx(int rack) {
        return (frame(rack).h() - 2 * INSET_PX) / racks.get(rack).heightUnits();
    }

    private double yOf(int rack, int sixths) {
        return frame(rack).bottom() - INSET_PX - sixths / (double) Elevation.UNIT * unitPx(rack);
    }

    /** Room at either side of a rack's slots for unit numbers and, at its rear, for lanes. */
    private double post(int rack) {
        return (racks.get(rack).side() == Elevation.Side.REAR ? LANED_POST_PX : POST_PX) * textScale;
    }

    /** Where a slot is drawn, px. */
    public Box box(int rack, int bottomSixths, int heightSixths, Span span) {
        Box f = frame(rack);
        double top = yOf(rack, bottomSixths + heightSixths);
        double h = Math.max(1, yOf(rack, bottomSixths) - top - 1);
        double post = post(rack);
        double x = f.x() + post;
        double w = f.w() - 2 * post;
        double lane = LANE_PX * textScale;
        return switch (span) {
            case WHOLE -> new Box(x, top + 0.5, w, h);
            case FRONT_HALF -> new Box(x, top + 0.5, w / 2 - 1, h);
            case REAR_HALF -> new Box(x + w / 2 + 1, top + 0.5, w / 2 - 1, h);
            case LANE_LEFT -> new Box(f.x() + 3, top + 0.5, lane, h);
            case LANE_RIGHT -> new Box(f.right() - 3 - lane, top + 0.5, lane, h);
        };
    }

    /** What is at a place, or null beside every rack. */
    public @Nullable Hit hit(double x, double y) {
        for (int i = 0; i < racks.size(); i++) {
            Box f = frame(i);
            if (!f.contains(x, y)) {
                continue;
            }
            double from = (f.bottom() - INSET_PX - y) / unitPx(i) * Elevation.UNIT;
            int sixths =
                    (int) Math.clamp(Math.floor(from), 0, racks.get(i).heightUnits() * (double) Elevation.UNIT - 1);
            List<Slot> slots = racks.get(i).slots();
            for (int s = slots.size() - 1; s >= 0; s--) {
                Slot slot = slots.get(s);
                if (box(i, slot.bottomSixths(), slot.heightSixths(), slot.span())
                        .contains(x, y)) {
                    return new Hit(i, sixths, slot);
                }
            }
            return new Hit(i, sixths, null);
        }
        return null;
    }

    public Picture picture(String title, Palette p, @Nullable Cursor cursor) {
        Picture.Sketch s = new Picture.Sketch(width, height);
        for (int i = 0; i < racks.size(); i++) {
            rack(s, i, p);
        }
        if (cursor != null && cursor.rack() < racks.size()) {
            Box b = box(cursor.rack(), cursor.bottomSixths(), Elevation.UNIT, Span.WHOLE);
            s.add(new Shape.Rect(b.grow(2), Colours.NONE, p.accent(), 2, 2, false));
        }
        return s.done(title);
    }

    private void rack(Picture.Sketch s, int index, Palette p) {
        Elevation e = racks.get(index);
        Box f = frame(index);
        double centre = f.centre().x();
        double big = 13 * textScale;
        double small = 11 * textScale;
        s.bold(centre, 16 * textScale, TextFit.cut(e.title(), big, f.w() + GAP_PX - 4), big, p.ink(), Anchor.MIDDLE);
        String sub = TextFit.cut(e.subtitle(), small, f.w() + GAP_PX - 4);
        s.text(centre, 35 * textScale, sub, small, p.ink2(), Anchor.MIDDLE);
        s.card(f, p.panel(), e.selected() ? p.accent() : p.strongLine(), e.selected() ? 2.5 : 1.5, false);
        double unit = unitPx(index);
        int every = unit * 2 > 11 * textScale ? unit > 11 * textScale ? 1 : 2 : 6;
        for (int u = 1; u <= e.heightUnits(); u++) {
            double y = yOf(index, u * Elevation.UNIT);
            s.line(f.x() + post(index), y, f.right() - post(index), y, p.grid(), 1);
            if (u == 1 || u % every == 0) {
                double size = TextFit.even(9.3 * textScale, false);
                String n = Integer.toString(u);
                double at = y + unit / 2;
                boolean lanes = e.side() == Elevation.Side.REAR;
                double in = lanes ? post(index) - 2 : post(index) / 2;
                s.text(f.x() + in, at, n, size, p.ink3(), lanes ? Anchor.END : Anchor.MIDDLE);
                s.text(f.right() - in, at, n, size, p.ink3(), lanes ? Anchor.START : Anchor.MIDDLE);
            }
        }
        for (Slot slot : e.slots()) {
            slot(s, index, slot, p);
        }
    }

    private void slot(Picture.Sketch s, int index, Slot slot, Palette p) {
        Box box = box(index, slot.bottomSixths(), slot.heightSixths(), slot.span());
        int fill = switch (slot.style()) {
            case SEEN -> slot.colour();
            case UNKNOWN, BEHIND -> p.panel();
            case BLANK -> p.background();
            case GHOST -> p.accentTint();
            case GHOST_REFUSED -> p.failTint();
        };
        int edge = switch (slot.style()) {
            case SEEN -> slot.chosen() ? p.accent() : Colours.NONE;
            case UNKNOWN -> p.ink3();
            case BEHIND, BLANK -> slot.chosen() ? p.accent() : p.strongLine();
            case GHOST -> p.accent();
            case GHOST_REFUSED -> p.fail();
        };
        boolean dashed = slot.style() != Style.SEEN && slot.style() != Style.BLANK;
        s.add(new Shape.Rect(box, fill, edge, slot.chosen() ? 2.5 : 1, 2, dashed));
        if (slot.style() == Style.BEHIND) {
            s.add(new Shape.Hatch(box, p.strongLine(), 6, 1));
        }
        int ink = switch (slot.style()) {
            case SEEN -> Colours.inkOn(fill);
            case GHOST -> p.accent();
            case GHOST_REFUSED -> p.fail();
            default -> p.ink2();
        };
        if (slot.span() == Span.LANE_LEFT || slot.span() == Span.LANE_RIGHT) {
            double size = 9 * textScale;
            String label = TextFit.cut(slot.label(), size, box.h() - 6);
            s.add(new Shape.Text(box.centre().x(), box.centre().y(), label, size, false, Anchor.MIDDLE, ink, -90));
            return;
        }
        double size = Math.min(10.5 * textScale, box.h() - 1.5);
        if (size < 6) {
            return;
        }
        List<String> lines = lines(slot, size, box);
        double y = box.centre().y() - (lines.size() - 1) * size * LEADING / 2;
        for (String line : lines) {
            if (slot.style() == Style.BEHIND) {
                double w = TextFit.width(line, size) + 6;
                s.fill(new Box(box.centre().x() - w / 2, y - size * 0.6, w, size * 1.2), p.panel());
            }
            s.text(box.centre().x(), y, line, size, ink, Anchor.MIDDLE);
            y += size * LEADING;
        }
    }

    /** What stands in a slot: its name, on as many lines as there is room for, and its note below. */
    private static List<String> lines(Slot slot, double size, Box box) {
        int room = Math.max(1, (int) (box.h() / (size * LEADING)));
        boolean noted = !slot.note().isEmpty() && room > 1;
        List<String> lines = new ArrayList<>(TextFit.wrap(slot.label(), size, box.w() - 6, noted ? room - 1 : room));
        if (noted) {
            lines.add(TextFit.cut(slot.note(), size, box.w() - 6));
        }
        return lines;
    }
}
