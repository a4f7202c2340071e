package org.hallwright.draw;

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
                em += 0.62;
            } else if (Character.isUpperCase(c)) {
                em += 0.65;
            } else {
                em += c == 'f' || c == 't' || c == 'r' || c == '-' ? 0.38 : 0.57;
            }
        }
        return em * size;
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
}
