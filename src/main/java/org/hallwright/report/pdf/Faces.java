package org.hallwright.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/** The three bundled faces, the one for further scripts in two weights behind them, and how text breaks into lines. */
final class Faces {

    /** A column made to measure must hold what it was measured for, sums of rounded numbers included. */
    private static final double SLACK = 0.01;

    private static final String BREAKS_AFTER = "-–/_.,;:@";

    private final PDDocument pdf;
    private final PDResources resources = new PDResources();
    private final Map<String, Embedded> embedded = new TreeMap<>();
    private final Set<Integer> missing = new TreeSet<>();
    private final Face plain;
    private final Face bold;
    private final Face fixed;

    Faces(PDDocument pdf) {
        this.pdf = pdf;
        Supplier<Embedded> further = () -> file("HallwrightScripts-Regular.ttf", "F4");
        this.plain = new Face(file("HallwrightSans-Regular.ttf", "F1"), further, missing);
        this.bold = new Face(
                file("HallwrightSans-Bold.ttf", "F2"), () -> file("HallwrightScripts-Bold.ttf", "F5"), missing);
        this.fixed = new Face(file("HallwrightMono-Regular.ttf", "F3"), further, missing);
    }

    private Embedded file(String name, String as) {
        return embedded.computeIfAbsent(as, k -> {
            Embedded face = Embedded.load(pdf, name, as);
            resources.put(COSName.getPDFName(as), face.font());
            return face;
        });
    }

    Face plain() {
        return plain;
    }

    Face bold() {
        return bold;
    }

    Face fixed() {
        return fixed;
    }

    PDResources resources() {
        return resources;
    }

    /** The characters that were printed as their numbers, because no face has them. */
    Set<Integer> missing() {
        return missing;
    }

    /** Reduces the embedded faces to the glyphs that were used; nothing may be set after it. */
    void subset() throws IOException {
        for (Embedded face : embedded.values()) {
            face.font().subset();
        }
    }

    /** The text in lines no wider than {@code width}; it breaks at spaces, and inside a word only where it must. */
    static List<String> wrap(String text, Face face, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : face.printable(text.strip()).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            double used = 0;
            double space = face.width(" ", size);
            for (String word : paragraph.strip().split("[ \\t]+")) {
                double w = face.width(word, size);
                if (!line.isEmpty() && used + space + w <= width + SLACK) {
                    line.append(' ').append(word);
                    used += space + w;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                String rest = word;
                while (face.width(rest, size) > width + SLACK && rest.codePointCount(0, rest.length()) > 1) {
                    int cut = fitting(rest, face, size, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(rest);
                used = face.width(rest, size);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** How much of a long word fits: to its last dash, slash or point there, else as many characters as fit. */
    private static int fitting(String word, Face face, double size, double width) {
        double used = 0;
        int at = 0;
        int good = 0;
        while (at < word.length()) {
            int c = word.codePointAt(at);
            used += face.width(Character.toString(c), size);
            if (used > width && at > 0) {
                break;
            }
            at += Character.charCount(c);
            if (BREAKS_AFTER.indexOf(c) >= 0) {
                good = at;
            }
        }
        return good > at / 3 ? good : at;
    }

    /** The text cut to a width, with an ellipsis where something is left out. */
    static String cut(String text, Face face, double size, double width) {
        String all = face.printable(text);
        if (face.width(all, size) <= width) {
            return all;
        }
        int end = all.length();
        while (end > 0 && face.width(all.substring(0, end) + "…", size) > width) {
            end = all.offsetByCodePoints(end, -1);
        }
        return all.substring(0, end).stripTrailing() + "…";
    }

    /** Width of the widest word. */
    static double widestWord(String text, Face face, double size) {
        double widest = 0;
        for (String word : face.printable(text).split("[ \\t\\n]+")) {
            widest = Math.max(widest, face.width(word, size));
        }
        return widest;
    }
}
