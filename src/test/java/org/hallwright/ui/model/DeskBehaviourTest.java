package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.hallwright.app.Keeper;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Waiver;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.TestServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How the desk behaves")
class DeskBehaviourTest {
    private static final TestServices SERVICES = new TestServices();

    private final Desk desk = new Desk(SERVICES, Settings.DEFAULT, Runnable::run, Runnable::run);

    @BeforeEach
    void open() {
        desk.show(SERVICES.begin(SERVICES.template("paris-ministry").orThrow()).orThrow());
    }

    private Design design() {
        Review review = desk.review();
        assertNotNull(review);
        return review.design();
    }

    private Rack first() {
        return design().racks().getFirst();
    }

    @Test
    @DisplayName(
            "goes to any moment and back, keeps checkpoints by name, and drops those that a new edit leaves behind")
    void history() {
        Design begin = design();
        String rack = first().id();
        desk.apply(new RackEdit.MoveRacks(Set.of(rack), 100, 0));
        Design moved = design();
        desk.checkpoint("as agreed");
        desk.apply(new PlanEdit.RenameDesign("Other"));
        desk.goTo(0);
        assertEquals(begin, design());
        assertEquals(HistoryRow.State.UNDONE, desk.history().getFirst().state());
        desk.goTo(1);
        assertEquals(moved, design());
        HistoryRow row = desk.history().get(1);
        assertEquals("as agreed", row.checkpoint());
        assertTrue(row.text().contains(rack) && row.text().contains("+100"), row.text());
        desk.goTo(0);
        desk.apply(new PlanEdit.RenameDesign("Third"));
        assertEquals(
                List.of("", ""),
                desk.history().stream().map(HistoryRow::checkpoint).toList());
    }

    @Test
    @DisplayName("shows an edit only once it is kept")
    void durableBeforePaint() {
        List<String> order = new ArrayList<>();
        Keeper keeper = new Keeper() {
            @Override
            public Outcome<Boolean> keep(Workspace.Moment moment, int after) {
                order.add("kept");
                return Outcome.ok(true);
            }

            @Override
            public Outcome<Boolean> point(int index, Design design) {
                return Outcome.ok(true);
            }

            @Override
            public Outcome<Boolean> name(String name) {
                return Outcome.ok(true);
            }

            @Override
            public Outcome<Design> load(int index) {
                throw new AssertionError("nothing to load");
            }
        };
        desk.show(Workspace.open(SERVICES.assessor(), keeper, List.of(new Workspace.Moment("open", null, design())), 0)
                .orThrow());
        desk.listen(change -> {
            if (change == Desk.Change.DESIGN) {
                order.add("shown");
            }
        });
        desk.apply(new PlanEdit.RenameDesign("Kept"));
        assertEquals(List.of("kept", "shown"), order);
    }

    @Test
    @DisplayName("refuses every edit while read-only, says so, and takes them again afterwards")
    void readOnly() {
        Design before = design();
        desk.readOnly(true);
        desk.apply(new PlanEdit.RenameDesign("No"));
        desk.undo();
        desk.goTo(0);
        assertEquals(before, design());
        assertEquals(desk.words().t("read-only.refused"), desk.status());
        desk.readOnly(false);
        desk.apply(new PlanEdit.RenameDesign("Yes"));
        assertEquals("Yes", design().name());
    }

    @Test
    @DisplayName("says since which edit a problem is there, through undo, redo and a fix in between")
    void since() {
        Hall hall = desk.hall();
        assertNotNull(hall);
        String key = "engine.floor-limit-exceeded\n" + hall.id();
        desk.apply(new PlanEdit.RenameDesign("One"));
        desk.apply(new HallEdit.ChangeFloorLimit(hall.id(), 1_000.0));
        assertTrue(row(key).since().startsWith("#2 "), row(key).since());
        desk.undo();
        assertTrue(desk.problems().stream().noneMatch(r -> r.key().equals(key)));
        desk.redo();
        assertTrue(row(key).since().startsWith("#2 "));
        desk.apply(new HallEdit.ChangeFloorLimit(hall.id(), 900_000.0));
        desk.apply(new HallEdit.ChangeFloorLimit(hall.id(), 1_000.0));
        assertTrue(row(key).since().startsWith("#4 "));
        desk.goTo(2);
        assertTrue(row(key).since().startsWith("#2 "));
    }

    private ProblemRow row(String key) {
        return desk.problems().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "does not count a problem that someone answers for, keeps it in the list, and counts it again when that ends")
    void waivers() {
        ProblemRow row = desk.problems().stream()
                .filter(r -> r.verdict() == Verdict.UNKNOWN)
                .findFirst()
                .orElseThrow();
        long before = desk.count(row.verdict());
        int lines = desk.problems().size();
        desk.apply(new PlanEdit.PutWaiver(new Waiver(
                row.rule(), row.object(), "agreed", "M. Planner", desk.today().plusDays(30))));
        assertEquals(before - 1, desk.count(row.verdict()));
        assertEquals(lines, desk.problems().size());
        ProblemList list = new ProblemList();
        list.rows(desk.problems());
        List<ProblemLine> shown = list.lines(desk.words());
        assertTrue(shown.getLast() instanceof ProblemLine.Item last
                && last.row().key().equals(row.key()));
        desk.apply(new PlanEdit.PutWaiver(
                new Waiver(row.rule(), row.object(), "agreed", "M. Planner", LocalDate.of(2020, 1, 1))));
        assertEquals(before, desk.count(row.verdict()));
    }

    @Test
    @DisplayName("groups, filters and closes problems without losing one")
    void grouping() {
        ProblemList list = new ProblemList();
        list.rows(desk.problems());
        int all = list.lines(desk.words()).size();
        assertEquals(desk.problems().size(), all);
        for (ProblemList.Grouping by : ProblemList.Grouping.values()) {
            list.group(by);
            List<ProblemLine> lines = list.lines(desk.words());
            assertEquals(
                    all,
                    lines.stream().filter(ProblemLine.Item.class::isInstance).count());
            int heads = lines.stream()
                    .mapToInt(l -> l instanceof ProblemLine.Head h ? h.count() : 0)
                    .sum();
            assertEquals(by == ProblemList.Grouping.NONE ? 0 : all, heads);
        }
        ProblemLine.Head head = (ProblemLine.Head) list.lines(desk.words()).getFirst();
        list.toggle(head);
        assertEquals(
                all - head.count(),
                list.lines(desk.words()).stream()
                        .filter(ProblemLine.Item.class::isInstance)
                        .count());
        list.group(ProblemList.Grouping.NONE);
        list.only(Verdict.UNKNOWN);
        assertEquals(desk.count(Verdict.UNKNOWN), list.lines(desk.words()).size());
        list.filter("no such words anywhere");
        assertEquals(List.of(), list.lines(desk.words()));
    }

    @Test
    @DisplayName("tells how far long work is and what is left, and stops it without a result")
    void longWork() {
        ArrayDeque<Runnable> later = new ArrayDeque<>();
        Desk slow = new Desk(SERVICES, Settings.DEFAULT, Runnable::run, later::add, Runnable::run);
        List<String> results = new ArrayList<>();
        slow.longWork(
                "done",
                progress -> {
                    progress.at(0.5);
                    assertEquals(0.5, slow.jobs().getFirst().fraction());
                    return "result";
                },
                results::add);
        assertEquals(1, slow.jobs().size());
        later.remove().run();
        assertEquals(List.of("result"), results);
        assertEquals(List.of(), slow.jobs());

        Job cancelled = slow.longWork(
                "cancelled",
                progress -> {
                    progress.at(0.1);
                    return "too late";
                },
                results::add);
        cancelled.cancel();
        later.remove().run();
        assertEquals(List.of("result"), results);
        assertEquals(slow.words().t("job.cancelled", "cancelled"), slow.status());
    }

    @Test
    @DisplayName("forecasts the rest of long work by its pace, and says nothing while it is too early")
    void remaining() {
        AtomicLong nanos = new AtomicLong();
        Job job = new Job("work", nanos::get, () -> {});
        assertEquals(-1, job.secondsLeft());
        nanos.set(10_000_000_000L);
        job.at(0.01);
        assertEquals(-1, job.secondsLeft());
        job.at(0.25);
        assertEquals(30, job.secondsLeft());
        job.cancel();
        assertThrows(CancellationException.class, () -> job.at(0.5));
    }

    @Test
    @DisplayName("prints a quantity in the unit chosen for it, whatever the system")
    void units() {
        Words words = Settings.DEFAULT
                .withUnit(Dimension.POWER, Unit.REFRIGERATION_TON)
                .words();
        assertEquals("100.0 RT", words.print(351_685.28, Unit.KW));
        assertEquals(
                "°F",
                Settings.DEFAULT
                        .withUsCustomary(true)
                        .words()
                        .unitFor(20, Unit.DEG_C)
                        .symbol());
        assertEquals(
                "°C",
                Settings.DEFAULT
                        .withUsCustomary(true)
                        .withUnit(Dimension.TEMPERATURE, Unit.DEG_C)
                        .words()
                        .unitFor(20, Unit.DEG_C)
                        .symbol());
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.withUnit(Dimension.MASS, Unit.KW));
        assertNotEquals("", words.t("unit.million"));
        assertFalse(words.t("job.left", 3).isBlank());
    }

    @Test
    @DisplayName("asks for a reason only where a marking is lowered or changed for one that cannot be compared")
    void markings() {
        assertFalse(Marking.lowers("", "SECRET"));
        assertFalse(Marking.lowers("UNCLASSIFIED", "CUI"));
        assertTrue(Marking.lowers("SECRET", "CUI"));
        assertTrue(Marking.lowers("CUI", ""));
        assertTrue(Marking.lowers("VS-VERTRAULICH", "OFFICIAL"));
        assertFalse(Marking.lowers("UNCLASSIFIED", "OFFEN"));
        assertTrue(Marking.lowers("our own words", "UNCLASSIFIED"));
        assertFalse(Marking.lowers("SECRET", "SECRET"));
    }
}
