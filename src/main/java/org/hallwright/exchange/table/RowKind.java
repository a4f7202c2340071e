package org.hallwright.exchange.table;

/** What a row of a table is. */
public enum RowKind {
    /** A rack on the floor. */
    RACKS("racks"),
    /** A device in a rack. */
    DEVICES("devices"),
    /** A type of rack or device, and how many of it. */
    EQUIPMENT("equipment");

    private final String word;

    RowKind(String word) {
        this.word = word;
    }

    /** The word used in files and on the command line. */
    public String word() {
        return word;
    }
}
