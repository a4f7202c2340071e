package org.hallwright.codec;

import java.util.List;
import org.hallwright.engine.explain.Figure;
import tools.jackson.core.JsonGenerator;

/** Writes what helps against what objects: the contract of {@code hallwright advise --json}. */
public final class AdviceWriter {

    /** Name and version of the contract; additions only. */
    public static final String SCHEMA = "hallwright.advice/1";

    private AdviceWriter() {}

    /** What objects to a design, in words, and what helps, the best first. */
    public record Advice(String rule, String object, String why, List<Fix> fixes) {
        public Advice {
            fixes = List.copyOf(fixes);
        }
    }

    /**
     * A fix that was tried.
     *
     * @param kind the stable name of what it does
     * @param solves whether the objection is gone
     * @param before failures without it
     * @param after failures with it
     */
    public record Fix(String kind, String sentence, boolean solves, int before, int after, List<Change> changes) {
        public Fix {
            changes = List.copyOf(changes);
        }
    }

    /** A figure without and with a fix. */
    public record Change(Figure before, Figure after) {}

    public static String write(List<Advice> advice) {
        return ProblemWriter.document(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeArrayPropertyStart("advice");
            int number = 0;
            for (Advice each : advice) {
                json.writeStartObject();
                json.writeStringProperty("rule", each.rule());
                json.writeStringProperty("object", each.object());
                json.writeStringProperty("why", each.why());
                json.writeArrayPropertyStart("fixes");
                for (Fix fix : each.fixes()) {
                    fix(json, ++number, fix);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void fix(JsonGenerator json, int number, Fix fix) {
        json.writeStartObject();
        json.writeNumberProperty("number", number);
        json.writeStringProperty("fix", fix.kind());
        json.writeStringProperty("sentence", fix.sentence());
        json.writeBooleanProperty("solves", fix.solves());
        json.writeNumberProperty("failuresBefore", fix.before());
        json.writeNumberProperty("failuresAfter", fix.after());
        json.writeArrayPropertyStart("changes");
        for (Change change : fix.changes()) {
            json.writeStartObject();
            json.writeStringProperty("figure", change.after().id());
            json.writeStringProperty("unit", change.after().unit().symbol());
            value(json, "before", change.before());
            value(json, "after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String name, Figure figure) {
        if (figure.isKnown()) {
            json.writeNumberProperty(name, figure.unit().fromSi(figure.si()));
        } else {
            json.writeNullProperty(name);
        }
    }
}
