package org.hallwright.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.codec.region.FindingsWriter;
import org.hallwright.design.Design;
import org.hallwright.design.Waiver;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Waivers;
import tools.jackson.core.JsonGenerator;

/** Writes a whole review: the contract of {@code hallwright validate --json}. */
public final class ReviewWriter {

    /** Name and version of the contract; additions only. */
    public static final String SCHEMA = "hallwright.validate/1";

    private ReviewWriter() {}

    /**
     * @param engine the engine's version
     * @param file the design's file name, for the problems' sentences
     */
    public static String write(
            Assessment assessment,
            List<Finding> findings,
            List<Problem> problems,
            List<Packs.Ref> packs,
            String engine,
            Locale locale,
            String file) {
        Design design = assessment.design();
        DesignPointers pointers = DesignPointers.of(design);
        return ProblemWriter.document(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeObjectPropertyStart("design");
            json.writeStringProperty("name", design.name());
            json.writeStringProperty("hash", DesignWriter.hash(design).hex());
            json.writeStringProperty("region", design.site().region());
            json.writeStringProperty("site", design.site().site());
            json.writeStringProperty("date", design.site().commissioning().toString());
            json.writeNumberProperty("racks", design.rackCount());
            json.writeEndObject();
            json.writeStringProperty("engine", engine);
            packs(json, packs);
            json.writeObjectPropertyStart("figures");
            for (Map.Entry<String, Figure> figure : assessment.figures().entrySet()) {
                json.writeObjectPropertyStart(figure.getKey());
                ExplanationWriter.values(json, figure.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                finding(json, finding, design, locale);
            }
            json.writeEndArray();
            ProblemWriter.array(json, problems, locale, file, pointers::of);
            json.writeEndObject();
        });
    }

    /** The field {@code packs} of an open object: which data a result rests on. */
    static void packs(JsonGenerator json, List<Packs.Ref> packs) {
        json.writeArrayPropertyStart("packs");
        for (Packs.Ref pack : packs) {
            json.writeStartObject();
            json.writeStringProperty("id", pack.id());
            json.writeStringProperty("version", pack.version());
            json.writeStringProperty("sha256", pack.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A finding and, where someone answers for it, who, why and until when; whether that day is past is the reader's to see. */
    private static void finding(JsonGenerator json, Finding finding, Design design, Locale locale) {
        Map<String, Object> row = FindingsWriter.row(finding, locale);
        Waiver waiver = Waivers.covering(finding, design.waivers());
        if (waiver != null) {
            Map<String, Object> accepted = new LinkedHashMap<>();
            accepted.put("reason", waiver.reason());
            accepted.put("name", waiver.name());
            accepted.put("expires", waiver.expires().toString());
            row.put("waiver", accepted);
        }
        row.putIfAbsent("object", "site");
        json.writePOJO(row);
    }
}
