package org.hallwright.ui.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.app.EconomyReview;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The open design as baseline beside up to four others, judged with the same packs. */
public final class CompareScreen implements Screen {
    static final int MOST_OTHERS = 4;

    /** One figure in every design, and what each has more or less of than the baseline. */
    record Row(String name, List<String> values, List<String> deltas, boolean differs) {}

    /** A line of yearly cost that makes one design dearer or cheaper than the baseline. */
    private record Line(String design, String name, String usd) {}

    private static final int MOST_DRIVERS = 6;

    private final Desk desk;
    private final Palette palette;
    private final List<Review> others = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final CheckBox differences;
    private final MenuButton add;

    public CompareScreen(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
        Words w = desk.words();
        differences = new CheckBox(w.t("compare.differences"));
        differences.setOnAction(e -> show());
        add = new MenuButton(w.t("compare.add"));
        for (String id : desk.services().templates()) {
            MenuItem item = new MenuItem(w.t("template." + id));
            item.setOnAction(e -> addTemplate(id));
            add.getItems().add(item);
        }
        FlowPane bar = new FlowPane(
                12,
                6,
                Ui.label(w.t("compare.title"), "strong"),
                Ui.label("✓ " + w.t("compare.same-packs"), "chip", "chip-pass", "chip-label"),
                add,
                differences,
                Ui.button(
                        w.t("compare.clear"),
                        () -> {
                            others.clear();
                            show();
                        },
                        "flat"));
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        root.setTop(bar);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    @Override
    public boolean showsInspector() {
        return false;
    }

    private void addTemplate(String id) {
        if (others.size() >= MOST_OTHERS) {
            desk.say(desk.words().t("compare.full"));
            return;
        }
        desk.longWork(
                desk.words().t("compare.assessing", desk.words().t("template." + id)),
                progress -> desk.services()
                        .template(id)
                        .then(d -> Outcome.ok(desk.services().assessor().review(d, null))),
                outcome -> {
                    if (outcome instanceof Outcome.Ok<Review> ok) {
                        others.add(ok.value());
                        show();
                    } else {
                        desk.say(desk.firstSentence(outcome.problems()));
                    }
                });
    }

    /** Adds a design that is assessed already. */
    public void add(Review review) {
        others.add(review);
        show();
    }

    @Override
    public void refresh(Desk.Change change) {
        if (change == Desk.Change.DESIGN) {
            show();
        }
    }

    private void show() {
        Review base = desk.review();
        Words w = desk.words();
        if (base == null) {
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (others.isEmpty()) {
            root.setCenter(Ui.empty(w.t("compare.one"), w.t("compare.one.text")));
            return;
        }
        List<Review> all = new ArrayList<>(List.of(base));
        all.addAll(others);
        Comparison comparison =
                Comparison.of(all.stream().map(Review::assessment).toList());
        VBox page = new VBox(14, table(all, comparison), drivers(comparison));
        page.getChildren().add(scatter(all, "tokens", w.t("compare.tokens"), 1e6, CompareScreen::tokens));
        page.getChildren()
                .add(scatter(
                        all, "energy", w.figureName("annualEnergy") + ", GWh", 3.6e12, r -> range(r, "annualEnergy")));
        page.getChildren().add(scatter(all, "earliest", w.t("compare.earliest"), 1, this::earliestYear));
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setCenter(scroll);
    }

    private Node table(List<Review> all, Comparison comparison) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("compare.title"), s);
        table.getColumns().add(Tables.text(w.t("compare.figure"), 220 * s, Row::name, "strong"));
        for (int i = 0; i < all.size(); i++) {
            int column = i;
            String name = (char) ('A' + i) + " · " + all.get(i).design().name()
                    + (i == 0 ? " (" + w.t("compare.baseline") + ")" : "");
            table.getColumns().add(Tables.text(name, 230 * s, r -> r.values().get(column), "number"));
            if (i > 0) {
                String letter = String.valueOf((char) ('A' + i));
                table.getColumns()
                        .add(Tables.text(
                                w.t("compare.against", letter),
                                170 * s,
                                r -> r.deltas().get(column),
                                "number"));
            }
        }
        if (all.size() > 3) {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        }
        for (Row row : rows(all, comparison, w)) {
            if (row.differs() || !differences.isSelected()) {
                table.getItems().add(row);
            }
        }
        table.setPrefHeight((2 + table.getItems().size()) * 30 * s);
        table.setMinHeight(Math.min(700, table.getPrefHeight()));
        return table;
    }

    /** Every figure, the verdicts of the law, the earliest date, and whether another design beats it in every goal. */
    List<Row> rows(List<Review> all, Comparison comparison, Words w) {
        List<Row> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            List<String> values = new ArrayList<>();
            List<String> deltas = new ArrayList<>();
            Figure named = null;
            for (Comparison.Cell cell : row.cells()) {
                named = named == null ? cell.figure() : named;
                values.add(text(cell.figure(), w));
                deltas.add(delta(row, cell, w));
            }
            int dot = row.figure().indexOf('.');
            String name = w.figureName(named == null ? row.figure() : named.id())
                    + (dot < 0 ? "" : " · " + row.figure().substring(dot + 1));
            rows.add(new Row(name, values, deltas, row.differs()));
        }
        List<String> fails = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        List<String> efficient = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            fails.add(w.integer(all.get(i).findings().stream()
                    .filter(f -> f.verdict().blocks())
                    .count()));
            LocalDate earliest = earliest(all.get(i));
            dates.add(earliest == null ? "?" : earliest.toString());
            efficient.add(w.t(comparison.efficient().get(i) ? "yes" : "no"));
        }
        rows.add(plain(w.t("compare.law"), fails));
        rows.add(plain(w.t("compare.earliest-date"), dates));
        rows.add(plain(w.t("compare.efficient"), efficient));
        return rows;
    }

    private static Row plain(String name, List<String> values) {
        List<String> none = new ArrayList<>();
        values.forEach(v -> none.add(""));
        return new Row(name, values, none, values.stream().distinct().count() > 1);
    }

    private static String text(@Nullable Figure f, Words w) {
        if (f == null) {
            return "–";
        }
        String band = w.band(f);
        return band.isEmpty() ? w.value(f) : w.value(f) + "  [" + band + "]";
    }

    /** A difference counts only where its band does not hold zero; costs share what both designs share. */
    private static String delta(Comparison.Row row, Comparison.Cell cell, Words w) {
        Range difference = cell.difference();
        if (difference == null) {
            return cell == row.cells().getFirst() ? "" : w.t("compare.not-comparable");
        }
        if (difference.value() == 0 && difference.isExact()) {
            return "=";
        }
        if (!cell.differs()) {
            return w.t("compare.overlap");
        }
        Double percent = cell.percent(row.cells().getFirst());
        String sign = difference.value() < 0 ? "−" : "+";
        return sign
                + w.print(Math.abs(difference.value()), row.unit())
                + (percent == null ? "" : "  (" + sign + w.number(Math.abs(percent)) + " %)");
    }

    /** What makes each design dearer or cheaper, the largest lines first. */
    private Node drivers(Comparison comparison) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Line> table = Tables.table(w.t("compare.drivers"), s);
        table.getColumns().add(Tables.text(w.t("compare.design"), 260 * s, Line::design, ""));
        table.getColumns().add(Tables.text(w.t("cost.class"), 260 * s, Line::name, "strong"));
        table.getColumns().add(Tables.text(w.t("compare.more"), 200 * s, Line::usd, "number"));
        int[] shown = new int[comparison.designs().size()];
        for (Comparison.Driver driver : comparison.drivers()) {
            if (shown[driver.design()]++ < MOST_DRIVERS) {
                String sign = driver.usdPerYear() < 0 ? "−" : "+";
                table.getItems()
                        .add(new Line(
                                (char) ('A' + driver.design()) + " · "
                                        + comparison.designs().get(driver.design()),
                                w.figureName(driver.line()),
                                sign + w.number(Math.abs(driver.usdPerYear()) / 1e6) + " M USD/a"));
            }
        }
        table.setPrefHeight((2 + Math.min(12, table.getItems().size())) * 30 * s);
        table.setMinHeight(table.getPrefHeight());
        VBox box = new VBox(8, Ui.label(w.t("compare.drivers"), "card-title"), table);
        box.getStyleClass().add("card");
        return box;
    }

    private static @Nullable Range range(Review review, String figure) {
        Figure f = review.assessment().figure(figure);
        return f == null ? null : f.range();
    }

    /** Tokens trained and served a second. */
    private static @Nullable Range tokens(Review review) {
        Range trained = range(review, "trainingTokensPerSecond");
        Range served = range(review, "servingTokensPerSecond");
        return trained == null ? served : served == null ? trained : trained.plus(served);
    }

    /** When the last phase can be ready, or null where nothing is ordered. */
    private @Nullable LocalDate earliest(Review review) {
        List<SupplyPlan.PhasePlan> phases = EconomyReview.of(
                        review, desk.services().assessor().packs())
                .supply(desk.today())
                .phases();
        return phases.isEmpty() ? null : phases.getLast().plan().earliest();
    }

    private @Nullable Range earliestYear(Review review) {
        LocalDate day = earliest(review);
        return day == null ? null : Range.exact(day.getYear() + day.getDayOfYear() / 366.0);
    }

    /** Cost of ownership against another goal. */
    private Node scatter(
            List<Review> all, String key, String axis, double scale, Function<Review, @Nullable Range> goal) {
        Words w = desk.words();
        List<Charts.Dot> dots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Range rx = range(all.get(i), "tco");
            Range ry = goal.apply(all.get(i));
            if (rx != null && ry != null) {
                dots.add(new Charts.Dot(
                        (char) ('A' + i) + " " + all.get(i).design().name(),
                        rx.low() / 1e6,
                        rx.value() / 1e6,
                        rx.high() / 1e6,
                        ry.low() / scale,
                        ry.value() / scale,
                        ry.high() / scale));
            }
        }
        String title = w.t("compare.scatter." + key);
        ChartCard card = new ChartCard(w, title, 900, 260, Ui.label(w.t("compare.scatter.table"), "muted"));
        card.show((width, height) ->
                Charts.scatter(title, w.figureName("tco") + ", M USD", axis, dots, w.locale(), palette, width, height));
        return card;
    }
}
