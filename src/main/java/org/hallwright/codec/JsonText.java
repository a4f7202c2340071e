package org.hallwright.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes plain values as JSON: maps in their order, lists, texts, finite numbers, flags and nulls. */
public final class JsonText {

    private JsonText() {}

    /**
     * Indented JSON with LF at the end of each line.
     *
     * @throws IllegalArgumentException for a value JSON cannot hold
     */
    public static String of(Object tree) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (JsonGenerator generator =
                Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(bytes)) {
            write(generator, tree);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    /** The same on one line, without an end of line. */
    public static String line(Object tree) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (JsonGenerator generator = Json.MAPPER.writer().createGenerator(bytes)) {
            write(generator, tree);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator j, @org.jspecify.annotations.Nullable Object value) {
        switch (value) {
            case null -> j.writeNull();
            case Map<?, ?> map -> {
                j.writeStartObject();
                map.forEach((name, each) -> {
                    j.writeName((String) name);
                    write(j, each);
                });
                j.writeEndObject();
            }
            case Iterable<?> list -> {
                j.writeStartArray();
                list.forEach(each -> write(j, each));
                j.writeEndArray();
            }
            case String text -> j.writeString(text);
            case Boolean flag -> j.writeBoolean(flag);
            case Integer number -> j.writeNumber(number);
            case Long number -> j.writeNumber(number);
            case Double number
            when Double.isFinite(number) -> {
                // A whole number is written as one: 3000, not 3000.0.
                if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                    j.writeNumber(number.longValue());
                } else {
                    j.writeNumber(number);
                }
            }
            default -> throw new IllegalArgumentException("no JSON for " + value);
        }
    }
}
