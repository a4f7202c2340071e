package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.hallwright.app.Workspace;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.store.StorePlace;
import org.hallwright.ui.Windows;
import org.hallwright.ui.model.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Opening on the desk, with real files and a real second process")
final class OpeningTest {

    @TempDir
    private Path folder;

    private DesktopServices services;
    private Windows.Open open;
    private Workspace before;

    @BeforeEach
    void window() throws Exception {
        start(folder.resolve("state"), "paris-ministry");
        before = workspace();
    }

    private void start(Path state, @Nullable String template) throws Exception {
        StoreDoor door = StoreDoor.at(StorePlace.under(state));
        services = new DesktopServices(door, door.open());
        open = Windows.open(services, Settings.DEFAULT, template, 980, 900);
    }

    private Workspace workspace() {
        return Objects.requireNonNull(open.desk().workspace());
    }

    @AfterEach
    void end() throws Exception {
        open.close();
        services.close();
    }

    private byte[] design() {
        return DesignWriter.write(services.template("paris-ministry").orThrow());
    }

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private String t(String key) {
        return open.desk().words().t(key);
    }

    /** The dialogue tells the reason and what to do; the design that was open is still there, with its history. */
    private void refused(Path file, String advice) throws Exception {
        open.openFile(file);
        String said = open.dialogue();
        assertTrue(said.contains(t("file.cannot-open")), said);
        assertTrue(said.contains(String.valueOf(file.getFileName())), said);
        assertTrue(said.contains(t("file.advice." + advice)), said);
        assertSame(before, open.desk().workspace());
        open.press(t("dialog.close"));
    }

    @Test
    @DisplayName("a file that is no design, is truncated, of a newer version or unreadable is refused with what to do")
    void refusals() throws Exception {
        byte[] whole = design();
        refused(file("letter.hallwright", "Dear planner".getBytes(StandardCharsets.UTF_8)), "not-a-design");
        refused(file("cut.hallwright", Arrays.copyOf(whole, whole.length / 2)), "truncated");
        String newer = new String(whole, StandardCharsets.UTF_8)
                .replaceFirst("(\"schema\"\\s*:\\s*\"[^\"]*?)\\d+\"", "$199\"");
        refused(file("newer.hallwright", newer.getBytes(StandardCharsets.UTF_8)), "newer");
        refused(Files.createDirectory(folder.resolve("folder.hallwright")), "cannot-read");
    }

    @Test
    @DisplayName("one that another process has open is refused, and can be looked at read-only")
    void locked() throws Exception {
        Path file = file("taken.hallwright", design());
        try (OtherProcess other = OtherProcess.holding(file)) {
            refused(file, "in-use");
            open.openFile(file);
            assertTrue(open.dialogue().contains(Long.toString(other.pid())), open.dialogue());
            open.press(t("file.look"));
            assertNotSame(before, open.desk().workspace());
            assertTrue(open.desk().isReadOnly());
        }
    }

    @Test
    @DisplayName("nothing is saved over a file that another process has open")
    void saveOverLocked() throws Exception {
        byte[] bytes = design();
        Path file = file("taken.hallwright", bytes);
        try (OtherProcess other = OtherProcess.holding(file)) {
            assertEquals(
                    "app.in-use",
                    services.save(before, file).problems().getFirst().code(),
                    () -> "held by " + other.pid());
            assertEquals(new String(bytes, StandardCharsets.UTF_8), Files.readString(file, StandardCharsets.UTF_8));
        }
        assertTrue(services.save(before, file).isOk());
    }

    @Test
    @DisplayName(
            "after a session was killed the window says what is there and opens it with its last edit and its history")
    void recovered() throws Exception {
        Path state = folder.resolve("killed");
        OtherProcess.breakingOff(state);
        end();
        start(state, null);
        open.tell(services.notices());
        String said = open.texts();
        assertTrue(said.contains("Broken off"), said);
        open.press(t("recovered.open"));
        Design design = workspace().design();
        assertEquals("Broken off", design.name());
        int moved = design.racks().getFirst().xMm()
                - before.design().racks().getFirst().xMm();
        assertEquals(100, moved);
        assertEquals(3, open.desk().history().size());
    }
}
