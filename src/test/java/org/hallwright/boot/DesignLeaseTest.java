package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lease on a design's file")
final class DesignLeaseTest {

    private static Problem refused(Path design) {
        Outcome<DesignLease.Held> outcome = DesignLease.take(design);
        assertTrue(outcome instanceof Outcome.Failed<DesignLease.Held>, "someone else has it");
        return outcome.problems().getFirst();
    }

    private static DesignLease taken(Path design) {
        DesignLease lease = DesignLease.take(design).orThrow().lease();
        assertNotNull(lease);
        return lease;
    }

    @Test
    @DisplayName("is one process's alone, tells whose, and ends when that process is killed")
    void oneProcess(@TempDir Path folder) throws Exception {
        Path design = Files.createFile(folder.resolve("a.hallwright"));
        try (OtherProcess other = OtherProcess.holding(design)) {
            Problem problem = refused(design);
            assertEquals("app.in-use", problem.code());
            assertEquals("a.hallwright", problem.arguments().getFirst());
            assertEquals(Long.toString(other.pid()), problem.arguments().get(1));
        }
        taken(design).close();
    }

    @Test
    @DisplayName("is held against a second window of the same process, and leaves nothing behind")
    void sameProcess(@TempDir Path folder) throws Exception {
        Path design = Files.createFile(folder.resolve("a.hallwright"));
        DesignLease lease = taken(design);
        assertTrue(lease.isOn(folder.resolve(".").resolve("a.hallwright")));
        assertFalse(lease.isOn(folder.resolve("b.hallwright")));
        assertEquals("app.in-use", refused(design).code());
        lease.close();
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "the lock's own file is gone");
        }
        taken(design).close();
    }
}
