package org.hallwright.codec.region;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hallwright.base.Message;
import org.hallwright.base.Problem;
import org.hallwright.region.RegionMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, with problems that name its owner and the field. */
final class Fields {

    private final JsonNode node;
    private final String owner;
    private final List<Problem> problems;

    Fields(JsonNode node, String owner, List<Problem> problems) {
        this.node = node;
        this.owner = owner;
        this.problems = problems;
    }

    JsonNode get(String field) {
        return node.path(field);
    }

    boolean has(String field) {
        return node.has(field) && !node.path(field).isNull();
    }

    void error(Message message, String field, Object... details) {
        Object[] arguments = new Object[details.length + 2];
        arguments[0] = owner;
        arguments[1] = field;
        System.arraycopy(details, 0, arguments, 2, details.length);
        problems.add(Problem.error(message, owner + "/" + field, arguments));
    }

    /** A text that must be there; an empty one and a problem where it is not. */
    String text(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            error(RegionMessage.MISSING_FIELD, field);
            return "";
        }
        if (!value.isString()) {
            error(RegionMessage.WRONG_TYPE, field, value.toString());
            return "";
        }
        return value.stringValue();
    }

    /** A text that may be missing; numbers are taken as they are written. */
    String textOr(String field, String other) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : other;
    }

    double number(String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            error(
                    value.isMissingNode() ? RegionMessage.MISSING_FIELD : RegionMessage.WRONG_TYPE,
                    field,
                    value.toString());
            return 0;
        }
        return value.doubleValue();
    }

    @Nullable
    Double numberOrNull(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.doubleValue() : null;
    }

    List<String> texts(String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isArray()) {
            error(RegionMessage.WRONG_TYPE, field, value.toString());
        }
        return LawJson.texts(value);
    }

    /** The date of a field, or null where the field is null or missing; a problem where it is no date. */
    @Nullable
    LocalDate date(String field) {
        return has(field) ? parseDate(field, node.path(field).asString()) : null;
    }

    @Nullable
    LocalDate parseDate(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            error(RegionMessage.BAD_DATE, field, text);
            return null;
        }
    }

    /** An enum constant written in lower case with underscores. */
    <E extends Enum<E>> E word(String field, E[] words, E other) {
        String text = text(field);
        for (E word : words) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        if (!text.isEmpty()) {
            error(RegionMessage.UNKNOWN_WORD, field, text);
        }
        return other;
    }
}
