package org.hallwright.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A saved mapping of a table's columns, as it stands in its file ({@code hallwright.import-profile/1}).
 *
 * @param name what the planner calls it
 * @param rows what a row of the table is
 * @param decimalComma whether numbers are written with a comma; null to find out from the table
 */
public record MappingSheet(
        String name, String rows, @Nullable Boolean decimalComma, List<Line> columns) {

    /** Name and version of the file's schema. */
    public static final String SCHEMA = "hallwright.import-profile/1";

    private static final int MOST_COLUMNS = 1000;

    public MappingSheet {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param column its name in the table
     * @param field what it gives
     * @param unit unit of its numbers; empty for the field's own
     */
    public record Line(String column, String field, String unit) {}

    public static Outcome<MappingSheet> read(byte[] bytes) {
        return Json.read(bytes).then(MappingSheet::read);
    }

    private static Outcome<MappingSheet> read(JsonNode node) {
        Cursor root = Cursor.root(node);
        if (!root.requireObject()) {
            return Outcome.failed(root.problems());
        }
        root.requireSchema(SCHEMA);
        String name = root.at("name").text();
        String rows = root.at("rows").text();
        Boolean comma =
                root.has("decimalComma") ? (Boolean) root.at("decimalComma").flagOr(false) : null;
        List<Line> columns = root.at("columns").list(c -> {
            String column = c.at("column").text();
            String field = c.at("field").text();
            String unit = c.at("unit").textOr("");
            return new Line(column, field, unit);
        });
        if (columns.size() > MOST_COLUMNS) {
            root.at("columns").problem(CodecMessage.TOO_LONG, columns.size(), MOST_COLUMNS);
        }
        root.refuseOthers();
        return root.hasErrors()
                ? Outcome.failed(root.problems())
                : Outcome.ok(new MappingSheet(name, rows, comma, columns));
    }

    /** The file: the same mapping gives the same text. */
    public String write() {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("name", name);
        root.put("rows", rows);
        if (decimalComma != null) {
            root.put("decimalComma", decimalComma);
        }
        List<Object> lines = new ArrayList<>();
        for (Line line : columns) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("column", line.column());
            each.put("field", line.field());
            if (!line.unit().isEmpty()) {
                each.put("unit", line.unit());
            }
            lines.add(each);
        }
        root.put("columns", lines);
        return JsonText.of(root);
    }
}
