package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hallwright.app.Assessor;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.LawFiles;
import org.hallwright.app.LawReview;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.TextFiles;
import org.hallwright.base.Outcome;
import org.hallwright.base.Texts;
import org.hallwright.codec.region.LawWriter;
import org.hallwright.codec.region.WorksheetCodec;
import org.hallwright.design.Evidence;
import org.hallwright.engine.Packs;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Term;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Conflicts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Flips;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.PartCheck;
import org.hallwright.rule.PhaseCalendar;
import org.hallwright.rule.Worksheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rule commands that ask a design: {@code calendar, phases, flips, conflicts, exports, worksheet, evidence}. */
final class RulesDesignCommands {

    private RulesDesignCommands() {}

    /** What all of them take. */
    abstract static class OnDesign implements Callable<Integer> {

        @Mixin
        Terminal terminal = new Terminal();

        @Mixin
        DesignFile file = new DesignFile();

        abstract int run(LawReview law, Review review, Packs packs);

        @Override
        public Integer call() {
            Packs packs = Library.load();
            return terminal.answer(
                    file.path, file.review(packs), review -> run(LawReview.of(review, packs), review, packs));
        }
    }

    private static void line(PrintWriter out, Finding finding, Locale locale) {
        LocalDate future = finding.futureDate();
        out.printf(
                Locale.ROOT,
                "%-15s %-24s %s%n%40s %s%n",
                finding.verdict() + (future == null ? "" : " " + future),
                finding.rule().id(),
                finding.title(locale),
                "",
                finding.sentence(locale));
    }

    /** {@code rules calendar DESIGN}. */
    @Command(
            name = "calendar",
            mixinStandardHelpOptions = true,
            description =
                    "List law that begins or tightens across the programme, with this design's verdict on each day.")
    static final class Calendar extends OnDesign {
        @Override
        int run(LawReview law, Review review, Packs packs) {
            List<PhaseCalendar.Entry> entries = law.calendar();
            if (terminal.json()) {
                terminal.print(LawWriter.calendar(entries, terminal.locale()));
                return HallwrightCommand.OK;
            }
            for (PhaseCalendar.Entry entry : entries) {
                Term before = entry.before();
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-22s %-15s %-24s %s%s%n",
                                entry.date() == null ? "? (" + entry.waitsFor() + ")" : entry.date(),
                                entry.verdict(),
                                entry.rule().id(),
                                Lexicon.title(entry.rule(), terminal.locale()),
                                before == null
                                        ? ""
                                        : "  " + before.text() + " → "
                                                + entry.after().text());
            }
            return HallwrightCommand.OK;
        }
    }

    /** {@code rules phases DESIGN}. */
    @Command(
            name = "phases",
            mixinStandardHelpOptions = true,
            description = "Check each phase of the programme, as far as it is built by then, on its own date.")
    static final class Phases extends OnDesign {
        @Override
        int run(LawReview law, Review review, Packs packs) {
            Map<String, List<Finding>> findings = new LinkedHashMap<>();
            Map<String, LocalDate> days = new LinkedHashMap<>();
            boolean fails = false;
            for (LawReview.PhaseVerdicts each : law.phases(new Assessor(packs))) {
                List<Finding> loud = each.findings().stream()
                        .filter(f -> f.verdict() == Verdict.WARN || f.verdict().blocks())
                        .toList();
                fails |= loud.stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
                findings.put(each.phase().id(), terminal.json() ? each.findings() : loud);
                days.put(each.phase().id(), each.phase().date());
            }
            if (terminal.json()) {
                terminal.print(LawWriter.phases(days, findings, terminal.locale()));
            } else {
                findings.forEach((phase, own) -> {
                    terminal.out().printf(Locale.ROOT, "%s on %s%n", phase, days.get(phase));
                    own.forEach(finding -> line(terminal.out(), finding, terminal.locale()));
                });
            }
            return fails ? HallwrightCommand.FINDINGS_FAIL : HallwrightCommand.OK;
        }
    }

    /** {@code rules flips DESIGN --law FILE…}. */
    @Command(
            name = "flips",
            mixinStandardHelpOptions = true,
            description = {
                "What if the law changes? Lists the verdicts of a design that are others under newer law.",
                "A file with jurisdictions stands for the whole of regions.json; one without is laid over it."
            })
    static final class FlipRules extends OnDesign {

        @Option(names = "--law", required = true, description = "Regional pack file, newer than the one on board.")
        List<Path> law = List.of();

        @Override
        int run(LawReview own, Review review, Packs packs) {
            return switch (LawFiles.newer(law)) {
                case Outcome.Failed<RegionPack> failed -> terminal.badInput(law.getFirst(), failed.problems());
                case Outcome.Ok<RegionPack> ok -> {
                    List<Flips.Flip> flips = own.flips(ok.value());
                    if (terminal.json()) {
                        terminal.print(LawWriter.flips(flips, terminal.locale()));
                    } else {
                        print(flips);
                    }
                    yield HallwrightCommand.OK;
                }
            };
        }

        private void print(List<Flips.Flip> flips) {
            for (Flips.Flip flip : flips) {
                Finding before = flip.before();
                Finding after = flip.after();
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%s %-24s %s → %s%n    %s%n",
                                flip.worse() ? "✕" : "·",
                                flip.rule(),
                                before == null ? "-" : before.verdict(),
                                after == null ? "-" : after.verdict(),
                                after == null ? "" : after.sentence(terminal.locale()));
            }
            terminal.out().printf(Locale.ROOT, "%d verdicts flip%n", flips.size());
        }
    }

    /** {@code rules conflicts DESIGN}. */
    @Command(
            name = "conflicts",
            mixinStandardHelpOptions = true,
            description = "Show rules that pull against each other together; none is preferred.")
    static final class ConflictRules extends OnDesign {
        @Override
        int run(LawReview law, Review review, Packs packs) {
            List<Conflicts.Case> cases = law.conflicts();
            if (terminal.json()) {
                terminal.print(LawWriter.conflicts(cases, terminal.locale()));
                return HallwrightCommand.OK;
            }
            for (Conflicts.Case each : cases) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%s%n%s%n",
                                Lexicon.title(each.conflict(), terminal.locale()),
                                each.conflict().note());
                each.findings().forEach(finding -> line(terminal.out(), finding, terminal.locale()));
            }
            terminal.out().printf(Locale.ROOT, "%d conflicts%n", cases.size());
            return HallwrightCommand.OK;
        }
    }

    /** {@code rules exports DESIGN}. */
    @Command(
            name = "exports",
            mixinStandardHelpOptions = true,
            description = "Export control of each accelerator in the design for this buyer. Not legal advice.")
    static final class Exports extends OnDesign {
        @Override
        int run(LawReview law, Review review, Packs packs) {
            List<PartCheck> checks = law.exports();
            if (terminal.json()) {
                terminal.print(LawWriter.exports(checks, terminal.locale()));
            } else {
                for (PartCheck check : checks) {
                    terminal.out()
                            .printf(
                                    Locale.ROOT,
                                    "%-15s %-24s %-10s %s%n",
                                    check.ruling().verdict(),
                                    check.name(),
                                    check.ruling().eccn(),
                                    Texts.of(
                                            check.ruling().reason(),
                                            terminal.locale(),
                                            check.ruling().arguments()));
                }
            }
            return checks.stream().anyMatch(c -> c.ruling().verdict() == Verdict.FAIL)
                    ? HallwrightCommand.FINDINGS_FAIL
                    : HallwrightCommand.OK;
        }
    }

    /** {@code rules worksheet DESIGN [-o FILE]}. */
    @Command(
            name = "worksheet",
            mixinStandardHelpOptions = true,
            description = "Print what a design still has to answer, to be filled in and given to 'rules evidence'.")
    static final class PrintWorksheet extends OnDesign {

        @Option(names = "-o", paramLabel = "FILE", description = "Write to this new file instead.")
        @Nullable
        Path to;

        @Override
        int run(LawReview law, Review review, Packs packs) {
            List<Worksheet.Question> questions = law.questions();
            String text = terminal.json() ? WorksheetCodec.toJson(questions) : WorksheetCodec.toCsv(questions);
            Path out = to;
            if (out == null) {
                terminal.print(text);
                return HallwrightCommand.OK;
            }
            return TextFiles.write(text, out) instanceof Outcome.Failed<Path> failed
                    ? terminal.badInput(out, failed.problems())
                    : HallwrightCommand.OK;
        }
    }

    /** {@code rules evidence DESIGN WORKSHEET -o DESIGN}. */
    @Command(
            name = "evidence",
            mixinStandardHelpOptions = true,
            description = "Put a filled worksheet (CSV or JSON) into a design as evidence and write the design anew.")
    static final class TakeEvidence extends OnDesign {

        @Parameters(index = "1", paramLabel = "WORKSHEET", description = "The filled worksheet.")
        @Nullable
        Path worksheet;

        @Option(names = "-o", required = true, paramLabel = "DESIGN", description = "Where the new design goes.")
        @Nullable
        Path to;

        @Override
        int run(LawReview law, Review review, Packs packs) {
            Path sheet = Objects.requireNonNull(worksheet);
            RegionPack regions = packs.regions();
            List<Evidence> taken = new ArrayList<>();
            Outcome<Path> written = LawFiles.worksheet(sheet, regions)
                    .then(evidence -> {
                        taken.addAll(evidence);
                        return LawReview.put(review.design(), evidence, regions).apply(review.design());
                    })
                    .then(design -> DesignFiles.write(design, Objects.requireNonNull(to), false));
            if (written instanceof Outcome.Failed<Path> failed) {
                return terminal.badInput(taken.isEmpty() ? sheet : to, failed.problems());
            }
            terminal.out().printf(Locale.ROOT, "%d facts taken%n", taken.size());
            return HallwrightCommand.OK;
        }
    }
}
