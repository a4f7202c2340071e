package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.hallwright.app.template.Templates;
import org.hallwright.design.Design;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.RackEdit;
import org.hallwright.store.StorePlace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The designs a planner keeps")
final class DesignStoreTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Assessor assessor = new Assessor(Library.load());

    private DesignStore open() {
        return DesignStore.open(StorePlace.under(folder), InstantSource.system(), "planner")
                .orThrow();
    }

    @Test
    @DisplayName("are listed by the name they have now, through rename, undo, redo and a restart")
    void namesFollowTheDesign() {
        try (DesignStore store = open()) {
            Workspace workspace = store.begin(
                            Templates.PARIS_MINISTRY.create(assessor.packs().catalog()), assessor)
                    .orThrow();
            String before = workspace.design().name();
            workspace.apply(new PlanEdit.RenameDesign("Annexe nord")).orThrow();
            assertEquals("Annexe nord", store.designs().getFirst().name());
            workspace.apply(new RackEdit.TurnRacks(Set.of("B06"))).orThrow();
            assertEquals("Annexe nord", store.designs().getFirst().name());
            workspace.goTo(0).orThrow();
            assertEquals(before, store.designs().getFirst().name());
            workspace.redo().orThrow();
        }
        try (DesignStore store = open()) {
            assertEquals("Annexe nord", store.designs().getFirst().name());
        }
    }

    @Test
    @DisplayName("are as they were after a restart, with undo and redo across it")
    void undoAndRedoAcrossRestarts() {
        Design first = Templates.PARIS_MINISTRY.create(assessor.packs().catalog());
        Design other = Templates.JOHOR_TRAINIUM3.create(assessor.packs().catalog());
        Design moved;
        Design turned;
        try (DesignStore store = open()) {
            Workspace workspace = store.begin(first, assessor).orThrow();
            workspace.apply(new RackEdit.MoveRacks(Set.of("A01"), -600, 0)).orThrow();
            moved = workspace.design();
            workspace.apply(new RackEdit.TurnRacks(Set.of("B06"))).orThrow();
            turned = workspace.design();
            assertTrue(workspace.isSaved());
            workspace.undo().orThrow();
            store.begin(other, assessor).orThrow();
        }
        try (DesignStore store = open()) {
            assertEquals(2, store.designs().size());
            Workspace again =
                    store.open(store.designs().getFirst().id(), assessor).orThrow();
            assertEquals(moved, again.design());
            assertTrue(again.canRedo());
            assertEquals("edit.turn-racks B06", again.history().getLast().name());
            again.redo().orThrow();
            assertEquals(turned, again.design());
            again.undo().orThrow();
            again.undo().orThrow();
            assertEquals(first, again.design());
            assertFalse(again.canUndo());
            // A new edit leaves what was undone behind.
            again.apply(new PlanEdit.RenameDesign("Other name")).orThrow();
            assertFalse(again.canRedo());
        }
        try (DesignStore store = open()) {
            Workspace last =
                    store.open(store.designs().getFirst().id(), assessor).orThrow();
            assertEquals("Other name", last.design().name());
            assertEquals(
                    other,
                    store.open(store.designs().getLast().id(), assessor)
                            .orThrow()
                            .design());
        }
    }
}
