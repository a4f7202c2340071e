package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.codec.file.Faults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the n-th call to the disk fail while a pack or a list of keys is installed over an earlier one. */
class PackFaultTest {

    @TempDir
    Path root;

    private final Faults faults = new Faults();
    private final SignedPacks office = new SignedPacks();

    @Test
    @DisplayName("Whichever call to the disk fails, the old pack is in force or the new one, and the log is whole")
    void install() throws Exception {
        int tried = faults.throughAll((kind, n) -> {
            Path folder = emptied();
            PackShelf before = office.shelf(folder);
            office.install(before, 1).orThrow();
            PackShelf failing = new PackShelf(folder, faults.disk());
            boolean installed = isDone(() -> office.install(failing, 2), kind, n);
            long inForce = SignedPacks.inForce(folder);
            String what = "call " + n + " failing (" + kind + ") left " + inForce;
            assertTrue((installed ? Set.of(2L) : Set.of(1L, 2L)).contains(inForce), what);
            PackShelf after = new PackShelf(folder);
            office.install(after, 2).orThrow();
            assertEquals(2, SignedPacks.inForce(folder), what);
        });
        System.out.println("PackFaultTest: " + tried + " faults tried while installing, third states 0");
        assertTrue(tried >= 9, "too few faults: " + tried);
    }

    @Test
    @DisplayName("Whichever call to the disk fails, the old list of keys is in force or the new one")
    void trust() throws Exception {
        int tried = faults.throughAll((kind, n) -> {
            Path folder = emptied();
            office.install(office.shelf(folder), 1).orThrow();
            PackShelf failing = new PackShelf(folder, faults.disk());
            boolean installed = isDone(() -> office.installTrust(failing, 2), kind, n);
            long version = new PackShelf(folder)
                    .trust(SignedPacks.ACTOR.today())
                    .orThrow()
                    .sheet()
                    .version();
            String what = "call " + n + " failing (" + kind + ") left " + version;
            assertTrue((installed ? Set.of(2L) : Set.of(1L, 2L)).contains(version), what);
            assertEquals(1, SignedPacks.inForce(folder), what);
            office.install(new PackShelf(folder), 2).orThrow();
        });
        System.out.println("PackFaultTest: " + tried + " faults tried on a list of keys, third states 0");
        assertTrue(tried >= 9, "too few faults: " + tried);
    }

    private interface Step {
        Outcome<?> take();
    }

    private boolean isDone(Step step, Faults.Kind kind, int n) {
        faults.arm(kind, n);
        try {
            Outcome<?> outcome = step.take();
            outcome.problems().forEach(p -> assertEquals(PackMessage.IO, p.message()));
            return outcome.isOk();
        } catch (OutOfMemoryError e) {
            assertEquals(Faults.Kind.NO_MEMORY, kind);
            return false;
        } finally {
            faults.disarm();
        }
    }

    private Path emptied() throws Exception {
        Path folder = root.resolve("packs");
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return folder;
    }
}
