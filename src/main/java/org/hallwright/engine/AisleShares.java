package org.hallwright.engine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/**
 * The aisle that carries a row's racks with them. A slab's rating (TIA-942: 7.2 and 12 kPa) is a load spread over the
 * floor, so a rack is counted over its bay: its own footprint and half of what is clear before and behind it.
 */
final class AisleShares {

    /** Most that counts on one side, m: half the front aisle that TIA-942-C prefers. A slab spreads a load no further. */
    static final double MOST_PER_SIDE_M = 0.6;

    private AisleShares() {}

    /** Metres of aisle, before and behind together, that belong to each row of a hall. Rows without known racks have none. */
    static Map<Row, Double> of(Hall hall, Catalog catalog) {
        Map<Row, Footprint> bands = new IdentityHashMap<>();
        for (Row row : hall.rows()) {
            Footprint band = band(row, catalog);
            if (band != null) {
                bands.put(row, band);
            }
        }
        List<Footprint> all = List.copyOf(bands.values());
        Footprint room = Footprint.of(hall);
        Map<Row, Double> shares = new IdentityHashMap<>();
        bands.forEach((row, band) -> shares.put(row, share(band, alongX(row), all, room)));
        return shares;
    }

    private static double share(Footprint band, boolean alongX, List<Footprint> all, Footprint room) {
        // A neighbour shares the aisle, so half of it is ours; up to a wall all of it is.
        int before = alongX ? band.y0() - room.y0() : band.x0() - room.x0();
        int behind = alongX ? room.y1() - band.y1() : room.x1() - band.x1();
        for (Footprint other : all) {
            boolean abreast = alongX
                    ? other.x0() < band.x1() && band.x0() < other.x1()
                    : other.y0() < band.y1() && band.y0() < other.y1();
            if (other == band || !abreast) {
                continue;
            }
            int gapBefore = alongX ? band.y0() - other.y1() : band.x0() - other.x1();
            int gapBehind = alongX ? other.y0() - band.y1() : other.x0() - band.x1();
            if (gapBefore >= 0) {
                before = Math.min(before, gapBefore / 2);
            }
            if (gapBehind >= 0) {
                behind = Math.min(behind, gapBehind / 2);
            }
        }
        return side(before) + side(behind);
    }

    private static double side(int clearMm) {
        return Math.clamp(clearMm / 1000.0, 0, MOST_PER_SIDE_M);
    }

    /** Which way the row runs: as most of its racks face. */
    private static boolean alongX(Row row) {
        int along = 0;
        for (Rack rack : row.racks()) {
            along += rack.facing().alongX() ? 1 : -1;
        }
        return along >= 0;
    }

    private static @Nullable Footprint band(Row row, Catalog catalog) {
        Map<String, @Nullable RackType> types = new HashMap<>();
        int x0 = Integer.MAX_VALUE;
        int y0 = Integer.MAX_VALUE;
        int x1 = Integer.MIN_VALUE;
        int y1 = Integer.MIN_VALUE;
        for (Rack rack : row.racks()) {
            RackType type = types.computeIfAbsent(rack.type(), catalog::rack);
            if (type == null) {
                continue;
            }
            Footprint at = Footprint.of(rack, type);
            x0 = Math.min(x0, at.x0());
            y0 = Math.min(y0, at.y0());
            x1 = Math.max(x1, at.x1());
            y1 = Math.max(y1, at.y1());
        }
        return x0 == Integer.MAX_VALUE ? null : new Footprint(x0, y0, x1, y1);
    }
}
