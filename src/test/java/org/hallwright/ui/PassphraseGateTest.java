package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.hallwright.base.Outcome;
import org.hallwright.store.crypto.RecoveryKey;
import org.hallwright.ui.model.Settings;
import org.hallwright.ui.start.PassphraseGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window before the desk")
class PassphraseGateTest {
    private static final String PASSPHRASE = "a new sentence to keep";
    /** A key of zeros, with its check symbols. */
    private static final String ZEROS = "00000 00001 00002 00003 00004 00005 00006 00007 00008 00009 0000A 0000B 0000C";

    private static final long PATIENCE_MS = 20_000;

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<Window> before = new ArrayList<>();

    @BeforeEach
    void windows() throws Exception {
        Windows.start();
        before.addAll(ScreenshotTool.onFx(() -> List.copyOf(Window.getWindows())));
    }

    @AfterEach
    void close() throws Exception {
        ScreenshotTool.onFx(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(w -> !before.contains(w))
                    .forEach(Window::hide);
            return null;
        });
    }

    private void show(boolean recoverable) throws Exception {
        PassphraseGate.Recovery<String> way = recoverable
                ? new PassphraseGate.Recovery<>(
                        "4f2a 91c3",
                        (key, fresh) -> RecoveryKey.parse(key).then(k -> Outcome.ok("key, " + new String(fresh))))
                : null;
        ScreenshotTool.onFx(() -> {
            new PassphraseGate<>(
                            Settings.DEFAULT.withTheme("light"),
                            false,
                            passphrase -> Outcome.ok("passphrase, " + new String(passphrase)),
                            way,
                            opened::add)
                    .show();
            return null;
        });
    }

    private Set<Node> all(String kind) {
        Window gate = Window.getWindows().stream()
                .filter(w -> !before.contains(w))
                .findFirst()
                .orElseThrow();
        return gate.getScene().getRoot().lookupAll(kind);
    }

    private TextField field(String name) {
        return all(".text-field").stream()
                .map(TextField.class::cast)
                .filter(f -> name.equals(f.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String name, String text) throws Exception {
        ScreenshotTool.onFx(() -> {
            field(name).setText(text);
            return null;
        });
    }

    private void open() throws Exception {
        ScreenshotTool.onFx(() -> {
            all(".button").stream()
                    .map(Button.class::cast)
                    .filter(Button::isDefaultButton)
                    .forEach(Button::fire);
            return null;
        });
    }

    private void await(String sentence) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (ScreenshotTool.onFx(() -> all(".label").stream()
                .noneMatch(n -> Objects.toString(((Labeled) n).getText()).contains(sentence)))) {
            assertTrue(System.currentTimeMillis() < end, "never said: " + sentence);
            Thread.sleep(20);
        }
    }

    private void awaitOpened() throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (opened.isEmpty()) {
            assertTrue(System.currentTimeMillis() < end, "never opened");
            Thread.sleep(20);
        }
    }

    @Test
    @DisplayName("opens by passphrase; where no recovery key was printed it speaks of none")
    void byPassphrase() throws Exception {
        show(false);
        assertTrue(ScreenshotTool.onFx(() -> all(".hyperlink").isEmpty()));
        type("Passphrase", "old");
        open();
        awaitOpened();
        assertEquals(List.of("passphrase, old"), opened);
    }

    @Test
    @DisplayName(
            "opens by the printed key where the passphrase is forgotten, says which sheet, and wants a new one twice")
    void byRecoveryKey() throws Exception {
        show(true);
        ScreenshotTool.onFx(() -> {
            all(".hyperlink").stream().map(Hyperlink.class::cast).forEach(Hyperlink::fire);
            return null;
        });
        await("4f2a 91c3");
        type("New passphrase", PASSPHRASE);
        type("Once more", "another");
        open();
        await("not the same");
        type("Once more", PASSPHRASE);
        type("Recovery key", "00000 00000");
        open();
        await("65");
        assertTrue(opened.isEmpty());
        type("New passphrase", PASSPHRASE);
        type("Once more", PASSPHRASE);
        type("Recovery key", ZEROS);
        open();
        awaitOpened();
        assertEquals(List.of("key, " + PASSPHRASE), opened);
    }
}
