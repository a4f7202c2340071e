package org.hallwright.design;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.RackType.PartKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in one cabinet: the nodes and parts that the rack's type brings, and what the planner mounted.
 *
 * @param heightUnits rack units of the cabinet
 * @param heightKnown whether the catalogue says so
 * @param items from the lowest up, parts of the type before fittings
 */
public record RackContents(int heightUnits, boolean heightKnown, List<Item> items) {

    /** Units of a cabinet where the catalogue does not say. */
    public static final int USUAL_UNITS = 48;

    public RackContents {
        items = List.copyOf(items);
    }

    /**
     * One thing in the cabinet.
     *
     * @param kind what the type's part is, or null for a fitting and for what nobody has itemised
     * @param name name of the node type or the fitting; empty for parts that only have a kind
     * @param bottomSixths lower edge, sixths of a unit above the lower edge of U 1
     * @param heightSixths its height
     * @param known whether its height is known; what is not is drawn as such
     * @param rearOnly whether it is seen from the rear alone
     * @param fitting the planner's own, or null
     */
    public record Item(
            @Nullable PartKind kind,
            String name,
            int bottomSixths,
            int heightSixths,
            boolean known,
            boolean rearOnly,
            @Nullable Fitting fitting) {

        public int topSixths() {
            return bottomSixths + heightSixths;
        }

        /** Where it is in the depth. Parts of a type go from front to rear. */
        public Fitting.Face face() {
            return fitting != null ? fitting.face() : rearOnly ? Fitting.Face.REAR : Fitting.Face.FULL;
        }
    }

    /** The contents of a rack's first cabinet. */
    public static RackContents of(Rack rack, Catalog catalog) {
        List<Item> items = new ArrayList<>();
        RackType type = catalog.rack(rack.type());
        Double height = type == null ? null : type.heightUnits().value();
        int units = height == null ? USUAL_UNITS : (int) Math.clamp(Math.round(height), 1, 100);
        if (type != null) {
            int nodes = rack.nodes() == null ? type.nodesPerSystem() : Math.min(rack.nodes(), type.nodesPerSystem());
            int here = Math.min((int) Math.ceil(type.nodesPerSystem() / (double) type.cabinets()), nodes);
            NodeType node = catalog.node(type.node());
            if (type.layout().isEmpty()) {
                stacked(node, here, units, items);
                notItemised(type, here, units, items);
            } else {
                laidOut(type, node, here, items);
            }
        }
        for (Fitting f : rack.fittings()) {
            items.add(new Item(null, f.name(), f.bottomSixths(), f.heightSixths(), true, false, f));
        }
        return new RackContents(units, height != null, items);
    }

    private static void laidOut(RackType type, @Nullable NodeType node, int nodes, List<Item> items) {
        int left = nodes;
        String name = node == null ? "" : node.name();
        for (RackType.Part part : type.layout()) {
            boolean isNode = part.kind() == PartKind.NODE;
            for (int i = 0; i < part.count(); i++) {
                if (isNode && left-- <= 0) {
                    continue;
                }
                int from = part.from() - 1 + i * part.units();
                items.add(new Item(
                        part.kind(),
                        isNode ? name : "",
                        from * Fitting.UNIT,
                        part.units() * Fitting.UNIT,
                        true,
                        part.rearOnly(),
                        null));
            }
        }
    }

    /** Without a layout the nodes stand one above the other from the lowest unit; unknown heights share the cabinet. */
    private static void stacked(@Nullable NodeType node, int nodes, int units, List<Item> items) {
        if (node == null || nodes < 1) {
            return;
        }
        Double each = node.rackUnits().value();
        int sixths = each == null
                ? Math.max(1, units * Fitting.UNIT / (nodes + 1))
                : Math.max(1, (int) Math.round(each * Fitting.UNIT));
        for (int i = 0; i < nodes && (i + 1) * sixths <= units * Fitting.UNIT; i++) {
            items.add(new Item(PartKind.NODE, node.name(), i * sixths, sixths, each != null, false, null));
        }
    }

    /**
     * A system that draws power of its own beside its nodes holds switches, shelves or pumps that nobody has itemised:
     * what is above the nodes must not look free.
     */
    private static void notItemised(RackType type, int nodes, int units, List<Item> items) {
        int top = items.isEmpty() ? 0 : items.getLast().topSixths();
        boolean whole = nodes == (int) Math.ceil(type.nodesPerSystem() / (double) type.cabinets());
        if (type.overheadPower().siOr(0) > 0 && whole && top < units * Fitting.UNIT) {
            items.add(new Item(null, "", top, units * Fitting.UNIT - top, false, false, null));
        }
    }

    /** Rack units of which nothing is taken on the front. */
    public int freeUnits() {
        int free = 0;
        for (int u = 0; u < heightUnits; u++) {
            free += isFree(u * Fitting.UNIT, Fitting.UNIT, Fitting.Face.FRONT, null) ? 1 : 0;
        }
        return free;
    }

    /**
     * Whether a place is free.
     *
     * @param except a fitting's id that does not count, as it is the one that moves
     */
    public boolean isFree(int bottomSixths, int heightSixths, Fitting.Face face, @Nullable String except) {
        if (bottomSixths < 0 || bottomSixths + heightSixths > heightUnits * Fitting.UNIT) {
            return false;
        }
        for (Item item : items) {
            Fitting f = item.fitting();
            boolean itemised = f != null || item.kind() != null;
            boolean counts = itemised && (f == null || !f.id().equals(except)) && !item.rearOnly();
            if (counts
                    && item.face().meets(face)
                    && bottomSixths < item.topSixths()
                    && item.bottomSixths() < bottomSixths + heightSixths) {
                return false;
            }
        }
        return true;
    }

    /** The lowest free place at whole units from a height up, in sixths; -1 where there is none. */
    public int place(int fromSixths, int heightSixths, Fitting.Face face, @Nullable String except) {
        int start = Math.max(0, fromSixths / Fitting.UNIT * Fitting.UNIT);
        for (int s = start; s + heightSixths <= heightUnits * Fitting.UNIT; s += Fitting.UNIT) {
            if (isFree(s, heightSixths, face, except)) {
                return s;
            }
        }
        return -1;
    }
}
