package org.hallwright.ui.frame;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Waiver;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.ProblemLine;
import org.hallwright.ui.model.ProblemList;
import org.hallwright.ui.model.ProblemList.Grouping;
import org.hallwright.ui.model.ProblemRow;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The docked view: problems with value and limit, and the history of edits. */
public final class ProblemsPane extends StackPane {
    private final Desk desk;
    private final ProblemList model = new ProblemList();
    private final ObservableList<ProblemLine> lines = FXCollections.observableArrayList();
    private final TableView<ProblemLine> table = new Tables.RowsInTurn<>();
    private final HistoryPane history;
    private final TabPane tabs;
    private final TextField filter = new TextField();
    private final SeverityFilter severities;
    private final Button fix;
    private final Button waive;
    private final Consumer<ProblemRow> open;
    private boolean refreshing;

    public ProblemsPane(Desk desk, Consumer<ProblemRow> open, Consumer<ProblemRow> selected) {
        this.desk = desk;
        this.open = open;
        Words w = desk.words();
        getStyleClass().add("problems");
        history = new HistoryPane(desk);
        table.setItems(lines);
        table(w);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is instanceof ProblemLine.Item item && !refreshing) {
                selected.accept(item.row());
            }
            buttons();
        });
        Tab problems = new Tab(w.t("problems.title"), table);
        Tab changes = new Tab(w.t("problems.changes"), history);
        tabs = new TabPane(problems, changes);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(w.t("pane.problems"));
        fix = Ui.button(w.t("action.fix"), this::fix, "flat");
        waive = Ui.button(w.t("action.waive"), this::waive, "flat");
        // in a narrow window grouping gives way; fixing and accepting also stand in the context menu and the palette
        ComboBox<Grouping> grouping = grouping(w);
        severities = new SeverityFilter(w, wanted -> {
            model.severities(wanted);
            show();
        });
        double scale = desk.settings().textScale();
        // with large text the tools have a line of their own, without the tabs
        double tabsPx = scale < 1.5 ? 240 : 0;
        show(widthProperty().greaterThan((tabsPx + 580) * scale), grouping);
        show(widthProperty().greaterThan((tabsPx + 440) * scale), severities);
        show(widthProperty().greaterThan((tabsPx + 300) * scale), fix, waive);
        HBox tools = Ui.row(8, fix, waive, severities, grouping, filter(w));
        tools.getStyleClass().add("problem-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (desk.settings().textScale() < 1.5) {
            tools.visibleProperty().bind(problems.selectedProperty());
            getChildren().addAll(tabs, tools);
            setAlignment(tools, Pos.TOP_RIGHT);
        } else {
            // beside the tabs there is no room for large text
            VBox.setVgrow(table, Priority.ALWAYS);
            problems.setContent(new VBox(tools, table));
            getChildren().add(tabs);
        }
        buttons();
    }

    private static void show(BooleanBinding when, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(when);
            node.managedProperty().bind(when);
        }
    }

    private void table(Words w) {
        double s = desk.settings().textScale();
        table.setFixedCellSize(30 * s);
        // with large text the columns keep their width and the table scrolls sideways
        table.setColumnResizePolicy(
                s < 1.5 ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setAccessibleText(w.t("pane.problems"));
        table.setPlaceholder(Ui.label(w.t("problems.none"), "muted"));
        table.getColumns().add(Tables.mark(44 * s, ProblemsPane::mark, w));
        table.getColumns().add(text(w.t("problems.rule"), 250, this::title, "strong"));
        table.getColumns().add(text(w.t("problems.object"), 80, of(ProblemRow::object), ""));
        table.getColumns().add(text(w.t("problems.value"), 104, of(ProblemRow::value), "number"));
        table.getColumns().add(text(w.t("problems.limit"), 104, of(ProblemRow::limit), "number"));
        table.getColumns().add(text(w.t("problems.why"), 310, of(this::why), ""));
        table.getColumns().add(text(w.t("problems.since"), 80, of(this::since), ""));
        table.getColumns().add(text(w.t("problems.source"), 120, of(ProblemRow::source), ""));
        // lines are in the order of their groups; a click on a head would tear these apart
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                activate();
                e.consume();
            }
        });
        table.setOnMouseClicked(e -> {
            boolean head = table.getSelectionModel().getSelectedItem() instanceof ProblemLine.Head;
            if (e.getClickCount() == (head ? 1 : 2)) {
                activate();
            }
        });
        table.setContextMenu(menu(w));
    }

    private ContextMenu menu(Words w) {
        MenuItem go = item(w.t("problems.go"), this::activate);
        MenuItem fixItem = item(w.t("action.fix"), this::fix);
        MenuItem waiveItem = item(w.t("action.waive"), this::waive);
        MenuItem withdraw = item(w.t("action.withdraw-waiver"), this::withdraw);
        MenuItem copy = item(w.t("problems.copy"), () -> copy(true));
        MenuItem copyAll = item(w.t("problems.copy-all"), () -> copy(false));
        ContextMenu menu = new ContextMenu(go, fixItem, waiveItem, withdraw, copy, copyAll);
        menu.setOnShowing(e -> {
            ProblemRow row = selected();
            for (MenuItem each : List.of(go, fixItem, waiveItem, copy)) {
                each.setDisable(row == null);
            }
            withdraw.setDisable(row == null || row.waiver() == null);
        });
        return menu;
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> run.run());
        return item;
    }

    private ComboBox<Grouping> grouping(Words w) {
        ComboBox<Grouping> box = new ComboBox<>();
        box.getItems().setAll(Grouping.values());
        box.setValue(Grouping.NONE);
        box.setAccessibleText(w.t("problems.group"));
        box.getStyleClass().add("filter");
        box.setConverter(Ui.named(g -> w.t("problems.group." + g.word())));
        box.setOnAction(e -> {
            model.group(box.getValue());
            show();
        });
        return box;
    }

    private TextField filter(Words w) {
        filter.setPromptText(w.t("problems.filter"));
        filter.setAccessibleText(w.t("problems.filter"));
        filter.getStyleClass().add("filter");
        filter.setPrefWidth(150 * desk.settings().textScale());
        filter.textProperty().addListener((o, was, is) -> {
            model.filter(is);
            show();
        });
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                e.consume();
            }
        });
        return filter;
    }

    private static @Nullable Verdict mark(ProblemLine line) {
        return line instanceof ProblemLine.Item item ? item.row().verdict() : null;
    }

    private String title(ProblemLine line) {
        return switch (line) {
            case ProblemLine.Item item -> item.row().title();
            case ProblemLine.Head head -> (head.open() ? "▾ " : "▸ ") + head.title() + "  (" + head.count() + ")";
        };
    }

    private static Function<ProblemLine, String> of(Function<ProblemRow, String> value) {
        return line -> line instanceof ProblemLine.Item item ? value.apply(item.row()) : "";
    }

    private String why(ProblemRow row) {
        Waiver waiver = row.waiver();
        return waiver == null
                ? row.why()
                : desk.words().t("problems.waived", waiver.expires().toString(), waiver.name(), waiver.reason());
    }

    private String since(ProblemRow row) {
        return row.since().isEmpty() ? desk.words().t("problems.before") : row.since();
    }

    public void refresh() {
        model.rows(desk.problems());
        show();
        history.refresh();
    }

    private void show() {
        ProblemRow was = selected();
        refreshing = true;
        lines.setAll(model.lines(desk.words()));
        if (was != null) {
            select(row -> row.key().equals(was.key()));
        }
        refreshing = false;
        buttons();
    }

    private boolean select(Predicate<ProblemRow> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ProblemLine.Item item && wanted.test(item.row())) {
                table.getSelectionModel().clearAndSelect(i);
                return true;
            }
        }
        return false;
    }

    private void buttons() {
        boolean none = selected() == null;
        fix.setDisable(none);
        waive.setDisable(none);
    }

    /** The problem that is selected, or null. */
    public @Nullable ProblemRow selected() {
        return table.getSelectionModel().getSelectedItem() instanceof ProblemLine.Item item ? item.row() : null;
    }

    /** Shows the list of edits. */
    public void showHistory() {
        tabs.getSelectionModel().select(1);
        history.getChildren().getFirst().requestFocus();
    }

    /** Asks for the name of the moment that is now. */
    public void askCheckpoint() {
        history.askName();
    }

    private void activate() {
        switch (table.getSelectionModel().getSelectedItem()) {
            case ProblemLine.Item item -> open.accept(item.row());
            case ProblemLine.Head head -> {
                model.toggle(head);
                show();
            }
            case null -> {}
        }
    }

    /** Offers what would help the selected problem. */
    public void fix() {
        onSelected((row, words) -> FixDialog.ask(desk, this, row));
    }

    /** Lets someone answer for the selected problem. */
    public void waive() {
        onSelected((row, words) -> WaiverDialog.ask(desk, this, row));
    }

    /** Takes the waiver of the selected problem back. */
    public void withdraw() {
        onSelected((row, words) -> {
            if (row.waiver() != null) {
                desk.apply(new PlanEdit.RemoveWaiver(row.rule(), row.object()));
            }
        });
    }

    private void onSelected(BiConsumer<ProblemRow, Words> what) {
        ProblemRow row = selected();
        if (row == null) {
            desk.say(desk.words().t("problems.choose"));
        } else {
            what.accept(row, desk.words());
        }
    }

    private void copy(boolean one) {
        StringBuilder text = new StringBuilder();
        ProblemRow row = selected();
        if (one && row != null) {
            text.append(row.text());
        } else {
            for (ProblemLine line : lines) {
                if (line instanceof ProblemLine.Item item) {
                    text.append(item.row().text()).append('\n');
                }
            }
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
        desk.say(desk.words().t("problems.copied"));
    }

    /** Selects the next problem, from the first again after the last. */
    public @Nullable ProblemRow next() {
        int size = lines.size();
        int from = table.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= size; step++) {
            int i = (from + step) % size;
            if (lines.get(i) instanceof ProblemLine.Item item) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(i);
                return item.row();
            }
        }
        return null;
    }

    /** Shows only lines with this verdict; the same again shows all. */
    public void only(Verdict verdict) {
        tabs.getSelectionModel().selectFirst();
        model.only(verdict);
        severities.follow(model.severities());
        show();
        Words w = desk.words();
        desk.say(
                model.severities().isEmpty()
                        ? w.t("problems.all")
                        : w.t("problems.only", w.t("verdict." + verdict.style())));
    }

    private TableColumn<ProblemLine, String> text(
            String title, double width, Function<ProblemLine, String> value, String style) {
        return Tables.text(title, width * desk.settings().textScale(), value, style);
    }

    /** For tests: the visible lines. */
    ObservableList<ProblemLine> lines() {
        return lines;
    }
}
