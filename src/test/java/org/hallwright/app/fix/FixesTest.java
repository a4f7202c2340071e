package org.hallwright.app.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Workspace;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fixes")
final class FixesTest {
    private static final Assessor ASSESSOR = new Assessor(Library.load());

    private static Workspace workspace() {
        return Workspace.inMemory(
                ASSESSOR, Templates.PARIS_MINISTRY.create(ASSESSOR.packs().catalog()));
    }

    private static List<FixPreview> tried(Workspace w, String rule, String object) {
        return Fixes.tried(w, ASSESSOR.packs().catalog(), rule, object, (done, of) -> assertTrue(done < of));
    }

    @Test
    @DisplayName("move a rack that stands on another to free floor, as tried, and leave the design alone until applied")
    void freePlace() {
        Workspace w = workspace();
        List<Rack> racks = w.design().racks();
        Rack first = racks.getFirst();
        Rack second = racks.get(1);
        w.apply(new RackEdit.MoveRacks(
                        Set.of(second.id()), first.xMm() - second.xMm() + 10, first.yMm() - second.yMm()))
                .orThrow();
        Design broken = w.design();
        String at = w.review().problems().stream()
                .filter(p -> p.code().equals("design.racks-overlap"))
                .findFirst()
                .orElseThrow()
                .place();
        List<FixPreview> found = tried(w, "design.racks-overlap", at);
        assertEquals(broken, w.design());
        FixPreview best = found.getFirst();
        assertTrue(best.solves());
        assertTrue(best.failsAfter() < best.failsBefore());
        w.apply(best.fix().edit()).orThrow();
        assertFalse(FixPreview.has(w.review(), "design.racks-overlap", at));
        assertEquals(
                best.failsAfter(),
                tried(w, "design.racks-overlap", at).stream()
                        .mapToInt(FixPreview::failsBefore)
                        .findFirst()
                        .orElse(best.failsAfter()));
    }

    @Test
    @DisplayName("feed a rack without power as its neighbours are fed")
    void feeds() {
        Workspace w = workspace();
        Rack first = w.design().racks().getFirst();
        w.apply(new RackEdit.AssignFeeds(Set.of(first.id()), List.of())).orThrow();
        assertTrue(FixPreview.has(w.review(), "power.rack-without-feed", first.id()));
        List<FixPreview> found = tried(w, "power.rack-without-feed", first.id());
        assertFalse(found.isEmpty());
        assertTrue(found.getFirst().solves());
        assertEquals(FixMessage.USE_FEEDS, found.getFirst().fix().what());
    }

    @Test
    @DisplayName(
            "strengthen a floor to a class of imposed load that carries the racks, the lightest change first enough")
    void floor() {
        Workspace w = workspace();
        Hall hall = w.design().halls().getFirst();
        w.apply(new HallEdit.ChangeFloorLimit(hall.id(), 2_000.0)).orThrow();
        assertTrue(FixPreview.has(w.review(), "engine.floor-limit-exceeded", hall.id()));
        List<FixPreview> found = tried(w, "engine.floor-limit-exceeded", hall.id());
        assertTrue(found.stream().anyMatch(FixPreview::solves));
        assertTrue(found.getFirst().solves());
    }

    @Test
    @DisplayName("raise the connection to what the peak needs, and tell which figures change")
    void connection() {
        Workspace w = workspace();
        var s = w.design().site();
        w.apply(new PlanEdit.ChangeSite(new org.hallwright.design.Site(
                        s.region(), s.site(), s.commissioning(), 5e5, s.powerFactor(), s.climateOffsetK())))
                .orThrow();
        List<String> places = new ArrayList<>();
        w.review().problems().stream()
                .filter(p -> p.code().equals("engine.connection-exceeded"))
                .forEach(p -> places.add(p.place()));
        assertEquals(1, places.size());
        FixPreview best =
                tried(w, "engine.connection-exceeded", places.getFirst()).getFirst();
        assertTrue(best.solves());
        assertEquals(FixMessage.RAISE_CONNECTION, best.fix().what());
    }

    private static FixPreview solving(Workspace w, String rule, String object) {
        assertTrue(FixPreview.has(w.review(), rule, object), rule + " " + object);
        FixPreview best = tried(w, rule, object).getFirst();
        assertTrue(best.solves());
        w.apply(best.fix().edit()).orThrow();
        assertFalse(FixPreview.has(w.review(), rule, object));
        return best;
    }

    @Test
    @DisplayName("move a row back by what its aisle lacks")
    void aisle() {
        Workspace w = workspace();
        Row row = w.design().halls().getFirst().rows().getFirst();
        Set<String> racks = w.design().standing(row.id());
        w.apply(new RackEdit.MoveRacks(racks, 0, 450)).orThrow();
        FixPreview fix = solving(w, "design.front-clearance", row.id());
        assertEquals(
                List.of(racks.size(), row.racks().getFirst().name(), 250),
                fix.fix().arguments());
        assertEquals(
                0,
                w.review().problems().stream()
                        .filter(p -> p.code().endsWith("-clearance"))
                        .count());
    }

    @Test
    @DisplayName("move a rack out of a door's swing to where it has its clearances")
    void door() {
        Workspace w = workspace();
        Hall hall = w.design().halls().getFirst();
        Fixture door = hall.fixtures().stream()
                .filter(f -> f.kind() == Fixture.Kind.DOOR)
                .findFirst()
                .orElseThrow();
        Rack rack = w.design().racks().getFirst();
        w.apply(new RackEdit.MoveRacks(Set.of(rack.id()), 300 - rack.xMm(), door.yMm() - rack.yMm()))
                .orThrow();
        solving(w, "design.door-blocked", rack.id());
        assertEquals(
                List.of(),
                w.review().problems().stream()
                        .map(Problem::code)
                        .filter(code -> code.startsWith("design."))
                        .toList());
    }

    @Test
    @DisplayName("mount what stands above the top of its cabinet where there is room")
    void fitting() {
        Workspace w = workspace();
        Rack rack = w.design().racks().getFirst();
        int high = 90 * Fitting.UNIT;
        Fitting far = new Fitting("sw", "Switch", null, high, Fitting.UNIT, Fitting.Face.FULL, 100.0, 5.0);
        w.apply(new RackEdit.PutFittings(rack.id(), List.of(far))).orThrow();
        solving(w, "design.fitting-above-rack", rack.id());
    }

    @Test
    @DisplayName("bring a rack of an unknown phase with one that is there")
    void phase() {
        Workspace w = workspace();
        Rack rack = w.design().racks().getFirst();
        w.apply(new RackEdit.AssignPhase(Set.of(rack.id()), "never")).orThrow();
        solving(w, "design.unknown-phase", rack.id());
    }

    @Test
    @DisplayName("raise a cap under which racks cannot even idle")
    void cap() {
        Workspace w = workspace();
        w.apply(new PlanEdit.ChangePower(w.design().power().withItCap(1_000.0))).orThrow();
        solving(w, "engine.cap-below-idle", "power");
    }

    @Test
    @DisplayName("part a pool that mixes kinds of accelerators")
    void pool() {
        Workspace w = workspace();
        Rack rack = w.design().racks().stream()
                .filter(r -> r.pool() != null)
                .findFirst()
                .orElseThrow();
        String pool = Objects.requireNonNull(rack.pool());
        w.apply(new RackEdit.ChangeRackType(Set.of(rack.id()), "nv-gb200-nvl72"))
                .orThrow();
        solving(w, "engine.mixed-pool", pool);
    }

    @Test
    @DisplayName("propose nothing against what no change of the design can help, such as missing evidence")
    void nothing() {
        assertEquals(List.of(), tried(workspace(), "DE-ENEFG-REGISTER", ""));
    }
}
