package org.hallwright.codec;

import java.util.List;

/** Writes the list of packs. */
public final class PackListWriter {

    private PackListWriter() {}

    /** One pack; {@code signer} is "program" for those on board. */
    public record Line(String id, String version, String date, String title, String sha256, String signer) {}

    public static String write(List<Line> packs) {
        return ProblemWriter.document(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("packs");
            for (Line pack : packs) {
                json.writeStartObject();
                json.writeStringProperty("id", pack.id());
                json.writeStringProperty("version", pack.version());
                json.writeStringProperty("date", pack.date());
                json.writeStringProperty("title", pack.title());
                json.writeStringProperty("sha256", pack.sha256());
                json.writeStringProperty("signer", pack.signer());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
