package org.hallwright.ui.frame;

import java.time.LocalDate;
import javafx.scene.Node;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Waiver;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Words;

/** Someone answers for a problem: why, who, until when. It prints in every report. */
public final class WaiverDialog {
    private WaiverDialog() {}

    public static void ask(Desk desk, Node owner, ProblemRow row) {
        Words w = desk.words();
        Waiver old = row.waiver();
        LocalDate today = desk.today();
        var dialog =
                Ask.dialog(owner, w, w.t("waive.title"), w.t("waive.text", row.title(), row.object()), w.t("waive.ok"));
        Field<String> reason = Field.words(w, w.t("waive.reason"), old == null ? "" : old.reason());
        Field<String> name = Field.words(w, w.t("waive.name"), old == null ? "" : old.name());
        Field<LocalDate> expires =
                Field.day(w, w.t("waive.expires"), old == null ? today.plusYears(1) : old.expires(), today);
        reason.input().setPrefColumnCount(40);
        var form = Ask.form();
        Ask.line(form, 0, w.t("waive.reason"), reason);
        Ask.line(form, 2, w.t("waive.name"), name);
        Ask.line(form, 4, w.t("waive.expires"), expires);
        dialog.getDialogPane().setContent(form);
        // every field says what it lacks, the first of them takes the focus
        Ask.guard(dialog, () -> {
            boolean last = expires.insist();
            boolean middle = name.insist();
            return reason.insist() && middle && last;
        });
        if (Ask.isOk(dialog)) {
            Waiver waiver = new Waiver(
                    row.rule(),
                    row.object(),
                    reason.value().orElseThrow(),
                    name.value().orElseThrow(),
                    expires.value().orElseThrow());
            desk.apply(new PlanEdit.PutWaiver(waiver));
        }
    }
}
