package org.hallwright.advise.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hallwright.advise.layout.HallLayout;
import org.hallwright.advise.layout.HallLayout.RowSpec;
import org.hallwright.advise.layout.PlantSizing;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Hall.Containment;
import org.hallwright.design.Pool;
import org.hallwright.design.Workload;
import org.jspecify.annotations.Nullable;

/**
 * Draws whole designs on a base: its site, evidence, assumptions, kind of plant and floor, with other racks in halls of
 * their own. Each type of rack is a pool that does the work for itself, because no collective spans two pools.
 */
final class Blueprint {

    /** Cabinets that one hall holds at most; more stand in several halls alike. */
    private static final int MOST_IN_A_HALL = 600;

    /** Longest row, mm: an escape route of 18 m from its middle, with aisles at both ends. */
    private static final int LONGEST_ROW_MM = 36_000;

    /** Rows beyond which a hall is a corridor. */
    private static final int MOST_ROWS = 80;

    private final Design base;
    private final Catalog catalog;
    private final Workload workload;
    private final PlantSizing.Settings settings;

    Blueprint(Design base, Catalog catalog, Workload workload) {
        this.base = base;
        this.catalog = catalog;
        this.workload = workload instanceof Workload.Serving all
                ? all.part(all.id(), all.name(), all.pool(), all.share(), 0)
                : workload;
        this.settings = PlantSizing.Settings.of(base);
    }

    /** The work as a pool of the type does it. */
    Workload workOf(String type) {
        return workload.copy("work-" + type, type, 1);
    }

    /** The precision of the work, or null where it has none. */
    static @Nullable String precision(Workload workload) {
        return switch (workload) {
            case Workload.Training training -> training.precision();
            case Workload.Serving serving -> serving.precision();
            case Workload.Batch batch -> null;
        };
    }

    @Nullable
    String precision() {
        return precision(workload);
    }

    Design design(Mix mix) {
        int halls = Math.ceilDiv(cabinets(mix), MOST_IN_A_HALL);
        List<Hall> drawn = new ArrayList<>();
        for (int h = 0; h < halls; h++) {
            drawn.add(hall(mix, h, halls));
        }
        PlantSizing.Plant plant = PlantSizing.plant(drawn, catalog, settings);
        CoolingPlan cooling = plant.cooling();
        List<Pool> pools = new ArrayList<>();
        List<Workload> work = new ArrayList<>();
        for (String type : mix.racks().keySet()) {
            pools.add(new Pool(type, type(type).name()));
            work.add(workOf(type));
        }
        return base.withName(base.name() + ": " + words(mix))
                .withHalls(plant.halls())
                .withPower(plant.power())
                .withCooling(new CoolingPlan(
                        cooling.units(),
                        cooling.loops(),
                        cooling.supplyAirC(),
                        base.cooling().heatReuseW(),
                        base.cooling().heatReuseC()))
                .withPools(pools)
                .withWorkloads(work)
                .withPhases(List.of());
    }

    int cabinets(Mix mix) {
        return mix.racks().entrySet().stream()
                .mapToInt(each -> each.getValue() * type(each.getKey()).cabinets())
                .sum();
    }

    private String words(Mix mix) {
        return mix.racks().entrySet().stream()
                .map(each -> each.getValue() + " " + type(each.getKey()).name())
                .collect(Collectors.joining(", "));
    }

    /** One of several halls, with its part of each type; of all ways to break the racks into rows, that with the least floor. */
    private Hall hall(Mix mix, int index, int halls) {
        Hall like = base.halls().isEmpty() ? null : base.halls().getFirst();
        Hall best = null;
        int widest = mix.racks().keySet().stream()
                .mapToInt(t -> type(t).widthMm())
                .max()
                .orElseThrow();
        for (int perRow = Math.max(1, LONGEST_ROW_MM / widest); perRow > 0; perRow--) {
            List<RowSpec> rows = rows(mix, index, halls, perRow * widest);
            if (best != null && rows.size() > MOST_ROWS) {
                break;
            }
            Hall hall = hall(rows, index, halls, like);
            if (best == null || areaM2(hall) < areaM2(best)) {
                best = hall;
            }
        }
        return Objects.requireNonNull(best);
    }

    private List<RowSpec> rows(Mix mix, int index, int halls, int lengthMm) {
        List<RowSpec> rows = new ArrayList<>();
        for (Map.Entry<String, Integer> each : mix.racks().entrySet()) {
            RackType type = type(each.getKey());
            String loop = type.liquidHeatFraction().siOr(0) > 0 ? "tcs" : null;
            int perRow = Math.max(1, lengthMm / type.widthMm());
            int here = each.getValue() * (index + 1) / halls - each.getValue() * index / halls;
            for (int placed = 0; placed < here; placed += perRow) {
                rows.add(new RowSpec(name(rows.size()), type, Math.min(perRow, here - placed), type.id(), loop));
            }
        }
        return rows;
    }

    private static Hall hall(List<RowSpec> rows, int index, int halls, @Nullable Hall like) {
        int number = index + 1;
        return HallLayout.hall(
                "hall-" + number,
                "Hall " + number,
                halls == 1 ? "" : "h" + number + "-",
                rows,
                like == null ? Containment.HOT_AISLE : like.containment(),
                like == null ? null : like.floorLimitPa());
    }

    private static String name(int row) {
        return row < 26 ? String.valueOf((char) ('A' + row)) : "R" + (row + 1) + "-";
    }

    static double areaM2(Hall hall) {
        return hall.widthMm() / 1e3 * (hall.depthMm() / 1e3);
    }

    RackType type(String id) {
        return Objects.requireNonNull(catalog.rack(id), () -> "the catalogue has no rack type '" + id + "'");
    }
}
