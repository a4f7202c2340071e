package org.hallwright.design;

/**
 * Floor that is kept free around racks and doors, so that equipment can be brought in and served and people get out.
 * The depths are the least of ANSI/TIA-942; it prefers 1.2 m in front and 1.0 m behind.
 */
public final class Clearance {
    /** Free floor in front of a rack for bringing equipment in, mm. */
    public static final int FRONT_MM = 1000;

    /** Free floor behind a rack for service, mm. */
    public static final int REAR_MM = 600;

    private Clearance() {}

    /** The floor in front of a rack that must be free. */
    public static Footprint front(Footprint rack, Rack.Facing facing) {
        return beside(rack, facing, FRONT_MM);
    }

    /** The floor behind it. */
    public static Footprint rear(Footprint rack, Rack.Facing facing) {
        return beside(rack, facing.opposite(), REAR_MM);
    }

    /** The floor along one side of something, so many mm deep. */
    static Footprint beside(Footprint at, Rack.Facing side, int mm) {
        return switch (side) {
            case NORTH -> new Footprint(at.x0(), at.y0() - mm, at.x1(), at.y0());
            case SOUTH -> new Footprint(at.x0(), at.y1(), at.x1(), at.y1() + mm);
            case WEST -> new Footprint(at.x0() - mm, at.y0(), at.x0(), at.y1());
            case EAST -> new Footprint(at.x1(), at.y0(), at.x1() + mm, at.y1());
        };
    }

    /** The free depth between one side of something and another thing on that side, mm; never below 0. */
    static int gap(Footprint from, Rack.Facing side, Footprint to) {
        int mm = switch (side) {
            case NORTH -> from.y0() - to.y1();
            case SOUTH -> to.y0() - from.y1();
            case WEST -> from.x0() - to.x1();
            case EAST -> to.x0() - from.x1();
        };
        return Math.max(0, mm);
    }

    /** The free depth between one side of something inside a room and the wall of the room, mm; never below 0. */
    static int gapToWall(Footprint from, Rack.Facing side, Footprint room) {
        int mm = switch (side) {
            case NORTH -> from.y0() - room.y0();
            case SOUTH -> room.y1() - from.y1();
            case WEST -> from.x0() - room.x0();
            case EAST -> room.x1() - from.x1();
        };
        return Math.max(0, mm);
    }

    /** The floor that a door's leaf sweeps: a square of its width, on the room's side of the wall it is in. */
    public static Footprint swing(Fixture door, Hall hall) {
        Footprint at = Footprint.of(door);
        boolean inWestOrEastWall = at.depth() >= at.width();
        Rack.Facing side;
        if (inWestOrEastWall) {
            side = at.x0() + at.x1() < hall.widthMm() ? Rack.Facing.EAST : Rack.Facing.WEST;
        } else {
            side = at.y0() + at.y1() < hall.depthMm() ? Rack.Facing.SOUTH : Rack.Facing.NORTH;
        }
        return beside(at, side, Math.max(at.width(), at.depth()));
    }
}
