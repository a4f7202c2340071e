package org.hallwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.codec.PackListWriter;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.engine.Packs;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.pack.PackShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hallwright pack}: the data that designs are assessed with. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "List, verify, compare, install and sign the packs of data that designs are assessed with.",
        subcommands = {
            PackCommand.ListPacks.class,
            PackVerifyCommand.class,
            PackInstallCommand.class,
            PackSignCommand.class,
            PackTrustCommand.class
        })
final class PackCommand {

    /** {@code pack list [--json]}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List packs with version, date and digest.")
    static final class ListPacks implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Override
        public Integer call() {
            PackShelf shelf = Library.shelf();
            Library.Loaded loaded = Library.loaded(shelf);
            List<PackListWriter.Line> lines = new ArrayList<>();
            List<ShelfSheet.Installed> installed = shelf.sheet() instanceof Outcome.Ok<ShelfSheet> sheet
                    ? sheet.value().installed()
                    : List.of();
            for (BuiltInPack pack : BuiltInPack.all()) {
                Packs.Ref used = loaded.packs().refs().stream()
                        .filter(ref -> ref.id().equals(pack.index().id()))
                        .findFirst()
                        .orElseGet(pack::ref);
                lines.add(
                        used.sha256().equals(pack.sha256().hex())
                                ? new PackListWriter.Line(
                                        pack.index().id(),
                                        pack.index().version(),
                                        pack.index().date(),
                                        pack.index().title(),
                                        pack.sha256().hex(),
                                        "program")
                                : line(installed, used, pack.index().title()));
            }
            installed.stream()
                    .filter(i -> !BuiltInPack.IDS.contains(i.id()))
                    .forEach(i -> lines.add(line(List.of(i), new Packs.Ref(i.id(), i.version(), i.sha256()), "")));
            if (terminal.json()) {
                terminal.print(PackListWriter.write(lines));
                return HallwrightCommand.OK;
            }
            PackDesk.notes(terminal, null, loaded.notes());
            for (PackListWriter.Line line : lines) {
                terminal.out()
                        .printf(
                                "%-12s %-9s %-10s  %s  %s (%s)%n",
                                line.id(),
                                line.version(),
                                line.date(),
                                line.sha256().substring(0, 12),
                                line.title(),
                                line.signer());
            }
            terminal.out().flush();
            return HallwrightCommand.OK;
        }

        private static PackListWriter.Line line(List<ShelfSheet.Installed> installed, Packs.Ref used, String title) {
            for (ShelfSheet.Installed each : installed) {
                if (each.id().equals(used.id())) {
                    String day = each.at().substring(0, Math.min(10, each.at().length()));
                    String signer = each.signer().isEmpty() ? "nobody" : each.signer();
                    return new PackListWriter.Line(used.id(), used.version(), day, title, used.sha256(), signer);
                }
            }
            return new PackListWriter.Line(used.id(), used.version(), "", title, used.sha256(), "?");
        }
    }
}
