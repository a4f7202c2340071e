package org.hallwright.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.codec.file.Faults;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.StoreMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the n-th call to the disk fail while a design archive is saved over an earlier one. */
class ArchiveFaultTest {

    @TempDir
    Path folder;

    private final Faults faults = new Faults();

    @Test
    @DisplayName("Whichever call to the disk fails, the old archive is there or the new one, and so is the one before")
    void everyCallFailsOnce() throws Exception {
        Path file = folder.resolve("plan.hallwright");
        int tried = faults.throughAll((kind, n) -> {
            ArchiveFiles.save(file, archive("v0")).orThrow();
            ArchiveFiles.save(file, archive("v1")).orThrow();
            boolean saved = saved(file, kind, n);
            String now = designOf(file);
            String before = designOf(SafeFiles.previousOf(file));
            String what = "call " + n + " failing (" + kind + ") left " + now + " and " + before;
            assertTrue((saved ? Set.of("v2") : Set.of("v1", "v2")).contains(now), what);
            assertTrue((now.equals("v2") ? Set.of("v1") : Set.of("v0", "v1")).contains(before), what);
            try (var all = Files.list(folder)) {
                assertEquals(
                        List.of("plan.hallwright", "plan.hallwright~1"),
                        all.map(p -> p.getFileName().toString()).sorted().toList(),
                        what);
            }
        });
        System.out.println("ArchiveFaultTest: " + tried + " faults tried, third states 0");
        assertTrue(tried >= 9, "too few faults: " + tried);
    }

    private boolean saved(Path file, Faults.Kind kind, int n) {
        faults.arm(kind, n);
        try {
            Outcome<Path> outcome = ArchiveFiles.save(faults.disk(), file, archive("v2"));
            if (!outcome.isOk()) {
                assertEquals(
                        kind == Faults.Kind.NO_SPACE ? StoreMessage.DISK_FULL : StoreMessage.IO,
                        outcome.problems().getFirst().message());
            }
            return outcome.isOk();
        } catch (OutOfMemoryError e) {
            assertEquals(Faults.Kind.NO_MEMORY, kind);
            return false;
        } finally {
            faults.disarm();
        }
    }

    private static DesignArchive archive(String design) {
        return DesignArchive.of("Plan", "", List.of(), design.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static String designOf(Path file) {
        return new String(ArchiveFiles.open(file, null, false).orThrow().design(), StandardCharsets.UTF_8);
    }
}
