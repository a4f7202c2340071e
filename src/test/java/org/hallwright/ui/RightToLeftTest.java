package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import org.hallwright.ui.frame.Screen;
import org.hallwright.ui.model.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In Arabic")
class RightToLeftTest {
    private static final Settings ARABIC = Settings.DEFAULT.withLocale(Locale.of("ar"));

    @Test
    @DisplayName(
            "the frame runs from right to left, the rail stands at the right, and the drawing stays as it is built")
    void mirrored() throws Exception {
        try (Windows.Open open = Windows.open(ARABIC, "paris-ministry", 980, 940)) {
            open.show(Screen.Id.HALL);
            assertEquals(NodeOrientation.RIGHT_TO_LEFT, open.window().frame().getEffectiveNodeOrientation());
            Set<String> drawings = new TreeSet<>();
            Set<Boolean> railAtTheRight = new TreeSet<>();
            open.walk(node -> {
                if (node instanceof Canvas) {
                    drawings.add(node.getEffectiveNodeOrientation().name());
                }
                if (node.getStyleClass().contains("rail-scroll")) {
                    railAtTheRight.add(atTheRight(node));
                }
            });
            assertEquals(Set.of("LEFT_TO_RIGHT"), drawings);
            assertEquals(Set.of(true), railAtTheRight);
        }
    }

    private static boolean atTheRight(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinX()
                > node.getScene().getWidth() / 2;
    }

    @Test
    @DisplayName("what is translated is shown, and what is not yet stands in English, never as a key")
    void texts() throws Exception {
        Set<String> keys = new TreeSet<>();
        Set<String> arabic = new TreeSet<>();
        try (Windows.Open open = Windows.open(ARABIC, "paris-ministry", 980, 940)) {
            for (Screen.Id id : new Screen.Id[] {Screen.Id.START, Screen.Id.HALL, Screen.Id.PACKS}) {
                open.show(id);
                open.walk(node -> {
                    if (node instanceof Labeled labeled && labeled.getText() != null) {
                        String text = labeled.getText();
                        if (text.startsWith("ui.")) {
                            keys.add(text);
                        }
                        if (text.codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
                            arabic.add(text);
                        }
                    }
                });
            }
        }
        assertEquals(Set.of(), keys);
        assertTrue(arabic.size() > 30, arabic.toString());
    }

    @Test
    @DisplayName("every translated key exists in English")
    void noStrayKeys() throws Exception {
        Set<String> stray = new TreeSet<>(texts("ui_ar").stringPropertyNames());
        stray.removeAll(texts("ui").stringPropertyNames());
        assertEquals(Set.of(), stray);
    }

    private static Properties texts(String bundle) throws Exception {
        Properties texts = new Properties();
        try (InputStream in =
                RightToLeftTest.class.getResourceAsStream("/org/hallwright/messages/" + bundle + ".properties")) {
            assertTrue(in != null);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
