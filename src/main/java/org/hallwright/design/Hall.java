package org.hallwright.design;

import java.util.List;
import org.hallwright.base.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A hall. Its plan has the origin in the north-west corner, x to the east and y to the south, in millimetres.
 *
 * @param widthMm inner width, x, mm
 * @param depthMm inner depth, y, mm
 * @param heightMm clear height, mm
 * @param floorLimitPa what the slab may carry, Pa, or null where no structural engineer has said
 * @param containment what keeps cold and hot air apart
 * @param rows rows of racks
 * @param fixtures everything else with a place on the floor: columns, doors, walls, keep-outs, CDUs, PDUs
 * @param underlay a drawing that lies under the plan, or null
 */
public record Hall(
        String id,
        String name,
        int widthMm,
        int depthMm,
        int heightMm,
        @Nullable Double floorLimitPa,
        Containment containment,
        List<Row> rows,
        List<Fixture> fixtures,
        @Nullable Underlay underlay) {

    /** The longest wall a hall may have, mm. */
    public static final int LONGEST_MM = 1_000_000;

    public Hall {
        Ids.require(id);
        if (widthMm < 1000 || widthMm > LONGEST_MM || depthMm < 1000 || depthMm > LONGEST_MM) {
            throw new IllegalArgumentException(
                    "hall '" + id + "' must be 1 m to 1 km each way, not " + widthMm + " × " + depthMm + " mm");
        }
        if (heightMm < 2000 || heightMm > 30_000) {
            throw new IllegalArgumentException("hall '" + id + "' must be 2 to 30 m high, not " + heightMm + " mm");
        }
        if (floorLimitPa != null && !(floorLimitPa >= 500 && floorLimitPa <= 1e6)) {
            throw new IllegalArgumentException(
                    "floor limit of hall '" + id + "' must be 0.5 to 1000 kPa, not " + floorLimitPa + " Pa");
        }
        rows = List.copyOf(rows);
        fixtures = List.copyOf(fixtures);
    }

    /** How cold and hot air are kept apart. */
    public enum Containment {
        NONE,
        HOT_AISLE,
        COLD_AISLE,
        CHIMNEY
    }

    public Hall withRows(List<Row> newRows) {
        return new Hall(id, name, widthMm, depthMm, heightMm, floorLimitPa, containment, newRows, fixtures, underlay);
    }

    public Hall withFixtures(List<Fixture> newFixtures) {
        return new Hall(id, name, widthMm, depthMm, heightMm, floorLimitPa, containment, rows, newFixtures, underlay);
    }

    public Hall withSize(int newWidthMm, int newDepthMm) {
        return new Hall(
                id, name, newWidthMm, newDepthMm, heightMm, floorLimitPa, containment, rows, fixtures, underlay);
    }

    public Hall withContainment(Containment newContainment) {
        return new Hall(id, name, widthMm, depthMm, heightMm, floorLimitPa, newContainment, rows, fixtures, underlay);
    }

    public Hall withFloorLimit(@Nullable Double newLimitPa) {
        return new Hall(id, name, widthMm, depthMm, heightMm, newLimitPa, containment, rows, fixtures, underlay);
    }

    public Hall withUnderlay(@Nullable Underlay newUnderlay) {
        return new Hall(id, name, widthMm, depthMm, heightMm, floorLimitPa, containment, rows, fixtures, newUnderlay);
    }

    /** The row with the id, or null. */
    public @Nullable Row row(String rowId) {
        for (Row row : rows) {
            if (row.id().equals(rowId)) {
                return row;
            }
        }
        return null;
    }
}
