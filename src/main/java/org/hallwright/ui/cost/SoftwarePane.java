package org.hallwright.ui.cost;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.hallwright.app.EconomyReview;
import org.hallwright.catalog.RackType;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.Efficiency;
import org.hallwright.engine.portability.Port;
import org.hallwright.quantity.Range;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What software has to move, what it costs to leave, and what accelerators of other processes do per watt and dollar. */
final class SoftwarePane {

    private static final double THOUSAND = 1e3;

    private final Desk desk;

    SoftwarePane(Desk desk) {
        this.desk = desk;
    }

    Node show(EconomyReview economy) {
        VBox page = new VBox(14, ports(economy));
        page.getStyleClass().add("page");
        for (String precision : List.of("bf16", "fp8", "fp4")) {
            page.getChildren().add(efficiency(precision));
        }
        return Panes.scroll(page);
    }

    private Node ports(EconomyReview economy) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Port> table = Tables.table(w.t("port.title"), s);
        // Bands are worth more than notes: columns keep their widths, and the notes are written out below.
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().add(Tables.text(w.t("port.pool"), 150 * s, p -> p.pool() + " (" + p.from() + ")", ""));
        table.getColumns().add(Tables.text(w.t("port.to"), 190 * s, p -> p.to().name(), "strong"));
        table.getColumns()
                .add(Tables.text(
                        w.t("port.effort"), 140 * s, p -> band(p.effort().personMonths(), 1), "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("port.cost", w.money().code()),
                        150 * s,
                        p -> band(p.portCost(), w.money().perUsd() / THOUSAND),
                        "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("port.leave", w.millions()), 150 * s, p -> band(p.costToLeave(), w.millions(1)), "number"));
        table.getColumns().add(Tables.text(w.t("port.pytorch"), 130 * s, p -> p.to().word("pytorch"), ""));
        table.getColumns().add(Tables.text("JAX", 110 * s, p -> p.to().word("jax"), ""));
        table.getColumns().add(Tables.text(w.t("port.offline"), 300 * s, p -> p.to().word("airGapNote"), ""));
        Spinner<Integer> kernels = spinner(w.t("port.kernels"), EconomyReview.Stated.USUAL.kernelFamilies());
        Spinner<Integer> engineers = spinner(w.t("port.engineers"), EconomyReview.Stated.USUAL.engineers());
        Runnable fill = () -> table.getItems()
                .setAll(economy.ports(
                        new EconomyReview.Stated(
                                kernels.getValue(), engineers.getValue(), EconomyReview.Stated.USUAL.resaleShare()),
                        null));
        kernels.valueProperty().addListener((o, was, is) -> fill.run());
        engineers.valueProperty().addListener((o, was, is) -> fill.run());
        fill.run();
        Label note = Panes.wrapped(" ", "muted");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> note.setText(is == null ? " " : note(is)));
        VBox box = new VBox(
                8,
                Ui.label(w.t("port.title"), "card-title"),
                Panes.wrapped(w.t("port.text"), "muted"),
                Ui.row(
                        10,
                        Ui.label(w.t("port.kernels"), "muted"),
                        kernels,
                        Ui.label(w.t("port.engineers"), "muted"),
                        engineers),
                Panes.rows(table, s, 14),
                note);
        box.getStyleClass().add("card");
        return box;
    }

    private String note(Port port) {
        Words w = desk.words();
        return port.to().name() + " — " + w.t("port.pytorch") + ": " + port.to().word("pytorch") + "; JAX: "
                + port.to().word("jax") + "; " + w.t("port.offline") + ": "
                + port.to().word("airGapNote");
    }

    private static Spinner<Integer> spinner(String name, int value) {
        Spinner<Integer> spinner = new Spinner<>(0, 1_000, value);
        spinner.setEditable(true);
        spinner.setAccessibleText(name);
        spinner.setPrefWidth(90);
        return spinner;
    }

    private Node efficiency(String precision) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        Packs packs = desk.services().assessor().packs();
        List<Efficiency.Row> rows = EconomyReview.efficiency(packs, precision);
        TableView<Efficiency.Row> table = Tables.table(w.t("efficiency.title", precision), s);
        table.getColumns()
                .add(Tables.text(
                        w.t("efficiency.rack"),
                        260 * s,
                        r -> rackName(packs, r.candidate().id()),
                        "strong"));
        table.getColumns()
                .add(Tables.text(
                        w.t("efficiency.process"),
                        100 * s,
                        r -> w.number(r.candidate().processNm()) + " nm",
                        "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("efficiency.dense"),
                        130 * s,
                        r -> w.number(r.candidate().denseTflops()) + " TFLOP/s",
                        "number"));
        table.getColumns().add(Tables.text("GFLOP/s/W", 170 * s, r -> band(r.tflopsPerWatt(), 1_000), "number"));
        table.getColumns().add(Tables.text("GFLOP/s/USD", 170 * s, r -> band(r.tflopsPerDollar(), 1_000), "number"));
        table.getItems().setAll(rows);
        double tau = Efficiency.processExplains(rows);
        VBox box = new VBox(
                8,
                Ui.label(w.t("efficiency.title", precision), "card-title"),
                Panes.wrapped(w.t("efficiency.text", w.number(tau)), "muted"),
                Panes.rows(table, s, 8));
        box.getStyleClass().add("card");
        return box;
    }

    private static String rackName(Packs packs, String id) {
        RackType type = packs.catalog().rack(id);
        return type == null ? id : type.name();
    }

    private String band(@Nullable Range range, double k) {
        Words w = desk.words();
        if (range == null) {
            return "?";
        }
        String value = w.number(range.value() * k);
        return range.isExact()
                ? value
                : value + " [" + w.number(range.low() * k) + "–" + w.number(range.high() * k) + "]";
    }
}
