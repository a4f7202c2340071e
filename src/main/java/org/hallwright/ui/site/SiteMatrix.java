package org.hallwright.ui.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.design.Edit;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Site;
import org.hallwright.rule.Finding;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The open design judged on every site of the packs, one after the other on the worker, with progress and a way to stop. */
final class SiteMatrix {
    /**
     * One site.
     *
     * @param worst the worst verdict of each domain of rules that applies there
     */
    record Line(Site site, Map<String, Verdict> worst, String pue, long fails) {}

    private static final int MOST_DOMAINS = 10;

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final TableView<Line> table;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label state = Ui.label("", "muted");
    private final Button run;
    private final List<Line> lines = new ArrayList<>();
    private boolean running;
    private @Nullable Review judged;

    SiteMatrix(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        table = Tables.table(w.t("matrix.title"), desk.settings().textScale());
        table.setPlaceholder(Ui.label(w.t("matrix.text"), "muted"));
        run = Ui.button(w.t("matrix.run"), this::startOrStop, "accent");
        progress.setAccessibleText(w.t("matrix.title"));
        progress.setVisible(false);
        var foot = Ui.row(10, run, Ui.button(w.t("matrix.move"), this::move), progress, state);
        foot.getStyleClass().add("tool-bar-row");
        root.setCenter(table);
        root.setBottom(foot);
    }

    Node node() {
        return root;
    }

    private void startOrStop() {
        Words w = desk.words();
        if (running) {
            running = false;
            run.setText(w.t("matrix.run"));
            progress.setVisible(false);
            return;
        }
        Workspace workspace = desk.workspace();
        Review review = desk.review();
        if (workspace == null || review == null) {
            return;
        }
        running = true;
        judged = review;
        lines.clear();
        progress.setVisible(true);
        run.setText(w.t("matrix.stop"));
        next(workspace, review, desk.services().assessor().packs().regions().sites(), 0);
    }

    private void next(Workspace workspace, Review review, List<Site> sites, int index) {
        Words w = desk.words();
        if (!running || index == sites.size()) {
            running = false;
            progress.setVisible(false);
            run.setText(w.t("matrix.run"));
            state.setText(w.t("matrix.done", lines.size()));
            show();
            return;
        }
        progress.setProgress(index / (double) sites.size());
        state.setText(w.t("matrix.at", index + 1, sites.size(), sites.get(index).name()));
        desk.work(() -> judge(workspace, review, sites.get(index)), line -> {
            if (line != null) {
                lines.add(line);
            }
            next(workspace, review, sites, index + 1);
        });
    }

    private @Nullable Line judge(Workspace workspace, Review review, Site to) {
        var from = review.design().site();
        Edit edit = new Edit.ChangeSite(new org.hallwright.design.Site(
                to.region(),
                to.id(),
                from.commissioning(),
                from.connectionVa(),
                from.powerFactor(),
                from.climateOffsetK()));
        if (!(workspace.preview(edit) instanceof Outcome.Ok<Review> ok)) {
            return null;
        }
        Words w = desk.words();
        Map<String, Verdict> worst = new TreeMap<>();
        long fails = 0;
        for (Finding f : ok.value().findings()) {
            if (ProblemRows.applies(f)) {
                worst.merge(f.rule().domain(), ProblemRows.of(f, w).verdict(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                fails += f.verdict().blocks() ? 1 : 0;
            }
        }
        Figure pue = ok.value().assessment().figure("pueAnnual");
        return new Line(to, worst, pue == null ? "?" : w.value(pue), fails);
    }

    private void show() {
        Words w = desk.words();
        double s = desk.settings().textScale();
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.forEach(l -> l.worst().keySet().forEach(d -> counts.merge(d, 1, Integer::sum)));
        List<String> domains = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DOMAINS)
                .map(Map.Entry::getKey)
                .toList();
        table.getColumns().clear();
        table.getColumns()
                .add(Tables.text(w.t("site.site"), 190 * s, l -> l.site().name(), "strong"));
        for (String domain : domains) {
            table.getColumns()
                    .add(Tables.verdict(
                            domain.replace('_', ' '), 84 * s, l -> l.worst().get(domain), w));
        }
        table.getColumns().add(Tables.text(w.t("verdict.fail"), 60 * s, l -> w.integer(l.fails()), "number"));
        table.getColumns().add(Tables.text("PUE", 70 * s, Line::pue, "number"));
        lines.sort(Comparator.comparingLong(Line::fails).thenComparing(Line::pue));
        table.getItems().setAll(lines);
    }

    private void move() {
        Line line = table.getSelectionModel().getSelectedItem();
        Review review = judged;
        if (line != null && review != null) {
            var from = review.design().site();
            desk.apply(new Edit.ChangeSite(new org.hallwright.design.Site(
                    line.site().region(),
                    line.site().id(),
                    from.commissioning(),
                    from.connectionVa(),
                    from.powerFactor(),
                    from.climateOffsetK())));
        }
    }

    /** A design that has changed since makes the table old; it says so. */
    void refresh() {
        if (judged != null && judged != desk.review() && !running) {
            state.setText(desk.words().t("matrix.old"));
        }
    }
}
