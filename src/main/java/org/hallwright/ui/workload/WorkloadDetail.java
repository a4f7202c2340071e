package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.design.Workload;
import org.hallwright.draw.Palette;
import org.hallwright.draw.WorkloadCharts;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Option;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** One workload: its figures, what limits it, what could be chosen instead, and what it runs as. */
final class WorkloadDetail {
    private static final double TEXT = 11;
    private static final double DAY = 86_400;

    private final Desk desk;
    private final Palette palette;
    private final Words w;
    private final WorkloadWords say;

    WorkloadDetail(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
        this.w = desk.words();
        this.say = new WorkloadWords(w);
    }

    Node show(Review review, Workload load) {
        Fleet.Work work = review.assessment().fleet().of(load.id());
        VBox page = new VBox(14);
        page.getChildren().add(headline(review, load, work));
        Forecast forecast = work == null ? null : work.forecast();
        if (work != null && forecast != null && forecast.feasible()) {
            page.getChildren().add(limits(forecast));
            boolean below = desk.settings().textScale() > 1.4;
            Pane charts = below ? new VBox(14) : new HBox(14);
            charts.getChildren().add(details(review, load, forecast));
            page.getChildren().add(charts);
            // The frontier prices hundreds of configurations: it comes when it is ready.
            desk.longWork(
                    w.t("workload.searching", load.name()),
                    progress -> review.assessment()
                            .fleet()
                            .frontier(load.id(), desk.services().assessor().packs(review.design()), progress::at),
                    options -> {
                        if (options.size() > 1) {
                            Region frontier = frontier(load, forecast, options);
                            HBox.setHgrow(frontier, Priority.ALWAYS);
                            charts.getChildren().addFirst(frontier);
                        }
                    });
        }
        return page;
    }

    private Node headline(Review review, Workload load, Fleet.@Nullable Work work) {
        VBox box = new VBox(8);
        box.getStyleClass().add("card");
        Label goal = Ui.label(WorkloadWords.poolName(review, load) + " · " + say.goal(load), "muted");
        goal.setWrapText(true);
        box.getChildren().addAll(Ui.row(10, Ui.cut(load.name(), "card-title"), Ui.spring(), state(work)), goal);
        if (load instanceof Workload.Batch batch) {
            box.getChildren().add(nodeHours(batch, work));
            return box;
        }
        FlowPane line = new FlowPane(22, 8);
        for (Figure f : WorkloadWords.figures(review, load)) {
            line.getChildren().add(big(f));
        }
        if (!line.getChildren().isEmpty()) {
            box.getChildren().add(line);
        }
        Forecast forecast = work == null ? null : work.forecast();
        for (Problem p : forecast == null ? List.<Problem>of() : forecast.problems()) {
            boolean bad = p.severity() == Severity.ERROR;
            Label text = Ui.label((bad ? "✕ " : "i ") + w.of(p), bad ? "field-error" : "muted");
            text.setWrapText(true);
            box.getChildren().add(text);
        }
        return box;
    }

    private Label state(Fleet.@Nullable Work work) {
        Forecast f = work == null ? null : work.forecast();
        if (f == null) {
            return Ui.label("? " + w.t("workload.no-forecast"), "muted");
        }
        return f.feasible() && f.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR)
                ? Ui.label("✓ " + w.t("workload.feasible"), "strong")
                : Ui.label("✕ " + w.t("workload.infeasible"), "field-error");
    }

    private Node big(Figure f) {
        Button b = Ui.button("", () -> desk.ask(f), "headline");
        String band = w.band(f);
        b.setGraphic(Ui.column(
                2,
                Ui.label(w.figureName(f.id()), "muted"),
                Ui.label(w.value(f), "big-figure"),
                Ui.label(band.isEmpty() ? " " : band, "faint")));
        b.setAccessibleText(w.t("why.of", w.figureName(f.id()), w.value(f)));
        return b;
    }

    /** What a programme asks of the node-hours its share of the pool has. */
    private Node nodeHours(Workload.Batch batch, Fleet.@Nullable Work work) {
        Pool pool = work == null ? null : work.pool();
        if (pool == null) {
            return Ui.label("? " + w.t("workload.no-pool"), "muted");
        }
        double there = (double) pool.count() / pool.perNode() * 8760 * batch.share();
        boolean enough = batch.nodeHoursPerYear() <= there;
        Label text = Ui.label(
                (enough ? "✓ " : "✕ ")
                        + w.t("workload.node-hours", w.number(batch.nodeHoursPerYear()), w.number(there)),
                enough ? "strong" : "field-error");
        text.setWrapText(true);
        return text;
    }

    private Node limits(Forecast forecast) {
        List<WorkloadCharts.Part> parts = say.parts(forecast.shares());
        String title = w.t("workload.limits", say.limit(forecast));
        double s = desk.settings().textScale();
        // One line, a cause in each column: as flat as the bar it is the twin of.
        TableView<List<WorkloadCharts.Part>> table = table(title, List.of(parts));
        for (int i = 0; i < parts.size(); i++) {
            int column = i;
            column(table, parts.get(i).name(), 120, line -> line.get(column).label(), "number");
        }
        ChartCard card = new ChartCard(w, title, 900, s > 1.4 ? 130 * s / 1.5 : 72, table);
        card.show((width, h) -> WorkloadCharts.parts(title, parts, TEXT * s, palette, width, h));
        return card;
    }

    private Region frontier(Workload load, Forecast forecast, List<Option> options) {
        boolean serving = load instanceof Workload.Serving;
        String title = w.t(serving ? "workload.frontier" : "workload.sizes");
        TableView<Option> table = table(title, options);
        column(table, w.t("workload.configuration"), 250, Option::configuration, "strong");
        column(table, w.t("figure.selectedAccelerators"), 100, o -> w.integer(o.accelerators()), "number");
        column(table, w.t("workload.tokens"), 110, o -> w.print(o.tokensPerS(), Unit.TOKENS_PER_S), "number");
        List<WorkloadCharts.Step> steps = new ArrayList<>();
        // A part of the time takes the longer for it.
        double stretch = load.share() > 0 ? 1 / load.share() : 1;
        if (serving) {
            column(table, w.t("workload.user-rate"), 110, o -> w.number(o.userTokensPerS()), "number");
            column(table, "TTFT", 90, o -> w.print(o.ttftS(), Unit.MS), "number");
            for (Option o : options) {
                steps.add(new WorkloadCharts.Step(o.userTokensPerS(), o.tokensPerS() / 1000));
            }
        } else {
            column(table, w.t("workload.wall"), 100, o -> w.print(o.wallS() * stretch, Unit.DAY), "number");
            for (Option o : options) {
                steps.add(new WorkloadCharts.Step(o.accelerators(), o.wallS() * stretch / DAY));
            }
        }
        double s = desk.settings().textScale();
        WorkloadCharts.Step chosen = serving
                ? new WorkloadCharts.Step(1 / value(forecast.tpotS(), 1), value(forecast.tokensPerS(), 0) / 1000)
                : new WorkloadCharts.Step(forecast.used(), value(forecast.wallS(), 0) * stretch / DAY);
        ChartCard card = new ChartCard(w, title, 540, 320, table);
        card.show((width, h) -> WorkloadCharts.frontier(
                title,
                w.t(serving ? "workload.axis.user" : "workload.axis.accelerators"),
                w.t(serving ? "workload.axis.rate" : "workload.axis.days"),
                steps,
                chosen,
                TEXT * s,
                w.locale(),
                palette,
                width,
                h));
        return card;
    }

    private static double value(@Nullable Band band, double otherwise) {
        return band == null ? otherwise : band.value();
    }

    private Node details(Review review, Workload load, Forecast forecast) {
        VBox box = new VBox(2);
        box.getStyleClass().add("card");
        box.setPrefWidth(390);
        box.setMinWidth(300);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.getChildren().add(Ui.cut(w.t("workload.runs-as"), "card-title"));
        box.getChildren().add(row(w.t("workload.configuration"), forecast.configuration(), null));
        for (Figure f : review.assessment()
                .fleet()
                .runs(load.id(), desk.services().assessor().packs(review.design()))) {
            box.getChildren().add(row(w.figureName(f.id()), w.value(f), f));
        }
        String from = forecast.calibratedOn().isEmpty() ? w.t("workload.priors") : forecast.calibratedOn();
        box.getChildren().add(row(w.t("workload.calibrated"), from, null));
        return box;
    }

    /** A line of the card; a figure has a button that asks why, and words keep its place free. */
    private Node row(String name, String text, @Nullable Figure figure) {
        Label value = Ui.label(text, "figure");
        value.setMinWidth(Region.USE_PREF_SIZE);
        Button ask = Ui.button("?", () -> desk.ask(figure), "why-button");
        ask.setVisible(figure != null);
        ask.setAccessibleText(w.t("why.of", name, text));
        Ui.tip(ask, w.t("why.of", name, text));
        var row = Ui.row(8, Ui.wrapped(name, "figure-name"), value, ask);
        row.getStyleClass().add("figure-row");
        return row;
    }

    private <T> TableView<T> table(String name, List<T> items) {
        TableView<T> table = Tables.table(name, desk.settings().textScale());
        table.getItems().setAll(items);
        return table;
    }

    private <T> void column(TableView<T> table, String title, double width, Function<T, String> value, String style) {
        table.getColumns().add(Tables.text(title, width * desk.settings().textScale(), value, style));
    }
}
