package org.hallwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallwright.app.Library;
import org.hallwright.app.Review;
import org.hallwright.app.Version;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.base.Texts;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.ReviewWriter;
import org.hallwright.design.Design;
import org.hallwright.design.Waiver;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.hallwright.rule.RuleMessage;
import org.hallwright.rule.Waivers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hallwright validate DESIGN [--json]}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Assess a design and check it against the law, grid and climate of its site.",
            "Prints the figures with their bands, then what fails, what is missing and what passes. Not legal advice."
        })
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    DesignFile file = new DesignFile();

    @Option(names = "--all", description = "Also list the rules that pass or do not apply.")
    boolean all;

    @Override
    public Integer call() {
        Packs packs = Library.load();
        return terminal.answer(file.path, file.review(packs), review -> {
            if (terminal.json()) {
                terminal.print(ReviewWriter.write(
                        review.assessment(),
                        review.findings(),
                        review.problems(),
                        packs.refs(),
                        Version.ENGINE,
                        terminal.locale(),
                        String.valueOf(file.path.getFileName())));
            } else {
                print(review);
            }
            return fails(review) ? HallwrightCommand.FINDINGS_FAIL : HallwrightCommand.OK;
        });
    }

    /** A rule that fails, or physics that does: a slab overloaded is no less a failure than a law broken. */
    private static boolean fails(Review review) {
        return review.counts().containsKey(Verdict.FAIL)
                || review.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private void print(Review review) {
        PrintWriter out = terminal.out();
        Locale locale = terminal.locale();
        Design design = review.design();
        out.printf(
                "%s — %s, %s, %s%n",
                design.name(),
                design.site().region(),
                design.site().site(),
                design.site().commissioning());
        out.printf(
                Locale.ROOT,
                "%d racks, revision %s, engine %s%n%n",
                design.rackCount(),
                DesignWriter.hash(design).brief(),
                Version.ENGINE);
        for (Map.Entry<String, Figure> entry : review.assessment().figures().entrySet()) {
            Figure figure = entry.getValue();
            Range range = figure.range();
            out.printf(
                    "  %-26s %-34s %s%n",
                    entry.getKey(),
                    range == null ? "?" : QuantityText.print(range, figure.unit(), locale),
                    figure.basis().word());
        }
        out.println();
        for (Problem problem : review.problems()) {
            out.printf(
                    "  %s %s: %s%n",
                    mark(problem), problem.place().isEmpty() ? "design" : problem.place(), Texts.of(problem, locale));
        }
        if (!review.problems().isEmpty()) {
            out.println();
        }
        for (Verdict verdict : List.of(
                Verdict.FAIL,
                Verdict.FUTURE_FAIL,
                Verdict.WARN,
                Verdict.NEEDS_EVIDENCE,
                Verdict.WATCH,
                Verdict.REPORT,
                Verdict.PASS,
                Verdict.NOT_APPLICABLE)) {
            group(out, locale, review, verdict);
        }
        out.println("Not legal advice.");
        out.flush();
    }

    private void group(PrintWriter out, Locale locale, Review review, Verdict verdict) {
        List<Finding> group = review.findings().stream()
                .filter(finding -> finding.verdict() == verdict)
                .toList();
        if (group.isEmpty()) {
            return;
        }
        out.printf("%s %s (%d)%n", mark(verdict), verdict.name().replace('_', ' '), group.size());
        boolean brief = verdict == Verdict.NOT_APPLICABLE
                || verdict == Verdict.PASS
                || verdict == Verdict.NEEDS_EVIDENCE
                || verdict == Verdict.REPORT;
        if (brief && !all) {
            out.printf(
                    "    %s%n",
                    String.join(", ", group.stream().map(f -> f.rule().id()).toList()));
            return;
        }
        for (Finding finding : group) {
            LocalDate future = finding.futureDate();
            out.printf(
                    "    %s  %s%s%n        %s%n        [%s]%n",
                    finding.rule().id(),
                    finding.title(locale),
                    future == null ? "" : "  from " + future,
                    finding.sentence(locale),
                    finding.rule().citation().text());
            Waiver waiver = Waivers.covering(finding, review.design().waivers());
            if (waiver != null) {
                out.printf(
                        "        %s%n",
                        Texts.of(
                                RuleMessage.WAIVED,
                                locale,
                                waiver.name(),
                                waiver.expires().toString(),
                                waiver.reason()));
            }
        }
    }

    private static String mark(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> "✕";
            case WARNING -> "!";
            case UNKNOWN -> "?";
            case INFO -> "i";
        };
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case FAIL, FUTURE_FAIL -> "✕";
            case WARN -> "!";
            case NEEDS_EVIDENCE -> "?";
            case PASS -> "✓";
            case WATCH, REPORT, NOT_APPLICABLE -> "·";
        };
    }
}
