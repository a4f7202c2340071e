package org.hallwright.engine.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.engine.supply.Task.Kind;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The usual network of a new hall, with lead times of the economics pack; the planner replaces what is known better. */
public final class StandardProgramme {

    /** From switchgear on site to a live busbar. Planning assumption. */
    private static final Range ENERGISE = new Range(6, 10, 16);
    /** Racks in place, cabled, filled and burnt in. Planning assumption. */
    private static final Range INTEGRATE = new Range(4, 8, 14);
    /** Integrated systems test of power and cooling under load banks. Planning assumption. */
    private static final Range COMMISSION = new Range(4, 6, 10);

    private StandardProgramme() {}

    /**
     * The tasks.
     *
     * @param regionChain region ids from narrow to wide, for the wait for the grid
     * @param racks lead times in weeks of what is bought, by name
     * @param liquid whether coolant distribution units are needed
     */
    public static List<Task> tasks(
            Economics economics, List<String> regionChain, Map<String, Range> racks, boolean liquid) {
        List<Task> tasks = new ArrayList<>();
        List<String> live = new ArrayList<>();
        Range grid = weeks(economics.regional("supply.gridConnectionYears", "years", regionChain));
        if (grid != null) {
            tasks.add(new Task("grid", "Grid connection", Kind.GRID, grid, List.of()));
            live.add("grid");
        }
        order(tasks, economics, "transformer", "unit-substation transformer", Kind.POWER, live);
        order(tasks, economics, "switchgear", "medium-voltage switchgear", Kind.POWER, live);
        List<String> ready = new ArrayList<>();
        Range shell = weeks(economics.fact("supply.buildYears", "construction of a hall after permits", "years"));
        if (shell != null) {
            tasks.add(new Task("hall", "Building of the hall", Kind.BUILDING, shell, List.of()));
            live.add("hall");
        }
        order(tasks, economics, "ups", "UPS", Kind.POWER, ready);
        order(tasks, economics, "generator", "generator 2 to 3 MW", Kind.POWER, ready);
        order(tasks, economics, "chiller", "chiller", Kind.COOLING, ready);
        if (liquid) {
            order(tasks, economics, "cdu", "coolant distribution unit", Kind.COOLING, ready);
        } else {
            order(tasks, economics, "air-handler", "computer-room air handler", Kind.COOLING, ready);
        }
        tasks.add(new Task("energise", "Energise the switchgear", Kind.COMMISSIONING, ENERGISE, live));
        ready.add("energise");
        tasks.add(new Task("test", "Integrated systems test", Kind.COMMISSIONING, COMMISSION, ready));
        install(tasks, racks, List.of("test"));
        return tasks;
    }

    /** The tasks of a later phase of a hall that is already live: racks, and their installation. */
    public static List<Task> furtherRacks(Map<String, Range> racks) {
        List<Task> tasks = new ArrayList<>();
        install(tasks, racks, List.of());
        return tasks;
    }

    private static void install(List<Task> tasks, Map<String, Range> racks, List<String> ready) {
        List<String> integrate = new ArrayList<>(ready);
        int n = 0;
        for (Map.Entry<String, Range> rack : racks.entrySet()) {
            String id = "racks-" + ++n;
            tasks.add(new Task(id, rack.getKey(), Kind.COMPUTE, rack.getValue(), List.of()));
            integrate.add(id);
        }
        tasks.add(new Task("integrate", "Install and burn in racks", Kind.COMPUTE, INTEGRATE, integrate));
    }

    private static void order(
            List<Task> tasks, Economics economics, String id, String item, Kind kind, List<String> before) {
        Range weeks = weeks(economics.fact("supply.equipment", item, "lead"));
        if (weeks != null) {
            tasks.add(new Task(id, item, kind, weeks, List.of()));
            before.add(id);
        }
    }

    private static @Nullable Range weeks(@Nullable EconomicFact fact) {
        Range seconds = fact == null ? null : fact.datum().si();
        return seconds == null ? null : seconds.in(Unit.WEEK);
    }
}
