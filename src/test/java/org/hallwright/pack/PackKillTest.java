package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hallwright.boot.Main;
import org.hallwright.store.KilledProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process (kill -9) that installs one pack after the other. More: {@code -Dhallwright.kills=200}. */
class PackKillTest {

    private static final int KILLS =
            Integer.getInteger("hallwright.kills", Boolean.getBoolean("hallwright.long") ? 200 : 4);

    /** More than a process gets done before it is killed. */
    private static final int AHEAD = 150;

    private static final int LONGEST_MILLIS = 500;

    @TempDir
    Path root;

    private final SignedPacks office = new SignedPacks();

    @Test
    @DisplayName(
            "After kill -9 the last pack acknowledged is in force, or the one after it, whole, and the program starts")
    void kills() throws Exception {
        Path folder = root.resolve("packs");
        Path courier = Files.createDirectories(root.resolve("courier"));
        office.install(office.shelf(folder), 1).orThrow();
        long inForce = 1;
        long written = 1;
        long acknowledgedInAll = 0;
        Random random = new Random(13);
        for (int kill = 0; kill < KILLS; kill++) {
            while (written < inForce + AHEAD) {
                office.write(courier, ++written);
            }
            long before = inForce;
            List<Long> told = KilledProcess.run(
                    Victim.class,
                    random.nextInt(LONGEST_MILLIS),
                    folder.toString(),
                    courier.toString(),
                    String.valueOf(before + 1));
            acknowledgedInAll += told.size();
            long acknowledged = told.isEmpty() ? before : told.getLast();
            inForce = SignedPacks.inForce(folder);
            assertTrue(
                    inForce == acknowledged || inForce == acknowledged + 1,
                    acknowledged + " was acknowledged, " + inForce + " is in force");
        }
        System.out.printf(
                Locale.ROOT,
                "PackKillTest: %d kills, %d packs acknowledged, lost 0, third states 0%n",
                KILLS,
                acknowledgedInAll);
        assertTrue(acknowledgedInAll > 0);
        assertStarts(inForce);
    }

    private void assertStarts(long inForce) throws Exception {
        ProcessBuilder program = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "pack",
                "list",
                "--json");
        program.environment().put("HALLWRIGHT_STATE", root.toString());
        Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String answer = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), answer);
        assertTrue(answer.contains("\"v" + inForce + "\""), answer);
    }

    /** The process that is killed. */
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            PackShelf shelf = new PackShelf(Path.of(arguments[0]));
            Path courier = Path.of(arguments[1]);
            shelf.trust(SignedPacks.ACTOR.today()).orThrow();
            System.out.println(KilledProcess.READY);
            for (long sequence = Long.parseLong(arguments[2]); ; sequence++) {
                shelf.install(
                                Files.readAllBytes(SignedPacks.pack(courier, sequence)),
                                Files.readAllBytes(SignedPacks.signatures(courier, sequence)),
                                SignedPacks.ACTOR,
                                null)
                        .orThrow();
                KilledProcess.acknowledge(sequence);
            }
        }
    }
}
