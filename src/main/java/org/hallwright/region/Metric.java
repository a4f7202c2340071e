package org.hallwright.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named quantity that rules speak of.
 *
 * @param id the key in facts and packs, such as {@code pue_annual}
 * @param name in words
 * @param unitSymbol the unit facts and limits are stated in ({@code -}, {@code kW}, {@code enum}, {@code set}, …)
 * @param unit the unit of measure, or null where the metric is no number
 * @param kind what its values are
 * @param formula how it is computed, or which values it takes
 * @param standard the document that defines it
 * @param ranks the order of a ranked choice, lowest first; empty where there is none
 * @param choices the values the registry lists for a choice; empty where it lists none
 */
public record Metric(
        String id,
        String name,
        String unitSymbol,
        @Nullable MetricUnit unit,
        Kind kind,
        String formula,
        String standard,
        List<String> ranks,
        List<String> choices) {

    /** What the values of a metric are. */
    public enum Kind {
        NUMBER,
        FLAG,
        DATE,
        CHOICE,
        SET
    }

    public Metric {
        ranks = List.copyOf(ranks);
        choices = List.copyOf(choices);
    }

    /** The rank of a ranked choice, or -1 where the value is not one of them. */
    public int rankOf(String value) {
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).equalsIgnoreCase(value)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a planner names its members one by one, each with its own document, so that one nobody has spoken of is
     * not known to be absent.
     */
    public boolean isSpokenOf() {
        return id.equals("certifications") || id.equals("reported_kpis");
    }

    /** Whether the planner's value comes with a document, rather than from the drawing or the simulation. */
    public boolean isEvidence() {
        return formula.equals("document attached") || id.equals("certifications");
    }
}
