package org.hallwright.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.codec.file.Timeless;
import org.hallwright.report.Block;
import org.hallwright.report.Cell;
import org.hallwright.report.Prose;
import org.hallwright.report.Report;

/**
 * Writes a report as a workbook: one sheet for each table behind a sheet that says what it is of. Numbers are numbers,
 * units stand in the heads, and a text is always a text: a spreadsheet never runs it (CWE-1236). Every sheet carries the
 * marking, on screen and in print.
 */
public final class XlsxWriter {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_000;
    private static final int WIDEST = 60;
    private static final int HEAD_ROW = 3;
    private static final String INK = "16202C";
    private static final String HEAD = "E1E5EA";

    private final Report report;
    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(Report report, Workbook book) {
        this.report = report;
        this.book = book;
    }

    /** The file's bytes; the same report gives the same. */
    public static byte[] write(Report report) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            try (Workbook book = new Workbook(bytes, "Hallwright", "1.0")) {
                new XlsxWriter(report, book).sheets();
            }
            return Timeless.officeFile(bytes.toByteArray(), report.date() + "T00:00:00Z");
        } catch (IOException e) {
            // Nothing is read or written but memory.
            throw new UncheckedIOException(e);
        }
    }

    private void sheets() {
        book.setGlobalDefaultFont("Calibri", 11);
        book.properties().setTitle(clean(report.title() + " – " + report.kind()));
        book.properties().setSubject(report.revision());
        if (!report.marking().isEmpty()) {
            book.properties().setKeywords(clean(report.marking()));
            book.properties().setCategory(clean(report.marking()));
        }
        cover();
        for (Block block : report.front()) {
            table(report.kind(), block);
        }
        for (Report.Part part : report.parts()) {
            for (Block block : part.blocks()) {
                table(part.title(), block);
            }
        }
    }

    private void cover() {
        Worksheet sheet = sheet(Prose.of("cover", report.language()));
        int row = 0;
        if (!report.marking().isEmpty()) {
            text(sheet, row, 0, report.marking());
            sheet.style(row++, 0).bold().fontColor(INK).set();
        }
        text(sheet, row, 0, report.title());
        sheet.style(row++, 0).bold().fontSize(16).set();
        text(sheet, row++, 0, report.kind());
        row++;
        for (Block block : report.front()) {
            if (block instanceof Block.Facts facts) {
                for (Block.Fact fact : facts.facts()) {
                    text(sheet, row, 0, fact.name());
                    text(sheet, row++, 1, fact.value());
                }
            }
        }
        row++;
        for (Report.Part part : report.parts()) {
            for (Block block : part.blocks()) {
                if (block instanceof Block.Finding f) {
                    text(sheet, row, 0, part.title());
                    text(sheet, row, 1, f.verdict() + " – " + f.title() + ". " + f.sentence());
                    row++;
                }
            }
        }
        sheet.width(0, 34);
        sheet.width(1, 110);
        printed(sheet);
    }

    private void table(String section, Block block) {
        if (!(block instanceof Block.Table t) || t.rows().isEmpty()) {
            return;
        }
        Worksheet sheet = sheet(t.caption());
        text(sheet, 0, 0, report.marking().isEmpty() ? section : report.marking() + " · " + section);
        sheet.style(0, 0).fontColor(INK).set();
        text(sheet, 1, 0, t.caption());
        sheet.style(1, 0).bold().fontSize(13).set();
        List<Block.Column> columns = t.columns();
        int[] widths = new int[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            String head = columns.get(c).head();
            text(sheet, HEAD_ROW, c, head);
            StyleSetter style = sheet.style(HEAD_ROW, c);
            style.bold();
            style.fillColor(HEAD);
            style.wrapText(true);
            style.verticalAlignment("top");
            style.horizontalAlignment(columns.get(c).numeric() ? "right" : "left");
            style.set();
            widths[c] = Math.min(18, head.length());
        }
        int row = HEAD_ROW + 1;
        for (List<Cell> cells : t.rows()) {
            for (int c = 0; c < cells.size(); c++) {
                cell(sheet, row, c, cells.get(c));
                if (c > 0 && columns.get(c - 1).numeric() && cells.get(c) instanceof Cell.Text) {
                    sheet.style(row, c).indent(1).set();
                }
                widths[c] = Math.max(widths[c], cells.get(c).text().length());
            }
            row++;
        }
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, Math.min(WIDEST, widths[c] + 2));
            if (widths[c] > WIDEST) {
                sheet.range(HEAD_ROW + 1, c, row - 1, c)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
        sheet.freezePane(0, HEAD_ROW + 1);
        sheet.setAutoFilter(HEAD_ROW, 0, row - 1, columns.size() - 1);
        sheet.repeatRows(HEAD_ROW);
        printed(sheet);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Number n -> {
                sheet.value(row, column, n.value());
                sheet.style(row, column).format(format(n.value())).set();
            }
            case Cell.Text t -> text(sheet, row, column, t.text());
            case Cell.Unknown u -> {
                text(sheet, row, column, u.text());
                sheet.style(row, column).horizontalAlignment("right").set();
            }
        }
    }

    /** Shows about three digits, as paper does; the cell holds them all. */
    private static String format(double value) {
        double size = Math.abs(value);
        return value == Math.rint(value) || size >= 1000
                ? "#,##0"
                : size >= 100 ? "0.0" : size >= 1 ? "0.00" : size >= 0.01 ? "0.0000" : "0.00E+00";
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            String clean = clean(text);
            sheet.value(row, column, clean.length() > LONGEST_CELL ? clean.substring(0, LONGEST_CELL) : clean);
        }
    }

    /** Without the control characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t')
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private void printed(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        // "&" begins a code in heads and feet
        String marking = clean(report.marking()).replace("&", "&&");
        if (!marking.isEmpty()) {
            sheet.header(marking, Position.CENTER);
        }
        String foot = report.shortRevision() + (marking.isEmpty() ? "" : "   " + marking);
        sheet.footer(foot, Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
    }

    /** A sheet with a name that Excel takes: at most 31 characters, none of {@code []:*?/\}, and no two alike. */
    private Worksheet sheet(String wanted) {
        String base =
                clean(wanted).replaceAll("[\\[\\]:*?/\\\\\\n\\t]+", " ").strip().replaceAll("^'+|'+$", "");
        if (base.isEmpty()) {
            base = "-";
        }
        String name = cut(base, LONGEST_NAME);
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            name = cut(base, LONGEST_NAME - end.length()) + end;
        }
        return book.newWorksheet(name);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }
}
