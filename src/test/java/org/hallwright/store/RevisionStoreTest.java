package org.hallwright.store;

import static org.hallwright.store.StoreFixture.CLOCK;
import static org.hallwright.store.StoreFixture.NOON;
import static org.hallwright.store.StoreFixture.edit;
import static org.hallwright.store.StoreFixture.onlyProblem;
import static org.hallwright.store.StoreFixture.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.hallwright.base.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionStoreTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("An edit, undo and redo survive a restart")
    void undoAndRedoSurviveRestart() {
        long id;
        try (RevisionStore store = StoreFixture.open(root)) {
            DesignEntry made =
                    store.create("Frankfurt", edit("new"), text("v0"), "h0").orThrow();
            id = made.id();
            long parent = made.headId();
            for (int i = 1; i <= 4; i++) {
                Revision r = store.append(id, parent, edit("edit " + i), text("v" + i), "h" + i)
                        .orThrow();
                assertEquals(parent, r.parentId());
                parent = r.id();
            }
            assertEquals("h3", store.undo(id).orThrow().designHash());
            assertEquals("h2", store.undo(id).orThrow().designHash());
        }
        try (RevisionStore store = StoreFixture.open(root)) {
            DesignEntry design = store.design(id).orThrow();
            assertTrue(design.canUndo() && design.canRedo());
            assertArrayEquals(text("v2"), store.snapshot(design.headId()).orThrow());
            assertEquals("h3", store.redo(id).orThrow().designHash());
            assertEquals("h4", store.redo(id).orThrow().designHash());
            assertEquals(StoreMessage.NOTHING_TO_REDO, onlyProblem(store.redo(id)));
        }
        try (RevisionStore store = StoreFixture.open(root)) {
            History history = store.history(id).orThrow();
            assertEquals(
                    List.of("new", "edit 1", "edit 2", "edit 3", "edit 4"),
                    history.revisions().stream().map(Revision::editName).toList());
            assertEquals(4, history.current());
            assertEquals(
                    "h1",
                    store.goTo(id, history.revisions().get(1).id()).orThrow().designHash());
            assertEquals(
                    "{\"edit\":\"edit 1\"}",
                    store.editJson(history.revisions().get(1).id()).orThrow());
        }
    }

    @Test
    @DisplayName("An edit after undo begins a new line; the old revisions stay readable")
    void editAfterUndo() {
        try (RevisionStore store = StoreFixture.open(root)) {
            DesignEntry made = store.create("D", edit("new"), text("v0"), "h0").orThrow();
            Revision lost = store.append(made.id(), made.headId(), edit("a"), text("va"), "ha")
                    .orThrow();
            assertEquals(made.headId(), store.undo(made.id()).orThrow().id());
            store.append(made.id(), made.headId(), edit("b"), text("vb"), "hb").orThrow();
            assertEquals(StoreMessage.NOTHING_TO_REDO, onlyProblem(store.redo(made.id())));
            assertArrayEquals(text("va"), store.snapshot(lost.id()).orThrow());
            assertEquals(2, store.history(made.id()).orThrow().revisions().size());
            assertEquals(3, store.design(made.id()).orThrow().revisionCount());
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    @DisplayName("An edit on another than the current revision is refused and changes nothing")
    void staleParentIsRefused() {
        try (RevisionStore store = StoreFixture.open(root)) {
            DesignEntry made = store.create("D", edit("new"), text("v0"), "h0").orThrow();
            store.append(made.id(), made.headId(), edit("a"), text("va"), "ha").orThrow();
            assertEquals(
                    StoreMessage.NOT_CURRENT,
                    onlyProblem(store.append(made.id(), made.headId(), edit("b"), text("vb"), "hb")));
            assertEquals(
                    StoreMessage.TOO_LONG, onlyProblem(store.create("x".repeat(401), edit("new"), text("v0"), "h0")));
            assertEquals(1, store.designs().size());
            assertEquals(2, store.history(made.id()).orThrow().revisions().size());
            assertFalse(store.isPoisoned());
        }
    }

    @Test
    @DisplayName(
            "Branches share their past and go their own way; checkpoints are names; a removed design leaves the list")
    void branchesAndCheckpoints() {
        try (RevisionStore store = StoreFixture.open(root)) {
            DesignEntry main =
                    store.create("Main", edit("new"), text("v0"), "h0").orThrow();
            Revision a = store.append(main.id(), main.headId(), edit("a"), text("va"), "ha")
                    .orThrow();
            store.checkpoint(main.id(), "as tendered").orThrow();
            DesignEntry twin = store.branch(a.id(), "Main, with trainium").orThrow();
            assertEquals(StoreMessage.NOTHING_TO_UNDO, onlyProblem(store.undo(twin.id())));
            Revision b =
                    store.append(twin.id(), a.id(), edit("b"), text("vb"), "hb").orThrow();
            assertEquals(a.id(), b.parentId());
            assertEquals(
                    "ha", store.history(main.id()).orThrow().currentRevision().designHash());
            store.rename(twin.id(), "Twin").orThrow();
        }
        try (RevisionStore store = StoreFixture.open(root)) {
            assertEquals(
                    List.of("Main", "Twin"),
                    store.designs().stream().map(DesignEntry::name).toList());
            List<Checkpoint> names = store.checkpoints(1).orThrow();
            assertEquals(
                    List.of("as tendered"), names.stream().map(Checkpoint::name).toList());
            assertEquals(List.of(), store.verify());
            store.remove(1).orThrow();
            assertEquals(StoreMessage.NO_SUCH_DESIGN, onlyProblem(store.design(1)));
            assertEquals(1, store.designs().size());
        }
    }

    @Test
    @DisplayName("Snapshots of any size come back byte for byte, and an edit in 10,000 racks adds few bytes")
    void largeSnapshots() throws Exception {
        Random random = new Random(7);
        List<byte[]> versions = new ArrayList<>();
        StringBuilder json = StoreFixture.racks(10_000, 7);
        long id;
        try (RevisionStore store = StoreFixture.open(root)) {
            byte[] first = text(json.toString());
            DesignEntry made = store.create("Campus", edit("new"), first, "h").orThrow();
            id = made.id();
            versions.add(first);
            long parent = made.headId();
            for (int i = 0; i < 20; i++) {
                json.insert(random.nextInt(json.length()), "moved " + i);
                byte[] next = text(json.toString());
                versions.add(next);
                parent = store.append(id, parent, edit("move"), next, "h" + i)
                        .orThrow()
                        .id();
            }
            store.append(id, parent, edit("empty"), new byte[0], "none").orThrow();
            versions.add(new byte[0]);
        }
        long bytes = Files.size(StoreFixture.newest(StorePlace.under(root)));
        System.out.println("store: 21 revisions of " + versions.getFirst().length + " bytes take " + bytes + " bytes");
        assertTrue(bytes < 2L * versions.getFirst().length, "file of " + bytes + " bytes");
        try (RevisionStore store = StoreFixture.open(root)) {
            List<Revision> line = store.history(id).orThrow().revisions();
            for (int i = 0; i < versions.size(); i++) {
                assertArrayEquals(
                        versions.get(i), store.snapshot(line.get(i).id()).orThrow());
            }
        }
    }

    @Test
    @DisplayName("A second instance is told who holds the store")
    void secondInstance() {
        try (RevisionStore first = StoreFixture.open(root)) {
            first.create("D", edit("new"), text("v"), "h").orThrow();
            Outcome<RevisionStore> second = RevisionStore.open(StorePlace.under(root), CLOCK);
            assertEquals(StoreMessage.HELD_BY_OTHER, onlyProblem(second));
            assertEquals(
                    String.valueOf(ProcessHandle.current().pid()),
                    second.problems().getFirst().arguments().getFirst());
            assertEquals(1, first.designs().size());
        }
        assertEquals(
                List.of(), RevisionStore.open(StorePlace.under(root), CLOCK).problems());
    }

    @Test
    @DisplayName("A lock left by a dead process does not keep anyone out, but is mentioned")
    void staleLock() throws Exception {
        StoreFixture.open(root).close();
        Files.writeString(StorePlace.under(root).lockFile(), "4711\nplanner\nhost\n2026-11-21T08:00:00.123456789Z\n");
        Outcome<RevisionStore> opened = RevisionStore.open(StorePlace.under(root), CLOCK);
        opened.orThrow().close();
        assertEquals(
                List.of(StoreMessage.NOT_CLOSED),
                opened.problems().stream().map(p -> p.message()).toList());
        String sentence = Texts.of(opened.problems().getFirst(), Locale.GERMAN);
        assertTrue(sentence.matches(".*Prozess 4711, seit 2026-11-2\\d \\d\\d:\\d\\d\\).*"), sentence);
    }

    @Test
    @DisplayName("A store of a newer version is refused and not touched")
    void newerFormat() throws Exception {
        StoreFixture.open(root).close();
        StorePlace place = StorePlace.under(root);
        byte[] before = Files.readAllBytes(StoreFixture.newest(place));
        Identity ours = Identity.read(place.identityFile());
        new Identity(ours.id(), 999, "9.9.999", ours.generations())
                .write(org.hallwright.codec.file.Disk.REAL, place.identityFile());
        assertEquals(StoreMessage.NEWER_FORMAT, onlyProblem(RevisionStore.open(place, CLOCK)));
        assertArrayEquals(before, Files.readAllBytes(StoreFixture.newest(place)));
    }

    @Test
    @DisplayName("An older copy of the whole store is recognised; going on with it takes a decision")
    void olderCopy() throws Exception {
        StorePlace place = StorePlace.under(root);
        long id;
        try (RevisionStore store = StoreFixture.open(root)) {
            id = store.create("D", edit("new"), text("v0"), "h0").orThrow().id();
        }
        Path copy = root.resolve("copy");
        StoreFixture.copy(place.folder(), copy);
        try (RevisionStore store = StoreFixture.open(root)) {
            store.append(id, store.design(id).orThrow().headId(), edit("a"), text("v1"), "h1")
                    .orThrow();
        }
        StoreFixture.copy(copy, place.folder());
        assertEquals(StoreMessage.OLDER_THAN_REMEMBERED, onlyProblem(RevisionStore.open(place, CLOCK)));
        assertEquals(StoreMessage.OLDER_THAN_REMEMBERED, onlyProblem(RevisionStore.open(place, CLOCK)));
        Outcome<RevisionStore> accepted =
                RevisionStore.open(StoreOptions.plain(place).acceptingOlder(), CLOCK);
        assertEquals(
                StoreMessage.OLDER_THAN_REMEMBERED,
                accepted.problems().getFirst().message());
        try (RevisionStore store = accepted.orThrow()) {
            assertEquals("h0", store.history(id).orThrow().currentRevision().designHash());
        }
        RevisionStore again = StoreFixture.open(root);
        assertEquals(List.of(), again.verify());
        again.close();
    }

    @Test
    @DisplayName("What a killed session saved is found again, and the next closing writes it into the database")
    void killedSession() throws Exception {
        StorePlace place = StorePlace.under(root);
        RevisionStore store = StoreFixture.open(root);
        DesignEntry made = store.create("D", edit("new"), text("v0"), "h0").orThrow();
        store.append(made.id(), made.headId(), edit("a"), text("v1"), "h1").orThrow();
        store.abandon();
        Files.write(place.journal(1), new byte[] {0, 0, 0, 9, 1, 2, 3}, java.nio.file.StandardOpenOption.APPEND);
        Outcome<RevisionStore> opened = RevisionStore.open(place, CLOCK);
        assertEquals(
                List.of(StoreMessage.TAIL_DROPPED),
                opened.problems().stream().map(p -> p.message()).toList());
        try (RevisionStore again = opened.orThrow()) {
            assertEquals("h1", again.history(1).orThrow().currentRevision().designHash());
        }
        assertEquals(List.of(), RevisionStore.open(place, CLOCK).problems());
    }

    @Test
    @DisplayName("If the newest database file is damaged, the same state is rebuilt from an older one and its journals")
    void rebuiltFromOlderGeneration() throws Exception {
        StorePlace place = StorePlace.under(root);
        for (int i = 0; i < 3; i++) {
            try (RevisionStore store = StoreFixture.open(root)) {
                store.create("design " + i, edit("new"), text("v" + i), "h" + i).orThrow();
            }
        }
        Path newest = StoreFixture.newest(place);
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        Outcome<RevisionStore> opened = RevisionStore.open(place, CLOCK);
        assertEquals(
                List.of(StoreMessage.REBUILT),
                opened.problems().stream().map(p -> p.message()).toList());
        try (RevisionStore store = opened.orThrow()) {
            assertEquals(3, store.designs().size());
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    @DisplayName("A database with code in it, or from elsewhere, is refused")
    void foreignDatabases() throws Exception {
        StorePlace place = StorePlace.under(root);
        StoreFixture.open(root).close();
        byte[] clean = Files.readAllBytes(StoreFixture.newest(place));
        int made = 0;
        for (String hostile : List.of(
                "CREATE VIEW extra AS SELECT * FROM design",
                "CREATE ALIAS boom FOR \"java.lang.System.setProperty(java.lang.String,java.lang.String)\"",
                "CREATE TRIGGER t BEFORE INSERT ON design FOR EACH ROW CALL \"org.hallwright.Nothing\"",
                "ALTER TABLE design ADD COLUMN extra BIGINT DEFAULT 1",
                "ALTER TABLE design ADD CONSTRAINT c CHECK (LENGTH(name) > 0)",
                "CREATE TABLE other (id BIGINT)",
                "CREATE CONSTANT one VALUE 1",
                "CREATE DOMAIN d AS BIGINT",
                "DROP TABLE checkpoint")) {
            Path file = root.resolve("hostile.mv.db");
            Files.write(file, clean);
            Database database = Database.open("", root.resolve("hostile"), false, null);
            try {
                database.define(hostile);
                database.close();
            } catch (StoreFailure refusedByTheLockdown) {
                database.abandon();
                continue;
            }
            made++;
            Files.copy(file, StoreFixture.newest(place), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            // Someone who knows our identity file can make it fit.
            Identity identity = Identity.read(place.identityFile());
            identity.generations()
                    .put(
                            1L,
                            new Identity.Generation(
                                    org.hallwright.base.Sha256.of(Files.readAllBytes(file))
                                            .hex(),
                                    0));
            identity.write(org.hallwright.codec.file.Disk.REAL, place.identityFile());
            assertEquals(
                    hostile.startsWith("DROP") ? StoreMessage.DAMAGED : StoreMessage.FOREIGN_SCHEMA,
                    onlyProblem(RevisionStore.open(place, CLOCK)),
                    hostile);
        }
        assertTrue(made >= 7, made + " hostile databases could be made");
        Files.delete(place.identityFile());
        assertEquals(StoreMessage.FOREIGN_DATABASE, onlyProblem(RevisionStore.open(place, CLOCK)));
    }

    @Test
    @DisplayName("No setting can be smuggled in through a folder's name")
    void hostilePath() {
        Path bad = root.resolve("plan;INIT=CREATE TABLE x(i INT)--");
        assertEquals(StoreMessage.BAD_PATH, onlyProblem(RevisionStore.open(StorePlace.under(bad), CLOCK)));
        assertFalse(Files.exists(bad));
        Path control = root.resolve("a\nb");
        assertEquals(StoreMessage.BAD_PATH, onlyProblem(RevisionStore.open(StorePlace.under(control), CLOCK)));
    }

    @Test
    @DisplayName("A clock set back by a year is mentioned; order does not depend on it")
    void clockSetBack() {
        long id;
        try (RevisionStore store = StoreFixture.open(root)) {
            id = store.create("D", edit("new"), text("v0"), "h0").orThrow().id();
        }
        Outcome<RevisionStore> opened = RevisionStore.open(
                StorePlace.under(root), java.time.InstantSource.fixed(NOON.minusSeconds(365L * 86_400)));
        assertEquals(StoreMessage.CLOCK_SET_BACK, opened.problems().getFirst().message());
        try (RevisionStore store = opened.orThrow()) {
            store.append(id, store.design(id).orThrow().headId(), edit("a"), text("v1"), "h1")
                    .orThrow();
            assertEquals(1, store.history(id).orThrow().current());
        }
    }

    @Test
    @DisplayName("A pulled disk is noticed before the edit is called saved; nothing is written any more")
    void goneDisk() throws Exception {
        StorePlace place = StorePlace.under(root);
        RevisionStore store = StoreFixture.open(root);
        DesignEntry made = store.create("D", edit("new"), text("v0"), "h0").orThrow();
        Files.move(place.folder(), root.resolve("elsewhere"));
        assertEquals(
                StoreMessage.GONE, onlyProblem(store.append(made.id(), made.headId(), edit("a"), text("v1"), "h1")));
        assertTrue(store.isPoisoned());
        assertEquals(
                StoreMessage.POISONED,
                onlyProblem(store.append(made.id(), made.headId(), edit("a"), text("v1"), "h1")));
        store.close();
        Files.move(root.resolve("elsewhere"), place.folder());
        try (RevisionStore again = StoreFixture.open(root)) {
            // Not acknowledged, yet it may have reached the stick: the old state or the new one, never a third.
            assertEquals(1, again.designs().size());
            assertEquals(List.of(), again.verify());
        }
    }

    @Test
    @DisplayName("State is kept where the platform wants it, for the owner alone")
    void stateFolder() throws Exception {
        var env = java.util.Map.of("XDG_STATE_HOME", "/x/state", "LOCALAPPDATA", "/l");
        assertEquals(Path.of("/x/state/hallwright"), StorePlace.stateFolder("Linux", env, "/home/p"));
        assertEquals(
                Path.of("/home/p/.local/state/hallwright"),
                StorePlace.stateFolder("Linux", java.util.Map.of("XDG_STATE_HOME", "relative"), "/home/p"));
        assertEquals(Path.of("/l/Hallwright"), StorePlace.stateFolder("Windows 11", env, "/home/p"));
        StoreFixture.open(root).close();
        assertEquals(
                "rwx------",
                java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(StorePlace.under(root).folder())));
    }

    @Test
    @DisplayName("Cutting depends on content alone: an insertion moves no cut far behind it")
    void chunksRealign() {
        byte[] a = StoreFixture.racks(3_000, 3).toString().getBytes(StandardCharsets.UTF_8);
        byte[] b = ("#" + new String(a, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        java.util.Set<String> pieces = pieces(a);
        int shared = 0;
        java.util.Set<String> others = pieces(b);
        for (String piece : others) {
            shared += pieces.contains(piece) ? 1 : 0;
        }
        assertTrue(shared >= others.size() - 2, shared + " of " + others.size());
    }

    private static java.util.Set<String> pieces(byte[] bytes) {
        java.util.Set<String> pieces = new java.util.LinkedHashSet<>();
        for (int from = 0; from < bytes.length; ) {
            int to = Chunker.end(bytes, from);
            assertTrue(to > from && to - from <= Chunker.MAX_BYTES);
            pieces.add(java.util.HexFormat.of().formatHex(Seal.sha256(bytes, from, to - from)));
            from = to;
        }
        return pieces;
    }

    @Test
    @DisplayName("Every file of the store is for its owner alone, open, after a kill and closed")
    void modes() throws Exception {
        StorePlace place = StorePlace.under(root.resolve("modes"));
        for (int sitting = 0; sitting < 3; sitting++) {
            RevisionStore store = RevisionStore.open(place, StoreFixture.CLOCK).orThrow();
            store.create("d" + sitting, StoreFixture.edit("new"), StoreFixture.text("x"), "x")
                    .orThrow();
            assertModes(place);
            if (sitting == 1) {
                store.abandon();
            } else {
                store.close();
            }
            assertModes(place);
        }
    }

    private static void assertModes(StorePlace place) throws Exception {
        try (var files = Files.walk(place.folder())) {
            for (Path each : files.toList()) {
                String mode =
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                assertEquals("------", mode.substring(3), each + " is open to others");
            }
        }
    }
}
