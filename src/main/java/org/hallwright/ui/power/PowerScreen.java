package org.hallwright.ui.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.app.WhatIf;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.Diagram;
import org.hallwright.draw.Palette;
import org.hallwright.engine.power.ElementResult;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;
import org.jspecify.annotations.Nullable;

/** The one-line diagram: a click or Enter loses an element, and what follows is drawn. The loops stand beside it. */
public final class PowerScreen implements Screen {
    /** A diagram with more boxes than this is drawn without its last distribution level. */
    private static final int MOST_BOXES = 70;

    private record Line(String id, String name, String kind, String load, String limit, String share, String after) {}

    private record LoopLine(String name, String medium, String supply, String rise, String units, String capacity) {}

    private final Desk desk;
    private final Palette palette;
    private final Runnable inspect;
    private final BorderPane root = new BorderPane();
    private final PicturePane picture = new PicturePane(900, 560);
    private final ScrollPane scroll = new ScrollPane(picture);
    private final TableView<Line> table;
    private final TableView<LoopLine> loops;
    private final FlowPane lostBar = new FlowPane(8, 6);
    private final Set<String> lost = new TreeSet<>();
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
        FlowPane bar = new FlowPane(
                12,
                6,
                Ui.segments(twin, drawing, tableButton, loopButton),
                Ui.label(w.t("power.hint"), "muted"),
                lostBar);
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        lostBar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        root.setTop(bar);
        root.setCenter(scroll);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.viewportBoundsProperty().addListener((o, was, is) -> draw());
        picture.setOnMouseClicked(e -> {
            Diagram d = diagram;
            Diagram.Node hit = d == null ? null : d.at(e.getX(), e.getY());
            if (hit != null && !hit.id().startsWith("row:")) {
                selected = hit.id();
                toggle(hit.id());
            }
        });
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
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (change == Desk.Change.DESIGN) {
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
        lostBar.getChildren().clear();
        for (String id : lost) {
            lostBar.getChildren().add(Ui.button(w.t("power.lost", id) + " ✕", () -> toggle(id), "chip", "chip-fail"));
        }
        if (!lost.isEmpty()) {
            lostBar.getChildren()
                    .add(Ui.button(
                            w.t("power.restore"),
                            () -> {
                                lost.clear();
                                simulate();
                            },
                            "flat"));
        }
        long bad = review.assessment().power().singleLosses().stream()
                .filter(f -> !f.survivable())
                .count();
        int all = review.assessment().power().singleLosses().size();
        lostBar.getChildren().add(Ui.label(w.t("power.singles", bad, all), bad == 0 ? "muted" : "field-error"));
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
                    e.name(),
                    w.t("element." + e.kind().name().toLowerCase(java.util.Locale.ROOT)),
                    r == null ? "?" : w.print(r.loadW(), Unit.KW),
                    r == null || !Double.isFinite(r.limitW()) ? "–" : w.print(r.limitW(), Unit.KW),
                    r == null ? "?" : percent(r.utilisation()),
                    after == null
                            ? "–"
                            : lost.contains(e.id()) ? w.t("power.is-lost") : percent(after.utilisationAfter())));
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

    private String percent(double share) {
        return Double.isFinite(share) ? desk.words().number(Math.round(share * 1000) / 10.0) + " %" : "–";
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
        Words w = desk.words();
        PowerPlan power = review.design().power();
        if (power.elements().isEmpty()) {
            root.setCenter(Ui.empty(w.t("screen.power"), w.t("missing.power")));
            return;
        }
        Set<String> hidden = new HashSet<>();
        if (power.elements().size() > MOST_BOXES) {
            power.elements().stream()
                    .filter(e -> switch (e.kind()) {
                        case BUSWAY, RPP, PDU, TRANSFER_SWITCH -> true;
                        default -> false;
                    })
                    .forEach(e -> hidden.add(e.id()));
        }
        List<Diagram.Node> nodes = new ArrayList<>();
        List<Diagram.Edge> edges = new ArrayList<>();
        int shown = 0;
        Set<String> drawn = new HashSet<>();
        for (PowerPlan.Element e : power.elements()) {
            if (!hidden.contains(e.id()) && shown < 3 * MOST_BOXES) {
                nodes.add(box(review, e));
                drawn.add(e.id());
                shown++;
            }
        }
        for (PowerPlan.Link link : power.links()) {
            if (drawn.contains(link.from()) && drawn.contains(link.to())) {
                edges.add(new Diagram.Edge(link.from(), link.to(), link.standby(), edge(link)));
            }
        }
        if (hidden.isEmpty()) {
            rows(review.design(), nodes, edges);
        }
        var view = scroll.getViewportBounds();
        Diagram made = Diagram.layout(nodes, edges, Math.max(700, view.getWidth()), Math.max(300, view.getHeight()));
        diagram = made;
        picture.setPrefSize(made.width(), made.height());
        picture.setMinSize(made.width(), made.height());
        String title = w.t("power.picture", power.elements().size());
        picture.show((width, height) -> made.picture(palette, title, selected));
    }

    private Diagram.Node box(Review review, PowerPlan.Element e) {
        Words w = desk.words();
        ElementResult r = review.assessment().power().element(e.id());
        FailureResult.ElementState after = state(e.id());
        if (lost.contains(e.id())) {
            return new Diagram.Node(e.id(), e.name(), w.t("power.is-lost") + " ✕", Diagram.State.LOST);
        }
        if (after != null && !after.alive()) {
            return new Diagram.Node(e.id(), e.name(), w.t("power.dark"), Diagram.State.DARK);
        }
        if (after != null) {
            Diagram.State state = after.isOverloaded() ? Diagram.State.STRESSED : Diagram.State.NORMAL;
            return new Diagram.Node(e.id(), e.name(), percent(after.utilisationAfter()), state);
        }
        String detail = r == null
                ? "?"
                : Double.isFinite(r.utilisation()) && r.utilisation() > 0
                        ? w.print(r.loadW(), Unit.KW) + " · " + percent(r.utilisation())
                        : w.print(r.loadW(), Unit.KW);
        boolean over = r != null && r.utilisation() > 1;
        return new Diagram.Node(e.id(), e.name(), detail, over ? Diagram.State.STRESSED : Diagram.State.NORMAL);
    }

    private Diagram.State edge(PowerPlan.Link link) {
        FailureResult.ElementState from = state(link.from());
        FailureResult.ElementState to = state(link.to());
        if (lost.contains(link.from()) || lost.contains(link.to()) || from != null && !from.alive()) {
            return Diagram.State.DARK;
        }
        return to != null && to.isOverloaded() ? Diagram.State.STRESSED : Diagram.State.NORMAL;
    }

    private void rows(Design design, List<Diagram.Node> nodes, List<Diagram.Edge> edges) {
        Words w = desk.words();
        FailureResult f = failure;
        Set<String> dark = f == null ? Set.of() : new HashSet<>(f.darkLoads());
        Map<String, Integer> seen = new HashMap<>();
        for (var hall : design.halls()) {
            for (Row row : hall.rows()) {
                if (row.racks().isEmpty() || seen.size() > MOST_BOXES) {
                    continue;
                }
                String id = "row:" + hall.id() + ":" + row.id();
                seen.put(id, row.racks().size());
                Set<String> feeds = new TreeSet<>();
                int out = 0;
                for (Rack rack : row.racks()) {
                    feeds.addAll(rack.feeds());
                    out += dark.contains(rack.id()) ? 1 : 0;
                }
                String detail = out > 0
                        ? w.t("power.row-dark", out, row.racks().size())
                        : w.t("status.racks", row.racks().size());
                nodes.add(new Diagram.Node(
                        id,
                        w.t("power.row", row.name()),
                        detail,
                        out > 0 ? Diagram.State.STRESSED : Diagram.State.NORMAL));
                for (String feed : feeds) {
                    FailureResult.ElementState s = state(feed);
                    boolean off = lost.contains(feed) || s != null && !s.alive();
                    edges.add(new Diagram.Edge(
                            feed,
                            id,
                            false,
                            off
                                    ? Diagram.State.DARK
                                    : s != null && s.isOverloaded() ? Diagram.State.STRESSED : Diagram.State.NORMAL));
                }
            }
        }
    }

    @Override
    public @Nullable Node inspector() {
        Review review = desk.review();
        String id = selected;
        FailureResult f = failure;
        if (review == null || id == null && f == null) {
            return null;
        }
        Words w = desk.words();
        VBox box = new VBox(4);
        PowerPlan.Element e = id == null ? null : review.design().power().element(id);
        if (e != null) {
            ElementResult r = review.assessment().power().element(e.id());
            box.getChildren()
                    .addAll(
                            Ui.section(w.t("inspector.selection")),
                            Ui.cut(e.name(), "inspector-title"),
                            Ui.label(
                                    w.t("element." + e.kind().name().toLowerCase(java.util.Locale.ROOT)) + " · "
                                            + w.t("power.count", e.units(), e.spareUnits()),
                                    "muted"));
            if (r != null) {
                box.getChildren()
                        .addAll(
                                pair(w.t("power.load"), w.print(r.loadW(), Unit.KW)),
                                pair(
                                        w.t("problems.limit"),
                                        Double.isFinite(r.limitW()) ? w.print(r.limitW(), Unit.KW) : "–"),
                                pair(w.t("power.share"), percent(r.utilisation())),
                                pair(w.t("power.loss"), w.print(r.lossW(), Unit.KW)),
                                pair(w.t("power.worst"), percent(r.worstUtilisation())),
                                pair(w.t("power.worst-by"), r.worstLoss().isEmpty() ? "–" : r.worstLoss()));
            }
            box.getChildren()
                    .add(Ui.button(
                            w.t(lost.contains(e.id()) ? "power.restore-one" : "power.fail"),
                            () -> toggle(e.id()),
                            "accent"));
        }
        if (f != null) {
            FailureSummary s = f.summary();
            Label verdict = Ui.label(
                    w.t(s.survivable() ? "power.survives" : "power.not-survives"),
                    s.survivable() ? "strong" : "field-error");
            verdict.setWrapText(true);
            box.getChildren()
                    .addAll(
                            Ui.section(w.t("power.simulated", String.join(", ", lost))),
                            verdict,
                            pair(w.t("power.darkW"), w.print(s.darkW(), Unit.KW)),
                            pair(w.t("power.shedW"), w.print(s.shedW(), Unit.KW)),
                            pair(w.t("power.tripped"), f.tripped().isEmpty() ? "–" : String.join(", ", f.tripped())));
            if (Double.isFinite(s.allowedS()) && s.bindingElement() != null) {
                box.getChildren().add(pair(w.t("power.hold", s.bindingElement()), w.print(s.allowedS(), Unit.S)));
            }
        }
        return box;
    }

    private static Node pair(String name, String value) {
        var row = Ui.row(8, Ui.cut(name, "figure-name"), Ui.spring(), Ui.cut(value, "figure"));
        row.getStyleClass().add("figure-row");
        return row;
    }
}
