package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.Workload;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Pools of accelerators, what each is to do, and what comes of it. */
public final class WorkloadScreen implements Screen {
    private record PoolLine(String name, String racks, String accelerators, String kinds) {}

    private final Desk desk;
    private final BorderPane root = new BorderPane();

    public WorkloadScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (change != Desk.Change.DESIGN) {
            return;
        }
        VBox page = new VBox(14);
        page.getStyleClass().add("page");
        page.getChildren().addAll(Ui.section(w.t("workload.pools")), pools(review), Ui.section(w.t("workload.work")));
        if (review.design().workloads().isEmpty()) {
            page.getChildren().add(Ui.label(w.t("missing.workload"), "muted"));
        }
        FlowPane cards = new FlowPane(14, 14);
        for (Workload load : review.design().workloads()) {
            cards.getChildren().add(card(load, review.assessment().fleet().of(load.id())));
        }
        page.getChildren().add(cards);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setCenter(scroll);
    }

    private Node pools(Review review) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<PoolLine> table = Tables.table(w.t("workload.pools"), s);
        table.getColumns().add(Tables.text(w.t("workload.pool"), 220 * s, PoolLine::name, "strong"));
        table.getColumns().add(Tables.text(w.t("screen.racks"), 90 * s, PoolLine::racks, "number"));
        table.getColumns()
                .add(Tables.text(w.t("figure.selectedAccelerators"), 130 * s, PoolLine::accelerators, "number"));
        table.getColumns().add(Tables.text(w.t("hall.col.type"), 360 * s, PoolLine::kinds, ""));
        var catalog = desk.services().assessor().packs().catalog();
        for (Pool pool : review.design().pools()) {
            int racks = 0;
            double accelerators = 0;
            boolean known = true;
            java.util.TreeSet<String> kinds = new java.util.TreeSet<>();
            for (Rack rack : review.design().racks()) {
                if (pool.id().equals(rack.pool())) {
                    racks++;
                    var type = catalog.rack(rack.type());
                    kinds.add(type == null ? rack.type() : type.name());
                    var a = review.assessment().rack(rack.id());
                    known &= a != null && a.accelerators().isKnown();
                    accelerators += a != null && a.accelerators().isKnown()
                            ? a.accelerators().si()
                            : 0;
                }
            }
            table.getItems()
                    .add(new PoolLine(
                            pool.name(),
                            w.integer(racks),
                            known ? w.integer(Math.round(accelerators)) : "?",
                            String.join(", ", kinds)));
        }
        table.setPrefHeight((1.3 + Math.max(1, table.getItems().size())) * 30 * s);
        table.setMinHeight(table.getPrefHeight());
        return table;
    }

    private Node card(Workload load, Fleet.@Nullable Work work) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        VBox box = new VBox(4);
        box.getStyleClass().add("card");
        box.setPrefWidth(470 * s);
        Label goal = Ui.label(goal(load), "muted");
        goal.setWrapText(true);
        box.getChildren().addAll(Ui.cut(load.name(), "card-title"), goal);
        Forecast f = work == null ? null : work.forecast();
        if (f == null) {
            box.getChildren().add(Ui.label(w.t("workload.no-forecast"), "muted"));
            return box;
        }
        Label feasible = Ui.label(
                f.feasible() ? "✓ " + w.t("workload.feasible") : "✕ " + w.t("workload.infeasible"),
                f.feasible() ? "strong" : "field-error");
        box.getChildren().add(feasible);
        add(box, w.t("workload.configuration"), f.configuration());
        band(box, w.t("workload.step"), f.stepS(), Unit.S);
        band(box, w.t("workload.tokens"), f.tokensPerS(), Unit.TOKENS_PER_S);
        band(box, "TTFT", f.ttftS(), Unit.MS);
        band(box, "TPOT", f.tpotS(), Unit.MS);
        band(box, w.t("workload.wall"), f.wallS(), Unit.DAY);
        number(box, w.t("workload.concurrency"), f.concurrency(), 1, "");
        number(box, "MFU", f.mfu(), 100, " %");
        number(box, w.t("workload.memory"), f.memoryShare(), 100, " %");
        number(box, w.t("workload.effective"), f.effectiveShare(), 100, " %");
        number(box, w.t("workload.mttf"), f.mttfHours(), 1, " h");
        number(box, w.t("workload.power"), f.acceleratorW(), 1, " W");
        add(box, w.t("workload.calibrated"), f.calibratedOn());
        for (Problem p : f.problems()) {
            Label line = Ui.label("! " + w.of(p), "muted");
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        return box;
    }

    private String goal(Workload load) {
        Words w = desk.words();
        String share = w.number(load.share() * 100) + " %";
        return switch (load) {
            case Workload.Training t ->
                w.t(
                        "workload.training",
                        t.model(),
                        t.precision(),
                        w.number(t.tokens() / 1e12),
                        t.batchSequences(),
                        t.sequenceLength(),
                        share);
            case Workload.Serving t ->
                w.t(
                        "workload.serving",
                        t.model(),
                        t.precision(),
                        t.inputTokens(),
                        t.outputTokens(),
                        w.number(t.ttftLimitS()),
                        share);
            case Workload.Batch t -> w.t("workload.batch", w.number(t.nodeHoursPerYear()), share);
        };
    }

    private void band(VBox box, String name, @Nullable Band band, Unit unit) {
        if (band == null) {
            return;
        }
        Words w = desk.words();
        String range = w.band(band.low(), band.value(), band.high(), unit);
        List<Node> parts = new ArrayList<>(List.of(Ui.cut(name, "figure-name"), Ui.spring()));
        parts.add(Ui.label(range, "band"));
        parts.add(Ui.label(w.print(band.value(), unit), "figure"));
        var row = Ui.row(8, parts.toArray(new Node[0]));
        row.getStyleClass().add("figure-row");
        box.getChildren().add(row);
    }

    private void number(VBox box, String name, @Nullable Double value, double factor, String unit) {
        if (value != null && Double.isFinite(value)) {
            add(box, name, desk.words().number(value * factor) + unit);
        }
    }

    private static void add(VBox box, String name, String value) {
        if (!value.isBlank()) {
            var row = Ui.row(8, Ui.cut(name, "figure-name"), Ui.spring(), Ui.cut(value, "figure"));
            row.getStyleClass().add("figure-row");
            box.getChildren().add(row);
        }
    }
}
