package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Workload;

/**
 * Makes a division of the fleet true in a design, as one edit: racks of pools that shrink go, the last ones first; pools
 * that grow get racks of their own kind, beside their own and then in places that fell free; each workload goes to the
 * pools that do it, with its share of their time.
 */
public final class FleetEdit {

    /** Less of a rack's time than this is the solver's noise. */
    private static final double LEAST_RACKS = 1e-6;

    /** Leaves room for a number behind it in an id. */
    private static final int LONGEST_STEM = 58;

    private FleetEdit() {}

    /**
     * What is proposed.
     *
     * @param edit one step, to be undone as one
     * @param pools what happens to each pool
     */
    public record Proposal(Edit edit, Map<String, Change> pools) {
        public Proposal {
            pools = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pools));
        }

        /** Racks that the division asks for and no row has a place for. */
        public int homeless() {
            return pools.values().stream()
                    .mapToInt(change -> Math.max(0, change.wanted() - change.after()))
                    .sum();
        }
    }

    /** Racks of a pool today, as the division has it, and as the rows can hold. */
    public record Change(int before, int wanted, int after) {}

    public static Proposal of(Design design, Catalog catalog, Division division) {
        Map<String, List<Rack>> pools = new LinkedHashMap<>();
        division.units().keySet().forEach(pool -> pools.put(pool, new ArrayList<>()));
        for (Rack rack : design.racks()) {
            List<Rack> own = rack.pool() == null ? null : pools.get(rack.pool());
            if (own != null) {
                own.add(rack);
            }
        }
        Set<String> gone = new HashSet<>();
        pools.forEach((pool, racks) -> {
            int wanted = division.units().getOrDefault(pool, 0);
            if (wanted < racks.size()) {
                racks.subList(wanted, racks.size()).forEach(rack -> gone.add(rack.id()));
            }
        });
        List<Edit> edits = new ArrayList<>();
        if (!gone.isEmpty()) {
            edits.add(new RackEdit.RemoveRacks(gone));
        }
        RowFiller filler = new RowFiller(design, catalog, gone);
        Map<String, Change> changes = new LinkedHashMap<>();
        pools.forEach((pool, racks) -> {
            int wanted = division.units().getOrDefault(pool, 0);
            int missing = wanted - racks.size();
            int found = 0;
            RackType type =
                    racks.isEmpty() ? null : catalog.rack(racks.getFirst().type());
            if (missing > 0 && type != null) {
                Set<String> own = new HashSet<>();
                racks.forEach(rack -> own.add(rack.id()));
                found = filler.place(type, missing, own, pool, edits);
                found += filler.place(type, missing - found, gone, pool, edits);
            }
            changes.put(pool, new Change(racks.size(), wanted, Math.min(wanted, racks.size() + found)));
        });
        if (!division.work().isEmpty()) {
            work(design, division, edits);
        }
        return new Proposal(new Edit.Together(edits), changes);
    }

    /** A pool's part of a workload: racks of its time, and the share of all tokens of the workload that it yields. */
    private record Part(String pool, double racks, double tokens) {
        double share(Division division) {
            return Math.min(1, racks / Math.max(1, division.units().getOrDefault(pool, 1)));
        }
    }

    /**
     * A workload goes to the pools that do it, with its share of their time. Where several serve it, it becomes as many
     * workloads, and a rate of tokens that is asked of it is divided as the division yields it. One that the division leaves
     * out keeps none of its pool's time.
     */
    private static void work(Design design, Division division, List<Edit> edits) {
        Set<String> ids = new HashSet<>();
        design.workloads().forEach(workload -> ids.add(workload.id()));
        for (Workload workload : design.workloads()) {
            if (workload instanceof Workload.Batch) {
                continue;
            }
            List<Part> parts = parts(workload.id(), division);
            if (parts.size() > 1 && workload instanceof Workload.Serving serving) {
                for (Part part : parts) {
                    boolean first = part == parts.getFirst();
                    String id = first ? serving.id() : free(ids, serving.id() + "-" + part.pool);
                    String name = first ? serving.name() : serving.name() + " · " + part.pool;
                    edits.add(new PlanEdit.PutWorkload(serving.part(
                            id, name, part.pool, part.share(division), serving.targetTokensPerS() * part.tokens)));
                }
            } else {
                Part all = parts.isEmpty() ? new Part(workload.pool(), 0, 1) : parts.getFirst();
                edits.add(new PlanEdit.PutWorkload(workload.on(all.pool, all.share(division))));
            }
        }
    }

    private static String free(Set<String> taken, String wanted) {
        String stem = wanted.substring(0, Math.min(wanted.length(), LONGEST_STEM));
        String id = stem;
        for (int n = 2; !taken.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    /** The pools that do a workload, most racks first. */
    private static List<Part> parts(String workload, Division division) {
        List<Part> parts = new ArrayList<>();
        double all = division.tokensPerS().getOrDefault(workload, 0.0);
        division.work().forEach((pool, work) -> {
            double racks = work.getOrDefault(workload, 0.0);
            if (racks > LEAST_RACKS) {
                double tokens =
                        division.tokensByPool().getOrDefault(pool, Map.of()).getOrDefault(workload, 0.0);
                parts.add(new Part(pool, racks, all > 0 ? tokens / all : 0));
            }
        });
        parts.sort(Comparator.comparingDouble(part -> -part.racks));
        return parts;
    }
}
