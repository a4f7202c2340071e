package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The command line")
class CommandLineTest {

    @TempDir
    Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(CommandLine line, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Run(line.execute(arguments), out.toString(), err.toString());
    }

    private static CommandLine line() {
        return HallwrightCommand.commandLine(file -> 0);
    }

    /** Fails inside, with a text that must not come out. */
    @CommandLine.Command(name = "broken")
    static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("hall at /home/planner/secret-site.hallwright");
        }
    }

    @Test
    @DisplayName("answers an error inside with a code, without a trace, a path or a design's words")
    void internalError() {
        Run run = run(line().addSubcommand(new Broken()), "broken");
        assertEquals(HallwrightCommand.INTERNAL, run.exit());
        assertEquals("", run.out());
        assertTrue(
                run.err().matches("hallwright: internal error IllegalStateException-[0-9A-F]{4}\\. .*\\R"), run.err());
        assertFalse(run.err().contains("secret-site"));
    }

    @Test
    @DisplayName("answers every command's --help, and a wrong option with 2 and a hint")
    void helpAndWrongOptions() {
        List<String> silent = new ArrayList<>();
        line().getSubcommands().forEach((name, command) -> {
            if (command.getCommandSpec().mixinStandardHelpOptions()) {
                Run run = run(line(), name, "--help");
                if (run.exit() != 0 || !run.out().contains("Usage: hallwright " + name)) {
                    silent.add(name);
                }
            }
        });
        assertEquals(List.of(), silent);
        Run wrong = run(line(), "validate", "x.hallwright", "--jsn");
        assertEquals(HallwrightCommand.BAD_INPUT, wrong.exit());
        assertTrue(wrong.err().contains("--json"), wrong.err());
        Run told = run(line(), "year", "x.hallwright", "--hour", "--json");
        assertEquals(HallwrightCommand.BAD_INPUT, told.exit());
        assertEquals(
                "app.command-line",
                JsonMapper.shared().readTree(told.out()).at("/problems/0/code").asString());
    }

    @Test
    @DisplayName("answers a file that is none with 2 and a problem that names it, and changes nothing")
    void badFiles() throws Exception {
        Path noise = folder.resolve("noise.hallwright");
        Files.write(noise, new byte[] {0, 1, 2, (byte) 0xFF, 'P', 'K'});
        byte[] before = Files.readAllBytes(noise);
        for (String command : List.of("validate", "year", "sites", "cost")) {
            Run run = run(line(), command, noise.toString(), "--json");
            assertEquals(HallwrightCommand.BAD_INPUT, run.exit(), command);
            assertTrue(
                    JsonMapper.shared()
                            .readTree(run.out())
                            .at("/problems/0/message")
                            .asString()
                            .startsWith("noise.hallwright: "),
                    command + run.out());
        }
        Run recovered = run(line(), "recover", noise.toString(), "--json");
        assertEquals(HallwrightCommand.BAD_INPUT, recovered.exit());
        assertEquals(1, Files.list(folder).count(), "nothing was written");
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(noise)));
    }

    @Test
    @DisplayName("says of itself what an officer ticks, with standards and a command for each item")
    void assurance() {
        Run run = run(line(), "assurance", "--json");
        var items = JsonMapper.shared().readTree(run.out()).path("items");
        assertTrue(items.size() >= 30, run.out());
        items.forEach(item -> {
            String id = item.path("id").asString();
            assertFalse(item.path("standards").asString().isBlank(), id);
            assertFalse(item.path("title").asString().startsWith("assurance."), id);
            boolean seen = item.path("status").asString().equals("shown-by-command");
            assertTrue(!seen || !item.path("evidence").isEmpty(), id + " has no command that shows it");
        });
        // Tests run without the launcher's options, and that must show.
        assertEquals(HallwrightCommand.FINDINGS_FAIL, run.exit());
    }
}
