package org.hallwright.codec;

import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Range;
import tools.jackson.core.JsonGenerator;

/** Writes a figure and everything behind it. */
public final class ExplanationWriter {

    private static final int DEEPEST = 60;

    private ExplanationWriter() {}

    /** {@code {"figure", "value", "unit", "low", "high", "formula", "citation", "inputs": [...], "source"}}. */
    public static String write(Figure figure) {
        return ProblemWriter.document(json -> tree(json, figure, 0));
    }

    private static void tree(JsonGenerator json, Figure figure, int depth) {
        json.writeStartObject();
        json.writeStringProperty("figure", figure.id());
        json.writeStringProperty("object", figure.object());
        values(json, figure);
        switch (figure.why()) {
            case Why.Computed computed -> {
                json.writeStringProperty("formula", computed.formula().text());
                json.writeStringProperty("citation", computed.formula().citation());
                json.writeArrayPropertyStart("inputs");
                if (depth < DEEPEST) {
                    for (Figure input : computed.inputs()) {
                        tree(json, input, depth + 1);
                    }
                }
                json.writeEndArray();
                json.writeNullProperty("source");
            }
            case Why.Source source -> {
                leaf(json);
                json.writeObjectPropertyStart("source");
                json.writeStringProperty("pack", source.pack());
                json.writeStringProperty("id", source.sourceId());
                json.writeStringProperty("title", source.title());
                if (source.note() != null) {
                    json.writeStringProperty("note", source.note());
                }
                json.writeEndObject();
            }
            case Why.Given given -> {
                leaf(json);
                json.writeObjectPropertyStart("source");
                json.writeStringProperty("design", given.where());
                json.writeEndObject();
            }
            case Why.Assumed assumed -> {
                leaf(json);
                json.writeObjectPropertyStart("source");
                json.writeStringProperty("assumption", assumed.reason());
                json.writeStringProperty("citation", assumed.citation());
                json.writeEndObject();
            }
            case Why.Missing missing -> {
                leaf(json);
                json.writeObjectPropertyStart("source");
                json.writeStringProperty("missing", missing.what());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /** Value, unit, band and basis of a figure, in an open object; nulls where it is unknown. */
    static void values(JsonGenerator json, Figure figure) {
        Range si = figure.range();
        if (si == null) {
            json.writeNullProperty("value");
            json.writeStringProperty("unit", figure.unit().symbol());
            json.writeNullProperty("low");
            json.writeNullProperty("high");
        } else {
            Range range = si.in(figure.unit());
            json.writeNumberProperty("value", range.value());
            json.writeStringProperty("unit", figure.unit().symbol());
            json.writeNumberProperty("low", range.low());
            json.writeNumberProperty("high", range.high());
        }
        json.writeStringProperty("basis", figure.basis().word());
    }

    private static void leaf(JsonGenerator json) {
        json.writeNullProperty("formula");
        json.writeNullProperty("citation");
        json.writeArrayPropertyStart("inputs");
        json.writeEndArray();
    }
}
