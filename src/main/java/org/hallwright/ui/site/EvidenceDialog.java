package org.hallwright.ui.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.hallwright.design.Evidence;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Unit;
import org.hallwright.region.Metric;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.hall.Dialogs;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Asks for one fact and who says so. */
final class EvidenceDialog {
    private final Desk desk;
    private final Node owner;

    EvidenceDialog(Desk desk, Node owner) {
        this.desk = desk;
        this.owner = owner;
    }

    /**
     * @param proposed what stands in the field at first: the words that rules ask for
     */
    Optional<Evidence> ask(String metric, String title, String proposed) {
        Words w = desk.words();
        Metric known = desk.services().assessor().packs().regions().metrics().get(metric);
        String unit = known == null ? "" : known.unitSymbol();
        Dialog<ButtonType> dialog = Ask.dialog(owner, w, w.t("site.add-evidence"), title, w.t("dialog.ok"));
        TextField value = new TextField(proposed);
        TextField document = new TextField();
        TextField author = new TextField();
        Label error = Ui.label("", "field-error");
        GridPane grid = Dialogs.grid();
        Dialogs.add(grid, 0, w.t("evidence.value") + (unit.isBlank() ? "" : " (" + unit + ")"), value, error);
        Dialogs.add(grid, 1, w.t("evidence.document"), document, Ui.label(""));
        Dialogs.add(grid, 2, w.t("evidence.author"), author, Ui.label(""));
        DatePicker date = new DatePicker(desk.today());
        Dialogs.add(grid, 3, w.t("evidence.date"), date, Ui.label(""));
        boolean words = known != null && known.kind() == Metric.Kind.SET;
        String choices = known == null ? "" : String.join(", ", known.choices());
        Label hint = Ui.label(
                words ? w.t("evidence.hint-words") : choices.isEmpty() ? w.t("evidence.hint") : choices, "muted");
        hint.setWrapText(true);
        grid.add(hint, 0, 4, 3, 1);
        dialog.getDialogPane().setContent(grid);
        Ask.guard(dialog, () -> {
            boolean empty = value.getText().isBlank();
            error.setText(empty ? w.t("evidence.empty") : "");
            return !empty;
        });
        return Ask.isOk(dialog)
                ? Optional.of(new Evidence(
                        metric,
                        words ? list(value.getText()) : parse(value.getText().strip(), unit),
                        document.getText().strip(),
                        author.getText().strip(),
                        date.getValue()))
                : Optional.empty();
    }

    /** Words with commas or semicolons between them. */
    static Evidence.Value list(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.split("[,;]", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return new Evidence.Value.Words(words);
    }

    /** What was typed, as the kind of fact it is: yes or no, a day, a number in the metric's unit, or words. */
    static Evidence.Value parse(String typed, String unit) {
        switch (typed.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "ja", "oui" -> {
                return new Evidence.Value.Flag(true);
            }
            case "no", "false", "nein", "non" -> {
                return new Evidence.Value.Flag(false);
            }
            default -> {}
        }
        try {
            return new Evidence.Value.Day(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            // not a day: a number or words
        }
        Unit usual = Unit.of(unit);
        OptionalDouble si = QuantityText.parse(typed, usual == null ? Unit.ONE : usual);
        if (si.isPresent()) {
            double v = usual == null ? si.getAsDouble() : usual.fromSi(si.getAsDouble());
            return new Evidence.Value.Number(v, v, v, unit);
        }
        return new Evidence.Value.Text(typed);
    }
}
