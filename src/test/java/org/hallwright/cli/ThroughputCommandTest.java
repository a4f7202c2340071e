package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThroughputCommandTest {
    private record Run(int code, String text) {}

    private static Run run(String... arguments) {
        var text = new StringWriter();
        var command = new CommandLine(new ThroughputCommand());
        command.setOut(new PrintWriter(text));
        command.setErr(new PrintWriter(text));
        return new Run(command.execute(arguments), text.toString());
    }

    @Test
    @DisplayName("One job on one fleet, as JSON")
    void plan() {
        var run = run(
                "train",
                "--model",
                "llama3-70b",
                "--accelerator",
                "h100",
                "--count",
                "1024",
                "--tokens",
                "1e12",
                "--json");
        assertEquals(0, run.code(), run.text());
        assertTrue(run.text().contains("\"stepTime\":{\"value\":"), run.text());
        assertTrue(run.text().contains("\"shares\""), run.text());
    }

    @Test
    @DisplayName("A model that does not fit is a finding with what would make it fit, in three languages")
    void doesNotFit() {
        for (var language : new String[] {"en", "de", "fr"}) {
            var run = run(
                    "train",
                    "--model",
                    "llama3-405b",
                    "--accelerator",
                    "h100",
                    "--count",
                    "8",
                    "--json",
                    "--lang",
                    language);
            assertEquals(1, run.code(), run.text());
            assertTrue(run.text().contains("throughput.does-not-fit"), run.text());
            assertTrue(run.text().contains("throughput.fits-with-more"), run.text());
        }
    }

    @Test
    @DisplayName("Serving rows give one result per row and metric")
    void rows(@TempDir Path folder) throws IOException {
        var file = folder.resolve("rows.json");
        Files.writeString(file, """
                {"rows": [{"id": "r1", "group": "mlperf-inference-v5.1", "accelerator": "NVIDIA B200-SXM-180GB", "n_acc": 8,
                  "model": "llama2-70b", "scenario": "Offline", "tokens_per_s": 100000}],
                 "serving_sweep": {"columns": ["id", "system", "model_path", "backend", "precision", "mode", "isl", "osl",
                   "concurrency", "tp_size", "silicon_ttft_ms", "silicon_tpot_ms"]},
                 "serving_sweep_rows": [["s1", "h100_sxm", "meta-llama/Llama-3.1-8B", "vllm", "fp8", "agg", 1024, 512, 8, 1, 50, 6],
                   ["s2", "h100_sxm", "someone/unknown", "vllm", "fp8", "agg", 1024, 512, 8, 1, 50, 6]]}""");
        var run = run("serve", "--rows", file.toString(), "--json");
        assertEquals(0, run.code(), run.text());
        assertTrue(run.text()
                .contains("\"id\":\"r1\",\"group\":\"mlperf-inference-v5.1\",\"metric\":\"tokensPerSecond\""));
        assertTrue(
                run.text().contains("\"id\":\"s1\",\"group\":\"serving-sweep-aggregated\",\"metric\":\"tpot\""),
                run.text());
        assertTrue(run.text().contains("unknown model: someone/unknown"), run.text());
    }

    @Test
    @DisplayName("Bad input ends with code 2 and problems on standard output")
    void badInput(@TempDir Path folder) throws IOException {
        var broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"rows\":");
        for (var arguments : new String[][] {
            {"train", "--rows", broken.toString(), "--json"},
            {"train", "--rows", folder.resolve("absent.json").toString(), "--json"},
            {"train", "--model", "nobody-7b", "--accelerator", "h100", "--json"},
            {"train", "--model", "llama3-8b", "--accelerator", "abacus", "--json"},
            {"train", "--model", "llama3-8b", "--accelerator", "h100", "--precision", "fp3", "--json"},
            {"serve", "--model", "llama3-8b", "--accelerator", "h100", "--count", "0", "--json"},
        }) {
            var run = run(arguments);
            assertEquals(2, run.code(), run.text());
            JsonNode problem = JsonMapper.shared().readTree(run.text()).at("/problems/0");
            assertTrue(problem.path("code").asString().matches("throughput[.].*|codec[.]no-file"), run.text());
            assertEquals("error", problem.path("severity").asString(), run.text());
        }
    }
}
