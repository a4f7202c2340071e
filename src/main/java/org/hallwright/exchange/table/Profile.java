package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.MappingSheet;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table gives what.
 *
 * @param id how it is called on the command line; the file's name for a saved one
 * @param rows what a row is
 * @param decimalComma whether numbers are written with a comma; null to find out from the table
 * @param columns columns by name; those a table lacks are passed over
 */
public record Profile(String id, RowKind rows, @Nullable Boolean decimalComma, List<Column> columns) {

    public Profile {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param unit unit of its numbers; empty for what the header or the field says
     */
    public record Column(String header, Field field, String unit) {}

    /** The profile a saved sheet describes. */
    public static Outcome<Profile> of(MappingSheet sheet) {
        List<Problem> problems = new ArrayList<>();
        RowKind rows = null;
        for (RowKind kind : RowKind.values()) {
            rows = kind.word().equals(sheet.rows()) ? kind : rows;
        }
        if (rows == null) {
            problems.add(Problem.error(
                    TableMessage.BAD_PROFILE, "/rows", Printable.of(sheet.rows()) + "; racks, devices, equipment"));
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            MappingSheet.Line line = sheet.columns().get(i);
            Field field = Field.of(line.field());
            if (field == null) {
                problems.add(Problem.error(
                        TableMessage.BAD_MAPPING,
                        "/columns/" + i + "/field",
                        Printable.of(line.field()),
                        Field.words()));
            } else if (!line.unit().isEmpty() && !Amounts.isUnit(line.unit(), field)) {
                problems.add(
                        Problem.error(TableMessage.BAD_PROFILE, "/columns/" + i + "/unit", Printable.of(line.unit())));
            } else {
                columns.add(new Column(line.column(), field, line.unit()));
            }
        }
        return rows == null || !problems.isEmpty()
                ? Outcome.failed(problems)
                : Outcome.ok(new Profile(sheet.name(), rows, sheet.decimalComma(), columns));
    }

    /** To be saved. */
    public MappingSheet sheet(String name) {
        List<MappingSheet.Line> lines = new ArrayList<>();
        for (Column column : columns) {
            lines.add(new MappingSheet.Line(column.header(), column.field().word(), column.unit()));
        }
        return new MappingSheet(name, rows.word(), decimalComma, lines);
    }

    /** The same with another meaning for a column; {@code field} null leaves the column out. */
    public Profile with(String header, @Nullable Field field, String unit) {
        List<Column> changed = new ArrayList<>();
        for (Column column : columns) {
            boolean replaced = Headers.same(column.header(), header) || column.field() == field;
            if (!replaced) {
                changed.add(column);
            }
        }
        if (field != null) {
            changed.add(new Column(header, field, unit));
        }
        return new Profile(id, rows, decimalComma, changed);
    }
}
