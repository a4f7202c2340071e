package org.hallwright.engine.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a figure comes from. */
public sealed interface Why {

    /**
     * A value from a pack.
     *
     * @param pack the pack's id
     * @param sourceId the pack's own name for the document
     * @param title the document, for a reader
     * @param note what the catalogue's editor remarks, or null
     */
    record Source(
            String pack,
            String sourceId,
            String title,
            @Nullable String note) implements Why {}

    /** Stated in the design; {@code where} is the object it stands on. */
    record Given(String where) implements Why {}

    /** A planning assumption: why this value, and who says so. */
    record Assumed(String reason, String citation) implements Why {}

    /** Not known; {@code what} is missing. */
    record Missing(String what) implements Why {}

    /** Computed by a formula from other figures. */
    record Computed(Formula formula, List<Figure> inputs) implements Why {
        public Computed {
            inputs = List.copyOf(inputs);
        }
    }
}
