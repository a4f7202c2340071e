package org.hallwright.codec.facility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.CodecMessage;
import org.hallwright.codec.Json;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code hallwright-facility-facts/1}: facts, and the cells of the climate-zone table. Unknown fields are kept as
 * words or numbers; a row without an id gets one from its place, so that nothing is dropped.
 */
public final class FacilityRowsReader {
    private static final int MOST_ROWS = 200_000;

    private FacilityRowsReader() {}

    /** All rows in the order of the file: facts first, then the climate-zone cells. */
    public static Outcome<List<FacilityRow>> read(byte[] json) {
        return Json.read(json).then(FacilityRowsReader::rows);
    }

    private static Outcome<List<FacilityRow>> rows(JsonNode root) {
        JsonNode facts = root.isArray() ? root : root.path("facts");
        JsonNode cells = root.path("lei_masanet");
        if (!facts.isArray() && !cells.isArray()) {
            return Outcome.failed(Problem.error(CodecMessage.MISSING, "/facts"));
        }
        if (facts.size() + cells.size() > MOST_ROWS) {
            return Outcome.failed(Problem.error(CodecMessage.LIMIT, "", MOST_ROWS + " rows"));
        }
        List<FacilityRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int index = 0;
        for (JsonNode fact : facts) {
            if (fact.isObject()) {
                rows.add(fact.has("system") && fact.has("zone") ? cell(fact) : fact(fact, index));
            } else {
                problems.add(
                        Problem.warning(CodecMessage.WRONG_TYPE, "/facts/" + index, "object", Json.describe(fact)));
            }
            index++;
        }
        index = 0;
        for (JsonNode cell : cells) {
            if (cell.isObject()) {
                rows.add(cell(cell));
            } else {
                problems.add(Problem.warning(
                        CodecMessage.WRONG_TYPE, "/lei_masanet/" + index, "object", Json.describe(cell)));
            }
            index++;
        }
        return Outcome.ok(rows, problems);
    }

    private static FacilityRow cell(JsonNode node) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        flatten("", node, series, texts, numbers);
        String system = plain(node.path("system"));
        String zone = plain(node.path("zone"));
        texts.put("system", system);
        texts.put("zone", zone);
        String given = node.path("id").asString("");
        return new FacilityRow(
                given.isEmpty() ? "lm-" + system + "-" + zone : given,
                FacilityRow.ZONE_CELL,
                "system " + system + " in climate zone " + zone,
                "1; L/kWh",
                List.of(),
                series,
                texts,
                numbers);
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? Long.toString(node.longValue(0)) : node.asString("");
    }

    private static FacilityRow fact(JsonNode node, int index) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        flatten("", node, series, texts, numbers);
        List<Double> values = new ArrayList<>();
        JsonNode value = node.path("value");
        if (value.isNumber()) {
            values.add(value.doubleValue(0));
        } else {
            values.addAll(series.getOrDefault("value", List.of()));
        }
        String id = node.path("id").asString("");
        return new FacilityRow(
                id.isEmpty() ? "row-" + index : id,
                node.path("kind").asString(""),
                node.path("what").asString(""),
                node.path("unit").asString(""),
                values,
                series,
                texts,
                numbers);
    }

    private static void flatten(
            String prefix,
            JsonNode node,
            Map<String, List<Double>> series,
            Map<String, String> texts,
            Map<String, Double> numbers) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(name, value, series, texts, numbers);
            } else if (value.isNumber()) {
                numbers.put(name, value.doubleValue(0));
            } else if (value.isString()) {
                texts.put(name, value.stringValue());
            } else if (value.isArray() && !value.isEmpty()) {
                List<Double> list = new ArrayList<>();
                for (JsonNode each : value) {
                    if (each.isNumber()) {
                        list.add(each.doubleValue(0));
                    }
                }
                if (list.size() == value.size()) {
                    series.put(name, list);
                }
            }
        }
    }
}
