package org.hallwright.ui.frame;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hallwright.ui.model.WhyTree;
import org.hallwright.ui.model.Words;

/** A figure's explanation as a tree: the first levels are open, each deeper one opens with a click or with Space. */
final class WhyCard extends VBox {
    private static final int OPEN_LEVELS = 2;

    private final Words words;

    WhyCard(Words words, WhyTree tree, HBox head) {
        super(2, head);
        this.words = words;
        getStyleClass().add("why-card");
        getChildren().add(level(tree, 0));
    }

    private VBox level(WhyTree tree, int depth) {
        VBox text = new VBox(1, wrapped(tree.head(), depth == 0 ? "why-head" : "why-line"));
        if (!tree.formula().isEmpty()) {
            text.getChildren().add(wrapped(tree.formula(), "formula"));
        }
        if (!tree.note().isEmpty()) {
            text.getChildren().add(wrapped(tree.note(), "why-note"));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox box = new VBox(1);
        box.setPadding(new Insets(2, 0, 1, depth == 0 ? 0 : 8));
        if (depth > 0) {
            box.getStyleClass().add("why-level");
        }
        if (tree.inputs().isEmpty()) {
            // as far in as its siblings that open
            box.getChildren().add(new HBox(Ui.label("", "why-space"), text));
            return box;
        }
        VBox inputs = new VBox(1);
        ToggleButton open = new ToggleButton();
        open.getStyleClass().add("disclosure");
        open.setAccessibleText(words.t("why.inputs", tree.head(), tree.inputs().size()));
        open.selectedProperty().addListener((o, was, is) -> {
            if (is && inputs.getChildren().isEmpty()) {
                tree.inputs().forEach(in -> inputs.getChildren().add(level(in, depth + 1)));
            }
            open.setText(is ? "▾" : "▸");
            inputs.setVisible(is);
            inputs.setManaged(is);
        });
        open.setText("▸");
        inputs.setManaged(false);
        open.setSelected(depth < OPEN_LEVELS);
        HBox line = new HBox(2, open, text);
        box.getChildren().addAll(line, inputs);
        return box;
    }

    private static Label wrapped(String text, String style) {
        Label label = Ui.label(text, style);
        label.setWrapText(true);
        return label;
    }
}
