package org.hallwright.ui.frame;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.controlsfx.control.PopOver;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.model.Desk;
import org.jspecify.annotations.Nullable;

/** The explanation of a figure on screens without an inspector: it floats at the figure that was asked. */
final class FloatingWhy {
    private static final double WIDTH_PX = 380;
    private static final double MOST_HEIGHT_PX = 420;

    private final Desk desk;
    private final Function<Figure, Node> card;
    private final Parent frame;
    private final List<String> stylesheets;
    private @Nullable PopOver shown;

    FloatingWhy(Desk desk, Function<Figure, Node> card, Parent frame, List<String> stylesheets) {
        this.desk = desk;
        this.card = card;
        this.frame = frame;
        this.stylesheets = stylesheets;
    }

    /** Shows why the figure is what it is, or hides what is shown. */
    void show(@Nullable Figure figure) {
        PopOver before = shown;
        shown = null;
        if (before != null) {
            before.hide(javafx.util.Duration.ZERO);
        }
        Node asked = frame.getScene() == null ? null : frame.getScene().getFocusOwner();
        if (figure == null || asked == null) {
            return;
        }
        ScrollPane content = new ScrollPane(card.apply(figure));
        content.setFitToWidth(true);
        content.setPrefWidth(WIDTH_PX * desk.settings().textScale());
        content.setMaxHeight(MOST_HEIGHT_PX * desk.settings().textScale());
        content.getStyleClass().add("floating-why");
        PopOver pop = new PopOver(content);
        pop.getRoot().getStylesheets().addAll(stylesheets);
        pop.setAnimated(false);
        pop.setDetachable(false);
        pop.setArrowLocation(arrow(asked));
        pop.setOnHidden(e -> {
            if (shown == pop) {
                shown = null;
                desk.ask(null);
            }
        });
        shown = pop;
        pop.show(asked);
        // its own sheet is loaded after ours and draws a white frame in every theme
        pop.getRoot()
                .lookupAll(".border")
                .forEach(border -> border.setStyle("-fx-fill: -hw-panel; -fx-stroke: -hw-strong-line;"));
    }

    /** The side of the explanation that the figure is on: it opens towards the middle of the window. */
    private PopOver.ArrowLocation arrow(Node asked) {
        Bounds at = asked.localToScene(asked.getBoundsInLocal());
        boolean low = at.getCenterY() > frame.getScene().getHeight() / 2;
        boolean right = at.getCenterX() > frame.getScene().getWidth() / 2;
        return low
                ? right ? PopOver.ArrowLocation.BOTTOM_RIGHT : PopOver.ArrowLocation.BOTTOM_LEFT
                : right ? PopOver.ArrowLocation.TOP_RIGHT : PopOver.ArrowLocation.TOP_LEFT;
    }
}
