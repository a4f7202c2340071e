package org.hallwright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.Workload;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.power.ElementKind;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerNetwork;
import org.hallwright.engine.power.grid.TrainingSwing;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The swings of synchronous training: how high they are, what of them the design's batteries take, and whether the grid
 * and the generators bear the rest.
 */
final class GridFigures {

    private static final String OBJECT = "design";
    private static final String SITE = "site";

    /** From one level to the other within a collective: some milliseconds. */
    private static final double EDGE_S = 0.01;

    private static final Formula SWING = Formula.of(
            "trainingSwing",
            Unit.MW,
            "ΔP = d · max(0, s · Σ P_design − Σ P_idle) of racks that train in step",
            "power of synchronous training falls together in every exchange of gradients",
            "++-+",
            x -> x[0] * Math.max(0, x[3] * x[1] - x[2]));

    private static final Formula FREQUENCY = Formula.of(
            "trainingSwingFrequency",
            Unit.HZ,
            "f = 1 / t_step",
            "one exchange of gradients in each step",
            "-",
            x -> 1 / Math.max(1e-6, x[0]));

    private static final Formula TAKEN = Formula.of(
            "batterySwing",
            Unit.MW,
            "ΔP_B = min(P_B / max(λ, 1 − λ), E_B · f / (λ · (1 − λ)))",
            "the battery gives above the mean of the square wave and takes below it, as much in each step",
            "+++*",
            x -> Math.min(x[0] / Math.max(x[3], 1 - x[3]), x[1] * x[2] / (x[3] * (1 - x[3]))));

    private static final Formula AT_GRID = Formula.of(
            "trainingSwingAtGrid",
            Unit.MW,
            "ΔP_grid = max(0, ΔP − ΔP_B)",
            "what the battery does not take",
            "+-",
            x -> Math.max(0, x[0] - x[1]));

    private static final Formula TIMES =
            Formula.product("timesRacks", Unit.MW, "n · P", "racks of a type draw alike; counted, not sampled");

    private static final Figure DEPTH = Figure.assumed(
            "swingDepth",
            OBJECT,
            Unit.ONE,
            new Range(0.2, 0.5, 0.9),
            "How far power falls towards idle while gradients are exchanged; overlap and power smoothing make it less.",
            "Choukse et al., Power Stabilization for AI Training Datacenters, 2025");

    private static final Figure LOW_SHARE = Figure.assumed(
            "swingLowShare",
            OBJECT,
            Unit.ONE,
            new Range(0.1, 0.25, 0.5),
            "Share of a step in which power is low: the exchange of gradients that does not overlap with computing.",
            "Choukse et al., Power Stabilization for AI Training Datacenters, 2025");

    /** Load steps of turbocharged sets: ISO 8528-5, class G2, by mean effective pressure. */
    private static final Figure STEP_SHARE = Figure.assumed(
            "generatorStepShare",
            OBJECT,
            Unit.ONE,
            new Range(0.3, 0.5, 0.7),
            "Load that running generators bear to come and go at once, over their rating.",
            "ISO 8528-5, class G2, turbocharged diesel sets");

    private static final Formula BORNE = Formula.product(
            "generatorSwing", Unit.MW, "ΔP_gen = s · Σ P_gen", "ISO 8528-5: load steps of a running set");

    private final Design design;
    private final PowerNetwork network;
    private final PowerCap cap;
    private final Map<RackClass, Integer> counts;
    private final Map<RackClass, RackAssessment> classes;
    private final Map<String, Figure> figures;
    private final List<Problem> problems;

    GridFigures(
            Design design,
            PowerNetwork network,
            PowerCap cap,
            Map<RackClass, Integer> counts,
            Map<RackClass, RackAssessment> classes,
            Map<String, Figure> figures,
            List<Problem> problems) {
        this.design = design;
        this.network = network;
        this.cap = cap;
        this.counts = counts;
        this.classes = classes;
        this.figures = figures;
        this.problems = problems;
    }

    /** Adds what can be said; a design that trains nothing in step has no such figure. */
    void add() {
        Figure step = figures.get("trainingStepTime");
        Figure swing = swing();
        if (swing == null || step == null || !step.isKnown()) {
            return;
        }
        Figure frequency = FREQUENCY.of(OBJECT, step);
        figures.put("trainingSwing", swing);
        figures.put("trainingSwingFrequency", frequency);
        Figure felt = swing;
        Figure taken = taken(frequency);
        if (taken != null) {
            felt = AT_GRID.of(SITE, swing, taken);
            figures.put("batterySwing", taken);
            figures.put("trainingSwingAtGrid", felt);
        }
        grid(swing, felt, frequency);
        generators(felt, frequency);
    }

    private @Nullable Figure swing() {
        Set<String> pools = design.workloads().stream()
                .filter(w -> w instanceof Workload.Training)
                .map(Workload::pool)
                .collect(Collectors.toSet());
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
        if (highest.isEmpty()) {
            return null;
        }
        return SWING.of(
                OBJECT,
                DEPTH,
                Formula.sum("trainingDesignPower", Unit.MW, "Σ n · P_design").of(OBJECT, highest),
                Formula.sum("trainingIdlePower", Unit.MW, "Σ n · P_idle").of(OBJECT, lowest),
                Figure.given("cappedShare", OBJECT, Unit.PERCENT, cap.share()));
    }

    /** What batteries of known power and energy take; null where there is none. */
    private @Nullable Figure taken(Figure frequency) {
        double powerW = 0;
        double energyJ = 0;
        for (PowerElement element : network.elements()) {
            if (element.kind() == ElementKind.BESS && element.unitRatedW() > 0) {
                powerW += element.unitRatedW() * (element.units() - element.spareUnits());
                energyJ += element.reserve().storedJ() * (element.units() - element.spareUnits()) / element.units();
            }
        }
        return powerW <= 0 || energyJ <= 0
                ? null
                : TAKEN.of(
                        OBJECT,
                        Figure.given("batteryPower", OBJECT, Unit.MW, powerW),
                        Figure.given("batteryEnergy", OBJECT, Unit.MWH, energyJ),
                        frequency,
                        LOW_SHARE);
    }

    private void grid(Figure swing, Figure felt, Figure frequency) {
        Double limitW = design.site().grid().swingLimitW();
        if (limitW == null || !felt.isKnown() || !swing.isKnown()) {
            return;
        }
        boolean passes = felt.si() > limitW;
        if (!passes && felt.known().high() <= limitW) {
            return;
        }
        double bareW = passes ? swing.si() : swing.known().high();
        TrainingSwing.Remedy remedy = new TrainingSwing(
                        bareW, 0, 1 / frequency.si(), LOW_SHARE.si(), Math.min(EDGE_S, 1 / frequency.si()))
                .remedy(new TrainingSwing.Limit(limitW, 1e15, 0, 0, limitW));
        Object[] arguments = {
            PowerCap.megawatts(passes ? felt.si() : felt.known().high()),
            Math.round(frequency.si() * 100) / 100.0,
            PowerCap.megawatts(limitW),
            PowerCap.megawatts(remedy.bessPowerW()),
            Math.round(remedy.bessEnergyJ() / 3.6e6 * 10) / 10.0,
            PowerCap.megawatts(capW(swing, bareW, limitW + swing.si() - felt.si()))
        };
        problems.add(
                passes
                        ? Problem.error(EngineMessage.SWING_ABOVE_LIMIT, SITE, arguments)
                        : Problem.warning(EngineMessage.SWING_PERHAPS_ABOVE_LIMIT, SITE, arguments));
    }

    /** IT power to cap at so that the racks in step swing by {@code allowedW}: their swing is linear above idle. */
    private double capW(Figure swing, double bareW, double allowedW) {
        Figure it = figures.get("itDesignPower");
        Figure idle = figures.get("itIdlePower");
        if (it == null || idle == null || !it.isKnown() || !idle.isKnown() || swing.si() <= 0) {
            return 0;
        }
        double heldW = cap.held(it.si(), idle.si());
        return idle.si() + (heldW - idle.si()) * Math.min(1, allowedW / bareW);
    }

    private void generators(Figure felt, Figure frequency) {
        double ratedW = 0;
        for (PowerElement element : network.elements()) {
            if (element.kind() == ElementKind.GENERATOR && element.unitRatedW() > 0) {
                ratedW += element.unitRatedW() * (element.units() - element.spareUnits());
            }
        }
        if (ratedW <= 0 || !felt.isKnown()) {
            return;
        }
        Figure borne = BORNE.of(OBJECT, STEP_SHARE, Figure.given("generatorPower", OBJECT, Unit.MW, ratedW));
        figures.put("generatorSwing", borne);
        if (felt.si() > borne.si()) {
            problems.add(Problem.warning(
                    EngineMessage.SWING_ABOVE_GENERATORS,
                    SITE,
                    PowerCap.megawatts(felt.si()),
                    Math.round(frequency.si() * 100) / 100.0,
                    PowerCap.megawatts(borne.si())));
        }
    }
}
