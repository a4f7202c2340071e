package org.hallwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.JsonText;
import org.hallwright.codec.file.InputFile;
import org.hallwright.pack.AuditLog;
import org.hallwright.pack.PackMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright audit list|verify|export}: who installed, sent and received what, and when. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "The log of packs and trusted keys installed and of designs sent and received. Each line is chained to the",
            "one before, so that none can be changed or left out; note the last hash elsewhere to notice a cut end."
        },
        subcommands = {AuditCommand.ListLines.class, AuditCommand.Verify.class, AuditCommand.Export.class})
final class AuditCommand {

    private static final int MAX_BYTES = 64 << 20;

    private static String json(List<AuditLog.Line> lines) {
        List<Object> all = new ArrayList<>();
        for (AuditLog.Line line : lines) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("at", line.at().toString());
            each.put("who", line.who());
            each.put("what", line.what());
            each.put("subject", line.subject());
            each.put("detail", line.detail());
            each.put("hash", line.hash());
            all.add(each);
        }
        return JsonText.of(Map.of("lines", all));
    }

    /** {@code audit list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Print the log, oldest first.")
    static final class ListLines implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Override
        public Integer call() {
            Outcome<List<AuditLog.Line>> read = Library.shelf().audit().verify();
            if (!(read instanceof Outcome.Ok<List<AuditLog.Line>> ok)) {
                return terminal.badInput(Path.of("audit.log"), read.problems());
            }
            if (terminal.json()) {
                terminal.print(json(ok.value()));
                return HallwrightCommand.OK;
            }
            for (AuditLog.Line line : ok.value()) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%s  %-12s %-22s %s  %s%n",
                                line.at(),
                                line.who(),
                                line.what(),
                                line.subject(),
                                line.detail());
            }
            terminal.out().flush();
            return HallwrightCommand.OK;
        }
    }

    /** {@code audit verify [FILE] [--last HASH]}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Check the chain of the log, or of an exported copy.")
    static final class Verify implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "An exported copy; else this machine's log.")
        @Nullable
        Path file;

        @Option(names = "--last", paramLabel = "HASH", description = "A hash noted earlier; it must still be there.")
        @Nullable
        String last;

        @Override
        public Integer call() {
            Path from = file;
            Outcome<List<AuditLog.Line>> read = from == null
                    ? Library.shelf().audit().verify()
                    : InputFile.read(from, MAX_BYTES).then(AuditLog::verify);
            PackDesk.notes(terminal, from, read.isOk() ? read.problems() : List.of());
            String noted = last;
            Outcome<List<AuditLog.Line>> checked = read.then(lines ->
                    noted == null || lines.stream().anyMatch(line -> line.hash().equals(noted))
                            ? Outcome.ok(lines)
                            : Outcome.failed(Problem.error(PackMessage.AUDIT_CUT, "", noted)));
            if (!(checked instanceof Outcome.Ok<List<AuditLog.Line>> ok)) {
                return terminal.badInput(from == null ? Path.of("audit.log") : from, checked.problems());
            }
            String hash = ok.value().isEmpty() ? "" : ok.value().getLast().hash();
            if (terminal.json()) {
                terminal.print(JsonText.of(Map.of("lines", ok.value().size(), "last", hash)));
            } else {
                terminal.out()
                        .printf(
                                "%d lines, the chain is whole; last %s%n",
                                ok.value().size(), hash);
                terminal.out().flush();
            }
            return HallwrightCommand.OK;
        }
    }

    /** {@code audit export FILE}. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Write a copy of the log to a new file, after checking it. 'audit verify FILE' checks the copy.")
    static final class Export implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Parameters(paramLabel = "FILE", description = "File to write; must not exist.")
        Path file = Path.of("");

        @Override
        public Integer call() throws IOException {
            if (Files.exists(file)) {
                return terminal.badInput(file, List.of(Problem.error(PackMessage.IO, "", "FileAlreadyExists")));
            }
            Outcome<List<AuditLog.Line>> read = Library.shelf().audit().verify();
            if (!(read instanceof Outcome.Ok<List<AuditLog.Line>> ok)) {
                return terminal.badInput(Path.of("audit.log"), read.problems());
            }
            PackDesk.write(file, AuditLog.text(ok.value()).getBytes(StandardCharsets.UTF_8));
            terminal.out().printf("%d lines%n", ok.value().size());
            terminal.out().flush();
            return HallwrightCommand.OK;
        }
    }
}
