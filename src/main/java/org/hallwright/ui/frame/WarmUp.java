package org.hallwright.ui.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.SearchableComboBox;

/**
 * Makes one control of each kind where nobody sees it while the window has nothing else to do. The first of a kind costs
 * several times what the next one does, since its code has yet to be loaded and its style to be found.
 */
public final class WarmUp {

    private WarmUp() {}

    /** Begins once the frame has stood on screen for a moment. */
    public static void after(Frame frame) {
        PauseTransition moment = new PauseTransition(Duration.millis(500));
        moment.setOnFinished(e -> begin(frame));
        Ui.onceShown(frame, moment::play);
    }

    private static void begin(Frame frame) {
        Scene window = frame.getScene();
        if (window == null) {
            return;
        }
        StackPane place = new StackPane();
        place.getStyleClass().setAll(frame.getStyleClass());
        place.getStylesheets().setAll(frame.getStylesheets());
        Scene unseen = new Scene(place, 400, 200);
        for (Supplier<Node> kind : List.<Supplier<Node>>of(
                WarmUp::table,
                WarmUp::choice,
                WarmUp::searchable,
                DatePicker::new,
                WarmUp::tabs,
                WarmUp::tree,
                () -> new MenuButton("…"))) {
            InTurn.next(window, () -> {
                place.getChildren().setAll(kind.get());
                unseen.getRoot().applyCss();
                unseen.getRoot().layout();
            });
        }
    }

    private static Node table() {
        TableView<String> table = Tables.table("", 1);
        table.getColumns().add(Tables.text("", 100, line -> line, "number"));
        table.getItems().add("…");
        return table;
    }

    private static Node choice() {
        ComboBox<LocalDate> box = new ComboBox<>();
        box.setValue(LocalDate.EPOCH);
        return box;
    }

    private static Node searchable() {
        ComboBox<String> box = new SearchableComboBox<>();
        box.getItems().add("…");
        return box;
    }

    private static Node tabs() {
        return new TabPane(new Tab("…", new ListView<>()));
    }

    private static Node tree() {
        TreeView<String> tree = new TreeView<>(new CheckBoxTreeItem<>("…"));
        tree.setCellFactory(CheckBoxTreeCell.forTreeView());
        return tree;
    }
}
