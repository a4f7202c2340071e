package org.hallwright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallwright.app.Version;
import org.hallwright.app.assurance.Assurance;
import org.hallwright.app.assurance.SelfLook;
import org.hallwright.base.Texts;
import org.hallwright.codec.JsonText;
import org.hallwright.store.StorePlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hallwright assurance [--json]}: what a security officer ticks. */
@Command(
        name = "assurance",
        mixinStandardHelpOptions = true,
        description = {
            "What a security officer ticks: each item with the standards it answers, what this process finds of itself,",
            "and the commands that show it. Ends with 1 if something does not hold."
        })
final class AssuranceCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        List<Assurance.Line> lines = Assurance.lines(SelfLook.now(StorePlace.stateFolder(
                System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", "."))));
        if (terminal.json()) {
            terminal.print(JsonText.of(document(lines, terminal.locale())));
        } else {
            lines.forEach(line -> print(line));
            terminal.out().flush();
        }
        boolean holds = lines.stream().noneMatch(l -> l.status() == Assurance.Status.DOES_NOT_HOLD);
        return holds ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL;
    }

    private static Map<String, Object> document(List<Assurance.Line> lines, Locale locale) {
        List<Object> items = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Assurance.Line line : lines) {
            String status = line.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
            counts.merge(status, 1, Integer::sum);
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", line.item().id());
            item.put("standards", line.item().standards());
            item.put("title", Texts.of(line.item(), locale));
            item.put("status", status);
            item.put(
                    "findings",
                    line.findings().stream().map(p -> Texts.of(p, locale)).toList());
            item.put(
                    "evidence",
                    line.item().commands().stream()
                            .map(command -> Map.of("command", command))
                            .toList());
            items.add(item);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", "hallwright.assurance/1");
        root.put("version", Version.ENGINE);
        root.put("counts", counts);
        root.put("items", items);
        return root;
    }

    private void print(Assurance.Line line) {
        terminal.out()
                .printf(
                        "%-22s %-18s %s%n",
                        line.item().id(),
                        Texts.of(line.status(), terminal.locale()),
                        Texts.of(line.item(), terminal.locale()));
        terminal.out().printf("%22s %s%n", "", line.item().standards());
        line.findings().forEach(p -> terminal.out().printf("%22s ! %s%n", "", Texts.of(p, terminal.locale())));
        line.item().commands().forEach(command -> terminal.out().printf("%22s $ %s%n", "", command));
    }
}
