package org.hallwright.exchange.table;

/** A stranger's text made fit for a message: short, and without control characters. */
final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    static String of(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }
}
