package org.hallwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.ImportSession;
import org.hallwright.app.Library;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.base.Texts;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.ReviewReport;
import org.hallwright.exchange.netbox.NetBoxReport;
import org.hallwright.exchange.table.TableMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every import command asks alike: where the review goes and how it is told. */
final class ImportTarget {

    @Option(
            names = "--into",
            paramLabel = "DESIGN",
            description = "Apply to this design file; its former content is kept beside it as ~1.")
    @Nullable
    Path into;

    @Mixin
    NewDesign elsewhere = new NewDesign();

    @Option(names = "--hall", paramLabel = "ID", description = "Hall for what names none.")
    @Nullable
    String hall;

    @Mixin
    Terminal terminal = new Terminal();

    /** Tells the review and does what was asked for. */
    int run(Outcome<ImportSession> read, ImportOptions options) {
        return terminal.answer(null, read, session -> tell(session, options.withHall(hall)));
    }

    private int tell(ImportSession session, ImportOptions options) {
        Path target = into;
        if (target == null) {
            print(session, null);
            boolean errors = session.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
            boolean nothing = session.items().isEmpty() && session.facts().isEmpty();
            return errors || nothing ? HallwrightCommand.BAD_INPUT : HallwrightCommand.OK;
        }
        Packs packs = Library.load();
        Outcome<Design> before = DesignFiles.read(target, packs);
        if (!(before instanceof Outcome.Ok<Design> design)) {
            return terminal.badInput(target, before.problems());
        }
        Outcome<ImportPlan> planned = session.plan(
                design.value(), packs.with(design.value().equipment()).catalog(), options);
        if (!(planned instanceof Outcome.Ok<ImportPlan> plan)) {
            return terminal.badInput(null, planned.problems());
        }
        Outcome<Path> written = plan.value().applyTo(design.value()).then(after -> {
            if (elsewhere.isAsked() || after == design.value()) {
                return elsewhere.write(after).then(ok -> Outcome.ok(target));
            }
            return DesignFiles.replace(after, target);
        });
        if (!(written instanceof Outcome.Ok<Path>)) {
            return terminal.badInput(target, written.problems());
        }
        print(session, plan.value());
        List<Problem> all = new ArrayList<>(session.problems());
        all.addAll(plan.value().problems());
        return all.stream().anyMatch(p -> p.severity() == Severity.ERROR)
                ? HallwrightCommand.BAD_INPUT
                : HallwrightCommand.OK;
    }

    private void print(ImportSession session, @Nullable ImportPlan plan) {
        Locale locale = terminal.locale();
        if (session instanceof ImportSession.Types types && plan == null) {
            NetBoxReport report = new NetBoxReport(types.result(), locale);
            terminal.print(terminal.json() ? report.json() : report.text());
            return;
        }
        ReviewReport report =
                new ReviewReport(session.source(), session.items(), session.problems(), session.facts(), locale);
        terminal.print(terminal.json() ? report.json(plan) : report.text(plan));
        if (!terminal.json() && plan != null && plan.edit() == null) {
            terminal.print(Texts.of(TableMessage.NOTHING_NEW, locale) + "\n");
        }
    }

    /** {@code A=b} pairs as a map. */
    static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            if (equals > 0) {
                pairs.put(text.substring(0, equals), text.substring(equals + 1));
            } else {
                pairs.put(text, "");
            }
        }
        return pairs;
    }

    static String word(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
