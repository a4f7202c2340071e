package org.hallwright.ui.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.hallwright.app.LawFiles;
import org.hallwright.app.Review;
import org.hallwright.app.SiteSurvey;
import org.hallwright.design.PlanEdit;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.SiteMatrix.Row;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRows;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The open design in the climate and under the law of every site of the packs; sorted by any column, written as a table. */
final class SiteMatrix {

    private static final int MOST_DOMAINS = 10;

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final TableView<Row> table;
    private final Label state = Ui.label("", "muted");
    private @Nullable SiteSurvey survey;
    private @Nullable Review judged;

    SiteMatrix(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        table = Tables.table(w.t("matrix.title"), desk.settings().textScale());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPlaceholder(Ui.label(w.t("matrix.text"), "muted"));
        var foot = Ui.row(
                10,
                Ui.button(w.t("matrix.run"), this::run, "accent"),
                Ui.button(w.t("matrix.move"), this::move),
                Ui.button(w.t("matrix.export"), this::export),
                state);
        foot.getStyleClass().add("tool-bar-row");
        root.setCenter(table);
        root.setBottom(foot);
    }

    Node node() {
        return root;
    }

    void run() {
        Review review = desk.review();
        if (review == null) {
            return;
        }
        var packs = desk.services().assessor().packs();
        desk.longWork(
                desk.words().t("matrix.title"),
                progress -> SiteSurvey.of(review.design(), packs, progress::at),
                result -> {
                    survey = result;
                    judged = review;
                    show(result);
                    refresh();
                });
    }

    private void show(SiteSurvey result) {
        Words w = desk.words();
        double s = desk.settings().textScale();
        table.getColumns().clear();
        table.getColumns()
                .add(Tables.text(w.t("site.site"), 170 * s, row -> row.site().name(), "strong"));
        table.getColumns()
                .add(Tables.text(w.t("site.region"), 90 * s, row -> row.site().region(), ""));
        table.getColumns()
                .add(Tables.text(
                        w.t("verdict.fail"),
                        50 * s,
                        row -> w.integer(row.blocking().size()),
                        "number"));
        table.getColumns()
                .add(Tables.text(
                        w.t("verdict.unknown"),
                        72 * s,
                        row -> w.integer(row.counts().getOrDefault(Verdict.NEEDS_EVIDENCE, 0)),
                        "number"));
        table.getColumns().add(Tables.text(w.t("matrix.blocking"), 220 * s, this::blocking, ""));
        for (String id : SiteSurvey.FIGURES) {
            table.getColumns().add(Tables.text(w.figureName(id), 118 * s, row -> figure(result, row, id), "number"));
        }
        for (String domain : domains(result)) {
            table.getColumns()
                    .add(Tables.verdict(
                            Lexicon.domain(domain, w.locale()),
                            84 * s,
                            row -> mark(row.domains().get(domain)),
                            w));
        }
        table.getItems()
                .setAll(result.rows().stream()
                        .sorted(Comparator.comparingInt(
                                        (Row row) -> row.blocking().size())
                                .thenComparing(row -> number(result, row)))
                        .toList());
    }

    private static double number(SiteSurvey result, Row row) {
        Figure cost = result.figures().getOrDefault(row.site().id(), Map.of()).get("costPerYear");
        return cost == null || !cost.isKnown() ? Double.MAX_VALUE : cost.si();
    }

    private String figure(SiteSurvey result, Row row, String id) {
        Figure figure = result.figures().getOrDefault(row.site().id(), Map.of()).get(id);
        return figure == null ? "?" : desk.words().value(figure);
    }

    private String blocking(Row row) {
        return row.blocking().stream().map(f -> f.title(desk.words().locale())).collect(Collectors.joining("; "));
    }

    private static org.hallwright.ui.model.@Nullable Verdict mark(@Nullable Verdict verdict) {
        return verdict == null || verdict == Verdict.NOT_APPLICABLE ? null : ProblemRows.mark(verdict);
    }

    /** The domains in which most sites have something to say, most first. */
    private static List<String> domains(SiteSurvey result) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        result.rows()
                .forEach(row -> row.domains().forEach((domain, verdict) -> {
                    if (verdict != Verdict.NOT_APPLICABLE) {
                        counts.merge(domain, 1, Integer::sum);
                    }
                }));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_DOMAINS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void move() {
        Row row = table.getSelectionModel().getSelectedItem();
        Review review = desk.review();
        if (row != null && review != null) {
            var from = review.design().site();
            desk.apply(new PlanEdit.ChangeSite(new org.hallwright.design.Site(
                    row.site().region(),
                    row.site().id(),
                    from.commissioning(),
                    from.connectionVa(),
                    from.powerFactor(),
                    from.climateOffsetK())));
        }
    }

    private void export() {
        SiteSurvey result = survey;
        if (result == null) {
            desk.say(desk.words().t("matrix.text"));
            return;
        }
        new SiteFiles(desk, root).save("sites.csv", LawFiles.matrix(result));
    }

    /** A design that has changed since makes the table old; it says so. */
    void refresh() {
        if (survey != null) {
            state.setText(desk.words()
                    .t(
                            judged == desk.review() ? "matrix.done" : "matrix.old",
                            survey.rows().size()));
        }
    }
}
