package org.hallwright.codec.facility;

import org.jspecify.annotations.Nullable;

/**
 * What the engine says to one metric of one row.
 *
 * @param group rows of one kind are summed up together
 * @param published the figure in the row, the middle where it is a band, or null
 * @param publishedLow lower end of a published band, or null
 * @param publishedHigh upper end of a published band, or null
 * @param predicted the engine's figure, or null where the row is not covered
 * @param low lower end of the engine's band, or null
 * @param high upper end, or null
 * @param reason why the row is not covered, or how it was worked out
 */
public record RowAnswer(
        String id,
        String group,
        String metric,
        String unit,
        @Nullable Double published,
        @Nullable Double publishedLow,
        @Nullable Double publishedHigh,
        @Nullable Double predicted,
        @Nullable Double low,
        @Nullable Double high,
        String reason) {

    /** A row or metric that the model does not express. */
    public static RowAnswer uncovered(FacilityRow row, String metric, String reason) {
        Double published = row.values().isEmpty() ? null : row.values().getFirst();
        return new RowAnswer(row.id(), row.kind(), metric, row.unit(), published, null, null, null, null, null, reason);
    }

    /** A prediction without a band. */
    public static RowAnswer of(FacilityRow row, String metric, double published, double predicted, String how) {
        return new RowAnswer(
                row.id(), row.kind(), metric, row.unit(), published, null, null, predicted, predicted, predicted, how);
    }

    /** A prediction with a band. */
    public static RowAnswer within(
            FacilityRow row, String metric, double published, double low, double predicted, double high, String how) {
        return new RowAnswer(
                row.id(), row.kind(), metric, row.unit(), published, null, null, predicted, low, high, how);
    }

    /** Whether there is a prediction. */
    public boolean covered() {
        return predicted != null;
    }

    /** Relative error, absolute value; null where it cannot be formed. */
    public @Nullable Double error() {
        if (predicted == null || published == null || published == 0) {
            return null;
        }
        return Math.abs(predicted / published - 1);
    }

    /** Whether the prediction lies in the published band, or its own band holds the published figure. */
    public boolean meets(double tolerance) {
        if (predicted == null || published == null) {
            return false;
        }
        if (publishedLow != null && publishedHigh != null) {
            return predicted >= publishedLow - tolerance && predicted <= publishedHigh + tolerance;
        }
        return Math.abs(predicted - published) <= tolerance;
    }
}
