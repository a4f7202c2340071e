package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.hallwright.app.Review;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.design.Rack;
import org.hallwright.draw.Box;
import org.hallwright.draw.GridLabels;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.model.Connections;
import org.hallwright.ui.model.Copied;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallEdits;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Everything a planner can do on the hall, as actions for keys, menus and the palette, and for the tools' gestures. */
final class HallCommands {
    private static final int SNAP_MM = 100;
    private static final int FINE_MM = 10;
    private static final double TILE_MM = GridLabels.TILE_MM;

    private final Desk desk;
    private final HallScreen screen;
    private final PlanView view;
    private final Node root;
    private final PlanFinder finder;
    private final HallTools tools;
    private @Nullable Copied copied;
    private int pasted;
    private @Nullable Point here;
    private boolean zones;

    HallCommands(Desk desk, HallScreen screen, PlanView view, HallTools tools, Node root) {
        this.desk = desk;
        this.screen = screen;
        this.view = view;
        this.tools = tools;
        this.root = root;
        this.finder = new PlanFinder(desk.words());
    }

    // --- state the actions ask for ---

    private boolean hasSelection() {
        return !desk.selection().isEmpty() && screen.model() != null;
    }

    private boolean onPlan() {
        return hasSelection() && screen.onPlan();
    }

    private boolean isOpen() {
        return desk.isOpen();
    }

    private boolean canPaste() {
        return copied != null && isOpen();
    }

    boolean showsZones() {
        return zones;
    }

    /** Where the context menu was asked for, mm. */
    void here(@Nullable Point mm) {
        here = mm;
    }

    private void apply(@Nullable Edit edit) {
        if (edit != null) {
            desk.apply(edit);
        }
    }

    private void apply(@Nullable Edit edit, Set<String> thenSelected) {
        if (edit != null) {
            desk.apply(edit, thenSelected);
        }
    }

    // --- place and size ---

    void move(int dx, int dy) {
        HallModel m = screen.model();
        if (m != null) {
            apply(m.edits().move(desk.selection(), dx, dy));
        }
    }

    private void rotate() {
        HallModel m = screen.model();
        if (m != null) {
            apply(m.edits().turn(desk.selection()));
        }
    }

    private void align(HallEdits.Side side) {
        HallModel m = screen.model();
        if (m != null) {
            apply(m.edits().align(desk.selection(), side));
        }
    }

    private void distribute(boolean alongX) {
        HallModel m = screen.model();
        Edit edit = m == null ? null : m.edits().distribute(desk.selection(), alongX);
        if (edit == null) {
            desk.say(desk.words().t("hall.distribute.three"));
        }
        apply(edit);
    }

    private void moveTyped() {
        Dialogs.step(desk, root).ifPresent(step -> move(step[0], step[1]));
    }

    void placeTyped() {
        HallModel m = screen.model();
        Review review = desk.review();
        Box all = m == null ? null : m.bounds(desk.selection());
        if (m == null || review == null || all == null) {
            return;
        }
        Rack first = review.design().rack(desk.selection().iterator().next());
        Dialogs.place(desk, root, (int) all.x(), (int) all.y(), first == null ? null : first.facing())
                .ifPresent(p -> apply(m.edits().place(desk.selection(), p.xMm(), p.yMm(), p.facing())));
    }

    // --- more and fewer ---

    private void delete() {
        HallModel m = screen.model();
        if (m != null) {
            apply(m.edits().remove(desk.selection()), Set.of());
        }
    }

    private void duplicate() {
        HallModel m = screen.model();
        Box all = m == null ? null : m.bounds(desk.selection());
        if (m != null && all != null) {
            Set<String> made = new TreeSet<>();
            int dy = (int) (Math.ceil((all.h() + TILE_MM) / TILE_MM) * TILE_MM);
            apply(m.edits().duplicate(desk.selection(), 0, dy, made), made);
        }
    }

    private void copy() {
        HallModel m = screen.model();
        if (m != null) {
            copied = m.edits().copy(desk.selection());
            pasted = 0;
            desk.say(desk.words().t("hall.copied", copied.size()));
        }
    }

    private void cut() {
        copy();
        delete();
    }

    private void paste() {
        Copied what = copied;
        Review review = desk.review();
        Hall hall = desk.hall();
        if (what != null && review != null && hall != null) {
            pasted++;
            Set<String> made = new TreeSet<>();
            int by = (int) TILE_MM * pasted;
            apply(what.paste(review.design(), hall, by, by, made), made);
        }
    }

    private void generate() {
        Review review = desk.review();
        Hall hall = desk.hall();
        if (review != null && hall != null) {
            new RowDialog(desk, root, screen.catalog(), review.design(), hall)
                    .ask()
                    .ifPresent(edit -> apply(edit, added(edit)));
        }
    }

    private static Set<String> added(Edit edit) {
        Set<String> ids = new HashSet<>();
        switch (edit) {
            case HallEdit.AddRow r -> r.row().racks().forEach(k -> ids.add(k.id()));
            case HallEdit.AddRacks r -> r.racks().forEach(k -> ids.add(k.id()));
            case HallEdit.PutFixture f -> ids.add(f.fixture().id());
            case Edit.Together t -> t.edits().forEach(e -> ids.addAll(added(e)));
            default -> {}
        }
        return ids;
    }

    /** One more rack like the selected one, beside it; without a selection the row generator asks. */
    private void addRack() {
        Review review = desk.review();
        HallModel m = screen.model();
        Box all = m == null ? null : m.bounds(desk.selection());
        Rack like = review == null || all == null
                ? null
                : review.design().rack(desk.selection().iterator().next());
        if (m == null || all == null || like == null) {
            generate();
            return;
        }
        Set<String> made = new TreeSet<>();
        Box one = HallModel.box(like, screen.catalog());
        boolean along = like.facing().alongX();
        int dx = along ? (int) (all.right() - one.x()) : 0;
        int dy = along ? 0 : (int) (all.bottom() - one.y());
        apply(m.edits().duplicate(Set.of(like.id()), dx, dy, made), made);
    }

    /**
     * Sets down what a tool drew.
     *
     * @return whether the tool stays in hand for the next one
     */
    boolean drawn(Tool tool, Box mm) {
        if (screen.model() == null) {
            return false;
        }
        Edit edit = tools.drawn(tool, mm);
        if (edit != null) {
            apply(edit, added(edit));
        }
        return tool == Tool.ROW || tool == Tool.RACK || tool == Tool.COLUMN;
    }

    private void addThing(Tool tool) {
        Review review = desk.review();
        HallModel m = screen.model();
        Fixture.Kind kind = tool.kind();
        if (review == null || m == null || kind == null) {
            return;
        }
        Point at = here == null ? new Point(TILE_MM, TILE_MM) : here;
        here = null;
        Fixture proposed = tools.thing(m, kind, new Box(at.x(), at.y(), tool.widthMm(), tool.depthMm()));
        Dialogs.thing(desk, root, review.design(), proposed, desk.words().t("action.hall.add-" + tool.word()))
                .ifPresent(f -> apply(new HallEdit.PutFixture(m.hall().id(), f), Set.of(f.id())));
    }

    // --- where ---

    private void goTo() {
        Words w = desk.words();
        Dialogs.word(root, w, w.t("action.hall.go-to"), w.t("hall.go-to.text"), "AA-01")
                .ifPresent(text -> {
                    Box at = finder.find(text, screen.model());
                    if (at == null) {
                        desk.say(w.t("hall.go-to.bad", text));
                    } else {
                        view.centre(at.centre());
                        String id = finder.id(text, screen.model());
                        if (id != null) {
                            desk.select(Set.of(id));
                        }
                    }
                });
    }

    private void measureTyped() {
        List<String> chosen = List.copyOf(desk.selection());
        String from = chosen.isEmpty() ? "AA-01" : chosen.getFirst();
        String to = chosen.size() < 2 ? "AB-12" : chosen.get(1);
        Dialogs.measure(desk, root, from, to, (a, b) -> finder.between(a, b, screen.model()));
    }

    private void zoomToSelection() {
        HallModel m = screen.model();
        Box all = m == null ? null : m.bounds(desk.selection());
        if (all != null) {
            view.zoomTo(all);
        }
    }

    private void selectAll() {
        HallModel m = screen.model();
        if (m != null) {
            desk.select(m.plan().racks().stream().map(Plan.Mark::id).collect(Collectors.toSet()));
        }
    }

    private void connect() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        Connections connections = new Connections(review.design(), desk.selection());
        if (connections.racks().isEmpty()) {
            desk.say(desk.words().t("connect.no-racks"));
            return;
        }
        Edit edit = new ConnectDialog(desk, view, review.design(), connections).ask();
        if (edit != null) {
            desk.apply(edit);
        }
    }

    private void phase() {
        Review review = desk.review();
        Edit edit = review == null ? null : PhaseDialog.ask(desk, view, review.design());
        if (edit != null) {
            desk.apply(edit);
        }
    }

    private void selectRow() {
        HallModel m = screen.model();
        if (m != null) {
            desk.select(m.edits().wholeRows(desk.selection()));
        }
    }

    private void selectNext(int dx, int dy, boolean add) {
        HallModel m = screen.model();
        if (m == null) {
            return;
        }
        String next = finder.next(m, desk.selection(), dx, dy);
        if (next != null) {
            Set<String> ids = add ? new TreeSet<>(desk.selection()) : new TreeSet<>();
            ids.add(next);
            desk.select(ids);
        }
    }

    private void zones() {
        zones = !zones;
        screen.refresh(Desk.Change.SELECTION);
        desk.say(desk.words().t(zones ? "hall.zones.on" : "hall.zones.off"));
    }

    private void escape() {
        if (!view.cancel()) {
            desk.select(Set.of());
        }
        screen.tool(Tool.SELECT);
    }

    // --- actions ---

    List<Action> actions() {
        List<Action> list = new ArrayList<>(editing());
        list.addAll(placing());
        list.add(Action.of("hall.select-all", "Shortcut+A", this::selectAll, this::isOpen));
        list.add(Action.of("hall.select-row", "Shortcut+Shift+A", this::selectRow, this::hasSelection));
        list.add(Action.of("hall.go-to", "Shortcut+G", this::goTo, this::isOpen));
        list.add(Action.of("hall.measure-typed", "Shortcut+M", this::measureTyped, this::isOpen));
        list.add(Action.of("hall.clearances", "Z", this::zones, this::isOpen));
        list.add(Action.of("hall.underlay", "Shortcut+U", screen::underlay, this::isOpen));
        list.add(Action.of("hall.twin", "T", () -> screen.twin(!screen.onPlan()), this::isOpen));
        list.add(Action.of("hall.zoom-in", "Shortcut+Plus", () -> view.zoom(1.3), this::isOpen));
        list.add(Action.of("hall.zoom-out", "Shortcut+Minus", () -> view.zoom(1 / 1.3), this::isOpen));
        list.add(Action.of("hall.zoom-selection", "Shortcut+Shift+0", this::zoomToSelection, this::hasSelection));
        list.add(Action.of("hall.fit", "Shortcut+0", view::fit, this::isOpen));
        list.add(Action.of("hall.escape", "Esc", this::escape, this::isOpen));
        for (Tool tool : Tool.values()) {
            list.add(Action.of("hall.tool-" + tool.word(), "", () -> screen.tool(tool), this::isOpen));
        }
        for (Layer layer : Layer.values()) {
            list.add(Action.of("hall.layer-" + layer.word(), "", () -> screen.layer(layer), this::isOpen));
        }
        int[][] steps = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
        String[] names = {"Left", "Right", "Up", "Down"};
        for (int i = 0; i < names.length; i++) {
            int dx = steps[i][0];
            int dy = steps[i][1];
            String key = names[i];
            String word = key.toLowerCase(Locale.ROOT);
            list.add(Action.of("hall.move-" + word, key, () -> move(dx * SNAP_MM, dy * SNAP_MM), this::onPlan));
            list.add(Action.of(
                    "hall.nudge-" + word, "Alt+" + key, () -> move(dx * FINE_MM, dy * FINE_MM), this::onPlan));
            list.add(Action.of("hall.pan-" + word, "Shift+" + key, () -> view.pan(-dx * 60, -dy * 60), screen::onPlan));
            list.add(
                    Action.of("hall.next-" + word, "Shortcut+" + key, () -> selectNext(dx, dy, false), screen::onPlan));
            list.add(Action.of(
                    "hall.extend-" + word, "Shortcut+Shift+" + key, () -> selectNext(dx, dy, true), screen::onPlan));
        }
        return list;
    }

    private List<Action> editing() {
        return List.of(
                Action.of("hall.add-row", "Shortcut+Shift+R", this::generate, this::isOpen),
                Action.of("hall.add-rack", "Insert", this::addRack, this::isOpen),
                Action.of("hall.rotate", "R", this::rotate, this::hasSelection),
                Action.of("hall.duplicate", "Shortcut+D", this::duplicate, this::hasSelection),
                Action.of("hall.cut", "Shortcut+X", this::cut, this::hasSelection),
                Action.of("hall.copy", "Shortcut+C", this::copy, this::hasSelection),
                Action.of("hall.paste", "Shortcut+V", this::paste, this::canPaste),
                Action.of("hall.delete", "Delete", this::delete, this::hasSelection),
                Action.of("hall.move-typed", "M", this::moveTyped, this::hasSelection),
                Action.of("hall.place-typed", "P", this::placeTyped, this::hasSelection),
                Action.of("hall.connect", "C", this::connect, this::hasSelection),
                Action.of("hall.phase", "", this::phase, this::isOpen),
                Action.of("hall.align-left", "Shortcut+Alt+L", () -> align(HallEdits.Side.LEFT), this::hasSelection),
                Action.of(
                        "hall.align-centre", "Shortcut+Alt+C", () -> align(HallEdits.Side.CENTRE), this::hasSelection),
                Action.of("hall.align-right", "Shortcut+Alt+R", () -> align(HallEdits.Side.RIGHT), this::hasSelection),
                Action.of("hall.align-top", "Shortcut+Alt+T", () -> align(HallEdits.Side.TOP), this::hasSelection),
                Action.of(
                        "hall.align-middle", "Shortcut+Alt+M", () -> align(HallEdits.Side.MIDDLE), this::hasSelection),
                Action.of(
                        "hall.align-bottom", "Shortcut+Alt+B", () -> align(HallEdits.Side.BOTTOM), this::hasSelection),
                Action.of("hall.distribute-x", "Shortcut+Alt+H", () -> distribute(true), this::hasSelection),
                Action.of("hall.distribute-y", "Shortcut+Alt+V", () -> distribute(false), this::hasSelection));
    }

    private List<Action> placing() {
        List<Action> list = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            if (tool.kind() != null) {
                list.add(Action.of("hall.add-" + tool.word(), "", () -> addThing(tool), this::isOpen));
            }
        }
        return list;
    }

    /** The actions of a menu: those on the selection, and with {@code whole} also what can be set down. */
    List<MenuItem> menu(boolean whole) {
        List<MenuItem> items = new ArrayList<>();
        List<Action> editing = editing();
        for (Action a : editing) {
            if (a.id().equals("hall.align-left") || a.id().equals("hall.rotate") || a.id().equals("hall.move-typed")) {
                items.add(new SeparatorMenuItem());
            }
            items.add(item(a));
        }
        if (whole) {
            items.add(new SeparatorMenuItem());
            placing().forEach(a -> items.add(item(a)));
        }
        return items;
    }

    private MenuItem item(Action a) {
        MenuItem item = new MenuItem(desk.words().t("action." + a.id()));
        item.setAccelerator(null);
        if (a.keys() != null) {
            item.setText(item.getText() + "   " + a.shortcut());
        }
        item.setDisable(!a.enabled().getAsBoolean());
        item.setOnAction(e -> a.run().run());
        return item;
    }
}
