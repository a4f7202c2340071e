package org.hallwright.codec.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a YAML document. Scalars keep their text: what "1.0", "010" or "no" means is for the reader of the field to
 * say, not for the parser to guess.
 */
public sealed interface YamlNode {

    /** Where it begins, counted from 1. */
    int line();

    /** The text of a scalar, or null where it is no scalar, empty, {@code null} or {@code ~}. */
    default @Nullable String scalarText() {
        return this instanceof Scalar scalar ? scalar.text() : null;
    }

    /** A single value; {@code text} is null for an empty or null one. */
    record Scalar(@Nullable String text, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        public Sequence {
            items = Collections.unmodifiableList(new ArrayList<>(items));
        }
    }

    /** Fields in the order of the file. */
    record Mapping(Map<String, YamlNode> fields, int line) implements YamlNode {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public @Nullable YamlNode get(String name) {
            return fields.get(name);
        }
    }
}
