package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.HallEdit;
import org.hallwright.draw.Box;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Plan;
import org.hallwright.draw.Point;
import org.hallwright.draw.SpatialGrid;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Layer;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.Latest;
import org.jspecify.annotations.Nullable;

/** The hall: a true-to-scale plan and its table twin, with every edit by mouse and by keyboard. */
public final class HallScreen implements Screen, PlanView.Owner, HallBar.Owner {
    /** Up to here the plan is made on the spot; larger halls are worked out aside. */
    private static final int SMALL_HALL = 400;

    private static final int ZONES_UP_TO = 60;

    private record Built(
            Review review, HallModel model, List<HallTable.Entry> entries, SpatialGrid racks, SpatialGrid things) {}

    private final Desk desk;
    private final Runnable askUnderlay;
    private final BorderPane root = new BorderPane();
    private final PlanView view;
    private final StackPane plan;
    private final HallBar bar;
    private final HallTable table;
    private final HallTools tools;
    private final HallCommands commands;
    private final DragCheck dragCheck;
    private final Latest builder = new Latest("hall-model");
    private final ContextMenu menu = new ContextMenu();
    private Layer layer = Layer.POWER;
    private @Nullable HallModel model;
    private @Nullable String fittedHall;

    /** @param askUnderlay leads to where a drawing or picture is chosen and calibrated */
    public HallScreen(Desk desk, Palette palette, Runnable askUnderlay) {
        this.desk = desk;
        this.askUnderlay = askUnderlay;
        view = new PlanView(
                this, palette, desk.settings().textScale(), desk.words().t("hall.empty"));
        tools = new HallTools(desk, this, view);
        commands = new HallCommands(desk, this, view, tools, root);
        table = new HallTable(desk, desk::select, menu);
        menu.setOnShowing(e -> menu.getItems().setAll(commands.menu(true)));
        menu.getItems().setAll(commands.menu(true));
        bar = new HallBar(desk, catalog(), this, () -> commands.menu(false));
        dragCheck = new DragCheck(desk, view);
        root.getStyleClass().add("hall-screen");
        HBox zoom = bar.zoomer();
        StackPane.setAlignment(zoom, Pos.TOP_RIGHT);
        StackPane.setMargin(zoom, new Insets(10, 12, 0, 0));
        view.keepFree(zoom);
        plan = new StackPane(view, zoom);
        root.setTop(bar);
        root.setCenter(plan);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus(Node first) {
        return root.getCenter() == plan ? view : first;
    }

    @Nullable
    HallModel model() {
        return model;
    }

    HallBar bar() {
        return bar;
    }

    boolean onPlan() {
        return root.getCenter() == plan;
    }

    /** The catalogue with the planner's own types of the open design. */
    Catalog catalog() {
        Review review = desk.review();
        var assessor = desk.services().assessor();
        return (review == null ? assessor.packs() : assessor.packs(review.design())).catalog();
    }

    // --- the tool bar ---

    @Override
    public void tool(Tool tool) {
        twin(true);
        view.tool(tool);
        bar.show(tool);
        view.requestFocus();
        desk.say(tool == Tool.SELECT ? "" : desk.words().t("tool." + tool.word() + ".hint"));
    }

    @Override
    public void layer(Layer next) {
        layer = next;
        bar.show(next);
        refresh(Desk.Change.DESIGN);
    }

    @Override
    public void hall(Hall hall) {
        desk.showHall(hall.id());
    }

    @Override
    public void twin(boolean onPlan) {
        root.setCenter(onPlan ? plan : table.node());
        bar.showTwin(onPlan);
    }

    @Override
    public void zoom(double factor) {
        view.zoom(factor);
    }

    @Override
    public void fit() {
        view.fit();
    }

    @Override
    public void snap(int mm) {
        view.snap(mm);
    }

    @Override
    public void underlay() {
        askUnderlay.run();
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
        if (root.getTop() == null) {
            root.setTop(bar);
            root.setCenter(plan);
        }
        if (change == Desk.Change.DESIGN) {
            bar.halls(review.design().halls(), hall);
            List<ProblemRow> problems = desk.problems();
            Words words = desk.words();
            Layer of = layer;
            int racks = hall.rows().stream().mapToInt(r -> r.racks().size()).sum();
            if (racks <= SMALL_HALL && hall.underlay() == null) {
                install(build(review, hall, of, words, problems));
            } else {
                builder.submit(() -> {
                    Built built = build(review, hall, of, words, problems);
                    Platform.runLater(() -> {
                        if (desk.review() == review && layer == of && hall.equals(desk.hall())) {
                            install(built);
                        }
                    });
                });
            }
        }
        selectionShown();
    }

    private Built build(Review review, Hall hall, Layer of, Words words, List<ProblemRow> problems) {
        Catalog catalog = desk.services().assessor().packs(review.design()).catalog();
        HallModel made = new HallModel(review, catalog, hall, of, words, problems);
        return new Built(
                review,
                made,
                HallTable.entries(made, words),
                new SpatialGrid(made.plan().racks().stream().map(Plan.Mark::box).toList()),
                new SpatialGrid(
                        made.plan().fixtures().stream().map(Plan.Thing::box).toList()));
    }

    private void install(Built built) {
        model = built.model();
        String id = built.model().hall().id();
        boolean other = !id.equals(fittedHall);
        fittedHall = id;
        view.show(built.model().plan(), built.racks(), built.things(), other);
        table.show(built.entries());
        if (other) {
            tools.typeOf(built.review());
        }
        cameraMoved();
        selectionShown();
    }

    private void selectionShown() {
        Set<String> chosen = desk.selection();
        view.select(chosen);
        table.sync(chosen);
        HallModel m = model;
        if (m != null) {
            dragCheck.zones(m, chosen.size() <= ZONES_UP_TO ? chosen : Set.of(), commands.showsZones());
        }
        announce();
    }

    private void announce() {
        Words w = desk.words();
        Review review = desk.review();
        if (review != null && desk.selection().isEmpty()) {
            view.announce(w.t("hall.plan.name", review.design().rackCount()));
        } else if (!desk.selection().isEmpty()) {
            String first = desk.selection().iterator().next();
            view.announce(w.t("hall.selected", desk.selection().size(), first));
        }
    }

    @Override
    public @Nullable Node inspector() {
        HallModel m = model;
        Review review = desk.review();
        if (m == null || review == null || desk.selection().size() != 1) {
            return null;
        }
        Fixture thing = m.thing(desk.selection().iterator().next());
        if (thing == null) {
            return null;
        }
        return new ThingPane(
                        desk.words(),
                        review.design(),
                        thing,
                        desk.words().t("inspector.selection"),
                        next -> desk.apply(new HallEdit.PutFixture(m.hall().id(), next)))
                .node();
    }

    // --- the plan's gestures ---

    @Override
    public void select(Set<String> ids) {
        desk.select(ids);
    }

    @Override
    public void dragging(int dxMm, int dyMm) {
        HallModel m = model;
        if (m != null) {
            dragCheck.moved(m, desk.selection(), dxMm, dyMm);
        }
    }

    @Override
    public void dropped(int dxMm, int dyMm) {
        commands.move(dxMm, dyMm);
    }

    @Override
    public void open(String id) {
        desk.select(Set.of(id));
        commands.placeTyped();
    }

    @Override
    public void cameraMoved() {
        bar.scale("1:" + desk.words().integer(Math.round(view.camera().scaleDenominator())));
    }

    @Override
    public boolean drawn(Tool tool, Box mm) {
        return commands.drawn(tool, mm);
    }

    @Override
    public List<String> drawing(Tool tool, Box mm) {
        return tools.drawing(tool, mm);
    }

    @Override
    public List<String> hovered(String id) {
        HallModel m = model;
        if (m == null) {
            return List.of();
        }
        Words w = desk.words();
        List<String> lines = new ArrayList<>();
        for (HallModel.Line line : m.lines()) {
            if (line.rack().id().equals(id)) {
                lines.add(line.rack().name() + " · " + line.type());
                lines.add(w.t("layer." + layer.word()) + ": " + line.value() + " · " + line.cell());
                break;
            }
        }
        Fixture thing = m.thing(id);
        if (thing != null) {
            lines.add(thing.name() + " · " + w.integer(thing.widthMm()) + " × " + w.integer(thing.depthMm()) + " mm");
        }
        ProblemRow problem = m.problem(id);
        if (problem != null) {
            lines.add(problem.verdict().mark() + " " + DragCheck.sentence(problem));
        }
        return lines;
    }

    @Override
    public void menu(double screenX, double screenY, Point mm) {
        commands.here(mm);
        menu.show(view, screenX, screenY);
    }

    @Override
    public void reveal(String objectId) {
        HallModel m = model;
        Review review = desk.review();
        if (m == null || review == null) {
            return;
        }
        Set<String> standing = review.design().standing(objectId);
        Hall hall = review.design().hallOf(standing);
        if (hall != null && !hall.id().equals(m.hall().id())) {
            desk.showHall(hall.id());
            desk.select(standing);
        }
        HallModel now = model;
        Box b = now == null ? null : now.bounds(standing);
        if (b != null) {
            view.centre(b.centre());
        }
    }

    @Override
    public List<Action> actions() {
        return commands.actions();
    }
}
