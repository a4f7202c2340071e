package org.hallwright.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.app.Export;
import org.hallwright.app.Reports;
import org.hallwright.app.Review;
import org.hallwright.design.Hall;
import org.hallwright.report.Audience;
import org.hallwright.report.Marking;
import org.hallwright.report.Report;
import org.hallwright.report.ReportOptions;
import org.hallwright.report.pdf.PageImage;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WholeScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Job;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Sections to tick, the pages as they will be printed, and the way to a file. */
public final class ReportScreen implements WholeScreen {

    /** Pixels for a point: sharp on a screen, soon drawn. */
    private static final float SCALE = 1.6f;

    /** Shares of the work that are done once the report's tree is built, and once its file is written. */
    private static final double BUILT = 0.4;

    private static final double WRITTEN = 0.9;

    /** A report as it was made, and the page of it that is shown. */
    private record Made(Report report, byte[] pdf, PageImage page) {}

    private final Desk desk;
    private final BiConsumer<String, byte[]> save;
    private final BorderPane root = new BorderPane();
    private final SectionTree sections;
    private final PageView view = new PageView();
    private final Label where = Ui.label("", "muted");
    private final TextField author = new TextField();
    private final HBox bar;
    private final VBox side;
    private final VBox pages;
    private Audience audience = Audience.ENGINEERING;
    private int page = 1;
    private @Nullable Made made;
    private @Nullable Review shown;
    private @Nullable Job job;
    private boolean stale;

    /** @param save asks for a place and writes the bytes; it is given a name for the file */
    public ReportScreen(Desk desk, BiConsumer<String, byte[]> save) {
        this.desk = desk;
        this.save = save;
        Words w = desk.words();
        sections = new SectionTree(w, this::make);
        sections.tick(audience.sections());
        bar = bar(w);
        side = side(w);
        pages = pages(w);
    }

    private HBox bar(Words w) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Audience each : Audience.values()) {
            ToggleButton button = new ToggleButton(w.label("report.audience." + each.id()));
            button.setSelected(each == audience);
            button.setOnAction(e -> choose(each));
            buttons.add(button);
        }
        MenuButton others = new MenuButton(w.t("report.others"));
        for (Reports.Format format : Reports.Format.values()) {
            if (format != Reports.Format.PDF) {
                MenuItem item = new MenuItem(w.t("report.save", format.name()));
                item.setOnAction(e -> write(format));
                others.getItems().add(item);
            }
        }
        MenuItem plan = new MenuItem(w.t("report.svg"));
        plan.setOnAction(e -> writePlan());
        others.getItems().add(plan);
        HBox line = Ui.row(
                12,
                Ui.segments(group, buttons.toArray(new ToggleButton[0])),
                Ui.spring(),
                others,
                Ui.button(w.t("report.save", "PDF"), () -> write(Reports.Format.PDF), "accent"));
        line.getStyleClass().add("tool-bar-row");
        return line;
    }

    private VBox side(Words w) {
        author.setPromptText(w.t("report.author.prompt"));
        author.setAccessibleText(w.t("report.author"));
        author.setOnAction(e -> make());
        author.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                make();
            }
        });
        Label name = Ui.label(w.t("report.author"), "muted");
        name.setLabelFor(author);
        Label hint = Ui.label(w.t("report.hint"), "muted");
        hint.setWrapText(true);
        hint.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        Node tree = sections.node();
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox box = new VBox(8, Ui.section(w.t("report.sections")), tree, name, author, hint);
        InTurn.fill(box, 2);
        box.getStyleClass().add("page");
        double width = 330 * desk.settings().textScale();
        box.setPrefWidth(width);
        box.setMinWidth(width);
        return box;
    }

    private VBox pages(Words w) {
        FlowPane turn = new FlowPane(
                8,
                6,
                Ui.icon("fth-chevron-left", w.t("report.previous"), () -> turn(-1)),
                where,
                Ui.icon("fth-chevron-right", w.t("report.next"), () -> turn(1)));
        turn.setAlignment(Pos.CENTER);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox box = new VBox(6, view, turn);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("page-scroll");
        view.setOnMouseClicked(e -> view.requestFocus());
        view.setOnScroll(e -> turn(e.getDeltaY() > 0 ? -1 : e.getDeltaY() < 0 ? 1 : 0));
        view.setOnKeyPressed(e -> {
            boolean back = e.getCode() == KeyCode.PAGE_UP || e.getCode() == KeyCode.LEFT;
            boolean on = e.getCode() == KeyCode.PAGE_DOWN || e.getCode() == KeyCode.RIGHT;
            if (back || on) {
                turn(back ? -1 : 1);
                e.consume();
            }
        });
        return box;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("report-pdf", "", () -> write(Reports.Format.PDF), this::hasDesign),
                Action.of("report-html", "", () -> write(Reports.Format.HTML), this::hasDesign),
                Action.of("report-xlsx", "", () -> write(Reports.Format.XLSX), this::hasDesign),
                Action.of("report-csv", "", () -> write(Reports.Format.CSV), this::hasDesign),
                Action.of("report-json", "", () -> write(Reports.Format.JSON), this::hasDesign),
                Action.of("report-plan", "", this::writePlan, this::hasDesign),
                Action.of("report-next", "", () -> turn(1), this::hasDesign),
                Action.of("report-previous", "", () -> turn(-1), this::hasDesign));
    }

    private boolean hasDesign() {
        return desk.review() != null;
    }

    private void choose(Audience chosen) {
        audience = chosen;
        sections.tick(chosen.sections());
        page = 1;
        make();
    }

    /** Reports are written in the desk's language where they can be, else in English. */
    private Locale language() {
        Locale own = desk.words().locale();
        return switch (own.getLanguage()) {
            case "de", "fr" -> own;
            default -> Locale.ENGLISH;
        };
    }

    private ReportOptions options() {
        String marking = desk.settings().marking();
        int most = ReportOptions.LONGEST_MARKING;
        return new ReportOptions(
                audience,
                sections.ticked(),
                language(),
                marking.length() > most ? marking.substring(0, most) : marking,
                author.getText(),
                null);
    }

    private void turn(int by) {
        Made now = made;
        if (now == null || by == 0) {
            return;
        }
        int wanted = Math.clamp(page + by, 1, now.page().pages());
        if (wanted != page) {
            page = wanted;
            desk.work(() -> PageImage.of(now.pdf(), wanted, SCALE), image -> {
                if (made == now || made != null && made.pdf() == now.pdf()) {
                    show(new Made(now.report(), now.pdf(), image));
                }
            });
        }
    }

    /** Makes the report anew; while one is being made the wish is remembered. */
    private void make() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        Job running = job;
        if (running != null && desk.jobs().contains(running)) {
            stale = true;
            return;
        }
        stale = false;
        shown = review;
        ReportOptions options = options();
        int wanted = page;
        job = desk.longWork(
                desk.words().t("report.working"),
                progress -> {
                    Report report =
                            Reports.of(review, desk.services().assessor().packs(), options);
                    progress.at(BUILT);
                    byte[] pdf = Reports.bytes(report, Reports.Format.PDF);
                    progress.at(WRITTEN);
                    return new Made(report, pdf, PageImage.of(pdf, wanted, SCALE));
                },
                result -> {
                    show(result);
                    if (stale) {
                        make();
                    }
                });
    }

    private void show(Made result) {
        made = result;
        page = result.page().page();
        String text = desk.words().t("report.page", page, result.page().pages());
        where.setText(text);
        view.show(result.page(), text);
        root.setCenter(pages);
    }

    /** The report's name as a file's: the design, what kind it is, its marking. */
    private String fileName(String ending) {
        Review review = desk.review();
        String design = review == null ? "" : review.design().name();
        String safe = design.replaceAll("[^\\p{L}\\p{N} _-]+", "").strip().replace(' ', '-');
        String stem = (safe.isEmpty() ? "design" : safe) + "_" + audience.id();
        return Marking.inName(stem + "." + ending, desk.settings().marking());
    }

    private void write(Reports.Format format) {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        ReportOptions options = options();
        desk.longWork(
                desk.words().t("report.working"),
                progress -> {
                    Report report =
                            Reports.of(review, desk.services().assessor().packs(), options);
                    progress.at(BUILT);
                    return Reports.bytes(report, format);
                },
                bytes -> save.accept(fileName(format.ending()), bytes));
    }

    private void writePlan() {
        Review review = desk.review();
        Hall hall = desk.hall();
        if (review != null && hall != null) {
            String svg = Export.svg(review, desk.services().assessor().packs(), hall, language());
            save.accept(
                    Marking.inName("plan.svg", desk.settings().marking()),
                    svg.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            root.setTop(null);
            root.setLeft(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        root.setTop(bar);
        root.setLeft(side);
        if (made == null) {
            root.setCenter(Ui.empty(w.t("screen.report"), w.t("status.working")));
        }
        if (change == Desk.Change.DESIGN && review != shown) {
            make();
        }
    }
}
