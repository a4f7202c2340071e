package org.hallwright.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.codec.JsonText;

/** Writes a report as JSON, schema {@code hallwright.report/1}: numbers as numbers, what is not known as null. */
public final class JsonWriter {

    private JsonWriter() {}

    /** The file's text. The same report gives the same text. */
    public static String write(Report report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "hallwright.report/1");
        root.put("title", report.title());
        root.put("kind", report.kind());
        root.put("language", report.language().toLanguageTag());
        root.put("marking", report.marking());
        root.put("author", report.author());
        root.put("date", report.date().toString());
        root.put("revision", report.revision());
        root.put("front", report.front().stream().map(JsonWriter::block).toList());
        List<Object> parts = new ArrayList<>();
        for (Report.Part part : report.parts()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("section", part.section().id());
            one.put("title", part.title());
            one.put("blocks", part.blocks().stream().map(JsonWriter::block).toList());
            parts.add(one);
        }
        root.put("sections", parts);
        return JsonText.of(root);
    }

    private static Map<String, Object> block(Block block) {
        Map<String, Object> o = new LinkedHashMap<>();
        switch (block) {
            case Block.Heading h -> {
                o.put("type", "heading");
                o.put("level", h.level());
                o.put("text", h.text());
            }
            case Block.Paragraph p -> {
                o.put("type", "paragraph");
                o.put("text", p.text());
            }
            case Block.Bullets b -> {
                o.put("type", "list");
                o.put("items", b.items());
            }
            case Block.Facts f -> {
                o.put("type", "facts");
                o.put("caption", f.caption());
                Map<String, Object> facts = new LinkedHashMap<>();
                f.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
                o.put("facts", facts);
            }
            case Block.Keys k -> {
                o.put("type", "headlines");
                List<Object> keys = new ArrayList<>();
                for (Block.Key key : k.keys()) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("name", key.name());
                    one.put("value", key.value());
                    one.put("band", key.band());
                    keys.add(one);
                }
                o.put("figures", keys);
            }
            case Block.Table t -> table(o, t);
            case Block.Drawing d -> {
                o.put("type", "figure");
                o.put("caption", d.caption());
                o.put("alternative", d.alternative());
            }
            case Block.Finding f -> {
                o.put("type", "finding");
                o.put("verdict", f.verdict());
                o.put("title", f.title());
                o.put("text", f.sentence());
                o.put("citation", f.citation());
            }
            case Block.Signatures s -> {
                o.put("type", "signatures");
                o.put("roles", s.roles());
            }
            case Block.NewPage n -> o.put("type", "page");
        }
        return o;
    }

    private static void table(Map<String, Object> o, Block.Table t) {
        o.put("type", "table");
        o.put("caption", t.caption());
        List<Object> columns = new ArrayList<>();
        for (Block.Column c : t.columns()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", c.name());
            one.put("unit", c.unit());
            columns.add(one);
        }
        o.put("columns", columns);
        List<Object> rows = new ArrayList<>();
        for (List<Cell> row : t.rows()) {
            List<Object> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(
                        switch (cell) {
                            case Cell.Text text -> text.text();
                            case Cell.Number n -> (Double) n.value();
                            case Cell.Unknown u -> null;
                        });
            }
            rows.add(cells);
        }
        o.put("rows", rows);
    }
}
