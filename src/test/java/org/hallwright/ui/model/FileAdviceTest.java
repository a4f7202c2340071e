package org.hallwright.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.LibraryMessage;
import org.hallwright.base.Problem;
import org.hallwright.codec.DesignWriter;
import org.hallwright.ui.TestServices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that does not open")
class FileAdviceTest {
    private static final Words WORDS = Settings.DEFAULT.words();

    @TempDir
    Path folder;

    private String advice(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        List<Problem> problems = DesignFiles.readAsItIs(file).problems();
        assertFalse(problems.isEmpty(), name);
        return FileAdvice.of(problems, WORDS);
    }

    @Test
    @DisplayName("is told apart by its reason, and each reason has its own advice")
    void everyReason() throws Exception {
        TestServices services = new TestServices();
        String whole = new String(
                DesignWriter.write(services.template("paris-ministry").orThrow()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(WORDS.t("file.advice.truncated"), advice("a", whole.substring(0, whole.length() / 2)));
        assertEquals(WORDS.t("file.advice.not-a-design"), advice("b", "hello"));
        assertEquals(
                WORDS.t("file.advice.newer"),
                advice("c", whole.replace("hallwright.design/1", "hallwright.design/99")));
        assertEquals(
                WORDS.t("file.advice.cannot-read"),
                FileAdvice.of(DesignFiles.readAsItIs(folder.resolve("none")).problems(), WORDS));
        List<Problem> taken = List.of(Problem.error(LibraryMessage.IN_USE, "", "x", "1", "me", "now"));
        assertEquals(WORDS.t("file.advice.in-use"), FileAdvice.of(taken, WORDS));
        assertTrue(FileAdvice.canBeLookedAt(taken));
        assertEquals(WORDS.t("file.advice.other"), advice("d", whole.replace("\"FR\"", "\"not a region!\"")));
    }
}
