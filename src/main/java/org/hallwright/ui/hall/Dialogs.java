package org.hallwright.ui.hall;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Dialogues of the hall; fields take any unit, say at once what is wrong, and keep what was typed. */
public final class Dialogs {
    private Dialogs() {}

    public static void dress(Dialog<?> dialog, Node owner, String title, String header) {
        dialog.setTitle(title);
        dialog.setHeaderText(header);
        dialog.setGraphic(null);
        if (owner.getScene() != null) {
            dialog.initOwner(owner.getScene().getWindow());
            if (owner.getScene().getRoot() instanceof Parent root) {
                dialog.getDialogPane().getStylesheets().addAll(root.getStylesheets());
            }
        }
    }

    /** A field for a length in mm with its own error line. */
    static final class Length {
        final TextField field;
        final Label error = Ui.label("", "field-error");
        private final int least;
        private final int most;
        private final Words words;

        Length(Words words, String name, int value, int least, int most) {
            this.words = words;
            this.least = least;
            this.most = most;
            field = new TextField(Integer.toString(value));
            field.setAccessibleText(name);
            field.setPrefColumnCount(10);
            field.textProperty().addListener((o, was, is) -> check());
        }

        boolean check() {
            OptionalDouble m = QuantityText.parse(field.getText(), Unit.MM);
            boolean ok = m.isPresent() && m.getAsDouble() * 1000 >= least && m.getAsDouble() * 1000 <= most;
            error.setText(ok ? "" : words.t("field.length", words.integer(least), words.integer(most)));
            field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !ok);
            field.setAccessibleHelp(error.getText());
            return ok;
        }

        int mm() {
            return (int) Math.round(QuantityText.parse(field.getText(), Unit.MM).orElse(0) * 1000);
        }
    }

    public static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        grid.getStyleClass().add("form");
        return grid;
    }

    public static void add(GridPane grid, int row, String name, Node field, Node error) {
        Label label = Ui.label(name);
        label.setLabelFor(field);
        grid.add(label, 0, row);
        grid.add(field, 1, row);
        grid.add(error, 2, row);
    }

    /** Asks for a step in mm by which the selection moves. */
    static Optional<int[]> step(Desk desk, Node owner) {
        Words w = desk.words();
        Dialog<ButtonType> dialog = new Dialog<>();
        dress(dialog, owner, w.t("action.hall.move-typed"), w.t("hall.move.text"));
        Length dx = new Length(w, "ΔX", 0, -1_000_000, 1_000_000);
        Length dy = new Length(w, "ΔY", 0, -1_000_000, 1_000_000);
        GridPane grid = grid();
        add(grid, 0, "ΔX mm", dx.field, dx.error);
        add(grid, 1, "ΔY mm", dy.field, dy.error);
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        guard(dialog, dx, dy);
        return dialog.showAndWait().filter(b -> b == ButtonType.OK).map(b -> new int[] {dx.mm(), dy.mm()});
    }

    /** OK does nothing while a field is wrong; the field says why. */
    static void guard(Dialog<ButtonType> dialog, Length... fields) {
        Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        ok.addEventFilter(javafx.event.ActionEvent.ACTION, e -> {
            for (Length f : fields) {
                if (!f.check()) {
                    f.field.requestFocus();
                    e.consume();
                    return;
                }
            }
        });
    }
}
