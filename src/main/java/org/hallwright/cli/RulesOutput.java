package org.hallwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.hallwright.app.Library;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.region.FactsReader;
import org.hallwright.codec.region.FindingsWriter;
import org.hallwright.codec.region.MatrixWriter;
import org.hallwright.codec.region.RuleWriter;
import org.hallwright.codec.region.WorksheetCodec;
import org.hallwright.region.Nearest;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.PlacedRule;
import org.hallwright.region.Rule;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Facts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Lexicon;
import org.hallwright.rule.RuleBook;
import org.hallwright.rule.RuleMessage;
import org.hallwright.rule.SiteMatrix;
import org.hallwright.rule.Worksheet;
import org.jspecify.annotations.Nullable;

/** What the rule commands do and print. */
final class RulesOutput {

    private static final int LARGEST_SHEET = 16 << 20;

    private final Terminal terminal;
    private final PrintWriter out;

    RulesOutput(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    int check(@Nullable String region, @Nullable Path factsFile, @Nullable String date) {
        return in(
                region,
                regionId -> on(regionId, factsFile, date, (pack, day, facts, notes) -> {
                    List<Finding> findings = RuleBook.of(pack, regionId).check(facts, day);
                    if (terminal.json()) {
                        out.print(FindingsWriter.verdicts(regionId, day, findings, notes, terminal.locale()));
                    } else {
                        print(regionId, day, findings, notes);
                    }
                    return findings.stream().anyMatch(f -> f.verdict() == Verdict.FAIL)
                            ? HallwrightCommand.FINDINGS_FAIL
                            : HallwrightCommand.OK;
                }));
    }

    /** The region that was named; where none was, the one the policy of this machine names. */
    private int in(@Nullable String region, ToIntFunction<String> step) {
        Outcome<String> known = region != null
                ? Outcome.ok(region)
                : Policy.standard()
                        .then(policy -> policy.defaultRegion().isEmpty()
                                ? Outcome.failed(Problem.error(RuleMessage.REGION_MISSING, "--region"))
                                : Outcome.ok(policy.defaultRegion()));
        return terminal.answer(null, known, step);
    }

    int sites(@Nullable Path factsFile, @Nullable String date) {
        return on(null, factsFile, date, (pack, day, facts, notes) -> {
            List<SiteMatrix.Row> rows = SiteMatrix.of(pack).evaluate(site -> facts, day);
            if (terminal.json()) {
                out.print(MatrixWriter.write(day, rows, java.util.Map.of()));
            } else {
                rows.forEach(row -> out.printf(
                        Locale.ROOT,
                        "%-8s %-26s %-15s %s%n",
                        row.site().id(),
                        row.site().name(),
                        row.worst(),
                        row.blocking().stream()
                                .map(f -> f.rule().id())
                                .collect(java.util.stream.Collectors.joining(" "))));
            }
            return HallwrightCommand.OK;
        });
    }

    int open(@Nullable String region, @Nullable Path factsFile, @Nullable String date) {
        return in(
                region,
                regionId -> on(regionId, factsFile, date, (pack, day, facts, notes) -> {
                    List<Finding> findings = RuleBook.of(pack, regionId).check(facts, day);
                    List<Worksheet.Question> questions = Worksheet.open(findings, pack.metrics());
                    out.print(terminal.json() ? WorksheetCodec.toJson(questions) : WorksheetCodec.toCsv(questions));
                    return HallwrightCommand.OK;
                }));
    }

    /** What a command does once region, facts and date are known to be good. */
    private interface Step {
        int run(RegionPack pack, LocalDate day, Facts facts, List<Problem> notes);
    }

    /** Reads what the command was given; every problem of all of it is told at once. */
    private int on(@Nullable String region, @Nullable Path factsFile, @Nullable String date, Step step) {
        List<Problem> problems = new ArrayList<>();
        RegionPack pack = Library.law(Library.shelf());
        if (region != null) {
            region(pack, region, problems);
        }
        LocalDate day = date == null ? pack.asOf() : day(date, problems);
        Outcome<Facts> facts = read(factsFile, pack);
        if (facts instanceof Outcome.Ok<Facts>(Facts read, List<Problem> notes) && day != null && problems.isEmpty()) {
            int code = step.run(pack, day, read, notes);
            out.flush();
            return code;
        }
        problems.addAll(facts.problems());
        return terminal.badInput(null, problems);
    }

    private void print(String region, LocalDate day, List<Finding> findings, List<Problem> notes) {
        notes.forEach(terminal::tell);
        TreeMap<Verdict, Integer> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.merge(finding.verdict(), 1, Integer::sum);
            if (finding.verdict() != Verdict.NOT_APPLICABLE) {
                LocalDate future = finding.futureDate();
                out.printf(
                        Locale.ROOT,
                        "%-15s %-22s %s%n%38s %s [%s]%n",
                        finding.verdict() + (future == null ? "" : " " + future),
                        finding.rule().id(),
                        finding.title(terminal.locale()),
                        "",
                        finding.sentence(terminal.locale()),
                        finding.rule().citation().text());
            }
        }
        out.printf(Locale.ROOT, "%n%s on %s: %s. Not legal advice.%n", region, day, counts);
    }

    int list(@Nullable String region, @Nullable String domain) {
        RegionPack pack = Library.law(Library.shelf());
        List<Problem> problems = new ArrayList<>();
        String regionId = region == null ? null : region(pack, region, problems);
        if (!problems.isEmpty()) {
            return terminal.badInput(null, problems);
        }
        List<PlacedRule> rules = regionId == null ? pack.allRules() : pack.rulesOf(regionId);
        List<PlacedRule> shown = rules.stream()
                .filter(placed -> domain == null || placed.rule().domain().equals(domain))
                .toList();
        if (terminal.json()) {
            out.print(RuleWriter.list(shown));
        } else {
            for (PlacedRule placed : shown) {
                Rule rule = placed.rule();
                out.printf(
                        Locale.ROOT,
                        "%-22s %-6s %-17s %-17s %-9s %s%n",
                        rule.id(),
                        placed.region(),
                        rule.domain(),
                        rule.force().word(),
                        rule.confidence().word(),
                        Lexicon.title(rule, terminal.locale()));
            }
            out.printf(Locale.ROOT, "%d rules%n", shown.size());
        }
        out.flush();
        return HallwrightCommand.OK;
    }

    int explain(@Nullable String id) {
        RegionPack pack = Library.law(Library.shelf());
        PlacedRule placed = pack.rule(Objects.requireNonNull(id));
        if (placed == null) {
            List<String> ids =
                    pack.allRules().stream().map(each -> each.rule().id()).toList();
            return terminal.badInput(
                    null, List.of(Problem.error(RuleMessage.RULE_UNKNOWN, "RULE", id, Nearest.to(id, ids))));
        }
        out.print(terminal.json() ? RuleWriter.explain(placed, pack) : RuleWriter.explainText(placed, pack));
        out.flush();
        return HallwrightCommand.OK;
    }

    private static @Nullable String region(RegionPack pack, @Nullable String region, List<Problem> problems) {
        String wanted = Objects.requireNonNull(region);
        if (pack.jurisdictions().containsKey(wanted)) {
            return wanted;
        }
        problems.add(Problem.error(
                RuleMessage.REGION_UNKNOWN,
                "--region",
                wanted,
                Nearest.to(wanted, pack.jurisdictions().keySet())));
        return null;
    }

    private static @Nullable LocalDate day(String date, List<Problem> problems) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            problems.add(Problem.error(RuleMessage.DATE_UNREADABLE, "--date", date));
            return null;
        }
    }

    private static Outcome<Facts> read(@Nullable Path file, RegionPack pack) {
        return InputFile.read(Objects.requireNonNull(file), LARGEST_SHEET)
                .then(bytes -> FactsReader.read(bytes, pack.metrics()));
    }
}
