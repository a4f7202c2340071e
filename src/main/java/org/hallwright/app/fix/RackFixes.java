package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Fitting;
import org.hallwright.design.Phase;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.RackContents;
import org.hallwright.design.RackEdit;

/** What helps by another feed, loop, pool, phase, type or content of racks. */
final class RackFixes {

    private RackFixes() {}

    /** What is mounted where it cannot be goes where there is room, or out. */
    static List<Fix> fittings(Rack rack, Catalog catalog) {
        RackContents contents = RackContents.of(rack, catalog);
        List<Fix> fixes = new ArrayList<>();
        for (Fitting f : rack.fittings()) {
            boolean above = f.topSixths() > contents.heightUnits() * Fitting.UNIT;
            if (above || !contents.isFree(f.bottomSixths(), f.heightSixths(), f.face(), f.id())) {
                List<Fitting> others =
                        rack.fittings().stream().filter(o -> o != f).toList();
                int free = contents.place(0, f.heightSixths(), f.face(), f.id());
                if (free >= 0) {
                    List<Fitting> moved = new ArrayList<>(others);
                    moved.add(f.at(free));
                    fixes.add(Fix.of(
                            FixMessage.MOVE_FITTING,
                            new RackEdit.PutFittings(rack.id(), moved),
                            f.name(),
                            free / Fitting.UNIT + 1));
                }
                fixes.add(Fix.of(
                        FixMessage.TAKE_OUT_FITTING,
                        new RackEdit.PutFittings(rack.id(), others),
                        f.name(),
                        rack.name()));
            }
        }
        return fixes;
    }

    static List<Fix> phases(Design design, Rack rack) {
        List<Fix> fixes = new ArrayList<>();
        for (Phase phase : design.phases()) {
            fixes.add(Fix.of(
                    FixMessage.USE_PHASE,
                    new RackEdit.AssignPhase(Set.of(rack.id()), phase.id()),
                    rack.name(),
                    phase.name()));
        }
        fixes.add(Fix.of(FixMessage.USE_FIRST_DAY, new RackEdit.AssignPhase(Set.of(rack.id()), null), rack.name()));
        return fixes;
    }

    static List<Fix> feeds(Design design, Rack rack) {
        Set<List<String>> others = new LinkedHashSet<>();
        for (Rack other : design.racks()) {
            if (!other.feeds().isEmpty() && !other.feeds().equals(rack.feeds())) {
                others.add(other.feeds());
            }
        }
        List<Fix> fixes = new ArrayList<>();
        for (List<String> feeds : first(others)) {
            fixes.add(Fix.of(
                    FixMessage.USE_FEEDS,
                    new RackEdit.AssignFeeds(Set.of(rack.id()), feeds),
                    rack.name(),
                    String.join(" + ", feeds)));
        }
        return fixes;
    }

    /** Racks that are on no loop. */
    static Set<String> withoutLoop(Design design) {
        Set<String> racks = new LinkedHashSet<>();
        for (Rack rack : design.racks()) {
            if (rack.loop() == null) {
                racks.add(rack.id());
            }
        }
        return racks;
    }

    static List<Fix> loops(Design design, Set<String> racks) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            if (loop.medium() == CoolingPlan.Medium.TCS && !racks.isEmpty()) {
                fixes.add(Fix.of(
                        FixMessage.USE_LOOP, new RackEdit.AssignLoop(racks, loop.id()), racks.size(), loop.name()));
            }
        }
        return fixes;
    }

    static List<Fix> pools(Design design, Rack rack) {
        List<Fix> fixes = new ArrayList<>();
        for (Pool pool : design.pools()) {
            fixes.add(Fix.of(
                    FixMessage.USE_POOL,
                    new RackEdit.AssignPool(Set.of(rack.id()), pool.id()),
                    rack.name(),
                    pool.name()));
        }
        return fixes;
    }

    static List<Fix> types(Design design, Rack rack) {
        Set<String> types = new LinkedHashSet<>();
        design.racks().forEach(r -> types.add(r.type()));
        types.remove(rack.type());
        List<Fix> fixes = new ArrayList<>();
        for (String type : first(types)) {
            fixes.add(Fix.of(
                    FixMessage.USE_TYPE, new RackEdit.ChangeRackType(Set.of(rack.id()), type), rack.name(), type));
        }
        return fixes;
    }

    /** More than a handful of alternatives are a list to search, not a proposal. */
    private static <T> List<T> first(Set<T> all) {
        return all.stream().limit(6).toList();
    }
}
