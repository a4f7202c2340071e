package org.hallwright.ui.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.hallwright.app.LawReview;
import org.hallwright.app.Review;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Site;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WaiverDialog;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Where it stands, which rules bind there, how they fall, and what evidence is still missing. */
public final class SiteScreen implements Screen {
    /** A rule's verdict with the finding behind it. */
    private record Line(ProblemRow row, Finding finding) {}

    private final Desk desk;
    private final Runnable inspect;
    private final BorderPane root = new BorderPane();
    private final ComboBox<Jurisdiction> regions = new SearchableComboBox<>();
    private final ComboBox<org.hallwright.region.Site> sites = new SearchableComboBox<>();
    private final DatePicker date = new DatePicker();
    private final Label chain = Ui.label("", "muted");
    private final Tab applies = new Tab();
    private final Tab open = new Tab();
    private final Tab watch = new Tab();
    private final Tab not = new Tab();
    private final Tab evidence = new Tab();
    private final Tab calendar = new Tab();
    private final Tab export = new Tab();
    private final Tab elsewhere = new Tab();
    private final WorksheetPane worksheet;
    private final CalendarPane years;
    private final ExportPane buyers;
    private final SiteMatrix matrix;
    private final TabPane tabs;
    private final java.util.Set<Tab> stale = new java.util.HashSet<>();
    private final VBox envelope = new VBox(2);
    private final VBox content;
    private @Nullable Review shown;
    private @Nullable Line chosen;
    private boolean syncing;

    public SiteScreen(Desk desk, Runnable inspect) {
        this.desk = desk;
        this.inspect = inspect;
        Words w = desk.words();
        matrix = new SiteMatrix(desk);
        worksheet = new WorksheetPane(desk);
        years = new CalendarPane(desk);
        buyers = new ExportPane(desk);
        regions.setAccessibleText(w.t("site.region"));
        sites.setAccessibleText(w.t("site.site"));
        date.setAccessibleText(w.t("site.date"));
        regions.setPrefWidth(230 * desk.settings().textScale());
        sites.setPrefWidth(230 * desk.settings().textScale());
        regions.setConverter(Ui.named(Jurisdiction::name));
        sites.setConverter(Ui.named(org.hallwright.region.Site::name));
        regions.setOnAction(e -> regionChosen());
        sites.setOnAction(e -> siteChosen());
        date.setConverter(new javafx.util.converter.LocalDateStringConverter(
                java.time.format.DateTimeFormatter.ISO_LOCAL_DATE, java.time.format.DateTimeFormatter.ISO_LOCAL_DATE));
        date.setOnAction(e -> dateChosen());
        FlowPane bar = new FlowPane(
                10,
                6,
                Ui.label(w.t("site.region"), "muted"),
                regions,
                Ui.label(w.t("site.site"), "muted"),
                sites,
                Ui.label(w.t("site.date"), "muted"),
                date,
                chain);
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        InTurn.fill(bar, 2);
        tabs = new TabPane(applies, open, watch, not, evidence, calendar, export, elsewhere);
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> around());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(desk.words().t("site.rules"));
        envelope.getStyleClass().add("envelope");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        content = new VBox(bar, envelope, tabs);
        InTurn.fill(content, 2);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public boolean docksProblems() {
        return false;
    }

    private RegionPack pack() {
        return desk.services().assessor().packs().regions();
    }

    private void regionChosen() {
        Jurisdiction to = regions.getValue();
        Review review = desk.review();
        if (syncing
                || to == null
                || review == null
                || to.id().equals(review.design().site().region())) {
            return;
        }
        if (to.sites().isEmpty()) {
            desk.say(desk.words().t("site.no-sites", to.name()));
            return;
        }
        move(review.design().site(), to.sites().getFirst());
    }

    private void siteChosen() {
        org.hallwright.region.Site to = sites.getValue();
        Review review = desk.review();
        if (!syncing
                && to != null
                && review != null
                && !to.id().equals(review.design().site().site())) {
            move(review.design().site(), to);
        }
    }

    private void move(Site from, org.hallwright.region.Site to) {
        desk.apply(new PlanEdit.ChangeSite(from.movedTo(to.region(), to.id())));
    }

    private void dateChosen() {
        LocalDate day = date.getValue();
        Review review = desk.review();
        if (!syncing
                && day != null
                && review != null
                && !day.equals(review.design().site().commissioning())) {
            desk.apply(new PlanEdit.ChangeSite(review.design().site().withCommissioning(day)));
        }
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            shown = null;
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (change != Desk.Change.DESIGN || review == shown) {
            return;
        }
        if (shown == null) {
            root.setCenter(content);
        }
        shown = review;
        chosen = again(chosen, review);
        syncing = true;
        Site site = review.design().site();
        List<Jurisdiction> all = pack().jurisdictions().values().stream()
                .filter(j -> !j.sites().isEmpty())
                .sorted(Comparator.comparing(Jurisdiction::name))
                .toList();
        if (regions.getItems().isEmpty()) {
            regions.getItems().setAll(all);
        }
        Jurisdiction here = pack().jurisdictions().get(site.region());
        regions.setValue(here);
        if (here != null) {
            sites.getItems().setAll(here.sites());
            sites.setValue(here.sites().stream()
                    .filter(s -> s.id().equals(site.site()))
                    .findFirst()
                    .orElse(null));
            chain.setText(
                    pack().chain(site.region()).stream().map(Jurisdiction::name).collect(Collectors.joining(" › ")));
        }
        date.setValue(site.commissioning());
        syncing = false;
        envelope(review);
        rules(review);
        inspect.run();
    }

    /** The same rule's finding of the same object as it is now; null where there is none any more. */
    private @Nullable Line again(@Nullable Line before, Review review) {
        if (before == null) {
            return null;
        }
        return review.findings().stream()
                .filter(f -> f.rule().id().equals(before.finding().rule().id()))
                .filter(f -> Objects.equals(f.object(), before.finding().object()))
                .findFirst()
                .map(f -> new Line(ProblemRows.of(f, desk.words()), f))
                .orElse(null);
    }

    private void envelope(Review review) {
        Words w = desk.words();
        Site site = review.design().site();
        FlowPane line = new FlowPane(22, 4);
        String connection = site.connectionVa() > 0 ? w.print(site.connectionVa(), Unit.MVA) : w.t("site.no-contract");
        line.getChildren().add(fact(w.t("site.connection"), connection));
        line.getChildren().add(fact(w.t("site.power-factor"), w.number(site.powerFactor())));
        Jurisdiction here = pack().jurisdictions().get(site.region());
        org.hallwright.region.Site place = sites.getValue();
        if (here != null) {
            line.getChildren()
                    .add(fact(w.t("site.grid"), here.grid().frequencyHz() + " Hz · " + here.electricalCode()));
            Jurisdiction.Sourced carbon = here.carbonGPerKwh();
            if (carbon != null) {
                line.getChildren()
                        .add(fact(w.t("site.carbon"), w.number(carbon.value()) + " " + Unit.printed(carbon.unit())));
            }
            if (!here.waterStress().isBlank()) {
                line.getChildren().add(fact(w.t("site.water"), w.code("site.water", here.waterStress())));
            }
        }
        if (place != null) {
            Double hot = place.design().cooling04DbC();
            if (hot != null) {
                line.getChildren().add(fact(w.t("site.hot"), w.print(hot, Unit.DEG_C)));
            }
            line.getChildren().add(fact(w.t("site.elevation"), w.integer(Math.round(place.elevationM())) + " m"));
        }
        envelope.getChildren()
                .setAll(
                        Ui.row(
                                8,
                                Ui.section(w.t("site.envelope")),
                                Ui.spring(),
                                Ui.label(w.t("site.not-advice"), "faint")),
                        line);
    }

    private static Node fact(String name, String value) {
        return Ui.row(6, Ui.label(name, "muted"), Ui.label(value, "strong"));
    }

    private void rules(Review review) {
        Words w = desk.words();
        applies.setText(w.t("site.applies", count(review, applies)));
        open.setText(w.t("site.cannot-tell", count(review, open)));
        watch.setText(w.t("site.watch", count(review, watch)));
        not.setText(w.t("site.not", count(review, not)));
        evidence.setText(w.t("site.evidence"));
        calendar.setText(w.t("site.calendar"));
        export.setText(w.t("site.export"));
        elsewhere.setText(w.t("matrix.title"));
        stale.addAll(tabs.getTabs());
        around();
    }

    /** The tab on which a finding stands. */
    private Tab tab(Finding finding) {
        return switch (finding.verdict()) {
            case NOT_APPLICABLE -> not;
            case NEEDS_EVIDENCE -> open;
            case WATCH -> watch;
            case FAIL, FUTURE_FAIL, WARN, PASS, REPORT -> applies;
        };
    }

    private long count(Review review, Tab tab) {
        return review.findings().stream().filter(f -> tab(f) == tab).count();
    }

    private List<Line> lines(Review review, Tab tab) {
        Words w = desk.words();
        List<Line> lines = new ArrayList<>();
        for (Finding f : review.findings()) {
            if (tab(f) == tab) {
                lines.add(new Line(ProblemRows.of(f, w), f));
            }
        }
        if (tab == applies) {
            lines.sort(Comparator.comparing(l -> l.row().verdict()));
        }
        return lines;
    }

    /** Makes the page that is looked at; the others wait until they are, since each costs layout even while hidden. */
    private void around() {
        Review review = desk.review();
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (review == null || tab == null || !stale.remove(tab)) {
            return;
        }
        stale.forEach(other -> other.setContent(null));
        tab.setContent(page(tab, review));
    }

    private Node page(Tab tab, Review review) {
        if (tab == elsewhere) {
            matrix.refresh();
            return matrix.node();
        }
        if (tab == evidence || tab == calendar || tab == export) {
            LawReview law = LawReview.of(review, desk.services().assessor().packs());
            if (tab == evidence) {
                worksheet.show(review, law);
                return worksheet.node();
            }
            if (tab == calendar) {
                years.show(law);
                return years.node();
            }
            buyers.show(law);
            return buyers.node();
        }
        return table(lines(review, tab));
    }

    private TableView<Line> table(List<Line> lines) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<Line> table = Tables.table(w.t("site.rules"), s);
        table.setPlaceholder(Ui.label(w.t("site.none"), "muted"));
        table.getColumns().add(Tables.mark(40 * s, l -> l.row().verdict(), w));
        table.getColumns()
                .add(Tables.text(w.t("problems.rule"), 280 * s, l -> l.row().title(), "strong"));
        table.getColumns()
                .add(Tables.text(w.t("problems.source"), 190 * s, l -> l.row().source(), ""));
        table.getColumns()
                .add(Tables.text(w.t("site.this-design"), 132 * s, l -> l.row().value(), "number"));
        table.getColumns()
                .add(Tables.text(w.t("problems.limit"), 138 * s, l -> l.row().limit(), "number"));
        table.getColumns().add(Tables.text(w.t("site.when"), 116 * s, SiteScreen::when, ""));
        table.getColumns().add(Tables.text(w.t("site.confidence"), 124 * s, l -> confidence(l.finding()), ""));
        table.getItems().setAll(lines);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                chosen = is;
                inspect.run();
            }
        });
        return table;
    }

    private String confidence(Finding finding) {
        return desk.words().t("confidence." + finding.rule().confidence().word());
    }

    private static String when(Line l) {
        LocalDate future = l.finding().futureDate();
        LocalDate from = l.finding().rule().inForceDate();
        return future != null
                ? future.toString()
                : from != null ? from.toString() : l.finding().rule().inForceText();
    }

    /** Shows one of the tabs by number, first 0. */
    private void tab(int index) {
        tabs.getSelectionModel().select(index);
    }

    @Override
    public List<Action> actions() {
        java.util.function.BooleanSupplier open = desk::isOpen;
        List<Action> all = new ArrayList<>();
        String[] names = {"applies", "cannot-tell", "watch", "not", "evidence", "calendar", "export", "elsewhere"};
        for (int i = 0; i < names.length; i++) {
            int index = i;
            all.add(Action.of("site." + names[i], "", () -> tab(index), open));
        }
        all.add(Action.of("site.matrix-run", "", () -> then(7, matrix::run), open));
        all.add(Action.of("site.worksheet-export", "", () -> then(4, worksheet::export), open));
        all.add(Action.of("site.worksheet-import", "", () -> then(4, worksheet::take), open));
        all.add(Action.of("site.phases", "", () -> then(5, years::checkPhases), open));
        all.add(Action.of("site.newer-law", "", () -> then(5, years::newer), open));
        all.add(Action.of("site.waive", "", this::waive, () -> chosen != null));
        return all;
    }

    private void then(int index, Runnable run) {
        tab(index);
        run.run();
    }

    private void waive() {
        Line line = chosen;
        if (line != null) {
            WaiverDialog.ask(desk, root, line.row());
        }
    }

    @Override
    public @Nullable Node inspector() {
        Line line = chosen;
        if (line == null) {
            return null;
        }
        Words w = desk.words();
        Finding f = line.finding();
        VBox box = new VBox(4);
        Label title = Ui.label(f.title(w.locale()), "inspector-title");
        title.setWrapText(true);
        Label sub = Ui.label(f.rule().id() + " · " + f.region(), "muted");
        box.getChildren()
                .addAll(
                        Ui.section(w.t("site.rule")),
                        title,
                        sub,
                        pair(w.t("site.this-design"), line.row().value()),
                        pair(w.t("problems.limit"), line.row().limit()));
        Finding.Later later = f.later();
        if (later != null) {
            box.getChildren().add(pair(w.t("site.from", later.date().toString()), f.laterWords(w.locale())));
        }
        box.getChildren()
                .addAll(
                        text(line.row().why()),
                        Ui.section(w.t("site.satisfy")),
                        text(f.remedySentence(w.locale())),
                        Ui.section(w.t("problems.source")),
                        text(f.rule().citation().text()));
        if (!f.rule().note().isBlank()) {
            box.getChildren().add(text(f.rule().note()));
        }
        box.getChildren()
                .add(Ui.label(w.t("site.confidence") + ": " + confidence(f) + " · " + w.t("site.not-advice"), "faint"));
        if (!f.open().isEmpty()) {
            String metric = f.open().getFirst();
            box.getChildren().add(Ui.button(w.t("site.add-evidence"), () -> worksheet.ask(metric, ""), "accent"));
        }
        if (f.verdict().blocks() || f.verdict() == Verdict.WARN || f.verdict() == Verdict.NEEDS_EVIDENCE) {
            box.getChildren().add(Ui.button(w.t("site.waive"), this::waive));
        }
        return box;
    }

    private static Label text(String s) {
        Label label = Ui.label(s, "muted");
        label.setWrapText(true);
        return label;
    }

    private static Node pair(String name, String value) {
        var row = Ui.row(8, Ui.label(name, "muted"), Ui.spring(), Ui.label(value.isBlank() ? "?" : value, "figure"));
        row.getStyleClass().add("figure-row");
        return row;
    }
}
