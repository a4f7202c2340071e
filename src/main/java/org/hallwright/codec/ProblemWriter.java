package org.hallwright.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import tools.jackson.core.JsonGenerator;

/** Writes problems as the command line's contract has them. */
public final class ProblemWriter {

    private ProblemWriter() {}

    /** {@code {"problems": [...]}}, for any bad input. {@code pointer} turns a problem's place into a JSON pointer. */
    public static String write(List<Problem> problems, Locale locale, String file, UnaryOperator<String> pointer) {
        return document(json -> {
            json.writeStartObject();
            array(json, problems, locale, file, pointer);
            json.writeEndObject();
        });
    }

    /** The field {@code problems} of an open object. */
    static void array(
            JsonGenerator json, List<Problem> problems, Locale locale, String file, UnaryOperator<String> pointer) {
        json.writeArrayPropertyStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("pointer", pointer.apply(problem.place()));
            String text = Texts.of(problem, locale);
            json.writeStringProperty("message", file.isEmpty() ? text : file + ": " + text);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A JSON document for people and programs alike: indented, with a newline at its end. */
    static String document(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(bytes)) {
            body.accept(json);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }
}
