package org.hallwright.base;

import java.util.List;
import java.util.Objects;

/**
 * Something a planner must be told: what, how bad, where, with which values.
 *
 * @param message the sentence and, by its key, the stable code
 * @param severity how much it matters
 * @param place where: a JSON pointer into a file ({@code design.hallwright#/buildings/0/halls/0/width}) or an object id
 * @param arguments values for the sentence's placeholders, in order
 */
public record Problem(Message message, Severity severity, String place, List<Object> arguments) {

    public Problem {
        Objects.requireNonNull(message);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(place);
        arguments = List.copyOf(arguments);
    }

    /** The stable code, which is the message's key. */
    public String code() {
        return message.key();
    }

    public static Problem error(Message message, String place, Object... arguments) {
        return new Problem(message, Severity.ERROR, place, List.of(arguments));
    }

    public static Problem warning(Message message, String place, Object... arguments) {
        return new Problem(message, Severity.WARNING, place, List.of(arguments));
    }

    public static Problem unknown(Message message, String place, Object... arguments) {
        return new Problem(message, Severity.UNKNOWN, place, List.of(arguments));
    }

    public static Problem info(Message message, String place, Object... arguments) {
        return new Problem(message, Severity.INFO, place, List.of(arguments));
    }

    /** The same problem seen from an outer place: {@code prefix} is put before the pointer. */
    public Problem within(String prefix) {
        return new Problem(message, severity, prefix + place, arguments);
    }
}
