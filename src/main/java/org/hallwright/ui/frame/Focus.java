package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Where the keyboard goes. */
final class Focus {

    private Focus() {}

    /** Goes from the pane that has the focus to the next one that takes it. */
    static void next(List<Node> panes, @Nullable Node owner) {
        int now = -1;
        for (int i = 0; i < panes.size(); i++) {
            now = isWithin(panes.get(i), owner) ? i : now;
        }
        for (int step = 1; step <= panes.size(); step++) {
            Node first = first(panes.get((now + step) % panes.size()));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    static boolean isWithin(Node pane, @Nullable Node owner) {
        for (Node n = owner; n != null; n = n.getParent()) {
            if (n == pane) {
                return true;
            }
        }
        return false;
    }

    /** The first in a pane that takes the focus, or null. */
    static @Nullable Node first(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled() && !(node instanceof ScrollPane)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
