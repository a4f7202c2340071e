package org.hallwright.ui.frame;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import org.hallwright.draw.Glyph;
import org.hallwright.ui.model.Desk;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One place of the rail. It is made when first shown and refreshed when what it shows has changed. */
public interface Screen {
    /** Icon, name (key {@code screen.<id>}) and manual page of each screen, in the order of the rail. */
    enum Id {
        START("fth-home", "desk.md", "start"),
        SITE("fth-map-pin", "desk.md", "site"),
        HALL(Glyph.HALL, "desk.md", "hall"),
        RACKS(Glyph.RACK, "desk.md", "racks"),
        POWER("fth-zap", "desk.md", "power"),
        WORKLOAD("fth-cpu", "workloads.md", "workloads"),
        YEAR("fth-calendar", "desk.md", "workload-year-cost"),
        COST("fth-dollar-sign", "desk.md", "workload-year-cost"),
        COMPARE("fth-columns", "desk.md", "compare-report-packs"),
        REPORT("fth-file-text", "reports.md", "reports"),
        PACKS("fth-package", "desk.md", "compare-report-packs"),
        IMPORT("fth-download", "importing.md", "importing");

        private final DoubleFunction<Node> sign;
        private final String manualPage;
        private final String manualHeading;

        Id(String icon, String manualPage, String manualHeading) {
            this(px -> new FontIcon(icon), manualPage, manualHeading);
        }

        Id(Glyph glyph, String manualPage, String manualHeading) {
            this(px -> Ui.glyph(glyph, px), manualPage, manualHeading);
        }

        Id(DoubleFunction<Node> sign, String manualPage, String manualHeading) {
            this.sign = sign;
            this.manualPage = manualPage;
            this.manualHeading = manualHeading;
        }

        /** File of the manual that F1 opens. */
        public String manualPage() {
            return manualPage;
        }

        /** The heading there, as links name it. */
        public String manualHeading() {
            return manualHeading;
        }

        /** Its icon on the rail, made anew. */
        Node sign(double px) {
            return sign.apply(px);
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
