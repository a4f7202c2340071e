package org.hallwright.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The terms of United States export control of accelerators (15 CFR 774 ECCN 3A090, 742.6, 740), as data.
 *
 * @param classes control classes, the strictest first
 * @param groups country group (A5, A6, D4, D5) → ISO codes
 * @param noGroup countries the pack knows to be in none of the groups
 * @param reviews licence policies by destination group and date, the latest first
 * @param parentRule where an ultimate parent decides wherever the site is: groups and countries
 * @param citation instrument
 * @param confidence of the terms
 * @param groupConfidence of the country lists
 * @param sources ids of documents
 * @param diffusionNote what to know of the rule of January 2025
 */
public record ExportTerms(
        List<ControlClass> classes,
        Map<String, List<String>> groups,
        List<String> noGroup,
        List<Review> reviews,
        List<String> parentRule,
        Rule.Citation citation,
        Confidence confidence,
        Confidence groupConfidence,
        List<String> sources,
        String diffusionNote) {

    public ExportTerms {
        classes = List.copyOf(classes);
        groups = Map.copyOf(groups);
        noGroup = List.copyOf(noGroup);
        reviews = List.copyOf(reviews);
        parentRule = List.copyOf(parentRule);
        sources = List.copyOf(sources);
    }

    /** A class such as 3A090.a and the test that puts a part into it. */
    public record ControlClass(String eccn, Condition when, Confidence confidence) {}

    /** How an application for one of these groups is judged from a date on. */
    public record Review(List<String> groups, LocalDate from, Condition caseByCase, List<String> furtherConditions) {
        public Review {
            groups = List.copyOf(groups);
            furtherConditions = List.copyOf(furtherConditions);
        }
    }
}
