package org.hallwright.ui.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.app.Review;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.quantity.Range;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Tables and pictures of a comparison: every figure, what drives the cost, and cost against each goal. */
final class ComparePage {

    private static final int MOST_DRIVERS = 6;
    private static final double NARROWEST = 190;

    /** Width of a letter of a bold figure, points at text scale 1. */
    private static final double LETTER = 7.3;

    private static final double JOULE_PER_GWH = 3.6e12;

    /** One figure in every design, and what each has more or less of than the baseline. */
    private record Row(
            String name, List<String> values, List<Delta> deltas, List<@Nullable Figure> figures, boolean differs) {}

    /** What a design has more or less of, in words, and whether that is a difference. */
    private record Delta(String text, boolean counts) {
        private static final Delta NONE = new Delta("", false);
    }

    /** A line of yearly cost that makes one design dearer or cheaper than the baseline. */
    private record Line(String design, String name, String usd) {}

    private final Desk desk;
    private final Palette palette;
    private final Compared compared;
    private final boolean differencesOnly;

    ComparePage(Desk desk, Palette palette, Compared compared, boolean differencesOnly) {
        this.desk = desk;
        this.palette = palette;
        this.compared = compared;
        this.differencesOnly = differencesOnly;
    }

    Node node() {
        Words w = desk.words();
        VBox page = new VBox(
                14,
                table(),
                drivers(),
                scatter("tokens", w.t("compare.tokens"), this::mtokens),
                scatter(
                        "energy",
                        w.figureName("annualEnergy") + ", GWh",
                        i -> scaled(i, "annualEnergy", JOULE_PER_GWH)),
                scatter("earliest", w.t("compare.earliest"), this::earliestYear));
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    private int designs() {
        return compared.reviews().size();
    }

    private Node table() {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("compare.title"), s);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getColumns().add(Tables.text(w.t("compare.figure"), 220 * s, Row::name, "strong"));
        List<Row> rows = rows();
        // Which design a column belongs to, for Why?.
        List<Integer> owners = new ArrayList<>(List.of(0));
        for (int i = 0; i < designs(); i++) {
            int design = i;
            String name = compared.name(i) + (i == 0 ? " (" + w.t("compare.baseline") + ")" : "");
            table.getColumns()
                    .add(Tables.text(
                            name, width(rows, design) * s, r -> r.values().get(design), "number"));
            owners.add(design);
            if (i > 0) {
                table.getColumns()
                        .add(Tables.numbers(
                                w.t("compare.against", Compared.letter(i)),
                                190 * s,
                                r -> r.deltas().get(design).text(),
                                r -> r.deltas().get(design).counts()));
                owners.add(design);
            }
        }
        if (designs() > 3) {
            table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        }
        rows.stream().filter(row -> row.differs() || !differencesOnly).forEach(table.getItems()::add);
        table.setPlaceholder(Ui.label(w.t("compare.all-alike"), "muted"));
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                ask(table, owners);
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                ask(table, owners);
                e.consume();
            }
        });
        table.setPrefHeight((2 + table.getItems().size()) * 30 * s);
        table.setMinHeight(Math.min(700, table.getPrefHeight()));
        return new VBox(6, table, Ui.label(w.t("compare.why"), "faint"));
    }

    /** Wide enough for the longest value with its band: figures are never cut. */
    private static double width(List<Row> rows, int design) {
        int longest = rows.stream()
                .mapToInt(row -> row.values().get(design).length())
                .max()
                .orElse(0);
        return Math.max(NARROWEST, longest * LETTER + 24);
    }

    /** Why? of the figure in the chosen cell. */
    private void ask(TableView<Row> table, List<Integer> owners) {
        List<TablePosition> cells = table.getSelectionModel().getSelectedCells();
        if (!cells.isEmpty()) {
            TablePosition<?, ?> cell = cells.getFirst();
            Figure figure = table.getItems().get(cell.getRow()).figures().get(owners.get(cell.getColumn()));
            if (figure != null) {
                desk.ask(figure);
            }
        }
    }

    /** Every figure, the verdicts of the law, the earliest date, and whether another design beats it in every goal. */
    private List<Row> rows() {
        Words w = desk.words();
        List<Row> rows = new ArrayList<>();
        for (Comparison.Row row : compared.comparison().rows()) {
            List<String> values = new ArrayList<>();
            List<Delta> deltas = new ArrayList<>();
            List<@Nullable Figure> figures = new ArrayList<>();
            Figure named = null;
            for (Comparison.Cell cell : row.cells()) {
                named = named == null ? cell.figure() : named;
                figures.add(cell.figure());
                values.add(text(cell.figure(), w));
                deltas.add(delta(row, cell, w));
            }
            int dot = row.figure().indexOf('.');
            String name = w.figureName(named == null ? row.figure() : named.id())
                    + (dot < 0 ? "" : " · " + row.figure().substring(dot + 1));
            rows.add(new Row(name, values, deltas, figures, row.differs()));
        }
        rows.add(plain(
                w.t("compare.law"),
                i -> w.integer(compared.reviews().get(i).findings().stream()
                        .filter(f -> f.verdict().blocks())
                        .count())));
        rows.add(plain(w.t("compare.earliest-date"), i -> {
            LocalDate day = compared.earliest().get(i);
            return day == null ? "?" : day.toString();
        }));
        rows.add(plain(w.t("compare.kept"), this::kept));
        rows.add(plain(
                w.t("compare.efficient"),
                i -> w.t(compared.comparison().efficient().get(i) ? "yes" : "no")));
        return rows;
    }

    /** Place among the designs, and what is left after the stop of the largest vendor. */
    private String kept(int design) {
        Words w = desk.words();
        for (int place = 0; place < compared.resilience().size(); place++) {
            Resilience.Ranked ranked = compared.resilience().get(place);
            if (ranked.alternative().equals(Compared.letter(design))) {
                return (place + 1) + ". · " + w.number(100 * ranked.keptShare()) + " % · " + ranked.largestVendor();
            }
        }
        return "–";
    }

    private Row plain(String name, IntFunction<String> value) {
        List<String> values = new ArrayList<>();
        List<Delta> deltas = new ArrayList<>();
        List<@Nullable Figure> figures = new ArrayList<>();
        for (int i = 0; i < designs(); i++) {
            values.add(value.apply(i));
            deltas.add(Delta.NONE);
            figures.add(null);
        }
        return new Row(name, values, deltas, figures, values.stream().distinct().count() > 1);
    }

    private static String text(@Nullable Figure f, Words w) {
        if (f == null) {
            return "–";
        }
        String band = w.band(f);
        return band.isEmpty() ? w.value(f) : w.value(f) + "  [" + band + "]";
    }

    /** A difference counts only where its band does not hold zero; costs share what both designs share. */
    private static Delta delta(Comparison.Row row, Comparison.Cell cell, Words w) {
        Range difference = cell.difference();
        if (difference == null) {
            return cell == row.cells().getFirst() ? Delta.NONE : new Delta(w.t("compare.not-comparable"), false);
        }
        if (difference.value() == 0 && difference.isExact()) {
            return new Delta("=", false);
        }
        if (!cell.differs()) {
            return new Delta(w.t("compare.overlap"), false);
        }
        Double percent = cell.percent(row.cells().getFirst());
        String sign = difference.value() < 0 ? "−" : "+";
        String size = sign + w.print(Math.abs(difference.value()), row.differenceUnit());
        return new Delta(percent == null ? size : size + "  (" + sign + w.number(Math.abs(percent)) + " %)", true);
    }

    /** What makes each design dearer or cheaper, the largest lines first. */
    private Node drivers() {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Line> table = Tables.table(w.t("compare.drivers"), s);
        table.getColumns().add(Tables.text(w.t("compare.design"), 260 * s, Line::design, ""));
        table.getColumns().add(Tables.text(w.t("cost.class"), 260 * s, Line::name, "strong"));
        table.getColumns().add(Tables.text(w.t("compare.more"), 200 * s, Line::usd, "number"));
        table.setPlaceholder(Ui.label(w.t("compare.all-alike"), "muted"));
        int[] shown = new int[designs()];
        for (Comparison.Driver driver : compared.comparison().drivers()) {
            if (shown[driver.design()]++ < MOST_DRIVERS) {
                String sign = driver.usdPerYear() < 0 ? "−" : "+";
                table.getItems()
                        .add(new Line(
                                compared.name(driver.design()),
                                w.figureName(driver.line()),
                                sign + w.number(w.millions(Math.abs(driver.usdPerYear()))) + " " + w.millions()
                                        + "/a"));
            }
        }
        table.setPrefHeight((2 + Math.clamp(table.getItems().size(), 1, 12)) * 30 * s);
        table.setMinHeight(table.getPrefHeight());
        VBox box = new VBox(8, Ui.label(w.t("compare.drivers"), "card-title"), table);
        box.getStyleClass().add("card");
        return box;
    }

    private static @Nullable Range range(Review review, String figure) {
        Figure f = review.assessment().figure(figure);
        return f == null ? null : f.range();
    }

    private @Nullable Range scaled(int design, String figure, double divisor) {
        Range range = range(compared.reviews().get(design), figure);
        return range == null ? null : range.times(1 / divisor);
    }

    /** Tokens trained and served, millions a second. */
    private @Nullable Range mtokens(int design) {
        Range trained = scaled(design, "trainingTokensPerSecond", 1e6);
        Range served = scaled(design, "servingTokensPerSecond", 1e6);
        return trained == null ? served : served == null ? trained : trained.plus(served);
    }

    private @Nullable Range earliestYear(int design) {
        LocalDate day = compared.earliest().get(design);
        return day == null ? null : Range.exact(day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear());
    }

    /** Cost of ownership against another goal. */
    private Node scatter(String key, String axis, IntFunction<@Nullable Range> goal) {
        Words w = desk.words();
        List<Charts.Dot> dots = new ArrayList<>();
        for (int i = 0; i < designs(); i++) {
            Range x = scaled(i, "tco", 1e6 / w.money().perUsd());
            Range y = goal.apply(i);
            if (x != null && y != null) {
                dots.add(new Charts.Dot(
                        Compared.letter(i) + " "
                                + compared.reviews().get(i).design().name(),
                        x.low(),
                        x.value(),
                        x.high(),
                        y.low(),
                        y.value(),
                        y.high()));
            }
        }
        String title = w.t("compare.scatter." + key);
        ChartCard card = new ChartCard(w, title, 900, 260, Ui.label(w.t("compare.scatter.table"), "muted"));
        card.show((width, height) -> Charts.scatter(
                title, w.figureName("tco") + ", " + w.millions(), axis, dots, w.locale(), palette, width, height));
        return card;
    }
}
