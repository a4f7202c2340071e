package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hallwright.advise.goal.Answer;
import org.hallwright.advise.goal.Answer.Offer;
import org.hallwright.advise.goal.GoalWords;
import org.hallwright.advise.goal.Limit;
import org.hallwright.app.Assessor;
import org.hallwright.app.BaseDesign;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Goals;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Version;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.GoalReader;
import org.hallwright.codec.GoalReader.GoalFile;
import org.hallwright.codec.OffersWriter;
import org.hallwright.codec.file.InputFile;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright optimize GOAL [-o FOLDER | --take N -o FILE] [--json]}. */
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        description = {
            "Whole designs for a goal: which racks, how many, in which rows, with which plant, the best first.",
            "Each is assessed and held against the rules like any design; what binds and what more would bring is told.",
            "GOAL is a JSON file: see the manual's page on goals."
        })
final class OptimizeCommand implements Callable<Integer> {

    private static final int LARGEST = 1 << 20;

    @Mixin
    Terminal terminal = new Terminal();

    @Parameters(index = "0", paramLabel = "GOAL", description = "What is wanted, within which limits.")
    Path path = Path.of("");

    @Option(
            names = "--take",
            paramLabel = "N",
            description = "Write the design with this number alone, to the file -o.")
    @Nullable
    Integer take;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Write every design into this folder; with --take, the one design to this file.")
    @Nullable
    Path output;

    @Option(names = "--force", description = "Replace existing files.")
    boolean force;

    @Override
    public Integer call() {
        if (take != null && output == null) {
            return terminal.badInput(
                    null, List.of(Problem.error(LibraryMessage.COMMAND_LINE, "", "--take N needs -o FILE")));
        }
        Packs packs = Library.load();
        return terminal.answer(path, InputFile.read(path, LARGEST).then(GoalReader::read), file -> {
            Path base = Path.of(file.base());
            return terminal.answer(
                    base, BaseDesign.read(file.base(), path, packs), design -> search(file, design, packs));
        });
    }

    private int search(GoalFile file, Design base, Packs packs) {
        Outcome<Answer> found = Goals.answer(file.goal(), base, new Assessor(packs), share -> {});
        return terminal.answer(path, found, answer -> {
            Outcome<List<Path>> written = write(answer);
            if (written instanceof Outcome.Failed<List<Path>> failed) {
                return terminal.badInput(output, failed.problems());
            }
            if (terminal.json()) {
                terminal.print(
                        OffersWriter.write(answer, packs.with(base.equipment()), Version.ENGINE, terminal.locale()));
            } else {
                print(answer, new GoalWords(packs.with(base.equipment()).catalog(), terminal.locale()));
                written.orThrow().forEach(terminal.out()::println);
            }
            return answer.offers().isEmpty() ? HallwrightCommand.FINDINGS_FAIL : HallwrightCommand.OK;
        });
    }

    private Outcome<List<Path>> write(Answer answer) {
        Path to = output;
        if (to == null) {
            return Outcome.ok(List.of());
        }
        List<Offer> offers = answer.offers();
        if (take != null) {
            if (take < 1 || take > offers.size()) {
                return Outcome.failed(
                        Problem.error(LibraryMessage.NO_SUCH_CHOICE, "--take", "--take", take, "1–" + offers.size()));
            }
            return DesignFiles.write(offers.get(take - 1).trial().design(), to, force)
                    .then(file -> Outcome.ok(List.of(file)));
        }
        Outcome<List<Path>> all = folder(to);
        for (int i = 0; i < offers.size(); i++) {
            Path file = to.resolve((i + 1) + "-"
                    + String.join("-", offers.get(i).trial().mix().racks().keySet()) + ".hallwright");
            Design design = offers.get(i).trial().design();
            all = all.then(files -> DesignFiles.write(design, file, force).then(written -> {
                List<Path> more = new ArrayList<>(files);
                more.add(written);
                return Outcome.ok(more);
            }));
        }
        return all;
    }

    private static Outcome<List<Path>> folder(Path to) {
        try {
            Files.createDirectories(to);
            return Outcome.ok(List.of());
        } catch (java.io.IOException e) {
            return Outcome.failed(Problem.error(
                    LibraryMessage.CANNOT_WRITE, "", to.toString(), e.getClass().getSimpleName()));
        }
    }

    private void print(Answer answer, GoalWords words) {
        PrintWriter out = terminal.out();
        Locale locale = terminal.locale();
        for (int i = 0; i < answer.offers().size(); i++) {
            Offer offer = answer.offers().get(i);
            out.printf("%d. %s%n   %s%n", i + 1, words.racks(offer), words.delivers(answer.goal(), offer));
            for (Limit limit : Limit.values()) {
                String taken = words.taken(offer, limit);
                out.printf("   %-16s %s%n", limit.field(), taken);
            }
            offer.binding().forEach(problem -> out.printf("   ! %s%n", Texts.of(problem, locale)));
            offer.next().forEach(step -> out.printf("   + %s%n", words.step(answer.goal(), step)));
            out.println();
        }
        answer.leftOut().forEach(left -> out.printf("– %s: %s%n", left.type(), Texts.of(left.reason(), locale)));
    }
}
