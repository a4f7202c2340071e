package org.hallwright.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One bundled face, embedded as the subset that the report uses. Faces of the machine are never asked for. */
final class Face {

    private static final int CACHED = 0x2200;

    /** The digits' height over the size, in which rows of text are centred (Inter: 2048 of 2816). */
    static final double CAP_HEIGHT = 0.727;

    private final PDType0Font font;
    private final TrueTypeFont metrics;
    private final CmapLookup glyphs;
    private final double perEm;
    private final int[] glyphCache = new int[CACHED];
    private final String name;

    private Face(PDType0Font font, TrueTypeFont metrics, String name) throws IOException {
        this.font = font;
        this.metrics = metrics;
        this.glyphs = metrics.getUnicodeCmapLookup();
        this.perEm = metrics.getUnitsPerEm();
        this.name = name;
        Arrays.fill(glyphCache, -1);
    }

    /** @param name by which content streams call it */
    static Face load(PDDocument document, String file, String name) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream("/org/hallwright/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no face " + file + "; the program was built wrongly");
            }
            TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Face(PDType0Font.load(document, ttf, true), ttf, name);
        }
    }

    PDType0Font font() {
        return font;
    }

    String name() {
        return name;
    }

    private int glyph(int codePoint) {
        if (codePoint >= CACHED) {
            return glyphs.getGlyphId(codePoint);
        }
        int known = glyphCache[codePoint];
        if (known < 0) {
            known = glyphs.getGlyphId(codePoint);
            glyphCache[codePoint] = known;
        }
        return known;
    }

    /** Whether every character has a glyph of its own: no reader may meet .notdef (ISO 19005-2, 6.2.11.8). */
    boolean holds(String text) {
        return text.codePoints().allMatch(c -> glyph(c) != 0);
    }

    /**
     * The text with characters that print. What the face has not stands as its number, such as [U+4E2D U+6587], so that
     * nobody takes one unknown name for another.
     */
    String printable(String text) {
        if (holds(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean inNumbers = false;
        for (int c : text.codePoints().filter(each -> !invisible(each)).toArray()) {
            boolean number = glyph(c) == 0 && !Character.isWhitespace(c);
            if (inNumbers && !number) {
                out.append(']');
            }
            if (number) {
                out.append(inNumbers ? " " : "[").append(String.format(Locale.ROOT, "U+%04X", c));
            } else {
                out.appendCodePoint(glyph(c) == 0 ? ' ' : c);
            }
            inNumbers = number;
        }
        return out.append(inNumbers ? "]" : "").toString();
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && !Character.isWhitespace(c)
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE;
    }

    /** Advance of a printable text. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> advance(glyph(c))).sum() / perEm * size;
    }

    private double advance(int glyph) {
        try {
            return metrics.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The operand of Tj for a printable text, which so becomes part of the embedded subset. */
    String hex(String text) {
        StringBuilder hex = new StringBuilder("<");
        text.codePoints().forEach(c -> {
            font.addToSubset(c);
            hex.append(HexFormat.of().formatHex(font.encodeGlyphId(glyph(c))));
        });
        return hex.append('>').toString().toUpperCase(Locale.ROOT);
    }
}
