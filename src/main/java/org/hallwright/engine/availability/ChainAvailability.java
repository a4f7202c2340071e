package org.hallwright.engine.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.design.PowerPlan;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * The reliability block of a power plan: an element is in series with whichever of its suppliers suffices. Parts that two
 * paths share make the paths dependent; the diagram counts a shared supplier once by lifting it out of the parallel, so
 * that redundancy behind a single point does not look like redundancy.
 */
public final class ChainAvailability {

    private ChainAvailability() {}

    /**
     * Availability of the power at an element, or null where it has no supplier that the plan knows.
     *
     * @param plan the chain
     * @param element id of the last element before the rack
     */
    public static @Nullable Range at(PowerPlan plan, String element) {
        if (plan.element(element) == null) {
            return null;
        }
        return UsualPart.band(end -> new Walk(plan, end).block(element, new HashSet<>()));
    }

    /** One reading of the plan with parts at one end of their bands. */
    private record Walk(PowerPlan plan, UsualPart.End end) {

        Block block(String id, Set<String> path) {
            List<Block> series = new ArrayList<>();
            collect(id, path, series, new HashSet<>());
            return new Block.Series(series);
        }

        /** Adds what must work for the element: itself, suppliers common to all of its paths, then the rest in parallel. */
        private void collect(String id, Set<String> path, List<Block> series, Set<String> done) {
            PowerPlan.Element element = plan.element(id);
            if (element == null || !path.add(id)) {
                return;
            }
            if (done.add(id)) {
                series.add(part(element));
            }
            List<String> suppliers = new ArrayList<>();
            for (PowerPlan.Link link : plan.links()) {
                if (link.to().equals(id) && !path.contains(link.from())) {
                    suppliers.add(link.from());
                }
            }
            if (suppliers.size() == 1) {
                collect(suppliers.getFirst(), path, series, done);
            } else if (suppliers.size() > 1) {
                Set<String> shared = sharedUpstream(suppliers, path);
                for (String common : shared) {
                    if (done.add(common)) {
                        PowerPlan.Element commonElement = plan.element(common);
                        if (commonElement != null) {
                            series.add(part(commonElement));
                        }
                    }
                }
                List<Block> paths = new ArrayList<>();
                for (String supplier : suppliers) {
                    List<Block> own = new ArrayList<>();
                    Set<String> doneHere = new HashSet<>(done);
                    collect(supplier, new HashSet<>(path), own, doneHere);
                    paths.add(new Block.Series(own));
                }
                series.add(new Block.Parallel(paths));
            }
            path.remove(id);
        }

        /** Elements without which none of the suppliers works: those upstream of every one of them on all paths. */
        private Set<String> sharedUpstream(List<String> suppliers, Set<String> path) {
            Set<String> shared = new HashSet<>();
            boolean first = true;
            for (String supplier : suppliers) {
                Set<String> needed = needed(supplier, new HashSet<>(path), new HashMap<>());
                if (first) {
                    shared.addAll(needed);
                    first = false;
                } else {
                    shared.retainAll(needed);
                }
            }
            Set<String> ordered = new java.util.TreeSet<>(shared);
            return ordered;
        }

        /** The element and all that every path to it runs through. */
        private Set<String> needed(String id, Set<String> path, Map<String, Set<String>> known) {
            Set<String> before = known.get(id);
            if (before != null) {
                return before;
            }
            Set<String> needed = new HashSet<>();
            if (!path.add(id)) {
                return needed;
            }
            boolean first = true;
            for (PowerPlan.Link link : plan.links()) {
                if (link.to().equals(id) && !path.contains(link.from())) {
                    Set<String> one = needed(link.from(), path, known);
                    if (first) {
                        needed.addAll(one);
                        first = false;
                    } else {
                        needed.retainAll(one);
                    }
                }
            }
            needed.add(id);
            path.remove(id);
            known.put(id, needed);
            return needed;
        }

        private Block part(PowerPlan.Element element) {
            Block unit = usual(element.kind()).at(end);
            int installed = Math.min(element.units(), 1_000);
            int needed = Math.max(1, installed - element.spareUnits());
            return installed == 1 ? unit : new Block.Redundant(unit, needed, installed);
        }

        private static UsualPart usual(PowerPlan.Kind kind) {
            return switch (kind) {
                case UTILITY -> UsualPart.UTILITY;
                case GENERATOR -> UsualPart.GENERATOR;
                case MV_TRANSFORMER -> UsualPart.TRANSFORMER;
                case SWITCHGEAR, PDU, RPP -> UsualPart.SWITCHGEAR;
                case BESS, UPS -> UsualPart.UPS;
                case TRANSFER_SWITCH -> UsualPart.TRANSFER_SWITCH;
                case BUSWAY -> UsualPart.BUSWAY;
            };
        }
    }
}
