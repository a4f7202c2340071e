package org.hallwright.exchange.table;

/** How spreadsheets call their columns. */
final class Columns {

    private Columns() {}

    /** A, B … Z, AA, AB … for 0, 1 … */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
