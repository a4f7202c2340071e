package org.hallwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallwright.app.Library;
import org.hallwright.app.LibraryMessage;
import org.hallwright.app.Reports;
import org.hallwright.app.TextFiles;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.JsonText;
import org.hallwright.engine.Packs;
import org.hallwright.report.Audience;
import org.hallwright.report.Marking;
import org.hallwright.report.ReportOptions;
import org.hallwright.report.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright report DESIGN -o FILE.{pdf,html,xlsx,csv,json}}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write the report of a design: PDF/A (tagged), one self-contained HTML file, a workbook, CSV or JSON.",
            "The same design, packs and options give the same bytes."
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = {
                "File to write; its ending (pdf, html, xlsx, csv, json) says the format.",
                "A marking that is not in its name yet is put before the ending."
            })
    @Nullable
    Path output;

    @Option(
            names = "--audience",
            defaultValue = "engineering",
            description =
                    "decision (two pages), engineering (all) or audit (every figure and why). Default: engineering.")
    String audience = "engineering";

    @Option(
            names = "--sections",
            paramLabel = "A,B,…",
            split = ",",
            description =
                    "Only these sections instead of the audience's: summary, plan, elevations, power, cooling, "
                            + "compliance, problems, waivers, workload, year, cost, programme, assumptions, why, provenance, approval.")
    @Nullable
    List<String> sections;

    @Option(
            names = "--marking",
            defaultValue = "",
            description = "Marking on every page, in the metadata and in the file's name, such as VS-NfD.")
    String marking = "";

    @Option(names = "--author", defaultValue = "", description = "Who answers for it.")
    String author = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of the report and of its programme; else the day of the data.")
    @Nullable
    String date;

    @Override
    public Integer call() {
        Path to = Objects.requireNonNull(output);
        Path asked = to.getFileName();
        Reports.Format format = asked == null ? null : Reports.Format.of(asked.toString());
        if (asked == null || format == null || Files.isDirectory(to)) {
            return terminal.badInput(
                    to, List.of(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", to.toString(), Reports.Format.all())));
        }
        Outcome<ReportOptions> options = options(terminal.locale());
        if (options instanceof Outcome.Failed<ReportOptions> failed) {
            return terminal.badInput(null, failed.problems());
        }
        ReportOptions wanted = options.orThrow();
        Path target = to.resolveSibling(Marking.inName(asked.toString(), wanted.marking()));
        Packs packs = Library.load();
        Outcome<Path> written = file.review(packs)
                .then(review -> TextFiles.write(Reports.bytes(Reports.of(review, packs, wanted), format), target));
        return terminal.answer(file.path, written, at -> {
            terminal.print(terminal.json() ? JsonText.of(Map.of("file", at.toString())) : at + "\n");
            return HallwrightCommand.OK;
        });
    }

    private Outcome<ReportOptions> options(Locale locale) {
        List<Problem> problems = new ArrayList<>();
        Audience who = Audience.of(audience.toLowerCase(Locale.ROOT));
        if (who == null) {
            problems.add(Problem.error(
                    LibraryMessage.NO_SUCH_CHOICE, "--audience", audience, "decision, engineering, audit"));
        }
        Set<Section> chosen = EnumSet.noneOf(Section.class);
        List<String> words = sections;
        if (words != null) {
            for (String word : words) {
                Section section = section(word.strip());
                if (section == null) {
                    problems.add(Problem.error(LibraryMessage.NO_SUCH_CHOICE, "--sections", word, allSections()));
                } else {
                    chosen.add(section);
                }
            }
        } else if (who != null) {
            chosen.addAll(who.sections());
        }
        LocalDate day = null;
        if (date != null) {
            try {
                day = LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                problems.add(Problem.error(LibraryMessage.NO_SUCH_CHOICE, "--date", date, "2026-11-28"));
            }
        }
        if (marking.length() > ReportOptions.LONGEST_MARKING) {
            problems.add(Problem.error(
                    LibraryMessage.NO_SUCH_CHOICE, "--marking", marking, "≤ " + ReportOptions.LONGEST_MARKING));
        }
        return problems.isEmpty() && who != null
                ? Outcome.ok(new ReportOptions(who, chosen, locale, marking, author, day))
                : Outcome.failed(problems);
    }

    private static @Nullable Section section(String word) {
        for (Section section : Section.values()) {
            if (section.id().equals(word.toLowerCase(Locale.ROOT))) {
                return section;
            }
        }
        return null;
    }

    private static String allSections() {
        List<String> all = new ArrayList<>();
        for (Section section : Section.values()) {
            all.add(section.id());
        }
        return String.join(", ", all);
    }
}
