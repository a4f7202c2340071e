package org.hallwright.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.CurvePoint;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.jspecify.annotations.Nullable;

/**
 * Reads one piece of facility equipment whatever its family: scalars, curves and words are found by their shape, so that
 * a pack may add a field without a new program.
 */
final class EquipmentReader {

    private static final double MOST = 1e18;

    private final Map<String, Datum> values = new LinkedHashMap<>();
    private final Map<String, List<CurvePoint>> curves = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private EquipmentReader() {}

    static Equipment read(Cursor c, String family) {
        EquipmentReader reader = new EquipmentReader();
        c.fields().forEach(reader::take);
        String id = c.at("id").text();
        @Nullable String classId = reader.texts.get("class");
        return new Equipment(id, c.at("name").textOr(id), family, classId, reader.values, reader.curves, reader.texts);
    }

    private void take(String path, Cursor c) {
        if (c.isText()) {
            texts.put(path, c.text());
        } else if (c.isFlag()) {
            texts.put(path, Boolean.toString(c.flagOr(false)));
        } else if (c.isNumber()) {
            values.put(path, bare(c));
        } else if (c.isArray()) {
            takeArray(path, c);
        } else if (c.isObject()) {
            if (c.has("value") && !c.at("value").isObject() && !c.at("value").isArray()) {
                values.put(path, CatalogReader.datum(c));
            } else {
                c.fields().forEach((name, child) -> take(path + "." + name, child));
            }
        }
    }

    private void takeArray(String path, Cursor c) {
        List<CurvePoint> points = new ArrayList<>();
        int i = 0;
        for (Cursor each : c.elements()) {
            if (each.isObject()) {
                points.add(point(each));
            } else if (each.isNumber()) {
                points.add(new CurvePoint(Map.of("index", (double) i), bare(each)));
            } else if (each.isText()) {
                texts.merge(path, each.text(), (a, b) -> a + ", " + b);
            }
            i++;
        }
        if (!points.isEmpty()) {
            // {"efficiency": {"points": [...]}} and {"efficiency": [...]} mean the same.
            String name = path.endsWith(".points") ? path.substring(0, path.length() - ".points".length()) : path;
            curves.put(name, List.copyOf(points));
        }
    }

    private static CurvePoint point(Cursor c) {
        Map<String, Double> at = new LinkedHashMap<>();
        c.fields().forEach((name, child) -> {
            boolean ofTheDatum = name.equals("value") || name.equals("low") || name.equals("high");
            if (!ofTheDatum && child.isNumber()) {
                at.put(name, child.number(-MOST, MOST));
            }
        });
        return new CurvePoint(at, CatalogReader.datum(c));
    }

    private static Datum bare(Cursor c) {
        double value = c.number(-MOST, MOST);
        return new Datum(value, null, null, "", org.hallwright.quantity.Basis.DERIVED, null, null);
    }
}
