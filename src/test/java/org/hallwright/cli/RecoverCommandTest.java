package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Message;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.Edit;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreMessage;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.ArchiveMessage;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.StoreVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Recovering what is under a passphrase")
final class RecoverCommandTest {

    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
    private static final String CANARY = "canary-51c9";

    @TempDir
    Path folder;

    private Path right;
    private Path wrong;

    @BeforeEach
    void passphrases() throws IOException {
        right = Files.writeString(folder.resolve("right.txt"), "right horse\n");
        wrong = Files.writeString(folder.resolve("wrong.txt"), "wrong horse\n");
    }

    private static char[] passphrase() {
        return "right horse".toCharArray();
    }

    private static byte[] text(String version) {
        return (CANARY + " " + version).getBytes(StandardCharsets.UTF_8);
    }

    private Run recover(Path what, Path out, Path passphrase) {
        return Run.of(
                "recover", "--json", what.toString(), "--out", out.toString(), "--passphrase-file", "" + passphrase);
    }

    private static void assertRefused(Run run, Message why, Path out) {
        assertEquals(HallwrightCommand.BAD_INPUT, run.code(), run.out() + run.err());
        assertTrue((run.out() + run.err()).contains(why.key()), run.out() + run.err());
        assertFalse(Files.exists(out), "nothing is written where nothing was recovered");
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        Files.write(file, bytes);
    }

    private void assertNoCanary(Path written) throws IOException {
        List<Path> files;
        try (var all = Files.walk(written)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(content.contains(CANARY), file + " shows the design");
        }
    }

    @Nested
    @DisplayName("a design archive")
    final class Archive {

        private Path file;
        private Path out;

        @BeforeEach
        void twoSaves() {
            file = folder.resolve("plan.hallwright");
            out = folder.resolve("saved.hallwright");
            for (String version : List.of("1", "2")) {
                DesignArchive archive = DesignArchive.of(CANARY, "OFFICIAL", List.of(), text(version), Map.of());
                ArchiveFiles.save(file, archive, passphrase(), CHEAP).orThrow();
            }
        }

        @Test
        @DisplayName("falls back to the former save, stays encrypted, and opens with the same passphrase alone")
        void formerSave() throws Exception {
            flip(file, -40);
            byte[] damaged = Files.readAllBytes(file);
            Run run = recover(file, out, right);
            assertEquals(HallwrightCommand.FINDINGS_FAIL, run.code(), run.err());
            assertTrue(run.out().contains(ArchiveMessage.USED_PREVIOUS.key()), run.out());
            assertTrue(run.out().contains(CryptoMessage.DAMAGED.key()), run.out());
            assertFalse(run.out().contains(CryptoMessage.WRONG_PASSPHRASE.key()), run.out());
            assertArrayEquals(
                    text("1"),
                    ArchiveFiles.open(out, passphrase(), false).orThrow().design());
            assertNoCanary(out);
            assertEquals(
                    CryptoMessage.NEEDS_PASSPHRASE,
                    ArchiveFiles.open(out, null, false).problems().getFirst().message());
            assertEquals(
                    CryptoMessage.WRONG_PASSPHRASE,
                    ArchiveFiles.open(out, "wrong horse".toCharArray(), false)
                            .problems()
                            .getFirst()
                            .message());
            assertArrayEquals(damaged, Files.readAllBytes(file), "the damaged file is left as it is");
        }

        @Test
        @DisplayName("tells no passphrase, a wrong one and damage apart, and writes nothing")
        void apart() throws Exception {
            assertRefused(
                    Run.of("recover", "--json", "" + file, "--out", "" + out), CryptoMessage.NEEDS_PASSPHRASE, out);
            assertRefused(recover(file, out, wrong), CryptoMessage.WRONG_PASSPHRASE, out);
            flip(file, -40);
            Files.delete(SafeFiles.previousOf(file));
            assertRefused(recover(file, out, right), CryptoMessage.DAMAGED, out);
            assertRefused(recover(file, out, wrong), CryptoMessage.WRONG_PASSPHRASE, out);
        }

        @Test
        @DisplayName("that is whole is left where it is")
        void whole() {
            Run run = recover(file, out, right);
            assertEquals(HallwrightCommand.OK, run.code(), run.err());
            assertFalse(Files.exists(out));
        }
    }

    @Nested
    @DisplayName("a store")
    final class Store {

        private StorePlace place;
        private Path out;

        @BeforeEach
        void threeSittings() {
            place = StorePlace.under(folder.resolve("state"));
            out = folder.resolve("recovered");
            StoreOptions options = StoreVault.create(place, passphrase(), CHEAP).orThrow();
            try (RevisionStore store = open(options)) {
                store.create(CANARY, edit(), text("1"), "h1").orThrow();
            }
            try (RevisionStore store = open(options)) {
                var design = store.designs().getFirst();
                store.append(design.id(), design.headId(), edit(), text("2"), "h2")
                        .orThrow();
            }
        }

        private static RevisionStore open(StoreOptions options) {
            return RevisionStore.open(options, InstantSource.system()).orThrow();
        }

        private static Edit edit() {
            return new Edit(CANARY, CANARY, CANARY);
        }

        private List<Path> databases() throws IOException {
            List<Path> found = new ArrayList<>();
            try (var files = Files.newDirectoryStream(place.folder(), "designs-*.db")) {
                files.forEach(found::add);
            }
            found.sort(null);
            return found;
        }

        @Test
        @DisplayName("is rebuilt from an older file, stays encrypted, and opens with the same passphrase alone")
        void olderFile() throws Exception {
            flip(databases().getLast(), 5_000);
            Run run = recover(place.folder(), out, right);
            assertFalse(run.out().contains(CryptoMessage.WRONG_PASSPHRASE.key()), run.out());
            assertTrue(run.code() == HallwrightCommand.OK || run.code() == HallwrightCommand.FINDINGS_FAIL, run.err());
            assertNoCanary(out);
            Path recovered = Path.of(run.json().get("recoveredTo").asString());
            StorePlace rebuilt = new StorePlace(recovered, folder.resolve("memory"));
            assertTrue(StoreVault.isLocked(rebuilt));
            assertEquals(
                    CryptoMessage.WRONG_PASSPHRASE,
                    StoreVault.unlock(rebuilt, "wrong horse".toCharArray(), false)
                            .problems()
                            .getFirst()
                            .message());
            assertEquals(
                    StoreMessage.ENCRYPTED,
                    RevisionStore.open(rebuilt, InstantSource.system())
                            .problems()
                            .getFirst()
                            .message());
            StoreOptions unlocked =
                    StoreVault.unlock(rebuilt, passphrase(), false).orThrow();
            try (RevisionStore store = open(unlocked)) {
                assertArrayEquals(
                        text("2"),
                        store.snapshot(store.designs().getFirst().headId()).orThrow());
                assertEquals(List.of(), store.verify());
            }
        }

        @Test
        @DisplayName(
                "tells no passphrase, a wrong one, a lost key, a damaged key and damaged designs apart, and writes nothing")
        void apart() throws Exception {
            assertRefused(
                    Run.of("recover", "--json", "" + place.folder(), "--out", "" + out),
                    CryptoMessage.NEEDS_PASSPHRASE,
                    out);
            assertRefused(recover(place.folder(), out, wrong), CryptoMessage.WRONG_PASSPHRASE, out);
            byte[] key = Files.readAllBytes(place.keyFile());
            Files.delete(place.keyFile());
            Run withoutKey = Run.of("recover", "--json", "" + place.folder(), "--out", "" + out);
            assertRefused(withoutKey, StoreMessage.ENCRYPTED, out);
            Files.write(place.keyFile(), key);
            for (Path database : databases()) {
                Files.write(database, new byte[(int) Files.size(database)]);
            }
            assertRefused(recover(place.folder(), out, right), StoreMessage.DAMAGED, out);
            flip(place.keyFile(), -1);
            assertRefused(recover(place.folder(), out, right), CryptoMessage.DAMAGED, out);
        }
    }
}
