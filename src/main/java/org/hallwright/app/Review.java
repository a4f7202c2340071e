package org.hallwright.app;

import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.Assessment;

/**
 * A design with all that follows from it.
 *
 * @param assessment the engine's figures and objections
 */
public record Review(Assessment assessment) {

    public Design design() {
        return assessment.design();
    }

    public List<Problem> problems() {
        return assessment.problems();
    }
}
