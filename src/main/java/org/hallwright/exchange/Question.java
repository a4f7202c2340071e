package org.hallwright.exchange;

import java.util.List;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;

/**
 * What only the planner can answer. Until then the field is unknown.
 *
 * @param field the field that waits for it
 * @param ask the question with its values
 * @param answers what can be meant, each with the value that follows
 */
public record Question(String field, Problem ask, List<Answer> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    /**
     * One way to mean it.
     *
     * @param id stable word for the command line and for saved answers
     * @param value what the field is then
     * @param unit symbol of its unit
     */
    public record Answer(String id, Message message, double value, String unit) {}
}
