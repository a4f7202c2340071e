package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Clearance;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fixture;
import org.hallwright.design.Footprint;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.SpatialGrid;
import org.hallwright.ui.TestServices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Edits of a hall and of racks, as gestures and keys make them")
class HallEditsTest {
    private static final TestServices SERVICES = new TestServices();
    private static final Catalog CATALOG = SERVICES.assessor().packs().catalog();
    private static final Design DESIGN = SERVICES.template("frankfurt-gb200").orThrow();

    private static Hall hall(Design design) {
        return design.halls().getFirst();
    }

    private static HallEdits edits(Design design) {
        return new HallEdits(design, hall(design), CATALOG);
    }

    private static Design done(Design design, @Nullable Edit edit) {
        assertNotNull(edit);
        return edit.apply(design).orThrow();
    }

    private static Rack rack(Design design, String id) {
        Rack rack = design.rack(id);
        assertNotNull(rack);
        return rack;
    }

    @Test
    @DisplayName("Racks and things move, turn and go together in one edit, and only those chosen")
    void together() {
        Fixture thing = hall(DESIGN).fixtures().getFirst();
        Rack first = DESIGN.racks().getFirst();
        Set<String> both = Set.of(first.id(), thing.id());
        Design moved = done(DESIGN, edits(DESIGN).move(both, 300, -200));
        assertEquals(first.xMm() + 300, rack(moved, first.id()).xMm());
        Fixture there = hall(moved).fixtures().getFirst();
        assertEquals(thing.yMm() - 200, there.yMm());
        assertEquals(DESIGN.racks().get(1), moved.racks().get(1));
        Design gone = done(DESIGN, edits(DESIGN).remove(both));
        assertEquals(DESIGN.rackCount() - 1, gone.rackCount());
        assertEquals(hall(DESIGN).fixtures().size() - 1, hall(gone).fixtures().size());
        assertNull(edits(DESIGN).move(Set.of("nothing"), 1, 1));
    }

    @Test
    @DisplayName("Aligning makes one edge common; distributing makes gaps equal and keeps the ends")
    void alignAndDistribute() {
        List<Rack> three = DESIGN.racks().subList(0, 3);
        Set<String> ids = new TreeSet<>(three.stream().map(Rack::id).toList());
        Design apart = done(
                DESIGN,
                new Edit.PlaceRacks(List.of(
                        three.get(0).at(0, 0),
                        three.get(1).at(1_000, 500),
                        three.get(2).at(5_000, 900))));
        Design top = done(apart, edits(apart).align(ids, HallEdits.Side.TOP));
        ids.forEach(id -> assertEquals(0, rack(top, id).yMm()));
        Design even = done(apart, edits(apart).distribute(ids, true));
        assertEquals(0, rack(even, three.get(0).id()).xMm());
        assertEquals(2_500, rack(even, three.get(1).id()).xMm());
        assertEquals(5_000, rack(even, three.get(2).id()).xMm());
        assertNull(edits(apart).distribute(Set.of(three.getFirst().id()), true));
    }

    @Test
    @DisplayName("A copy is pasted as often as wanted, each time with fresh ids")
    void copyAndPaste() {
        Set<String> ids =
                new TreeSet<>(DESIGN.racks().stream().limit(2).map(Rack::id).toList());
        Copied copied = edits(DESIGN).copy(ids);
        Set<String> one = new TreeSet<>();
        Set<String> two = new TreeSet<>();
        Design once = done(DESIGN, copied.paste(DESIGN, hall(DESIGN), 600, 600, one));
        Design twice = done(once, copied.paste(once, hall(once), 1_200, 1_200, two));
        assertEquals(DESIGN.rackCount() + 4, twice.rackCount());
        assertTrue(one.stream().noneMatch(two::contains));
        assertEquals(4, twice.ids().size() - DESIGN.ids().size());
    }

    @Test
    @DisplayName("A drag comes to rest on the step, or flush with an edge that is near")
    void snap() {
        Box box = new Box(0, 0, 600, 1200);
        SpatialGrid others = new SpatialGrid(List.of(new Box(2_030, 0, 600, 1200)));
        assertEquals(1_430, Snap.drag(box, 1_390, 30, 100, 60, others)[0]);
        assertEquals(0, Snap.drag(box, 1_390, 30, 100, 60, others)[1]);
        assertEquals(1_400, Snap.drag(box, 1_390, 30, 100, 60, null)[0]);
        assertEquals(600, Snap.to(720, 600));
    }

    @Test
    @DisplayName("The floor check tells overlap, missing clearance and a blocked door apart")
    void floor() {
        Rack last = hall(DESIGN).rows().getLast().racks().getLast();
        FloorCheck check = new FloorCheck(hall(DESIGN), CATALOG, Set.of(last.id()));
        assertTrue(check.after(0, 0).overlapping().isEmpty());
        Box at = HallModel.box(last, CATALOG);
        FloorCheck.Verdict out = check.after((int) (hall(DESIGN).widthMm() - at.x()), 0);
        assertEquals(Set.of(last.id()), out.overlapping());
        Rack neighbour = hall(DESIGN).rows().getFirst().racks().getFirst();
        Footprint front = Clearance.front(HallModel.footprint(neighbour, CATALOG), neighbour.facing());
        FloorCheck.Verdict cramped = check.after((int) (front.x0() - at.x()), (int) (front.y0() - at.y()));
        assertTrue(cramped.cramped().contains(neighbour.id()));
        assertFalse(cramped.isFine());
    }

    @Test
    @DisplayName("What is mounted moves within and between racks, fills what is free, and a full rack takes no node")
    void racks() {
        Rack a = DESIGN.racks().getFirst();
        Rack b = DESIGN.racks().get(1);
        RackEdits edits = new RackEdits(DESIGN, CATALOG);
        Fitting device = new Fitting("sw", "Switch", null, 43 * 6, 6, Fitting.Face.FULL, 100.0, 5.0);
        Design one = done(DESIGN, edits.mounted(a, device));
        RackEdits next = new RackEdits(one, CATALOG);
        Design up = done(one, next.shift(rack(one, a.id()), device, Fitting.UNIT));
        assertEquals(44 * 6, rack(up, a.id()).fittings().getFirst().bottomSixths());
        Design over = done(one, next.move(rack(one, a.id()), device, b, 0));
        assertEquals(List.of(), rack(over, a.id()).fittings());
        assertEquals(1, rack(over, b.id()).fittings().size());
        assertNull(edits.nodes(a, 1));
        assertNull(edits.moveNode(a, b));
        Design fewer = done(DESIGN, edits.nodes(b, -1));
        Design back = done(fewer, new RackEdits(fewer, CATALOG).moveNode(a, rack(fewer, b.id())));
        assertNull(rack(back, b.id()).nodes());
        assertEquals(17, rack(back, a.id()).nodes());
    }

    @Test
    @DisplayName("The library says of each entry whether it fits, and why")
    void library() {
        var review = SERVICES.assessor().review(DESIGN, null);
        RackLibrary library = new RackLibrary(review, CATALOG, Settings.DEFAULT.words());
        Rack rack = DESIGN.racks().getFirst();
        List<RackLibrary.Entry> all = library.entries(rack, "");
        assertTrue(all.size() > 20, "entries " + all.size());
        for (RackLibrary.Entry e : all) {
            List<RackLibrary.Point> points = library.fits(e, rack);
            assertEquals(4, points.size(), e.name());
            points.forEach(p -> assertFalse(p.why().isBlank() || p.why().contains("ui."), p.toString()));
        }
        RackLibrary.Entry node = all.getFirst();
        assertEquals(RackLibrary.Kind.NODE, node.kind());
        assertEquals(Boolean.FALSE, library.fits(node, rack).getFirst().ok());
        assertTrue(library.entries(rack, "b200").stream()
                .allMatch(e -> (e.name() + e.id() + e.detail())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("b200")));
    }
}
