package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("hallwright rules")
final class RulesCommandTest {

    @TempDir
    Path folder = Path.of("");

    private StringWriter out = new StringWriter();

    @BeforeEach
    void begin() {
        out = new StringWriter();
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new RulesCommand());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(new StringWriter()));
        return command.execute(arguments);
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private String facts(String json) throws IOException {
        return Files.writeString(folder.resolve("facts.json"), json.replace('\'', '"'))
                .toString();
    }

    @Test
    @DisplayName("check prints region, date and a verdict for each rule of the chain and of engineering")
    void check() throws IOException {
        String file = facts("{'nonredundant_connection_kw':300,'renewable_share_unsubsidised':0.6}");
        int code = run("check", "--region", "DE", "--facts", file, "--date", "2027-01-01", "--json");
        assertEquals(1, code);
        assertEquals("DE", json().path("region").asString());
        assertEquals("2027-01-01", json().path("date").asString());
        assertEquals(24 + 28 + 43, json().path("verdicts").size());
        for (JsonNode row : json().path("verdicts")) {
            for (String field :
                    new String[] {"rule", "verdict", "metric", "value", "limit", "unit", "reason", "citation"}) {
                assertTrue(row.has(field), row + " lacks " + field);
            }
            assertEquals(row.path("verdict").asString().equals("FUTURE_FAIL"), row.has("date"));
            if (row.path("rule").asString().equals("DE-ENEFG-11-5")) {
                assertEquals("FAIL", row.path("verdict").asString());
                assertEquals(0.6, row.path("value").asDouble());
                assertEquals(1.0, row.path("limit").asDouble());
                assertEquals("-", row.path("unit").asString());
                assertEquals("EnEfG, s. 11(5)", row.path("citation").asString());
            }
        }
    }

    @Test
    @DisplayName("check without a date judges on the day of the pack")
    void defaultDate() throws IOException {
        assertEquals(0, run("check", "--region", "CH", "--facts", facts("{}"), "--json"));
        assertEquals("2026-11-22", json().path("date").asString());
    }

    @Test
    @DisplayName("bad input is told on standard output as problems, exit code 2")
    void badInput() throws IOException {
        String file = facts("{'pue_anual':1}");
        assertEquals(2, run("check", "--region", "DEU", "--facts", file, "--date", "soon", "--json"));
        assertEquals(3, json().path("problems").size());
        JsonNode last = json().path("problems").get(2);
        assertEquals("rule.facts-unknown-metric", last.path("code").asString());
        assertEquals("error", last.path("severity").asString());
        assertEquals("/pue_anual", last.path("pointer").asString());
        assertTrue(last.path("message").asString().contains("pue_annual"));
        begin();
        assertEquals(
                2,
                run(
                        "check",
                        "--region",
                        "DE",
                        "--facts",
                        folder.resolve("none.json").toString()));
        assertEquals(
                "codec.no-file", json().path("problems").get(0).path("code").asString());
        begin();
        // no region here, and none in a policy
        assertEquals(2, run("check", "--facts", file));
        assertEquals(
                "rule.region-missing",
                json().path("problems").get(0).path("code").asString());
        begin();
        assertEquals(2, run("explain", "DE-ENEFG-11"));
        assertTrue(json().path("problems").get(0).path("message").asString().contains("DE-ENEFG-1"));
    }

    @Test
    @DisplayName("check in words, in the planner's language")
    void words() throws IOException {
        String file = facts("{'pue_annual':1.6}");
        assertEquals(1, run("check", "--region", "CN", "--facts", file, "--lang", "de"));
        assertTrue(out.toString().contains(": 1,6; verlangt: höchstens 1,5 (0,1 zu hoch)."), out.toString());
        assertTrue(out.toString().contains("Not legal advice"));
    }

    @Test
    @DisplayName("list shows every rule, explain its conditions and documents")
    void listAndExplain() {
        assertEquals(0, run("list", "--json"));
        assertEquals(356 + 4 + 43, json().path("rules").size());
        begin();
        assertEquals(0, run("list", "--region", "US-TX", "--domain", "grid"));
        assertTrue(out.toString().contains("TX-SB6-CURT") && out.toString().contains("US-FERC"));
        assertFalse(out.toString().contains("VA-GS5"));
        begin();
        assertEquals(0, run("explain", "DE-ENEFG-11-2-1"));
        assertTrue(out.toString().contains("from commissioning+2y: 1.2"), out.toString());
        begin();
        assertEquals(0, run("explain", "CN-CHIP", "--json"));
        assertEquals("state_funded == true", json().path("appliesWhen").asString());
        assertTrue(json().path("sources").size() > 0);
    }

    @Test
    @DisplayName("sites holds one sheet against all places, open prints what is asked")
    void sitesAndOpen() throws IOException {
        String file = facts("{'wue_annual':1.9}");
        assertEquals(0, run("sites", "--facts", file, "--json"));
        assertEquals(57, json().path("sites").size());
        begin();
        assertEquals(0, run("sites", "--facts", file));
        assertTrue(out.toString().contains("MY-JHR-WUE"));
        begin();
        assertEquals(0, run("open", "--region", "DE", "--facts", file));
        assertTrue(out.toString().startsWith("metric,question,unit,value,document,date,author,rules"));
    }
}
