package org.hallwright.ui.imports;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.Question;
import org.hallwright.exchange.Reviewed;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ImportModel;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Every item of an import, every field of the chosen item with what was done with it and why, and what could not be read. */
final class ReviewPane {

    private final Desk desk;
    private final ImportModel model;
    private final Runnable decided;
    private final TableView<Reviewed> items;
    private final TableView<ReviewedField> fields;
    private final TableView<Problem> problems;
    private final VBox questions = new VBox(8);
    private final VBox itemBox;
    private final SplitPane root = new SplitPane();

    /** @param decided called when the planner has answered a question */
    ReviewPane(Desk desk, ImportModel model, Runnable decided) {
        this.desk = desk;
        this.model = model;
        this.decided = decided;
        Words w = desk.words();
        double scale = desk.settings().textScale();
        items = Tables.table(w.t("import.items"), scale);
        items.getColumns().add(Tables.text(w.t("import.title-column"), 220, Reviewed::title, "strong"));
        items.getColumns().add(Tables.text(w.t("import.kind"), 80, item -> item.kindWord(), ""));
        for (FieldState state : List.of(
                FieldState.TAKEN,
                FieldState.CONVERTED,
                FieldState.DEFAULTED,
                FieldState.SUSPICIOUS,
                FieldState.MISSING)) {
            items.getColumns()
                    .add(Tables.text(
                            w.t("import.state." + state.word()),
                            92,
                            item -> {
                                int n = ImportModel.count(item, state);
                                return n == 0 ? "·" : Integer.toString(n);
                            },
                            "number"));
        }
        items.getColumns().add(Tables.text(w.t("import.place"), 200, Reviewed::place, ""));
        items.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
        fields = Tables.table(w.t("import.fields"), scale);
        fields.getColumns().add(Tables.text(w.t("import.field"), 120, ReviewedField::name, "strong"));
        fields.getColumns()
                .add(Tables.text(
                        w.t("import.state"),
                        96,
                        f -> w.t("import.state." + f.state().word()),
                        ""));
        fields.getColumns().add(Tables.text(w.t("import.written"), 110, f -> oneLine(f.written()), ""));
        fields.getColumns().add(Tables.text(w.t("import.value"), 110, this::value, "number"));
        fields.getColumns()
                .add(Tables.text(w.t("import.suggestion"), 100, f -> shown(f.suggestion(), f.unit()), "number"));
        fields.getColumns()
                .add(Tables.text(w.t("import.reason"), 320, f -> f.reason() == null ? "" : w.of(f.reason()), ""));
        problems = Tables.table(w.t("import.problems"), scale);
        problems.setPlaceholder(Ui.label(w.t("import.no-problems"), "muted"));
        items.setPlaceholder(Ui.label("", "muted"));
        fields.setPlaceholder(Ui.label("", "muted"));
        problems.getColumns().add(Tables.text(w.t("import.severity"), 90, p -> w.t("import.severity." + word(p)), ""));
        problems.getColumns().add(Tables.text(w.t("import.place"), 180, Problem::place, ""));
        problems.getColumns().add(Tables.text(w.t("import.reason"), 420, w::of, ""));
        itemBox = titled(w.t("import.items"), items);
        VBox fieldBox = titled(w.t("import.fields"), questions, fields);
        root.setOrientation(Orientation.VERTICAL);
        root.getItems().setAll(itemBox, fieldBox, titled(w.t("import.problems"), problems));
        root.setDividerPositions(0.4, 0.75);
    }

    private static String word(Problem problem) {
        return problem.severity().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static VBox titled(String title, Node... nodes) {
        VBox box = new VBox(6, Ui.section(title));
        box.getChildren().addAll(nodes);
        box.setPadding(new Insets(12));
        VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        return box;
    }

    Node node() {
        return root;
    }

    void show() {
        items.getItems().setAll(model.items());
        boolean empty = model.items().isEmpty();
        if (empty) {
            root.getItems().setAll(titled(desk.words().t("import.problems"), problems));
        } else if (root.getItems().size() == 1) {
            root.getItems().add(0, itemBox);
            root.getItems().add(1, titled(desk.words().t("import.fields"), questions, fields));
            root.setDividerPositions(0.4, 0.75);
        }
        chosen(null);
        items.getSelectionModel().selectFirst();
        problems();
    }

    void problems() {
        problems.getItems().setAll(model.problems());
    }

    private void chosen(@Nullable Reviewed item) {
        fields.getItems().setAll(item == null ? List.of() : item.fields());
        questions.getChildren().clear();
        if (item != null) {
            for (Question question : item.questions()) {
                questions.getChildren().add(asked(item, question));
            }
        }
    }

    private Node asked(Reviewed item, Question question) {
        Words w = desk.words();
        Label ask = Ui.label(w.of(question.ask()), "strong");
        ask.setWrapText(true);
        ComboBox<Question.Answer> answers = new ComboBox<>();
        answers.setAccessibleText(w.of(question.ask()));
        answers.setPromptText(w.t("import.unanswered"));
        answers.getItems().setAll(new ArrayList<>(question.answers()));
        answers.setConverter(Ui.named(
                answer -> Texts.of(answer.message(), w.locale()) + ": " + shown(answer.value(), answer.unit())));
        String given = model.answer(item, question.field());
        question.answers().stream()
                .filter(a -> a.id().equals(given))
                .findFirst()
                .ifPresent(answers::setValue);
        answers.setOnAction(e -> {
            model.answer(
                    item,
                    question.field(),
                    answers.getValue() == null ? null : answers.getValue().id());
            decided.run();
        });
        return new VBox(4, ask, answers);
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    private String value(ReviewedField field) {
        return field.value() == null ? desk.words().t("import.unknown") : shown(field.value(), field.unit());
    }

    private String shown(@Nullable Object value, String unit) {
        String text = switch (value) {
            case null -> "";
            case Double number -> desk.words().number(number);
            default -> oneLine(value.toString());
        };
        return text.isEmpty() || unit.isEmpty() ? text : text + " " + unit;
    }
}
