package org.hallwright.ui.year;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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
        FlowPane bar = new FlowPane(12, 6, desk.settings().textScale() < 1.5 ? segments(w) : menu(w));
        bar.getStyleClass().add("tool-bar-row");
        root.setTop(bar);
    }

    private Node segments(Words w) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Series s : Series.values()) {
            ToggleButton b = new ToggleButton(name(s, w));
            b.setSelected(s == series);
            b.setOnAction(e -> choose(s));
            buttons.add(b);
        }
        return Ui.segments(new ToggleGroup(), buttons.toArray(new ToggleButton[0]));
    }

    /** The same choice where large text leaves no room for seven buttons. */
    private Node menu(Words w) {
        ComboBox<Series> box = new ComboBox<>();
        box.getItems().setAll(Series.values());
        box.setConverter(Ui.named(s -> name(s, w)));
        box.setValue(series);
        box.setAccessibleText(w.t("year.series"));
        box.setOnAction(e -> choose(box.getValue()));
        return box;
    }

    private static String name(Series s, Words w) {
        return w.t("year." + s.name().toLowerCase(java.util.Locale.ROOT));
    }

    private void choose(Series s) {
        series = s;
        show();
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
        String name = name(series, w);
        List<String> months = new ArrayList<>();
        for (Month m : Month.values()) {
            months.add(m.getDisplayName(TextStyle.SHORT, w.locale()));
        }
        ChartCard calendar = new ChartCard(w, w.t("year.calendar", name), 900, 290 * s, monthTable(r, months)).zoom(s);
        calendar.show((width, height) -> Charts.calendar(
                w.t("year.calendar", name), series.unit, hours, months, w.locale(), palette, width, height));
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
                w.locale(),
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
                quarters(w),
                List.of(new Charts.Series(name, curve)),
                w.locale(),
                palette,
                width,
                height));
        Region lower = Ui.beside(s, bars, duration);
        VBox page = new VBox(
                14,
                calendar,
                lower,
                Ui.beside(s, YearCards.metrics(r, year, pueAtLoad, w), YearCards.energy(r, w, palette, s)));
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setCenter(scroll);
    }

    /** The hours at the quarters of the year. */
    private static List<String> quarters(Words w) {
        return IntStream.of(0, 2190, 4380, 6570, 8760)
                .mapToObj(h -> w.integer(h) + " h")
                .toList();
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
