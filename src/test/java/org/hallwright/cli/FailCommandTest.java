package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("hallwright fail")
class FailCommandTest {

    @TempDir
    static Path folder = Path.of("");

    private static Path design = Path.of("");

    @BeforeAll
    static void create() {
        design = folder.resolve("hall.hallwright");
        assertEquals(
                0, Run.of("new", "frankfurt-gb200", "-o", design.toString()).code());
    }

    @Test
    @DisplayName("The loss of a side moves its load to the other, in watts and in words")
    void side() {
        Run run = Run.of("fail", design.toString(), "ups-A", "--json");
        assertEquals(0, run.code(), run.err());
        JsonNode json = run.json();
        assertTrue(json.path("survivable").asBoolean());
        double before = 0;
        double after = 0;
        for (JsonNode element : json.path("elements")) {
            if (element.path("id").asString().equals("ups-B")) {
                before = element.path("normalW").asDouble();
                after = element.path("afterW").asDouble();
            }
        }
        assertTrue(before > 1e6);
        assertEquals(2, after / before, 0.01);
        String text = Run.of("fail", design.toString(), "ups-A").out();
        assertTrue(text.contains("survivable      yes") && text.contains("ups-B"), text);
    }

    @Test
    @DisplayName("Both sides lost: the racks are dark and the exit code says so")
    void both() {
        Run run = Run.of("fail", design.toString(), "ups-A", "ups-B", "--json");
        assertEquals(1, run.code(), run.err());
        JsonNode json = run.json();
        assertTrue(json.path("dark").size() >= 48);
        assertEquals(
                1, Run.of("fail", design.toString(), "ups-A", "--maintenance").code());
    }

    @Test
    @DisplayName("Without equipment every single loss is listed")
    void singles() {
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("fail", design.toString(), "--json").out());
        assertTrue(json.path("losses").size() > 10);
        assertTrue(json.path("survived").asInt() <= json.path("losses").size());
    }

    @Test
    @DisplayName("A cooling group loses one unit")
    void cooling() {
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("fail", design.toString(), "chiller", "--json").out());
        JsonNode group = json.path("cooling").path(0);
        assertEquals("chiller", group.path("id").asString());
        assertTrue(group.path("leftW").asDouble() > 0);
    }

    @Test
    @DisplayName("What does not exist is bad input, named")
    void unknown() {
        Run run = Run.of("fail", design.toString(), "ups-Z", "ups-A:none", "--json");
        assertEquals(2, run.code());
        JsonNode problems = run.json().path("problems");
        assertEquals("power.unknown-equipment", problems.path(0).path("code").asString());
        assertEquals("power.bad-loss", problems.path(1).path("code").asString());
    }
}
