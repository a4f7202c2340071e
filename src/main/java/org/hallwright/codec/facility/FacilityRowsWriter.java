package org.hallwright.codec.facility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers in the contract of {@code … --rows --json}. */
public final class FacilityRowsWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FacilityRowsWriter() {}

    /**
     * Answers of one kind and metric summed up.
     *
     * @param rows how many there are
     * @param covered how many have a prediction
     * @param mean mean relative error of those that can be compared, NaN where none can; median and 90th percentile alike
     * @param inBand how many predictions lie inside a published band (± 0.02 for PUE), −1 where there is no band
     */
    public record Group(
            String group, String metric, int rows, int covered, double mean, double median, double p90, int inBand) {}

    /** Groups in the order in which they first appear. */
    public static List<Group> groups(List<RowAnswer> answers) {
        Map<String, List<RowAnswer>> by = new LinkedHashMap<>();
        for (RowAnswer answer : answers) {
            // Curves are summed up once, by their worst point; their single points have a metric with an @.
            if (!answer.metric().contains("@")) {
                by.computeIfAbsent(answer.group() + "\n" + answer.metric(), key -> new ArrayList<>())
                        .add(answer);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<RowAnswer> all : by.values()) {
            List<Double> errors = new ArrayList<>();
            int covered = 0;
            int banded = 0;
            int inBand = 0;
            for (RowAnswer answer : all) {
                covered += answer.covered() ? 1 : 0;
                Double error = answer.error();
                if (error != null) {
                    errors.add(error);
                }
                if (answer.covered() && answer.publishedLow() != null) {
                    banded++;
                    inBand += answer.meets(answer.metric().equals("pue") ? 0.02 : 0) ? 1 : 0;
                }
            }
            Collections.sort(errors);
            groups.add(new Group(
                    all.getFirst().group(),
                    all.getFirst().metric(),
                    all.size(),
                    covered,
                    errors.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                    at(errors, 0.5),
                    at(errors, 0.9),
                    banded == 0 ? -1 : inBand));
        }
        return groups;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** The answers and their groups as one JSON document. */
    public static String json(List<RowAnswer> answers) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode results = root.putArray("results");
        for (RowAnswer a : answers) {
            ObjectNode node = results.addObject();
            node.put("id", a.id()).put("metric", a.metric());
            put(node, "published", a.published());
            put(node, "predicted", a.predicted());
            put(node, "low", a.low());
            put(node, "high", a.high());
            node.put("unit", a.unit()).put("covered", a.covered()).put("reason", a.reason());
            if (a.publishedLow() != null) {
                put(node, "publishedLow", a.publishedLow());
                put(node, "publishedHigh", a.publishedHigh());
            }
        }
        ArrayNode groups = root.putArray("groups");
        for (Group g : groups(answers)) {
            ObjectNode node = groups.addObject();
            node.put("group", g.group())
                    .put("metric", g.metric())
                    .put("rows", g.rows())
                    .put("covered", g.covered());
            put(node, "mean", g.mean());
            put(node, "median", g.median());
            put(node, "p90", g.p90());
            if (g.inBand() >= 0) {
                node.put("inBand", g.inBand());
            }
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode node, String name, @Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            node.putNull(name);
        } else {
            node.put(name, value.doubleValue());
        }
    }
}
