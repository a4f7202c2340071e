package org.hallwright.ui.compare;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import org.hallwright.advise.compare.Comparison;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.draw.Palette;
import org.hallwright.ui.frame.Action;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.frame.WholeScreen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Progress;
import org.hallwright.ui.model.Services;
import org.hallwright.ui.model.Words;

/**
 * The open design as baseline beside up to four others, judged with the same packs: design files, designs of earlier
 * sessions, the open design as it stands now, or templates.
 */
public final class CompareScreen implements WholeScreen {

    private final Desk desk;
    private final Palette palette;
    private final List<Review> others = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final CheckBox differences;

    public CompareScreen(Desk desk, Palette palette) {
        this.desk = desk;
        this.palette = palette;
        differences = new CheckBox(desk.words().t("compare.differences"));
        differences.setOnAction(e -> show());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.of("compare.file", "", this::addFile, this::hasRoom),
                Action.of("compare.freeze", "", this::addOpenOne, this::hasRoom),
                Action.of("compare.clear", "", this::clear, () -> !others.isEmpty()),
                Action.of("compare.differences", "", differences::fire, () -> !others.isEmpty())));
        for (String id : desk.services().templates()) {
            actions.add(Action.of("compare.template." + id, "", () -> addTemplate(id), this::hasRoom));
        }
        return actions;
    }

    private boolean hasRoom() {
        return desk.isOpen() && others.size() < Comparison.MOST - 1;
    }

    private FlowPane bar() {
        Words w = desk.words();
        FlowPane bar = new FlowPane(
                12,
                6,
                Ui.label(w.t("compare.title"), "strong"),
                Ui.label("✓ " + w.t("compare.same-packs"), "chip", "chip-pass", "chip-label"));
        for (int i = 0; i < others.size(); i++) {
            bar.getChildren().add(member(i));
        }
        MenuButton add = adder("");
        add.setDisable(!hasRoom());
        bar.getChildren().addAll(add, differences, Ui.button(w.t("compare.clear"), this::clear, "flat"));
        bar.getStyleClass().add("tool-bar-row");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** A design of the comparison; pressing it takes it out again. */
    private Button member(int index) {
        Words w = desk.words();
        String name =
                Compared.letter(index + 1) + " · " + others.get(index).design().name();
        Button chip = Ui.button(
                name,
                () -> {
                    others.remove(index);
                    show();
                },
                "chip",
                "chip-unknown");
        chip.setGraphic(Ui.label("×", "faint"));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(w.t("compare.remove", name));
        Ui.tip(chip, w.t("compare.remove", name));
        return chip;
    }

    /** A menu of what can be added. */
    private MenuButton adder(String style) {
        Words w = desk.words();
        MenuButton add = new MenuButton(w.t("compare.add"));
        if (!style.isEmpty()) {
            add.getStyleClass().add(style);
        }
        add.getItems().addAll(item(w.t("compare.file"), this::addFile), item(w.t("compare.freeze"), this::addOpenOne));
        List<Services.Recent> recent = desk.services().recent();
        if (!recent.isEmpty()) {
            add.getItems().add(new SeparatorMenuItem());
            for (Services.Recent each : recent) {
                add.getItems()
                        .add(item(
                                each.name() + "  ·  " + each.when(),
                                () -> add(
                                        each.name(), progress -> desk.services().peek(each.key()))));
            }
        }
        add.getItems().add(new SeparatorMenuItem());
        for (String id : desk.services().templates()) {
            add.getItems().add(item(w.t("template." + id), () -> addTemplate(id)));
        }
        return add;
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> run.run());
        return item;
    }

    private void addFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(desk.words().t("file.kind"), "*.hallwright"));
        List<File> chosen = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        for (File file : chosen == null ? List.<File>of() : chosen) {
            add(
                    file.getName(),
                    progress -> desk.services()
                            .look(file.toPath(), progress)
                            .then(workspace -> Outcome.ok(workspace.design())));
        }
    }

    /** The open design as it stands: later edits are compared with it. */
    private void addOpenOne() {
        Review now = desk.review();
        if (now != null) {
            add(now);
        }
    }

    private void addTemplate(String id) {
        add(desk.words().t("template." + id), progress -> desk.services().template(id));
    }

    private void add(String name, Function<Progress, Outcome<Design>> source) {
        desk.longWork(
                desk.words().t("compare.assessing", name),
                progress -> source.apply(progress)
                        .then(design -> Outcome.ok(desk.services().assessor().review(design, null))),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Ok<Review> ok -> add(ok.value());
                        case Outcome.Failed<Review> failed -> desk.say(desk.firstSentence(failed.problems()));
                    }
                });
    }

    private void add(Review review) {
        if (hasRoom()) {
            others.add(review);
            show();
        } else {
            desk.say(desk.words().t("compare.full"));
        }
    }

    private void clear() {
        others.clear();
        show();
    }

    @Override
    public void refresh(Desk.Change change) {
        if (change == Desk.Change.DESIGN) {
            show();
        }
    }

    private void show() {
        Review base = desk.review();
        Words w = desk.words();
        root.setTop(others.isEmpty() || base == null ? null : bar());
        if (base == null) {
            root.setCenter(Ui.empty(w.t("empty.no-design"), w.t("empty.no-design.text")));
            return;
        }
        if (others.isEmpty()) {
            root.setCenter(Ui.empty(w.t("compare.one"), w.t("compare.one.text"), adder("accent")));
            return;
        }
        List<Review> all = new ArrayList<>(List.of(base));
        all.addAll(others);
        desk.work(() -> Compared.of(all, desk.services().assessor().packs(), desk.today()), compared -> {
            // What was worked out for a design or a choice of designs that is no longer shown is dropped.
            boolean current = desk.review() == base && others.equals(all.subList(1, all.size()));
            if (current) {
                root.setCenter(new ComparePage(desk, palette, compared, differences.isSelected()).node());
            }
        });
    }
}
