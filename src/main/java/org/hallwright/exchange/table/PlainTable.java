package org.hallwright.exchange.table;

import java.util.List;

/**
 * A table that is only written.
 *
 * @param rows cells are numbers or texts; an empty text is an empty cell
 */
public record PlainTable(String name, List<String> header, List<List<?>> rows) {

    public PlainTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** RFC 4180, numbers with points. */
    public String csv() {
        return SheetBook.csv(sheet());
    }

    /** A workbook of one sheet. */
    public byte[] xlsx() {
        return SheetBook.xlsx(List.of(sheet()));
    }

    private SheetBook.Sheet sheet() {
        return new SheetBook.Sheet(name, header, rows::forEach);
    }
}
