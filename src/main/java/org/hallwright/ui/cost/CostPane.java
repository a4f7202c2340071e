package org.hallwright.ui.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.hallwright.base.Problem;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.CostYear;
import org.hallwright.engine.cost.Spread;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Capital and running cost by class, cash by year, and the inputs that move the total most. */
final class CostPane {
    private static final int MOST_DRIVERS = 10;

    private record Row(String name, String value, String band) {}

    private final Desk desk;
    private final Palette palette;

    CostPane(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
    }

    Node show(CostResult cost) {
        Words w = desk.words();
        VBox page = new VBox(14);
        page.getStyleClass().add("page");
        page.getChildren().add(headline(cost));
        page.getChildren()
                .add(Ui.beside(
                        desk.settings().textScale(),
                        classes(w.t("cost.capex"), cost.capex()),
                        classes(w.t("cost.opex"), cost.opex())));
        if (!cost.years().isEmpty()) {
            page.getChildren().add(years(cost));
        }
        Figure tco = cost.figure("tco");
        if (tco != null && tco.isKnown()) {
            page.getChildren().add(tornado(cost, tco));
        }
        return Panes.scroll(page);
    }

    /** Figures on a grid, carbon apart from cost. */
    private Node headline(CostResult cost) {
        Words w = desk.words();
        VBox card = new VBox(10);
        card.getStyleClass().add("card");
        TilePane money = tiles();
        TilePane carbon = tiles();
        cost.figures()
                .forEach((id, figure) ->
                        (id.startsWith("carbon") ? carbon : money).getChildren().add(tile(id, figure)));
        card.getChildren().add(money);
        if (!carbon.getChildren().isEmpty()) {
            card.getChildren().addAll(Ui.section(w.t("cost.carbon")), carbon);
        }
        if (!cost.complete()) {
            card.getChildren().add(Ui.label("? " + w.t("cost.incomplete"), "field-error"));
            for (Problem problem : cost.problems()) {
                Label line = Ui.label(w.of(problem), "muted");
                line.setWrapText(true);
                card.getChildren().add(line);
            }
        }
        return card;
    }

    private TilePane tiles() {
        TilePane tiles = new TilePane(10, 8);
        tiles.setPrefTileWidth(232 * desk.settings().textScale());
        tiles.setTileAlignment(javafx.geometry.Pos.TOP_LEFT);
        return tiles;
    }

    private Node tile(String id, Figure f) {
        Words w = desk.words();
        int dot = id.indexOf('.');
        String of = dot < 0 ? "" : id.substring(dot + 1);
        String name = w.figureName(f.id())
                + (of.isEmpty() ? "" : " · " + (of.length() <= 4 ? of.toUpperCase(java.util.Locale.ROOT) : of));
        Button b = Ui.button("", () -> desk.ask(f), "headline");
        String band = w.band(f);
        b.setGraphic(Ui.column(
                2,
                Ui.cut(name, "muted"),
                Ui.label(w.value(f), "big-figure"),
                Ui.label(band.isEmpty() ? " " : band, "faint")));
        b.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        b.setMaxWidth(Double.MAX_VALUE);
        b.setAccessibleText(w.t("why.of", name, w.value(f)));
        return b;
    }

    private TableView<Row> table(String name, List<Figure> figures) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(name, s);
        table.getColumns().add(Tables.text(w.t("cost.class"), 200 * s, Row::name, "strong"));
        table.getColumns().add(Tables.text(w.t("problems.value"), 120 * s, Row::value, "number"));
        table.getColumns().add(Tables.text(w.t("cost.range"), 120 * s, Row::band, "number"));
        for (Figure f : figures) {
            table.getItems().add(new Row(w.figureName(f.id()), w.value(f), w.band(f)));
        }
        return table;
    }

    private Region classes(String title, List<Figure> figures) {
        Words w = desk.words();
        List<Charts.Swing> bars = new ArrayList<>();
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(java.util.Comparator.comparingDouble((Figure f) -> f.isKnown() ? -f.si() : 0));
        for (Figure f : sorted) {
            if (f.isKnown() && f.si() > 0) {
                bars.add(new Charts.Swing(w.figureName(f.id()), shown(f), 0, w.value(f), ""));
            }
        }
        ChartCard card = new ChartCard(w, title, 440, 60 + 26.0 * Math.max(4, bars.size()), table(title, sorted));
        card.show((width, height) -> Charts.tornado(title, "", 0, "", bars, w.locale(), palette, width, height));
        return card;
    }

    private double shown(Figure f) {
        return desk.words().millions(f.unit().fromSi(f.si()));
    }

    private String millions(double usd) {
        Words w = desk.words();
        return w.number(w.millions(usd)) + " " + w.millions();
    }

    private Node years(CostResult cost) {
        Words w = desk.words();
        Set<String> lines = new LinkedHashSet<>();
        cost.years().forEach(y -> lines.addAll(y.usdByLine().keySet()));
        List<Charts.Series> series = new ArrayList<>();
        for (String line : lines) {
            List<Double> values = new ArrayList<>();
            for (CostYear y : cost.years()) {
                values.add(w.millions(y.usdByLine().getOrDefault(line, 0.0)));
            }
            series.add(new Charts.Series(w.figureName(line), values));
        }
        List<String> names =
                cost.years().stream().map(y -> Integer.toString(y.year())).toList();
        List<Row> rows = new ArrayList<>();
        cost.years().forEach(y -> rows.add(new Row(Integer.toString(y.year()), millions(y.totalUsd()), "")));
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("cost.years"), s);
        table.getColumns().add(Tables.text(w.t("screen.year"), 100 * s, Row::name, "strong"));
        table.getColumns().add(Tables.text(w.t("cost.total"), 160 * s, Row::value, "number"));
        table.getItems().setAll(rows);
        ChartCard card = new ChartCard(w, w.t("cost.years"), 900, 280, table);
        card.show((width, height) ->
                Charts.stackedBars(w.t("cost.years"), w.millions(), names, series, w.locale(), palette, width, height));
        return card;
    }

    private Node tornado(CostResult cost, Figure tco) {
        Words w = desk.words();
        List<Charts.Swing> swings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Spread.Driver> drivers = cost.tornado("tco");
        for (Spread.Driver d : drivers.subList(0, Math.min(MOST_DRIVERS, drivers.size()))) {
            Range in = d.input().known();
            String low = w.print(in.low(), d.input().unit());
            String high = w.print(in.high(), d.input().unit());
            String name = w.figureName(d.input().id());
            swings.add(new Charts.Swing(name, w.millions(d.atLow()), w.millions(d.atHigh()), low, high));
            rows.add(new Row(name, low + " … " + high, millions(d.swing())));
        }
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("cost.tornado"), s);
        table.getColumns().add(Tables.text(w.t("cost.input"), 260 * s, Row::name, "strong"));
        table.getColumns().add(Tables.text(w.t("cost.range"), 220 * s, Row::value, "number"));
        table.getColumns().add(Tables.text(w.t("cost.swing"), 160 * s, Row::band, "number"));
        table.getItems().setAll(rows);
        ChartCard card = new ChartCard(w, w.t("cost.tornado"), 900, 60 + 30.0 * Math.max(3, swings.size()), table);
        card.show((width, height) -> Charts.tornado(
                w.t("cost.tornado"),
                w.millions(),
                w.millions(tco.si()),
                "TCO " + w.value(tco),
                swings,
                w.locale(),
                palette,
                width,
                height));
        return card;
    }
}
