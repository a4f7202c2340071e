package org.hallwright.design;

import org.hallwright.catalog.RackType;

/**
 * The rectangle something takes on the floor, mm; the far edges are outside it.
 *
 * @param x0 west edge
 * @param y0 north edge
 * @param x1 east edge
 * @param y1 south edge
 */
public record Footprint(int x0, int y0, int x1, int y1) {

    /** The footprint of a rack of a type. */
    public static Footprint of(Rack rack, RackType type) {
        return of(rack, type.widthMm(), type.depthMm());
    }

    /** The footprint of a rack of so many mm from side to side and from front to back. */
    public static Footprint of(Rack rack, int widthMm, int depthMm) {
        int along = rack.facing().alongX() ? widthMm : depthMm;
        int across = rack.facing().alongX() ? depthMm : widthMm;
        return new Footprint(rack.xMm(), rack.yMm(), rack.xMm() + along, rack.yMm() + across);
    }

    public static Footprint of(Fixture fixture) {
        return new Footprint(
                fixture.xMm(), fixture.yMm(), fixture.xMm() + fixture.widthMm(), fixture.yMm() + fixture.depthMm());
    }

    public static Footprint of(Hall hall) {
        return new Footprint(0, 0, hall.widthMm(), hall.depthMm());
    }

    public Footprint moved(int dxMm, int dyMm) {
        return new Footprint(x0 + dxMm, y0 + dyMm, x1 + dxMm, y1 + dyMm);
    }

    public int width() {
        return x1 - x0;
    }

    public int depth() {
        return y1 - y0;
    }

    /** Whether the two share floor; touching edges do not. */
    public boolean overlaps(Footprint other) {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    public boolean contains(Footprint other) {
        return x0 <= other.x0 && y0 <= other.y0 && x1 >= other.x1 && y1 >= other.y1;
    }
}
