package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Separator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.GridLabels;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The hall: a true-to-scale plan and its table twin, with every edit by mouse and by keyboard. */
public final class HallScreen implements Screen, PlanView.Owner {
    private static final int SNAP_MM = 100;
    private static final int TILE_MM = 600;

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final PlanView view;
    private final TableView<HallModel.Line> table = new TableView<>();
    private final Label scale = Ui.label("", "scale");
    private final ComboBox<Layer> layers = new ComboBox<>();
    private final ComboBox<Hall> halls = new ComboBox<>();
    private Layer layer = Layer.POWER;
    private @Nullable HallModel model;
    private @Nullable String fittedHall;
    private boolean syncing;

    public HallScreen(Desk desk, Palette palette) {
        this.desk = desk;
        view = new PlanView(this, palette, desk.settings().textScale());
        view.snap(SNAP_MM);
        root.getStyleClass().add("hall-screen");
        root.setTop(tools());
        root.setCenter(view);
        makeTable();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus(Node first) {
        return root.getCenter() == view ? view : first;
    }

    // --- tool bar ---

    private FlowPane tools() {
        Words w = desk.words();
        layers.getItems().setAll(Layer.values());
        layers.setValue(layer);
        layers.setAccessibleText(w.t("hall.layer"));
        layers.setConverter(named(l -> w.t("layer." + l.word())));
        layers.setOnAction(e -> {
            layer = layers.getValue();
            refresh(Desk.Change.DESIGN);
        });
        halls.setAccessibleText(w.t("hall.hall"));
        halls.setConverter(named(Hall::name));
        halls.setOnAction(e -> {
            Hall chosen = halls.getValue();
            if (!syncing && chosen != null) {
                desk.showHall(chosen.id());
            }
        });
        ToggleGroup twin = new ToggleGroup();
        ToggleButton plan = new ToggleButton(w.t("hall.plan"));
        ToggleButton tableButton = new ToggleButton(w.t("hall.table"));
        plan.setSelected(true);
        plan.setOnAction(e -> root.setCenter(view));
        tableButton.setOnAction(e -> root.setCenter(table));
        HBox edit = Ui.row(
                6,
                Ui.button(w.t("hall.add-row"), this::generate),
                Ui.button(w.t("hall.add-rack"), this::addRack),
                Ui.icon("fth-rotate-cw", w.t("action.hall.rotate"), this::rotate),
                Ui.icon("fth-copy", w.t("action.hall.duplicate"), this::duplicate),
                Ui.icon("fth-trash-2", w.t("action.hall.delete"), this::delete));
        HBox zoom = Ui.row(
                4,
                Ui.icon("fth-minus", w.t("action.hall.zoom-out"), () -> view.zoom(1 / 1.3)),
                scale,
                Ui.icon("fth-plus", w.t("action.hall.zoom-in"), () -> view.zoom(1.3)),
                Ui.button(w.t("hall.fit"), view::fit, "flat"));
        HBox layerBox = Ui.row(8, Ui.label(w.t("hall.layer"), "muted"), layers);
        FlowPane bar = new FlowPane(
                12,
                6,
                halls,
                edit,
                new Separator(javafx.geometry.Orientation.VERTICAL),
                layerBox,
                Ui.segments(twin, plan, tableButton),
                zoom);
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return bar;
    }

    private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private void makeTable() {
        Words w = desk.words();
        double s = desk.settings().textScale();
        table.setFixedCellSize(30 * s);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setAccessibleText(w.t("hall.table.name"));
        table.setPlaceholder(Ui.label(w.t("hall.empty"), "muted"));
        table.getColumns()
                .add(Tables.text(w.t("hall.col.rack"), 90 * s, l -> l.rack().name(), "strong"));
        table.getColumns().add(Tables.text(w.t("hall.col.row"), 60 * s, HallModel.Line::row, ""));
        table.getColumns().add(Tables.text(w.t("hall.col.cell"), 70 * s, HallModel.Line::cell, ""));
        table.getColumns().add(Tables.text(w.t("hall.col.type"), 180 * s, HallModel.Line::type, ""));
        table.getColumns()
                .add(Tables.text("X mm", 80 * s, l -> w.integer(l.rack().xMm()), "number"));
        table.getColumns()
                .add(Tables.text("Y mm", 80 * s, l -> w.integer(l.rack().yMm()), "number"));
        table.getColumns().add(Tables.text(w.t("hall.col.value"), 100 * s, HallModel.Line::value, "number"));
        table.getColumns().add(Tables.text(w.t("hall.col.loop"), 90 * s, HallModel.Line::loop, ""));
        table.getColumns().add(Tables.text(w.t("hall.col.feeds"), 140 * s, HallModel.Line::feeds, ""));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<HallModel.Line>) c -> {
            if (!syncing) {
                select(table.getSelectionModel().getSelectedItems().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(l -> l.rack().id())
                        .collect(Collectors.toSet()));
            }
        });
    }

    // --- refresh ---

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Hall hall = desk.hall();
        if (review == null || hall == null) {
            root.setTop(null);
            root.setCenter(
                    Ui.empty(desk.words().t("empty.no-design"), desk.words().t("empty.no-design.text")));
            return;
        }
        if (change == Desk.Change.DESIGN) {
            syncing = true;
            boolean several = review.design().halls().size() > 1;
            halls.setVisible(several);
            halls.setManaged(several);
            halls.getItems().setAll(review.design().halls());
            halls.setValue(hall);
            HallModel next = new HallModel(
                    review, desk.services().assessor().packs().catalog(), hall, layer, desk.words(), desk.problems());
            model = next;
            boolean other = !hall.id().equals(fittedHall);
            fittedHall = hall.id();
            view.show(next.plan(), other);
            table.getItems().setAll(next.lines());
            syncing = false;
            cameraMoved();
        }
        view.select(desk.selection());
        syncTable();
        announce(review);
    }

    private void syncTable() {
        syncing = true;
        table.getSelectionModel().clearSelection();
        Set<String> chosen = desk.selection();
        if (!chosen.isEmpty() && chosen.size() <= 500) {
            int first = -1;
            for (int i = 0; i < table.getItems().size(); i++) {
                if (chosen.contains(table.getItems().get(i).rack().id())) {
                    table.getSelectionModel().select(i);
                    first = first < 0 ? i : first;
                }
            }
            if (first >= 0) {
                table.scrollTo(Math.max(0, first - 2));
            }
        }
        syncing = false;
    }

    private void announce(Review review) {
        Words w = desk.words();
        if (desk.selection().isEmpty()) {
            view.announce(w.t("hall.plan.name", review.design().rackCount()));
        } else {
            String first = desk.selection().iterator().next();
            view.announce(w.t("hall.selected", desk.selection().size(), first));
        }
    }

    // --- the plan's gestures ---

    @Override
    public void select(Set<String> ids) {
        desk.select(ids);
    }

    @Override
    public List<String> dragging(int dxMm, int dyMm) {
        Words w = desk.words();
        List<String> lines = new ArrayList<>();
        lines.add(w.t("hall.moving", desk.selection().size(), w.integer(dxMm), w.integer(dyMm)));
        HallModel m = model;
        if (m != null) {
            Set<String> clashes = m.clashes(desk.selection(), dxMm, dyMm);
            if (!clashes.isEmpty()) {
                lines.add("✕ " + w.t("hall.clash", clashes.size()));
            }
        }
        return lines;
    }

    @Override
    public void dropped(int dxMm, int dyMm) {
        desk.apply(new Edit.MoveRacks(desk.selection(), dxMm, dyMm));
    }

    @Override
    public void open(String rackId) {
        desk.select(Set.of(rackId));
    }

    @Override
    public void cameraMoved() {
        scale.setText("1:" + desk.words().integer(Math.round(view.camera().scaleDenominator())));
    }

    @Override
    public void reveal(String objectId) {
        HallModel m = model;
        Review review = desk.review();
        if (m == null || review == null) {
            return;
        }
        for (Hall hall : review.design().halls()) {
            boolean here =
                    hall.rows().stream().anyMatch(r -> r.racks().stream().anyMatch(k -> k.id().equals(objectId)));
            if (here && !hall.id().equals(m.hall().id())) {
                desk.showHall(hall.id());
                desk.select(Set.of(objectId));
            }
        }
        HallModel now = model;
        Box b = now == null ? null : now.bounds(Set.of(objectId));
        if (b != null) {
            view.centre(b.centre());
        }
    }

    // --- edits ---

    private boolean hasSelection() {
        return !desk.selection().isEmpty() && model != null;
    }

    private boolean onPlan() {
        return hasSelection() && root.getCenter() == view;
    }

    private void move(int dx, int dy) {
        if (hasSelection()) {
            desk.apply(new Edit.MoveRacks(desk.selection(), dx, dy));
        }
    }

    private void rotate() {
        if (hasSelection()) {
            desk.apply(new Edit.TurnRacks(desk.selection()));
        }
    }

    private void delete() {
        HallModel m = model;
        if (m != null && hasSelection()) {
            desk.apply(m.remove(desk.selection()), Set.of());
        }
    }

    private void duplicate() {
        HallModel m = model;
        Box all = m == null ? null : m.bounds(desk.selection());
        if (m == null || all == null) {
            return;
        }
        Set<String> made = new TreeSet<>();
        int dy = (int) Math.ceil((all.h() + TILE_MM) / TILE_MM) * TILE_MM;
        Edit edit = m.duplicate(desk.selection(), 0, dy, made);
        if (edit != null) {
            desk.apply(edit, made);
        }
    }

    private Catalog catalog() {
        return desk.services().assessor().packs().catalog();
    }

    private void generate() {
        Review review = desk.review();
        Hall hall = desk.hall();
        if (review != null && hall != null) {
            new RowDialog(desk, root, catalog(), review.design(), hall)
                    .ask()
                    .ifPresent(edit -> desk.apply(edit, added(edit)));
        }
    }

    private static Set<String> added(Edit edit) {
        Set<String> ids = new HashSet<>();
        switch (edit) {
            case Edit.AddRow r -> r.row().racks().forEach(k -> ids.add(k.id()));
            case Edit.AddRacks r -> r.racks().forEach(k -> ids.add(k.id()));
            case Edit.Together t -> t.edits().forEach(e -> ids.addAll(added(e)));
            default -> {}
        }
        return ids;
    }

    /** One more rack like the selected one, beside it; without a selection the row generator asks. */
    private void addRack() {
        Review review = desk.review();
        HallModel m = model;
        Box all = m == null ? null : m.bounds(desk.selection());
        if (review == null || m == null || all == null) {
            generate();
            return;
        }
        Rack like = review.design().rack(desk.selection().iterator().next());
        if (like == null) {
            return;
        }
        Set<String> made = new TreeSet<>();
        Box one = HallModel.box(like, catalog());
        Edit edit = m.duplicate(Set.of(like.id()), (int) (all.right() - one.x()), 0, made);
        if (edit != null) {
            desk.apply(edit, made);
        }
    }

    private void align(boolean left) {
        Review review = desk.review();
        HallModel m = model;
        Box all = m == null ? null : m.bounds(desk.selection());
        if (review == null || all == null) {
            return;
        }
        List<Rack> placed = new ArrayList<>();
        for (String id : desk.selection()) {
            Rack rack = review.design().rack(id);
            if (rack != null) {
                placed.add(left ? rack.at((int) all.x(), rack.yMm()) : rack.at(rack.xMm(), (int) all.y()));
            }
        }
        desk.apply(new Edit.PlaceRacks(placed));
    }

    private void goTo() {
        Words w = desk.words();
        TextInputDialog dialog = new TextInputDialog("AA-01");
        Dialogs.dress(dialog, root, w.t("action.hall.go-to"), w.t("hall.go-to.text"));
        dialog.showAndWait().ifPresent(text -> {
            Point at = GridLabels.centre(text);
            if (at == null) {
                desk.say(w.t("hall.go-to.bad", text));
            } else {
                view.centre(at);
            }
        });
    }

    private void moveTyped() {
        if (hasSelection()) {
            Dialogs.step(desk, root).ifPresent(step -> move(step[0], step[1]));
        }
    }

    private void selectAll() {
        HallModel m = model;
        if (m != null) {
            desk.select(m.plan().racks().stream().map(Plan.Mark::id).collect(Collectors.toSet()));
        }
    }

    private void selectRow() {
        HallModel m = model;
        if (m != null && hasSelection()) {
            desk.select(m.wholeRows(desk.selection()));
        }
    }

    private void escape() {
        if (!view.cancel()) {
            desk.select(Set.of());
        }
    }

    @Override
    public List<Action> actions() {
        List<Action> list = new ArrayList<>();
        list.add(Action.of("hall.add-row", "Shortcut+Shift+R", this::generate, desk::isOpen));
        list.add(Action.of("hall.add-rack", "Insert", this::addRack, desk::isOpen));
        list.add(Action.of("hall.rotate", "R", this::rotate, this::hasSelection));
        list.add(Action.of("hall.duplicate", "Shortcut+D", this::duplicate, this::hasSelection));
        list.add(Action.of("hall.delete", "Delete", this::delete, this::hasSelection));
        list.add(Action.of("hall.move-typed", "M", this::moveTyped, this::hasSelection));
        list.add(Action.of("hall.align-left", "Shortcut+Alt+L", () -> align(true), this::hasSelection));
        list.add(Action.of("hall.align-top", "Shortcut+Alt+T", () -> align(false), this::hasSelection));
        list.add(Action.of("hall.select-all", "Shortcut+A", this::selectAll, desk::isOpen));
        list.add(Action.of("hall.select-row", "Shortcut+Shift+A", this::selectRow, this::hasSelection));
        list.add(Action.of("hall.go-to", "Shortcut+G", this::goTo, desk::isOpen));
        list.add(Action.of("hall.zoom-in", "Shortcut+Plus", () -> view.zoom(1.3), desk::isOpen));
        list.add(Action.of("hall.zoom-out", "Shortcut+Minus", () -> view.zoom(1 / 1.3), desk::isOpen));
        list.add(Action.of("hall.fit", "Shortcut+0", view::fit, desk::isOpen));
        list.add(Action.of("hall.escape", "Esc", this::escape, desk::isOpen));
        int[][] steps = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
        String[] names = {"Left", "Right", "Up", "Down"};
        for (int i = 0; i < 4; i++) {
            int dx = steps[i][0];
            int dy = steps[i][1];
            String word = names[i].toLowerCase(java.util.Locale.ROOT);
            list.add(Action.of("hall.move-" + word, names[i], () -> move(dx * SNAP_MM, dy * SNAP_MM), this::onPlan));
            list.add(Action.of("hall.nudge-" + word, "Alt+" + names[i], () -> move(dx * 10, dy * 10), this::onPlan));
            list.add(Action.of(
                    "hall.pan-" + word, "Shift+" + names[i], () -> view.pan(-dx * 60, -dy * 60), desk::isOpen));
        }
        return list;
    }
}
