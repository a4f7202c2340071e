package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.RackType.PartKind;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fitting.Face;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.draw.Elevation;
import org.hallwright.draw.Elevation.Side;
import org.hallwright.draw.Elevation.Slot;
import org.hallwright.draw.Elevation.Span;
import org.hallwright.draw.Elevation.Style;
import org.hallwright.draw.Palette;
import org.hallwright.engine.RackAssessment;
import org.jspecify.annotations.Nullable;

/** Makes the drawn elevations of racks from a review. */
public final class Elevations {
    /** What is written on the parts. */
    public enum Label {
        NAMES,
        POWER,
        MASS,
        PHASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which sides are shown of each rack. */
    public enum View {
        FRONT(List.of(Side.FRONT)),
        REAR(List.of(Side.REAR)),
        BOTH(List.of(Side.FRONT, Side.REAR)),
        SIDE(List.of(Side.SIDE));

        private final List<Side> sides;

        View(List<Side> sides) {
            this.sides = sides;
        }

        public List<Side> sides() {
            return sides;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is about to be placed, and whether nothing speaks against it. */
    public record Ghost(
            String rack, int bottomSixths, int heightSixths, Face face, String label, String note, boolean fine) {}

    private static final int NODE = 0xFF1D3F77;
    private static final int FABRIC = 0xFF2E7D5B;
    private static final int SHELF = 0xFF9C7A2B;
    private static final int MANAGEMENT = 0xFF5A6472;
    private static final int MANIFOLD = 0xFF2A6F8F;
    private static final int DEVICE = 0xFF7B4EA3;

    private final Review review;
    private final Catalog catalog;
    private final Words words;
    private final Label label;

    public Elevations(Review review, Catalog catalog, Words words, Label label) {
        this.review = review;
        this.catalog = catalog;
        this.words = words;
        this.label = label;
    }

    /**
     * The elevations of racks, each from every side of the view.
     *
     * @param chosenRacks ids of the selected racks
     * @param chosenItem id of the selected fitting, or empty
     */
    public List<Elevation> of(
            List<Rack> racks, View view, java.util.Set<String> chosenRacks, String chosenItem, @Nullable Ghost ghost) {
        List<Elevation> list = new ArrayList<>();
        Map<String, Integer> phases = new HashMap<>();
        review.design().phases().forEach(p -> phases.put(p.id(), phases.size() + 1));
        for (Rack rack : racks) {
            for (Side side : view.sides()) {
                list.add(one(rack, side, chosenRacks.contains(rack.id()), chosenItem, ghost, phases));
            }
        }
        return list;
    }

    private Elevation one(
            Rack rack,
            Side side,
            boolean selected,
            String chosenItem,
            @Nullable Ghost ghost,
            Map<String, Integer> phases) {
        RackContents contents = RackContents.of(rack, catalog);
        RackType type = catalog.rack(rack.type());
        RackAssessment a = review.assessment().rack(rack.id());
        List<Slot> slots = new ArrayList<>();
        for (RackContents.Item item : contents.items()) {
            Slot slot = slot(rack, item, side, chosenItem, phases);
            if (slot != null) {
                slots.add(slot);
            }
        }
        // what is hidden lies below what is seen
        slots.sort(java.util.Comparator.comparing(s -> s.style() != Style.BEHIND));
        if (ghost != null && ghost.rack().equals(rack.id())) {
            Span span = span(ghost.face(), side);
            if (span != null) {
                slots.add(new Slot(
                        "",
                        ghost.bottomSixths(),
                        ghost.heightSixths(),
                        ghost.label(),
                        ghost.note(),
                        0,
                        ghost.fine() ? Style.GHOST : Style.GHOST_REFUSED,
                        span,
                        false));
            }
        }
        String power = a == null ? "?" : words.value(a.design()) + " · " + words.value(a.mass());
        String heat = a == null ? "?" : words.t("racks.heat", words.value(a.liquidHeat()), words.value(a.airHeat()));
        String cabinets = type != null && type.cabinets() > 1 ? " " + words.t("racks.cabinet", type.cabinets()) : "";
        String title = rack.name() + " " + words.t("racks.side." + side.name().toLowerCase(Locale.ROOT)) + cabinets;
        return new Elevation(
                rack.id(), title, side == Side.REAR ? heat : power, side, contents.heightUnits(), slots, selected);
    }

    /** How wide a thing is drawn from a side; null where it is not seen from there. */
    private static @Nullable Span span(Face face, Side side) {
        return switch (side) {
            case SIDE ->
                switch (face) {
                    case FULL -> Span.WHOLE;
                    case FRONT -> Span.FRONT_HALF;
                    case REAR -> Span.REAR_HALF;
                    case LANE_LEFT, LANE_RIGHT -> null;
                };
            case FRONT -> face.isLane() ? null : Span.WHOLE;
            case REAR ->
                switch (face) {
                    case LANE_LEFT -> Span.LANE_LEFT;
                    case LANE_RIGHT -> Span.LANE_RIGHT;
                    default -> Span.WHOLE;
                };
        };
    }

    private @Nullable Slot slot(
            Rack rack, RackContents.Item item, Side side, String chosenItem, Map<String, Integer> phases) {
        Face face = item.face();
        boolean manifold = item.kind() == PartKind.MANIFOLD;
        Span span = manifold ? side == Side.REAR ? Span.LANE_LEFT : null : span(face, side);
        if (span == null) {
            return null;
        }
        boolean behind = side == Side.FRONT && face == Face.REAR || side == Side.REAR && face == Face.FRONT;
        Fitting f = item.fitting();
        boolean blank = f != null && f.item() != null && f.item().startsWith("blank");
        Style style = behind ? Style.BEHIND : !item.known() ? Style.UNKNOWN : blank ? Style.BLANK : Style.SEEN;
        int colour = label == Label.PHASE
                ? Palette.category(rack.phase() == null ? 0 : phases.getOrDefault(rack.phase(), 0))
                : colour(item.kind());
        String name = name(item);
        String text = switch (label) {
            case NAMES -> (item.known() || item.kind() == null ? "" : "? U · ") + name;
            case POWER -> name + " · " + power(rack, item);
            case MASS -> name + " · " + mass(rack, item);
            case PHASE -> rack.phase() == null ? words.t("layer.phase.first") : rack.phase();
        };
        String id = f == null ? "" : f.id();
        boolean chosen = f != null && f.id().equals(chosenItem);
        String note = item.kind() == null && f == null ? words.t("racks.by-vendor") : "";
        return new Slot(id, item.bottomSixths(), item.heightSixths(), text, note, colour, style, span, chosen);
    }

    private static int colour(@Nullable PartKind kind) {
        return switch (kind) {
            case NODE -> NODE;
            case FABRIC_SWITCH -> FABRIC;
            case POWER_SHELF -> SHELF;
            case MANAGEMENT -> MANAGEMENT;
            case MANIFOLD -> MANIFOLD;
            case null -> DEVICE;
        };
    }

    /** What a part is called. */
    public String name(RackContents.Item item) {
        if (!item.name().isEmpty()) {
            return item.name();
        }
        return item.kind() == null
                ? words.t("racks.not-itemised")
                : words.t("part." + item.kind().name().toLowerCase(Locale.ROOT));
    }

    private @Nullable NodeType node(Rack rack) {
        RackType type = catalog.rack(rack.type());
        return type == null ? null : catalog.node(type.node());
    }

    /** Power of a part, printed; "?" where it is not known. */
    public String power(Rack rack, RackContents.Item item) {
        Fitting f = item.fitting();
        if (f != null) {
            return f.powerW() == null ? "?" : words.print(f.powerW(), org.hallwright.quantity.Unit.W);
        }
        NodeType node = item.kind() == PartKind.NODE ? node(rack) : null;
        return node == null || node.maxPower().value() == null
                ? "?"
                : words.print(node.maxPower().siOr(0), org.hallwright.quantity.Unit.W);
    }

    /** Mass of a part, printed; "?" where it is not known. */
    public String mass(Rack rack, RackContents.Item item) {
        Fitting f = item.fitting();
        if (f != null) {
            return f.massKg() == null ? "?" : words.print(f.massKg(), org.hallwright.quantity.Unit.KG);
        }
        NodeType node = item.kind() == PartKind.NODE ? node(rack) : null;
        return node == null || node.mass().value() == null
                ? "?"
                : words.print(node.mass().siOr(0), org.hallwright.quantity.Unit.KG);
    }
}
