package org.hallwright.ui.frame;

import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hallwright.draw.Picture;
import org.hallwright.ui.model.Words;
import org.hallwright.ui.paint.PicturePane;

/** A chart with its title and its table twin. */
public final class ChartCard extends VBox {
    private final PicturePane picture;

    public ChartCard(Words words, String title, double width, double height, Node table) {
        getStyleClass().add("card");
        setSpacing(8);
        picture = new PicturePane(width, height);
        ToggleGroup group = new ToggleGroup();
        ToggleButton drawing = new ToggleButton(words.t("twin.chart"));
        ToggleButton tableButton = new ToggleButton(words.t("hall.table"));
        drawing.setSelected(true);
        StackPane place = new StackPane(picture);
        place.setPrefHeight(height);
        place.setMinHeight(height);
        VBox.setVgrow(place, Priority.ALWAYS);
        drawing.setOnAction(e -> place.getChildren().setAll(picture));
        tableButton.setOnAction(e -> place.getChildren().setAll(table));
        HBox head = Ui.row(8, Ui.wrapped(title, "card-title"), Ui.segments(group, drawing, tableButton));
        head.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, place);
        setPrefWidth(width + 30);
    }

    /** Texts and lines of the chart grow with the reader's text size. */
    public ChartCard zoom(double scale) {
        picture.zoom(scale);
        return this;
    }

    public void show(BiFunction<Double, Double, Picture> source) {
        picture.show(source);
    }
}
