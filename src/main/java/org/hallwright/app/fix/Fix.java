package org.hallwright.app.fix;

import java.util.List;
import org.hallwright.design.Edit;

/**
 * An edit that may make a problem go away.
 *
 * @param what the sentence for it
 * @param arguments values of its placeholders
 * @param edit the edit, not yet made
 */
public record Fix(FixMessage what, List<Object> arguments, Edit edit) {
    public Fix {
        arguments = List.copyOf(arguments);
    }

    static Fix of(FixMessage what, Edit edit, Object... arguments) {
        return new Fix(what, List.of(arguments), edit);
    }
}
