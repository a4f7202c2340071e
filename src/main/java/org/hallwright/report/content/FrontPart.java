package org.hallwright.report.content;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.engine.Packs;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.Site;
import org.hallwright.region.Verdict;
import org.hallwright.report.Audience;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Block.Fact;
import org.hallwright.report.Block.Key;
import org.hallwright.report.Block.Tone;
import org.hallwright.report.Cell;
import org.hallwright.report.ReportOptions;
import org.hallwright.report.Section;
import org.hallwright.rule.Finding;

/** The title block and the summary: what was assessed, with what, and what came of it. */
final class FrontPart {

    /** Headline figures as cards, in this order; those a design has not are left out. */
    private static final List<String> KEYS = List.of(
            "itDesignPower",
            "facilityPeakPower",
            "pueAnnual",
            "servingTokensPerSecond",
            "trainingStepTime",
            "capex",
            "opexPerYear",
            "tco",
            "costPerAcceleratorHour",
            "annualCarbon");

    private static final int MOST_KEYS = 8;

    private final Subject subject;
    private final ReportOptions options;
    private final Prints p;

    FrontPart(Subject subject, ReportOptions options, Prints prints) {
        this.subject = subject;
        this.options = options;
        this.p = prints;
    }

    /** The title block. */
    List<Block> title() {
        Design design = subject.design();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(p.t("site"), place()));
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(p.locale());
        facts.add(new Fact(p.t("commissioning"), day.format(design.site().commissioning())));
        facts.add(new Fact(p.t("size"), size(design)));
        if (!options.author().isEmpty()) {
            facts.add(new Fact(p.t("author"), options.author()));
        }
        facts.add(
                options.date() == null
                        ? new Fact(p.t("data-of"), day.format(subject.dataDate()))
                        : new Fact(p.t("dated"), day.format(options.date())));
        facts.add(new Fact(p.t("hash"), subject.hash().hex(), true));
        facts.add(new Fact(p.t("engine"), "Hallwright " + subject.engine()));
        List<Block> blocks = new ArrayList<>();
        if (options.audience() == Audience.DECISION) {
            StringBuilder packs = new StringBuilder();
            for (Packs.Ref pack : subject.packs().refs()) {
                packs.append(packs.isEmpty() ? "" : " · ")
                        .append(pack.id())
                        .append(' ')
                        .append(pack.version());
            }
            facts.add(new Fact(p.t("packs"), packs.toString()));
            blocks.add(new Block.Facts(p.t("caption-title"), facts));
            return blocks;
        }
        blocks.add(new Block.Facts(p.t("caption-title"), facts));
        List<List<Cell>> rows = new ArrayList<>();
        for (Packs.Ref pack : subject.packs().refs()) {
            rows.add(List.of(Cell.of(pack.id()), Cell.of(pack.version()), Cell.of(pack.sha256())));
        }
        blocks.add(new Block.Table(
                p.t("caption-packs"),
                List.of(Column.text(p.t("pack")), Column.text(p.t("version")), Column.prose(p.t("sha"))),
                rows));
        return blocks;
    }

    private String place() {
        Site site = subject.packs().site(subject.design().site().site());
        String region = subject.design().site().region();
        Jurisdiction jurisdiction = subject.packs().regions().jurisdictions().get(region);
        return (site == null ? subject.design().site().site() : site.name() + " (" + site.id() + ")")
                + (jurisdiction == null ? "" : ", " + jurisdiction.name());
    }

    private String size(Design design) {
        int halls = design.halls().size();
        double area = 0;
        for (Hall hall : design.halls()) {
            area += hall.widthMm() / 1000.0 * (hall.depthMm() / 1000.0);
        }
        Figure accelerators = subject.assessment().figure("accelerators");
        return p.t(
                "size-of",
                p.count(design.rackCount()),
                accelerators == null || !accelerators.isKnown() ? "?" : p.count(Math.round(accelerators.si())),
                halls,
                p.count(Math.round(area)));
    }

    /** What it comes to: the law in a sentence, the headline figures, and what is in the way. */
    List<Block> summary() {
        List<Block> blocks = new ArrayList<>();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Finding finding : subject.findings()) {
            counts.merge(finding.verdict(), 1, Integer::sum);
        }
        blocks.add(verdict(counts));
        blocks.add(new Block.Keys(p.t("caption-figures"), keys()));
        if (options.audience() != Audience.DECISION) {
            blocks.add(figures());
        }
        return blocks;
    }

    private Block verdict(Map<Verdict, Integer> counts) {
        int fail = counts.getOrDefault(Verdict.FAIL, 0);
        int future = counts.getOrDefault(Verdict.FUTURE_FAIL, 0);
        int open = counts.getOrDefault(Verdict.NEEDS_EVIDENCE, 0);
        int pass = counts.getOrDefault(Verdict.PASS, 0);
        long errors = subject.problems().stream()
                .filter(x -> x.severity() == org.hallwright.base.Severity.ERROR)
                .count();
        Tone tone = fail > 0 ? Tone.BAD : future + open + errors > 0 ? Tone.WARN : Tone.GOOD;
        String head = subject.findings().isEmpty()
                ? p.t("law-unknown")
                : fail > 0
                        ? p.t("law-fails", fail)
                        : future > 0 ? p.t("law-later", future) : open > 0 ? p.t("law-open", open) : p.t("law-holds");
        String rest = p.t("law-counts", fail, future, open, pass, errors);
        return new Block.Finding(tone, p.t("answer"), head, rest, p.t("not-legal-advice"));
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        CostResult cost = subject.assessment().cost();
        for (String id : KEYS) {
            Figure figure = subject.assessment().figure(id);
            figure = figure == null && cost != null ? cost.figure(id) : figure;
            if (figure != null && keys.size() < MOST_KEYS) {
                keys.add(new Key(p.figureName(id), p.value(figure), p.band(figure), Tone.PLAIN));
            }
        }
        return keys;
    }

    /** Figures with their bands, each in its own unit. */
    private Block figures() {
        // what it costs has a section of its own
        CostResult cost =
                options.sections().contains(Section.COST) ? subject.assessment().cost() : null;
        List<Figure> figures = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Figure figure : subject.assessment().figures().values()) {
            boolean money = cost != null
                    && (cost.figure(figure.id()) != null || figure.id().startsWith("cost"));
            // the first workload's figures also stand under the design's own names
            if (!money && seen.add(List.of(p.figureName(figure.id()), figure.object()))) {
                figures.add(figure);
            }
        }
        Map<Figure, String> names = p.names(figures, subject.packs().catalog());
        List<List<Cell>> rows = new ArrayList<>();
        figures.forEach(figure -> rows.add(row(figure, names.getOrDefault(figure, ""))));
        return new Block.Table(p.t("caption-all-figures"), columns(), rows);
    }

    private List<Column> columns() {
        return List.of(
                Column.prose(p.t("figure")),
                Column.number(p.t("value"), ""),
                Column.number(p.t("low"), ""),
                Column.number(p.t("high"), ""),
                Column.text(p.t("unit")),
                Column.text(p.t("basis")));
    }

    private List<Cell> row(Figure figure, String name) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
        row.addAll(p.cells(figure));
        row.add(Cell.of(p.basis(figure)));
        return row;
    }
}
