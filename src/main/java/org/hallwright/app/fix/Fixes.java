package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Site;
import org.hallwright.engine.explain.Figure;

/**
 * What might help against a problem. A fix is a proposal of the design's own kind of change; whether it helps, and what it
 * does to every other figure, is told by trying it.
 */
public final class Fixes {
    private Fixes() {}

    /** Hears how many of how many proposals have been tried. */
    @FunctionalInterface
    public interface Tried {
        void at(int done, int of);
    }

    /** The fixes that make the problem go away or leave fewer failures, tried; the best first. */
    public static List<FixPreview> tried(
            Workspace workspace, Catalog catalog, String rule, String object, Tried progress) {
        Review now = workspace.review();
        List<Fix> proposals = proposed(now, catalog, rule, object);
        List<FixPreview> helpful = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            progress.at(i, proposals.size());
            Fix fix = proposals.get(i);
            if (workspace.preview(fix.edit()) instanceof Outcome.Ok<Review> then) {
                FixPreview preview = FixPreview.of(fix, now, then.value(), rule, object);
                if (preview.solves() || preview.failsAfter() < preview.failsBefore()) {
                    helpful.add(preview);
                }
            }
        }
        helpful.sort((a, b) -> a.solves() != b.solves()
                ? Boolean.compare(b.solves(), a.solves())
                : Integer.compare(a.failsAfter(), b.failsAfter()));
        return helpful;
    }

    /** The proposals, untried. */
    static List<Fix> proposed(Review review, Catalog catalog, String rule, String object) {
        Design design = review.design();
        Rack rack = design.rack(object);
        return switch (rule) {
            case "design.racks-overlap", "design.rack-outside-hall", "design.rack-on-fixture" ->
                rack == null ? List.of() : places(design, rack, catalog);
            case "design.unknown-feed",
                    "power.unknown-feed",
                    "power.rack-without-feed",
                    "power.bad-supplies",
                    "power.feed-loss-darkens",
                    "power.feed-circuit-overloaded" -> rack == null ? List.of() : feeds(design, rack);
            case "power.overloaded" -> units(design.power(), object);
            case "design.unknown-loop" -> rack == null ? List.of() : loops(design, Set.of(rack.id()));
            case "engine.liquid-rack-without-loop" -> loops(design, without(design));
            case "design.unknown-pool" -> rack == null ? List.of() : pools(design, rack);
            case "design.unknown-rack-type" -> rack == null ? List.of() : types(design, rack);
            case "engine.floor-limit-exceeded" -> floor(design, object);
            case "engine.plant-too-small", "engine.plant-not-redundant" -> plant(design.cooling(), object);
            case "engine.loop-too-warm" -> loopTemperature(design.cooling(), object);
            case "engine.inlet-too-warm", "engine.inlet-perhaps-too-warm" -> inlet(design);
            case "engine.connection-exceeded" -> connection(review);
            case "engine.swing-above-limit", "engine.swing-perhaps-above-limit" -> SwingFixes.of(review, rule);
            default -> isEnergy(rule) ? warmer(design) : List.of();
        };
    }

    // --- racks ---

    private static List<Fix> places(Design design, Rack rack, Catalog catalog) {
        List<Fix> fixes = new ArrayList<>();
        for (Hall hall : design.halls()) {
            boolean here = hall.rows().stream().anyMatch(row -> row.racks().contains(rack));
            int[] step = here ? FreePlace.step(rack, hall, catalog) : null;
            if (step != null) {
                fixes.add(Fix.of(
                        FixMessage.MOVE_TO_FREE_PLACE,
                        new RackEdit.MoveRacks(Set.of(rack.id()), step[0], step[1]),
                        rack.name(),
                        step[0],
                        step[1]));
            }
        }
        fixes.add(Fix.of(FixMessage.REMOVE_RACK, new RackEdit.RemoveRacks(Set.of(rack.id())), rack.name()));
        return fixes;
    }

    private static List<Fix> feeds(Design design, Rack rack) {
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

    private static Set<String> without(Design design) {
        Set<String> racks = new LinkedHashSet<>();
        for (Rack rack : design.racks()) {
            if (rack.loop() == null) {
                racks.add(rack.id());
            }
        }
        return racks;
    }

    private static List<Fix> loops(Design design, Set<String> racks) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            if (loop.medium() == CoolingPlan.Medium.TCS && !racks.isEmpty()) {
                fixes.add(Fix.of(
                        FixMessage.USE_LOOP, new RackEdit.AssignLoop(racks, loop.id()), racks.size(), loop.name()));
            }
        }
        return fixes;
    }

    private static List<Fix> pools(Design design, Rack rack) {
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

    private static List<Fix> types(Design design, Rack rack) {
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

    // --- hall and plant ---

    private static List<Fix> floor(Design design, String hallId) {
        Hall hall = design.hall(hallId);
        if (hall == null || hall.floorLimitPa() == null) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        // structural engineers work in these classes of imposed load (EN 1991-1-1, 6.3.2: storage and industrial
        // floors)
        for (double kpa : new double[] {7.5, 10, 12.5, 15, 20, 25, 30}) {
            if (kpa * 1000 > hall.floorLimitPa()) {
                fixes.add(Fix.of(
                        FixMessage.STRENGTHEN_FLOOR,
                        new HallEdit.ChangeFloorLimit(hallId, kpa * 1000),
                        hall.name(),
                        kpa));
            }
        }
        return fixes;
    }

    private static List<Fix> units(PowerPlan plan, String id) {
        PowerPlan.Element element = plan.element(id);
        if (element == null) {
            return List.of();
        }
        List<PowerPlan.Element> next = new ArrayList<>(plan.elements());
        next.replaceAll(e -> e.id().equals(id) ? e.withUnits(e.units() + 1, e.spareUnits()) : e);
        PowerPlan more = plan.withElements(next);
        return List.of(Fix.of(
                FixMessage.ADD_UNIT,
                new PlanEdit.ChangePower(more),
                element.name(),
                element.units(),
                element.units() + 1));
    }

    private static List<Fix> plant(CoolingPlan plan, String group) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Unit unit : plan.units()) {
            if (!concerns(group, unit)) {
                continue;
            }
            for (int more = 1; more <= 2; more++) {
                int units = unit.units() + more;
                List<CoolingPlan.Unit> next = new ArrayList<>(plan.units());
                next.replaceAll(u -> u.id().equals(unit.id()) ? u.withUnits(units, u.spareUnits()) : u);
                fixes.add(Fix.of(
                        FixMessage.ADD_UNIT,
                        new PlanEdit.ChangeCooling(new CoolingPlan(
                                next, plan.loops(), plan.supplyAirC(), plan.heatReuseW(), plan.heatReuseC())),
                        unit.name(),
                        unit.units(),
                        units));
            }
        }
        return fixes;
    }

    private static boolean concerns(String group, CoolingPlan.Unit unit) {
        return group.equals(unit.loop()) || List.of(group.split("[^\\w.-]+")).contains(unit.id());
    }

    private static List<Fix> loopTemperature(CoolingPlan plan, String group) {
        List<Fix> fixes = new ArrayList<>();
        for (CoolingPlan.Loop loop : plan.loops()) {
            boolean concerned = plan.units().stream().anyMatch(u -> u.loop().equals(loop.id()) && concerns(group, u));
            if (concerned) {
                for (int more : new int[] {2, 4, 8}) {
                    fixes.add(loopAt(plan, loop, loop.supplyC() + more));
                }
            }
        }
        return fixes;
    }

    private static Fix loopAt(CoolingPlan plan, CoolingPlan.Loop loop, double supplyC) {
        List<CoolingPlan.Loop> next = new ArrayList<>(plan.loops());
        next.replaceAll(l -> l.id().equals(loop.id())
                ? new CoolingPlan.Loop(l.id(), l.name(), l.medium(), supplyC, l.riseK(), l.rejectsTo())
                : l);
        Edit edit = new PlanEdit.ChangeCooling(
                new CoolingPlan(plan.units(), next, plan.supplyAirC(), plan.heatReuseW(), plan.heatReuseC()));
        return Fix.of(FixMessage.LOOP_SUPPLY, edit, loop.name(), loop.supplyC(), supplyC);
    }

    private static Fix airAt(CoolingPlan plan, double airC) {
        Edit edit = new PlanEdit.ChangeCooling(
                new CoolingPlan(plan.units(), plan.loops(), airC, plan.heatReuseW(), plan.heatReuseC()));
        return Fix.of(FixMessage.SUPPLY_AIR, edit, plan.supplyAirC(), airC);
    }

    private static List<Fix> inlet(Design design) {
        List<Fix> fixes = new ArrayList<>();
        for (Hall hall : design.halls()) {
            if (hall.containment() == Hall.Containment.NONE) {
                fixes.add(Fix.of(
                        FixMessage.CONTAIN_HOT_AISLE,
                        new HallEdit.ChangeContainment(hall.id(), Hall.Containment.HOT_AISLE),
                        hall.name()));
            }
        }
        for (int less : new int[] {1, 2, 4}) {
            if (design.cooling().supplyAirC() - less >= 18) {
                fixes.add(airAt(design.cooling(), design.cooling().supplyAirC() - less));
            }
        }
        return fixes;
    }

    private static List<Fix> connection(Review review) {
        Site site = review.design().site();
        Figure peak = review.assessment().figure("facilityPeakPower");
        double needW = peak != null && peak.isKnown() ? peak.known().high() : site.connectionVa() * 1.25;
        // connections are agreed in steps of half a megavolt-ampere
        double va = Math.ceil(needW / site.powerFactor() / 5e5) * 5e5;
        Site next = site.withConnection(va, site.powerFactor());
        return List.of(Fix.of(FixMessage.RAISE_CONNECTION, new PlanEdit.ChangeSite(next), va / 1e6));
    }

    /** Rules on PUE and its kin: warmer air and water cost nothing to build and save compressor hours. */
    private static boolean isEnergy(String rule) {
        String r = rule.toLowerCase(Locale.ROOT);
        return r.contains("pue") || r.contains("cooling") || r.contains("supply-temp") || r.contains("supply-air");
    }

    private static List<Fix> warmer(Design design) {
        List<Fix> fixes = new ArrayList<>();
        CoolingPlan plan = design.cooling();
        for (int more : new int[] {2, 4}) {
            // ASHRAE TC 9.9 recommends at most 27 °C at the inlet
            if (plan.supplyAirC() + more <= 27) {
                fixes.add(airAt(plan, plan.supplyAirC() + more));
            }
        }
        for (CoolingPlan.Loop loop : plan.loops()) {
            fixes.add(loopAt(plan, loop, loop.supplyC() + 4));
        }
        return fixes;
    }
}
