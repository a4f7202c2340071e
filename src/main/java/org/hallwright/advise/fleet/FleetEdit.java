package org.hallwright.advise.fleet;

import java.util.ArrayList;
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
 * pool that does most of it, with its share of that pool's time.
 */
public final class FleetEdit {

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

    /** A workload runs in one pool: that with most racks on it. One that the division leaves out keeps none of its pool's time. */
    private static void work(Design design, Division division, List<Edit> edits) {
        for (Workload workload : design.workloads()) {
            if (workload instanceof Workload.Batch) {
                continue;
            }
            String best = workload.pool();
            double most = 0;
            for (Map.Entry<String, Map<String, Double>> entry : division.work().entrySet()) {
                double racks = entry.getValue().getOrDefault(workload.id(), 0.0);
                if (racks > most) {
                    most = racks;
                    best = entry.getKey();
                }
            }
            double share = Math.min(1, most / Math.max(1, division.units().getOrDefault(best, 1)));
            edits.add(new PlanEdit.PutWorkload(workload.on(best, share)));
        }
    }
}
