package org.hallwright.app.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.codec.JsonText;
import org.hallwright.codec.SweepLine;
import org.hallwright.codec.SweepPlan;
import org.hallwright.codec.SweepPlan.Setting;
import org.hallwright.exchange.table.PlainTable;

/**
 * What came of all cases, in the plan's order: the same bytes in however many parts they were assessed.
 *
 * @param lines as many as the plan has cases, in the same order
 */
public record SweepTable(SweepPlan plan, List<SweepLine> lines) {

    private static final String SCHEMA = "hallwright.sweep-table/1";

    public SweepTable {
        lines = List.copyOf(lines);
    }

    /** CSV (RFC 4180): a row for each case; what is set, then each figure with its band, then what fails. */
    public String csv() {
        return table().csv();
    }

    /** The same as a workbook. */
    public byte[] xlsx() {
        return table().xlsx();
    }

    public String json() {
        List<Object> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Object> each = new LinkedHashMap<>();
            Map<String, Object> set = new LinkedHashMap<>();
            plan.cases().get(i).settings().forEach((column, setting) -> set.put(column, setting.value()));
            each.put("set", set);
            each.putAll(lines.get(i).fields());
            cases.add(each);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("engine", lines.isEmpty() ? "" : lines.getFirst().engine());
        root.put("packs", lines.isEmpty() ? "" : lines.getFirst().packs());
        root.put("cases", cases);
        return JsonText.of(root);
    }

    private PlainTable table() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (SweepLine line : lines) {
            line.figures().forEach((id, value) -> figures.putIfAbsent(id, value.unit()));
        }
        List<String> header = new ArrayList<>(List.of("case", "hash"));
        header.addAll(plan.columns());
        figures.forEach((id, unit) -> {
            String named = unit.isEmpty() ? id : id + " [" + unit + "]";
            header.addAll(List.of(named, id + " low", id + " high"));
        });
        header.addAll(List.of("fails", "undetermined"));
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(plan.cases().get(i), lines.get(i), figures.keySet()));
        }
        return new PlainTable("cases", header, rows);
    }

    /** A whole number without a point. */
    private static Object plain(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) number.longValue()
                : value;
    }

    private List<Object> row(SweepPlan.Case each, SweepLine line, Set<String> figures) {
        List<Object> row = new ArrayList<>(List.of(line.id(), line.hash()));
        for (String column : plan.columns()) {
            Setting setting = each.settings().get(column);
            row.add(setting == null ? "" : plain(setting.value()));
        }
        for (String id : figures) {
            SweepLine.Value value = line.figures().get(id);
            row.addAll(
                    value == null
                            ? List.of("", "", "")
                            : List.of(plain(value.value()), plain(value.low()), plain(value.high())));
        }
        row.add(String.join(" ", line.fails()));
        row.add(line.undetermined());
        return row;
    }
}
