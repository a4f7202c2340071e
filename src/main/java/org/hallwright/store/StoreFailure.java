package org.hallwright.store;

import java.util.List;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** Carries a problem from the depth of the store to the public method that turns it into an outcome. */
final class StoreFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    StoreFailure(Problem problem, @Nullable Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    static StoreFailure of(Message message, String place, Object... arguments) {
        return new StoreFailure(Problem.error(message, place, arguments), null);
    }

    Problem problem() {
        return problem;
    }

    List<Problem> problems() {
        return List.of(problem);
    }
}
