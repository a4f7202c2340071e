package org.hallwright.ui.frame;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Sentences that stay below the top bar until the planner has read them: what was recovered, what cannot be kept. */
final class NoticeBar extends VBox {
    private final Words words;

    NoticeBar(Words words) {
        this.words = words;
        getStyleClass().add("notices");
    }

    /**
     * Adds a sentence.
     *
     * @param actionText what can be done about it, or null
     */
    void add(String sentence, @Nullable String actionText, Runnable action) {
        Label label = Ui.label(sentence, "notice-text");
        label.setWrapText(true);
        label.setGraphic(new FontIcon("fth-info"));
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setFocusTraversable(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = Ui.row(10, label);
        row.getStyleClass().add("notice");
        if (actionText != null) {
            Button act = Ui.button(actionText, () -> {
                getChildren().remove(row);
                action.run();
            });
            act.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(act);
        }
        row.getChildren()
                .add(Ui.icon(
                        "fth-x", words.t("action.close"), () -> getChildren().remove(row)));
        getChildren().add(row);
    }
}
