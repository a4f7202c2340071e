package org.hallwright.ui.power;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.app.WhatIf;
import org.hallwright.catalog.Equipment;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.PowerPlan;
import org.hallwright.draw.Box;
import org.hallwright.draw.Diagram;
import org.hallwright.draw.Palette;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;
import org.jspecify.annotations.Nullable;

/** The one-line diagram: a click or Enter loses an element, and what follows is drawn. The loops stand beside it. */
public final class PowerScreen implements Screen {
    private record Line(String id, String name, String kind, String load, String limit, String share, String after) {}

    private record LoopLine(String name, String medium, String supply, String rise, String units, String capacity) {}

    private static final double SCROLL_BAR = 16;

    /** Below this a box does not hold its load and share. */
    private static final double LEAST_WIDTH = 900;

    private static final double BAR_PADDING = 26;

    private final Desk desk;
    private final Palette palette;
    private final Runnable inspect;
    private final BorderPane root = new BorderPane();
    private final PicturePane picture = new PicturePane(900, 560);
    private final ScrollPane scroll = new ScrollPane(picture);
    private final TableView<Line> table;
    private final TableView<LoopLine> loops;
    private final FlowPane bar = new FlowPane(12, 6);
    private final List<Node> tools;
    private final Label verdict = Ui.label("", "loss-verdict");
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> opened = new TreeSet<>();
    private ElementGroups groups = new ElementGroups(PowerPlan.NONE, Set.of());
    private @Nullable Review shown;
    private @Nullable Diagram diagram;
    private @Nullable FailureResult failure;
    private @Nullable String selected;

    public PowerScreen(Desk desk, Palette palette, Runnable inspect) {
        this.desk = desk;
        this.palette = palette;
        this.inspect = inspect;
        Words w = desk.words();
        double s = desk.settings().textScale();
        table = Tables.table(w.t("power.table"), s);
        table.getColumns().add(Tables.text(w.t("power.element"), 170 * s, Line::name, "strong"));
        table.getColumns().add(Tables.text(w.t("hall.col.type"), 130 * s, Line::kind, ""));
        table.getColumns().add(Tables.text(w.t("power.load"), 100 * s, Line::load, "number"));
        table.getColumns().add(Tables.text(w.t("problems.limit"), 100 * s, Line::limit, "number"));
        table.getColumns().add(Tables.text(w.t("power.share"), 90 * s, Line::share, "number"));
        table.getColumns().add(Tables.text(w.t("power.after"), 140 * s, Line::after, "number"));
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                choose(is.id());
            }
        });
        table.setOnKeyPressed(e -> {
            Line line = table.getSelectionModel().getSelectedItem();
            if (line != null && e.getCode() == javafx.scene.input.KeyCode.ENTER) {
                toggle(line.id());
            }
        });
        loops = Tables.table(w.t("power.loops"), s);
        loops.getColumns().add(Tables.text(w.t("hall.col.loop"), 170 * s, LoopLine::name, "strong"));
        loops.getColumns().add(Tables.text(w.t("power.medium"), 150 * s, LoopLine::medium, ""));
        loops.getColumns().add(Tables.text(w.t("power.supply"), 110 * s, LoopLine::supply, "number"));
        loops.getColumns().add(Tables.text(w.t("power.rise"), 90 * s, LoopLine::rise, "number"));
        loops.getColumns().add(Tables.text(w.t("power.units"), 260 * s, LoopLine::units, ""));
        loops.getColumns().add(Tables.text(w.t("power.capacity"), 120 * s, LoopLine::capacity, "number"));
        ToggleGroup twin = new ToggleGroup();
        ToggleButton drawing = new ToggleButton(w.t("twin.drawing"));
        ToggleButton tableButton = new ToggleButton(w.t("hall.table"));
        ToggleButton loopButton = new ToggleButton(w.t("power.loops"));
        drawing.setSelected(true);
        drawing.setOnAction(e -> root.setCenter(scroll));
        tableButton.setOnAction(e -> root.setCenter(table));
        loopButton.setOnAction(e -> root.setCenter(loops));
        Label hint = Ui.label(w.t("power.hint"), "muted");
        hint.setWrapText(true);
        hint.maxWidthProperty().bind(root.widthProperty().subtract(BAR_PADDING * s));
        tools = List.of(
                Ui.segments(twin, drawing, tableButton, loopButton),
                Ui.button(w.t("power.grid") + " …", this::grid),
                Ui.button(w.t("power.battery") + " …", this::battery),
                hint);
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        verdict.setWrapText(true);
        verdict.setMaxWidth(Double.MAX_VALUE);
        root.setTop(new VBox(bar, verdict));
        root.setCenter(scroll);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> draw());
        picture.setOnMouseClicked(e -> {
            picture.requestFocus();
            Diagram d = diagram;
            Diagram.Node hit = d == null ? null : d.at(e.getX() / picture.zoom(), e.getY() / picture.zoom());
            if (hit != null) {
                press(hit.id());
            }
        });
        picture.setFocusTraversable(true);
        picture.getStyleClass().add("diagram");
        picture.setOnKeyPressed(this::key);
    }

    /** An element is lost or restored, a group opens. */
    private void press(String id) {
        if (isElement(id)) {
            selected = id;
            toggle(id);
        } else if (!groups.members(id).isEmpty()) {
            opened.add(id);
            selected = groups.members(id).getFirst().id();
            show();
        }
    }

    private void gather() {
        opened.clear();
        show();
    }

    private void close(String group) {
        opened.remove(group);
        selected = group;
        show();
    }

    private boolean isElement(String id) {
        Review review = desk.review();
        return review != null && review.design().power().element(id) != null;
    }

    /** Arrow keys choose the next element in their direction, Enter and Space lose or restore it. */
    private void key(KeyEvent e) {
        Diagram d = diagram;
        String now = selected;
        if (d == null) {
            return;
        }
        switch (e.getCode()) {
            case LEFT -> go(d.next(now, -1, 0));
            case RIGHT -> go(d.next(now, 1, 0));
            case UP -> go(d.next(now, 0, -1));
            case DOWN -> go(d.next(now, 0, 1));
            case ENTER, SPACE -> {
                if (now != null) {
                    press(now);
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void go(Diagram.@Nullable Node next) {
        if (next != null) {
            choose(next.id());
            picture.setAccessibleText(next.name() + ", " + next.detail());
        }
    }

    private void restoreAll() {
        lost.clear();
        simulate();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(
                        "power-lose",
                        "",
                        () -> {
                            String id = selected;
                            if (id != null && isElement(id)) {
                                toggle(id);
                            }
                        },
                        () -> selected != null),
                Action.of("power-restore", "", this::restoreAll, () -> !lost.isEmpty()),
                Action.of("power-gather", "", this::gather, () -> !opened.isEmpty()),
                Action.of("power-grid", "", this::grid, desk::isOpen),
                Action.of("power-battery", "", this::battery, desk::isOpen));
    }

    private void grid() {
        Review review = desk.review();
        if (review != null) {
            new SupplyDialogs(desk, root, review.design()).grid();
        }
    }

    /** The chosen battery, else a new one. */
    private void battery() {
        Review review = desk.review();
        if (review != null) {
            PowerPlan.Element e =
                    selected == null ? null : review.design().power().element(selected);
            new SupplyDialogs(desk, root, review.design())
                    .battery(e != null && e.kind() == PowerPlan.Kind.BESS ? e : null);
        }
    }

    @Override
    public void reveal(String objectId) {
        if (isElement(objectId)) {
            String group = groups.groupOf(objectId);
            if (!group.equals(objectId)) {
                opened.add(group);
            }
            choose(objectId);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    private void choose(String id) {
        selected = id;
        draw();
        inspect.run();
    }

    private void toggle(String id) {
        if (!lost.remove(id)) {
            lost.add(id);
        }
        simulate();
    }

    private void simulate() {
        Review review = desk.review();
        if (review == null || lost.isEmpty()) {
            failure = null;
            show();
            return;
        }
        Set<String> now = new TreeSet<>(lost);
        desk.work(() -> WhatIf.lose(review, now), result -> {
            failure = result;
            show();
        });
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            shown = null;
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (change == Desk.Change.DESIGN && review != shown) {
            shown = review;
            lost.removeIf(id -> review.design().power().element(id) == null);
            simulate();
        }
    }

    private void show() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        Words w = desk.words();
        bar.getChildren().setAll(tools);
        for (String id : lost) {
            bar.getChildren().add(Ui.button(w.t("power.lost", id) + " ✕", () -> toggle(id), "chip", "chip-fail"));
        }
        for (String group : opened) {
            List<PowerPlan.Element> members = groups.members(group);
            if (!members.isEmpty()) {
                bar.getChildren().add(Ui.button(OneLine.groupName(members, w) + " ✕", () -> close(group), "chip"));
            }
        }
        if (!lost.isEmpty()) {
            bar.getChildren().add(Ui.button(w.t("power.restore"), this::restoreAll, "flat"));
        }
        long bad = review.assessment().power().singleLosses().stream()
                .filter(f -> !f.survivable())
                .count();
        int all = review.assessment().power().singleLosses().size();
        bar.getChildren().add(Ui.label(w.t("power.singles", bad, all), bad == 0 ? "muted" : "field-error"));
        FailureResult f = failure;
        verdict.setVisible(f != null);
        verdict.setManaged(f != null);
        if (f != null) {
            FailureSummary s = f.summary();
            verdict.getStyleClass().removeAll("loss-survived", "loss-failed");
            verdict.getStyleClass().add(s.survivable() ? "loss-survived" : "loss-failed");
            verdict.setText(w.t(s.survivable() ? "power.survives" : "power.not-survives") + " · "
                    + ElementInspector.binding(s, w)
                    + (s.darkW() > 0 ? " · " + w.t("power.darkW") + " " + w.print(s.darkW(), Unit.KW) : "")
                    + (s.shedW() > 0 ? " · " + w.t("power.shedW") + " " + w.print(s.shedW(), Unit.KW) : ""));
        }
        fillTables(review);
        draw();
        inspect.run();
    }

    private void fillTables(Review review) {
        Words w = desk.words();
        List<Line> lines = new ArrayList<>();
        for (PowerPlan.Element e : review.design().power().elements()) {
            ElementResult r = review.assessment().power().element(e.id());
            FailureResult.ElementState after = state(e.id());
            lines.add(new Line(
                    e.id(),
                    OneLine.name(e, w),
                    w.t("element." + e.kind().name().toLowerCase(java.util.Locale.ROOT)),
                    r == null ? "?" : w.print(r.loadW(), Unit.KW),
                    r == null || !Double.isFinite(r.limitW()) ? "–" : w.print(r.limitW(), Unit.KW),
                    r == null ? "?" : OneLine.percent(r.utilisation(), w),
                    after == null
                            ? "–"
                            : lost.contains(e.id())
                                    ? w.t("power.is-lost")
                                    : OneLine.percent(after.utilisationAfter(), w)));
        }
        table.getItems().setAll(lines);
        Map<String, List<CoolingPlan.Unit>> byLoop = new LinkedHashMap<>();
        for (CoolingPlan.Unit u : review.design().cooling().units()) {
            byLoop.computeIfAbsent(u.loop(), k -> new ArrayList<>()).add(u);
        }
        List<LoopLine> rows = new ArrayList<>();
        for (CoolingPlan.Loop loop : review.design().cooling().loops()) {
            List<CoolingPlan.Unit> units = byLoop.getOrDefault(loop.id(), List.of());
            double capacity = 0;
            List<String> names = new ArrayList<>();
            boolean known = true;
            for (CoolingPlan.Unit u : units) {
                Double rated = u.ratedW();
                known &= rated != null;
                capacity += rated == null ? 0 : rated * u.units();
                names.add(u.units() + " × " + u.name());
            }
            rows.add(new LoopLine(
                    loop.name(),
                    w.t("medium." + loop.medium().name().toLowerCase(java.util.Locale.ROOT)),
                    w.print(loop.supplyC(), Unit.DEG_C),
                    w.print(loop.riseK(), Unit.K),
                    String.join(", ", names),
                    known && !units.isEmpty() ? w.print(capacity, Unit.KW) : "?"));
        }
        loops.getItems().setAll(rows);
    }

    private FailureResult.@Nullable ElementState state(String id) {
        FailureResult f = failure;
        if (f != null) {
            for (FailureResult.ElementState s : f.elements()) {
                if (s.id().equals(id)) {
                    return s;
                }
            }
        }
        return null;
    }

    // --- drawing ---

    private void draw() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        if (scroll.getWidth() == 0 && root.getCenter() == scroll) {
            return;
        }
        Words w = desk.words();
        PowerPlan power = review.design().power();
        if (power.elements().isEmpty()) {
            root.setCenter(Ui.empty(w.t("screen.power"), w.t("missing.power")));
            return;
        }
        double scale = desk.settings().textScale();
        // The scroll pane's own width, its bar taken off: the viewport's would change as the bar comes and goes.
        double wide = (scroll.getWidth() - SCROLL_BAR) / scale;
        double high = scroll.getViewportBounds().getHeight() / scale;
        groups = new ElementGroups(power, opened);
        Diagram made =
                new OneLine(review, w, lost, failure, groups).diagram(Math.max(LEAST_WIDTH, wide), Math.max(300, high));
        diagram = made;
        picture.zoom(scale);
        picture.setPrefSize(made.width() * scale, made.height() * scale);
        picture.setMinSize(made.width() * scale, made.height() * scale);
        String title = w.t("power.picture", power.elements().size());
        picture.show((width, height) -> made.picture(palette, title, selected));
        Box seen = selected == null ? firstBox(made) : made.box(selected);
        if (seen != null) {
            into(seen, made, scale);
        }
    }

    private static @Nullable Box firstBox(Diagram made) {
        return made.nodes().isEmpty() ? null : made.nodes().getFirst().box();
    }

    /** Scrolls as little as shows a box. */
    private void into(Box box, Diagram made, double scale) {
        double view = scroll.getViewportBounds().getHeight() / scale;
        double over = made.height() - view;
        if (over > 1 && view > 1) {
            double now = scroll.getVvalue() * over;
            // a view lower than the box shows the box's top
            double top = Math.max(0, box.y() - 8);
            double wanted = Math.clamp(now, Math.min(top, Math.max(0, box.bottom() + 8 - view)), top);
            scroll.setVvalue(Math.clamp(wanted / over, 0.0, 1.0));
        }
    }

    @Override
    public @Nullable Node inspector() {
        Review review = desk.review();
        String id = selected;
        FailureResult f = failure;
        PowerPlan.Element e =
                review == null || id == null ? null : review.design().power().element(id);
        if (review == null || e == null && f == null) {
            return null;
        }
        ElementInspector own = new ElementInspector(
                review, desk.words(), palette, desk.settings().textScale(), lost, f);
        VBox box = new VBox(4);
        if (e != null) {
            String equipment = e.equipment();
            Equipment entry = equipment == null
                    ? null
                    : desk.services()
                            .assessor()
                            .packs(review.design())
                            .catalog()
                            .equipment(equipment);
            box.getChildren().addAll(own.element(e, entry, () -> toggle(e.id())));
        }
        box.getChildren().addAll(own.loss());
        return box;
    }
}
