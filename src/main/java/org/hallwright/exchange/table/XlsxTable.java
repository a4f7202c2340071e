package org.hallwright.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.csv.CsvReader;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of an XLSX file as rows of texts, none where it is empty: numbers with a point, dates as ISO 8601, formulas by their last value. */
final class XlsxTable {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NOTES = 100;

    private XlsxTable() {}

    /** @param sheet name of the sheet, or null for the first; the value is the names of all */
    static Outcome<List<String>> read(Path file, String place, @Nullable String sheet, CsvReader.Taker taker) {
        return XlsxGate.pass(file, place, sheet).then(safe -> rows(safe, place, taker));
    }

    private static Outcome<List<String>> rows(XlsxGate.Safe safe, String place, CsvReader.Taker taker) {
        List<Problem> notes = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(safe.archive()), new ReadingOptions(true, true))) {
            Sheet sheet = book.getSheet(safe.sheet()).orElseThrow();
            try (Stream<Row> rows = sheet.openStream()) {
                int count = 0;
                MergedCells merged = new MergedCells(safe.merged());
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    List<String> cells = merged.filled(row.getRowNum(), cells(row, place, notes));
                    if (cells.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (count++ == CsvReader.MOST_ROWS) {
                        notes.add(Problem.error(
                                org.hallwright.codec.csv.CsvMessage.TOO_MANY_ROWS,
                                place + ":" + row.getRowNum(),
                                CsvReader.MOST_ROWS));
                        break;
                    }
                    if (!taker.row(row.getRowNum(), cells)) {
                        break;
                    }
                }
            }
            return Outcome.ok(safe.sheets(), notes);
        } catch (IOException | RuntimeException e) {
            // The library says what is wrong with a part in exceptions of many kinds; each means an unreadable part.
            notes.add(Problem.error(TableMessage.BROKEN, place));
            return Outcome.failed(notes);
        }
    }

    private static List<String> cells(Row row, String place, List<Problem> notes) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell, row.getRowNum(), place, notes));
        }
        return cells;
    }

    private static String text(Cell cell, int row, String place, List<Problem> notes) {
        Object value = cell.getValue();
        if (value == null && cell.getFormula() != null && notes.size() < MOST_NOTES) {
            notes.add(Problem.warning(
                    TableMessage.FORMULA_WITHOUT_VALUE, place + ":" + row, Columns.letters(cell.getColumnIndex())));
        }
        if (cell.getType() == CellType.ERROR) {
            if (notes.size() < MOST_NOTES) {
                notes.add(Problem.warning(
                        TableMessage.FORMULA_ERROR, place + ":" + row, Columns.letters(cell.getColumnIndex())));
            }
            return "";
        }
        return switch (value) {
            case null -> "";
            case BigDecimal number -> isDate(cell) ? date(cell) : plain(number);
            case Boolean flag -> flag ? "true" : "false";
            default -> value.toString();
        };
    }

    /** An exponent of a million digits is no number of anybody's. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 400 || number.precision() > 400) {
            return number.toString();
        }
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // 15 digits are what a spreadsheet keeps of a number; what lies beyond is the binary's noise.
        BigDecimal rounded = shortest.round(new java.math.MathContext(15)).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) {
            return false;
        }
        return DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
