package org.hallwright.codec.csv;

import org.hallwright.base.Message;

/** What can be wrong with a file of separated values as such. */
public enum CsvMessage implements Message {
    UNREADABLE("csv.unreadable"),
    TOO_LARGE("csv.too-large"),
    EMPTY("csv.empty"),
    NOT_TEXT("csv.not-text"),
    OTHER_ENCODING("csv.other-encoding"),
    TOO_MANY_ROWS("csv.too-many-rows"),
    TOO_MANY_COLUMNS("csv.too-many-columns"),
    CELL_TOO_LONG("csv.cell-too-long"),
    BAD_QUOTES("csv.bad-quotes");

    private final String key;

    CsvMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
