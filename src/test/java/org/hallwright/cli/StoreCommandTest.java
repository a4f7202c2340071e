package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.hallwright.base.Message;
import org.hallwright.store.Edit;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.StoreVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store under a passphrase, by command")
final class StoreCommandTest {

    @TempDir
    Path folder;

    private Path old;
    private Path fresh;

    @BeforeEach
    void encrypted() throws IOException {
        old = Files.writeString(folder.resolve("old.txt"), "old horse\n");
        fresh = Files.writeString(folder.resolve("new.txt"), "new horse\n");
        KdfSettings cheap = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
        StoreOptions options =
                StoreVault.create(place(), PackDesk.passphrase(old), cheap).orThrow();
        try (RevisionStore store =
                RevisionStore.open(options, InstantSource.system()).orThrow()) {
            store.create("plan", new Edit("a", "b", "{}"), new byte[20], "h").orThrow();
        }
    }

    private StorePlace place() {
        return StorePlace.under(folder.resolve("state"));
    }

    private Run store(String what, String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "store";
        all[1] = what;
        System.arraycopy(more, 0, all, 2, more.length);
        all[more.length + 2] = "--state";
        all[more.length + 3] = folder.resolve("state").toString();
        return Run.of(all);
    }

    private static void assertRefused(Message why, Run run) {
        assertEquals(HallwrightCommand.BAD_INPUT, run.code(), run.out() + run.err());
        assertTrue((run.out() + run.err()).contains(why.key()), run.out() + run.err());
    }

    private boolean opens(Path passphrase) throws IOException {
        return StoreVault.unlock(place(), PackDesk.passphrase(passphrase), false)
                .isOk();
    }

    @Test
    @DisplayName("A printed recovery key sets a new passphrase; the sheet is its owner's alone")
    void recoveryKey() throws IOException {
        assertEquals("", store("status", "--json").json().get("recoverySheet").asString());
        assertRefused(CryptoMessage.NO_RECOVERY_KEY, store("recovery-key", "--revoke", "--passphrase-file", "" + old));
        Path sheet = folder.resolve("sheet.txt");
        Run made = store("recovery-key", "--passphrase-file", "" + old, "--marking", "OFFICIAL", "-o", "" + sheet);
        assertEquals(HallwrightCommand.OK, made.code(), made.err());
        String text = Files.readString(sheet);
        assertTrue(text.startsWith("OFFICIAL\n"), text);
        String number = store("status", "--json").json().get("recoverySheet").asString();
        assertTrue(number.length() == 9 && text.contains(number), text);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)));
        Path typed = Files.writeString(
                folder.resolve("typed.txt"),
                text.lines()
                        .filter(line -> line.matches(" {4}([0-9A-Z]{5}( {2}|$))+"))
                        .reduce("", String::concat));
        assertEquals(HallwrightCommand.OK, reset(typed).code());
        assertTrue(opens(fresh));
        assertFalse(opens(old));
        Path recovered = folder.resolve("recovered");
        Run rebuilt = Run.of(
                "recover", "--json", "" + place().folder(), "--out", "" + recovered, "--recovery-key-file", "" + typed);
        assertEquals(HallwrightCommand.OK, rebuilt.code(), rebuilt.out() + rebuilt.err());
        assertEquals(
                HallwrightCommand.OK,
                store("recovery-key", "--revoke", "--passphrase-file", "" + fresh)
                        .code());
        assertRefused(CryptoMessage.NO_RECOVERY_KEY, reset(typed));
    }

    private Run reset(Path key) {
        return store("reset", "--recovery-key-file", "" + key, "--new-passphrase-file", "" + fresh);
    }

    @Test
    @DisplayName("Without a file for it the sheet is printed; a mistyped key is told by its group")
    void printed() throws IOException {
        Run made = store("recovery-key", "--passphrase-file", "" + old, "--lang", "de");
        assertTrue(made.out().contains("WIEDERHERSTELLUNGSSCHLÜSSEL"), made.out());
        assertRefused(CryptoMessage.WRONG_PASSPHRASE, store("recovery-key", "--passphrase-file", "" + fresh));
        assertRefused(CryptoMessage.RECOVERY_GROUP, reset(Files.writeString(folder.resolve("k"), "1".repeat(65))));
        assertRefused(CryptoMessage.RECOVERY_LENGTH, reset(Files.writeString(folder.resolve("k"), "")));
    }

    @Test
    @DisplayName("The passphrase is changed by the old one alone, and the status says how dear a guess is")
    void passphrase() throws IOException {
        assertRefused(
                CryptoMessage.WRONG_PASSPHRASE,
                store("passphrase", "--passphrase-file", "" + fresh, "--new-passphrase-file", "" + fresh));
        assertEquals(
                HallwrightCommand.OK,
                store("passphrase", "--passphrase-file", "" + old, "--new-passphrase-file", "" + fresh)
                        .code());
        assertTrue(opens(fresh));
        String derivation =
                store("status", "--json").json().get("keyDerivation").asString();
        assertEquals("Argon2id, 64 MiB, 3 passes, 4 lanes", derivation);
    }
}
