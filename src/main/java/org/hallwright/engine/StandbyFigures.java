package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.engine.climate.DesignAir;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.equipment.Derating;
import org.hallwright.engine.power.equipment.FuelCurve;
import org.hallwright.engine.power.equipment.Generator;
import org.hallwright.engine.power.plan.PlanAssumptions;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What the generators carry at the site's height and heat, and how long their tanks last with the whole facility on them. */
final class StandbyFigures {

    private static final String OBJECT = "power";

    private static final Formula CAPACITY = Formula.of(
            "generatorCapacity",
            Unit.MW,
            "P = Σ (n − r) · P_gen · (1 − d_h · max(0, h − h_0) − d_T · max(0, T − T_0))",
            "derating of turbocharged diesels by their maker's limit curves",
            "+--+-+--",
            x -> x[0] * new Derating(x[3], x[2], x[5], x[4]).factor(x[1], x[6] + x[7]));

    private static final Figure FULL_UP_TO_M = Figure.assumed(
            "engineHeightLimit",
            OBJECT,
            Unit.M,
            new Range(500, 1000, 1500),
            "Height up to which standby sets keep their rating.",
            "makers' standby ratings, turbocharged sets");

    private static final Figure FULL_UP_TO_C = Figure.assumed(
            "engineHeatLimit",
            OBJECT,
            Unit.DEG_C,
            new Range(35, 40, 50),
            "Air temperature up to which standby sets keep their rating.",
            "makers' standby ratings, set-mounted radiators");

    private final Design design;
    private final Catalog catalog;
    private final PowerNetwork network;
    private final SiteClimate climate;
    private final Map<String, Figure> figures;

    StandbyFigures(
            Design design, Catalog catalog, PowerNetwork network, SiteClimate climate, Map<String, Figure> figures) {
        this.design = design;
        this.catalog = catalog;
        this.network = network;
        this.climate = climate;
        this.figures = figures;
    }

    /** Adds what can be said: nothing where there are no generators or one has no rating. */
    void add(@Nullable DesignAir outdoors, List<Problem> problems) {
        List<PowerElement> sets = new ArrayList<>();
        for (PowerElement element : network.elements()) {
            if (element.kind() == ElementKind.GENERATOR) {
                if (!(element.unitRatedW() > 0)) {
                    return;
                }
                sets.add(element);
            }
        }
        Figure peak = figures.get("facilityPeakPower");
        if (sets.isEmpty() || outdoors == null) {
            return;
        }
        Figure capacity = capacity(sets, outdoors);
        figures.put(CAPACITY.id(), capacity);
        if (peak == null || !peak.isKnown() || !(peak.si() > 0)) {
            return;
        }
        if (capacity.isKnown() && peak.si() > capacity.si()) {
            problems.add(Problem.warning(
                    EngineMessage.GENERATORS_TOO_SMALL,
                    OBJECT,
                    PowerCap.megawatts(capacity.si()),
                    PowerCap.megawatts(peak.si())));
        }
        autonomy(sets, peak);
    }

    private Figure capacity(List<PowerElement> sets, DesignAir outdoors) {
        double ratedW = 0;
        for (PowerElement set : sets) {
            ratedW += set.unitRatedW() * (set.units() - set.spareUnits());
        }
        String site = design.site().site();
        return CAPACITY.of(
                OBJECT,
                Figure.given("generatorPower", OBJECT, Unit.MW, ratedW),
                Figure.given("siteElevation", site, Unit.M, climate.elevationM()),
                derate("altitude-derate", 300),
                FULL_UP_TO_M,
                derate("temperature-derate", 10),
                FULL_UP_TO_C,
                Figure.given("hottestHour", site, Unit.DEG_C, outdoors.extreme().dryBulbC()),
                climate.error());
    }

    /** The catalogue states the share lost by {@code step} metres or kelvins. */
    private Figure derate(String rule, double step) {
        Equipment known = catalog.equipment(rule);
        Datum datum = known == null ? Datum.ABSENT : known.value("value");
        Figure stated = Leaf.of(catalog, rule, rule, datum, Unit.ONE);
        return Formula.product(rule, Unit.ONE, "d = d_step / step", "arithmetic")
                .of(OBJECT, stated, Figure.given("perStep", rule, Unit.ONE, 1 / step));
    }

    /** All sets run and share the load by their rating; gas comes by pipe and has no tank to empty. */
    private void autonomy(List<PowerElement> sets, Figure peak) {
        List<Generator> burning = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        double ratedW = 0;
        for (PowerElement set : sets) {
            FuelCurve fuel = set.reserve().fuel();
            if (fuel == null || byPipe(set.id())) {
                return;
            }
            burning.add(new Generator(set.unitRatedW(), fuel, set.reserve().startS(), Derating.NONE));
            counts.add(set.units());
            ratedW += set.unitRatedW() * set.units();
        }
        double allW = ratedW;
        Formula lasts = Formula.of(
                "generatorAutonomy",
                Unit.H,
                "t = t_tank · Σ n · q(1) / Σ n · q(P_peak / P_gen)",
                "fuel curves of the sets; all installed sets share the load by their rating",
                "+-",
                x -> x[0] * perHour(burning, counts, 1) / perHour(burning, counts, Math.min(1, x[1] / allW)));
        figures.put(lasts.id(), lasts.of(OBJECT, tankHours(), peak));
    }

    private static double perHour(List<Generator> sets, List<Integer> counts, double load) {
        double sum = 0;
        for (int i = 0; i < sets.size(); i++) {
            sum += counts.get(i) * sets.get(i).fuelPerHour(load * sets.get(i).ratedW());
        }
        return sum;
    }

    private Figure tankHours() {
        double hours = PlanAssumptions.of(design).tankHours();
        Equipment known = catalog.equipment("fuel-autonomy");
        return design.assumptions().containsKey(PlanAssumptions.TANK_HOURS) || known == null
                ? Figure.given(PlanAssumptions.TANK_HOURS, OBJECT, Unit.H, Unit.H.toSi(hours))
                : Leaf.of(catalog, OBJECT, PlanAssumptions.TANK_HOURS, known.value("value"), Unit.H);
    }

    private boolean byPipe(String id) {
        for (PowerPlan.Element element : design.power().elements()) {
            Equipment engine = element.equipment() == null ? null : catalog.equipment(element.equipment());
            if (element.id().equals(id) && engine != null) {
                return engine.texts().getOrDefault("fuel", "").contains("gas");
            }
        }
        return false;
    }
}
