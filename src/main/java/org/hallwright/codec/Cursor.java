package org.hallwright.codec;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hallwright.base.Ids;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a JSON document that knows its pointer and writes down every problem it meets. Reading goes on after a
 * problem with a harmless value, so that all problems are found at once; the reader must throw its result away when
 * {@link #hasErrors()}.
 */
final class Cursor {

    private static final int LONGEST_TEXT = 4000;

    private final @Nullable JsonNode node;
    private final String pointer;
    private final Log log;
    private final Set<String> asked = new TreeSet<>();

    private Cursor(@Nullable JsonNode node, String pointer, Log log) {
        this.node = node;
        this.pointer = pointer;
        this.log = log;
    }

    /** What a document's cursors share. */
    private static final class Log {
        private final List<Problem> problems = new ArrayList<>();
        private boolean gaps;
    }

    static Cursor root(JsonNode node) {
        return new Cursor(node, "", new Log());
    }

    String pointer() {
        return pointer;
    }

    List<Problem> problems() {
        return log.problems;
    }

    boolean hasErrors() {
        return log.problems.stream().anyMatch(p -> p.severity() == org.hallwright.base.Severity.ERROR);
    }

    /** Whether elements of arrays were left out, so that places in what was read are not those in the file. */
    boolean hasGaps() {
        return log.gaps;
    }

    void problem(CodecMessage message, Object... arguments) {
        log.problems.add(Problem.error(message, pointer, arguments));
    }

    private void wrongType(String allowed) {
        problem(CodecMessage.WRONG_TYPE, allowed, Json.describe(node));
    }

    private void missingOr(String allowed) {
        if (isPresent()) {
            wrongType(allowed);
        } else {
            problem(CodecMessage.MISSING);
        }
    }

    /** Whether something other than null stands here. */
    boolean isPresent() {
        return node != null && !node.isNull() && !node.isMissingNode();
    }

    boolean has(String field) {
        return at(field).isPresent();
    }

    /** The field, whether or not it is there. */
    Cursor at(String field) {
        asked.add(field);
        return child(field);
    }

    private Cursor child(String field) {
        JsonNode child = node != null && node.isObject() ? node.get(field) : null;
        return new Cursor(child, pointer + "/" + field.replace("~", "~0").replace("/", "~1"), log);
    }

    /** Every element of the array here; none where it is missing. */
    List<Cursor> elements() {
        List<Cursor> all = new ArrayList<>();
        if (!isPresent()) {
            return all;
        }
        if (node == null || !node.isArray()) {
            wrongType("array");
            return all;
        }
        int i = 0;
        for (JsonNode each : node) {
            all.add(new Cursor(each, pointer + "/" + i++, log));
        }
        return all;
    }

    /** Every field of the object here, in the file's order. */
    Map<String, Cursor> fields() {
        Map<String, Cursor> all = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                all.put(entry.getKey(), at(entry.getKey()));
            }
        } else if (isPresent()) {
            wrongType("object");
        }
        return all;
    }

    /** Complains where an object is wanted and something else stands. */
    boolean requireObject() {
        if (!isPresent()) {
            problem(CodecMessage.MISSING);
            return false;
        }
        if (node == null || !node.isObject()) {
            wrongType("object");
            return false;
        }
        return true;
    }

    /** Complains where the document's schema is another. */
    void requireSchema(String schema) {
        Cursor at = at("schema");
        String given = at.text();
        if (!given.isEmpty() && !given.equals(schema)) {
            at.problem(CodecMessage.NOT_THIS_SCHEMA, given, schema);
        }
    }

    /** Complains of every field here that nobody asked for. */
    void refuseOthers() {
        if (node != null && node.isObject()) {
            for (String name : node.propertyNames()) {
                if (!asked.contains(name)) {
                    child(name).problem(CodecMessage.UNKNOWN_FIELD, name, String.join(", ", asked));
                }
            }
        }
    }

    boolean isNumber() {
        return node != null && node.isNumber();
    }

    boolean isText() {
        return node != null && node.isString();
    }

    boolean isFlag() {
        return node != null && node.isBoolean();
    }

    boolean isArray() {
        return node != null && node.isArray();
    }

    boolean isObject() {
        return node != null && node.isObject();
    }

    // --- scalars ---

    String text() {
        if (!isPresent()) {
            problem(CodecMessage.MISSING);
            return "";
        }
        if (node == null || !node.isString()) {
            wrongType("text");
            return "";
        }
        String text = node.stringValue();
        if (text.length() > LONGEST_TEXT) {
            problem(CodecMessage.TOO_LONG, text.length(), LONGEST_TEXT);
            return "";
        }
        return text;
    }

    String textOr(String otherwise) {
        return isPresent() ? text() : otherwise;
    }

    @Nullable
    String textOrNull() {
        return isPresent() ? text() : null;
    }

    String id() {
        String text = text();
        if (Ids.isValid(text)) {
            return text;
        }
        if (isText()) {
            problem(CodecMessage.NOT_AN_ID, text, Ids.ALLOWED);
        }
        return "bad";
    }

    @Nullable
    String idOrNull() {
        return isPresent() ? id() : null;
    }

    double number(double least, double most) {
        if (!isPresent()) {
            problem(CodecMessage.MISSING);
            return least;
        }
        if (node == null || !node.isNumber()) {
            wrongType("number");
            return least;
        }
        double value = node.doubleValue(Double.NaN);
        if (!(value >= least && value <= most)) {
            problem(CodecMessage.OUT_OF_RANGE, plain(node.asString()), plain(least), plain(most));
            return least;
        }
        return value;
    }

    double numberOr(double otherwise, double least, double most) {
        return isPresent() ? number(least, most) : otherwise;
    }

    @Nullable
    Double numberOrNull(double least, double most) {
        return isPresent() ? (Double) number(least, most) : null;
    }

    int whole(int least, int most) {
        double value = number(least, most);
        if (value != Math.rint(value)) {
            wrongType("whole number");
            return least;
        }
        return (int) value;
    }

    int wholeOr(int otherwise, int least, int most) {
        return isPresent() ? whole(least, most) : otherwise;
    }

    boolean flagOr(boolean otherwise) {
        if (!isPresent()) {
            return otherwise;
        }
        if (node == null || !node.isBoolean()) {
            wrongType("true or false");
            return otherwise;
        }
        return node.booleanValue();
    }

    LocalDate date() {
        String text = text();
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, together with dates out of bounds
        }
        if (isText()) {
            problem(CodecMessage.NOT_A_DATE, text);
        }
        return LocalDate.EPOCH;
    }

    @Nullable
    LocalDate dateOrNull() {
        return isPresent() ? date() : null;
    }

    <E extends Enum<E>> E word(Class<E> type, Function<E, String> word) {
        String text = text();
        E[] all = type.getEnumConstants();
        List<String> allowed = new ArrayList<>();
        for (E each : all) {
            if (word.apply(each).equals(text)) {
                return each;
            }
            allowed.add(word.apply(each));
        }
        if (isText()) {
            problem(CodecMessage.NOT_ONE_OF, text, String.join(", ", allowed));
        }
        return all[0];
    }

    <E extends Enum<E>> E wordOr(E otherwise, Class<E> type, Function<E, String> word) {
        return isPresent() ? word(type, word) : otherwise;
    }

    List<String> texts() {
        List<String> all = new ArrayList<>();
        for (Cursor each : elements()) {
            all.add(each.text());
        }
        return all;
    }

    /** Whole numbers within bounds, at most so many; read without a place for each, because there may be very many. */
    int[] wholes(int least, int most, int longest) {
        if (node == null || !node.isArray()) {
            missingOr("array");
            return new int[0];
        }
        if (node.size() > longest) {
            problem(CodecMessage.TOO_LONG, node.size(), longest);
            return new int[0];
        }
        int[] all = new int[node.size()];
        for (int i = 0; i < all.length; i++) {
            JsonNode each = node.get(i);
            if (!each.isIntegralNumber()
                    || !each.canConvertToInt()
                    || each.intValue() < least
                    || each.intValue() > most) {
                problem(CodecMessage.OUT_OF_RANGE, plain(each.toString()), plain(least), plain(most));
                return new int[0];
            }
            all[i] = each.intValue();
        }
        return all;
    }

    /** Bytes written as Base64 (RFC 4648), at most so many. */
    byte[] bytes(int most) {
        if (!isPresent() || node == null || !node.isString()) {
            missingOr("text");
            return new byte[0];
        }
        String text = node.stringValue();
        if (text.length() / 4 * 3 > most) {
            problem(CodecMessage.TOO_LONG, text.length(), most / 3 * 4);
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            wrongType("Base64");
            return new byte[0];
        }
    }

    List<String> ids() {
        List<String> all = new ArrayList<>();
        for (Cursor each : elements()) {
            all.add(each.id());
        }
        return all;
    }

    /**
     * What the record's constructor makes of values that were read; a refusal (fields that contradict one another)
     * becomes a problem here.
     */
    <T> @Nullable T build(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            problem(CodecMessage.REFUSED, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Reads each element and drops those that could not be built; their problems are already written down. */
    <T> List<T> list(Function<Cursor, @Nullable T> reader) {
        List<T> all = new ArrayList<>();
        for (Cursor each : elements()) {
            if (each.requireObject()) {
                T item = reader.apply(each);
                if (item != null) {
                    all.add(item);
                } else {
                    log.gaps = true;
                }
                each.refuseOthers();
            } else {
                log.gaps = true;
            }
        }
        return all;
    }

    /** Complains of ids that stand twice; {@code seen} collects those of a whole document. */
    void unique(String id, Collection<String> seen) {
        if (seen.contains(id)) {
            at("id").problem(CodecMessage.DUPLICATE_ID, id);
        } else {
            seen.add(id);
        }
    }

    static <E extends Enum<E>> String kebab(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String plain(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
