package org.hallwright.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Every action by name, with its shortcut, and every rack by its id. */
final class CommandPalette {
    /** A line: what it says, its shortcut, what it does, and whether it can be done now. */
    record Entry(String text, String keys, Runnable run, boolean enabled) {
        Entry(String text, String keys, Runnable run) {
            this(text, keys, run, true);
        }
    }

    private final Words words;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private List<Entry> actions = List.of();
    private Function<String, List<Entry>> objects = s -> List.of();

    CommandPalette(Words words, double textScale, List<String> stylesheets) {
        this.words = words;
        field.setPromptText(words.t("top.search"));
        field.setAccessibleText(words.t("top.search"));
        field.getStyleClass().add("palette-field");
        list.setAccessibleText(words.t("palette.title"));
        list.setPrefSize(560 * textScale, 360 * Math.min(1.5, textScale));
        list.setFixedCellSize(34 * textScale);
        list.setPlaceholder(Ui.label(words.t("palette.none"), "muted"));
        list.setCellFactory(v -> new Cell());
        VBox box = new VBox(8, field, list);
        box.getStyleClass().addAll("root", "palette");
        box.getStylesheets().addAll(stylesheets);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        field.textProperty().addListener((o, was, is) -> filter(is));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> runSelected());
        list.setFocusTraversable(false);
    }

    private void key(KeyEvent e) {
        int i = list.getSelectionModel().getSelectedIndex();
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            int to = Math.clamp(
                    i + (e.getCode() == KeyCode.DOWN ? 1 : -1),
                    0,
                    Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(to);
            list.scrollTo(to);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            runSelected();
            e.consume();
        }
    }

    private void runSelected() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && !entry.enabled()) {
            return;
        }
        popup.hide();
        if (entry != null) {
            entry.run().run();
        }
    }

    void show(Node below, List<Entry> all, Function<String, List<Entry>> findObjects) {
        actions = all;
        objects = findObjects;
        field.clear();
        filter("");
        Bounds at = below.localToScreen(below.getBoundsInLocal());
        popup.show(below, at.getMinX(), at.getMaxY() + 6);
        // in the middle of the window, so that it never leaves it
        Window window = below.getScene().getWindow();
        popup.setX(window.getX() + Math.max(0, (window.getWidth() - popup.getWidth()) / 2));
        field.requestFocus();
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Entry> hits = new ArrayList<>();
        for (Entry e : actions) {
            if (matches(e.text().toLowerCase(Locale.ROOT), wanted)) {
                hits.add(e);
            }
        }
        if (!wanted.isEmpty()) {
            hits.addAll(objects.apply(wanted));
        }
        list.setItems(FXCollections.observableArrayList(hits));
        list.getSelectionModel().selectFirst();
    }

    /** Every typed word occurs, in any order. */
    static boolean matches(String text, String wanted) {
        for (String part : wanted.split("\\s+")) {
            if (!text.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Label keys = Ui.label(entry.keys(), entry.keys().isEmpty() ? "muted" : "key");
            HBox row = Ui.row(8, Ui.label(entry.text(), entry.enabled() ? "plain" : "faint"), Ui.spring(), keys);
            setGraphic(row);
            setAccessibleText(entry.text() + " " + entry.keys());
        }
    }
}
