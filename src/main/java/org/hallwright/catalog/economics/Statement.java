package org.hallwright.catalog.economics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact in words: a limit of a software stack, a licence term, a checked claim.
 *
 * @param group path of the list it stands in, such as {@code portability.limits}
 * @param attributes the words by name, as in the pack: {@code stack}, {@code topic}, {@code text}, {@code source} …
 */
public record Statement(String group, Map<String, String> attributes) {

    public Statement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** One of the words, or nothing. */
    public String word(String name) {
        return attributes.getOrDefault(name, "");
    }
}
