package org.hallwright.codec;

import java.util.List;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import tools.jackson.core.JsonGenerator;

/** Writes what a loss of equipment does. Times without end are null. */
public final class FailureWriter {

    private FailureWriter() {}

    /**
     * A group of the plant without some of its units.
     *
     * @param needW heat it must carry, W
     * @param leftW capacity that is left, W
     */
    public record Group(String id, int unitsLost, int units, double needW, double leftW, boolean holds) {}

    /** {@code {"survivable", "loss": {...}, "elements": [...], "tripped", "dark", "interrupted", "shed", "cooling"}}. */
    public static String write(FailureResult result, List<Group> cooling, boolean survivable) {
        return ProblemWriter.document(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("survivable", survivable);
            json.writeName("loss");
            summary(json, result.summary());
            json.writeArrayPropertyStart("elements");
            for (FailureResult.ElementState state : result.elements()) {
                element(json, state);
            }
            json.writeEndArray();
            texts(json, "tripped", result.tripped());
            texts(json, "dark", result.darkLoads());
            texts(json, "interrupted", result.interruptedLoads());
            json.writeArrayPropertyStart("shed");
            for (FailureResult.Shed shed : result.shed()) {
                json.writeStartObject();
                json.writeStringProperty("load", shed.load());
                json.writeNumberProperty("fromW", shed.fromW());
                json.writeNumberProperty("toW", shed.toW());
                json.writeStringProperty("reliefOf", shed.reliefOf());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("cooling");
            for (Group group : cooling) {
                json.writeStartObject();
                json.writeStringProperty("id", group.id());
                json.writeNumberProperty("unitsLost", group.unitsLost());
                json.writeNumberProperty("units", group.units());
                json.writeNumberProperty("needW", group.needW());
                json.writeNumberProperty("leftW", group.leftW());
                json.writeBooleanProperty("holds", group.holds());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** {@code {"survived", "losses": [...]}}. */
    public static String write(List<FailureSummary> summaries) {
        return ProblemWriter.document(json -> {
            int survived = 0;
            for (FailureSummary summary : summaries) {
                survived += summary.survivable() ? 1 : 0;
            }
            json.writeStartObject();
            json.writeNumberProperty("survived", survived);
            json.writeArrayPropertyStart("losses");
            for (FailureSummary summary : summaries) {
                summary(json, summary);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void summary(JsonGenerator json, FailureSummary summary) {
        json.writeStartObject();
        json.writeStringProperty("lost", summary.contingency().label());
        json.writeBooleanProperty("survivable", summary.survivable());
        json.writeBooleanProperty("untouched", summary.untouched());
        json.writeNumberProperty("darkW", summary.darkW());
        json.writeNumberProperty("darkProtectedW", summary.darkProtectedW());
        json.writeNumberProperty("interruptedW", summary.interruptedW());
        json.writeNumberProperty("shedW", summary.shedW());
        json.writeNumberProperty("shedProtectedW", summary.shedProtectedW());
        json.writeStringProperty("bindingElement", summary.bindingElement());
        json.writeNumberProperty("bindingLoad", summary.bindingLoad());
        seconds(json, "allowedSeconds", summary.allowedS());
        FailureSummary.Shortage shortage = summary.shortage();
        if (shortage != null) {
            json.writeObjectPropertyStart("shortage");
            json.writeStringProperty("load", shortage.load());
            json.writeNumberProperty("suppliesLeft", shortage.left());
            json.writeNumberProperty("suppliesNeeded", shortage.needed());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void element(JsonGenerator json, FailureResult.ElementState state) {
        json.writeStartObject();
        json.writeStringProperty("id", state.id());
        json.writeBooleanProperty("alive", state.alive());
        json.writeNumberProperty("unitsUp", state.unitsUp());
        json.writeNumberProperty("normalW", state.normalW());
        json.writeNumberProperty("afterW", state.afterW());
        json.writeNumberProperty("settledW", state.settledW());
        seconds(json, "limitW", state.limitW());
        json.writeBooleanProperty("overloaded", state.isOverloaded());
        seconds(json, "allowedSeconds", state.allowedS());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void seconds(JsonGenerator json, String name, double value) {
        if (Double.isInfinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
