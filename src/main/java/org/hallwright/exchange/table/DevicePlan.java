package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.Rack;
import org.hallwright.exchange.ImportPlan;
import org.jspecify.annotations.Nullable;

/** What a table of devices would change: their types become the planner's own; the racks they name must be there. */
final class DevicePlan {

    private DevicePlan() {}

    static ImportPlan of(List<RowReview> rows, Design design, Catalog catalog, String source) {
        OwnTypes types = new OwnTypes(design, catalog);
        Map<String, Rack> racks = new HashMap<>();
        for (Rack rack : design.racks()) {
            racks.putIfAbsent(rack.name().toLowerCase(Locale.ROOT), rack);
        }
        design.racks().forEach(rack -> racks.put(rack.id().toLowerCase(Locale.ROOT), rack));
        Set<OwnDevice> before = new HashSet<>(design.equipment().devices());
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (RowReview row : rows) {
            @Nullable String name = row.text(Field.RACK);
            if (name != null && !racks.containsKey(name.toLowerCase(Locale.ROOT))) {
                problems.add(Problem.error(TableMessage.NO_SUCH_RACK, row.place(), Printable.of(name)));
                continue;
            }
            OwnDevice device = types.device(row, source + ", " + row.place());
            if (seen.add(device.id())) {
                boolean known = before.stream().anyMatch(d -> d.id().equals(device.id()));
                added += known ? 0 : 1;
                changed += known && !before.contains(device) ? 1 : 0;
                unchanged += before.contains(device) ? 1 : 0;
            }
        }
        List<Edit> edits = new ArrayList<>();
        types.newDevices().values().forEach(d -> edits.add(new Edit.PutOwnDevice(d)));
        return new ImportPlan(edits, added, changed, unchanged, problems);
    }
}
