package org.hallwright.ui.cost;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.hallwright.ui.frame.Ui;

/** What the pages of this screen share. */
final class Panes {

    private Panes() {}

    static Node scroll(Node page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    /** As high as its rows, up to so many. */
    static <T> TableView<T> rows(TableView<T> table, double textScale, int most) {
        int rows = Math.min(most, Math.max(2, table.getItems().size()));
        table.setPrefHeight((rows + 1.8) * 30 * textScale);
        table.setMinHeight(table.getPrefHeight());
        return table;
    }

    static Label wrapped(String text, String style) {
        Label label = Ui.label(text, style);
        label.setWrapText(true);
        return label;
    }
}
