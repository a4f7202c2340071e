package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.hallwright.app.Workspace;
import org.hallwright.app.fix.FixPreview;
import org.hallwright.app.fix.Fixes;
import org.hallwright.base.Texts;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The ways out of a problem, each with what it changes; one is applied as one edit. */
final class FixDialog {
    private final Desk desk;
    private final Words words;

    private FixDialog(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    /** Tries what might help beside the window, then shows what does. */
    static void ask(Desk desk, Node owner, ProblemRow row) {
        Workspace workspace = desk.workspace();
        if (workspace == null) {
            return;
        }
        var catalog = desk.services().assessor().packs().catalog();
        desk.longWork(
                desk.words().t("fix.trying", row.title()),
                progress -> Fixes.tried(
                        workspace, catalog, row.rule(), row.object(), (done, of) -> progress.at((double) done / of)),
                found -> new FixDialog(desk).show(owner, row, found));
    }

    private void show(Node owner, ProblemRow row, List<FixPreview> found) {
        if (found.isEmpty()) {
            desk.say(words.t("fix.none", row.title()));
            return;
        }
        Dialog<ButtonType> dialog = Ask.dialog(
                owner, words, words.t("action.fix"), words.t("fix.head", row.title(), row.why()), words.t("fix.apply"));
        ListView<FixPreview> list = new ListView<>();
        list.getItems().setAll(found);
        list.setCellFactory(v -> new Cell());
        list.setAccessibleText(words.t("fix.list"));
        list.setPrefSize(640 * scale(), 150 * scale());
        TableView<FixPreview.Change> changes = Tables.table(words.t("fix.changes"), scale());
        changes.getColumns().add(Tables.text(words.t("fix.figure"), 240 * scale(), c -> name(c.after()), ""));
        changes.getColumns().add(Tables.text(words.t("fix.before"), 130 * scale(), c -> value(c.before()), "number"));
        changes.getColumns().add(Tables.text(words.t("fix.after"), 130 * scale(), c -> value(c.after()), "number"));
        changes.getColumns().add(Tables.text("Δ", 130 * scale(), this::delta, "number"));
        changes.setPlaceholder(Ui.label(words.t("fix.no-change"), "muted"));
        changes.setPrefHeight(220 * scale());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                changes.getItems().setAll(is.changes());
            }
        });
        list.getSelectionModel().selectFirst();
        dialog.getDialogPane().setContent(new VBox(8, list, Ui.section(words.t("fix.changes")), changes));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                Ask.ok(dialog).fire();
            }
        });
        Ask.focus(dialog, list);
        FixPreview chosen = Ask.isOk(dialog) ? list.getSelectionModel().getSelectedItem() : null;
        if (chosen != null) {
            desk.apply(chosen.fix().edit());
        }
    }

    private double scale() {
        return desk.settings().textScale();
    }

    private String name(Figure figure) {
        return words.figureName(figure.id());
    }

    private String value(Figure figure) {
        return words.value(figure);
    }

    private String delta(FixPreview.Change change) {
        if (!change.before().isKnown() || !change.after().isKnown()) {
            return "?";
        }
        double before = change.before().si();
        double by = change.after().si() - before;
        String percent = before == 0 ? "" : " %";
        return before == 0 ? "" : (by > 0 ? "+" : "") + words.number(100 * by / Math.abs(before)) + percent;
    }

    private final class Cell extends ListCell<FixPreview> {
        @Override
        protected void updateItem(@Nullable FixPreview preview, boolean empty) {
            super.updateItem(preview, empty);
            setText(null);
            if (empty || preview == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String what =
                    Texts.of(preview.fix().what(), words.locale(), preview.fix().arguments());
            String effect =
                    words.t(preview.solves() ? "fix.solves" : "fix.helps", preview.failsBefore(), preview.failsAfter());
            Label first = Ui.label(what, "strong");
            first.setWrapText(true);
            setGraphic(new VBox(2, first, Ui.label(effect, "muted")));
            setAccessibleText(what + ". " + effect);
        }
    }
}
