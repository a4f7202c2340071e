package org.hallwright.ui.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.hallwright.advise.goal.Answer;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.advise.goal.Goal;
import org.hallwright.advise.goal.GoalWords;
import org.hallwright.advise.goal.Limit;
import org.hallwright.app.Goals;
import org.hallwright.app.Review;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.ui.frame.Ask;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Designs for a goal: asked for, searched beside the window, shown side by side; one is opened as a new design. */
final class GoalOffers {

    private static final List<Limit> TOLD =
            List.of(Limit.IT_POWER, Limit.FACILITY_POWER, Limit.CAPEX, Limit.COST_PER_YEAR, Limit.FLOOR);

    private static final double WIDTH = 980;

    private final Desk desk;
    private final Words w;
    private final Node owner;
    private final Consumer<Design> opener;

    private GoalOffers(Desk desk, Node owner, Consumer<Design> opener) {
        this.desk = desk;
        this.w = desk.words();
        this.owner = owner;
        this.opener = opener;
    }

    /** @param opener opens the design that is chosen */
    static void ask(Desk desk, Node owner, Consumer<Design> opener) {
        Review review = desk.review();
        if (review != null) {
            new GoalDialog(desk, owner, review)
                    .ask()
                    .ifPresent(goal -> new GoalOffers(desk, owner, opener).search(goal, review.design()));
        }
    }

    private void search(Goal goal, Design base) {
        desk.longWork(
                w.t("goal.searching"),
                progress -> Goals.answer(goal, base, desk.services().assessor(), progress::at),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Failed<Answer> failed -> desk.say(desk.firstSentence(failed.problems()));
                        case Outcome.Ok<Answer> ok -> show(ok.value(), base);
                    }
                });
    }

    private void show(Answer answer, Design base) {
        GoalWords words = new GoalWords(desk.services().assessor().packs(base).catalog(), w.locale());
        double s = desk.settings().textScale();
        var dialog = Ask.dialog(owner, w, w.t("goal.title"), w.t("goal.offers"), w.t("goal.open"));
        TableView<Offer> table = Tables.table(w.t("goal.offers"), s);
        table.getColumns().add(Tables.text(w.t("goal.racks"), 230 * s, words::racks, "strong"));
        table.getColumns()
                .add(Tables.text(
                        w.t("goal.delivers"), 225 * s, offer -> words.delivers(answer.goal(), offer), "number"));
        for (Limit limit : TOLD) {
            table.getColumns()
                    .add(Tables.text(
                            w.t("goal.limit." + limit.field()), 97 * s, offer -> words.value(offer, limit), "number"));
        }
        table.setPlaceholder(Ui.label(w.t("goal.none"), "muted"));
        table.getItems().setAll(answer.offers());
        table.setPrefHeight(220 * s);
        // Beyond the window even at large text nothing would be gained.
        table.setMinWidth(WIDTH * Math.min(1.4, s));
        Label told = Ui.wrapped("", "muted");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> told.setText(is == null ? "" : told(answer.goal(), is, words)));
        table.getSelectionModel().selectFirst();
        Label leftOut = Ui.wrapped(
                answer.leftOut().stream()
                        .map(left -> left.type() + ": " + w.of(left.reason()))
                        .collect(Collectors.joining("\n")),
                "faint");
        VBox content = Ui.column(8, table, told);
        if (!answer.leftOut().isEmpty()) {
            content.getChildren().addAll(Ui.section(w.t("goal.left-out")), leftOut);
        }
        dialog.getDialogPane().setContent(content);
        Ask.ok(dialog).setDisable(answer.offers().isEmpty());
        dialog.setOnShown(e -> table.requestFocus());
        Offer chosen = Ask.isOk(dialog) ? table.getSelectionModel().getSelectedItem() : null;
        if (chosen != null) {
            opener.accept(chosen.trial().design());
        }
    }

    /** What it takes with bands, what binds, and what more would bring. */
    private String told(Goal goal, Offer offer, GoalWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(TOLD.stream()
                .map(limit -> w.t("goal.limit." + limit.field()) + " " + words.taken(offer, limit))
                .collect(Collectors.joining(" · ")));
        offer.binding().forEach(problem -> lines.add("! " + w.of(problem)));
        offer.next().forEach(step -> lines.add("+ " + words.step(goal, step)));
        return String.join("\n", lines);
    }
}
