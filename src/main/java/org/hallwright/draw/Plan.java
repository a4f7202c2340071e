package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.design.Rack;
import org.jspecify.annotations.Nullable;

/**
 * A hall as it is drawn, all lengths in mm on the floor. Words and numbers arrive printed, in the reader's language.
 *
 * @param hall the room's inside
 * @param zones aisles, drawn as tints under everything
 * @param fixtures columns, walls, doors, keep-outs and equipment
 * @param racks racks in the design's order; a rack's index here is its index in selections and hit tests
 * @param rowNames names at the rows' ends
 * @param legend what the racks' colours mean
 * @param ground the architect's drawing below everything, or null
 */
public record Plan(
        Box hall,
        List<Zone> zones,
        List<Thing> fixtures,
        List<Mark> racks,
        List<RowName> rowNames,
        Legend legend,
        @Nullable Ground ground) {

    /** A plan with nothing under it. */
    public Plan(
            Box hall, List<Zone> zones, List<Thing> fixtures, List<Mark> racks, List<RowName> rowNames, Legend legend) {
        this(hall, zones, fixtures, racks, rowNames, legend, null);
    }

    public Plan {
        zones = List.copyOf(zones);
        fixtures = List.copyOf(fixtures);
        racks = List.copyOf(racks);
        rowNames = List.copyOf(rowNames);
    }

    /** An aisle: cold or hot, with its printed width. */
    public record Zone(Box box, boolean hot, String label) {}

    /** What a thing on the floor looks like. */
    public enum Look {
        SOLID,
        DOOR,
        KEEP_OUT,
        EQUIPMENT,
        /** An area that its zone shows; it can be chosen like a thing. */
        AISLE
    }

    /**
     * Something on the floor that is not a rack.
     *
     * @param id the fixture's id, empty where it cannot be chosen
     * @param glyph the sign of its kind, or null
     */
    public record Thing(
            String id,
            Box box,
            Look look,
            String label,
            String figure,
            Flag flag,
            @Nullable Glyph glyph) {
        public Thing(Box box, Look look, String label, String figure, Flag flag) {
            this("", box, look, label, figure, flag, null);
        }

        public Thing movedBy(double dxMm, double dyMm) {
            return new Thing(id, box.move(dxMm, dyMm), look, label, figure, flag, glyph);
        }

        public Thing with(@Nullable Glyph sign) {
            return new Thing(id, box, look, label, figure, flag, sign);
        }
    }

    /**
     * Floor that must stay free: a rack's service clearance or the swing of a door.
     *
     * @param id whose it is
     * @param broken whether something stands in it
     */
    public record Clear(String id, Box box, boolean broken) {}

    public record RowName(String name, Point at) {}

    /** Whether a finding or problem names the object. */
    public enum Flag {
        NONE,
        WARN,
        FAIL
    }

    /**
     * One rack.
     *
     * @param figure the printed value of the layer, empty where unknown
     * @param colour fill by the layer, or {@link Colours#NONE} where the value is unknown: then white with "?"
     * @param bands horizontal bands that the middle level of detail shows: fitted nodes
     */
    public record Mark(
            String id, String name, Box box, Rack.Facing front, String figure, int colour, int bands, Flag flag) {
        public Mark movedBy(double dxMm, double dyMm) {
            return new Mark(id, name, box.move(dxMm, dyMm), front, figure, colour, bands, flag);
        }
    }

    /**
     * A legend: coloured steps with the limit printed under each step's left edge, or categories with their names.
     *
     * @param title quantity and unit, such as "kW / rack"
     * @param steps whether the labels are limits of steps (one more label than colours is allowed)
     */
    public record Legend(String title, boolean steps, List<Integer> colours, List<String> labels) {
        public Legend {
            colours = List.copyOf(colours);
            labels = List.copyOf(labels);
        }
    }

    /** The same plan with things and racks of these ids moved by a step, mm. */
    public Plan moved(Set<String> ids, double dxMm, double dyMm) {
        List<Mark> marks = new ArrayList<>(racks);
        marks.replaceAll(m -> ids.contains(m.id()) ? m.movedBy(dxMm, dyMm) : m);
        List<Thing> things = new ArrayList<>(fixtures);
        things.replaceAll(t -> ids.contains(t.id()) ? t.movedBy(dxMm, dyMm) : t);
        return new Plan(hall, zones, things, marks, rowNames, legend, ground);
    }

    /** The mark with the id, or null. */
    public @Nullable Mark rack(String id) {
        for (Mark rack : racks) {
            if (rack.id().equals(id)) {
                return rack;
            }
        }
        return null;
    }
}
