package org.hallwright.report.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A face of the report: a bundled face file, and behind it the one for further scripts, which is embedded only where a text
 * needs it.
 */
final class Face {

    /** The digits' height over the size, in which rows of text are centred (Inter: 2048 of 2816). */
    static final double CAP_HEIGHT = 0.727;

    private final Embedded own;
    private final Supplier<Embedded> further;
    private final Set<Integer> missing;

    /**
     * @param further asked for once a text needs it
     * @param missing takes the characters that neither has
     */
    Face(Embedded own, Supplier<Embedded> further, Set<Integer> missing) {
        this.own = own;
        this.further = further;
        this.missing = missing;
    }

    /** What is written with one face file. */
    record Run(Embedded face, String text) {}

    /**
     * The text with characters that print. What no face has stands as its number, such as [U+4E2D U+6587], so that nobody
     * takes one unknown name for another.
     */
    String printable(String text) {
        if (own.holds(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean inNumbers = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int c : composed.codePoints().filter(each -> !invisible(each)).toArray()) {
            boolean held = holds(c);
            boolean number = !held && !Character.isWhitespace(c);
            if (inNumbers && !number) {
                out.append(']');
            }
            if (number) {
                missing.add(c);
                out.append(inNumbers ? " " : "[").append(String.format(Locale.ROOT, "U+%04X", c));
            } else {
                out.appendCodePoint(held ? c : ' ');
            }
            inNumbers = number;
        }
        return out.append(inNumbers ? "]" : "").toString();
    }

    private boolean holds(int c) {
        return own.holds(c) || Scripts.joins(c) || further.get().holds(c);
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && !Character.isWhitespace(c)
                || type == Character.FORMAT && !Scripts.joins(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE;
    }

    /** Advance of a printable text. */
    double width(String printable, double size) {
        if (own.holds(printable)) {
            return own.width(printable, size);
        }
        return runs(Scripts.seen(printable)).stream()
                .mapToDouble(run -> run.face().width(run.text(), size))
                .sum();
    }

    /** A text as it is seen, from left to right, in pieces of one face file each. */
    List<Run> runs(String seen) {
        if (own.holds(seen)) {
            return List.of(new Run(own, seen));
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        Embedded face = own;
        for (int c : seen.codePoints().toArray()) {
            Embedded next = own.holds(c) ? own : further.get();
            if (next != face && !piece.isEmpty()) {
                runs.add(new Run(face, piece.toString()));
                piece.setLength(0);
            }
            face = next;
            piece.appendCodePoint(c);
        }
        runs.add(new Run(face, piece.toString()));
        return runs;
    }
}
