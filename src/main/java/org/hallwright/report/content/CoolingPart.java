package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Texts;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Rack;
import org.hallwright.draw.Diagram;
import org.hallwright.draw.Palette;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.thermal.CoolingDesign;
import org.hallwright.quantity.Unit;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;

/** The cooling loops from the racks to the outside, and whether the plant suffices at its hardest hour. */
final class CoolingPart {

    private static final int MOST_PRINTED = 60;
    private static final String OUTSIDE = "outside:";

    private final Subject subject;
    private final CoolingPlan cooling;
    private final Prints p;

    CoolingPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.cooling = subject.design().cooling();
        this.p = prints;
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (cooling.loops().isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("no-cooling")));
            return blocks;
        }
        blocks.add(loops());
        if (!subject.assessment().cooling().isEmpty()) {
            blocks.add(checks());
        }
        blocks.add(units());
        return blocks;
    }

    private Block loops() {
        List<Diagram.Node> nodes = new ArrayList<>();
        Set<Diagram.Edge> edges = new LinkedHashSet<>();
        heat(nodes, edges);
        Map<String, List<CoolingPlan.Unit>> byLoop = new HashMap<>();
        cooling.units()
                .forEach(u ->
                        byLoop.computeIfAbsent(u.loop(), k -> new ArrayList<>()).add(u));
        for (CoolingPlan.Loop loop : cooling.loops()) {
            nodes.add(new Diagram.Node(
                    loop.id(),
                    loop.name(),
                    p.print(loop.supplyC(), Unit.DEG_C) + " · +" + p.print(loop.riseK(), Unit.K),
                    Diagram.State.NORMAL));
            String next = loop.rejectsTo() == null ? OUTSIDE : loop.rejectsTo();
            List<CoolingPlan.Unit> units = byLoop.getOrDefault(loop.id(), List.of());
            for (CoolingPlan.Unit u : units) {
                String id = "unit:" + u.id();
                Double rated = u.ratedW();
                nodes.add(new Diagram.Node(
                        id,
                        (u.units() == 1 ? "" : u.units() + " × ") + u.name(),
                        rated == null ? "" : p.print(rated * u.units(), Unit.W),
                        Diagram.State.NORMAL));
                edges.add(new Diagram.Edge(loop.id(), id, false, Diagram.State.NORMAL));
                edges.add(new Diagram.Edge(id, next, false, Diagram.State.NORMAL));
            }
            if (units.isEmpty()) {
                edges.add(new Diagram.Edge(loop.id(), next, false, Diagram.State.NORMAL));
            }
        }
        nodes.add(new Diagram.Node(OUTSIDE, p.t("outside"), "", Diagram.State.NORMAL));
        Diagram diagram = Diagram.layout(nodes, List.copyOf(edges), Paper.UPRIGHT_W, 180);
        return new Block.Drawing(
                diagram.picture(Palette.LIGHT, p.t("section.cooling"), null),
                p.t("loops-caption"),
                p.t("loops-alternative", cooling.loops().size(), cooling.units().size()));
    }

    /** Where the heat comes from: liquid by the racks' loops, air in the loops whose medium is air. */
    private void heat(List<Diagram.Node> nodes, Set<Diagram.Edge> edges) {
        Map<String, double[]> byLoop = new HashMap<>();
        double airW = 0;
        boolean airKnown = true;
        for (Rack rack : subject.design().racks()) {
            RackAssessment one = subject.assessment().rack(rack.id());
            if (one == null || !one.airHeat().isKnown()) {
                airKnown = false;
            } else {
                airW += one.airHeat().si();
            }
            String loop = rack.loop();
            if (loop != null) {
                double[] sum = byLoop.computeIfAbsent(loop, k -> new double[2]);
                sum[0]++;
                sum[1] += one == null || !one.liquidHeat().isKnown()
                        ? Double.NaN
                        : one.liquidHeat().si();
            }
        }
        for (CoolingPlan.Loop loop : cooling.loops()) {
            double[] sum = byLoop.get(loop.id());
            if (sum != null) {
                String id = "heat:" + loop.id();
                String text = Double.isFinite(sum[1]) ? p.print(sum[1], Unit.W) : "?";
                nodes.add(new Diagram.Node(
                        id, p.t("n-racks", (int) sum[0]), p.t("to-liquid", text), Diagram.State.NORMAL));
                edges.add(new Diagram.Edge(id, loop.id(), false, Diagram.State.NORMAL));
            }
        }
        List<CoolingPlan.Loop> air = cooling.loops().stream()
                .filter(l -> l.medium() == CoolingPlan.Medium.AIR)
                .toList();
        if (!air.isEmpty() && subject.design().rackCount() > 0) {
            String text = airKnown ? p.print(airW, Unit.W) : "?";
            nodes.add(new Diagram.Node(
                    "heat:air",
                    p.t("n-racks", subject.design().rackCount()),
                    p.t("to-air", text),
                    Diagram.State.NORMAL));
            air.forEach(l -> edges.add(new Diagram.Edge("heat:air", l.id(), false, Diagram.State.NORMAL)));
        }
    }

    private Block checks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CoolingDesign.Check check : subject.assessment().cooling()) {
            rows.add(List.of(
                    Cell.of(check.group()),
                    Cell.of(check.needW() / 1e3, p.locale()),
                    Cell.of(check.capacityW() / 1e3, p.locale()),
                    Cell.of(check.oneLostW() / 1e3, p.locale()),
                    Cell.of(Math.round(check.supplyC() * 10) / 10.0, p.locale()),
                    Cell.of(
                            check.holdsWithOneLost()
                                    ? "✓ " + p.t("holds-one-lost")
                                    : check.holds() ? "! " + p.t("holds-all") : "✕ " + p.t("holds-not"),
                            check.holdsWithOneLost()
                                    ? Block.Tone.GOOD
                                    : check.holds() ? Block.Tone.WARN : Block.Tone.BAD)));
        }
        return new Block.Table(
                p.t("caption-cooling"),
                List.of(
                        Column.prose(p.t("group")),
                        Column.number(p.t("need"), "kW"),
                        Column.number(p.t("capacity"), "kW"),
                        Column.number(p.t("one-lost"), "kW"),
                        Column.number(p.t("supply"), "°C"),
                        Column.text(p.t("verdict"))),
                rows);
    }

    private Block units() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CoolingPlan.Unit u : cooling.units()) {
            Double rated = u.ratedW();
            CoolingPlan.Loop loop = cooling.loop(u.loop());
            rows.add(List.of(
                    Cell.of(u.name()),
                    Cell.of(kind(u.kind())),
                    Cell.of(u.units(), p.locale()),
                    Cell.of(u.spareUnits(), p.locale()),
                    rated == null ? Cell.of(p.t("by-catalogue")) : Cell.of(rated / 1e3, p.locale()),
                    Cell.of(loop == null ? u.loop() : loop.name())));
        }
        return new Block.Table(
                p.t("caption-units"),
                List.of(
                        Column.prose(p.t("element")),
                        Column.text(p.t("kind")),
                        Column.number(p.t("units"), ""),
                        Column.number(p.t("spare"), ""),
                        Column.number(p.t("unit-capacity"), "kW"),
                        Column.text(p.t("loop"))),
                rows,
                MOST_PRINTED);
    }

    private String kind(CoolingPlan.Kind kind) {
        String word = "cooler." + kind.name().toLowerCase(Locale.ROOT);
        return Texts.label("ui." + word, p.locale(), () -> p.t(word));
    }
}
