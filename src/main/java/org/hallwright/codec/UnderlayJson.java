package org.hallwright.codec;

import java.util.Base64;
import java.util.List;
import org.hallwright.base.Sha256;
import org.hallwright.design.Underlay;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A hall's underlay in the design file. */
final class UnderlayJson {

    private static final int FAR = Underlay.FARTHEST_MM;

    private UnderlayJson() {}

    static @Nullable Underlay read(Cursor c) {
        if (!c.isPresent() || !c.requireObject()) {
            return null;
        }
        String name = c.at("name").text();
        String digest = c.at("source").text();
        List<Underlay.Stroke> strokes = c.at("strokes").list(s -> {
            String layer = s.at("layer").textOr("");
            int[] xy = s.at("xyMm").wholes(-FAR, FAR, 2 * Underlay.MOST_POINTS);
            return s.build(() -> new Underlay.Stroke(layer, xy));
        });
        List<Underlay.Label> labels = c.at("labels").list(l -> {
            String layer = l.at("layer").textOr("");
            int x = l.at("xMm").whole(-FAR, FAR);
            int y = l.at("yMm").whole(-FAR, FAR);
            int height = l.at("heightMm").whole(1, 100_000);
            String text = l.at("text").text();
            return l.build(() -> new Underlay.Label(layer, x, y, height, text));
        });
        Underlay.Scan scan = scan(c.at("scan"));
        c.refuseOthers();
        return c.build(() -> new Underlay(name, new Sha256(digest), strokes, labels, scan));
    }

    private static Underlay.@Nullable Scan scan(Cursor c) {
        if (!c.isPresent() || !c.requireObject()) {
            return null;
        }
        int x = c.at("xMm").whole(-FAR, FAR);
        int y = c.at("yMm").whole(-FAR, FAR);
        int width = c.at("widthMm").whole(1, FAR);
        int depth = c.at("depthMm").whole(1, FAR);
        int columns = c.at("columns").whole(1, Underlay.Scan.MOST_PIXELS);
        int rows = c.at("rows").whole(1, Underlay.Scan.MOST_PIXELS);
        byte[] packed = c.at("packed").bytes(Underlay.Scan.MOST_BYTES);
        c.refuseOthers();
        return c.build(() -> new Underlay.Scan(x, y, width, depth, columns, rows, packed));
    }

    static void write(JsonGenerator j, Underlay underlay) {
        j.writeObjectPropertyStart("underlay");
        j.writeStringProperty("name", underlay.name());
        j.writeStringProperty("source", underlay.source().hex());
        j.writeArrayPropertyStart("strokes");
        for (Underlay.Stroke stroke : underlay.strokes()) {
            j.writeStartObject();
            j.writeStringProperty("layer", stroke.layer());
            j.writeArrayPropertyStart("xyMm");
            for (int i = 0; i < stroke.points(); i++) {
                j.writeNumber(stroke.x(i));
                j.writeNumber(stroke.y(i));
            }
            j.writeEndArray();
            j.writeEndObject();
        }
        j.writeEndArray();
        j.writeArrayPropertyStart("labels");
        for (Underlay.Label label : underlay.labels()) {
            j.writeStartObject();
            j.writeStringProperty("layer", label.layer());
            j.writeNumberProperty("xMm", label.xMm());
            j.writeNumberProperty("yMm", label.yMm());
            j.writeNumberProperty("heightMm", label.heightMm());
            j.writeStringProperty("text", label.text());
            j.writeEndObject();
        }
        j.writeEndArray();
        Underlay.Scan scan = underlay.scan();
        if (scan != null) {
            j.writeObjectPropertyStart("scan");
            j.writeNumberProperty("xMm", scan.xMm());
            j.writeNumberProperty("yMm", scan.yMm());
            j.writeNumberProperty("widthMm", scan.widthMm());
            j.writeNumberProperty("depthMm", scan.depthMm());
            j.writeNumberProperty("columns", scan.columns());
            j.writeNumberProperty("rows", scan.rows());
            j.writeStringProperty("packed", Base64.getEncoder().encodeToString(scan.packed()));
            j.writeEndObject();
        }
        j.writeEndObject();
    }
}
