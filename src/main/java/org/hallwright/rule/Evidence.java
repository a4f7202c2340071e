package org.hallwright.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A value that a planner vouches for, stored with the design.
 *
 * @param metric the metric's id
 * @param fact the value
 * @param document where it is written
 * @param date of the document
 * @param author who vouches for it
 */
public record Evidence(String metric, Fact fact, String document, LocalDate date, String author) {

    /** The facts of all evidence; of two for one metric the later document counts. */
    public static Facts facts(List<Evidence> evidence) {
        Facts.Builder facts = Facts.builder();
        evidence.stream()
                .sorted(java.util.Comparator.comparing(Evidence::date))
                .forEach(each -> facts.put(each.metric(), each.fact(), null, each.document()));
        return facts.build();
    }
}
