package org.hallwright.ui.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.PowerPlan;
import org.hallwright.draw.CurveChart;
import org.hallwright.draw.Palette;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.equipment.LossCurve;
import org.hallwright.engine.power.equipment.OverloadTable;
import org.hallwright.engine.power.equipment.QuadraticLoss;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;
import org.jspecify.annotations.Nullable;

/** What stands beside the one-line diagram: the chosen element with its curve and its why, and what a loss does. */
final class ElementInspector {
    private static final int LISTED = 12;
    private static final int LONGEST_FIGURE = 12;

    private final Review review;
    private final Words w;
    private final Palette palette;
    private final Set<String> lost;
    private final @Nullable FailureResult failure;
    private final double scale;

    ElementInspector(
            Review review,
            Words words,
            Palette palette,
            double scale,
            Set<String> lost,
            @Nullable FailureResult failure) {
        this.scale = scale;
        this.review = review;
        this.w = words;
        this.palette = palette;
        this.lost = lost;
        this.failure = failure;
    }

    /** @param equipment the catalogue entry of the element, or null */
    List<Node> element(PowerPlan.Element e, @Nullable Equipment equipment, Runnable toggle) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Ui.section(w.t("inspector.selection")));
        Label head = Ui.label(OneLine.name(e, w), "inspector-title");
        head.setWrapText(true);
        nodes.add(head);
        String count = w.t("power.count", e.units(), e.spareUnits());
        Label what = Ui.label(equipment == null ? kind(e) + " · " + count : equipment.name() + " · " + count, "muted");
        what.setWrapText(true);
        nodes.add(what);
        ElementResult r = review.assessment().power().element(e.id());
        FailureResult.ElementState after = after(e.id());
        if (r != null) {
            nodes.add(pair(w.t("power.load"), w.print(r.loadW(), Unit.KW)));
            nodes.add(pair(w.t("problems.limit"), Double.isFinite(r.limitW()) ? w.print(r.limitW(), Unit.KW) : "–"));
            nodes.add(pair(w.t("power.share"), OneLine.percent(r.utilisation(), w)));
            if (after != null && after.alive()) {
                nodes.add(pair(w.t("power.after"), OneLine.percent(after.utilisationAfter(), w), after.isOverloaded()));
                nodes.add(pair(w.t("power.may-hold"), seconds(after.allowedS())));
            }
            nodes.add(pair(w.t("power.loss"), w.print(r.lossW(), Unit.KW)));
            nodes.add(pair(w.t("power.worst"), OneLine.percent(r.worstUtilisation(), w), r.worstUtilisation() > 1));
            nodes.add(pair(w.t("power.worst-by"), r.worstLoss().isEmpty() ? "–" : r.worstLoss()));
            if (Double.isFinite(r.pathHeadroomW())) {
                nodes.add(pair(w.t("power.headroom"), w.print(r.pathHeadroomW(), Unit.KW), r.pathHeadroomW() < 0));
            }
        }
        nodes.add(Ui.button(w.t(lost.contains(e.id()) ? "power.restore-one" : "power.fail"), toggle, "accent"));
        curve(e, r, after, nodes);
        return nodes;
    }

    private String kind(PowerPlan.Element e) {
        return w.t("element." + e.kind().name().toLowerCase(Locale.ROOT));
    }

    private void curve(
            PowerPlan.Element e,
            @Nullable ElementResult r,
            FailureResult.@Nullable ElementState after,
            List<Node> nodes) {
        PowerElement element = review.assessment().network().elements().stream()
                .filter(o -> o.id().equals(e.id()))
                .findFirst()
                .orElse(null);
        LossCurve loss = element == null ? null : element.loss();
        if (element == null || loss == null || loss.lossFraction(1) == 0 || r == null) {
            return;
        }
        double ratedW = element.unitRatedW() * element.units();
        double normal = r.loadW() / ratedW;
        List<CurveChart.Mark> marks = new ArrayList<>();
        marks.add(mark(normal, loss, false));
        if (after != null && after.unitsUp() > 0 && after.afterW() > 0) {
            double now = after.afterW() / (element.unitRatedW() * after.unitsUp());
            if (Math.abs(now - normal) > 0.005) {
                marks.add(mark(now, loss, after.isOverloaded()));
            }
        }
        nodes.add(Ui.section(w.t("power.curve")));
        PicturePane chart = new PicturePane(200, 150 * scale);
        chart.zoom(scale);
        chart.show((width, height) -> CurveChart.of(
                w.t("power.curve"),
                w.t("power.curve-x"),
                share -> 100 * loss.efficiency(share),
                marks,
                w.locale(),
                palette,
                width,
                height));
        nodes.add(chart);
        nodes.add(why(loss, element.overload()));
    }

    private CurveChart.Mark mark(double share, LossCurve loss, boolean stressed) {
        String label = OneLine.percent(share, w) + " → " + OneLine.percent(loss.efficiency(share), w);
        return new CurveChart.Mark(share, label, stressed);
    }

    /** The formulas behind the losses and the time an overload may last. */
    private Node why(LossCurve loss, OverloadTable overload) {
        VBox card = new VBox(4);
        card.getStyleClass().add("why-card");
        card.getChildren().add(Ui.label(w.t("power.why-loss"), "why-title"));
        card.getChildren().add(Ui.label(LossCurve.FORMULA, "formula"));
        String source = loss instanceof QuadraticLoss q
                ? w.t("power.why-quadratic", coefficient(q.a()), coefficient(q.b()), coefficient(q.c()))
                : w.t("power.why-points");
        card.getChildren().add(wrapped(source));
        if (!overload.rows().isEmpty()) {
            StringBuilder rows = new StringBuilder();
            for (OverloadTable.Row row : overload.rows()) {
                rows.append(rows.isEmpty() ? "" : ", ")
                        .append(OneLine.percent(row.loadMax(), w))
                        .append(' ')
                        .append(seconds(row.seconds()));
            }
            card.getChildren().add(Ui.label(w.t("power.why-hold"), "why-title"));
            card.getChildren().add(wrapped(w.t("power.why-table", rows)));
        }
        return card;
    }

    private static Label wrapped(String text) {
        Label label = Ui.label(text, "why-note");
        label.setWrapText(true);
        return label;
    }

    private String coefficient(double value) {
        return w.number(Math.round(value * 1e5) / 1e5);
    }

    /** What the loss does. */
    List<Node> loss() {
        FailureResult f = failure;
        if (f == null) {
            return List.of();
        }
        FailureSummary s = f.summary();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Ui.section(w.t("power.simulated", String.join(", ", lost))));
        Label verdict = Ui.label(verdict(s), s.survivable() ? "strong" : "field-error");
        verdict.setWrapText(true);
        nodes.add(verdict);
        nodes.add(pair(w.t("power.darkW"), w.print(s.darkW(), Unit.KW), s.darkProtectedW() > 0));
        nodes.add(pair(w.t("power.gapW"), w.print(s.interruptedW(), Unit.KW), s.interruptedW() > 0));
        nodes.add(pair(w.t("power.shedW"), w.print(s.shedW(), Unit.KW), s.shedProtectedW() > 0));
        nodes.add(pair(w.t("power.tripped"), f.tripped().isEmpty() ? "–" : String.join(", ", f.tripped())));
        Label binding = Ui.label(binding(s, w), "muted");
        binding.setWrapText(true);
        nodes.add(binding);
        if (!f.shed().isEmpty()) {
            List<String> order = f.shed().stream()
                    .limit(LISTED)
                    .map(FailureResult.Shed::load)
                    .toList();
            Label shed = Ui.label(
                    w.t("power.shed-order", String.join(", ", order) + (f.shed().size() > LISTED ? " …" : "")),
                    "muted");
            shed.setWrapText(true);
            nodes.add(shed);
        }
        return nodes;
    }

    private String verdict(FailureSummary s) {
        return w.t(s.survivable() ? "power.survives" : "power.not-survives");
    }

    /** What decides whether the loss is survived, in words. */
    static String binding(FailureSummary s, Words w) {
        FailureSummary.Shortage shortage = s.shortage();
        if (shortage != null) {
            return w.t("power.short", shortage.load(), shortage.left(), shortage.needed());
        }
        return s.bindingElement() == null
                ? w.t("power.none-binds")
                : w.t(
                        "power.binds",
                        s.bindingElement(),
                        OneLine.percent(s.bindingLoad(), w),
                        Double.isInfinite(s.allowedS()) ? w.t("power.for-ever") : w.print(s.allowedS(), Unit.S));
    }

    private String seconds(double s) {
        return Double.isInfinite(s) ? w.t("power.for-ever") : w.print(s, Unit.S);
    }

    private FailureResult.@Nullable ElementState after(String id) {
        FailureResult f = failure;
        if (f != null) {
            for (FailureResult.ElementState s : f.elements()) {
                if (s.id().equals(id)) {
                    return s;
                }
            }
        }
        return null;
    }

    private static Node pair(String name, String value) {
        return pair(name, value, false);
    }

    private static Node pair(String name, String value, boolean bad) {
        // a name wraps, the value never
        Label figure = bad ? Ui.label(value, "figure", "field-error") : Ui.label(value, "figure");
        if (value.length() <= LONGEST_FIGURE) {
            figure.setMinWidth(Region.USE_PREF_SIZE);
        }
        var row = Ui.row(8, Ui.wrapped(name, "figure-name"), figure);
        row.getStyleClass().add("figure-row");
        return row;
    }
}
