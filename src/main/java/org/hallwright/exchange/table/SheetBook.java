package org.hallwright.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hallwright.codec.csv.CsvText;
import org.hallwright.codec.file.Timeless;
import org.jspecify.annotations.Nullable;

/** Writes tables: a workbook of several, or CSV of one. Numbers are numbers; no author, machine or date is in either. */
final class SheetBook {

    private static final String NO_DATE = "1980-01-01T00:00:00Z";

    private SheetBook() {}

    /**
     * A table to be written.
     *
     * @param rows hands each row to what it is given
     */
    record Sheet(String name, List<String> header, Consumer<Consumer<List<?>>> rows) {}

    static byte[] xlsx(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Hallwright", "1.0")) {
            for (Sheet each : sheets) {
                write(each, book.newWorksheet(each.name()));
            }
            book.finish();
            return Timeless.officeFile(bytes.toByteArray(), NO_DATE);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot fail to be written", e);
        }
    }

    private static void write(Sheet from, Worksheet sheet) {
        List<String> header = from.header();
        for (int c = 0; c < header.size(); c++) {
            sheet.value(0, c, header.get(c));
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.clamp(header.get(c).length() + 2, 8, 24));
        }
        sheet.freezePane(0, 1);
        int[] at = {1};
        from.rows().accept(cells -> {
            for (int c = 0; c < cells.size(); c++) {
                switch (cells.get(c)) {
                    case Number number -> sheet.value(at[0], c, number);
                    case Object text when text.toString().isEmpty() -> {}
                    // A text cell of a workbook is never run, but it may be saved as CSV by its next reader.
                    case Object text -> sheet.value(at[0], c, CsvText.guarded(text.toString()));
                }
            }
            at[0]++;
        });
    }

    /** RFC 4180, numbers with points. */
    static String csv(Sheet sheet) {
        CsvText csv = new CsvText().row(sheet.header());
        sheet.rows().accept(csv::row);
        return csv.toString();
    }

    /** A whole number without a point; unknown is an empty cell and not zero. */
    static Object scaled(@Nullable Double si, double unit) {
        if (si == null) {
            return "";
        }
        // Twelve digits: as many as the reader keeps, so that dividing by the unit leaves no dust.
        double value = Double.parseDouble(String.format(Locale.ROOT, "%.12g", si / unit));
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }
}
