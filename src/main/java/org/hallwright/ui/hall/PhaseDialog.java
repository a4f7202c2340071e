package org.hallwright.ui.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import org.hallwright.design.Design;
import org.hallwright.design.Phase;
import org.hallwright.design.PlanEdit;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Field;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Asks for the name and date of a phase of the programme, one that is there or a new one. */
final class PhaseDialog {
    private PhaseDialog() {}

    /** The edit that was asked for, or null. */
    static PlanEdit.@Nullable PutPhase ask(Desk desk, Node owner, Design design) {
        Words w = desk.words();
        LocalDate begins = design.site().commissioning();
        List<Phase> all = new ArrayList<>(design.phases());
        LocalDate last = all.isEmpty() ? begins : all.getLast().date();
        String id = free(design);
        all.add(new Phase(id, w.t("phase.new", all.size() + 1), last.plusMonths(6)));
        Field<String> name = Field.words(w, w.t("phase.name"), "");
        Field<LocalDate> day = Field.day(w, w.t("phase.date"), last, begins.minusYears(1));
        ComboBox<Phase> which = new ComboBox<>();
        which.getItems().setAll(all);
        which.setConverter(Ui.named(Phase::name));
        which.setAccessibleText(w.t("connect.phase"));
        which.valueProperty().subscribe(phase -> {
            if (phase != null) {
                name.input().setText(phase.name());
                day.input().setText(phase.date().toString());
            }
        });
        which.setValue(all.getLast());
        GridPane form = Ask.form();
        Ask.line(form, 0, w.t("connect.phase"), which);
        Ask.line(form, 2, w.t("phase.name"), name);
        Ask.line(form, 4, w.t("phase.date"), day);
        Dialog<ButtonType> dialog = Ask.dialog(owner, w, w.t("action.hall.phase"), w.t("phase.text"), w.t("dialog.ok"));
        dialog.getDialogPane().setContent(form);
        Ask.guard(dialog, () -> Field.insistAll(List.of(name, day)));
        if (!Ask.isOk(dialog)) {
            return null;
        }
        return new PlanEdit.PutPhase(new Phase(
                which.getValue().id(),
                name.value().orElse(which.getValue().name()),
                day.value().orElse(which.getValue().date())));
    }

    private static String free(Design design) {
        List<String> taken = design.phases().stream().map(Phase::id).toList();
        int n = 1;
        while (taken.contains("phase-" + n)) {
            n++;
        }
        return "phase-" + n;
    }
}
