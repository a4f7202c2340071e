package org.hallwright.store.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.hallwright.store.Edit;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process works on an encrypted store and is killed, or crashes so that the run time writes its crash file. Nothing of the
 * design or of the passphrase may then be found in its state, temporary or crash folder.
 */
class CanaryTest {

    private static final String CANARY = "canary-9c41";
    private static final String PASSPHRASE = "pass-canary-77aa";

    @TempDir
    Path root;

    @Test
    @DisplayName("After a kill nothing can be read in any folder")
    void killed() throws Exception {
        try (Victim victim = new Victim(root)) {
            victim.process.toHandle().destroyForcibly();
            victim.process.waitFor();
        }
        assertNothingReadable(4);
    }

    @Test
    @DisplayName("After a crash of the run time, the crash file included")
    @DisabledOnOs(OS.WINDOWS)
    void crashed() throws Exception {
        try (Victim victim = new Victim(root)) {
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-SEGV", String.valueOf(victim.process.pid()))
                            .start()
                            .waitFor());
            victim.process.waitFor();
        }
        try (var crash = Files.list(root.resolve("crash"))) {
            assertTrue(crash.findAny().isPresent(), "no crash file was written");
        }
        assertNothingReadable(5);
    }

    private static final class Victim implements AutoCloseable {
        final Process process;

        Victim(Path root) throws Exception {
            for (String folder : List.of("state", "tmp", "crash")) {
                Files.createDirectories(root.resolve(folder));
            }
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-XX:-CreateCoredumpOnCrash",
                            "-XX:ErrorFile=" + root.resolve("crash") + "/crash-%p.log",
                            "-Djava.io.tmpdir=" + root.resolve("tmp"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Worker.class.getName(),
                            root.resolve("state").toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.equals("working")) {
                line = out.readLine();
            }
            assertEquals("working", line);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private void assertNothingReadable(int leastFiles) throws Exception {
        int files = 0;
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : List.of(CANARY, PASSPHRASE)) {
                    assertFalse(content.contains(word), file + " shows " + word);
                    String utf16 = new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                    assertFalse(content.contains(utf16), file + " shows " + word + " in UTF-16");
                    String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    assertFalse(content.contains(hex), file + " shows " + word + " in hexadecimal");
                }
                files++;
            }
        }
        assertTrue(files >= leastFiles, "only " + files + " files");
    }

    /** What is killed. */
    static final class Worker {
        public static void main(String[] args) throws Exception {
            StorePlace place = StorePlace.under(Path.of(args[0]));
            StoreOptions options = StoreVault.create(
                            place,
                            PASSPHRASE.toCharArray(),
                            new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4))
                    .orThrow();
            RevisionStore store =
                    RevisionStore.open(options, InstantSource.system()).orThrow();
            byte[] design = (CANARY + " ").repeat(3_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                store.create(CANARY, new Edit(CANARY, CANARY, CANARY), design, CANARY)
                        .orThrow();
            }
            System.out.println("working");
            Thread.sleep(60_000);
        }
    }
}
