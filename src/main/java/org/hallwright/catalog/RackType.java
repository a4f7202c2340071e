package org.hallwright.catalog;

import java.util.List;

/**
 * A rack system as sold. Power, mass, price, flow and lead time are of the whole system; width and depth of one cabinet.
 *
 * @param node id of the node type inside
 * @param cabinets cabinets that stand side by side and are cabled together
 * @param systemPower sustained design power of the system
 * @param peakPower the power to wire for
 * @param layout what stands where in one cabinet, from the lowest up; empty where nobody has told
 * @param liquidHeatFraction share of heat that liquid takes away; the rest is in the room's air
 */
public record RackType(
        String id,
        String name,
        String node,
        int nodesPerSystem,
        int acceleratorsPerSystem,
        int cabinets,
        Datum systemPower,
        Datum peakPower,
        Datum mass,
        Datum width,
        Datum depth,
        Datum heightUnits,
        Datum liquidHeatFraction,
        Datum coolantSupplyMin,
        Datum coolantSupplyMax,
        Datum liquidFlow,
        Datum overheadPower,
        String powerFeed,
        Datum price,
        Datum leadTime,
        String sale,
        String status,
        List<String> notes,
        List<Part> layout) {

    /** Width of a cabinet where the catalogue does not say: a 19-inch cabinet, EIA-310. */
    public static final int USUAL_WIDTH_MM = 600;

    /** Depth of a cabinet where the catalogue does not say. */
    public static final int USUAL_DEPTH_MM = 1200;

    public RackType {
        notes = List.copyOf(notes);
        layout = List.copyOf(layout);
        if (cabinets < 1) {
            throw new IllegalArgumentException("rack type '" + id + "' needs at least one cabinet");
        }
    }

    /** Width on the floor of all cabinets, mm. */
    public int widthMm() {
        return cabinets * (int) Math.round(width.siOr(USUAL_WIDTH_MM / 1000.0) * 1000);
    }

    /** Depth on the floor, mm. */
    public int depthMm() {
        return (int) Math.round(depth.siOr(USUAL_DEPTH_MM / 1000.0) * 1000);
    }

    /** What a part of a cabinet is. */
    public enum PartKind {
        NODE,
        FABRIC_SWITCH,
        POWER_SHELF,
        MANAGEMENT,
        MANIFOLD
    }

    /**
     * Like parts one above the other.
     *
     * @param from lowest rack unit of the lowest one, counted from 1
     * @param units height of each
     * @param rearOnly whether they are seen from the rear alone
     */
    public record Part(PartKind kind, int from, int units, int count, boolean rearOnly) {
        public Part {
            if (from < 1 || units < 1 || count < 1 || from + units * count > 101) {
                throw new IllegalArgumentException(
                        "parts must lie within 100 rack units, not " + count + " of " + units + " from " + from);
            }
        }
    }
}
