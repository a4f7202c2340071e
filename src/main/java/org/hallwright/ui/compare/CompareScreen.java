package org.hallwright.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
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

    /** One figure in every design; the last column compares the last design with the baseline. */
    record Row(String name, List<String> values, String delta, boolean differs) {}

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
        desk.work(
                () -> desk.services()
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
        VBox page = new VBox(14, table(all), scatter(all));
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setCenter(scroll);
    }

    private Node table(List<Review> all) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("compare.title"), s);
        table.getColumns().add(Tables.text(w.t("compare.figure"), 220 * s, Row::name, "strong"));
        for (int i = 0; i < all.size(); i++) {
            int column = i;
            String name = (char) ('A' + i) + " · " + all.get(i).design().name()
                    + (i == 0 ? " (" + w.t("compare.baseline") + ")" : "");
            table.getColumns().add(Tables.text(name, 210 * s, r -> r.values().get(column), "number"));
        }
        String last = String.valueOf((char) ('A' + all.size() - 1));
        table.getColumns().add(Tables.text(w.t("compare.against", last), 150 * s, Row::delta, ""));
        for (Row row : rows(all, w)) {
            if (row.differs() || !differences.isSelected()) {
                table.getItems().add(row);
            }
        }
        table.setPrefHeight((2 + table.getItems().size()) * 30 * s);
        table.setMinHeight(Math.min(700, table.getPrefHeight()));
        return table;
    }

    static List<Row> rows(List<Review> all, Words w) {
        Set<String> ids = new LinkedHashSet<>();
        all.forEach(r -> ids.addAll(r.assessment().figures().keySet()));
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            List<String> values = new ArrayList<>();
            for (Review r : all) {
                values.add(text(r.assessment().figure(id), w));
            }
            Figure a = all.getFirst().assessment().figure(id);
            Figure b = all.getLast().assessment().figure(id);
            rows.add(new Row(
                    w.figureName(id),
                    values,
                    delta(a, b, w),
                    values.stream().distinct().count() > 1));
        }
        List<String> fails = new ArrayList<>();
        for (Review r : all) {
            fails.add(w.integer(
                    r.findings().stream().filter(f -> f.verdict().blocks()).count()));
        }
        rows.add(
                new Row(w.t("compare.law"), fails, "", fails.stream().distinct().count() > 1));
        return rows;
    }

    private static String text(@Nullable Figure f, Words w) {
        if (f == null) {
            return "–";
        }
        String band = w.band(f);
        return band.isEmpty() ? w.value(f) : w.value(f) + "  [" + band + "]";
    }

    /** A difference counts only where the ranges do not overlap. */
    private static String delta(@Nullable Figure a, @Nullable Figure b, Words w) {
        Range x = a == null ? null : a.range();
        Range y = b == null ? null : b.range();
        if (x == null || y == null) {
            return w.t("compare.not-comparable");
        }
        if (x.value() == y.value()) {
            return "=";
        }
        if (x.overlaps(y)) {
            return w.t("compare.overlap");
        }
        return x.value() == 0
                ? ""
                : (y.value() > x.value() ? "+" : "−") + w.number(Math.abs(y.value() / x.value() - 1) * 100) + " %";
    }

    private Node scatter(List<Review> all) {
        Words w = desk.words();
        List<Charts.Dot> dots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Figure x = all.get(i).assessment().figure("tco");
            Figure y = all.get(i).assessment().figure("itDesignPower");
            Range rx = x == null ? null : x.range();
            Range ry = y == null ? null : y.range();
            if (rx != null && ry != null) {
                dots.add(new Charts.Dot(
                        (char) ('A' + i) + " " + all.get(i).design().name(),
                        rx.low() / 1e6,
                        rx.value() / 1e6,
                        rx.high() / 1e6,
                        ry.low() / 1e6,
                        ry.value() / 1e6,
                        ry.high() / 1e6));
            }
        }
        String title = w.t("compare.scatter");
        ChartCard card = new ChartCard(w, title, 900, 300, Ui.label(w.t("compare.scatter.table"), "muted"));
        card.show((width, height) -> Charts.scatter(
                title,
                w.figureName("tco") + ", M USD",
                w.figureName("itDesignPower") + ", MW",
                dots,
                palette,
                width,
                height));
        return card;
    }
}
