package org.hallwright.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import tools.jackson.databind.JsonNode;

/**
 * What came of one case, as it stands on a line of a part's file ({@code hallwright.sweep-line/1}).
 *
 * @param id of the case
 * @param hash of its design: SHA-256 of the canonical bytes
 * @param engine version of the engine
 * @param packs SHA-256 over the packs it was assessed with
 * @param figures headline figures by id, in the order of print
 * @param fails what fails: codes of errors and ids of rules
 * @param undetermined ids of rules that lack a value or evidence
 */
public record SweepLine(
        String id,
        String hash,
        String engine,
        String packs,
        Map<String, Value> figures,
        List<String> fails,
        int undetermined) {

    private static final String SCHEMA = "hallwright.sweep-line/1";
    private static final double MOST = 1e300;

    public SweepLine {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        fails = List.copyOf(fails);
    }

    /** A known figure in its unit, with its band. */
    public record Value(double value, double low, double high, String unit) {}

    /** A figure as a line holds it; only where it is known. */
    public static Map<String, Value> values(Map<String, Figure> figures) {
        Map<String, Value> values = new LinkedHashMap<>();
        figures.forEach((id, figure) -> {
            Range si = figure.range();
            if (si != null) {
                Range range = si.in(figure.unit());
                values.put(
                        id,
                        new Value(
                                range.value(),
                                range.low(),
                                range.high(),
                                figure.unit().symbol()));
            }
        });
        return values;
    }

    /** One line of JSON without its end. */
    public String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("schema", SCHEMA);
        line.putAll(fields());
        line.put("engine", engine);
        line.put("packs", packs);
        return JsonText.line(line);
    }

    /** What differs from case to case, for a document of all. */
    public Map<String, Object> fields() {
        Map<String, Object> told = new LinkedHashMap<>();
        figures.forEach((id, value) -> {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("value", value.value());
            figure.put("low", value.low());
            figure.put("high", value.high());
            figure.put("unit", value.unit());
            told.put(id, figure);
        });
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", id);
        fields.put("hash", hash);
        fields.put("figures", told);
        fields.put("fails", fails);
        fields.put("undetermined", undetermined);
        return fields;
    }

    public static Outcome<SweepLine> read(byte[] line) {
        return Json.read(line).then(SweepLine::read);
    }

    private static Outcome<SweepLine> read(JsonNode node) {
        Cursor root = Cursor.root(node);
        if (!root.requireObject()) {
            return Outcome.failed(root.problems());
        }
        root.requireSchema(SCHEMA);
        String id = root.at("case").id();
        String hash = root.at("hash").text();
        Map<String, Value> figures = new LinkedHashMap<>();
        root.at("figures").fields().forEach((name, at) -> {
            figures.put(
                    name,
                    new Value(
                            at.at("value").number(-MOST, MOST),
                            at.at("low").number(-MOST, MOST),
                            at.at("high").number(-MOST, MOST),
                            at.at("unit").text()));
            at.refuseOthers();
        });
        List<String> fails = new ArrayList<>(root.at("fails").texts());
        int undetermined = root.at("undetermined").whole(0, 1_000_000);
        String engine = root.at("engine").text();
        String packs = root.at("packs").text();
        root.refuseOthers();
        return root.hasErrors()
                ? Outcome.failed(root.problems())
                : Outcome.ok(new SweepLine(id, hash, engine, packs, figures, fails, undetermined));
    }
}
