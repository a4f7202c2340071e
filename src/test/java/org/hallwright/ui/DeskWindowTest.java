package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hallwright.app.Review;
import org.hallwright.design.Rack;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Desk;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.theme.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window, without a display")
class DeskWindowTest {
    private static final TestServices SERVICES = new TestServices();

    private static final List<String> CSS_WARNINGS = Collections.synchronizedList(new ArrayList<>());
    /** Kept here, because loggers are held weakly. */
    private static final Logger CSS = Logger.getLogger("javafx.css");

    @BeforeAll
    static void startToolkit() throws Exception {
        CSS.addHandler(new Handler() {
            @Override
            public void publish(LogRecord r) {
                if (r.getLevel().intValue() >= Level.WARNING.intValue()) {
                    CSS_WARNINGS.add(r.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException e) {
            // another test class has started it already
        }
        Platform.setImplicitExit(false);
        ScreenshotTool.onFx(() -> {
            Theme.loadFonts();
            return null;
        });
    }

    private record Open(Stage stage, MainWindow window, Desk desk) {}

    /** A window small enough for the headless screen of 1000 by 1000. */
    private static Open open(Settings settings) throws Exception {
        return ScreenshotTool.onFx(() -> {
            Stage stage = new Stage();
            Desk desk = new Desk(SERVICES, settings, Runnable::run, Runnable::run);
            MainWindow window = new MainWindow(stage, desk);
            desk.show(SERVICES.begin(SERVICES.template("paris-ministry").orThrow())
                    .orThrow());
            window.build();
            stage.setWidth(980);
            stage.setHeight(940);
            stage.show();
            return new Open(stage, window, desk);
        });
    }

    private static void close(Open open) throws Exception {
        ScreenshotTool.onFx(() -> {
            open.stage().close();
            return null;
        });
    }

    @Test
    @DisplayName("Every screen comes up in every theme without a CSS warning, and every control has a name for readers")
    void everyScreen() throws Exception {
        for (Theme theme : Theme.values()) {
            Open open = open(Settings.DEFAULT.withTheme(theme.name()).withTextScale(theme == Theme.DARK ? 2 : 1));
            for (Screen.Id id : Screen.Id.values()) {
                List<String> nameless = ScreenshotTool.onFx(() -> {
                    open.window().frame().show(id);
                    open.stage().getScene().getRoot().applyCss();
                    open.stage().getScene().getRoot().layout();
                    List<String> found = new ArrayList<>();
                    nameless(open.stage().getScene().getRoot(), found);
                    return found;
                });
                assertEquals(List.of(), nameless, id.name());
            }
            close(open);
        }
        assertEquals(List.of(), CSS_WARNINGS);
    }

    private static void nameless(Node node, List<String> found) {
        boolean control = node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextField
                || node instanceof TableView
                || node instanceof ListView;
        boolean ours = control && node.isFocusTraversable();
        if (ours && isBlank(node.getAccessibleText()) && !(node instanceof ButtonBase b && !isBlank(b.getText()))) {
            // the editor inside a combo box or date picker is named by its owner
            boolean inside = node.getParent() instanceof ComboBoxBase;
            if (!inside) {
                found.add(node.toString());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> nameless(n, found));
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable String s) {
        return s == null || s.isBlank();
    }

    private static void press(Open open, KeyCode code, boolean shortcut) {
        Node to = open.stage().getScene().getFocusOwner();
        Event.fireEvent(
                to == null ? open.stage().getScene().getRoot() : to,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private static Review review(Open open) {
        Review r = open.desk().review();
        assertNotNull(r);
        return r;
    }

    @Test
    @DisplayName("By keyboard alone: choose, move by snap, rotate, duplicate, delete, undo, next problem, other pane")
    void keyboard() throws Exception {
        Open open = open(Settings.DEFAULT);
        ScreenshotTool.pulses(3);
        ScreenshotTool.onFx(() -> {
            open.window().frame().show(Screen.Id.HALL);
            return null;
        });
        ScreenshotTool.pulses(3);
        ScreenshotTool.onFx(() -> {
            Rack first = review(open).design().racks().getFirst();
            int count = review(open).design().rackCount();
            open.desk().select(Set.of(first.id()));
            press(open, KeyCode.RIGHT, false);
            assertEquals(first.xMm() + 100, rack(open, first.id()).xMm());
            press(open, KeyCode.R, false);
            assertEquals(first.facing().turned(), rack(open, first.id()).facing());
            press(open, KeyCode.Z, true);
            press(open, KeyCode.Z, true);
            assertEquals(first, rack(open, first.id()));
            press(open, KeyCode.D, true);
            assertEquals(count + 1, review(open).design().rackCount());
            press(open, KeyCode.DELETE, false);
            assertEquals(count, review(open).design().rackCount());
            press(open, KeyCode.A, true);
            assertEquals(count, open.desk().selection().size());
            press(open, KeyCode.ESCAPE, false);
            assertEquals(Set.of(), open.desk().selection());
            Node before = open.stage().getScene().getFocusOwner();
            press(open, KeyCode.F6, false);
            assertFalse(before == open.stage().getScene().getFocusOwner());
            press(open, KeyCode.F8, false);
            press(open, KeyCode.DIGIT2, true);
            assertEquals(Screen.Id.SITE, open.window().frame().shown());
            return null;
        });
        close(open);
    }

    private static Rack rack(Open open, String id) {
        Rack rack = review(open).design().rack(id);
        assertNotNull(rack);
        return rack;
    }

    @Test
    @DisplayName("Language, theme and text size change at once and keep the design, the screen and the selection")
    void settings() throws Exception {
        Open open = open(Settings.DEFAULT);
        ScreenshotTool.onFx(() -> {
            String id = review(open).design().racks().getFirst().id();
            open.desk().select(Set.of(id));
            open.window()
                    .settings(open.desk()
                            .settings()
                            .withLocale(java.util.Locale.GERMAN)
                            .withTheme("dark"));
            assertEquals(Screen.Id.HALL, open.window().frame().shown());
            assertEquals(Set.of(id), open.desk().selection());
            assertTrue(open.desk().words().t("screen.hall").equals("Halle"));
            return null;
        });
        close(open);
    }
}
