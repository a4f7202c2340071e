package org.hallwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Signs for equipment")
class GlyphTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("lie as SVG beside the program with the very drawing that the program shows")
    void source(Glyph glyph) throws IOException {
        String svg = Files.readString(Path.of("assets/icons", glyph.fileName() + ".svg"));
        assertTrue(svg.contains(" d=\"" + glyph.path() + "\""), glyph + " differs from its file");
        assertTrue(svg.contains("<title>"), "the file says what it shows");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are drawn inside their field at any size")
    void inside(Glyph glyph) {
        Picture.Sketch sketch = new Picture.Sketch(100, 100);
        glyph.draw(new SketchPen(sketch), 10, 20, 48, 0xFF000000);
        for (Shape shape : sketch.done("t").shapes()) {
            Shape.Line line = (Shape.Line) shape;
            for (double x : new double[] {line.x1(), line.x2()}) {
                assertTrue(x >= 10 && x <= 58, glyph + " at x " + x);
            }
            for (double y : new double[] {line.y1(), line.y2()}) {
                assertTrue(y >= 20 && y <= 68, glyph + " at y " + y);
            }
        }
        assertTrue(sketch.done("t").shapes().size() > 4, "a drawing, not a stroke");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("end closed outlines where they begin")
    void closed(Glyph glyph) {
        long closings = glyph.path().chars().filter(c -> c == 'Z').count();
        long closed = glyph.strokes().stream()
                .filter(s -> s.size() > 2 && s.getFirst().equals(s.getLast()))
                .count();
        assertEquals(closings, closed);
    }
}
