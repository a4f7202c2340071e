package org.hallwright.ui.frame;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.hallwright.ui.model.Verdict;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** Columns of tables that look and behave alike. */
public final class Tables {
    private Tables() {}

    /**
     * A text column; what does not fit is cut and shown whole on hover.
     *
     * @param style "strong", "number" (right-aligned) or empty
     */
    public static <T> TableColumn<T, String> text(String title, double width, Function<T, String> value, String style) {
        return style.equals("number")
                ? numbers(title, width, value, row -> true)
                : styled(title, width, value, row -> style);
    }

    /** A column of figures; those that do not count are muted. */
    public static <T> TableColumn<T, String> numbers(
            String title, double width, Function<T, String> value, Predicate<T> counts) {
        TableColumn<T, String> column =
                styled(title, width, value, row -> counts.test(row) ? "number" : "number-muted");
        column.getStyleClass().add("number-column");
        column.setComparator(Tables::byNumber);
        return column;
    }

    private static <T> TableColumn<T, String> styled(
            String title, double width, Function<T, String> value, Function<T, String> style) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(value.apply(c.getValue())));
        column.setPrefWidth(width);
        // figures are never cut to make room; texts give way, and are whole on hover
        column.setMinWidth(style.equals("number") ? width : Math.min(width, 48));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                String shown = empty || text == null ? "" : text;
                setText(shown);
                setOnMouseEntered(e -> setTooltip(shown.length() < 12 ? null : new Tooltip(shown)));
                T row = getTableRow() == null ? null : getTableRow().getItem();
                String own = row == null ? "" : style.apply(row);
                setAlignment(own.startsWith("number") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                getStyleClass().removeAll("strong", "number", "number-muted");
                if (!own.isEmpty()) {
                    getStyleClass().add(own);
                }
            }
        });
        return column;
    }

    /** A titled column of marks; a dot where nothing applies. */
    public static <T> TableColumn<T, Verdict> verdict(
            String title, double width, Function<T, @Nullable Verdict> verdict, Words words) {
        TableColumn<T, Verdict> column = mark(width, verdict, words);
        column.setText(title);
        column.setGraphic(null);
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    /** The verdict's mark as a column. */
    public static <T> TableColumn<T, Verdict> mark(double width, Function<T, @Nullable Verdict> verdict, Words words) {
        TableColumn<T, Verdict> column = new TableColumn<>("");
        Label head = Ui.label("✓", "faint");
        head.setAccessibleText(words.t("verdict.column"));
        column.setGraphic(head);
        column.getStyleClass().add("mark-column");
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(verdict.apply(c.getValue())));
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Verdict v, boolean empty) {
                super.updateItem(v, empty);
                setGraphic(empty || v == null ? null : Ui.mark(v, words));
                setAlignment(Pos.CENTER);
            }
        });
        return column;
    }

    /** A table that makes its rows over several pulses. */
    static final class RowsInTurn<T> extends TableView<T> {
        private final InTurn.Rows rows = new InTurn.Rows(this, 240);

        @Override
        public void resize(double width, double height) {
            super.resize(width, rows.height(height));
        }
    }

    /** A table of our look for lines that only have text columns. */
    public static <T> TableView<T> table(String name, double textScale) {
        TableView<T> table = new RowsInTurn<>();
        table.setFixedCellSize(30 * textScale);
        // with large text the columns keep their width and the table scrolls sideways
        table.setColumnResizePolicy(
                textScale < 1.5
                        ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setAccessibleText(name);
        table.setPlaceholder(Ui.label("–", "muted"));
        return table;
    }

    private static int byNumber(String a, String b) {
        double x = leading(a);
        double y = leading(b);
        return Double.isNaN(x) || Double.isNaN(y) ? a.compareTo(b) : Double.compare(x, y);
    }

    private static double leading(String s) {
        var parsed = org.hallwright.quantity.QuantityText.parse(
                s.strip().split("\\s", 2)[0], org.hallwright.quantity.Unit.ONE);
        return parsed.isPresent() ? parsed.getAsDouble() : Double.NaN;
    }
}
