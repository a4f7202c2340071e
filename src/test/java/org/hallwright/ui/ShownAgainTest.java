package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.explain.Figure;
import org.hallwright.ui.frame.Inspector;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A screen that is shown again")
final class ShownAgainTest {
    private static final double WIDE = 980;
    private static final double HIGH = 940;

    private static Node table(Windows.Open open) throws Exception {
        List<Node> tables = new ArrayList<>();
        open.walk(node -> {
            if (node instanceof TableView<?> table && !table.getItems().isEmpty()) {
                tables.add(table);
            }
        });
        return tables.getFirst();
    }

    private static List<Figure> figures(Windows.Open open) throws Exception {
        List<Figure> figures = new ArrayList<>();
        open.walk(node -> {
            if (node.getProperties().get(Inspector.FIGURE) instanceof Figure figure) {
                figures.add(figure);
            }
        });
        return figures;
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.Id.class,
            names = {"SITE", "WORKLOAD"})
    @DisplayName("stands as it was while the design is the same, and is made anew after an edit")
    void keptUntilTheDesignChanges(Screen.Id id) throws Exception {
        try (Windows.Open open = Windows.open(Settings.DEFAULT, "paris-ministry", WIDE, HIGH)) {
            open.show(id);
            Node first = table(open);
            open.show(Screen.Id.IMPORT);
            open.show(id);
            assertSame(first, table(open));
            ScreenshotTool.onFx(() -> {
                open.desk().apply(new PlanEdit.RenameDesign("Annexe"));
                return null;
            });
            open.show(id);
            assertNotSame(first, table(open));
        }
    }

    @Test
    @DisplayName("shows the site of a design that was opened after the screen")
    void siteBeforeDesign() throws Exception {
        try (Windows.Open open = Windows.open(Windows.SERVICES, Settings.DEFAULT, null, WIDE, HIGH)) {
            open.show(Screen.Id.SITE);
            ScreenshotTool.onFx(() -> {
                open.desk()
                        .show(Windows.SERVICES
                                .begin(Windows.SERVICES
                                        .template("paris-ministry")
                                        .orThrow())
                                .orThrow());
                return null;
            });
            open.show(Screen.Id.SITE);
            assertFalse(((TableView<?>) table(open)).getItems().isEmpty());
        }
    }

    @Test
    @DisplayName("has the inspector's figures of the design as it is now")
    void figuresOfNow() throws Exception {
        try (Windows.Open open = Windows.open(Settings.DEFAULT, "paris-ministry", WIDE, HIGH)) {
            open.show(Screen.Id.HALL);
            List<Figure> before = figures(open);
            assertFalse(before.isEmpty());
            open.show(Screen.Id.SITE);
            ScreenshotTool.onFx(() -> {
                String first = Objects.requireNonNull(open.desk().review())
                        .design()
                        .racks()
                        .getFirst()
                        .id();
                open.desk().apply(new RackEdit.RemoveRacks(java.util.Set.of(first)));
                return null;
            });
            open.show(Screen.Id.HALL);
            List<Figure> after = figures(open);
            assertEquals(before.size(), after.size());
            var now = Objects.requireNonNull(open.desk().review())
                    .assessment()
                    .figures()
                    .values();
            assertTrue(now.containsAll(after));
            assertFalse(now.containsAll(before));
        }
    }
}
