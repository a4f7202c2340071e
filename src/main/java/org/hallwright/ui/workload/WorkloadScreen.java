package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.base.Severity;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.Workload;
import org.hallwright.draw.Palette;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Pools of accelerators, what each is to do, and what comes of it. */
public final class WorkloadScreen implements Screen {
    private static final double LARGE_TEXT = 1.5;

    private record PoolLine(String name, String racks, String accelerators, String kinds, String taken) {}

    private record Line(
            Workload load, Verdict state, String pool, String goal, String result, String band, String limit) {}

    private final Desk desk;
    private final Palette palette;
    private final Consumer<Design> opener;
    private final BorderPane root = new BorderPane();
    private final StackPane detail = new StackPane();
    private @Nullable Review shown;
    private String chosen = "";

    /** @param opener opens a design that was found for a goal */
    public WorkloadScreen(Desk desk, Palette palette, Consumer<Design> opener) {
        this.desk = desk;
        this.palette = palette;
        this.opener = opener;
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
    public List<Action> actions() {
        return List.of(
                Action.of("workload.train", "", () -> add(newTraining()), this::hasPools),
                Action.of("workload.serve", "", () -> add(newServing()), this::hasPools),
                Action.of("workload.batch", "", () -> add(newBatch()), this::hasPools),
                Action.of("workload.edit", "", this::edit, () -> chosen() != null),
                Action.of("workload.remove", "", this::remove, () -> chosen() != null),
                Action.of("workload.goal", "", () -> GoalOffers.ask(desk, root, opener), this::hasWork));
    }

    private boolean hasWork() {
        Review review = desk.review();
        return review != null
                && review.design().workloads().stream().anyMatch(load -> !(load instanceof Workload.Batch));
    }

    @Override
    public void reveal(String objectId) {
        Review review = desk.review();
        if (review != null && review.design().workloads().stream().anyMatch(l -> l.id().equals(objectId))) {
            chosen = objectId;
            show(review);
        }
    }

    @Override
    public void refresh(Desk.Change change) {
        Review review = desk.review();
        Words w = desk.words();
        if (review == null) {
            shown = null;
            root.setTop(null);
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
        } else if (change == Desk.Change.DESIGN && review != shown) {
            show(review);
        }
    }

    private void show(Review review) {
        Words w = desk.words();
        VBox page = new VBox(14);
        page.getStyleClass().add("page");
        page.getChildren().add(Ui.section(w.t("workload.work")));
        if (review.design().workloads().isEmpty()) {
            page.getChildren().add(Ui.label(w.t("missing.workload"), "muted"));
            detail.getChildren().clear();
        } else {
            page.getChildren().add(workloads(review));
        }
        page.getChildren().addAll(detail, Ui.section(w.t("workload.pools")), pools(review));
        if (shown == null) {
            InTurn.fill(page, 2);
        }
        shown = review;
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        root.setTop(bar());
        root.setCenter(scroll);
    }

    private Node bar() {
        Words w = desk.words();
        List<Node> buttons = new ArrayList<>();
        for (Action action : actions()) {
            Button button = Ui.button(w.t("action." + action.id()), action.run());
            button.setDisable(!action.enabled().getAsBoolean());
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.add(button);
        }
        FlowPane row = new FlowPane(8, 6, buttons.toArray(new Node[0]));
        row.getStyleClass().add("tool-bar-row");
        return row;
    }

    private Node workloads(Review review) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        WorkloadWords say = new WorkloadWords(w);
        TableView<Line> table = Tables.table(w.t("workload.work"), s);
        table.getColumns().add(Tables.mark(46 * s, Line::state, w));
        table.getColumns()
                .add(Tables.text(w.t("workload.name"), 130 * s, l -> l.load().name(), "strong"));
        if (s < LARGE_TEXT) {
            table.getColumns().add(Tables.text(w.t("workload.pool"), 140 * s, Line::pool, ""));
        }
        table.getColumns().add(Tables.text(w.t("workload.result"), 110 * s, Line::result, "number"));
        if (s < LARGE_TEXT) {
            // with large text all but the result stands in the card below alone
            table.getColumns().add(Tables.text(w.t("cost.range"), 110 * s, Line::band, "number"));
            table.getColumns().add(Tables.text(w.t("workload.limited"), 120 * s, Line::limit, ""));
            table.getColumns().add(Tables.text(w.t("workload.asked"), 300 * s, Line::goal, ""));
        }
        for (Workload load : review.design().workloads()) {
            table.getItems().add(line(review, load, say));
        }
        fit(table, s);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                chosen = is.load().id();
                detail.getChildren().setAll(new WorkloadDetail(desk, palette).show(review, is.load()));
            }
        });
        Line first = table.getItems().getFirst();
        for (Line line : table.getItems()) {
            first = line.load().id().equals(chosen) ? line : first;
        }
        table.getSelectionModel().select(first);
        return table;
    }

    private Line line(Review review, Workload load, WorkloadWords say) {
        Words w = desk.words();
        Fleet.Work work = review.assessment().fleet().of(load.id());
        Forecast f = work == null ? null : work.forecast();
        Figure main = load instanceof Workload.Training
                ? WorkloadWords.figure(review, "trainingTime", load)
                : WorkloadWords.figure(review, "servingTokensPerSecond", load);
        Verdict state = f == null
                ? Verdict.UNKNOWN
                : f.feasible() && f.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR)
                        ? Verdict.PASS
                        : Verdict.FAIL;
        return new Line(
                load,
                state,
                WorkloadWords.poolName(review, load),
                say.goal(load),
                main == null ? "–" : w.value(main),
                main == null ? "" : w.band(main),
                f == null || !f.feasible() ? "" : say.limit(f));
    }

    private static void fit(TableView<?> table, double s) {
        table.setPrefHeight((1.8 + Math.max(1, table.getItems().size())) * 30 * s);
        table.setMinHeight(table.getPrefHeight());
    }

    private Node pools(Review review) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        TableView<PoolLine> table = Tables.table(w.t("workload.pools"), s);
        table.getColumns().add(Tables.text(w.t("workload.pool"), 200 * s, PoolLine::name, "strong"));
        table.getColumns().add(Tables.text(w.t("screen.racks"), 80 * s, PoolLine::racks, "number"));
        table.getColumns()
                .add(Tables.text(w.t("figure.selectedAccelerators"), 110 * s, PoolLine::accelerators, "number"));
        table.getColumns().add(Tables.text(w.t("workload.taken"), 110 * s, PoolLine::taken, "number"));
        table.getColumns().add(Tables.text(w.t("hall.col.type"), 360 * s, PoolLine::kinds, ""));
        for (Pool pool : review.design().pools()) {
            table.getItems().add(poolLine(review, pool));
        }
        fit(table, s);
        return table;
    }

    private PoolLine poolLine(Review review, Pool pool) {
        Words w = desk.words();
        var catalog = desk.services().assessor().packs().catalog();
        int racks = 0;
        double accelerators = 0;
        boolean known = true;
        TreeSet<String> kinds = new TreeSet<>();
        for (Rack rack : review.design().racks()) {
            if (pool.id().equals(rack.pool())) {
                racks++;
                var type = catalog.rack(rack.type());
                kinds.add(type == null ? rack.type() : type.name());
                var a = review.assessment().rack(rack.id());
                known &= a != null && a.accelerators().isKnown();
                accelerators += a != null && a.accelerators().isKnown()
                        ? a.accelerators().si()
                        : 0;
            }
        }
        double taken = 0;
        for (Workload load : review.design().workloads()) {
            taken += load.pool().equals(pool.id()) ? load.share() : 0;
        }
        return new PoolLine(
                pool.name(),
                w.integer(racks),
                known ? w.integer(Math.round(accelerators)) : "?",
                String.join(", ", kinds),
                (taken > 1 + 1e-9 ? "✕ " : "") + w.number(taken * 100) + " %");
    }

    private boolean hasPools() {
        Review review = desk.review();
        return review != null && !review.design().pools().isEmpty();
    }

    private @Nullable Workload chosen() {
        Review review = desk.review();
        if (review == null) {
            return null;
        }
        for (Workload load : review.design().workloads()) {
            if (load.id().equals(chosen)) {
                return load;
            }
        }
        return null;
    }

    private void add(Workload fresh) {
        Review review = desk.review();
        if (review != null) {
            new WorkloadDialog(desk, root, review.design()).ask(fresh, true).ifPresent(load -> {
                chosen = load.id();
                desk.apply(new PlanEdit.PutWorkload(load));
            });
        }
    }

    private void edit() {
        Review review = desk.review();
        Workload load = chosen();
        if (review != null && load != null) {
            new WorkloadDialog(desk, root, review.design())
                    .ask(load, false)
                    .ifPresent(changed -> desk.apply(new PlanEdit.PutWorkload(changed)));
        }
    }

    private void remove() {
        Workload load = chosen();
        if (load != null) {
            desk.apply(new PlanEdit.RemoveWorkload(load.id()));
        }
    }

    private Workload newTraining() {
        return new Workload.Training(
                freeId("train"),
                desk.words().t("workload.new.train"),
                "pool",
                1,
                "llama3-70b",
                "bf16",
                15e12,
                1024,
                8192);
    }

    private Workload newServing() {
        return new Workload.Serving(
                freeId("serve"),
                desk.words().t("workload.new.serve"),
                "pool",
                1,
                "llama3-70b",
                "fp8",
                1024,
                512,
                1,
                0.05,
                0);
    }

    private Workload newBatch() {
        return new Workload.Batch(freeId("batch"), desk.words().t("workload.new.batch"), "pool", 1, 100_000, 0.6);
    }

    private String freeId(String stem) {
        Review review = desk.review();
        int number = 1;
        while (review != null && review.design().ids().contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }
}
