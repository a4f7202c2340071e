package org.hallwright.engine;

import java.util.List;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Fitting;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What one rack of a type draws, gives off and weighs, with however many of its nodes are fitted. */
final class RackModel {

    private static final Formula FITTED =
            Formula.of("fittedShare", Unit.ONE, "f = n_fitted / n_full", "arithmetic", "+-", x -> x[0] / x[1]);
    private static final Formula NAMEPLATE = scaled("nameplatePower", "P_wire = P_over + f · (P_peak − P_over)");
    private static final Formula DESIGN = scaled("designPower", "P_design = P_over + f · (P_sys − P_over)");
    private static final Formula EXPECTED = Formula.of(
            "expectedPower",
            Unit.KW,
            "P_exp = P_idle + u · (P_design − P_idle)",
            "linear in load: Fan, Weber, Barroso, ISCA 2007",
            "+++",
            x -> x[0] + x[2] * Math.max(0, x[1] - x[0]));
    private static final Formula IDLE = Formula.of(
            "idlePower",
            Unit.KW,
            "P_idle = n · P_acc,idle + k · max(0, P_design − n · TDP)",
            "accelerators at rest, and a share of the rest of the rack",
            "++++-",
            x -> Math.min(x[3], x[0] * x[1] + x[2] * Math.max(0, x[3] - x[0] * x[4])));
    private static final Formula IDLE_REST =
            Formula.product("idlePower", Unit.KW, "P_idle = k · P_design", "a rack without accelerators at rest");
    private static final Formula LIQUID =
            Formula.product("liquidHeat", Unit.KW, "Q_liq = φ · P_design", "first law; φ from the vendor");
    private static final Formula AIR = Formula.of(
            "airHeat",
            Unit.KW,
            "Q_air = (1 − φ) · P_design",
            "first law; φ from the vendor",
            "-+",
            x -> (1 - x[0]) * x[1]);
    private static final Formula FLOOR = Formula.of(
            "floorLoad",
            Unit.KPA,
            "p = m · g / (w · d)",
            "g = 9.80665 m/s², ISO 80000-3; the footprint alone carries the rack",
            "+--",
            x -> x[0] * 9.80665 / (x[1] * x[2]));
    private static final Formula ACCELERATORS =
            Formula.of("accelerators", Unit.COUNT, "n = f · n_full", "arithmetic", "++", x -> x[0] * x[1]);

    /** Share of a rack's power outside the accelerators that it draws at rest, where nobody measured it. */
    private static final Range REST_SHARE = new Range(0.3, 0.5, 0.8);

    private RackModel() {}

    /**
     * Assesses a rack.
     *
     * @param nodes nodes fitted, or null for all
     * @param fitted what is mounted beside them
     * @param duty share of the way from idle to design power that its workload takes, 0 to 1
     */
    static RackAssessment assess(
            RackType type, @Nullable Integer nodes, Fitting.Sum fitted, Figure duty, Catalog catalog) {
        RackAssessment own = own(type, nodes, duty, catalog);
        if (fitted.count() == 0) {
            return own;
        }
        String id = type.id();
        Figure power = stated("fittedPower", id, Unit.KW, fitted.powerW());
        Figure mass = with(own.mass(), stated("fittedMass", id, Unit.KG, fitted.massKg()));
        Figure width = Figure.given("width", id, Unit.MM, type.widthMm() / 1000.0);
        Figure depth = Figure.given("depth", id, Unit.MM, type.depthMm() / 1000.0);
        // what is mounted beside the nodes runs all the time and is cooled by air
        return new RackAssessment(
                with(own.nameplate(), power),
                with(own.design(), power),
                with(own.expected(), power),
                with(own.idle(), power),
                own.liquidHeat(),
                with(own.airHeat(), power),
                mass,
                FLOOR.of(id, mass, width, depth),
                own.accelerators(),
                own.price());
    }

    private static Figure with(Figure own, Figure fitted) {
        return Formula.sum(own.id(), own.unit(), "own + Σ mounted").of(own.object(), List.of(own, fitted));
    }

    private static Figure stated(String figure, String id, Unit unit, @Nullable Double si) {
        return si == null
                ? Figure.unknown(figure, id, unit, "power or mass of what is mounted in the rack")
                : Figure.given(figure, id, unit, si);
    }

    private static RackAssessment own(RackType type, @Nullable Integer nodes, Figure duty, Catalog catalog) {
        String id = type.id();
        Accelerator accelerator = catalog.acceleratorOf(type);
        int full = type.nodesPerSystem();
        int fitted = nodes == null ? full : Math.min(nodes, full);
        Figure share = FITTED.of(id, Figure.counted("nodesFitted", id, fitted), Figure.counted("nodesFull", id, full));
        Figure over = Leaf.of(catalog, id, "overheadPower", type.overheadPower(), Unit.KW);
        Figure nameplate = NAMEPLATE.of(id, over, share, Leaf.of(catalog, id, "peakPower", type.peakPower(), Unit.KW));
        Figure design = DESIGN.of(id, over, share, Leaf.of(catalog, id, "systemPower", type.systemPower(), Unit.KW));
        Figure count = ACCELERATORS.of(id, share, Figure.counted("acceleratorsFull", id, type.acceleratorsPerSystem()));
        Figure idle = idle(type, count, design, accelerator, catalog);
        Figure expected = EXPECTED.of(id, idle, design, duty);
        Figure liquidShare = Leaf.of(catalog, id, "liquidHeatFraction", type.liquidHeatFraction(), Unit.ONE);
        Figure mass = Leaf.of(catalog, id, "mass", type.mass(), Unit.KG);
        Figure width = Figure.given("width", id, Unit.MM, type.widthMm() / 1000.0);
        Figure depth = Figure.given("depth", id, Unit.MM, type.depthMm() / 1000.0);
        return new RackAssessment(
                nameplate,
                design,
                expected,
                idle,
                LIQUID.of(id, liquidShare, design),
                AIR.of(id, liquidShare, design),
                mass,
                FLOOR.of(id, mass, width, depth),
                count,
                price(type, catalog));
    }

    private static Figure idle(
            RackType type, Figure count, Figure design, @Nullable Accelerator accelerator, Catalog catalog) {
        String id = type.id();
        if (accelerator == null && type.acceleratorsPerSystem() == 0) {
            return idleWithout(id, design);
        }
        if (accelerator == null) {
            return Figure.unknown("idlePower", id, Unit.KW, "the rack's accelerator");
        }
        Figure atRest = Leaf.of(catalog, accelerator.id(), "idlePower", accelerator.idlePower(), Unit.W);
        Figure tdp = Leaf.of(catalog, accelerator.id(), "tdp", accelerator.tdp(), Unit.W);
        return IDLE.of(id, count, atRest, restShare(id), design, tdp);
    }

    /** A rack without accelerators: storage, network, a planner's own cabinet. All of it is the rest. */
    private static Figure idleWithout(String id, Figure design) {
        return IDLE_REST.of(id, restShare(id), design);
    }

    private static Figure restShare(String id) {
        return Figure.assumed(
                "restShareIdle",
                id,
                Unit.ONE,
                REST_SHARE,
                "Fans, hosts and network of a rack at rest; whole H100 and B200 nodes are quiet at 2.4 to 3.2 kW.",
                "MLPerf power logs, whole-node readings");
    }

    private static Figure price(RackType type, Catalog catalog) {
        return Leaf.of(catalog, type.id(), "price", type.price(), Unit.USD);
    }

    /** The node type's inlet limits belong to the rack: they decide its equipment class. */
    static @Nullable NodeType node(RackType type, Catalog catalog) {
        return catalog.node(type.node());
    }

    private static Formula scaled(String id, String text) {
        return Formula.of(
                id,
                Unit.KW,
                text,
                "nodes draw alike; P_over is the rack's own overhead",
                "*++",
                x -> x[0] + x[1] * Math.max(0, x[2] - x[0]));
    }
}
