package org.hallwright.exchange;

import java.util.List;
import org.hallwright.base.Problem;

/** One thing of an import as a planner reviews it: a type from a library, a row of a table, a layer of a drawing. */
public interface Reviewed {

    /** Where it stood: file, and line or row in it. */
    String place();

    /** What kind of thing it is, as a stable word. */
    String kindWord();

    /** What a planner calls it. */
    String title();

    /** Stable identity: a second import of the same thing has the same. */
    String id();

    List<ReviewedField> fields();

    List<Question> questions();

    /** What is worth knowing of it as a whole. */
    List<Problem> remarks();
}
