package org.hallwright.codec;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Phase;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.design.Workload;

/** Where the objects of a design stand in its file, as JSON pointers. */
public final class DesignPointers {

    private final Map<String, String> byId = new HashMap<>();

    private DesignPointers() {}

    public static DesignPointers of(Design design) {
        DesignPointers pointers = new DesignPointers();
        for (int h = 0; h < design.halls().size(); h++) {
            Hall hall = design.halls().get(h);
            String at = "/halls/" + h;
            pointers.byId.put(hall.id(), at);
            pointers.all(at + "/fixtures", hall.fixtures(), Fixture::id);
            for (int r = 0; r < hall.rows().size(); r++) {
                Row row = hall.rows().get(r);
                pointers.byId.put(row.id(), at + "/rows/" + r);
                pointers.all(at + "/rows/" + r + "/racks", row.racks(), Rack::id);
            }
        }
        pointers.all("/power/elements", design.power().elements(), PowerPlan.Element::id);
        pointers.all("/power/links", design.power().links(), link -> link.from() + " → " + link.to());
        pointers.all("/cooling/units", design.cooling().units(), CoolingPlan.Unit::id);
        pointers.all("/cooling/loops", design.cooling().loops(), CoolingPlan.Loop::id);
        pointers.all("/pools", design.pools(), Pool::id);
        pointers.all("/workloads", design.workloads(), Workload::id);
        pointers.all("/phases", design.phases(), Phase::id);
        design.assumptions().keySet().forEach(id -> pointers.byId.putIfAbsent(id, "/assumptions/" + id));
        pointers.all("/evidence", design.evidence(), Evidence::metric);
        // racks that name no phase come into service with the site
        pointers.byId.putIfAbsent("first", "/site/commissioning");
        pointers.byId.put(design.site().region(), "/site/region");
        pointers.byId.put(design.site().site(), "/site/site");
        return pointers;
    }

    /** The pointer of an object, or the place itself where it is none of the design's ids. */
    public String of(String place) {
        return byId.getOrDefault(place, place);
    }

    /** The ids of the objects in which the pointers point: of each the nearest one. */
    public Set<String> idsAt(Collection<String> pointers) {
        Map<String, String> ids = new HashMap<>();
        byId.forEach((id, pointer) -> ids.put(pointer, id));
        Set<String> found = new HashSet<>();
        for (String pointer : pointers) {
            for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
                String id = ids.get(at);
                if (id != null) {
                    found.add(id);
                    break;
                }
            }
        }
        return found;
    }

    private <T> void all(String at, List<T> items, Function<T, String> id) {
        for (int i = 0; i < items.size(); i++) {
            byId.putIfAbsent(id.apply(items.get(i)), at + "/" + i);
        }
    }
}
