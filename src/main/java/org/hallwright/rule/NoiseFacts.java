package org.hallwright.rule;

import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.sound.SoundField;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * Levels at the receptor and at the boundary, from the sound power of what stands outdoors and the planner's distances.
 * All fans run at full speed, day and night: the loud side. By day one engine runs its test for an hour of sixteen. A
 * machine without sound data leaves the levels unknown, for it may be the loudest.
 */
final class NoiseFacts {

    private static final double TEST_HOURS = 1;
    private static final double DAY_HOURS = 16;

    private static final List<String> SOUND = List.of("soundPower", "soundPowerEnclosed");

    private final Design design;
    private final Catalog catalog;
    private @Nullable Range fans;
    private @Nullable Range loudestEngine;
    private @Nullable String loudest;
    private double loudestDb = Double.NEGATIVE_INFINITY;
    private boolean complete = true;

    private NoiseFacts(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    /** Adds the levels to the facts, which hold the planner's distances and background levels already. */
    static void put(Design design, Catalog catalog, Facts known, Facts.Builder facts) {
        NoiseFacts own = new NoiseFacts(design, catalog);
        own.outdoors();
        Range fans = own.fans;
        if (!own.complete || fans == null) {
            return;
        }
        Range engine = own.loudestEngine;
        Range day = engine == null ? fans : SoundField.sum(fans, SoundField.averaged(engine, TEST_HOURS / DAY_HOURS));
        Double receptor = number(known, "receptor_distance_m");
        if (receptor == null) {
            receptor = number(known, "setback_residential_m");
        }
        Double boundary = number(known, "boundary_distance_m");
        if (receptor != null && receptor > 0) {
            Range atDay = SoundField.at(day, receptor);
            Range atNight = SoundField.at(fans, receptor);
            own.level(facts, "noise_day_dba", atDay);
            own.level(facts, "noise_night_dba", atNight);
            Double residualDay = number(known, "residual_noise_day_dba");
            if (residualDay != null) {
                own.level(facts, "noise_emergence_day_db", SoundField.emergence(atDay, residualDay));
            }
            Double residualNight = number(known, "residual_noise_night_dba");
            if (residualNight != null) {
                own.level(facts, "noise_emergence_night_db", SoundField.emergence(atNight, residualNight));
            }
            Double background = number(known, "background_noise_dba");
            if (background != null) {
                own.level(facts, "noise_rating_minus_background_db", SoundField.shifted(atNight, -background));
            }
        }
        if (boundary != null && boundary > 0) {
            own.level(facts, "noise_boundary_day_dba", SoundField.at(day, boundary));
            own.level(facts, "noise_boundary_night_dba", SoundField.at(fans, boundary));
        }
    }

    private void level(Facts.Builder facts, String metric, Range level) {
        facts.put(metric, Fact.number(level), loudest, "sound power of " + loudest);
    }

    private static @Nullable Double number(Facts facts, String metric) {
        return facts.get(metric) instanceof Fact.Num(Range range) ? range.value() : null;
    }

    private void outdoors() {
        for (CoolingPlan.Unit unit : design.cooling().units()) {
            switch (unit.kind()) {
                case DRY_COOLER, ADIABATIC_COOLER, COOLING_TOWER, CHILLER_AIR_COOLED, DX_UNIT ->
                    fan(unit.id(), unit.equipment(), unit.units());
                case CDU, CRAH, FAN_WALL, IN_ROW, REAR_DOOR, CHILLER_WATER_COOLED, HEAT_PUMP -> {
                    // Indoors: the building keeps their sound.
                }
            }
        }
        for (PowerPlan.Element element : design.power().elements()) {
            if (element.kind() == PowerPlan.Kind.MV_TRANSFORMER || element.kind() == PowerPlan.Kind.BESS) {
                fan(element.id(), element.equipment(), element.units());
            } else if (element.kind() == PowerPlan.Kind.GENERATOR) {
                Range own = sound(element.equipment());
                if (own == null) {
                    complete = false;
                } else if (loudestEngine == null || own.value() > loudestEngine.value()) {
                    loudestEngine = own;
                }
            }
        }
    }

    private void fan(String id, @Nullable String equipment, int units) {
        Range one = sound(equipment);
        if (one == null) {
            complete = false;
            return;
        }
        Range all = SoundField.times(one, units);
        if (all.value() > loudestDb) {
            loudestDb = all.value();
            loudest = id;
        }
        Range before = fans;
        fans = before == null ? all : SoundField.sum(before, all);
    }

    private @Nullable Range sound(@Nullable String id) {
        Equipment equipment = id == null ? null : catalog.equipment(id);
        if (equipment == null) {
            return null;
        }
        for (String path : SOUND) {
            Range own = equipment.value(path).si();
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
