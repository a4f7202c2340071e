package org.hallwright.codec.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.codec.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Differences between two JSON documents, place by place. Elements of a list that have ids are compared by id. */
public final class JsonDiff {

    private static final int MAX_VALUE = 120;

    private final List<Line> lines = new ArrayList<>();
    private final int most;

    private JsonDiff(int most) {
        this.most = most;
    }

    /** A place with its former and new value, shortened; empty where there is none. */
    public record Line(String pointer, String before, String after) {}

    /** At most {@code most} differences; none where either is not JSON. */
    public static List<Line> of(byte[] before, byte[] after, int most) {
        if (Json.read(before) instanceof Outcome.Ok<JsonNode> old
                && Json.read(after) instanceof Outcome.Ok<JsonNode> now) {
            JsonDiff diff = new JsonDiff(most);
            diff.compare("", old.value(), now.value());
            return List.copyOf(diff.lines);
        }
        return List.of();
    }

    private void compare(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (lines.size() >= most || (before != null && before.equals(after))) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                compare(pointer + "/" + name, before.get(name), after.get(name));
            }
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            Map<String, JsonNode> old = elements(before);
            Map<String, JsonNode> now = elements(after);
            TreeSet<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                compare(pointer + "/" + key, old.get(key), now.get(key));
            }
        } else {
            lines.add(new Line(pointer, brief(before), brief(after)));
        }
    }

    private static Map<String, JsonNode> elements(JsonNode array) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        int index = 0;
        for (JsonNode each : array) {
            JsonNode id = each.get("id");
            String key = id != null && id.isString() ? id.stringValue() : String.valueOf(index);
            elements.putIfAbsent(key, each);
            index++;
        }
        return elements;
    }

    private static String brief(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text;
    }
}
