package org.hallwright.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Camera, grid labels and hit tests")
class PlanGeometryTest {

    @Test
    @DisplayName("Zooming keeps the plan point under the pointer, whatever the pointer and the factor")
    void zoomKeepsThePoint() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Camera before = new Camera(0.01 + random.nextDouble(), random.nextInt(100_000), random.nextInt(100_000));
            double px = random.nextInt(2000);
            double py = random.nextInt(1000);
            Camera after = before.zoomAbout(0.2 + random.nextDouble() * 4, px, py);
            assertEquals(before.xMm(px), after.xMm(px), 1e-6);
            assertEquals(before.yMm(py), after.yMm(py), 1e-6);
            assertEquals(px, after.xPx(after.xMm(px)), 1e-6);
        }
    }

    @Test
    @DisplayName("Fit shows the whole hall inside the margin")
    void fitShowsAll() {
        Box hall = new Box(0, 0, 30_000, 20_000);
        Box px = Camera.fit(hall, 1000, 500, 40).toPx(hall);
        assertTrue(px.x() >= 39.9 && px.y() >= 39.9 && px.right() <= 960.1 && px.bottom() <= 460.1, px.toString());
        assertThrows(IllegalArgumentException.class, () -> new Camera(0, 0, 0));
    }

    @Test
    @DisplayName("Floor cells are named AA-01 and on, as TIA-606 has them")
    void cells() {
        assertEquals("AA-01", GridLabels.cell(0, 0));
        assertEquals("AA-01", GridLabels.cell(599, 599));
        assertEquals("AB-12", GridLabels.cell(11 * 600, 600));
        assertEquals("BA", GridLabels.row(26));
        assertEquals("ZZ", GridLabels.row(675));
        assertEquals("AAA", GridLabels.row(676));
        for (int row : new int[] {0, 25, 26, 675, 676, 5000}) {
            String label = GridLabels.row(row) + "-" + GridLabels.column(row % 40);
            Point at = assertNotNull2(GridLabels.centre(label));
            assertEquals(label, GridLabels.cell(at.x(), at.y()));
        }
        assertNull(GridLabels.centre("12"));
        assertNull(GridLabels.centre("A-1"));
        assertNull(GridLabels.centre("AA-00"));
        assertNotNull(GridLabels.centre(" ab 12 "));
    }

    private static Point assertNotNull2(@org.jspecify.annotations.Nullable Point p) {
        assertNotNull(p);
        return p;
    }

    @Test
    @DisplayName("The grid finds what a plain search finds, points and areas alike")
    void gridEqualsPlainSearch() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<Box> boxes = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                boxes.add(new Box(
                        random.nextInt(20_000),
                        random.nextInt(9_000),
                        1 + random.nextInt(1500),
                        1 + random.nextInt(1500)));
            }
            SpatialGrid grid = new SpatialGrid(boxes);
            for (int i = 0; i < 200; i++) {
                double x = random.nextInt(24_000) - 1000;
                double y = random.nextInt(12_000) - 1000;
                int expected = -1;
                for (int b = 0; b < boxes.size(); b++) {
                    expected = boxes.get(b).contains(x, y) ? b : expected;
                }
                assertEquals(expected, grid.at(x, y));
                Box area = new Box(x, y, random.nextInt(4000), random.nextInt(4000));
                BitSet plain = new BitSet();
                for (int b = 0; b < boxes.size(); b++) {
                    plain.set(b, boxes.get(b).overlaps(area));
                }
                assertEquals(plain, grid.within(area));
            }
        }
        assertEquals(-1, new SpatialGrid(List.of()).at(1, 1));
    }

    @Test
    @DisplayName("Bins begin at zero, are round, and hold the highest value")
    void bins() {
        Bins bins = Bins.of(132, 132);
        assertEquals(0, bins.start());
        assertEquals(20, bins.step());
        assertEquals(6, bins.bin(132));
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            double high = Math.exp(random.nextDouble() * 20 - 5);
            Bins b = Bins.of(high * random.nextDouble(), high);
            assertTrue(b.limit(Colours.BINS) >= high * (1 - 1e-9), b + " for " + high);
        }
    }
}
