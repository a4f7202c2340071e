package org.hallwright.exchange.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Underlay;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A DXF drawing")
final class DxfTest {

    private static final String HEADER = "0 SECTION 2 HEADER 9 $INSUNITS 70 4 0 ENDSEC ";

    /** Pairs written in one line, blanks for line breaks. */
    private static byte[] dxf(String blocks, String entities) {
        String text = HEADER + "0 SECTION 2 BLOCKS " + blocks + "0 ENDSEC 0 SECTION 2 ENTITIES " + entities
                + "0 ENDSEC 0 EOF";
        return text.replace(' ', '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static Sketch read(String blocks, String entities) {
        return DxfReader.read(dxf(blocks, entities), "x.dxf").orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    private static void assertSpot(double x, double y, Spot spot) {
        assertEquals(x, spot.x(), 1e-6);
        assertEquals(y, spot.y(), 1e-6);
    }

    @Test
    @DisplayName("gives its lines, polylines, circles, arcs and texts by layer")
    void entities() {
        Sketch sketch = read(
                "",
                "0 LINE 8 WALLS 10 0 20 0 11 1000 21 0 "
                        + "0 LWPOLYLINE 8 WALLS 90 3 70 1 10 0 20 0 10 10 20 0 10 10 20 10 "
                        + "0 POLYLINE 8 OLD 66 1 70 0 0 VERTEX 8 OLD 10 1 20 2 0 VERTEX 8 OLD 10 3 20 4 0 SEQEND "
                        + "0 CIRCLE 8 COL 10 5 20 5 40 2 "
                        + "0 ARC 8 DOOR 10 0 20 0 40 900 50 350 51 10 "
                        + "0 TEXT 8 TXT 10 7 20 8 40 2.5 1 R%%d101 "
                        + "0 MTEXT 8 TXT 10 7 20 8 40 2.5 1 {\\fArial;Serverraum\\P1} "
                        + "0 HATCH 8 X 0 DIMENSION 8 X 0 HATCH 8 X ");
        assertEquals(1.0, sketch.unitMm());
        assertEquals(Map.of("WALLS", 2, "OLD", 1, "COL", 1, "DOOR", 1, "TXT", 2), Map.copyOf(sketch.layers()));
        assertTrue(sketch.paths().get(1).closed());
        Sketch.Path arc = sketch.paths().get(4);
        assertSpot(
                900 * Math.cos(Math.toRadians(350)),
                900 * Math.sin(Math.toRadians(350)),
                arc.points().getFirst());
        assertSpot(
                900 * Math.cos(Math.toRadians(10)),
                900 * Math.sin(Math.toRadians(10)),
                arc.points().getLast());
        for (Spot p : sketch.paths().get(3).points()) {
            assertEquals(2, Math.hypot(p.x() - 5, p.y() - 5), 1e-9);
        }
        assertEquals(
                List.of("R101", "Serverraum 1"),
                sketch.texts().stream().map(Sketch.Text::text).toList());
        Outcome<Sketch> again = DxfReader.read(dxf("", "0 LINE 10 0 20 0 11 1 21 1 0 HATCH 8 X 0 HATCH 8 X "), "x.dxf");
        assertEquals(List.of("drawing.not-drawn"), codes(again));
        assertEquals(List.of("HATCH", 2), again.problems().getFirst().arguments());
    }

    @Test
    @DisplayName("draws a rational spline: three weighted control points are a quarter of a circle")
    void quarterCircle() {
        // Piegl and Tiller, section 7.3: degree 2, weights 1, 1/√2, 1 on the corners of the square.
        Sketch sketch = read(
                "",
                "0 SPLINE 8 ROUND 70 4 71 2 72 6 73 3 40 0 40 0 40 0 40 1 40 1 40 1 41 1 41 0.70710678118654752 41 1 "
                        + "10 1000 20 0 10 1000 20 1000 10 0 20 1000 ");
        List<Spot> line = sketch.paths().getFirst().points();
        assertSpot(1000, 0, line.getFirst());
        assertSpot(0, 1000, line.getLast());
        assertTrue(line.size() > 12, "points: " + line.size());
        for (Spot p : line) {
            assertEquals(1000, Math.hypot(p.x(), p.y()), 1e-6);
        }
    }

    @Test
    @DisplayName("draws a cubic spline over several spans, through its ends and inside its control points")
    void cubicSpline() {
        Sketch sketch = read(
                "",
                "0 SPLINE 8 S 70 8 71 3 40 0 40 0 40 0 40 0 40 1 40 2 40 2 40 2 40 2 10 0 20 0 10 0 20 6 10 6 20 6 "
                        + "10 12 20 6 10 12 20 0 0 SPLINE 8 FIT 70 8 71 3 74 3 11 0 21 0 11 5 21 5 11 9 21 0 ");
        List<Spot> line = sketch.paths().getFirst().points();
        assertSpot(0, 0, line.getFirst());
        assertSpot(12, 0, line.getLast());
        // At the middle knot: a quarter of the second, half of the third and a quarter of the fourth control point.
        assertTrue(
                line.stream().anyMatch(p -> Math.abs(p.x() - 6) < 1e-9 && Math.abs(p.y() - 6) < 1e-9), line.toString());
        assertTrue(line.stream().allMatch(p -> p.x() >= 0 && p.x() <= 12 && p.y() >= 0 && p.y() <= 6));
        assertEquals(3, sketch.paths().get(1).points().size());
    }

    @Test
    @DisplayName("draws the outlines of a hatch: a polyline with a bulge, and a chain of line, arc and clockwise arc")
    void hatchOutlines() {
        Sketch sketch = read(
                "",
                "0 HATCH 8 FLOOR 10 0 20 0 30 0 2 SOLID 70 1 71 0 91 2 "
                        + "92 3 72 1 73 1 93 4 10 0 20 0 42 0 10 10 20 0 42 1 10 10 20 10 42 0 10 0 20 10 42 0 97 0 "
                        + "92 1 93 3 72 1 10 0 20 0 11 100 21 0 72 2 10 100 20 50 40 50 50 270 51 450 73 1 "
                        + "72 2 10 0 20 50 40 50 50 270 51 450 73 0 97 0 75 1 76 1 98 1 10 1 20 1 ");
        assertEquals(2, sketch.paths().size());
        assertTrue(sketch.paths().stream().allMatch(Sketch.Path::closed));
        List<Spot> first = sketch.paths().getFirst().points();
        assertTrue(first.stream().anyMatch(p -> p.x() > 14.9), "the bulge reaches five beyond the side");
        List<Spot> second = sketch.paths().get(1).points();
        assertTrue(second.stream().anyMatch(p -> p.x() > 149.9));
        // Clockwise from 270° measured clockwise is from the top, by the right, to the bottom.
        assertTrue(second.stream().noneMatch(p -> p.x() < -1e-6), second.toString());
    }

    @Test
    @DisplayName("draws a dimension by its block, and refuses splines that are none")
    void dimensionsAndBadSplines() {
        Sketch sketch = read(
                "0 BLOCK 2 *D1 10 5 20 5 0 LINE 8 0 10 1 20 2 11 3 21 4 0 ENDBLK ",
                "0 DIMENSION 8 DIM 2 *D1 10 100 20 100 ");
        assertSpot(1, 2, sketch.paths().getFirst().points().getFirst());
        assertEquals("DIM", sketch.paths().getFirst().layer());
        for (String bad : List.of(
                "71 3 40 0 40 1 10 0 20 0 10 1 20 1 ",
                "71 99 10 0 20 0 10 1 20 1 ",
                "71 1 40 0 40 0 40 1 40 1 41 0 41 -1 10 0 20 0 10 1 20 1 ",
                "71 1 40 1 40 1 40 0 40 0 10 0 20 0 10 1 20 1 ")) {
            Outcome<Sketch> outcome = DxfReader.read(dxf("", "0 SPLINE 8 X " + bad), "x.dxf");
            assertTrue(codes(outcome).contains("drawing.bad-number"), bad + codes(outcome));
        }
    }

    @Test
    @DisplayName("bulges into arcs: 1 is a half circle to the right of the way")
    void bulges() {
        Sketch sketch = read("", "0 LWPOLYLINE 8 A 90 2 70 0 10 0 20 0 42 1 10 10 20 0 ");
        List<Spot> points = sketch.paths().getFirst().points();
        assertTrue(points.size() > 10);
        for (Spot p : points) {
            assertEquals(5, Math.hypot(p.x() - 5, p.y()), 1e-9);
        }
        // counterclockwise from (0,0) to (10,0) about (5,0) passes below
        assertTrue(points.get(points.size() / 2).y() < -4.5);
        Sketch quarter = read("", "0 LWPOLYLINE 8 A 90 2 70 0 10 1 20 0 42 0.41421356237 10 0 20 1 ");
        for (Spot p : quarter.paths().getFirst().points()) {
            assertEquals(1, Math.hypot(p.x(), p.y()), 1e-9);
        }
    }

    @Test
    @DisplayName("inserts blocks, scaled, turned, in grids and inside one another")
    void inserts() {
        String block = "0 BLOCK 2 COL 10 1 20 1 0 LINE 8 0 10 1 20 1 11 3 21 1 0 ENDBLK "
                + "0 BLOCK 2 PAIR 10 0 20 0 0 INSERT 2 COL 8 IN 10 0 20 0 0 ENDBLK ";
        Sketch sketch = read(block, "0 INSERT 2 COL 8 COLUMNS 10 100 20 200 41 2 42 1 50 90 ");
        assertEquals("COLUMNS", sketch.paths().getFirst().layer());
        assertSpot(100, 200, sketch.paths().getFirst().points().getFirst());
        assertSpot(100, 204, sketch.paths().getFirst().points().getLast());
        Sketch grid = read(block, "0 INSERT 2 PAIR 8 G 10 0 20 0 70 3 71 2 44 10 45 20 ");
        assertEquals(6, grid.paths().size());
        assertEquals(6, grid.paths().stream().map(Sketch.Path::group).distinct().count());
        assertSpot(22, 20, grid.paths().getLast().points().getLast());
        Sketch mirrored = read(block, "0 INSERT 2 COL 8 C 10 -100 20 0 230 -1 ");
        assertSpot(100, 0, mirrored.paths().getFirst().points().getFirst());
        assertSpot(98, 0, mirrored.paths().getFirst().points().getLast());
    }

    @Test
    @DisplayName("that inserts itself, goes too deep, explodes or points outside is cut there, with a word")
    void hostileBlocks() {
        String line = "0 LINE 8 A 10 0 20 0 11 1 21 1 ";
        String cyclic = "0 BLOCK 2 A 0 INSERT 2 B 0 ENDBLK 0 BLOCK 2 B 0 INSERT 2 A " + line + "0 ENDBLK ";
        Outcome<Sketch> read = DxfReader.read(dxf(cyclic, "0 INSERT 2 A "), "x.dxf");
        assertEquals(List.of("drawing.cyclic-block"), codes(read));
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            deep.append("0 BLOCK 2 B")
                    .append(i)
                    .append(" 0 INSERT 2 B")
                    .append(i + 1)
                    .append(" 0 ENDBLK ");
        }
        assertEquals(
                List.of("drawing.block-too-deep"),
                codes(DxfReader.read(dxf(deep.toString(), "0 INSERT 2 B0 " + line), "x.dxf")));
        StringBuilder bomb = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            bomb.append("0 BLOCK 2 B")
                    .append(i)
                    .append(' ')
                    .append(("0 INSERT 2 B" + (i + 1) + " ").repeat(10))
                    .append("0 ENDBLK ");
        }
        bomb.append("0 BLOCK 2 B20 ").append(line).append("0 ENDBLK ");
        assertEquals(
                List.of("drawing.too-many-entities"),
                codes(DxfReader.read(dxf(bomb.toString(), "0 INSERT 2 B0 "), "x.dxf")));
        assertEquals(
                List.of("drawing.too-many-entities"),
                codes(DxfReader.read(
                        dxf("0 BLOCK 2 B " + line + "0 ENDBLK ", "0 INSERT 2 B 70 1000 71 1000 44 1 45 1 "), "x.dxf")));
        String external = "0 BLOCK 2 X 70 4 1 C:\\secret.dwg 0 ENDBLK ";
        assertEquals(
                List.of("drawing.external"), codes(DxfReader.read(dxf(external, "0 INSERT 2 X " + line), "x.dxf")));
        assertEquals(
                List.of("drawing.no-such-block"), codes(DxfReader.read(dxf("", "0 INSERT 2 NONE " + line), "x.dxf")));
    }

    @Test
    @DisplayName("with numbers that are none loses those entities and says where")
    void badNumbers() {
        Outcome<Sketch> read = DxfReader.read(
                dxf(
                        "",
                        "0 LINE 8 A 10 NaN 20 0 11 1 21 1 0 LINE 8 A 10 1e999 20 0 11 1 21 1 0 CIRCLE 8 A 10 0 20 0 40 -1 "
                                + "0 LINE 8 A 10 0 20 0 11 1 21 1 "),
                "x.dxf");
        assertEquals(List.of("drawing.bad-number", "drawing.bad-number", "drawing.bad-number"), codes(read));
        assertTrue(read.problems().getFirst().place().matches("x.dxf:\\d+"));
        assertEquals(1, read.orThrow().paths().size());
    }

    @Test
    @DisplayName("of another kind is told by name; one without a unit says so")
    void otherKinds() {
        assertEquals(
                List.of("drawing.dwg"), codes(DxfReader.read("AC1032\0\0".getBytes(StandardCharsets.UTF_8), "x.dwg")));
        assertEquals(
                List.of("drawing.binary-dxf"),
                codes(DxfReader.read("AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.UTF_8), "x.dxf")));
        assertEquals(
                List.of("drawing.not-dxf"),
                codes(DxfReader.read("hello\nworld\n".getBytes(StandardCharsets.UTF_8), "x.dxf")));
        assertEquals(List.of("drawing.not-dxf"), codes(DxfReader.read(new byte[0], "x.dxf")));
        byte[] old =
                "0\nSECTION\n2\nENTITIES\n0\nTEXT\n8\nR\u00e4ume\n10\n0\n20\n0\n40\n1\n1\nT\u00fcr\n0\nENDSEC\n0\nEOF\n"
                        .getBytes(Charset.forName("windows-1252"));
        Outcome<Sketch> read = DxfReader.read(old, "x.dxf");
        assertEquals(List.of("drawing.no-units"), codes(read));
        assertNull(read.orThrow().unitMm());
        assertEquals("Tür", read.orThrow().texts().getFirst().text());
    }

    @Test
    @DisplayName("is calibrated by two points: scale, turn and place follow")
    void calibration() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double scale = 0.01 + random.nextDouble() * 100;
            double tx = random.nextDouble() * 10_000;
            double ty = random.nextDouble() * 10_000;
            Spot a = new Spot(random.nextDouble() * 100, random.nextDouble() * 100);
            Spot b = new Spot(a.x() + 1 + random.nextDouble() * 100, a.y() - random.nextDouble() * 100);
            java.util.function.UnaryOperator<Spot> truth = p -> new Spot(
                    tx + scale * (Math.cos(angle) * p.x() - Math.sin(angle) * -p.y()),
                    ty + scale * (Math.sin(angle) * p.x() + Math.cos(angle) * -p.y()));
            Spot ha = truth.apply(a);
            Spot hb = truth.apply(b);
            if (Math.hypot(hb.x() - ha.x(), hb.y() - ha.y()) < 10) {
                continue;
            }
            Placement placement = Placement.byPoints(a, b, ha, hb).orThrow();
            Spot c = new Spot(random.nextDouble() * 50, random.nextDouble() * 50);
            Spot expected = truth.apply(c);
            assertEquals(expected.x(), placement.at(c).x(), 1e-6 * (1 + Math.abs(expected.x())));
            assertEquals(expected.y(), placement.at(c).y(), 1e-6 * (1 + Math.abs(expected.y())));
        }
        Spot same = new Spot(1, 1);
        assertEquals(List.of("drawing.same-point"), codes(Placement.byPoints(same, same, same, new Spot(9, 9e3))));
    }

    @Test
    @DisplayName("becomes columns, walls and an underlay of the hall, the same each time")
    void obstacles() {
        Sketch sketch = read(
                "0 BLOCK 2 COL 10 0 20 0 0 LINE 8 0 10 -200 20 -200 11 200 21 200 0 ENDBLK ",
                "0 LWPOLYLINE 8 COLS 90 4 70 1 10 1000 20 9000 10 1400 20 9000 10 1400 20 8600 10 1000 20 8600 "
                        + "0 INSERT 2 COL 8 COLS 10 5000 20 5000 0 CIRCLE 8 COLS 10 8000 20 8000 40 300 "
                        + "0 LINE 8 WALLS 10 2000 20 0 11 2000 21 4000 0 LINE 8 WALLS 10 0 20 0 11 900 21 900 "
                        + "0 LWPOLYLINE 8 COLS 90 2 70 1 10 90000 20 90000 10 91000 20 91000 ");
        Hall hall =
                new Hall("h1", "Hall", 12_000, 10_000, 4000, null, Hall.Containment.NONE, List.of(), List.of(), null);
        Placement placement = Placement.byUnits(1, 0, 10_000).orThrow();
        List<Problem> problems = new ArrayList<>();
        Map<String, Fixture.Kind> kinds = Map.of("COLS", Fixture.Kind.COLUMN, "WALLS", Fixture.Kind.WALL);
        List<Fixture> fixtures = Obstacles.of(sketch, kinds, placement, hall, "x.dxf", problems);
        assertEquals(
                List.of(
                        new Footprint(1000, 1000, 1400, 1400),
                        new Footprint(4800, 4800, 5200, 5200),
                        new Footprint(7700, 1700, 8300, 2300),
                        new Footprint(1950, 6000, 2050, 10_000)),
                fixtures.stream().map(Footprint::of).toList());
        assertEquals(
                List.of("drawing.slanted", "drawing.obstacle-outside"),
                problems.stream().map(Problem::code).toList());
        assertEquals(fixtures, Obstacles.of(sketch, kinds, placement, hall, "x.dxf", new ArrayList<>()));
        Underlay underlay = Underlays.of(sketch, Set.of("WALLS"), placement, "x.dxf", Sha256.of(new byte[0]))
                .orThrow();
        assertEquals(2, underlay.strokes().size());
        assertEquals(
                new Underlay.Stroke("WALLS", new int[] {2000, 10_000, 2000, 6000}),
                underlay.strokes().getFirst());
    }

    @Test
    @DisplayName("of our own plan has every rack where it stands, and comes back as obstacles")
    void ownPlan() {
        Catalog catalog = Library.catalog();
        Design design = Templates.values()[0].create(catalog);
        Hall hall = design.halls().getFirst();
        String text = DxfWriter.write(hall, catalog);
        Sketch sketch = DxfReader.read(text.getBytes(StandardCharsets.UTF_8), "plan.dxf")
                .orThrow();
        assertEquals(1.0, sketch.unitMm());
        List<Rack> racks = hall.rows().stream().flatMap(r -> r.racks().stream()).toList();
        Placement placement = Placement.byUnits(1, 0, hall.depthMm()).orThrow();
        List<Fixture> back = Obstacles.of(
                sketch, Map.of("RACKS", Fixture.Kind.KEEP_OUT), placement, hall, "plan.dxf", new ArrayList<>());
        assertEquals(
                racks.stream()
                        .map(r -> Footprint.of(r, Objects.requireNonNull(catalog.rack(r.type()))))
                        .toList(),
                back.stream().map(Footprint::of).toList());
        Map<String, Fixture.Kind> kinds = new java.util.HashMap<>();
        for (Fixture.Kind kind : Fixture.Kind.values()) {
            kinds.put(kind.name(), kind);
        }
        List<Fixture> things = Obstacles.of(sketch, kinds, placement, hall, "plan.dxf", new ArrayList<>());
        assertEquals(
                hall.fixtures().stream()
                        .map(f -> f.kind() + " " + Footprint.of(f))
                        .sorted()
                        .toList(),
                things.stream()
                        .map(f -> f.kind() + " " + Footprint.of(f))
                        .sorted()
                        .toList());
        assertEquals(
                racks.stream().map(Rack::name).sorted().toList(),
                sketch.texts().stream()
                        .map(Sketch.Text::text)
                        .filter(t -> racks.stream().anyMatch(r -> r.name().equals(t)))
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName("damaged anywhere gives a drawing or a problem, nothing else")
    void damaged() {
        Random random = new Random(9);
        byte[] good = dxf(
                "0 BLOCK 2 COL 10 1 20 1 0 LINE 8 0 10 1 20 1 11 3 21 1 0 ENDBLK ",
                "0 INSERT 2 COL 8 C 10 1 20 2 70 2 71 2 0 LWPOLYLINE 8 A 90 2 70 1 10 0 20 0 42 1 10 10 20 0 "
                        + "0 POLYLINE 8 O 0 VERTEX 10 1 20 2 0 VERTEX 10 3 20 4 0 SEQEND 0 ARC 8 A 10 0 20 0 40 9 50 3 51 9 "
                        + "0 ELLIPSE 10 0 20 0 11 5 21 5 40 0.5 41 0 42 6.28 0 TEXT 10 0 20 0 40 1 1 x ");
        for (int run = 0; run < 4000; run++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                bad[random.nextInt(bad.length)] = (byte) (random.nextInt(3) == 0 ? '\n' : ' ' + random.nextInt(95));
            }
            Outcome<Sketch> read = DxfReader.read(bad, "x.dxf");
            if (read instanceof Outcome.Failed<Sketch> failed) {
                assertTrue(!failed.problems().isEmpty());
            } else {
                assertInstanceOf(Sketch.class, read.orThrow());
            }
        }
    }
}
