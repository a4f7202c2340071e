package org.hallwright.ui.frame;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The docked view: problems with value and limit, and the history of edits. */
public final class ProblemsPane extends StackPane {
    private final Desk desk;
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ProblemRow> shown = new FilteredList<>(rows);
    private final TableView<ProblemRow> table = new TableView<>(shown);
    private final ListView<String> history = new ListView<>();
    private final TextField filter = new TextField();

    public ProblemsPane(Desk desk, Consumer<ProblemRow> open, Consumer<ProblemRow> selected) {
        this.desk = desk;
        Words w = desk.words();
        getStyleClass().add("problems");
        table.setFixedCellSize(30 * desk.settings().textScale());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(w.t("pane.problems"));
        table.setPlaceholder(Ui.label(w.t("problems.none"), "muted"));
        table.getColumns().add(Tables.mark(44 * desk.settings().textScale(), ProblemRow::verdict, w));
        table.getColumns().add(text(w.t("problems.rule"), 190, ProblemRow::title, "strong"));
        table.getColumns().add(text(w.t("problems.object"), 120, ProblemRow::object, ""));
        table.getColumns().add(text(w.t("problems.value"), 90, ProblemRow::value, "number"));
        table.getColumns().add(text(w.t("problems.limit"), 90, ProblemRow::limit, "number"));
        table.getColumns().add(text(w.t("problems.why"), 380, ProblemRow::why, ""));
        table.getColumns().add(text(w.t("problems.source"), 150, ProblemRow::source, ""));
        table.setOnKeyPressed(e -> {
            ProblemRow row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                open.accept(row);
                e.consume();
            }
        });
        table.setOnMouseClicked(e -> {
            ProblemRow row = table.getSelectionModel().getSelectedItem();
            if (e.getClickCount() == 2 && row != null) {
                open.accept(row);
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                selected.accept(is);
            }
        });
        Tab problems = new Tab(w.t("problems.title"), table);
        Tab changes = new Tab(w.t("problems.changes"), history);
        history.setAccessibleText(w.t("problems.changes"));
        history.setPlaceholder(Ui.label(w.t("problems.no-changes"), "muted"));
        TabPane tabs = new TabPane(problems, changes);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        filter.setPromptText(w.t("problems.filter"));
        filter.setAccessibleText(w.t("problems.filter"));
        filter.getStyleClass().add("filter");
        filter.setMaxWidth(200 * desk.settings().textScale());
        filter.setMaxHeight(USE_PREF_SIZE);
        filter.textProperty().addListener((o, was, is) -> {
            String wanted = is.toLowerCase(Locale.ROOT);
            shown.setPredicate(r -> r.text().toLowerCase(Locale.ROOT).contains(wanted));
        });
        getChildren().addAll(tabs, filter);
        setAlignment(filter, Pos.TOP_RIGHT);
    }

    public void refresh() {
        ProblemRow was = table.getSelectionModel().getSelectedItem();
        rows.setAll(desk.problems());
        history.getItems().setAll(desk.history());
        if (was != null) {
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).rule().equals(was.rule())
                        && shown.get(i).object().equals(was.object())) {
                    table.getSelectionModel().select(i);
                    break;
                }
            }
        }
    }

    public void focusTable() {
        table.requestFocus();
    }

    /** Selects the next problem, from the first again after the last. */
    public @Nullable ProblemRow next() {
        if (shown.isEmpty()) {
            return null;
        }
        int i = (table.getSelectionModel().getSelectedIndex() + 1) % shown.size();
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(i);
        return shown.get(i);
    }

    /** Shows only lines with this verdict; the same again shows all. */
    public void only(Verdict verdict) {
        String mark = verdict.mark() + "\t";
        filter.setText(filter.getText().equals(mark.strip()) ? "" : mark.strip());
    }

    private TableColumn<ProblemRow, String> text(
            String title, double width, Function<ProblemRow, String> value, String style) {
        return Tables.text(title, width * desk.settings().textScale(), value, style);
    }

    /** For tests: the visible lines. */
    ObservableList<ProblemRow> lines() {
        return shown;
    }
}
