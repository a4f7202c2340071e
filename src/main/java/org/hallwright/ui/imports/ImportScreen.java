package org.hallwright.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Edit;
import org.hallwright.design.Hall;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WholeScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ImportModel;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The import review: choose a source, look at every field, decide, and take it in as one step of undo. */
public final class ImportScreen implements WholeScreen {

    private static final List<String> DRAWINGS = List.of("*.dxf", "*.svg", "*.png", "*.jpg", "*.jpeg");

    private static final List<String> ENDINGS = Stream.concat(
                    Stream.of("*.csv", "*.xlsx", "*.xlsm", "*.yaml", "*.yml", "*.zip", "*.epw", "*.json"),
                    DRAWINGS.stream())
            .toList();

    private final Desk desk;
    private final ImportModel model = new ImportModel();
    private final BorderPane root = new BorderPane();
    private final ComboBox<String> halls = new ComboBox<>();
    private final Label file = Ui.cut("", "muted");
    private final Label effect = Ui.cut("", "strong");
    private final Button confirm;
    private final ReviewPane review;

    /** The hall that an import goes to; it is asked for once there is something to import. */
    private final HBox target;

    public ImportScreen(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        confirm = Ui.button(w.t("import.confirm"), this::confirm, "accent");
        review = new ReviewPane(desk, model, this::replan);
        target = new HBox(8, Ui.label(w.t("import.hall"), "muted"), halls);
        target.setAlignment(Pos.CENTER_LEFT);
        target.managedProperty().bind(target.visibleProperty());
        halls.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String id) {
                return id == null ? "" : hallName(id);
            }

            @Override
            public String fromString(String text) {
                // The list is chosen from and never typed into.
                return text;
            }
        });
        halls.setAccessibleText(w.t("import.hall"));
        halls.setOnAction(e -> {
            String chosen = halls.getValue();
            if (chosen != null && !chosen.equals(model.options().hall())) {
                model.hall(chosen);
                replan();
            }
        });
        FlowPane bar = new FlowPane(
                12,
                6,
                Ui.label(w.t("import.title"), "strong"),
                Ui.button(w.t("import.choose"), this::choose),
                Ui.button(w.t("import.folder"), this::chooseFolder),
                file,
                target,
                effect,
                confirm);
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(Pos.CENTER_LEFT);
        root.setTop(bar);
        root.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        root.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) {
                open(e.getDragboard().getFiles().getFirst().toPath());
                e.setDropCompleted(true);
            }
        });
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("import-choose", "", this::choose, () -> true),
                Action.of("import-underlay", "", () -> choose("import.drawings", DRAWINGS), () -> true),
                Action.of("import-folder", "", this::chooseFolder, () -> true),
                Action.of("import-confirm", "", this::confirm, () -> !confirm.isDisabled()));
    }

    @Override
    public void refresh(Desk.Change change) {
        if (change == Desk.Change.DESIGN) {
            replan();
        }
    }

    private void choose() {
        choose("import.kinds", ENDINGS);
    }

    private void choose(String kinds, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t(kinds), endings));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    private void chooseFolder() {
        File chosen = new DirectoryChooser().showDialog(root.getScene().getWindow());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Reviews a file or folder; the design stays as it is. */
    public void open(Path path) {
        read(path, ImportOptions.NONE.withHall(firstHall()));
    }

    private @Nullable String firstHall() {
        Hall hall = desk.hall();
        return hall == null ? null : hall.id();
    }

    private void read(Path path, ImportOptions options) {
        Review into = desk.review();
        Catalog catalog = catalog();
        desk.longWork(
                desk.words().t("import.reading", String.valueOf(path.getFileName())),
                progress -> ImportModel.read(path, options, into, catalog, progress),
                found -> {
                    model.take(found);
                    show();
                    if (desk.review() != into) {
                        replan();
                    }
                });
    }

    private Catalog catalog() {
        Review now = desk.review();
        return now == null
                ? desk.services().assessor().packs().catalog()
                : desk.services().assessor().packs(now.design()).catalog();
    }

    private void replan() {
        if (model.session() == null) {
            return;
        }
        desk.work(model.planning(desk.review(), catalog()), planned -> {
            model.take(planned);
            tellEffect();
            review.problems();
        });
    }

    private void confirm() {
        ImportPlan plan = model.plan();
        if (plan == null) {
            return;
        }
        Edit edit = plan.edit();
        if (edit != null) {
            desk.apply(edit);
            desk.say(desk.words().t("import.done", plan.added(), plan.changed()));
        }
    }

    private void tellEffect() {
        Words w = desk.words();
        ImportPlan plan = model.plan();
        Edit edit = plan == null ? null : plan.edit();
        confirm.setDisable(edit == null);
        if (plan == null) {
            effect.setText(model.session() == null || desk.isOpen() ? "" : w.t("import.no-design"));
        } else {
            effect.setText(
                    edit == null
                            ? w.t("import.nothing")
                            : w.t("import.effect", plan.added(), plan.changed(), plan.unchanged()));
        }
    }

    private String hallName(String id) {
        Review now = desk.review();
        return now == null
                ? id
                : now.design().halls().stream()
                        .filter(hall -> hall.id().equals(id))
                        .map(Hall::name)
                        .findFirst()
                        .orElse(id);
    }

    private void show() {
        Words w = desk.words();
        Path path = model.path();
        target.setVisible(path != null);
        file.setText(path == null ? "" : String.valueOf(path.getFileName()));
        Review now = desk.review();
        halls.getItems()
                .setAll(
                        now == null
                                ? List.of()
                                : now.design().halls().stream().map(Hall::id).toList());
        halls.setValue(model.options().hall());
        tellEffect();
        if (path == null) {
            root.setCenter(Ui.empty(
                    w.t("import.empty"),
                    w.t("import.empty.text"),
                    Ui.button(w.t("import.choose"), this::choose, "accent"),
                    Ui.button(w.t("import.folder"), this::chooseFolder)));
            return;
        }
        review.show();
        VBox left = new VBox(12);
        left.setPadding(new Insets(12));
        if (model.table() != null) {
            left.getChildren().add(new ColumnsPane(desk, model, options -> read(path, options)).node());
        }
        if (model.drawing() != null) {
            left.getChildren().add(new LayersPane(desk, model, this::replan).node());
        }
        if (left.getChildren().isEmpty()) {
            root.setCenter(review.node());
            return;
        }
        SplitPane split = new SplitPane(left, review.node());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(model.drawing() != null ? 0.6 : 0.42);
        root.setCenter(split);
    }
}
