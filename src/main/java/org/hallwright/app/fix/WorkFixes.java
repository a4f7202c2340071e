package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Workload;

/** What helps by another pool for the work. */
final class WorkFixes {

    private WorkFixes() {}

    /** A workload runs on another pool. */
    static List<Fix> pools(Design design, String workload) {
        List<Fix> fixes = new ArrayList<>();
        for (Workload work : design.workloads()) {
            if (work.id().equals(workload)) {
                for (Pool pool : design.pools()) {
                    if (!pool.id().equals(work.pool())) {
                        fixes.add(Fix.of(
                                FixMessage.RUN_ON,
                                new PlanEdit.PutWorkload(work.on(pool.id(), work.share())),
                                work.name(),
                                pool.name()));
                    }
                }
            }
        }
        return fixes;
    }

    /** A pool of several kinds becomes one for each kind; the first keeps the name. */
    static List<Fix> parted(Design design, String poolId) {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        for (Rack rack : design.racks()) {
            if (poolId.equals(rack.pool())) {
                kinds.computeIfAbsent(rack.type(), type -> new LinkedHashSet<>())
                        .add(rack.id());
            }
        }
        Set<String> taken = new LinkedHashSet<>();
        design.pools().forEach(pool -> taken.add(pool.id()));
        List<Edit> edits = new ArrayList<>();
        kinds.values().stream().skip(1).forEach(racks -> {
            String id = free(poolId, taken);
            edits.add(new PlanEdit.PutPool(new Pool(id, id)));
            edits.add(new RackEdit.AssignPool(racks, id));
        });
        return edits.isEmpty()
                ? List.of()
                : List.of(Fix.of(FixMessage.PART_POOL, new Edit.Together(edits), poolId, kinds.size()));
    }

    private static String free(String like, Set<String> taken) {
        int n = 2;
        while (!taken.add(like + "-" + n)) {
            n++;
        }
        return like + "-" + n;
    }
}
