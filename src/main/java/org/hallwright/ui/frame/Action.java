package org.hallwright.ui.frame;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a planner can do, from a button, a key or the command palette alike.
 *
 * @param id stable id; the text's key is {@code action.<id>}
 * @param keys shortcut, or null
 */
public record Action(String id, @Nullable KeyCombination keys, Runnable run, BooleanSupplier enabled) {
    public static Action of(String id, String keys, Runnable run, BooleanSupplier enabled) {
        return new Action(id, keys.isEmpty() ? null : KeyCombination.valueOf(keys), run, enabled);
    }

    public String shortcut() {
        return keys == null ? "" : keys.getDisplayText();
    }
}
