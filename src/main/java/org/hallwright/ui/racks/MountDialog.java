package org.hallwright.ui.racks;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.hallwright.design.Fitting;
import org.hallwright.design.Fitting.Face;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.hall.Dialogs;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Asks for everything of one thing in a rack; every field says at once what is wrong, an empty figure is unknown. */
final class MountDialog {
    private static final javafx.css.PseudoClass WRONG = javafx.css.PseudoClass.getPseudoClass("wrong");

    private final Words words;
    private final TextField name;
    private final TextField units;
    private final TextField from;
    private final TextField power;
    private final TextField mass;
    private final ComboBox<Face> face = new ComboBox<>();
    private final Label error = Ui.label("", "field-error");
    private final Fitting start;

    MountDialog(Desk desk, Fitting start) {
        this.words = desk.words();
        this.start = start;
        name = field(words.t("thing.name"), start.name());
        units = field(words.t("mount.units"), words.number(start.heightSixths() / (double) Fitting.UNIT));
        from = field(words.t("mount.from"), words.number(start.bottomSixths() / (double) Fitting.UNIT + 1));
        power = field(words.t("mount.power"), start.powerW() == null ? "" : words.print(start.powerW(), Unit.W));
        mass = field(words.t("mount.mass"), start.massKg() == null ? "" : words.print(start.massKg(), Unit.KG));
        power.setPromptText(words.t("mount.unknown"));
        mass.setPromptText(words.t("mount.unknown"));
        face.getItems().setAll(Face.values());
        face.setValue(start.face());
        face.setAccessibleText(words.t("mount.face"));
        face.setConverter(Ui.named(
                f -> words.t("face." + f.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    }

    private TextField field(String label, String text) {
        TextField f = new TextField(text);
        f.setAccessibleText(label);
        f.textProperty().addListener((o, was, is) -> fitting());
        return f;
    }

    Optional<Fitting> ask(Node owner, String title) {
        Dialog<ButtonType> dialog = Ask.dialog(owner, words, title, "", words.t("dialog.ok"));
        GridPane grid = Dialogs.grid();
        Dialogs.add(grid, 0, words.t("thing.name"), name, Ui.label(""));
        Dialogs.add(grid, 1, words.t("mount.units"), units, Ui.label(""));
        Dialogs.add(grid, 2, words.t("mount.from"), from, Ui.label(""));
        Dialogs.add(grid, 3, words.t("mount.face"), face, Ui.label(""));
        Dialogs.add(grid, 4, words.t("mount.power"), power, Ui.label(""));
        Dialogs.add(grid, 5, words.t("mount.mass"), mass, Ui.label(""));
        error.setWrapText(true);
        grid.add(error, 0, 6, 3, 1);
        dialog.getDialogPane().setContent(grid);
        Ask.guard(dialog, () -> fitting() != null);
        return Ask.isOk(dialog) ? Optional.ofNullable(fitting()) : Optional.empty();
    }

    /** What the fields say, or null while one is wrong; the line below says which. */
    private @Nullable Fitting fitting() {
        Integer height = sixths(units, 1, Fitting.HIGHEST);
        Integer at = sixths(from, Fitting.UNIT, Fitting.HIGHEST + Fitting.UNIT);
        boolean powerFine = fine(power, Unit.W, 1e6);
        boolean massFine = fine(mass, Unit.KG, 10_000);
        boolean nameFine = !name.getText().isBlank();
        mark(units, height != null);
        mark(from, at != null);
        mark(power, powerFine);
        mark(mass, massFine);
        mark(name, nameFine);
        boolean wrong = height == null || at == null || !powerFine || !massFine || !nameFine;
        error.setText(wrong ? words.t("mount.allowed") : "");
        if (height == null || at == null || wrong || at - Fitting.UNIT + height > Fitting.HIGHEST) {
            return null;
        }
        return new Fitting(
                start.id(),
                name.getText().strip(),
                start.item(),
                at - Fitting.UNIT,
                height,
                face.getValue(),
                value(power, Unit.W),
                value(mass, Unit.KG));
    }

    private void mark(TextField f, boolean fine) {
        f.pseudoClassStateChanged(WRONG, !fine);
        f.setAccessibleHelp(fine ? "" : words.t("mount.allowed"));
    }

    private static @Nullable Integer sixths(TextField f, int least, int most) {
        OptionalDouble read = QuantityText.parse(f.getText(), Unit.ONE);
        if (read.isEmpty()) {
            return null;
        }
        double s = read.getAsDouble() * Fitting.UNIT;
        boolean whole = Math.abs(s - Math.rint(s)) < 0.02;
        return whole && s >= least && s <= most ? (Integer) (int) Math.rint(s) : null;
    }

    private static boolean fine(TextField f, Unit unit, double most) {
        if (f.getText().isBlank()) {
            return true;
        }
        OptionalDouble read = QuantityText.parse(f.getText(), unit);
        return read.isPresent() && read.getAsDouble() >= 0 && read.getAsDouble() <= most;
    }

    private static @Nullable Double value(TextField f, Unit unit) {
        OptionalDouble read = f.getText().isBlank() ? OptionalDouble.empty() : QuantityText.parse(f.getText(), unit);
        return read.isPresent() ? (Double) read.getAsDouble() : null;
    }
}
