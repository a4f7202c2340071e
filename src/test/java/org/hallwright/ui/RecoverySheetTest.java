package org.hallwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.RecoveryKey;
import org.hallwright.store.crypto.RecoverySheet;
import org.hallwright.store.crypto.RecoveryVault;
import org.hallwright.store.crypto.StoreVault;
import org.hallwright.ui.frame.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A recovery key, made at the desk")
class RecoverySheetTest {

    @TempDir
    Path folder;

    private final class UnderPassphrase extends TestServices {
        private final StorePlace place = StorePlace.under(folder);

        UnderPassphrase() {
            KdfSettings cheap = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
            StoreVault.create(place, "right".toCharArray(), cheap).orThrow();
        }

        @Override
        public @Nullable String recoverySheet() {
            return RecoveryVault.number(place);
        }

        @Override
        public Outcome<String> makeRecoverySheet(char[] passphrase, String marking, Locale locale) {
            char[] lower = new String(passphrase).toLowerCase(Locale.ROOT).toCharArray();
            return RecoverySheet.make(place, lower, false, marking, LocalDate.of(2027, 1, 31), locale);
        }
    }

    private static void passphrase(Driver d, String passphrase) throws Exception {
        String field = d.desk().words().t("gate.passphrase");
        for (int i = 0; i < 200 && !d.focus().startsWith(field); i++) {
            d.settle();
        }
        d.type(passphrase);
        d.keys(KeyCode.ENTER);
    }

    @Test
    @DisplayName("asks for the passphrase, shows the sheet once, and the page says which one it is")
    void made() throws Exception {
        UnderPassphrase services = new UnderPassphrase();
        try (Driver d = new Driver("recovery-sheet", services)) {
            ScreenshotTool.onFx(() -> {
                d.window().frame().show(Screen.Id.PACKS);
                return null;
            });
            String none = d.desk().words().t("recovery.none", "");
            d.await("the page", () -> d.text().contains(none));
            d.click(d.desk().words().t("recovery.make"));
            passphrase(d, "WRONG");
            String wrong = d.desk().words().of(Problem.error(CryptoMessage.WRONG_PASSPHRASE, "key"));
            d.await("the question again", () -> d.text().contains(wrong));
            passphrase(d, "RIGHT");
            d.await("the sheet", () -> d.has(TextArea.class::isInstance));
            d.shot("sheet");
            String sheet = ((TextArea) d.node("the sheet", TextArea.class::isInstance)).getText();
            String groups = sheet.lines()
                    .filter(line -> line.matches(" {4}([0-9A-Z]{5}( {2}|$))+"))
                    .reduce("", String::concat);
            RecoveryKey key = RecoveryKey.parse(groups.toCharArray()).orThrow();
            assertTrue(RecoveryVault.unlock(services.place, key).isOk());
            d.keys(KeyCode.ESCAPE);
            String is = d.desk().words().t("recovery.is", RecoveryVault.number(services.place));
            d.await("the page with its number", () -> d.text().contains(is));
            assertEquals(1, sheet.split(RecoveryVault.number(services.place), -1).length - 1);
        }
    }
}
