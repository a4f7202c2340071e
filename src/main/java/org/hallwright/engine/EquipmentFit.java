package org.hallwright.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.power.plan.PlanNetwork;
import org.jspecify.annotations.Nullable;

/** Equipment put where it cannot be: a transformer as a UPS, a fan wall as a chiller, loops that hand heat round in a ring. */
final class EquipmentFit {

    private EquipmentFit() {}

    static void check(Design design, Catalog catalog, List<Problem> problems) {
        for (PowerPlan.Element element : design.power().elements()) {
            Equipment equipment = equipment(element.equipment(), catalog);
            if (equipment != null && !PlanNetwork.families(element.kind()).contains(equipment.family())) {
                problems.add(wrong(element.id(), equipment));
            }
        }
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            Equipment equipment = equipment(unit.equipment(), catalog);
            if (equipment != null && !families(unit.kind()).contains(equipment.family())) {
                problems.add(wrong(unit.id(), equipment));
            }
        }
        rings(design.cooling(), problems);
    }

    private static Problem wrong(String object, Equipment equipment) {
        return Problem.error(EngineMessage.WRONG_EQUIPMENT, object, object, equipment.name());
    }

    private static @Nullable Equipment equipment(@Nullable String id, Catalog catalog) {
        return id == null ? null : catalog.equipment(id);
    }

    private static Set<String> families(CoolingPlan.Kind kind) {
        return switch (kind) {
            case CDU -> Set.of("cdus");
            case CRAH, FAN_WALL, IN_ROW -> Set.of("airHandlers");
            case DX_UNIT -> Set.of("airHandlers", "chillers");
            case REAR_DOOR -> Set.of("rearDoors");
            case CHILLER_AIR_COOLED, CHILLER_WATER_COOLED -> Set.of("chillers");
            case DRY_COOLER, ADIABATIC_COOLER -> Set.of("dryAndAdiabaticCoolers");
            case COOLING_TOWER -> Set.of("coolingTowers");
            case HEAT_PUMP -> Set.of("heatPumps");
        };
    }

    /** Each loop must end in one that rejects to the sky; a ring is named once, at its first loop. */
    private static void rings(CoolingPlan plan, List<Problem> problems) {
        Set<String> named = new HashSet<>();
        for (CoolingPlan.Loop start : plan.loops()) {
            Set<String> passed = new HashSet<>();
            CoolingPlan.Loop loop = start;
            while (loop != null && passed.add(loop.id())) {
                String next = loop.rejectsTo();
                loop = next == null ? null : plan.loop(next);
            }
            if (loop != null && loop.id().equals(start.id()) && !named.contains(start.id())) {
                named.addAll(passed);
                problems.add(Problem.error(EngineMessage.LOOPS_IN_A_RING, start.id(), start.name()));
            }
        }
    }
}
