package org.hallwright.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One bundled face file, embedded as the subset that the report uses. Faces of the machine are never asked for. */
final class Embedded {

    private static final int CACHED = 0x2200;

    private final PDType0Font font;
    private final TrueTypeFont metrics;
    private final CmapLookup glyphs;
    private final double perEm;
    private final int[] glyphCache = new int[CACHED];
    private final String name;

    private Embedded(PDType0Font font, TrueTypeFont metrics, String name) throws IOException {
        this.font = font;
        this.metrics = metrics;
        this.glyphs = metrics.getUnicodeCmapLookup();
        this.perEm = metrics.getUnitsPerEm();
        this.name = name;
        Arrays.fill(glyphCache, -1);
    }

    /** @param name by which content streams call it */
    static Embedded load(PDDocument document, String file, String name) {
        try (InputStream in = Embedded.class.getResourceAsStream("/org/hallwright/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no face " + file + "; the program was built wrongly");
            }
            TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Embedded(PDType0Font.load(document, ttf, true), ttf, name);
        } catch (IOException e) {
            // The file is inside the program.
            throw new UncheckedIOException(file, e);
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

    boolean holds(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** Advance of a text that the face holds. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> advance(glyph(c))).sum() / perEm * size;
    }

    private double advance(int glyph) {
        try {
            return metrics.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operand of Tj for a text that the face holds, which so becomes part of the embedded subset. */
    String hex(String text) {
        StringBuilder hex = new StringBuilder("<");
        text.codePoints().forEach(c -> {
            font.addToSubset(c);
            hex.append(HexFormat.of().formatHex(font.encodeGlyphId(glyph(c))));
        });
        return hex.append('>').toString().toUpperCase(Locale.ROOT);
    }
}
