package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.sound.SoundField;
import org.hallwright.engine.thermal.Noise;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Levels at the receptor and at the boundary by day and by night, from the sound power of what stands outdoors and the
 * planner's distances. Fans run at full speed unless the design states their speed by night; by day one engine runs its test
 * for an hour of sixteen. A machine without sound data leaves the levels out, for it may be the loudest.
 */
public final class NoiseFigures {

    /** Assumption: share of full speed at which fans run by night, 0.05 to 1. */
    public static final String NIGHT_SPEED = "nightFanSpeed";

    /** Assumption: what a wall or screen takes away towards the receptor, 0 to 20 dB. */
    public static final String BARRIER = "noiseBarrier";

    private static final String OBJECT = "site";
    private static final double TEST_SHARE = 1.0 / 16;
    private static final List<String> SOUND = List.of("soundPower", "soundPowerEnclosed");

    private static final Formula GROUP = Formula.of(
            "groupSound",
            Unit.DB_A,
            "L_W = L_W,1 + 10 lg n",
            "n sources alike, energy sum",
            "++",
            x -> SoundField.times(Range.exact(x[0]), (int) x[1]).value());

    private static final Formula SUM = Formula.of(
            "plantSoundPower",
            Unit.DB_A,
            "L_W = 10 lg Σ 10^(L_W,i / 10)",
            "energy sum of everything outdoors",
            "+",
            Noise::sumDb);

    private static final Formula AT_SPEED = Formula.of(
            "fansAtNight",
            Unit.DB_A,
            "L_W = L_W,full + 50 lg s",
            "VDI 2081: sound power of a fan at a share of its speed",
            "++",
            x -> Noise.atSpeedDbA(x[0], x[1]));

    private static final Formula TEST = Formula.of(
            "engineTest",
            Unit.DB_A,
            "L_W = L_W,engine + 10 lg(1 h / 16 h)",
            "one engine runs its test for an hour of the day",
            "+",
            x -> SoundField.averaged(Range.exact(x[0]), TEST_SHARE).value());

    private final Design design;
    private final Catalog catalog;
    private final List<Figure> fans = new ArrayList<>();
    private @Nullable Figure engine;
    private boolean complete = true;

    private NoiseFigures(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
    }

    static void add(Design design, Catalog catalog, Map<String, Figure> figures) {
        new NoiseFigures(design, catalog).addTo(figures);
    }

    private void addTo(Map<String, Figure> figures) {
        outdoors();
        if (!complete || fans.isEmpty()) {
            return;
        }
        Figure full = SUM.of(OBJECT, fans);
        Figure loudest = fans.getFirst();
        for (Figure each : fans) {
            loudest = each.si() > loudest.si() ? each : loudest;
        }
        String object = loudest.object();
        figures.put("plantSoundPower", full.named("plantSoundPower", object));
        Figure test = engine;
        Figure day = test == null ? full : SUM.of(object, full, TEST.of(test.object(), test));
        double speed = assumed(NIGHT_SPEED, 0.05, 1, 1);
        Figure night =
                speed == 1 ? full : AT_SPEED.of(object, full, Figure.given(NIGHT_SPEED, OBJECT, Unit.ONE, speed));
        Double receptor = distanceM("receptor_distance_m");
        receptor = receptor == null ? distanceM("setback_residential_m") : receptor;
        put(figures, "noiseReceptorDay", day, receptor, assumed(BARRIER, 0, 20, 0));
        put(figures, "noiseReceptorNight", night, receptor, assumed(BARRIER, 0, 20, 0));
        Double boundary = distanceM("boundary_distance_m");
        put(figures, "noiseBoundaryDay", day, boundary, 0);
        put(figures, "noiseBoundaryNight", night, boundary, 0);
    }

    private static void put(
            Map<String, Figure> figures, String id, Figure power, @Nullable Double distanceM, double barrierDb) {
        if (distanceM == null) {
            return;
        }
        Formula at = Formula.of(
                id,
                Unit.DB_A,
                "L_p = L_W − 20 lg(r / 1 m) − 8 dB − ΔL_barrier",
                "ISO 9613-2: geometrical divergence over the ground",
                "+--",
                x -> SoundField.at(Range.exact(x[0]), x[1]).value() - x[2]);
        figures.put(
                id,
                at.of(
                        power.object(),
                        power,
                        Figure.given("distance", OBJECT, Unit.M, distanceM),
                        Figure.given(BARRIER, OBJECT, Unit.DB, barrierDb)));
    }

    private double assumed(String id, double low, double high, double usual) {
        Double value = design.assumptions().get(id);
        return value != null && value >= low && value <= high ? value : usual;
    }

    private @Nullable Double distanceM(String metric) {
        for (Evidence evidence : design.evidence()) {
            if (evidence.metric().equals(metric) && evidence.value() instanceof Evidence.Value.Number n) {
                OptionalDouble metres = QuantityText.parse(n.value() + " " + n.unit(), Unit.M);
                return metres.isPresent() && metres.getAsDouble() > 0 ? (Double) metres.getAsDouble() : null;
            }
        }
        return null;
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
                Figure own = sound(element.id(), element.equipment());
                complete &= own != null;
                engine = own != null && (engine == null || own.si() > engine.si()) ? own : engine;
            }
        }
    }

    private void fan(String id, @Nullable String equipment, int units) {
        Figure one = sound(id, equipment);
        if (one == null) {
            complete = false;
        } else {
            fans.add(GROUP.of(id, one, Figure.counted("units", id, units)));
        }
    }

    private @Nullable Figure sound(String object, @Nullable String id) {
        Equipment equipment = id == null ? null : catalog.equipment(id);
        if (equipment == null) {
            return null;
        }
        for (String path : SOUND) {
            Figure own = Leaf.of(catalog, object, "soundPower", equipment.value(path), Unit.DB_A);
            if (own.isKnown()) {
                return own;
            }
        }
        return null;
    }
}
