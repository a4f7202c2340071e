package org.hallwright.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.design.Rack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan, drawn as pixels and as shapes")
class PlanDrawingTest {
    private static Plan.Mark mark(String id, double x, int colour, Plan.Flag flag) {
        return new Plan.Mark(id, id, new Box(x, 1200, 600, 1200), Rack.Facing.SOUTH, "132", colour, 18, flag);
    }

    private static Plan plan(List<Plan.Mark> marks) {
        return new Plan(
                new Box(0, 0, 6000, 4000),
                List.of(),
                List.of(),
                marks,
                List.of(),
                new Plan.Legend("kW / rack", true, List.of(Colours.bin(0)), List.of("0")));
    }

    private static int[] pixels(Plan plan, double scale, int w, int h) {
        int[] px = new int[w * h];
        PixelPen pen = new PixelPen(px, w, h);
        pen.clear(Palette.LIGHT.canvas());
        new PlanDrawing(plan, new Camera(scale, 0, 0), Palette.LIGHT, w, h, 1).draw(pen);
        return px;
    }

    @Test
    @DisplayName("A rack has its colour at its centre, its front edge to the south, and a violation is hatched red")
    void rackPixels() {
        int yellow = Colours.bin(6);
        int[] px = pixels(
                plan(List.of(mark("A", 600, yellow, Plan.Flag.NONE), mark("B", 1800, yellow, Plan.Flag.FAIL))),
                0.05,
                300,
                200);
        assertEquals(yellow, px[90 * 300 + 45]);
        assertEquals(Palette.LIGHT.ink(), px[119 * 300 + 45]);
        int red = 0;
        for (int y = 62; y < 118; y++) {
            for (int x = 92; x < 118; x++) {
                red += px[y * 300 + x] == Palette.LIGHT.fail() ? 1 : 0;
            }
        }
        assertTrue(red > 200 && red < 900, "hatched pixels " + red);
    }

    @Test
    @DisplayName("An unknown value is white inside a dashed edge, never a colour of the scale")
    void unknownIsWhite() {
        int[] px = pixels(plan(List.of(mark("A", 600, Colours.NONE, Plan.Flag.NONE))), 0.05, 300, 200);
        assertEquals(Palette.LIGHT.panel(), px[85 * 300 + 45]);
    }

    @Test
    @DisplayName("From far a rack is one block; racks outside the view cost nothing")
    void levels() {
        List<Plan.Mark> marks = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            marks.add(mark("R" + i, 100_000 + i, Colours.bin(3), Plan.Flag.NONE));
        }
        int[] empty = pixels(plan(List.of()), 0.05, 300, 200);
        assertArrayEquals(empty, pixels(plan(marks), 0.05, 300, 200));
        int[] far = pixels(plan(List.of(mark("A", 600, Colours.bin(3), Plan.Flag.NONE))), 0.004, 100, 100);
        assertEquals(Colours.bin(3), far[6 * 100 + 3]);
    }

    @Test
    @DisplayName("The SVG has title, numbers and names, is escaped, and is the same twice")
    void svg() {
        Plan plan = plan(List.of(mark("A<1>", 600, Colours.bin(6), Plan.Flag.FAIL)));
        String one = SvgWriter.write(PlanDrawing.picture(plan, Palette.LIGHT, 1200, 800, "Hall & 1"));
        assertEquals(one, SvgWriter.write(PlanDrawing.picture(plan, Palette.LIGHT, 1200, 800, "Hall & 1")));
        assertTrue(one.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assertTrue(one.contains("<title>Hall &amp; 1</title>"));
        assertTrue(one.contains(">132</text>"));
        assertTrue(one.contains("kW / rack"));
        assertFalse(one.contains("A<1>"));
        assertFalse(one.contains("NaN"));
    }

    @Test
    @DisplayName("Hatch lines stay inside their box")
    void hatch() {
        Box box = new Box(10, 20, 37, 51);
        for (Shape.Line l : new Shape.Hatch(box, 1, 6, 1).lines()) {
            assertTrue(box.grow(1e-9).contains(l.x1(), l.y1()) || Math.abs(l.y1() - box.bottom()) < 1e-6, l.toString());
            assertTrue(l.y2() >= box.y() - 1e-6 && l.x2() <= box.right() + 1e-6, l.toString());
        }
    }
}
