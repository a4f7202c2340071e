package org.hallwright.ui.frame;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The product's mark: two rows of racks and the aisle between them. The same drawing as {@code assets/icons/hallwright.svg}. */
final class Logo {
    static final String PATH = "M4 4h6v6H4z M14 4h6v6h-6z M4 14h6v6H4z M14 14h6v6h-6z M10 10.5h4v3h-4z";

    private Logo() {}

    static Node node(double size) {
        SVGPath path = new SVGPath();
        path.setContent(PATH);
        path.getStyleClass().add("logo-mark");
        double scale = size / 24;
        path.setScaleX(scale * 0.82);
        path.setScaleY(scale * 0.82);
        StackPane tile = new StackPane(path);
        tile.getStyleClass().add("logo");
        tile.setMinSize(size, size);
        tile.setMaxSize(size, size);
        return tile;
    }
}
