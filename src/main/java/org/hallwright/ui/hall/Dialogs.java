package org.hallwright.ui.hall;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.hallwright.design.Design;
import org.hallwright.design.Fixture;
import org.hallwright.design.Rack;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Dialogues of the hall; fields take any unit, say at once what is wrong, and keep what was typed. */
public final class Dialogs {
    private Dialogs() {}

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
        return Ask.form();
    }

    public static void add(GridPane grid, int row, String name, Node field, Node error) {
        Ask.line(grid, row, name, field);
        grid.add(error, 2, row);
    }

    /** Asks for a step in mm by which the selection moves. */
    static Optional<int[]> step(Desk desk, Node owner) {
        Words w = desk.words();
        Dialog<ButtonType> dialog =
                Ask.dialog(owner, w, w.t("action.hall.move-typed"), w.t("hall.move.text"), w.t("dialog.ok"));
        Length dx = new Length(w, "ΔX", 0, -1_000_000, 1_000_000);
        Length dy = new Length(w, "ΔY", 0, -1_000_000, 1_000_000);
        GridPane grid = grid();
        add(grid, 0, "ΔX mm", dx.field, dx.error);
        add(grid, 1, "ΔY mm", dy.field, dy.error);
        dialog.getDialogPane().setContent(grid);
        guard(dialog, dx, dy);
        return Ask.isOk(dialog) ? Optional.of(new int[] {dx.mm(), dy.mm()}) : Optional.empty();
    }

    /** Asks where the selection's upper left corner is to stand, and which way its racks face. */
    static Optional<Place> place(Desk desk, Node owner, int xMm, int yMm, Rack.@Nullable Facing facing) {
        Words w = desk.words();
        Dialog<ButtonType> dialog =
                Ask.dialog(owner, w, w.t("action.hall.place-typed"), w.t("hall.place.text"), w.t("dialog.ok"));
        Length x = new Length(w, "X", xMm, -1_000_000, 1_000_000);
        Length y = new Length(w, "Y", yMm, -1_000_000, 1_000_000);
        ComboBox<Rack.Facing> side = new ComboBox<>();
        side.getItems().setAll(Rack.Facing.values());
        side.setConverter(Ui.named(f -> w.t("facing." + f.name().toLowerCase(java.util.Locale.ROOT))));
        side.setValue(facing);
        side.setAccessibleText(w.t("rows.facing"));
        GridPane grid = grid();
        add(grid, 0, "X mm", x.field, x.error);
        add(grid, 1, "Y mm", y.field, y.error);
        if (facing != null) {
            add(grid, 2, w.t("rows.facing"), side, Ui.label(""));
        }
        dialog.getDialogPane().setContent(grid);
        guard(dialog, x, y);
        return Ask.isOk(dialog) ? Optional.of(new Place(x.mm(), y.mm(), side.getValue())) : Optional.empty();
    }

    /** A typed place on the floor. */
    record Place(int xMm, int yMm, Rack.@Nullable Facing facing) {}

    /** Asks for a new thing on the floor. */
    static Optional<Fixture> thing(Desk desk, Node owner, Design design, Fixture proposed, String title) {
        Words w = desk.words();
        Dialog<ButtonType> dialog = Ask.dialog(owner, w, title, "", w.t("dialog.ok"));
        ThingPane pane = new ThingPane(w, design, proposed, "", null);
        dialog.getDialogPane().setContent(pane.node());
        guard(dialog, pane.lengths().toArray(Length[]::new));
        return Ask.isOk(dialog) ? Optional.ofNullable(pane.fixture()) : Optional.empty();
    }

    /** Asks for one word or a few. */
    static Optional<String> word(Node owner, Words w, String title, String question, String proposed) {
        Dialog<ButtonType> dialog = Ask.dialog(owner, w, title, question, w.t("dialog.ok"));
        TextField field = new TextField(proposed);
        field.setAccessibleText(question);
        dialog.getDialogPane().setContent(field);
        return Ask.isOk(dialog) ? Optional.of(field.getText()) : Optional.empty();
    }

    /** Two fields for places (cell, rack or thing) and what lies between them, told as they are typed. */
    static void measure(Desk desk, Node owner, String from, String to, BiFunction<String, String, String> between) {
        Words w = desk.words();
        Dialog<ButtonType> dialog = new Dialog<>();
        Ask.dress(dialog, owner, w.t("action.hall.measure-typed"), w.t("hall.measure.text"));
        TextField a = new TextField(from);
        TextField b = new TextField(to);
        a.setAccessibleText(w.t("hall.measure.from"));
        b.setAccessibleText(w.t("hall.measure.to"));
        Label result = Ui.label("", "figure");
        result.setWrapText(true);
        Runnable tell = () -> {
            result.setText(between.apply(a.getText(), b.getText()));
            b.setAccessibleHelp(result.getText());
        };
        a.textProperty().addListener((o, was, is) -> tell.run());
        b.textProperty().addListener((o, was, is) -> tell.run());
        tell.run();
        GridPane grid = grid();
        add(grid, 0, w.t("hall.measure.from"), a, Ui.label(""));
        add(grid, 1, w.t("hall.measure.to"), b, Ui.label(""));
        grid.add(result, 0, 2, 3, 1);
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().setPrefWidth(460 * desk.settings().textScale());
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(w.t("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    /** OK does nothing while a field is wrong; the field says why and takes the focus. */
    static void guard(Dialog<ButtonType> dialog, Length... fields) {
        Ask.guard(dialog, () -> {
            for (Length f : fields) {
                if (!f.check()) {
                    f.field.requestFocus();
                    return false;
                }
            }
            return true;
        });
    }
}
