package org.hallwright.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** A row that shows as many of its children as fit whole, from the first on, and none of them cut. */
final class WholeRow extends HBox {
    WholeRow(double gap) {
        super(gap);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node child : getManagedChildren()) {
            child.setVisible(child.getLayoutX() + child.getLayoutBounds().getWidth() <= getWidth() + 0.5);
        }
    }
}
