package org.hallwright.ui.site;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.hallwright.app.LawFiles;
import org.hallwright.app.LawReview;
import org.hallwright.app.Review;
import org.hallwright.design.Evidence;
import org.hallwright.region.RegionPack;
import org.hallwright.rule.Worksheet;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** What rules still wait for: answered here one by one, or written as a sheet, filled in and read back. */
final class WorksheetPane {

    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private final TableView<Worksheet.Question> table;
    private final Label given = Ui.cut("", "muted");

    WorksheetPane(Desk desk) {
        this.desk = desk;
        Words w = desk.words();
        double s = desk.settings().textScale();
        table = Tables.table(w.t("site.worksheet"), s);
        table.setPlaceholder(Ui.label(w.t("site.complete"), "muted"));
        table.getColumns().add(Tables.text(w.t("site.fact"), 380 * s, this::title, "strong"));
        table.getColumns()
                .add(Tables.text(w.t("site.metric"), 200 * s, q -> q.metric().id(), ""));
        table.getColumns().add(Tables.text(w.t("site.needed-by"), 420 * s, q -> String.join(", ", q.rules()), ""));
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                add();
            }
        });
        var foot = Ui.row(
                10,
                Ui.button(w.t("site.add-evidence"), this::add, "accent"),
                Ui.button(w.t("site.worksheet-export"), this::export),
                Ui.button(w.t("site.worksheet-import"), this::take),
                given);
        foot.getStyleClass().add("tool-bar-row");
        root.setCenter(table);
        root.setBottom(foot);
    }

    Node node() {
        return root;
    }

    int show(Review review, LawReview law) {
        List<Worksheet.Question> questions = law.questions();
        table.getItems().setAll(questions);
        TreeSet<String> known = review.design().evidence().stream()
                .map(Evidence::metric)
                .map(this::name)
                .collect(Collectors.toCollection(TreeSet::new));
        given.setText(desk.words().t("site.given", known.size(), String.join("; ", known)));
        return questions.size();
    }

    private String title(Worksheet.Question question) {
        String words = question.words().isEmpty()
                ? ""
                : ": " + question.words().stream().map(this::name).collect(Collectors.joining(", "));
        return name(question.metric().id()) + words;
    }

    private String name(String metric) {
        return new org.hallwright.rule.Lexicon(pack().metrics())
                .name(metric, desk.words().locale());
    }

    private RegionPack pack() {
        return desk.services().assessor().packs().regions();
    }

    void add() {
        Worksheet.Question row = table.getSelectionModel().getSelectedItem();
        if (row == null && !table.getItems().isEmpty()) {
            row = table.getItems().getFirst();
        }
        if (row != null) {
            ask(row.metric().id(), String.join("; ", row.words()));
        }
    }

    /** Asks for one fact and puts it into the design. */
    void ask(String metric, String proposed) {
        new EvidenceDialog(desk, root).ask(metric, name(metric), proposed).ifPresent(e -> put(List.of(e)));
    }

    private void put(List<Evidence> evidence) {
        Review review = desk.review();
        if (review != null && !evidence.isEmpty()) {
            desk.apply(LawReview.put(review.design(), evidence, pack()));
        }
    }

    void export() {
        Review review = desk.review();
        if (review != null) {
            LawReview law = LawReview.of(review, desk.services().assessor().packs());
            new SiteFiles(desk, root).save("evidence.csv", LawFiles.worksheet(law.questions()));
        }
    }

    void take() {
        RegionPack pack = pack();
        new SiteFiles(desk, root).<List<Evidence>>open(file -> LawFiles.worksheet(file, pack), evidence -> {
            put(evidence);
            desk.say(desk.words().t("site.worksheet-taken", evidence.size()));
        });
    }
}
