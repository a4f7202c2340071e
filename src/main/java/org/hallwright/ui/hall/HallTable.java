package org.hallwright.ui.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.hallwright.design.Fixture;
import org.hallwright.draw.GridLabels;
import org.hallwright.draw.Plan;
import org.hallwright.ui.frame.Tables;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.HallModel;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The plan's twin: every rack and thing of the hall as a line, with the same selection and the same actions. */
final class HallTable {
    private static final int MOST_SYNCED = 500;

    /** A rack or a thing. */
    record Entry(
            String id,
            String name,
            String row,
            String type,
            String cell,
            int xMm,
            int yMm,
            String value,
            String loop,
            String feeds,
            Plan.Flag flag) {}

    private final Words words;
    private final TableView<Entry> table = new TableView<>();
    private boolean syncing;

    HallTable(Desk desk, Consumer<Set<String>> select, ContextMenu menu) {
        this.words = desk.words();
        double s = desk.settings().textScale();
        table.setFixedCellSize(30 * s);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setAccessibleText(words.t("hall.table.name"));
        table.setPlaceholder(Ui.label(words.t("hall.empty"), "muted"));
        table.setContextMenu(menu);
        table.getColumns().add(Tables.verdict("", 36 * s, HallTable::verdict, words));
        table.getColumns().add(Tables.text(words.t("hall.col.rack"), 100 * s, Entry::name, "strong"));
        table.getColumns().add(Tables.text(words.t("hall.col.row"), 60 * s, Entry::row, ""));
        table.getColumns().add(Tables.text(words.t("hall.col.cell"), 70 * s, Entry::cell, ""));
        table.getColumns().add(Tables.text(words.t("hall.col.type"), 180 * s, Entry::type, ""));
        table.getColumns().add(Tables.text("X mm", 80 * s, e -> words.integer(e.xMm()), "number"));
        table.getColumns().add(Tables.text("Y mm", 80 * s, e -> words.integer(e.yMm()), "number"));
        table.getColumns().add(Tables.text(words.t("hall.col.value"), 100 * s, Entry::value, "number"));
        table.getColumns().add(Tables.text(words.t("hall.col.loop"), 90 * s, Entry::loop, ""));
        table.getColumns().add(Tables.text(words.t("hall.col.feeds"), 140 * s, Entry::feeds, ""));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Entry>) c -> {
            if (!syncing) {
                select.accept(table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(Entry::id)
                        .collect(Collectors.toSet()));
            }
        });
    }

    private static @Nullable Verdict verdict(Entry e) {
        return switch (e.flag()) {
            case FAIL -> Verdict.FAIL;
            case WARN -> Verdict.WARN;
            case NONE -> null;
        };
    }

    TableView<Entry> node() {
        return table;
    }

    /** The lines of a hall; may be made on any thread. */
    static List<Entry> entries(HallModel model, Words words) {
        List<Entry> list = new ArrayList<>();
        for (HallModel.Line l : model.lines()) {
            list.add(new Entry(
                    l.rack().id(),
                    l.rack().name(),
                    l.row(),
                    l.type(),
                    l.cell(),
                    l.rack().xMm(),
                    l.rack().yMm(),
                    l.value(),
                    l.loop(),
                    l.feeds(),
                    l.flag()));
        }
        for (Fixture f : model.hall().fixtures()) {
            list.add(new Entry(
                    f.id(),
                    f.name(),
                    "",
                    words.t("fixture." + f.kind().name().toLowerCase(Locale.ROOT)) + " " + words.integer(f.widthMm())
                            + " × " + words.integer(f.depthMm()),
                    GridLabels.cell(f.xMm(), f.yMm()),
                    f.xMm(),
                    f.yMm(),
                    "",
                    "",
                    f.element() == null ? "" : f.element(),
                    Plan.Flag.NONE));
        }
        return list;
    }

    void show(List<Entry> entries) {
        syncing = true;
        table.getItems().setAll(entries);
        syncing = false;
    }

    void sync(Set<String> chosen) {
        syncing = true;
        table.getSelectionModel().clearSelection();
        if (!chosen.isEmpty() && chosen.size() <= MOST_SYNCED) {
            List<Integer> at = new ArrayList<>();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (chosen.contains(table.getItems().get(i).id())) {
                    at.add(i);
                }
            }
            if (!at.isEmpty()) {
                int[] rest = at.stream().skip(1).mapToInt(Integer::intValue).toArray();
                table.getSelectionModel().selectIndices(at.getFirst(), rest);
                table.scrollTo(Math.max(0, at.getFirst() - 2));
            }
        }
        syncing = false;
    }
}
