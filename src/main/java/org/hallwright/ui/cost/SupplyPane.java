package org.hallwright.ui.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.EconomyReview;
import org.hallwright.base.Problem;
import org.hallwright.draw.Gantt;
import org.hallwright.draw.Palette;
import org.hallwright.engine.supply.Programme;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** When everything must be ordered, on one time line, and on whom the design hangs. */
final class SupplyPane {

    private record Hold(String dimension, String largest, String shares, String hhi, String left) {}

    private final Desk desk;
    private final Palette palette;

    SupplyPane(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
    }

    Node show(EconomyReview economy) {
        Words w = desk.words();
        SupplyPlan plan = economy.supply(desk.today());
        VBox page = new VBox(14);
        page.getStyleClass().add("page");
        for (SupplyPlan.PhasePlan phase : plan.phases()) {
            page.getChildren().add(timeline(phase));
        }
        VBox problems = new VBox(6, Ui.section(w.t("supply.findings")));
        problems.getStyleClass().add("card");
        for (Problem problem : plan.problems()) {
            problems.getChildren().add(Panes.wrapped(w.of(problem), "muted"));
        }
        if (plan.problems().isEmpty()) {
            problems.getChildren().add(Ui.label(w.t("supply.no-findings"), "muted"));
        }
        page.getChildren().addAll(problems, concentration(economy));
        return Panes.scroll(page);
    }

    private Node timeline(SupplyPlan.PhasePlan phase) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        List<Gantt.Bar> bars = new ArrayList<>();
        TableView<Programme.Slot> table = Tables.table(w.t("supply.timeline"), s);
        table.getColumns()
                .add(Tables.text(
                        w.t("supply.task"), 240 * s, slot -> slot.task().name(), "strong"));
        table.getColumns()
                .add(Tables.text(
                        w.t("supply.weeks"),
                        110 * s,
                        slot -> w.number(slot.task().weeks().low()) + "–"
                                + w.number(slot.task().weeks().high()),
                        "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("supply.order-by"), 110 * s, slot -> slot.orderBy().toString(), ""));
        table.getColumns()
                .add(Tables.text(
                        w.t("supply.order-safe"),
                        110 * s,
                        slot -> slot.orderBySafe().toString(),
                        ""));
        table.getColumns().add(Tables.text(w.t("supply.slack"), 90 * s, slot -> w.number(slot.slackWeeks()), "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("supply.critical"),
                        100 * s,
                        slot -> w.number(100 * slot.criticalShare()) + " %",
                        "number"));
        table.getColumns()
                .add(Tables.text(w.t("supply.slip"), 110 * s, slot -> w.number(slot.slipIfHighWeeks()), "number"));
        for (Programme.Slot slot : phase.plan().slots()) {
            LocalDate until =
                    slot.orderBy().plusDays(Math.round(7 * slot.task().weeks().value()));
            bars.add(new Gantt.Bar(
                    slot.task().name(),
                    slot.orderBy(),
                    until,
                    slot.orderBy().plusDays(Math.round(7 * slot.task().weeks().high())),
                    slot.critical(),
                    w.t("supply.weeks-short", w.number(slot.task().weeks().value()))));
            table.getItems().add(slot);
        }
        List<Gantt.Day> days = List.of(
                new Gantt.Day(desk.today(), w.t("supply.today"), true),
                new Gantt.Day(phase.date(), w.t("supply.planned"), true),
                new Gantt.Day(phase.plan().earliest(), w.t("supply.earliest"), false));
        String name = phase.phase().equals(SupplyPlan.FIRST) ? w.t("supply.commissioning") : phase.phase();
        String title = w.t(
                "supply.phase",
                name,
                phase.date().toString(),
                phase.racks(),
                phase.plan().earliest().toString());
        double height = Gantt.height(bars.size());
        ChartCard card = new ChartCard(w, title, 900, height, table);
        card.show((width, h) -> Gantt.picture(title, bars, days, palette, width));
        VBox box = new VBox(4, card, Panes.wrapped(w.t("supply.legend"), "faint"));
        return box;
    }

    private Node concentration(EconomyReview economy) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        List<Resilience.Source> sources = economy.sources();
        double all = sources.stream().mapToDouble(Resilience.Source::tokensPerS).sum();
        TableView<Hold> table = Tables.table(w.t("supply.concentration"), s);
        table.getColumns().add(Tables.text(w.t("supply.of"), 220 * s, Hold::dimension, "strong"));
        table.getColumns().add(Tables.text(w.t("supply.largest"), 150 * s, Hold::largest, ""));
        table.getColumns().add(Tables.text(w.t("supply.shares"), 300 * s, Hold::shares, ""));
        table.getColumns().add(Tables.text("HHI", 90 * s, Hold::hhi, "number"));
        table.getColumns().add(Tables.text(w.t("supply.after-stop"), 190 * s, Hold::left, "number"));
        for (Resilience.Measure measure : Resilience.Measure.values()) {
            EconomyReview.concentration(sources, measure).forEach((dimension, shares) -> {
                if (shares.shares().isEmpty()) {
                    return;
                }
                String largest = shares.shares().keySet().iterator().next();
                StringBuilder text = new StringBuilder();
                for (Map.Entry<String, Double> share : shares.shares().entrySet()) {
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(share.getKey())
                            .append(' ')
                            .append(w.number(100 * share.getValue()))
                            .append(" %");
                }
                double left = Resilience.tokensAfterStop(sources, dimension, largest, 2);
                table.getItems()
                        .add(new Hold(
                                w.t("supply.measure." + word(measure)) + " · "
                                        + w.t("supply.dimension." + word(dimension)),
                                largest,
                                text.toString(),
                                w.integer(Math.round(shares.hhi())),
                                all == 0 ? "?" : w.number(100 * left / all) + " %"));
            });
        }
        Resilience.keptAfterLicence(sources)
                .forEach((stack, kept) -> table.getItems()
                        .add(new Hold(w.t("supply.licence"), stack, "", "", w.number(100 * kept) + " %")));
        VBox box = new VBox(
                8,
                Ui.label(w.t("supply.concentration"), "card-title"),
                Panes.wrapped(w.t("supply.concentration.text"), "muted"),
                Panes.rows(table, s, 14));
        box.getStyleClass().add("card");
        return box;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
