package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.input.KeyCode;
import org.hallwright.app.Workspace;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.ui.model.Progress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A design under a passphrase, at the desk")
class UnlockTest {

    private static final class Locked extends TestServices {
        private final List<char[]> given = new CopyOnWriteArrayList<>();

        @Override
        public boolean isWritable(Path path) {
            return true;
        }

        @Override
        public Outcome<Workspace> open(Path path, Progress progress) {
            return Outcome.failed(Problem.error(CryptoMessage.NEEDS_PASSPHRASE, ""));
        }

        @Override
        public Outcome<Workspace> unlock(Path path, char[] passphrase, Progress progress) {
            given.add(passphrase);
            return new String(passphrase).equalsIgnoreCase("right")
                    ? template("paris-ministry").then(this::begin)
                    : Outcome.failed(Problem.error(CryptoMessage.WRONG_PASSPHRASE, "key"));
        }
    }

    /** Types once the dialogue has given its field the focus. */
    private static void typeInto(Driver d, String passphrase) throws Exception {
        String field = d.desk().words().t("gate.passphrase");
        for (int i = 0; i < 200 && !d.focus().startsWith(field); i++) {
            d.settle();
        }
        d.type(passphrase);
    }

    @Test
    @DisplayName("is asked for by keyboard until the passphrase is right, and the passphrase is wiped")
    void unlock() throws Exception {
        Locked services = new Locked();
        try (Driver d = new Driver("unlock", services)) {
            ScreenshotTool.onFx(() -> {
                d.window().door().open(Path.of("secret.hallwright"));
                return null;
            });
            d.await("the question", () -> d.text().contains(d.desk().words().t("gate.open")));
            d.shot("asked");
            typeInto(d, "WRONG");
            d.keys(KeyCode.ENTER);
            String wrong = d.desk().words().of(Problem.error(CryptoMessage.WRONG_PASSPHRASE, "key"));
            d.await("the question again", () -> d.text().contains(wrong));
            typeInto(d, "RIGHT");
            d.keys(KeyCode.ENTER);
            d.await("the design", () -> d.desk().isOpen());
            assertEquals(2, services.given.size());
            services.given.forEach(left -> assertArrayEquals(new char[left.length], left));
        }
    }
}
