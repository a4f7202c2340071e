package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Workload;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.LossOfCooling;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** What happens within seconds: the rooms and loops after a loss of cooling, the swings of synchronous training. */
final class TransientFigures {

    private static final String OBJECT = "design";

    private static final Formula AIR_TIME = Formula.of(
            "timeToInletLimit",
            Unit.S,
            "t: ΔT(t) = T_limit − T_in, two nodes of air and mass at Q_air / n a cabinet",
            "Khankari, ASHRAE Transactions 2010: closed form of the two-node room",
            "-+++",
            x -> LossOfCooling.Room.ofCabinets(1, Math.max(1, x[0] / Math.max(1, x[1])))
                            .secondsTo(Math.max(0, x[2]))
                    * x[3]);

    private static final Formula LOOP_TIME = Formula.of(
            "timeToLoopLimit",
            Unit.S,
            "t = k · c_p · (T_max − T_sup), k the coolant in the loop for each watt",
            "first law of a loop whose pumps still turn; c_p of PG25",
            "++",
            x -> x[0] * Coolant.PG25.cpJPerKgK() * Math.max(0, x[1]));

    private static final Formula SWING = Formula.of(
            "trainingSwing",
            Unit.MW,
            "ΔP = d · (Σ P_design − Σ P_idle) of racks that train in step",
            "power of synchronous training falls together in every exchange of gradients",
            "++-",
            x -> x[0] * Math.max(0, x[1] - x[2]));

    private static final Formula SWING_FREQUENCY = Formula.of(
            "trainingSwingFrequency",
            Unit.HZ,
            "f = 1 / t_step",
            "one exchange of gradients in each step",
            "-",
            x -> 1 / Math.max(1e-6, x[0]));

    private static final Formula TIMES =
            Formula.product("timesRacks", Unit.MW, "n · P", "racks of a type draw alike; counted, not sampled");

    private final Design design;
    private final Catalog catalog;
    private final Map<RackClass, Integer> counts;
    private final Map<RackClass, RackAssessment> classes;

    TransientFigures(
            Design design, Catalog catalog, Map<RackClass, Integer> counts, Map<RackClass, RackAssessment> classes) {
        this.design = design;
        this.catalog = catalog;
        this.counts = counts;
        this.classes = classes;
    }

    /** Adds what can be said; a design without air, loop or training has no such figure. */
    void addTo(Map<String, Figure> figures) {
        air(figures);
        loop(figures);
        swing(figures);
    }

    private void air(Map<String, Figure> figures) {
        Figure heat = figures.get("airHeat");
        Figure inlet = figures.get("inletTempMax");
        double limitC = Double.POSITIVE_INFINITY;
        int cabinets = 0;
        for (Map.Entry<RackClass, Integer> entry : counts.entrySet()) {
            RackType type = catalog.rack(entry.getKey().type());
            NodeType node = type == null ? null : catalog.node(type.node());
            Range max = node == null ? null : node.inletTempMax().si();
            if (type != null) {
                cabinets += entry.getValue() * type.cabinets();
                limitC = max == null ? limitC : Math.min(limitC, max.value());
            }
        }
        if (heat == null
                || inlet == null
                || !heat.isKnown()
                || !inlet.isKnown()
                || !(heat.si() > 0)
                || !Double.isFinite(limitC)) {
            return;
        }
        figures.put(
                "timeToInletLimit",
                AIR_TIME.of(
                        OBJECT,
                        heat,
                        Figure.counted("cabinets", OBJECT, cabinets),
                        Figure.given("riseToLimit", OBJECT, Unit.K, Math.max(0, limitC - inlet.si())),
                        Figure.assumed(
                                "roomMassFactor",
                                OBJECT,
                                Unit.ONE,
                                new Range(0.6, 1, 1.6),
                                "Air and steel that take part in a real room over those of the model, 9 m³ and 200 kg a cabinet.",
                                "scatter of outage reports around the two-node room")));
    }

    private void loop(Map<String, Figure> figures) {
        CoolingPlan.Loop loop = design.cooling().loops().stream()
                .filter(l -> l.medium() == CoolingPlan.Medium.TCS)
                .findFirst()
                .orElse(null);
        Figure heat = figures.get("liquidHeat");
        if (loop == null || heat == null || !heat.isKnown() || !(heat.si() > 0)) {
            return;
        }
        double limitC = Double.POSITIVE_INFINITY;
        for (RackClass rackClass : counts.keySet()) {
            RackType type = catalog.rack(rackClass.type());
            Range max = type == null ? null : type.coolantSupplyMax().si();
            limitC = max == null ? limitC : Math.min(limitC, max.value());
        }
        if (!Double.isFinite(limitC)) {
            return;
        }
        figures.put(
                "timeToLoopLimit",
                LOOP_TIME.of(
                        loop.id(),
                        Figure.assumed(
                                "loopContent",
                                loop.id(),
                                Unit.ONE,
                                new Range(0.5e-3, 0.8e-3, 2e-3),
                                "Kilograms of coolant for each watt: about 100 kg for a rack of 120 kW, more with a tank.",
                                "loop contents of row-based CDUs"),
                        Figure.given("riseToLimit", loop.id(), Unit.K, Math.max(0, limitC - loop.supplyC()))));
    }

    private void swing(Map<String, Figure> figures) {
        Set<String> pools = design.workloads().stream()
                .filter(w -> w instanceof Workload.Training)
                .map(Workload::pool)
                .collect(Collectors.toSet());
        Figure step = figures.get("trainingStepTime");
        List<Figure> highest = new ArrayList<>();
        List<Figure> lowest = new ArrayList<>();
        classes.forEach((rackClass, rack) -> {
            Integer count = counts.get(rackClass);
            String pool = rackClass.pool();
            if (count != null && pool != null && pools.contains(pool)) {
                Figure racks = Figure.counted("racks", rackClass.type(), count);
                highest.add(TIMES.of(rackClass.type(), racks, rack.design()));
                lowest.add(TIMES.of(rackClass.type(), racks, rack.idle()));
            }
        });
        if (highest.isEmpty() || step == null || !step.isKnown()) {
            return;
        }
        Figure high =
                Formula.sum("trainingDesignPower", Unit.MW, "Σ n · P_design").of(OBJECT, highest);
        Figure low = Formula.sum("trainingIdlePower", Unit.MW, "Σ n · P_idle").of(OBJECT, lowest);
        Figure depth = Figure.assumed(
                "swingDepth",
                OBJECT,
                Unit.ONE,
                new Range(0.2, 0.5, 0.9),
                "How far power falls towards idle while gradients are exchanged; overlap and power smoothing make it less.",
                "Choukse et al., Power Stabilization for AI Training Datacenters, 2025");
        figures.put("trainingSwing", SWING.of(OBJECT, depth, high, low));
        figures.put("trainingSwingFrequency", SWING_FREQUENCY.of(OBJECT, step));
    }
}
