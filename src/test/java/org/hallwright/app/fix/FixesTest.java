package org.hallwright.app.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.Workspace;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
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

    @Test
    @DisplayName("propose nothing against what no change of the design can help, such as missing evidence")
    void nothing() {
        assertEquals(List.of(), tried(workspace(), "DE-ENEFG-REGISTER", ""));
    }
}
