package org.hallwright.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Review;
import org.hallwright.app.Workspace;
import org.hallwright.app.fix.FixPreview;
import org.hallwright.app.fix.Fixes;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.base.Texts;
import org.hallwright.codec.AdviceWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.EngineMessage;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright advise DESIGN [--take N -o FILE] [--json]}. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = {
            "Try what might help against each objection and each failing rule, and tell what does.",
            "Every fix was made on a copy and assessed: what it solves and which figures it moves is known, not guessed."
        })
final class AdviseCommand implements Callable<Integer> {

    private static final int CHANGES = 6;

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--take", paramLabel = "N", description = "Make the fix with this number; needs -o.")
    @Nullable
    Integer take;

    @Mixin
    NewDesign target = new NewDesign();

    @Override
    public Integer call() {
        Packs packs = Library.load();
        Integer number = take;
        if (target.isAsked() != (number != null)) {
            return terminal.badInput(
                    null, List.of(Problem.error(LibraryMessage.COMMAND_LINE, "", "--take N and -o FILE go together")));
        }
        return terminal.answer(file.path, file.read(packs), design -> {
            Assessor assessor = new Assessor(packs);
            Workspace workspace = Workspace.inMemory(assessor, design);
            List<Advice> all = advice(workspace, assessor.packs(design));
            if (number != null) {
                return take(design, all, number);
            }
            if (terminal.json()) {
                terminal.print(json(all));
            } else {
                print(all);
            }
            return all.isEmpty() ? HallwrightCommand.OK : HallwrightCommand.FINDINGS_FAIL;
        });
    }

    /** What objects to the design, and what helps against it; the best first. */
    private record Advice(String rule, String object, String why, List<FixPreview> fixes) {
        static Advice of(Workspace workspace, Packs packs, String rule, String object, String why) {
            return new Advice(
                    rule, object, why, Fixes.tried(workspace, packs.catalog(), rule, object, (done, of) -> {}));
        }
    }

    /** Everything that objects, each with the fixes that help. */
    private List<Advice> advice(Workspace workspace, Packs packs) {
        Review review = workspace.review();
        List<Advice> all = new ArrayList<>();
        for (Problem problem : review.problems()) {
            boolean objects = problem.severity() == Severity.ERROR || problem.severity() == Severity.WARNING;
            if (objects && problem.message() != EngineMessage.ALIKE) {
                String why = Texts.of(problem, terminal.locale());
                all.add(Advice.of(workspace, packs, problem.code(), problem.place(), why));
            }
        }
        review.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.FUTURE_FAIL)
                .forEach(finding -> all.add(Advice.of(
                        workspace,
                        packs,
                        finding.rule().id(),
                        finding.object() == null ? "" : finding.object(),
                        finding.sentence(terminal.locale()))));
        return all;
    }

    private int take(Design design, List<Advice> all, int number) {
        List<FixPreview> fixes =
                all.stream().flatMap(advice -> advice.fixes().stream()).toList();
        if (number < 1 || number > fixes.size()) {
            return terminal.badInput(
                    null,
                    List.of(Problem.error(
                            LibraryMessage.NO_SUCH_CHOICE, "--take", "--take", number, "1–" + fixes.size())));
        }
        Outcome<Design> written =
                fixes.get(number - 1).fix().edit().apply(design).then(target::write);
        return terminal.answer(target.path, written, mended -> {
            terminal.out().println(target.path);
            return HallwrightCommand.OK;
        });
    }

    private void print(List<Advice> all) {
        PrintWriter out = terminal.out();
        int number = 0;
        for (Advice advice : all) {
            out.printf("%s %s%n    %s%n", advice.rule(), advice.object(), advice.why());
            for (FixPreview fix : advice.fixes()) {
                out.printf(
                        "    %d. %s%s  failures %d → %d%n",
                        ++number, sentence(fix), fix.solves() ? "  ✓" : "", fix.failsBefore(), fix.failsAfter());
                fix.changes().stream()
                        .limit(CHANGES)
                        .forEach(change -> out.printf(
                                "         %-26s %s → %s%n",
                                change.after().id(), text(change.before()), text(change.after())));
            }
            if (advice.fixes().isEmpty()) {
                out.printf("    Nothing that was tried helps.%n");
            }
            out.println();
        }
    }

    private String json(List<Advice> all) {
        return AdviceWriter.write(all.stream()
                .map(advice -> new AdviceWriter.Advice(
                        advice.rule(),
                        advice.object(),
                        advice.why(),
                        advice.fixes().stream().map(this::written).toList()))
                .toList());
    }

    private AdviceWriter.Fix written(FixPreview preview) {
        return new AdviceWriter.Fix(
                preview.fix().what().key(),
                sentence(preview),
                preview.solves(),
                preview.failsBefore(),
                preview.failsAfter(),
                preview.changes().stream()
                        .map(change -> new AdviceWriter.Change(change.before(), change.after()))
                        .toList());
    }

    private String sentence(FixPreview preview) {
        return Texts.of(preview.fix().what(), terminal.locale(), preview.fix().arguments());
    }

    private String text(Figure figure) {
        Range range = figure.range();
        return range == null ? "?" : QuantityText.print(range, figure.unit(), terminal.locale());
    }
}
