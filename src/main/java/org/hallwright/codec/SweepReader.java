package org.hallwright.codec;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.SweepPlan.Case;
import org.hallwright.codec.SweepPlan.Setting;
import org.hallwright.codec.csv.CsvReader;
import tools.jackson.databind.JsonNode;

/** Reads a plan of cases: JSON ({@code hallwright.sweep/1}) with axes of a full grid or a list of cases, or a CSV list. */
public final class SweepReader {

    /** Name and version of the file's schema. */
    public static final String SCHEMA = "hallwright.sweep/1";

    /** Most cases of one plan. */
    public static final int MOST = 500_000;

    private static final double FURTHEST = 1e15;

    private SweepReader() {}

    public static Outcome<SweepPlan> json(byte[] bytes) {
        return Json.read(bytes).then(SweepReader::json);
    }

    private static Outcome<SweepPlan> json(JsonNode node) {
        Cursor root = Cursor.root(node);
        if (!root.requireObject()) {
            return Outcome.failed(root.problems());
        }
        root.requireSchema(SCHEMA);
        String base = root.at("base").textOrNull();
        Cursor axes = root.at("axes");
        Cursor list = root.at("cases");
        if (axes.isPresent() == list.isPresent()) {
            root.problem(CodecMessage.SWEEP_AXES_OR_CASES);
        }
        List<Map<String, Setting>> settings = axes.isPresent() ? grid(axes) : list(list);
        root.refuseOthers();
        return root.hasErrors() ? Outcome.failed(root.problems()) : Outcome.ok(plan(base, settings));
    }

    private static SweepPlan plan(@org.jspecify.annotations.Nullable String base, List<Map<String, Setting>> settings) {
        Set<String> columns = new LinkedHashSet<>();
        List<Case> cases = new ArrayList<>();
        for (Map<String, Setting> each : settings) {
            columns.addAll(each.keySet());
            cases.add(Case.numbered(cases.size() + 1, each));
        }
        return new SweepPlan(base, List.copyOf(columns), cases);
    }

    private static List<Map<String, Setting>> list(Cursor list) {
        List<Map<String, Setting>> all = new ArrayList<>();
        for (Cursor each : list.elements()) {
            Map<String, Setting> settings = new LinkedHashMap<>();
            each.fields().forEach((name, value) -> put(settings, name, value));
            if (all.size() == MOST) {
                each.problem(CodecMessage.SWEEP_TOO_MANY, MOST);
                break;
            }
            all.add(settings);
        }
        return all;
    }

    private static void put(Map<String, Setting> settings, String name, Cursor value) {
        if (value.isText() || value.isFlag() || value.isNumber()) {
            settings.put(name, new Setting(plain(value), value.pointer()));
        } else {
            // Says what stands there and what may.
            value.text();
        }
    }

    private static Object plain(Cursor value) {
        if (value.isText()) {
            return value.text();
        }
        return value.isFlag() ? (Object) value.flagOr(false) : (Object) value.number(-FURTHEST, FURTHEST);
    }

    /** Every value of each axis with every value of the others; the last axis runs fastest. */
    private static List<Map<String, Setting>> grid(Cursor axes) {
        List<Map<String, Setting>> all = new ArrayList<>(List.of(Map.of()));
        Set<String> names = new LinkedHashSet<>();
        for (Cursor axis : axes.elements()) {
            if (!axis.requireObject()) {
                continue;
            }
            String name = axis.at("set").text();
            if (!names.add(name)) {
                axis.at("set").problem(CodecMessage.DUPLICATE_ID, name);
            }
            List<Setting> values = axis.has("values") ? values(axis.at("values")) : range(axis);
            axis.refuseOthers();
            if ((long) all.size() * values.size() > MOST) {
                axis.problem(CodecMessage.SWEEP_TOO_MANY, MOST);
                return List.of();
            }
            List<Map<String, Setting>> crossed = new ArrayList<>();
            for (Map<String, Setting> before : all) {
                for (Setting value : values) {
                    Map<String, Setting> settings = new LinkedHashMap<>(before);
                    settings.put(name, value);
                    crossed.add(settings);
                }
            }
            all = crossed;
        }
        return all;
    }

    private static List<Setting> values(Cursor values) {
        Map<String, Setting> read = new LinkedHashMap<>();
        for (Cursor each : values.elements()) {
            put(read, each.pointer(), each);
        }
        if (read.isEmpty()) {
            values.problem(CodecMessage.MISSING);
        }
        return List.copyOf(read.values());
    }

    /** {@code from}, {@code from + step} and so on up to {@code to}, in decimal steps without dust. */
    private static List<Setting> range(Cursor axis) {
        double from = axis.at("from").number(-FURTHEST, FURTHEST);
        double to = axis.at("to").number(from, FURTHEST);
        double step = axis.at("step").number(Double.MIN_NORMAL, FURTHEST);
        List<Setting> values = new ArrayList<>();
        BigDecimal at = BigDecimal.valueOf(from);
        while (at.doubleValue() <= to && values.size() <= MOST) {
            values.add(new Setting(at.doubleValue(), axis.pointer()));
            at = at.add(BigDecimal.valueOf(step));
        }
        return values;
    }

    /** A row for each case below a row of columns; the column {@code base} names the base, an empty cell keeps what the base has. */
    public static Outcome<SweepPlan> csv(Path file) {
        List<String> header = new ArrayList<>();
        List<Map<String, Setting>> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String place = String.valueOf(file.getFileName());
        return CsvReader.read(file, place, (line, cells) -> {
                    String at = "line " + line;
                    if (header.isEmpty()) {
                        header.addAll(cells);
                        if (new LinkedHashSet<>(cells).size() < cells.size()) {
                            problems.add(Problem.error(CodecMessage.DUPLICATE_ID, at, String.join(", ", cells)));
                        }
                    } else if (cells.size() > header.size()) {
                        problems.add(Problem.error(CodecMessage.TOO_LONG, at, cells.size(), header.size()));
                    } else {
                        rows.add(row(header, cells, at));
                    }
                    return rows.size() <= MOST;
                })
                .then(form -> {
                    if (rows.size() > MOST) {
                        problems.add(Problem.error(CodecMessage.SWEEP_TOO_MANY, place, MOST));
                    }
                    return problems.isEmpty() ? Outcome.ok(plan(null, rows)) : Outcome.failed(problems);
                });
    }

    private static Map<String, Setting> row(List<String> header, List<String> cells, String at) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c).strip();
            if (!cell.isEmpty()) {
                settings.put(header.get(c), new Setting(typed(cell), at + ", " + header.get(c)));
            }
        }
        return settings;
    }

    private static Object typed(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?")
                ? (Object) Double.parseDouble(cell)
                : (Object) cell;
    }
}
