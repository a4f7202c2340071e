package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("hallwright optimize")
final class OptimizeCommandTest {

    @TempDir
    Path folder = Path.of("");

    private Path goal(String text) throws IOException {
        return Files.writeString(folder.resolve("goal.json"), text);
    }

    private Path small() throws IOException {
        return goal("""
                {"schema": "hallwright.goal/1", "base": "national-gb300", "best": "tokens",
                 "within": {"itMw": 0.5}, "racks": ["nv-gb300-nvl72", "aws-trn3-gen2-ultraserver"]}""");
    }

    @Test
    @DisplayName("writes every design, each of which validates as it was told, or the one that is taken")
    void writes() throws IOException {
        Path into = folder.resolve("designs");
        Run run = Run.of("optimize", small().toString(), "-o", into.toString(), "--json");
        assertEquals(HallwrightCommand.OK, run.code(), run.err());
        JsonNode offers = run.json().path("offers");
        assertEquals(3, offers.size());
        try (Stream<Path> files = Files.list(into)) {
            List<Path> written = files.sorted().toList();
            assertEquals(3, written.size());
            for (int i = 0; i < written.size(); i++) {
                JsonNode review =
                        Run.of("validate", written.get(i).toString(), "--json").json();
                assertEquals(offers.get(i).path("hash"), review.at("/design/hash"));
                assertEquals(offers.get(i).at("/figures/capex"), review.at("/figures/capex"));
            }
        }
        Path one = folder.resolve("one.hallwright");
        Run again = Run.of("optimize", small().toString(), "--take", "2", "-o", one.toString());
        assertEquals(HallwrightCommand.OK, again.code(), again.err());
        assertEquals(
                offers.get(1).path("hash"),
                Run.of("validate", one.toString(), "--json").json().at("/design/hash"));
        assertEquals(
                HallwrightCommand.BAD_INPUT,
                Run.of("optimize", small().toString(), "--take", "1").code());
        Run kept = Run.of("optimize", small().toString(), "--take", "1", "-o", one.toString());
        assertEquals(HallwrightCommand.BAD_INPUT, kept.code(), "a file that is there stays");
    }

    @Test
    @DisplayName("names every fault of a goal with its place")
    void badGoals() throws IOException {
        Run run = Run.of("optimize", goal("""
                        {"schema": "hallwright.goal/2", "base": "national-gb300", "best": "cost",
                         "within": {"itMw": -1, "vendorShare": 0.2, "megawatts": 3}, "racks": ["?"], "offer": 3}""").toString(), "--json");
        assertEquals(HallwrightCommand.BAD_INPUT, run.code());
        List<String> places = run.json()
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("pointer").asString())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "/atLeast",
                        "/offer",
                        "/racks/0",
                        "/schema",
                        "/within/itMw",
                        "/within/megawatts",
                        "/within/vendorShare"),
                places);
        Run nowhere = Run.of(
                "optimize",
                goal("{\"schema\": \"hallwright.goal/1\", \"base\": \"nowhere\", \"best\": \"tokens\"}")
                        .toString(),
                "--json");
        assertEquals(HallwrightCommand.BAD_INPUT, nowhere.code());
        assertTrue(nowhere.out().contains("nowhere"), nowhere.out());
        assertFalse(Files.exists(folder.resolve("designs")));
    }

    @Test
    @DisplayName("answers with 1 and the reasons where no design meets the goal")
    void nothing() throws IOException {
        Run run = Run.of("optimize", goal("""
                        {"schema": "hallwright.goal/1", "base": "national-gb300", "best": "date",
                         "atLeast": {"tokensPerDay": 1e11}, "within": {"facilityMw": 0.3}, "racks": ["nv-gb300-nvl72"]}""").toString(), "--json");
        assertEquals(HallwrightCommand.FINDINGS_FAIL, run.code(), run.err());
        assertEquals("goal.exceeds", run.json().at("/leftOut/0/code").asString());
    }
}
