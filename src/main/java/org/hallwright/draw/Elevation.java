package org.hallwright.draw;

import java.util.List;
import org.hallwright.draw.Shape.Anchor;

/** A rack seen from the front: rack units counted from the floor, what fills them, and what is not known. */
public record Elevation(String title, String subtitle, int heightUnits, List<Slot> slots, boolean selected) {
    /** Width of one drawn rack with its margins, px. */
    public static final double WIDTH = 190;

    public Elevation {
        slots = List.copyOf(slots);
    }

    /** Something in the rack; {@code from} is its lowest unit, counted from 1. */
    public record Slot(int from, int units, String label, int colour) {}

    /** A strip of racks side by side. */
    public static Picture strip(String title, List<Elevation> racks, Palette p, double minWidth, double h) {
        Picture.Sketch s = new Picture.Sketch(Math.max(minWidth, racks.size() * WIDTH + 24), h);
        for (int i = 0; i < racks.size(); i++) {
            racks.get(i).draw(s, 12 + i * WIDTH, p);
        }
        return s.done(title);
    }

    private void draw(Picture.Sketch s, double left, Palette p) {
        double centre = left + WIDTH / 2;
        s.bold(centre, 20, TextFit.cut(title, 13, WIDTH - 12), 13, p.ink(), Anchor.MIDDLE);
        s.text(centre, 38, TextFit.cut(subtitle, 11, WIDTH - 10), 11, p.ink2(), Anchor.MIDDLE);
        Box frame = new Box(left + 14, 54, WIDTH - 28, Math.max(40, s.height() - 74));
        s.card(frame, p.panel(), selected ? p.accent() : p.strongLine(), selected ? 2.5 : 1.5, false);
        double inner = frame.h() - 16;
        double unit = inner / heightUnits;
        for (int u = 1; u <= heightUnits; u++) {
            double y = frame.bottom() - 8 - u * unit;
            s.line(frame.x() + 24, y, frame.right() - 24, y, p.grid(), 1);
            if (u == 1 || u % 6 == 0) {
                s.text(frame.x() + 12, y + unit / 2, Integer.toString(u), 9, p.ink3(), Anchor.MIDDLE);
                s.text(frame.right() - 12, y + unit / 2, Integer.toString(u), 9, p.ink3(), Anchor.MIDDLE);
            }
        }
        for (Slot slot : slots) {
            double y = frame.bottom() - 8 - (slot.from() - 1 + slot.units()) * unit;
            Box box = new Box(frame.x() + 24, y + 0.5, frame.w() - 48, Math.max(1, slot.units() * unit - 1));
            boolean unknown = slot.colour() == Colours.NONE;
            s.add(new Shape.Rect(
                    box, unknown ? p.panel() : slot.colour(), unknown ? p.ink3() : Colours.NONE, 1, 2, unknown));
            double size = Math.min(10, box.h() - 1.5);
            if (size >= 6) {
                String label = TextFit.cut(slot.label(), size, box.w() - 6);
                s.text(
                        centre,
                        box.centre().y(),
                        label,
                        size,
                        unknown ? p.ink2() : Colours.inkOn(slot.colour()),
                        Anchor.MIDDLE);
            }
        }
    }
}
