package org.hallwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.TextFiles;
import org.hallwright.app.sweep.SweepCases;
import org.hallwright.app.sweep.SweepMerge;
import org.hallwright.app.sweep.SweepPart;
import org.hallwright.app.sweep.SweepRun;
import org.hallwright.app.sweep.SweepTable;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.SweepListWriter;
import org.hallwright.codec.SweepPlan;
import org.hallwright.codec.SweepPlan.Case;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright sweep plan|run|merge}. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Assess many designs: a base and what is set in it, case by case, on one machine or in a cluster's job array.",
            "PLAN is a JSON or CSV file: see the manual's page on sweeps."
        },
        subcommands = {SweepCommand.Plan.class, SweepCommand.Run.class, SweepCommand.Merge.class})
final class SweepCommand {

    /** The first argument of all three. */
    static final class PlanFile {
        @Parameters(index = "0", paramLabel = "PLAN", description = "A plan of cases, .json or .csv.")
        Path path = Path.of("");

        int answer(Terminal terminal, ToIntFunction<SweepCases> answer) {
            Packs packs = Library.load();
            return terminal.answer(path, SweepCases.read(path, packs), answer);
        }
    }

    /** {@code hallwright sweep plan PLAN [--json]}. */
    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "List every case with its id and the hash of its design; names each that cannot be made.")
    static final class Plan implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Mixin
        PlanFile plan = new PlanFile();

        @Override
        public Integer call() {
            return plan.answer(terminal, cases -> {
                List<Problem> problems = cases.problems();
                return problems.isEmpty() ? list(cases) : terminal.badInput(plan.path, problems);
            });
        }

        private int list(SweepCases cases) {
            SweepPlan all = cases.plan();
            if (terminal.json()) {
                terminal.print(SweepListWriter.write(all, each -> hash(cases, each)));
            } else {
                all.cases().forEach(each -> terminal.out().println(SweepListWriter.line(each, hash(cases, each))));
            }
            return HallwrightCommand.OK;
        }

        private static String hash(SweepCases cases, Case each) {
            Design design = cases.design(each).orThrow();
            return SweepCases.hash(design);
        }
    }

    /** {@code hallwright sweep run PLAN [--part i/n] [--threads N] [-o FILE]}. */
    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = {
                "Assess the cases of a part and append a line of JSON for each; what the file holds already is kept,",
                "so a run that was killed goes on where it stopped. In a SLURM job array each task takes its own part."
            })
    static final class Run implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Mixin
        PlanFile plan = new PlanFile();

        @Option(names = "--part", paramLabel = "i/n", description = "Every nth case, from the ith; else all.")
        @Nullable
        String part;

        @Option(names = "--threads", paramLabel = "N", description = "Cases assessed at once; else one for each core.")
        int threads = Runtime.getRuntime().availableProcessors();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "File of lines; else PLAN.part-i-of-n.jsonl beside the plan.")
        @Nullable
        Path output;

        @Override
        public Integer call() {
            if (threads < 1 || threads > 1024) {
                return terminal.badInput(
                        null,
                        List.of(Problem.error(
                                LibraryMessage.NO_SUCH_CHOICE, "--threads", "--threads", threads, "1–1024")));
            }
            return plan.answer(
                    terminal,
                    cases -> terminal.answer(null, SweepPart.of(part, System.getenv()), chosen -> run(cases, chosen)));
        }

        private int run(SweepCases cases, SweepPart chosen) {
            Path file = output == null ? beside(chosen) : output;
            Outcome<SweepRun.Done> ran = SweepRun.run(cases, chosen, file, threads);
            return terminal.answer(plan.path, ran, done -> {
                ran.problems().forEach(terminal::tell);
                if (terminal.json()) {
                    terminal.print(SweepListWriter.done(file.toString(), done.assessed(), done.kept()));
                } else {
                    terminal.out().println(file + ": " + done.assessed() + " + " + done.kept());
                }
                return HallwrightCommand.OK;
            });
        }

        private Path beside(SweepPart chosen) {
            String name = String.valueOf(plan.path.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
            return plan.path
                    .toAbsolutePath()
                    .resolveSibling(name + ".part-" + chosen.index() + "-of-" + chosen.of() + ".jsonl");
        }
    }

    /** {@code hallwright sweep merge PLAN PART… [-o FILE.{csv,json,xlsx}]}. */
    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = {
                "Put the parts together as one table in the plan's order, the same bytes whatever the parts were.",
                "Refuses what is missing, stands twice with different results, or is of another plan or version."
            })
    static final class Merge implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Mixin
        PlanFile plan = new PlanFile();

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "PART", description = "Files of lines.")
        List<Path> parts = List.of();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Table to write: .csv, .json or .xlsx; else CSV (JSON with --json) is printed.")
        @Nullable
        Path output;

        @Override
        public Integer call() {
            return plan.answer(terminal, cases -> {
                Outcome<SweepTable> merged = SweepMerge.merge(cases, parts);
                return terminal.answer(plan.path, merged, this::table);
            });
        }

        private int table(SweepTable table) {
            Path to = output;
            if (to == null) {
                terminal.print(terminal.json() ? table.json() : table.csv());
                return HallwrightCommand.OK;
            }
            String name = String.valueOf(to.getFileName());
            String ending = name.substring(name.lastIndexOf('.') + 1);
            Outcome<Path> written = switch (ending) {
                case "csv" -> TextFiles.write(table.csv(), to);
                case "json" -> TextFiles.write(table.json(), to);
                case "xlsx" -> TextFiles.write(table.xlsx(), to);
                default -> Outcome.failed(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", ending, "csv, json, xlsx"));
            };
            return terminal.answer(to, written, path -> {
                terminal.out().println(path);
                return HallwrightCommand.OK;
            });
        }
    }
}
