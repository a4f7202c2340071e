package org.hallwright.design;

import java.util.Comparator;
import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A rack (or a rack system of several cabinets) on the floor.
 *
 * @param type catalogue id of the rack type
 * @param xMm west edge of its footprint, mm from the hall's origin
 * @param yMm north edge of its footprint, mm
 * @param facing the side its front looks to
 * @param feeds ids of the power elements it draws from; the load is shared equally while all of them live
 * @param loop id of the liquid loop it is on, or null where none
 * @param pool id of the pool its accelerators belong to, or null where they stand alone
 * @param phase id of the programme phase that brings it, or null for the first day
 * @param nodes how many of the type's nodes are fitted; the type's full number unless fewer are planned
 * @param criticality what may be done to it when power is short
 * @param fittings what is mounted in it beside its type's nodes, from the lowest up
 */
public record Rack(
        String id,
        String name,
        String type,
        int xMm,
        int yMm,
        Facing facing,
        List<String> feeds,
        @Nullable String loop,
        @Nullable String pool,
        @Nullable String phase,
        @Nullable Integer nodes,
        Criticality criticality,
        List<Fitting> fittings) {

    /** The most things mounted in one rack. */
    public static final int MOST_FITTINGS = 200;

    /** The side a front looks to; north is up on the plan. */
    public enum Facing {
        NORTH,
        EAST,
        SOUTH,
        WEST;

        /** A quarter turn clockwise. */
        public Facing turned() {
            return values()[(ordinal() + 1) % 4];
        }

        /** The other way. */
        public Facing opposite() {
            return values()[(ordinal() + 2) % 4];
        }

        /** Whether the rack's width lies along x. */
        public boolean alongX() {
            return this == NORTH || this == SOUTH;
        }
    }

    /** What may be shed first: the three workload classes of Flex (Zhang et al., ISCA 2021). */
    public enum Criticality {
        /** May be switched off. */
        SHEDDABLE,
        /** May be slowed down to its cap. */
        CAPPABLE,
        /** Must run. */
        CRITICAL
    }

    public Rack {
        Ids.require(id);
        Ids.require(type);
        if (Math.abs(xMm) > 2 * Hall.LONGEST_MM || Math.abs(yMm) > 2 * Hall.LONGEST_MM) {
            throw new IllegalArgumentException("rack '" + id + "' stands at " + xMm + ", " + yMm + " mm");
        }
        if (nodes != null && (nodes < 0 || nodes > 1000)) {
            throw new IllegalArgumentException("rack '" + id + "' must hold 0 to 1000 nodes, not " + nodes);
        }
        feeds = List.copyOf(feeds);
        if (fittings.size() > MOST_FITTINGS) {
            throw new IllegalArgumentException(
                    "rack '" + id + "' may have " + MOST_FITTINGS + " fittings, not " + fittings.size());
        }
        fittings = fittings.stream()
                .sorted(Comparator.comparingInt(Fitting::bottomSixths).thenComparing(Fitting::id))
                .toList();
    }

    /** A rack with nothing mounted beside its nodes. */
    public Rack(
            String id,
            String name,
            String type,
            int xMm,
            int yMm,
            Facing facing,
            List<String> feeds,
            @Nullable String loop,
            @Nullable String pool,
            @Nullable String phase,
            @Nullable Integer nodes,
            Criticality criticality) {
        this(id, name, type, xMm, yMm, facing, feeds, loop, pool, phase, nodes, criticality, List.of());
    }

    /** A rack with everything but its place left to the type and the hall's defaults. */
    public static Rack of(String id, String type, int xMm, int yMm, Facing facing) {
        return new Rack(
                id, id, type, xMm, yMm, facing, List.of(), null, null, null, null, Criticality.CAPPABLE, List.of());
    }

    public Rack at(int newXMm, int newYMm) {
        return new Rack(id, name, type, newXMm, newYMm, facing, feeds, loop, pool, phase, nodes, criticality, fittings);
    }

    public Rack facing(Facing newFacing) {
        return new Rack(id, name, type, xMm, yMm, newFacing, feeds, loop, pool, phase, nodes, criticality, fittings);
    }

    public Rack withIdentity(String newId, String newName) {
        return new Rack(newId, newName, type, xMm, yMm, facing, feeds, loop, pool, phase, nodes, criticality, fittings);
    }

    public Rack withType(String newType) {
        return new Rack(id, name, newType, xMm, yMm, facing, feeds, loop, pool, phase, null, criticality, fittings);
    }

    public Rack withFeeds(List<String> newFeeds) {
        return new Rack(id, name, type, xMm, yMm, facing, newFeeds, loop, pool, phase, nodes, criticality, fittings);
    }

    public Rack withLoop(@Nullable String newLoop) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, newLoop, pool, phase, nodes, criticality, fittings);
    }

    public Rack withPool(@Nullable String newPool) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, loop, newPool, phase, nodes, criticality, fittings);
    }

    public Rack withPhase(@Nullable String newPhase) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, loop, pool, newPhase, nodes, criticality, fittings);
    }

    public Rack withNodes(@Nullable Integer newNodes) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, loop, pool, phase, newNodes, criticality, fittings);
    }

    public Rack withCriticality(Criticality newCriticality) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, loop, pool, phase, nodes, newCriticality, fittings);
    }

    public Rack withFittings(List<Fitting> newFittings) {
        return new Rack(id, name, type, xMm, yMm, facing, feeds, loop, pool, phase, nodes, criticality, newFittings);
    }
}
