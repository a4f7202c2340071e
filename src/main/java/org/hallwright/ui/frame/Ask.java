package org.hallwright.ui.frame;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.hallwright.ui.model.Words;

/** Dialogues that look and behave alike: our sheet, our language, Esc leaves, OK waits until every field is right. */
public final class Ask {
    private Ask() {}

    /** A dialogue over the owner's window with OK (named {@code okText}) and cancel. */
    public static Dialog<ButtonType> dialog(Node owner, Words words, String title, String header, String okText) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dress(dialog, owner, title, header);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(
                        new ButtonType(okText, ButtonBar.ButtonData.OK_DONE),
                        new ButtonType(words.t("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        return dialog;
    }

    /** Our sheet and direction of writing for any dialogue. */
    public static void dress(Dialog<?> dialog, Node owner, String title, String header) {
        dialog.setTitle(title);
        dialog.setHeaderText(header.isEmpty() ? null : header);
        dialog.setGraphic(null);
        dialog.setResizable(true);
        if (owner.getScene() != null) {
            dialog.initOwner(owner.getScene().getWindow());
            if (owner.getScene().getRoot() instanceof Parent root) {
                dialog.getDialogPane().getStylesheets().addAll(root.getStylesheets());
                dialog.getDialogPane().setNodeOrientation(root.getNodeOrientation());
            }
        }
        // long sentences wrap instead of being cut
        dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Whether the planner has agreed. */
    public static boolean isOk(Dialog<ButtonType> dialog) {
        Node content = dialog.getDialogPane().getContent();
        Node first = content == null ? null : Focus.first(content);
        if (dialog.getOnShown() == null && (first instanceof TextInputControl || first instanceof ComboBoxBase<?>)) {
            focus(dialog, first);
        }
        return dialog.showAndWait()
                .filter(b -> b.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .isPresent();
    }

    /** Where typing begins; the default button takes the focus while the dialogue is shown, so that has to be over. */
    public static void focus(Dialog<?> dialog, Node field) {
        dialog.setOnShown(e -> Platform.runLater(() -> {
            field.requestFocus();
            if (field instanceof TextInputControl text) {
                text.selectAll();
            }
        }));
    }

    /** The dialogue's OK button. */
    public static Button ok(Dialog<ButtonType> dialog) {
        for (ButtonType type : dialog.getDialogPane().getButtonTypes()) {
            if (type.getButtonData() == ButtonBar.ButtonData.OK_DONE
                    && dialog.getDialogPane().lookupButton(type) instanceof Button button) {
                return button;
            }
        }
        throw new IllegalStateException("the dialogue has no OK");
    }

    /** OK does nothing while something is wrong; the check says what and puts the focus there. */
    public static void guard(Dialog<ButtonType> dialog, BooleanSupplier check) {
        ok(dialog).addEventFilter(ActionEvent.ACTION, e -> {
            if (!check.getAsBoolean()) {
                e.consume();
            }
        });
    }

    /** A form of names, fields and what is wrong with them. */
    public static GridPane form() {
        GridPane grid = new GridPane(12, 6);
        grid.getStyleClass().add("form");
        return grid;
    }

    /** A line of a form; the label names the field to readers. */
    public static void line(GridPane form, int row, String name, Node field, Node error) {
        line(form, row, name, field);
        form.add(error, 1, row + 1);
    }

    /** A line whose field cannot be wrong. */
    public static void line(GridPane form, int row, String name, Node field) {
        Label label = Ui.label(name);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        form.add(label, 0, row);
        form.add(field, 1, row);
    }

    /** A line for a checked field. */
    public static void line(GridPane form, int row, String name, Field<?> field) {
        line(form, row, name, field.input(), field.error());
    }
}
