package org.hallwright.ui.year;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.year.YearHours;
import org.hallwright.engine.year.YearResult;
import org.hallwright.ui.frame.ChartCard;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Job;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** All 8,760 hours: as a calendar, by month, and sorted. */
public final class YearScreen implements Screen {
    private enum Series {
        FACILITY("MW", 1e-6),
        COOLING("kW", 1e-3),
        PUE("", 1),
        WATER("m³/h", 1e-3),
        REUSE("kW", 1e-3),
        WET_BULB("°C", 1),
        DRY_BULB("°C", 1);

        private final String unit;
        private final double factor;

        Series(String unit, double factor) {
            this.unit = unit;
            this.factor = factor;
        }

        double[] of(YearHours h, WeatherYear weather) {
            IntToDoubleFunction f = switch (this) {
                case FACILITY -> h::facilityW;
                case COOLING -> h::coolingW;
                case PUE -> h::pue;
                case WATER -> h::waterKg;
                case REUSE -> h::reusedW;
                case WET_BULB -> weather::wetBulbC;
                case DRY_BULB -> weather::dryBulbC;
            };
            double[] values = new double[8760];
            for (int i = 0; i < values.length; i++) {
                values[i] = f.applyAsDouble(i) * factor;
            }
            return values;
        }
    }

    /** Shares of the IT load at which PUE is stated. */
    private static final double[] LOADS = {0.25, 0.5, 0.75, 1};

    /** Share of the work that the year at the expected load is; the rest is PUE at the other loads. */
    private static final double SIMULATED = 0.6;

    private record Simulated(YearResult year, double[] pueAtLoad) {}

    private record Row(String name, String it, String facility, String pue, String water) {}

    private final Desk desk;
    private final Palette palette;
    private final BorderPane root = new BorderPane();
    private Series series = Series.FACILITY;
    private @Nullable YearResult result;
    private double[] pueAtLoad = {};
    private @Nullable SiteYear shownYear;
    private @Nullable SiteYear asked;
    private @Nullable Job job;

    public YearScreen(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
        Words w = desk.words();
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Series s : Series.values()) {
            ToggleButton b = new ToggleButton(w.t("year." + s.name().toLowerCase(java.util.Locale.ROOT)));
            b.setSelected(s == series);
            b.setOnAction(e -> {
                series = s;
                show();
            });
            buttons.add(b);
        }
        FlowPane bar = new FlowPane(12, 6, Ui.segments(group, buttons.toArray(new ToggleButton[0])));
        bar.getStyleClass().add("tool-bar-row");
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
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        SiteYear year = review.assessment().year();
        Figure it = review.assessment().figure("itExpectedPower");
        if (year == null || it == null || !it.isKnown()) {
            root.setCenter(Ui.empty(w.t("screen.year"), w.t("missing.year")));
            return;
        }
        if (year == shownYear || year == asked && desk.jobs().contains(job)) {
            return;
        }
        asked = year;
        root.setCenter(Ui.empty(w.t("screen.year"), w.t("status.working")));
        job = desk.longWork(
                w.t("year.simulating"),
                progress -> {
                    YearResult r = year.full(it.si(), 0);
                    progress.at(SIMULATED);
                    return new Simulated(
                            r, DoubleStream.of(LOADS).map(r::pueAtLoad).toArray());
                },
                simulated -> {
                    shownYear = year;
                    result = simulated.year();
                    pueAtLoad = simulated.pueAtLoad();
                    show();
                });
    }

    private void show() {
        YearResult r = result;
        SiteYear year = shownYear;
        if (r == null || year == null) {
            return;
        }
        Words w = desk.words();
        double s = desk.settings().textScale();
        double[] hours = series.of(r.hours(), year.weather());
        String name = w.t("year." + series.name().toLowerCase(java.util.Locale.ROOT));
        List<String> months = new ArrayList<>();
        for (Month m : Month.values()) {
            months.add(m.getDisplayName(TextStyle.SHORT, w.locale()));
        }
        ChartCard calendar = new ChartCard(w, w.t("year.calendar", name), 900, 290 * s, monthTable(r, months)).zoom(s);
        calendar.show((width, height) ->
                Charts.calendar(w.t("year.calendar", name), series.unit, hours, months, palette, width, height));
        ChartCard bars = new ChartCard(w, w.t("year.months"), 440, 240 * s, monthTable(r, months)).zoom(s);
        List<Double> it = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        double[] facility = r.monthFacilityWh();
        double[] itWh = r.monthItWh();
        for (int m = 0; m < 12; m++) {
            it.add(itWh[m] / 1e6);
            rest.add((facility[m] - itWh[m]) / 1e6);
        }
        bars.show((width, height) -> Charts.stackedBars(
                w.t("year.months"),
                "MWh",
                months,
                List.of(new Charts.Series(w.t("year.it"), it), new Charts.Series(w.t("year.rest"), rest)),
                palette,
                width,
                height));
        double[] sorted = hours.clone();
        Arrays.sort(sorted);
        List<Double> curve = new ArrayList<>();
        for (int i = 0; i < 8760; i += 30) {
            curve.add(sorted[8759 - i]);
        }
        ChartCard duration = new ChartCard(w, w.t("year.duration", name), 440, 240 * s, durationTable(sorted)).zoom(s);
        duration.show((width, height) -> Charts.lines(
                w.t("year.duration", name),
                series.unit,
                List.of("0 h", "2190 h", "4380 h", "6570 h", "8760 h"),
                List.of(new Charts.Series(name, curve)),
                palette,
                width,
                height));
        Region lower = beside(s, bars, duration);
        VBox page = new VBox(
                14,
                calendar,
                lower,
                beside(s, YearCards.metrics(r, year, pueAtLoad, w), YearCards.energy(r, w, palette, s)));
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setCenter(scroll);
    }

    /** Two cards that share the row, or stand below one another where the text is large. */
    private static Region beside(double scale, Region one, Region other) {
        if (scale > 1.4) {
            return new VBox(14, one, other);
        }
        HBox row = new HBox(14, one, other);
        for (Region card : List.of(one, other)) {
            card.setPrefWidth(100);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return row;
    }

    private Node monthTable(YearResult r, List<String> months) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("year.months"), s);
        table.getColumns().add(Tables.text(w.t("year.month"), 90 * s, Row::name, "strong"));
        table.getColumns().add(Tables.text(w.t("year.it") + " MWh", 110 * s, Row::it, "number"));
        table.getColumns().add(Tables.text(w.t("year.facility") + " MWh", 120 * s, Row::facility, "number"));
        table.getColumns().add(Tables.text("PUE", 80 * s, Row::pue, "number"));
        table.getColumns().add(Tables.text(w.t("year.water") + " m³", 100 * s, Row::water, "number"));
        double[] it = r.monthItWh();
        double[] all = r.monthFacilityWh();
        double[] water = r.monthWaterM3();
        for (int m = 0; m < 12; m++) {
            table.getItems()
                    .add(new Row(
                            months.get(m),
                            w.number(it[m] / 1e6),
                            w.number(all[m] / 1e6),
                            it[m] > 0 ? w.number(all[m] / it[m]) : "?",
                            w.number(water[m])));
        }
        return table;
    }

    private Node durationTable(double[] sorted) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Row> table = Tables.table(w.t("year.duration", ""), s);
        table.getColumns().add(Tables.text(w.t("year.hours"), 140 * s, Row::name, "number"));
        table.getColumns().add(Tables.text(w.t("problems.value"), 140 * s, Row::it, "number"));
        for (int h : new int[] {1, 88, 438, 876, 2190, 4380, 6570, 8760}) {
            table.getItems().add(new Row(w.integer(h), w.number(sorted[8760 - h]) + " " + series.unit, "", "", ""));
        }
        return table;
    }
}
