package org.hallwright.ui.frame;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HistoryRow;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Every edit of the design, newest first, across all screens: go to any of them, and give one a name. */
final class HistoryPane extends VBox {
    private final Desk desk;
    private final ListView<HistoryRow> list = new ListView<>();

    HistoryPane(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        list.setAccessibleText(w.t("problems.changes"));
        list.setPlaceholder(Ui.label(w.t("problems.no-changes"), "muted"));
        list.setFixedCellSize(30 * desk.settings().textScale());
        list.setCellFactory(v -> new Cell(w));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                go();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                go();
            }
        });
        MenuItem go = new MenuItem(w.t("history.go"));
        go.setOnAction(e -> go());
        MenuItem name = new MenuItem(w.t("action.checkpoint"));
        name.setOnAction(e -> askName());
        list.setContextMenu(new ContextMenu(go, name));
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(list);
    }

    void refresh() {
        list.getItems().setAll(desk.history());
    }

    private void go() {
        HistoryRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            desk.goTo(row.index());
        }
    }

    /** Asks for the name of the moment that is now. */
    void askName() {
        if (!desk.isOpen()) {
            return;
        }
        Words w = desk.words();
        var dialog = Ask.dialog(this, w, w.t("action.checkpoint"), w.t("history.name.text"), w.t("history.name.ok"));
        Field<String> name = Field.words(w, w.t("history.name"), "");
        var form = Ask.form();
        Ask.line(form, 0, w.t("history.name"), name);
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, name::insist);
        if (Ask.isOk(dialog)) {
            name.value().ifPresent(desk::checkpoint);
        }
    }

    private static final class Cell extends ListCell<HistoryRow> {
        private final Words words;

        Cell(Words words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            boolean now = row.state() == HistoryRow.State.NOW;
            boolean undone = row.state() == HistoryRow.State.UNDONE;
            Label mark = Ui.label(now ? "●" : "", "history-mark");
            mark.setMinWidth(18);
            Label text = Ui.cut("#" + row.index() + "  " + row.text(), now ? "strong" : undone ? "faint" : "plain");
            Label name = Ui.label(row.checkpoint().isEmpty() ? "" : "⚑ " + row.checkpoint(), "checkpoint");
            Label state = Ui.label(now ? words.t("history.now") : undone ? words.t("history.undone") : "", "muted");
            setGraphic(Ui.row(8, mark, text, name, Ui.spring(), state));
            setAccessibleText(row.text() + " " + row.checkpoint() + " " + state.getText());
        }
    }
}
