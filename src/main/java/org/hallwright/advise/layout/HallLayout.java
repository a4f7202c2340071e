package org.hallwright.advise.layout;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Clearance;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Hall.Containment;
import org.hallwright.design.Rack;
import org.hallwright.design.Rack.Facing;
import org.hallwright.design.Row;
import org.jspecify.annotations.Nullable;

/**
 * Lays rows out in a hall: rows run west to east, pairs of them face one another over a cold aisle, backs look into a
 * hot aisle. Aisle widths follow TIA-942-C (front 1.2 m preferred, rear 1.0 m) with room for a liquid-cooled rack's
 * hoses behind.
 */
public final class HallLayout {

    /** Clear width in front of racks, mm. */
    public static final int COLD_AISLE_MM = 1200;

    /** Clear width behind racks, mm. */
    public static final int HOT_AISLE_MM = 1200;

    private static final int COLUMN_PITCH_MM = 9600;
    private static final int FIRST_COLUMN_MM = 7200;
    private static final int MARGIN_NORTH_MM = 2400;
    private static final int MARGIN_WEST_MM = 3000;
    private static final int MARGIN_EAST_MM = 4200;
    private static final int COLUMN_MM = 400;

    /** Room for service on both sides of the columns of the building. */
    private static final int HOT_AISLE_WITH_COLUMNS_MM = COLUMN_MM + 2 * Clearance.REAR_MM;

    private HallLayout() {}

    /**
     * A row to lay out.
     *
     * @param name letter or number on the plan
     * @param racks how many racks
     * @param pool the pool they form, or null
     * @param loop the liquid loop they are on, or null
     */
    public record RowSpec(
            String name,
            RackType type,
            int racks,
            @Nullable String pool,
            @Nullable String loop) {}

    /**
     * A hall with the rows, just large enough for them.
     *
     * @param prefix put before the ids of rows and racks, empty in a design with one hall
     */
    public static Hall hall(
            String id,
            String name,
            String prefix,
            List<RowSpec> specs,
            Containment containment,
            @Nullable Double floorLimitPa) {
        List<Row> rows = new ArrayList<>();
        List<Fixture> fixtures = new ArrayList<>();
        int longest = 0;
        for (RowSpec spec : specs) {
            longest = Math.max(longest, spec.racks() * spec.type().widthMm());
        }
        int y = MARGIN_NORTH_MM;
        for (int i = 0; i < specs.size(); i++) {
            RowSpec spec = specs.get(i);
            boolean faceSouth = i % 2 == 0;
            rows.add(row(prefix, spec, y, faceSouth ? Facing.SOUTH : Facing.NORTH));
            y += spec.type().depthMm();
            if (i < specs.size() - 1) {
                boolean columns = !faceSouth && longest > FIRST_COLUMN_MM;
                int width = faceSouth ? COLD_AISLE_MM : columns ? HOT_AISLE_WITH_COLUMNS_MM : HOT_AISLE_MM;
                Fixture.Kind kind = faceSouth ? Fixture.Kind.COLD_AISLE : Fixture.Kind.HOT_AISLE;
                String aisle = prefix + (faceSouth ? "cold-" : "hot-") + (i / 2 + 1);
                fixtures.add(new Fixture(aisle, aisle, kind, MARGIN_WEST_MM - 600, y, longest + 1200, width, null));
                if (columns) {
                    for (int x = FIRST_COLUMN_MM, n = 1; x < longest; x += COLUMN_PITCH_MM, n++) {
                        String column = prefix + "column-" + (i / 2 + 1) + "-" + n;
                        fixtures.add(new Fixture(
                                column,
                                column,
                                Fixture.Kind.COLUMN,
                                MARGIN_WEST_MM + x,
                                y + (width - COLUMN_MM) / 2,
                                COLUMN_MM,
                                COLUMN_MM,
                                null));
                    }
                }
                y += width;
            }
        }
        int depth = y + MARGIN_NORTH_MM;
        int width = MARGIN_WEST_MM + longest + MARGIN_EAST_MM;
        fixtures.add(
                new Fixture(prefix + "door-1", "door 1800", Fixture.Kind.DOOR, 0, depth / 2 - 900, 200, 1800, null));
        return new Hall(id, name, width, depth, 4500, floorLimitPa, containment, rows, fixtures, null);
    }

    /** Places the units of an element in a column along the east wall, from north to south. */
    public static Hall withEquipment(Hall hall, String element, int count, Fixture.Kind kind, String label) {
        List<Fixture> fixtures = new ArrayList<>(hall.fixtures());
        int size = 1200;
        int step = Math.max(size + 100, (hall.depthMm() - 2 * MARGIN_NORTH_MM) / Math.max(1, count));
        for (int i = 0; i < count; i++) {
            int y = MARGIN_NORTH_MM + i * step;
            if (y + size > hall.depthMm()) {
                break;
            }
            fixtures.add(new Fixture(
                    element + "-" + (i + 1),
                    label + " " + (i + 1),
                    kind,
                    hall.widthMm() - 2400,
                    y,
                    1200,
                    size,
                    element));
        }
        return hall.withFixtures(fixtures);
    }

    private static Row row(String prefix, RowSpec spec, int y, Facing facing) {
        List<Rack> racks = new ArrayList<>();
        for (int n = 0; n < spec.racks(); n++) {
            String id = prefix + spec.name() + (n + 1 < 10 ? "0" : "") + (n + 1);
            racks.add(Rack.of(
                            id,
                            spec.type().id(),
                            MARGIN_WEST_MM + n * spec.type().widthMm(),
                            y,
                            facing)
                    .withPool(spec.pool())
                    .withLoop(spec.loop()));
        }
        return new Row(prefix + "row-" + spec.name(), spec.name(), racks);
    }
}
