package org.hallwright.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * What a design alone can be told to be wrong in: things in one another's place, names that name nothing. The physics
 * and the law come later and elsewhere.
 */
public final class DesignCheck {

    private DesignCheck() {}

    /**
     * A checked design, from which a later snapshot takes what is said of halls that did not change.
     *
     * @param byHall what is said of each hall
     * @param problems every objection, at most two hundred of a kind in a hall; the place is the object's id
     */
    public record Checked(Design design, Map<Hall, InHall> byHall, List<Problem> problems) {

        /** The narrowest aisles of all halls. */
        public Aisles aisles() {
            return byHall.values().stream().map(InHall::aisles).reduce(Aisles.NONE, Aisles::and);
        }
    }

    /** What is said of one hall. */
    public record InHall(List<Problem> problems, Aisles aisles) {}

    /** Every objection to a design. */
    public static List<Problem> check(Design design, Catalog catalog) {
        return check(design, catalog, null).problems();
    }

    /** The same, with what an earlier check with the same catalogue already knows. */
    public static Checked check(Design design, Catalog catalog, @Nullable Checked before) {
        List<Problem> problems = new ArrayList<>();
        Names names = names(design, catalog, problems);
        boolean sameNames = before != null
                && before.design().power() == design.power()
                && before.design().cooling() == design.cooling()
                && before.design().pools().equals(design.pools())
                && before.design().phases().equals(design.phases());
        Map<Hall, InHall> byHall = new IdentityHashMap<>();
        for (Hall hall : design.halls()) {
            InHall own = sameNames && before != null ? before.byHall().get(hall) : null;
            if (own == null) {
                List<Problem> found = new ArrayList<>();
                racks(hall, names, catalog, found);
                own = new InHall(found, HallCheck.check(hall, catalog, found));
            }
            byHall.put(hall, own);
            problems.addAll(own.problems());
        }
        PhaseCheck.check(design, problems);
        return new Checked(design, byHall, problems);
    }

    /** What a rack may name. */
    private record Names(Set<String> feeds, Set<String> loops, Set<String> pools, Set<String> phases) {}

    private static Names names(Design design, Catalog catalog, List<Problem> problems) {
        Set<String> feeds = new HashSet<>();
        for (PowerPlan.Element element : design.power().elements()) {
            feeds.add(element.id());
            known(element.equipment(), element.id(), catalog, problems);
        }
        for (PowerPlan.Link link : design.power().links()) {
            for (String end : List.of(link.from(), link.to())) {
                if (!feeds.contains(end)) {
                    problems.add(Problem.error(
                            DesignMessage.UNKNOWN_ELEMENT, link.from() + " → " + link.to(), end, some(feeds)));
                }
            }
        }
        Set<String> loops = new HashSet<>();
        design.cooling().loops().forEach(loop -> loops.add(loop.id()));
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            String rejectsTo = loop.rejectsTo();
            if (rejectsTo != null && !loops.contains(rejectsTo)) {
                problems.add(Problem.error(DesignMessage.UNKNOWN_LOOP, loop.id(), rejectsTo, some(loops)));
            }
        }
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            known(unit.equipment(), unit.id(), catalog, problems);
            if (!loops.contains(unit.loop())) {
                problems.add(Problem.error(DesignMessage.UNKNOWN_LOOP, unit.id(), unit.loop(), some(loops)));
            }
        }
        Set<String> pools = new HashSet<>();
        design.pools().forEach(pool -> pools.add(pool.id()));
        Set<String> phases = new HashSet<>();
        design.phases().forEach(phase -> phases.add(phase.id()));
        for (Workload workload : design.workloads()) {
            if (!pools.contains(workload.pool())) {
                problems.add(Problem.error(DesignMessage.UNKNOWN_POOL, workload.id(), workload.pool(), some(pools)));
            }
        }
        return new Names(feeds, loops, pools, phases);
    }

    private static void racks(Hall hall, Names names, Catalog catalog, List<Problem> problems) {
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                if (catalog.rack(rack.type()) == null) {
                    problems.add(Problem.error(
                            DesignMessage.UNKNOWN_RACK_TYPE,
                            rack.id(),
                            rack.type(),
                            nearest(rack.type(), catalog.racks().keySet())));
                }
                for (String feed : rack.feeds()) {
                    if (!names.feeds().contains(feed)) {
                        problems.add(Problem.error(DesignMessage.UNKNOWN_FEED, rack.id(), feed, some(names.feeds())));
                    }
                }
                if (!rack.fittings().isEmpty()) {
                    fittings(rack, catalog, problems);
                }
                one(rack.loop(), names.loops(), rack.id(), DesignMessage.UNKNOWN_LOOP, problems);
                one(rack.pool(), names.pools(), rack.id(), DesignMessage.UNKNOWN_POOL, problems);
                one(rack.phase(), names.phases(), rack.id(), DesignMessage.UNKNOWN_PHASE, problems);
            }
        }
    }

    /** What is mounted above the top of its cabinet, or where something else is. */
    private static void fittings(Rack rack, Catalog catalog, List<Problem> problems) {
        RackContents contents = RackContents.of(rack, catalog);
        for (Fitting f : rack.fittings()) {
            if (f.topSixths() > contents.heightUnits() * Fitting.UNIT) {
                problems.add(Problem.error(
                        DesignMessage.FITTING_ABOVE_RACK, rack.id(), f.name(), rack.id(), contents.heightUnits()));
            } else if (!contents.isFree(f.bottomSixths(), f.heightSixths(), f.face(), f.id())) {
                problems.add(Problem.error(
                        DesignMessage.FITTINGS_OVERLAP,
                        rack.id(),
                        f.name(),
                        rack.id(),
                        f.bottomSixths() / Fitting.UNIT + 1));
            }
        }
    }

    private static void known(@Nullable String equipment, String at, Catalog catalog, List<Problem> problems) {
        if (equipment != null && catalog.equipment(equipment) == null) {
            problems.add(Problem.error(
                    DesignMessage.UNKNOWN_EQUIPMENT,
                    at,
                    equipment,
                    nearest(equipment, catalog.equipment().keySet())));
        }
    }

    private static void one(
            @Nullable String name, Set<String> allowed, String at, DesignMessage message, List<Problem> problems) {
        if (name != null && !allowed.contains(name)) {
            problems.add(Problem.error(message, at, name, some(allowed)));
        }
    }

    private static String some(Set<String> names) {
        List<String> sorted = names.stream().sorted().limit(8).toList();
        return sorted.isEmpty() ? "—" : String.join(", ", sorted) + (names.size() > 8 ? " …" : "");
    }

    /** The name most like a mistyped one, by edit distance (Levenshtein 1966). */
    static String nearest(String name, Set<String> names) {
        String best = "—";
        int least = Integer.MAX_VALUE;
        for (String each : names) {
            int distance = distance(name, each);
            if (distance < least) {
                least = distance;
                best = each;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
