package org.hallwright.ui.site;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.hallwright.app.LawFiles;
import org.hallwright.app.LawReview;
import org.hallwright.app.Review;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Term;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Flips;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.PhaseCalendar;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** What changes over the years: phase-ins across the programme, each phase on its own date, and newer law. */
final class CalendarPane {

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final VBox phases = new VBox(2);
    private final TableView<PhaseCalendar.Entry> table;

    CalendarPane(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        double s = desk.settings().textScale();
        table = Tables.table(w.t("calendar.title"), s);
        table.setPlaceholder(Ui.label(w.t("calendar.none"), "muted"));
        table.getColumns().add(Tables.mark(40 * s, CalendarPane::mark, w));
        table.getColumns().add(Tables.text(w.t("calendar.from"), 150 * s, this::day, "strong"));
        table.getColumns()
                .add(Tables.text(w.t("problems.rule"), 380 * s, e -> Lexicon.title(e.rule(), w.locale()), ""));
        table.getColumns().add(Tables.text(w.t("problems.limit"), 140 * s, CalendarPane::change, "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("problems.source"),
                        240 * s,
                        e -> e.rule().citation().text(),
                        ""));
        var foot = Ui.row(
                10,
                Ui.button(w.t("calendar.phases"), this::checkPhases, "accent"),
                Ui.button(w.t("calendar.newer"), this::newer));
        foot.getStyleClass().add("tool-bar-row");
        phases.getStyleClass().add("envelope");
        root.setTop(phases);
        root.setCenter(table);
        root.setBottom(foot);
        phases.setManaged(false);
    }

    Node node() {
        return root;
    }

    int show(LawReview law) {
        List<PhaseCalendar.Entry> entries = law.calendar();
        table.getItems().setAll(entries);
        phases.getChildren().clear();
        phases.setManaged(false);
        return entries.size();
    }

    private String day(PhaseCalendar.Entry entry) {
        LocalDate date = entry.date();
        return date == null ? "? · " + entry.waitsFor() : date.toString();
    }

    /** Nothing where the rule does not apply. */
    private static @Nullable Verdict mark(PhaseCalendar.Entry entry) {
        return entry.verdict() == org.hallwright.region.Verdict.NOT_APPLICABLE
                ? null
                : ProblemRows.mark(entry.verdict());
    }

    private static String change(PhaseCalendar.Entry entry) {
        Term before = entry.before();
        return (before == null ? "" : before.text() + " → ") + entry.after().text();
    }

    void checkPhases() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        var assessor = desk.services().assessor();
        Words w = desk.words();
        desk.longWork(
                w.t("calendar.phases"),
                progress -> LawReview.of(review, assessor.packs()).phases(assessor),
                verdicts -> {
                    phases.getChildren().setAll(Ui.section(w.t("calendar.phases")));
                    if (verdicts.isEmpty()) {
                        phases.getChildren().add(Ui.label(w.t("calendar.no-phases"), "muted"));
                    }
                    for (LawReview.PhaseVerdicts each : verdicts) {
                        List<String> fails = each.findings().stream()
                                .filter(f -> f.verdict().blocks())
                                .map(f -> f.title(w.locale()))
                                .toList();
                        Label line = Ui.cut(
                                w.t(
                                        "calendar.phase",
                                        each.phase().name(),
                                        each.phase().date().toString(),
                                        each.review().design().rackCount(),
                                        fails.size(),
                                        String.join("; ", fails)),
                                fails.isEmpty() ? "muted" : "strong");
                        phases.getChildren().add(line);
                    }
                    phases.setManaged(true);
                });
    }

    /** What if the law changes? The verdicts that a newer pack file would flip. */
    void newer() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        var packs = desk.services().assessor().packs();
        new SiteFiles(desk, root)
                .<RegionPack>open(
                        file -> LawFiles.newer(List.of(file)),
                        newer -> flips(LawReview.of(review, packs).flips(newer)));
    }

    private void flips(List<Flips.Flip> flips) {
        Words w = desk.words();
        phases.getChildren().setAll(Ui.section(w.t("calendar.flips", flips.size())));
        for (Flips.Flip flip : flips) {
            Finding after = flip.after();
            phases.getChildren()
                    .add(Ui.cut(
                            flip.rule() + " · " + word(flip.before()) + " → " + word(after)
                                    + (after == null ? "" : " · " + after.sentence(w.locale())),
                            flip.worse() ? "strong" : "muted"));
        }
        phases.setManaged(true);
    }

    private String word(@Nullable Finding finding) {
        return finding == null
                ? desk.words().t("calendar.no-rule")
                : finding.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
