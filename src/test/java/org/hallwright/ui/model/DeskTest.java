package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.Review;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.draw.Plan;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.TestServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The desk without a window, on a real design")
class DeskTest {
    private static final TestServices SERVICES = new TestServices();

    private final Desk desk = new Desk(SERVICES, Settings.DEFAULT, Runnable::run, Runnable::run);

    @BeforeEach
    void open() {
        desk.show(SERVICES.begin(SERVICES.template("paris-ministry").orThrow()).orThrow());
    }

    private Review review() {
        Review r = desk.review();
        assertNotNull(r);
        return r;
    }

    private HallModel model(Layer layer) {
        Hall hall = desk.hall();
        assertNotNull(hall);
        return new HallModel(
                review(), SERVICES.assessor().packs().catalog(), hall, layer, desk.words(), desk.problems());
    }

    @Test
    @DisplayName("A move is made, undone and redone; the selection follows what is there")
    void moveUndoRedo() {
        Rack first = review().design().racks().getFirst();
        desk.select(Set.of(first.id()));
        desk.apply(new RackEdit.MoveRacks(Set.of(first.id()), 100, -50));
        assertEquals(first.xMm() + 100, rack(first.id()).xMm());
        desk.undo();
        assertEquals(first, rack(first.id()));
        desk.redo();
        assertEquals(first.yMm() - 50, rack(first.id()).yMm());
        assertEquals(Set.of(first.id()), desk.selection());
        desk.apply(new RackEdit.RemoveRacks(Set.of(first.id())));
        assertEquals(Set.of(), desk.selection());
        assertEquals(HistoryRow.State.NOW, desk.history().getFirst().state());
    }

    private Rack rack(String id) {
        Rack rack = review().design().rack(id);
        assertNotNull(rack);
        return rack;
    }

    @Test
    @DisplayName("An edit that cannot be made changes nothing and says why")
    void impossible() {
        Design before = review().design();
        desk.apply(new RackEdit.RemoveRacks(Set.of("nobody")));
        assertEquals(before, review().design());
        assertFalse(desk.status().isBlank());
    }

    @Test
    @DisplayName("Every layer draws every rack, with a number or as unknown, and its table twin has the same lines")
    void layers() {
        int racks = review().design().rackCount();
        for (Layer layer : Layer.values()) {
            HallModel m = model(layer);
            assertEquals(racks, m.plan().racks().size());
            assertEquals(racks, m.lines().size());
            for (int i = 0; i < racks; i++) {
                Plan.Mark mark = m.plan().racks().get(i);
                assertEquals(mark.id(), m.lines().get(i).rack().id());
                assertTrue(mark.colour() != 0 || mark.figure().isEmpty(), layer + " " + mark);
            }
        }
    }

    @Test
    @DisplayName("Duplicating makes new ids; moving onto another rack or out of the hall is seen before the drop")
    void duplicateAndClash() {
        HallModel m = model(Layer.POWER);
        Set<String> two = new TreeSet<>(
                review().design().racks().stream().map(Rack::id).limit(2).toList());
        Set<String> made = new TreeSet<>();
        Edit edit = m.edits().duplicate(two, 0, 0, made);
        assertNotNull(edit);
        int before = review().design().rackCount();
        desk.apply(edit, made);
        assertEquals(before + 2, review().design().rackCount());
        assertEquals(made, desk.selection());
        assertEquals(2, made.size());
        // the copies stand on their originals, so both are in one another's way; far away they would be outside
        assertEquals(made, model(Layer.POWER).floorCheck(made).after(0, 0).overlapping());
        assertEquals(made, model(Layer.POWER).floorCheck(made).after(900_000, 0).overlapping());
    }

    @Test
    @DisplayName("The row generator lays rows front to front and back to back, without overlap, with fresh ids")
    void rows() {
        Hall hall = desk.hall();
        assertNotNull(hall);
        var catalog = SERVICES.assessor().packs().catalog();
        var type = catalog.racks().values().iterator().next();
        Edit edit =
                new RowGenerator(4, 5, 0, 0, 100_000, Rack.Facing.SOUTH, 1200, 900).edit(review().design(), hall, type);
        Design next = edit.apply(review().design()).orThrow();
        assertEquals(review().design().rackCount() + 20, next.rackCount());
        List<Rack> added = next.racks().subList(next.rackCount() - 20, next.rackCount());
        for (int i = 0; i < added.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(HallModel.box(added.get(i), catalog).overlaps(HallModel.box(added.get(j), catalog)));
            }
        }
        double gap = HallModel.box(added.get(5), catalog).y()
                - HallModel.box(added.get(0), catalog).bottom();
        assertEquals(1200, gap);
        assertEquals(Rack.Facing.NORTH, added.get(5).facing());
    }

    @Test
    @DisplayName("The why-tree of every headline figure names it, and is text that can be copied")
    void why() {
        for (Figure f : review().assessment().figures().values()) {
            WhyTree tree = WhyTree.of(f, desk.words());
            assertTrue(tree.head().startsWith(desk.words().figureName(f.id())), tree.head());
            assertFalse(tree.text().contains("ui."), tree.text());
        }
    }

    @Test
    @DisplayName("Problems stand worst first, and each says what, where and why")
    void problems() {
        List<ProblemRow> rows = desk.problems();
        assertFalse(rows.isEmpty());
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(rows.get(i - 1).verdict().compareTo(rows.get(i).verdict()) <= 0);
        }
        rows.forEach(r -> assertFalse(r.why().isBlank() || r.title().isBlank(), r.toString()));
    }
}
