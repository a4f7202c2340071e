package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;

/** Widths of text without a toolkit: the advance of the bundled sans face by class of character, within about 5 %. */
public final class TextFit {
    private TextFit() {}

    public static double width(String text, double size) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("iljI.,:;'|! ".indexOf(c) >= 0) {
                em += 0.28;
            } else if ("mwMW%@".indexOf(c) >= 0) {
                em += 0.88;
            } else if (Character.isDigit(c)) {
                em += 0.66;
            } else if (Character.isUpperCase(c)) {
                em += 0.65;
            } else {
                em += c == 'f' || c == 't' || c == 'r' || c == '-' ? 0.38 : 0.57;
            }
        }
        return em * size;
    }

    /** Width of every digit of the bundled bold face over its size; its figures are tabular. */
    private static final double BOLD_DIGIT_EM = 0.6705;

    /** The same of the regular face. */
    private static final double DIGIT_EM = 0.6477;

    /**
     * The next smaller size at which a digit is a whole number of pixels wide. Small text is set on whole pixels, so
     * other sizes space their digits unevenly.
     */
    public static double even(double size, boolean bold) {
        double em = bold ? BOLD_DIGIT_EM : DIGIT_EM;
        return Math.max(1, Math.floor(size * em + 1e-9)) / em;
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    public static String cut(String text, double size, double maxWidth) {
        if (width(text, size) <= maxWidth) {
            return text;
        }
        int n = text.length();
        while (n > 0 && width(text.substring(0, n) + "…", size) > maxWidth) {
            n--;
        }
        return n == 0 ? "" : text.substring(0, n).stripTrailing() + "…";
    }

    /** The text broken at spaces into at most so many lines; the last one is cut where it is too long. */
    static List<String> wrap(String text, double size, double maxWidth, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() + 1 < mostLines && width(rest, size) > maxWidth) {
            int space = rest.lastIndexOf(' ');
            while (space > 0 && width(rest.substring(0, space), size) > maxWidth) {
                space = rest.lastIndexOf(' ', space - 1);
            }
            if (space <= 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        lines.add(cut(rest, size, maxWidth));
        return lines;
    }
}
