package org.hallwright.codec.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A strict reading of a small document: every field is asked for, none is left over, the first problem ends it. */
final class Node {

    private static final int MAX_TEXT = 20_000;
    private static final JsonMapper WRITER = JsonMapper.builder().build();

    private final JsonNode json;
    private final String pointer;
    private final Set<String> asked = new TreeSet<>();

    private Node(JsonNode json, String pointer) {
        this.json = json;
        this.pointer = pointer;
    }

    /** The document is not what it should be. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Mismatch(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }
    }

    @FunctionalInterface
    interface Shape<T> {
        T read(Node root) throws Mismatch;
    }

    /** Reads a document of the named schema, such as {@code hallwright.archive/1}. */
    static <T> Outcome<T> read(byte[] bytes, String schema, Shape<T> shape) {
        return Json.read(bytes).then(json -> {
            Node root = new Node(json, "");
            try {
                String found = root.text("schema");
                if (!found.equals(schema)) {
                    return Outcome.failed(Problem.error(versionOf(found, schema), "/schema", found, schema));
                }
                T value = root.shape(shape);
                return Outcome.ok(value);
            } catch (Mismatch e) {
                return Outcome.failed(e.problem);
            }
        });
    }

    private static CodecMessage versionOf(String found, String schema) {
        int slash = schema.lastIndexOf('/') + 1;
        boolean newer = found.startsWith(schema.substring(0, slash))
                && found.substring(slash).matches("[0-9]{1,6}")
                && Integer.parseInt(found.substring(slash)) > Integer.parseInt(schema.substring(slash));
        return newer ? CodecMessage.NEWER_SCHEMA : CodecMessage.NOT_THIS_SCHEMA;
    }

    private <T> T shape(Shape<T> shape) throws Mismatch {
        if (!json.isObject()) {
            throw new Mismatch(Problem.error(CodecMessage.WRONG_TYPE, pointer, "object", Json.describe(json)));
        }
        T value = shape.read(this);
        for (String name : json.propertyNames()) {
            if (!asked.contains(name)) {
                throw new Mismatch(Problem.error(
                        CodecMessage.UNKNOWN_FIELD, pointer + "/" + name, name, String.join(", ", asked)));
            }
        }
        return value;
    }

    private JsonNode field(String name) throws Mismatch {
        asked.add(name);
        JsonNode found = json.get(name);
        if (found == null || found.isNull()) {
            throw new Mismatch(Problem.error(CodecMessage.MISSING, pointer + "/" + name));
        }
        return found;
    }

    boolean has(String name) {
        asked.add(name);
        return json.hasNonNull(name);
    }

    String text(String name) throws Mismatch {
        JsonNode found = field(name);
        if (!found.isString()) {
            throw new Mismatch(
                    Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name, "text", Json.describe(found)));
        }
        String text = found.stringValue();
        if (text.length() > MAX_TEXT) {
            throw new Mismatch(Problem.error(CodecMessage.TOO_LONG, pointer + "/" + name, text.length(), MAX_TEXT));
        }
        return text;
    }

    String textOr(String name, String otherwise) throws Mismatch {
        return has(name) ? text(name) : otherwise;
    }

    boolean flagOr(String name, boolean otherwise) throws Mismatch {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode found = field(name);
        if (!found.isBoolean()) {
            throw new Mismatch(Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name, "true or false"));
        }
        return found.booleanValue();
    }

    /** A list of texts; none where the field is absent. */
    List<String> texts(String name) throws Mismatch {
        List<String> all = new ArrayList<>();
        if (has(name)) {
            JsonNode found = field(name);
            if (!found.isArray()) {
                throw new Mismatch(Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name, "array"));
            }
            for (JsonNode each : found) {
                if (!each.isString() || each.stringValue().length() > MAX_TEXT) {
                    throw new Mismatch(
                            Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name + "/" + all.size(), "text"));
                }
                all.add(each.stringValue());
            }
        }
        return List.copyOf(all);
    }

    /** Text of exactly so many lower-case hexadecimal digits. */
    String hex(String name, int digits) throws Mismatch {
        String text = text(name);
        if (!text.matches("[0-9a-f]{" + digits + "}")) {
            throw new Mismatch(Problem.error(
                    CodecMessage.WRONG_TYPE,
                    pointer + "/" + name,
                    digits + " hexadecimal digits",
                    Json.describe(json.get(name))));
        }
        return text;
    }

    byte[] base64(String name) throws Mismatch {
        String text = text(name);
        try {
            return java.util.Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Mismatch(Problem.error(
                    CodecMessage.WRONG_TYPE, pointer + "/" + name, "base64", Json.describe(json.get(name))));
        }
    }

    long whole(String name, long least, long most) throws Mismatch {
        JsonNode found = field(name);
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw new Mismatch(
                    Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name, "whole number", Json.describe(found)));
        }
        long value = found.longValue();
        if (value < least || value > most) {
            throw new Mismatch(Problem.error(
                    CodecMessage.OUT_OF_RANGE,
                    pointer + "/" + name,
                    String.valueOf(value),
                    String.valueOf(least),
                    String.valueOf(most)));
        }
        return value;
    }

    java.time.LocalDate date(String name) throws Mismatch {
        String text = text(name);
        try {
            return java.time.LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new Mismatch(Problem.error(CodecMessage.NOT_A_DATE, pointer + "/" + name, text));
        }
    }

    <T> T object(String name, Shape<T> shape) throws Mismatch {
        return new Node(field(name), pointer + "/" + name).shape(shape);
    }

    <T> List<T> list(String name, Shape<T> shape) throws Mismatch {
        JsonNode found = field(name);
        if (!found.isArray()) {
            throw new Mismatch(
                    Problem.error(CodecMessage.WRONG_TYPE, pointer + "/" + name, "array", Json.describe(found)));
        }
        List<T> all = new ArrayList<>();
        for (JsonNode each : found) {
            all.add(new Node(each, pointer + "/" + name + "/" + all.size()).shape(shape));
        }
        return List.copyOf(all);
    }

    /** Indented, in the order the fields were put, with one LF at the end: the same bytes everywhere. */
    static byte[] bytes(JsonNode document) {
        String text = document.toPrettyString().replace("\r\n", "\n");
        return (text + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static tools.jackson.databind.node.ObjectNode object() {
        return WRITER.createObjectNode();
    }
}
