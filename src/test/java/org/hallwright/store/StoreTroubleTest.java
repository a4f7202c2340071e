package org.hallwright.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What can be wrong with a medium has a problem of its own")
class StoreTroubleTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("as the systems word it, however deep it lies")
    void words() {
        Map<Throwable, StoreMessage> all = Map.of(
                new IOException("No space left on device"), StoreMessage.DISK_FULL,
                new IOException("There is not enough space on the disk"), StoreMessage.DISK_FULL,
                new FileSystemException("x", null, "Disk quota exceeded"), StoreMessage.DISK_FULL,
                new FileSystemException("x", null, "Read-only file system"), StoreMessage.READ_ONLY,
                new AccessDeniedException("x"), StoreMessage.READ_ONLY,
                new ReadOnlyFileSystemException(), StoreMessage.READ_ONLY,
                new NoSuchFileException("x"), StoreMessage.GONE,
                new IOException("Input/output error"), StoreMessage.IO,
                new OutOfMemoryError("x"), StoreMessage.IO,
                new IllegalStateException("x"), StoreMessage.DAMAGED);
        all.forEach((thrown, message) -> {
            assertEquals(message, Trouble.of(thrown, "store").message(), thrown.toString());
            Throwable deeper = thrown instanceof IOException io ? new IOException("outer", io) : thrown;
            assertEquals(message, Trouble.of(deeper, "store").message(), "below " + thrown);
        });
    }

    @Test
    @DisplayName("network shares are known by their type, local disks are not taken for one")
    void networkShares() {
        for (String type : List.of("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "NFS")) {
            assertTrue(OpenStore.isNetwork(type), type);
        }
        for (String type : List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "ntfs", "apfs", "vfat", "zfs")) {
            assertFalse(OpenStore.isNetwork(type), type);
        }
    }

    /** A real medium of its own, where this account may mount one; elsewhere these are skipped. */
    @Nested
    @DisplayName("on a medium that is mounted for it")
    class Mounted {

        private Path medium = Path.of("");
        private StorePlace place = new StorePlace(medium, medium);

        private void mount(String options) throws Exception {
            medium = Files.createDirectory(root.resolve("medium"));
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", options, "tmpfs", medium.toString()),
                    "this account may not mount a medium");
            place = new StorePlace(medium.resolve("store"), root.resolve("remembered"));
        }

        @AfterEach
        void unmount() throws Exception {
            run("umount", "-l", medium.toString());
        }

        private static boolean run(String... command) throws Exception {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException noSuchCommand) {
                return false;
            }
        }

        private RevisionStore open() {
            return RevisionStore.open(place, StoreFixture.CLOCK).orThrow();
        }

        private static Problem first(Outcome<?> outcome) {
            assertFalse(outcome.isOk());
            return outcome.problems().getFirst();
        }

        @Test
        @DisplayName("a full one: nothing that was acknowledged is lost, and work goes on when there is room")
        void full() throws Exception {
            mount("size=6m");
            RevisionStore store = open();
            DesignEntry made =
                    store.create("D", StoreFixture.edit("new"), noise(0), "h").orThrow();
            List<Integer> acknowledged = new ArrayList<>();
            long head = made.headId();
            List<Problem> refused = List.of();
            for (int i = 1; i < 200 && refused.isEmpty(); i++) {
                switch (store.append(made.id(), head, StoreFixture.edit("e" + i), noise(i), "h" + i)) {
                    case Outcome.Ok<Revision> ok -> {
                        head = ok.value().id();
                        acknowledged.add(i);
                    }
                    case Outcome.Failed<Revision> failed -> refused = failed.problems();
                }
            }
            assertEquals(StoreMessage.DISK_FULL, refused.getFirst().message());
            assertTrue(store.isPoisoned());
            store.close();
            assertTrue(run("mount", "-o", "remount,size=64m", medium.toString()));
            try (RevisionStore again = open()) {
                History history = again.history(made.id()).orThrow();
                assertTrue(history.revisions().size() > acknowledged.size(), "an acknowledged edit is lost");
                assertEquals(List.of(), again.verify());
                assertTrue(again.append(
                                made.id(), history.revisions().getLast().id(), StoreFixture.edit("on"), noise(7), "h")
                        .isOk());
            }
        }

        /** What cannot be compressed. */
        private static byte[] noise(int seed) {
            byte[] bytes = new byte[200_000];
            new Random(seed).nextBytes(bytes);
            return bytes;
        }

        @Test
        @DisplayName("a read-only one: told as such, nothing changed, and whole when it can be written again")
        void readOnly() throws Exception {
            mount("size=16m");
            try (RevisionStore store = open()) {
                store.create("D", StoreFixture.edit("new"), noise(0), "h").orThrow();
            }
            List<String> before = names();
            assertTrue(run("mount", "-o", "remount,ro", medium.toString()));
            assertEquals(
                    StoreMessage.READ_ONLY,
                    first(RevisionStore.open(place, StoreFixture.CLOCK)).message());
            assertEquals(before, names());
            assertTrue(run("mount", "-o", "remount,rw", medium.toString()));
            try (RevisionStore store = open()) {
                assertEquals("D", store.designs().getFirst().name());
            }
        }

        private List<String> names() {
            String[] names = place.folder().toFile().list();
            return names == null ? List.of() : Arrays.stream(names).sorted().toList();
        }

        @Test
        @DisplayName("a pulled one: noticed before the edit is called saved")
        void pulled() throws Exception {
            mount("size=16m");
            try (RevisionStore store = open()) {
                DesignEntry made = store.create("D", StoreFixture.edit("new"), noise(0), "h")
                        .orThrow();
                assertTrue(run("umount", "-l", medium.toString()));
                assertEquals(
                        StoreMessage.GONE,
                        first(store.append(made.id(), made.headId(), StoreFixture.edit("a"), noise(1), "h1"))
                                .message());
                assertTrue(store.isPoisoned());
            }
        }
    }
}
