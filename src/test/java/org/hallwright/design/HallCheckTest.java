package org.hallwright.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Rack.Facing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The layout of a hall")
final class HallCheckTest {
    private static final Catalog CATALOG = Library.load().catalog();
    private static final String TYPE = "nv-gb200-nvl72";
    private static final RackType RACK = Objects.requireNonNull(CATALOG.rack(TYPE));

    private final List<Problem> problems = new ArrayList<>();

    private Aisles check(List<Row> rows, Fixture... fixtures) {
        Hall hall = new Hall(
                "hall", "hall", 20_000, 20_000, 4_000, null, Hall.Containment.NONE, rows, List.of(fixtures), null);
        return HallCheck.check(hall, CATALOG, problems);
    }

    private static Row row(String id, int y, Facing facing) {
        List<Rack> racks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            racks.add(Rack.of(id + i, TYPE, 4_000 + i * RACK.widthMm(), y, facing));
        }
        return new Row(id, id, racks);
    }

    private static Fixture fixture(String id, Fixture.Kind kind, int x, int y, int width, int depth) {
        return new Fixture(id, id, kind, x, y, width, depth, null);
    }

    private List<String> told() {
        return problems.stream()
                .map(p -> p.code() + " " + p.place() + " " + p.arguments())
                .toList();
    }

    @Test
    @DisplayName("asks 1.0 m in front and 0.6 m behind, and tells a narrow aisle once for both of its rows")
    void aisles() {
        int cold = 4_000 + RACK.depthMm();
        Row a = row("A", 4_000, Facing.SOUTH);
        assertEquals(new Aisles(1_000, null), check(List.of(a, row("B", cold + 1_000, Facing.NORTH))));
        assertEquals(List.of(), told());
        assertEquals(new Aisles(999, null), check(List.of(a, row("B", cold + 999, Facing.NORTH))));
        assertEquals(List.of("design.front-clearance A [4, A, 999, 0, B, 1000]"), told());
        problems.clear();
        Row back = row("A", 4_000, Facing.NORTH);
        assertEquals(new Aisles(null, 600), check(List.of(back, row("B", cold + 600, Facing.SOUTH))));
        assertEquals(List.of(), told());
        assertEquals(new Aisles(null, 400), check(List.of(back, row("B", cold + 400, Facing.SOUTH))));
        assertEquals(List.of("design.rear-clearance A [4, A, 400, 0, B, 600]"), told());
    }

    @Test
    @DisplayName("names a column before one rack, a wall behind a row, and what stands in a door's swing")
    void things() {
        Row a = row("A", 500, Facing.SOUTH);
        int front = 500 + RACK.depthMm();
        Fixture column = fixture("column", Fixture.Kind.COLUMN, 4_100, front + 700, 300, 300);
        Fixture door = fixture("door", Fixture.Kind.DOOR, 2_900, 0, 1_200, 200);
        assertEquals(new Aisles(null, null), check(List.of(a), column, door));
        assertEquals(
                List.of(
                        "design.door-blocked A0 [A0, door, 0]",
                        "design.front-clearance A0 [1, A0, 700, 0, column, 1000]",
                        "design.rear-clearance A [4, A, 500, 1, hall, 600]"),
                told());
    }

    @Test
    @DisplayName("says of racks in one another's place that, and not that they stand close")
    void overlap() {
        Row a = row("A", 4_000, Facing.SOUTH);
        Rack over = Rack.of("Z", TYPE, 4_010, 4_000, Facing.SOUTH);
        check(List.of(a, new Row("Z", "Z", List.of(over))));
        assertEquals(List.of("design.racks-overlap Z [Z, A0]", "design.racks-overlap A1 [A1, Z]"), sorted(told()));
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted((a, b) -> b.compareTo(a)).toList();
    }

    @ParameterizedTest
    @EnumSource(Facing.class)
    @DisplayName("looks to the side a rack faces")
    void facings(Facing facing) {
        Rack rack = Rack.of("A", TYPE, 8_000, 8_000, facing);
        Footprint front = Clearance.front(Footprint.of(rack, RACK), facing);
        Footprint rear = Clearance.rear(Footprint.of(rack, RACK), facing);
        Row row = new Row("A", "A", List.of(rack));
        check(List.of(row), fixture("front", Fixture.Kind.KEEP_OUT, front.x0(), front.y0(), 100, 100));
        check(List.of(row), fixture("rear", Fixture.Kind.KEEP_OUT, rear.x0(), rear.y0(), 100, 100));
        assertEquals(
                List.of("design.front-clearance", "design.rear-clearance"),
                problems.stream().map(Problem::code).toList());
        for (Footprint zone : List.of(front, rear)) {
            int across = facing.alongX() ? zone.depth() : zone.width();
            assertEquals(zone == front ? Clearance.FRONT_MM : Clearance.REAR_MM, across);
        }
    }

    @Test
    @DisplayName("finds on a piece of floor just what looking at everything finds, each once")
    void grid() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Footprint> all = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                all.add(any(random));
            }
            FloorGrid grid = new FloorGrid(all);
            Footprint floor = any(random);
            BitSet expected = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                expected.set(i, all.get(i).overlaps(floor));
            }
            BitSet found = new BitSet();
            grid.each(floor, i -> {
                assertTrue(!found.get(i), "told twice");
                found.set(i);
            });
            assertEquals(expected, found);
            assertEquals(!expected.isEmpty(), grid.isTaken(floor));
        }
    }

    private static Footprint any(Random random) {
        int x = random.nextInt(20_000) - 2_000;
        int y = random.nextInt(20_000) - 2_000;
        return new Footprint(x, y, x + 1 + random.nextInt(4_000), y + 1 + random.nextInt(4_000));
    }

    @ParameterizedTest
    @EnumSource(Templates.class)
    @DisplayName("of each template keeps its own clearances")
    void templates(Templates template) {
        Design design = template.create(CATALOG);
        assertEquals(List.of(), DesignCheck.check(design, CATALOG));
    }
}
