package org.hallwright.ui.frame;

import java.util.List;
import javafx.scene.Node;
import org.hallwright.ui.model.Desk;
import org.jspecify.annotations.Nullable;

/** One place of the rail. It is made when first shown and refreshed when what it shows has changed. */
public interface Screen {
    /** Icon, name (key {@code screen.<id>}) and manual page of each screen, in the order of the rail. */
    enum Id {
        START("fth-home"),
        SITE("fth-map-pin"),
        HALL("fth-layout"),
        RACKS("fth-server"),
        POWER("fth-zap"),
        WORKLOAD("fth-cpu"),
        YEAR("fth-calendar"),
        COST("fth-dollar-sign"),
        COMPARE("fth-columns"),
        REPORT("fth-file-text"),
        PACKS("fth-package");

        private final String icon;

        Id(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Node node();

    /** Called while the screen is shown, after the change. */
    void refresh(Desk.Change change);

    /** What the palette offers and keys reach while the screen is shown. */
    default List<Action> actions() {
        return List.of();
    }

    /** What stands in the inspector instead of the selected racks, or null. */
    default @Nullable Node inspector() {
        return null;
    }

    /** Shows an object of the design, as when a problem is opened. */
    default void reveal(String objectId) {}

    /** What has the focus when the screen comes up; {@code first} is its first control. */
    default Node firstFocus(Node first) {
        return first;
    }

    /** Whether the inspector stands beside this screen. */
    default boolean showsInspector() {
        return true;
    }

    /** Whether the docked problems view stands below this screen. */
    default boolean docksProblems() {
        return true;
    }
}
