package org.hallwright.ui.site;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.LawReview;
import org.hallwright.base.Texts;
import org.hallwright.rule.Conflicts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.PartCheck;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Export control of each accelerator for this buyer, and laws that pull against each other, side by side. */
final class ExportPane {

    private final Desk desk;
    private final VBox lines = new VBox(8);
    private final ScrollPane root = new ScrollPane(lines);

    ExportPane(Desk desk) {
        this.desk = desk;
        lines.getStyleClass().add("page");
        root.setFitToWidth(true);
    }

    Node node() {
        return root;
    }

    /** Returns how many accelerators and conflicts there are. */
    int show(LawReview law) {
        Words w = desk.words();
        List<PartCheck> checks = law.exports();
        List<Conflicts.Case> cases = law.conflicts();
        lines.getChildren().setAll(Ui.section(w.t("export.title")));
        if (checks.isEmpty()) {
            lines.getChildren().add(Ui.label(w.t("export.none"), "muted"));
        }
        for (PartCheck check : checks) {
            lines.getChildren().add(part(check));
        }
        lines.getChildren().add(Ui.section(w.t("conflicts.title", cases.size())));
        lines.getChildren().add(wrapped(w.t("conflicts.text"), "muted"));
        for (Conflicts.Case each : cases) {
            lines.getChildren()
                    .addAll(
                            wrapped(Lexicon.title(each.conflict(), w.locale()), "strong"),
                            wrapped(each.conflict().note(), "muted"));
            for (Finding finding : each.findings()) {
                Label text = wrapped(finding.title(w.locale()) + " — " + finding.sentence(w.locale()), "");
                lines.getChildren().add(Ui.row(8, Ui.mark(ProblemRows.mark(finding.verdict()), w), text));
            }
        }
        return checks.size() + cases.size();
    }

    private Node part(PartCheck check) {
        Words w = desk.words();
        String eccn = check.ruling().eccn().isEmpty()
                ? ""
                : " · ECCN " + check.ruling().eccn();
        String numbers = w.t(
                "export.numbers",
                number(check.part().tpp()),
                number(check.part().performanceDensity()),
                number(check.part().dramGbPerS()),
                String.valueOf(check.buyer().destination()),
                check.buyer().ultimateParent() == null ? "?" : check.buyer().ultimateParent());
        return Ui.column(
                2,
                Ui.row(
                        8,
                        Ui.mark(ProblemRows.mark(check.ruling().verdict()), w),
                        Ui.label(check.name() + eccn, "strong")),
                wrapped(numbers, "muted"),
                wrapped(
                        Texts.of(
                                check.ruling().reason(),
                                w.locale(),
                                check.ruling().arguments()),
                        ""),
                wrapped(check.ruling().citation().text(), "faint"));
    }

    private String number(@Nullable Double value) {
        return value == null ? "?" : desk.words().number(value);
    }

    private static Label wrapped(String text, String style) {
        Label label = style.isEmpty() ? Ui.label(text) : Ui.label(text, style);
        label.setWrapText(true);
        return label;
    }
}
