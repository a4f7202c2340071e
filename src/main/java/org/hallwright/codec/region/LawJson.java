package org.hallwright.codec.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.region.RegionMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper of this room: decimals stay decimal, a name given twice is an error. */
final class LawJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private LawJson() {}

    static Outcome<JsonNode> read(byte[] bytes, String place) {
        try {
            return Outcome.ok(MAPPER.readTree(bytes));
        } catch (JacksonException e) {
            var location = e.getLocation();
            String where = location == null ? place : place + ":" + location.getLineNr() + ":" + location.getColumnNr();
            return Outcome.failed(Problem.error(RegionMessage.UNREADABLE, where, e.getOriginalMessage()));
        }
    }

    static String write(Object tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array) {
            texts.add(value.isValueNode() ? value.asString() : value.toString());
        }
        return texts;
    }

    static Map<String, Object> object() {
        return new LinkedHashMap<>();
    }

    static Map<String, String> strings() {
        return new LinkedHashMap<>();
    }
}
