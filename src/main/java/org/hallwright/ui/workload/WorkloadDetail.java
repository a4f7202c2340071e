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

    private record Line(String name, String value) {}

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
            Pool pool = work.pool();
            charts.getChildren().add(details(forecast, pool));
            page.getChildren().add(charts);
            // The frontier prices hundreds of configurations: it comes when it is ready.
            desk.longWork(
                    w.t("workload.searching", load.name()),
                    progress -> review.assessment()
                            .fleet()
                            .frontier(load.id(), desk.services().assessor().packs(), progress::at),
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
        Label goal = Ui.label(say.goal(load), "muted");
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
        if (serving) {
            column(table, w.t("workload.user-rate"), 110, o -> w.number(o.userTokensPerS()), "number");
            column(table, "TTFT", 90, o -> w.print(o.ttftS(), Unit.MS), "number");
            for (Option o : options) {
                steps.add(new WorkloadCharts.Step(o.userTokensPerS(), o.tokensPerS() / 1000));
            }
        } else {
            column(table, w.t("workload.wall"), 100, o -> w.print(o.wallS(), Unit.DAY), "number");
            for (Option o : options) {
                steps.add(new WorkloadCharts.Step(o.accelerators(), o.wallS() / DAY));
            }
        }
        double s = desk.settings().textScale();
        WorkloadCharts.Step chosen = serving
                ? new WorkloadCharts.Step(1 / value(forecast.tpotS(), 1), value(forecast.tokensPerS(), 0) / 1000)
                : new WorkloadCharts.Step(forecast.used(), value(forecast.wallS(), 0) / DAY);
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

    private Node details(Forecast f, @Nullable Pool pool) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(w.t("workload.configuration"), f.configuration()));
        number(lines, "workload.used", (double) f.used(), 1, "");
        number(lines, "workload.memory", f.memoryShare(), 100, " %");
        number(lines, "workload.concurrency", f.concurrency(), 1, "");
        if (f.latency() != null) {
            number(lines, "workload.utilisation", f.latency().utilisation(), 100, " %");
        }
        number(lines, "workload.effective", f.effectiveShare(), 100, " %");
        number(lines, "workload.mttf", f.mttfHours(), 1, " h");
        if (f.upkeep() != null) {
            number(lines, "workload.checkpoint", f.upkeep().checkpointIntervalS() / 60, 1, " min");
            number(lines, "workload.spares", (double) f.upkeep().spareNodes(), 1, "");
        }
        if (f.tokensPerS() != null && f.used() > 0) {
            number(lines, "workload.each", f.tokensPerS().value() / f.used(), 1, " tok/s");
        }
        power(lines, "workload.power", f.acceleratorW());
        if (pool != null) {
            power(lines, "workload.node-power", f.nodeW());
        }
        if (f.swingW() != null && f.swingW() > 0) {
            power(lines, "workload.swing", f.swingW());
        }
        lines.add(new Line(
                w.t("workload.calibrated"), f.calibratedOn().isEmpty() ? w.t("workload.priors") : f.calibratedOn()));
        VBox box = new VBox(2);
        box.getStyleClass().add("card");
        box.setPrefWidth(390);
        box.setMinWidth(300);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.getChildren().add(Ui.cut(w.t("workload.runs-as"), "card-title"));
        for (Line line : lines) {
            Label value = Ui.label(line.value(), "figure");
            value.setMinWidth(Region.USE_PREF_SIZE);
            var row = Ui.row(8, Ui.wrapped(line.name(), "figure-name"), value);
            row.getStyleClass().add("figure-row");
            box.getChildren().add(row);
        }
        return box;
    }

    private void number(List<Line> lines, String key, @Nullable Double value, double factor, String unit) {
        if (value != null && Double.isFinite(value)) {
            lines.add(new Line(w.t(key), w.number(value * factor) + unit));
        }
    }

    private void power(List<Line> lines, String key, @Nullable Double watt) {
        if (watt != null) {
            lines.add(new Line(w.t(key), w.print(watt, Unit.W)));
        }
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
