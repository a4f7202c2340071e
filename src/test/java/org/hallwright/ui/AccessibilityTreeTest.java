package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.model.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What assistive technology is told")
class AccessibilityTreeTest {
    private static final double LEAST_TARGET_PX = 24;

    private static final Map<Locale, Set<String>> NAMELESS = new LinkedHashMap<>();
    private static final Set<String> ROLELESS = new TreeSet<>();
    private static final Set<String> HEADLESS = new TreeSet<>();
    private static final Set<String> SMALL = new TreeSet<>();
    private static int targets;

    /** Every screen is walked once in each language; the tests look at what was found. */
    @BeforeAll
    static void walk() throws Exception {
        for (Locale language : Words.LANGUAGES) {
            Set<String> nameless = new TreeSet<>();
            NAMELESS.put(language, nameless);
            try (Windows.Open open = Windows.open(Settings.DEFAULT.withLocale(language), "paris-ministry", 980, 940)) {
                for (Screen.Id id : Screen.Id.values()) {
                    open.show(id);
                    open.walk(node -> visit(id.name(), node, nameless));
                }
                open.walkDialogues((command, node) -> visit(command, node, nameless));
            }
        }
    }

    private static void visit(String place, Node node, Set<String> nameless) {
        if (node.isFocusTraversable() && !isPartOfAnother(node)) {
            look(place, node, nameless);
        }
        if (node instanceof TableView<?> table) {
            heads(place, table);
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            for (MenuItem item : control.getContextMenu().getItems()) {
                if (!(item instanceof SeparatorMenuItem) && isBlank(item.getText())) {
                    nameless.add(place + ": an entry of the menu of " + control);
                }
            }
        }
    }

    private static void look(String id, Node node, Set<String> nameless) {
        targets++;
        if (isBlank(name(node))) {
            nameless.add(id + ": " + node);
        }
        AccessibleRole role = node.getAccessibleRole();
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            ROLELESS.add(id + ": " + node);
        }
        // links inside a sentence are exempt; labels and scroll panes take the focus to be read, not to be hit
        boolean hit = !(node instanceof Hyperlink) && !(node instanceof ScrollPane) && !(node instanceof Label);
        Bounds b = node.getLayoutBounds();
        boolean small = b.getHeight() < LEAST_TARGET_PX - 0.5 || b.getWidth() < LEAST_TARGET_PX - 0.5;
        if (hit && small) {
            SMALL.add(id + ": " + Math.round(b.getWidth()) + " × " + Math.round(b.getHeight()) + " " + node);
        }
    }

    private static void heads(String id, TableView<?> table) {
        for (TableColumnBase<?, ?> column : table.getColumns()) {
            Node graphic = column.getGraphic();
            if (isBlank(column.getText()) && (graphic == null || isBlank(graphic.getAccessibleText()))) {
                HEADLESS.add(id + ": " + table.getAccessibleText() + ", column "
                        + table.getColumns().indexOf(column));
            }
        }
    }

    @Test
    @DisplayName("Every control of every screen that takes the focus has a name, in three languages")
    void names() {
        assertTrue(targets > 500, "controls seen: " + targets);
        NAMELESS.forEach((language, nameless) -> assertEquals(Set.of(), nameless, language.toString()));
    }

    @Test
    @DisplayName("Every control that takes the focus has a role")
    void roles() {
        assertEquals(Set.of(), ROLELESS);
    }

    @Test
    @DisplayName("Every column of every table has a head")
    void columnHeads() {
        assertEquals(Set.of(), HEADLESS);
    }

    @Test
    @DisplayName("Every target is at least 24 by 24 px (WCAG 2.2, 2.5.8)")
    void targetSize() {
        assertEquals(Set.of(), SMALL);
    }

    /** Inner parts of a control are named by the control. */
    private static boolean isPartOfAnother(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            boolean whole = n instanceof ComboBoxBase
                    || n instanceof Spinner
                    || n instanceof TableView
                    || n instanceof ListView
                    || n instanceof ScrollBar;
            if (whole) {
                return true;
            }
        }
        return node instanceof ScrollBar;
    }

    private static @Nullable String name(Node node) {
        if (node instanceof Labeled labeled && !isBlank(labeled.getText())) {
            return labeled.getText();
        }
        Object said = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        boolean input = node instanceof TextInputControl;
        // what a field holds is its value, not its name
        return input || isBlank(said == null ? null : said.toString()) ? node.getAccessibleText() : said.toString();
    }

    private static boolean isBlank(@Nullable String s) {
        return s == null || s.isBlank();
    }
}
