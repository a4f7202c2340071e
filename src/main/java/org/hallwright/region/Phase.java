package org.hallwright.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a rule's phase-in table. */
public sealed interface Phase {

    /** The limit of this row, or null where the rule's own limit goes on. */
    @Nullable
    Term limit();

    /** What the pack says of the row; may be empty. */
    String text();

    /** From this date the rule binds, with this limit. */
    record From(DateExpression start, @Nullable Term limit, String text) implements Phase {}

    /** For sites that start on or after this date the limit is this one. */
    record CommissionedFrom(LocalDate start, @Nullable Term limit, String text) implements Phase {}
}
