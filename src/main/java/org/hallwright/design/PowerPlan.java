package org.hallwright.design;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The power chain: equipment and what feeds what.
 *
 * @param topology the redundancy the chain was laid out for
 * @param elements equipment, each with an id that racks and links name
 * @param links from the supplying to the supplied element
 * @param itCapW power, W, above which all IT together is held by capping its racks alike; null where nothing is capped
 */
public record PowerPlan(
        Topology topology,
        List<Element> elements,
        List<Link> links,
        @Nullable Double itCapW) {

    /** A plan without equipment: the engine says that no rack has a feed. */
    public static final PowerPlan NONE = new PowerPlan(Topology.N, List.of(), List.of());

    public PowerPlan {
        elements = List.copyOf(elements);
        links = List.copyOf(links);
        if (itCapW != null && !(itCapW > 0 && itCapW <= 1e10)) {
            throw new IllegalArgumentException("cap of the IT power must be above 0 and at most 10 GW, not " + itCapW);
        }
    }

    /** Without a cap. */
    public PowerPlan(Topology topology, List<Element> elements, List<Link> links) {
        this(topology, elements, links, null);
    }

    public PowerPlan withElements(List<Element> newElements) {
        return new PowerPlan(topology, newElements, links, itCapW);
    }

    public PowerPlan withItCap(@Nullable Double newCapW) {
        return new PowerPlan(topology, elements, links, newCapW);
    }

    /** With one more element that {@code board} and it link, as a battery joins a bus. */
    public PowerPlan with(Element element, String board) {
        List<Element> more = new ArrayList<>(elements);
        more.add(element);
        List<Link> joined = new ArrayList<>(links);
        joined.add(new Link(board, element.id(), false));
        return new PowerPlan(topology, more, joined, itCapW);
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
     * @param energyJ usable energy of one unit of a BESS, J, or null to take the catalogue's
     */
    public record Element(
            String id,
            String name,
            Kind kind,
            @Nullable String equipment,
            @Nullable Double ratedW,
            int units,
            int spareUnits,
            double lengthM,
            @Nullable Double energyJ) {

        /** With the catalogue's energy. */
        public Element(
                String id,
                String name,
                Kind kind,
                @Nullable String equipment,
                @Nullable Double ratedW,
                int units,
                int spareUnits,
                double lengthM) {
            this(id, name, kind, equipment, ratedW, units, spareUnits, lengthM, null);
        }

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
            if (energyJ != null && !(energyJ > 0 && energyJ <= 1e15)) {
                throw new IllegalArgumentException("energy of '" + id + "' must be above 0 and at most 278 GWh");
            }
        }

        public Element withUnits(int newUnits, int newSpareUnits) {
            return new Element(id, name, kind, equipment, ratedW, newUnits, newSpareUnits, lengthM, energyJ);
        }

        public Element withEquipment(@Nullable String newEquipment, @Nullable Double newRatedW) {
            return new Element(id, name, kind, newEquipment, newRatedW, units, spareUnits, lengthM, energyJ);
        }

        public Element withEnergy(@Nullable Double newEnergyJ) {
            return new Element(id, name, kind, equipment, ratedW, units, spareUnits, lengthM, newEnergyJ);
        }
    }

    /** {@code from} supplies {@code to}; a standby link carries load only when the others cannot. */
    public record Link(String from, String to, boolean standby) {}

    /** An id that no element has: the first free number after the word. */
    public String freeId(String word) {
        int n = 1;
        while (element(word + "-" + n) != null) {
            n++;
        }
        return word + "-" + n;
    }

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
