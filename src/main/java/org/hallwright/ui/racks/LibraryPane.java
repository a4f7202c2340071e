package org.hallwright.ui.racks;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.app.Review;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Fitting;
import org.hallwright.design.Rack;
import org.hallwright.draw.Glyph;
import org.hallwright.quantity.Unit;
import org.hallwright.ui.frame.InTurn;
import org.hallwright.ui.frame.Ui;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.RackLibrary;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;

/** The library beside the racks: searched as one types, each entry with what speaks for and against it, and why. */
final class LibraryPane extends VBox {
    /** Where an entry is dragged to, in coordinates of the screen. */
    interface Hand {
        void over(double screenX, double screenY);

        void drop(double screenX, double screenY);
    }

    private static final double LIST_PX = 420;

    private final Desk desk;
    private final Hand hand;
    private final TextField search = new TextField();
    private final ListView<RackLibrary.Entry> list = new ListView<>() {
        private final InTurn.Rows rows = new InTurn.Rows(this, 120);

        @Override
        public void resize(double width, double height) {
            super.resize(width, rows.height(height));
        }
    };
    private final VBox after = new VBox(2);
    private @Nullable Review shown;
    private @Nullable RackLibrary library;
    private @Nullable Rack target;

    LibraryPane(
            Desk desk, Hand hand, Runnable place, Runnable fill, Runnable mount, Consumer<RackLibrary.Entry> chosen) {
        super(8);
        this.desk = desk;
        this.hand = hand;
        Words w = desk.words();
        search.setPromptText(w.t("racks.search"));
        search.setAccessibleText(w.t("racks.search"));
        search.textProperty().addListener((o, was, is) -> filter());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                e.consume();
            }
        });
        list.setAccessibleText(w.t("racks.library"));
        list.setPrefHeight(LIST_PX * Math.min(1.4, desk.settings().textScale()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(v -> new EntryCell());
        list.setPlaceholder(Ui.label(w.t("library.none"), "muted"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            showAfter();
            if (is != null) {
                chosen.accept(is);
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                (e.isShiftDown() ? fill : place).run();
                e.consume();
            }
        });
        HBox buttons = Ui.row(
                6,
                Ui.button(w.t("racks.place"), place, "accent"),
                Ui.button(w.t("racks.fill"), fill),
                Ui.button(w.t("racks.mount"), mount));
        getChildren().setAll(Ui.section(w.t("racks.library")), search, list, after, buttons);
        InTurn.fill(this, 2);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    RackLibrary.@Nullable Entry chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    void show(Review review, Catalog catalog, @Nullable Rack newTarget) {
        if (review != shown || newTarget != target) {
            shown = review;
            target = newTarget;
            library = new RackLibrary(review, catalog, desk.words());
            filter();
        }
    }

    private void filter() {
        RackLibrary from = library;
        if (from == null) {
            return;
        }
        RackLibrary.Entry was = chosen();
        List<RackLibrary.Entry> entries = from.entries(target, search.getText());
        list.getItems().setAll(entries);
        if (was != null) {
            entries.stream()
                    .filter(e -> e.id().equals(was.id()))
                    .findFirst()
                    .ifPresent(e -> list.getSelectionModel().select(e));
        }
        showAfter();
    }

    /** What the chosen entry would do to the rack, point by point. */
    private void showAfter() {
        after.getChildren().clear();
        RackLibrary.Entry entry = chosen();
        Rack rack = target;
        RackLibrary from = library;
        if (entry == null || rack == null || from == null) {
            return;
        }
        after.getChildren().add(Ui.section(desk.words().t("racks.after", rack.name())));
        for (RackLibrary.Point p : from.fits(entry, rack)) {
            Label why = Ui.label(p.why(), "muted");
            why.setWrapText(true);
            Label name = Ui.label(p.name() + " " + p.mark(), style(p));
            name.setMinWidth(64);
            after.getChildren().add(Ui.row(8, name, why));
        }
    }

    private static String style(RackLibrary.Point p) {
        return p.ok() == null ? "fit-unknown" : p.ok() ? "fit-yes" : "fit-no";
    }

    private static Glyph sign(RackLibrary.Entry entry) {
        return switch (entry.kind()) {
            case RACK_TYPE -> Glyph.RACK;
            case NODE, DEVICE -> Glyph.DEVICE;
        };
    }

    private final class EntryCell extends ListCell<RackLibrary.Entry> {
        private boolean dragged;

        private EntryCell() {
            // a gesture within this window: nothing is handed to the system's clipboard or another program
            setOnMouseDragged(e -> {
                if (getItem() != null && (dragged || !contains(e.getX(), e.getY()))) {
                    dragged = true;
                    hand.over(e.getScreenX(), e.getScreenY());
                }
            });
            setOnMouseReleased(e -> {
                if (dragged) {
                    dragged = false;
                    hand.drop(e.getScreenX(), e.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(RackLibrary.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setPrefWidth(0);
            Words w = desk.words();
            String power = entry.powerW() == null ? "? kW" : w.print(entry.powerW(), Unit.W);
            double units = entry.heightSixths() / (double) Fitting.UNIT;
            String size = entry.kind() == RackLibrary.Kind.RACK_TYPE
                    ? power
                    : (entry.heightSixths() == 0 ? "?" : w.number(units)) + " U · " + power;
            RackLibrary from = library;
            List<RackLibrary.Point> points = from == null ? List.of() : from.fits(entry, target);
            HBox fits = Ui.row(5);
            points.forEach(p -> fits.getChildren().add(Ui.label(p.name() + " " + p.mark(), style(p))));
            String told = points.stream()
                    .map(p -> p.name() + " " + p.mark() + " " + p.why())
                    .collect(Collectors.joining("\n"));
            fits.setMinWidth(USE_PREF_SIZE);
            Label draw = Ui.label(size, "figure");
            draw.setMinWidth(USE_PREF_SIZE);
            HBox first = Ui.row(6, Ui.cut(entry.name(), "strong"), Ui.spring(), draw);
            HBox second = Ui.row(6, Ui.cut(entry.detail(), "muted"), Ui.spring(), fits);
            VBox lines = Ui.column(2, first, second);
            HBox.setHgrow(lines, Priority.ALWAYS);
            lines.setMinWidth(0);
            setGraphic(Ui.row(10, Ui.glyph(sign(entry), 20 * desk.settings().textScale()), lines));
            setAccessibleText(entry.name() + ", " + size + ", " + entry.detail() + ", " + told);
            setOnMouseEntered(e -> setTooltip(told.isEmpty() ? null : new javafx.scene.control.Tooltip(told)));
        }
    }
}
