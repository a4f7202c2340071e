package org.hallwright.exchange.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planner says of a table beforehand.
 *
 * @param profile the mapping, or null to find one that fits
 * @param rows what a row is, or null to find out; only without a profile
 * @param changes columns that mean something else than the profile says
 * @param sheet name of the sheet, or null for the first
 * @param decimalComma how numbers are written, or null to find out
 */
public record TableOptions(
        @Nullable Profile profile,
        @Nullable RowKind rows,
        List<Change> changes,
        @Nullable String sheet,
        @Nullable Boolean decimalComma) {

    /** Find everything out. */
    public static final TableOptions NONE = new TableOptions(null, null, List.of(), null, null);

    public TableOptions {
        changes = List.copyOf(changes);
    }

    /**
     * A column's other meaning.
     *
     * @param field what it gives, or null to leave it out
     */
    public record Change(String header, @Nullable Field field, String unit) {}

    public TableOptions with(Profile newProfile) {
        return new TableOptions(newProfile, rows, changes, sheet, decimalComma);
    }
}
