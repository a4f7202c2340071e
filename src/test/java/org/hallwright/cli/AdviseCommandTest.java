package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("hallwright advise")
final class AdviseCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("a fix that solves a problem does so when it is taken")
    void takes() {
        Path design = folder.resolve("texas.hallwright");
        assertEquals(0, Run.of("new", "texas-mixed", "-o", design.toString()).code());
        Run advice = Run.of("advise", design.toString(), "--json");
        assertEquals(HallwrightCommand.FINDINGS_FAIL, advice.code(), advice.err());
        JsonNode first = solving(advice.json()).getFirst();
        assertFalse(first.path("fix").path("changes").isEmpty(), "what it moves is told");
        Path mended = folder.resolve("mended.hallwright");
        Run taken = Run.of(
                "advise",
                design.toString(),
                "--take",
                first.path("fix").path("number").asString(),
                "-o",
                mended.toString());
        assertEquals(0, taken.code(), taken.err());
        String rule = first.path("rule").asString();
        for (JsonNode still :
                Run.of("advise", mended.toString(), "--json").json().path("advice")) {
            assertFalse(
                    still.path("rule").asString().equals(rule)
                            && still.path("object").equals(first.path("object")),
                    still.toString());
        }
    }

    /** Pairs of a rule and one of its fixes that solves it. */
    private static List<JsonNode> solving(JsonNode advice) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : advice.path("advice")) {
            for (JsonNode fix : each.path("fixes")) {
                if (fix.path("solves").asBoolean()) {
                    found.add(each.deepCopy());
                    ((tools.jackson.databind.node.ObjectNode) found.getLast()).set("fix", fix);
                }
            }
        }
        assertFalse(found.isEmpty(), advice.toString());
        return found;
    }

    @Test
    @DisplayName("a number that no fix has, or a fix without a place to go, is refused and writes nothing")
    void refuses() {
        Path design = folder.resolve("texas.hallwright");
        assertEquals(0, Run.of("new", "texas-mixed", "-o", design.toString()).code());
        Path target = folder.resolve("mended.hallwright");
        assertEquals(2, Run.of("advise", design.toString(), "--take", "1").code());
        Run far = Run.of("advise", design.toString(), "--take", "999", "-o", target.toString(), "--json");
        assertEquals(2, far.code());
        assertTrue(far.json().at("/problems/0/message").asString().contains("999"), far.out());
        assertFalse(Files.exists(target));
    }
}
