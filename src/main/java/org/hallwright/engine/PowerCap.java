package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.grid.Oversubscription;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The cap that a design puts on its IT power, kept by holding every rack to the same share of its design power, but none
 * below idle.
 *
 * @param share of its design power that a rack may draw, 0 to 1; 1 where nothing is capped
 */
record PowerCap(double share) {

    static final PowerCap NONE = new PowerCap(1);

    private static final String OBJECT = "power";

    private static final Formula CAPPED = Formula.of(
            "itCappedPower",
            Unit.MW,
            "P = min(P_IT, max(P_cap, P_idle))",
            "a cap brings no machine below idle",
            "+++",
            x -> Math.min(x[0], Math.max(x[1], x[2])));

    private static final Formula KEPT = Formula.of(
            "capKeptShare",
            Unit.PERCENT,
            "k = (P_cap − P_idle) / (P_IT − P_idle), 0 to 1",
            "dynamic power left when all racks peak together",
            "+-*",
            x -> x[1] <= x[2] || x[0] >= x[1] ? 1 : Math.clamp((x[0] - x[2]) / (x[1] - x[2]), 0.0, 1.0));

    private static final Formula HELD = Formula.of(
            "heldExpectedPower",
            Unit.KW,
            "n · min(P_exp, max(P_idle, c · P_design))",
            "a cap holds every rack to the same share of its design power, none below idle",
            "+++++",
            x -> x[0] * Math.min(x[1], Math.max(x[2], x[3] * x[4])));

    static PowerCap of(Design design, Map<String, Figure> figures) {
        Double cap = design.power().itCapW();
        Figure it = figures.get("itDesignPower");
        return cap == null || it == null || !it.isKnown() || it.si() <= cap ? NONE : new PowerCap(cap / it.si());
    }

    /** What a rack may draw, W. */
    double held(double designW, double idleW) {
        return share == 1 ? designW : Math.min(designW, Math.max(idleW, share * designW));
    }

    /** The IT's highest power under the cap, or null where there is none. */
    static @Nullable Figure capped(Design design, Map<String, Figure> figures) {
        Double cap = design.power().itCapW();
        Figure it = figures.get("itDesignPower");
        Figure idle = figures.get("itIdlePower");
        return cap == null || it == null || idle == null
                ? null
                : CAPPED.of(OBJECT, it, Figure.given("itCap", OBJECT, Unit.MW, cap), idle);
    }

    /** Figures of a cap, and an objection where it cannot be kept or costs work. */
    static void check(Design design, Map<String, Figure> figures, List<Problem> problems) {
        Double cap = design.power().itCapW();
        Figure it = figures.get("itDesignPower");
        Figure idle = figures.get("itIdlePower");
        Figure expected = figures.get("itExpectedPower");
        Figure capped = capped(design, figures);
        if (cap == null || it == null || idle == null || expected == null || capped == null) {
            return;
        }
        figures.put("itCappedPower", capped);
        figures.put("capKeptShare", KEPT.of(OBJECT, Figure.given("itCap", OBJECT, Unit.MW, cap), it, idle));
        if (!it.isKnown() || !idle.isKnown() || it.si() <= 0 || idle.si() > it.si()) {
            return;
        }
        Oversubscription all = new Oversubscription(cap, it.si(), idle.si(), 1);
        if (!all.canBeHeld(1)) {
            problems.add(Problem.error(EngineMessage.CAP_BELOW_IDLE, OBJECT, megawatts(cap), megawatts(idle.si())));
        } else if (expected.isKnown() && expected.si() > cap) {
            problems.add(Problem.warning(
                    EngineMessage.CAP_BELOW_EXPECTED, OBJECT, megawatts(cap), megawatts(expected.si())));
        }
    }

    /** The expected power of all racks under the cap; null where nothing is capped. */
    @Nullable
    Figure expected(Map<RackClass, Integer> counts, Map<RackClass, RackAssessment> classes) {
        if (share == 1) {
            return null;
        }
        List<Figure> parts = new ArrayList<>();
        classes.forEach((rackClass, rack) -> parts.add(HELD.of(
                rackClass.type(),
                Figure.counted("racks", rackClass.type(), counts.getOrDefault(rackClass, 0)),
                rack.expected(),
                rack.idle(),
                Figure.given("cappedShare", OBJECT, Unit.PERCENT, share),
                rack.design())));
        return Formula.sum("itExpectedPower", Unit.MW, "P_exp = Σ n_k · P_exp,k under the cap")
                .of("design", parts);
    }

    static double megawatts(double watts) {
        return Math.round(watts / 1e4) / 100.0;
    }
}
