package org.hallwright.engine;

import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.LossOfCooling;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** What happens within seconds of a loss of cooling: the rooms and the loops. */
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

    private final Design design;
    private final Catalog catalog;
    private final Map<RackClass, Integer> counts;

    TransientFigures(Design design, Catalog catalog, Map<RackClass, Integer> counts) {
        this.design = design;
        this.catalog = catalog;
        this.counts = counts;
    }

    /** Adds what can be said; a design without air or loop has no such figure. */
    void addTo(Map<String, Figure> figures) {
        air(figures);
        loop(figures);
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
}
