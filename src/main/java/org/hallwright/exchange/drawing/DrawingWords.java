package org.hallwright.exchange.drawing;

/** A stranger's text made fit for a plan or a message: short, and without control characters. */
final class DrawingWords {

    private static final int LONGEST = 120;

    private DrawingWords() {}

    static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
