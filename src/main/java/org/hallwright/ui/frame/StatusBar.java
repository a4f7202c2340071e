package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.hallwright.app.Review;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Words;

/** Live headline figures, the last message, and which packs they rest on. */
final class StatusBar extends HBox {
    private static final List<String> HEADLINES = List.of(
            "itDesignPower",
            "itExpectedPower",
            "pueAnnual",
            "wueAnnual",
            "trainingStepTime",
            "servingTokensPerSecond",
            "tco",
            "costPerAcceleratorHour");

    private final Desk desk;
    private final HBox figures = Ui.row(18);
    private final Label message = Ui.cut("", "status-message");
    private final Label packs = Ui.label("", "muted");

    StatusBar(Desk desk) {
        this.desk = desk;
        getStyleClass().add("status-bar");
        HBox.setHgrow(figures, Priority.ALWAYS);
        figures.setMinWidth(0);
        // what does not fit is cut at the edge; every figure also stands in the inspector
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(figures.widthProperty());
        clip.heightProperty().bind(figures.heightProperty());
        figures.setClip(clip);
        message.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        packs.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(figures, message, packs);
        refresh();
    }

    void refresh() {
        Words w = desk.words();
        figures.getChildren().clear();
        Review review = desk.review();
        String said = desk.status();
        message.setText(desk.isBusy() && said.isEmpty() ? w.t("status.working") : said);
        message.setAccessibleText(said);
        if (review == null) {
            packs.setText("");
            return;
        }
        for (String id : HEADLINES) {
            Figure figure = review.assessment().figure(id);
            if (figure != null) {
                figures.getChildren().add(headline(figure, w));
            }
        }
        packs.setText(w.t("status.racks", review.design().rackCount()));
    }

    private Button headline(Figure figure, Words w) {
        HBox parts =
                Ui.row(5, Ui.label(w.figureName("short." + figure.id()), "muted"), Ui.label(w.value(figure), "strong"));
        String band = w.band(figure);
        if (!band.isEmpty()) {
            parts.getChildren().add(Ui.label(band, "faint"));
        }
        Button button = new Button();
        button.setGraphic(parts);
        button.getStyleClass().add("headline");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(w.t("why.of", w.figureName(figure.id()), w.value(figure)));
        button.setOnAction(e -> desk.ask(figure));
        return button;
    }
}
