package org.hallwright.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the tables of a report as CSV (RFC 4180) one below the other, each behind a line with its section and caption;
 * numbers with points and without grouping. A cell that a spreadsheet would run as a formula is quoted as text (CWE-1236).
 */
public final class CsvWriter {

    private final StringBuilder csv = new StringBuilder(1 << 14);

    private CsvWriter() {}

    /** The file's text. The same report gives the same text. */
    public static String write(Report report) {
        CsvWriter writer = new CsvWriter();
        if (!report.marking().isEmpty()) {
            writer.line(List.of(report.marking()));
        }
        writer.line(List.of(
                report.title(), report.kind(), report.revision(), report.date().toString()));
        report.front().forEach(block -> writer.block("", block));
        report.parts().forEach(part -> part.blocks().forEach(block -> writer.block(part.title(), block)));
        return writer.csv.toString();
    }

    private void block(String section, Block block) {
        switch (block) {
            case Block.Table t -> {
                csv.append("\r\n");
                line(List.of(section, t.caption()));
                line(t.columns().stream().map(Block.Column::head).toList());
                t.rows().forEach(row -> line(row.stream().map(CsvWriter::plain).toList()));
            }
            case Block.Facts f -> {
                csv.append("\r\n");
                line(List.of(section, f.caption()));
                f.facts().forEach(fact -> line(List.of(fact.name(), fact.value())));
            }
            case Block.Finding f -> line(List.of(section, f.verdict(), f.title(), f.sentence(), f.citation()));
            case Block.Heading h -> {
                // Headings, texts and pictures are for readers.
            }
            case Block.Paragraph p -> {}
            case Block.Bullets b -> {}
            case Block.Keys k -> {}
            case Block.Drawing d -> {}
            case Block.Signatures s -> {}
            case Block.NewPage n -> {}
        }
    }

    private static String plain(Cell cell) {
        return cell instanceof Cell.Number n ? number(n.value()) : cell.text();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void line(List<String> cells) {
        csv.append(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** The one place where text becomes CSV. */
    static String cell(String text) {
        boolean number = text.matches("-?[0-9.]+(E-?[0-9]+)?");
        String safe = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^,\"\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
