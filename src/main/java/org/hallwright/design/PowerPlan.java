package org.hallwright.design;

import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The power chain: equipment and what feeds what.
 *
 * @param topology the redundancy the chain was laid out for
 * @param elements equipment, each with an id that racks and links name
 * @param links from the supplying to the supplied element
 */
public record PowerPlan(Topology topology, List<Element> elements, List<Link> links) {

    /** A plan without equipment: the engine says that no rack has a feed. */
    public static final PowerPlan NONE = new PowerPlan(Topology.N, List.of(), List.of());

    public PowerPlan {
        elements = List.copyOf(elements);
        links = List.copyOf(links);
    }

    /** Redundancy of the chain (terms of EN 50600-2-2 and Uptime's topologies). */
    public enum Topology {
        N,
        N_PLUS_1,
        TWO_N,
        TWO_N_PLUS_1,
        DISTRIBUTED_3N_2,
        DISTRIBUTED_4N_3,
        BLOCK_REDUNDANT
    }

    /** What a piece of the chain is. */
    public enum Kind {
        UTILITY,
        GENERATOR,
        MV_TRANSFORMER,
        SWITCHGEAR,
        BESS,
        UPS,
        TRANSFER_SWITCH,
        PDU,
        RPP,
        BUSWAY
    }

    /**
     * A piece of equipment, or several alike in parallel.
     *
     * @param equipment catalogue id, or null where only the rating is known
     * @param ratedW continuous rating of one unit, W, or null to take the catalogue's
     * @param units how many work in parallel, spare ones included
     * @param spareUnits how many of them may be lost without loss of rating
     * @param lengthM length of a busway or of the cable behind it, m; 0 where it does not matter
     */
    public record Element(
            String id,
            String name,
            Kind kind,
            @Nullable String equipment,
            @Nullable Double ratedW,
            int units,
            int spareUnits,
            double lengthM) {
        public Element {
            Ids.require(id);
            if (ratedW != null && !(ratedW > 0 && ratedW <= 1e10)) {
                throw new IllegalArgumentException("rating of '" + id + "' must be above 0 and at most 10 GW");
            }
            if (units < 1 || units > 10_000 || spareUnits < 0 || spareUnits >= units) {
                throw new IllegalArgumentException("element '" + id + "' must have at least one unit and fewer spare "
                        + "ones than units, not " + units + " with " + spareUnits + " spare");
            }
            if (!(lengthM >= 0 && lengthM <= 100_000)) {
                throw new IllegalArgumentException("length of '" + id + "' must be 0 to 100 km, not " + lengthM + " m");
            }
        }

        public Element withUnits(int newUnits, int newSpareUnits) {
            return new Element(id, name, kind, equipment, ratedW, newUnits, newSpareUnits, lengthM);
        }

        public Element withEquipment(@Nullable String newEquipment, @Nullable Double newRatedW) {
            return new Element(id, name, kind, newEquipment, newRatedW, units, spareUnits, lengthM);
        }
    }

    /** {@code from} supplies {@code to}; a standby link carries load only when the others cannot. */
    public record Link(String from, String to, boolean standby) {}

    /** The element with the id, or null. */
    public @Nullable Element element(String id) {
        for (Element element : elements) {
            if (element.id().equals(id)) {
                return element;
            }
        }
        return null;
    }
}
