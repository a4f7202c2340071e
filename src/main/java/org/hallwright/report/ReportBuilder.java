package org.hallwright.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.base.Texts;
import org.hallwright.catalog.Catalog;
import org.hallwright.design.Design;
import org.hallwright.design.Evidence;
import org.hallwright.design.Hall;
import org.hallwright.design.Waiver;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.explain.Explanation;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;

/** Makes the report tree of a reviewed design. The same design, packs and language give the same tree. */
public final class ReportBuilder {

    private static final List<Verdict> GRAVEST_FIRST = List.of(
            Verdict.FAIL,
            Verdict.FUTURE_FAIL,
            Verdict.WARN,
            Verdict.NEEDS_EVIDENCE,
            Verdict.WATCH,
            Verdict.REPORT,
            Verdict.PASS,
            Verdict.NOT_APPLICABLE);

    private final Assessment assessment;
    private final List<Finding> findings;
    private final List<Problem> problems;
    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();

    private ReportBuilder(Assessment assessment, List<Finding> findings, List<Problem> problems, Locale locale) {
        this.assessment = assessment;
        this.findings = findings;
        this.problems = problems;
        this.locale = locale;
    }

    /**
     * The whole report.
     *
     * @param hash the design's content hash
     * @param packs what it was assessed with
     * @param engine the engine's version
     * @param marking printed on every page; empty for none
     */
    public static Report of(
            Assessment assessment,
            List<Finding> findings,
            List<Problem> problems,
            Catalog catalog,
            List<Packs.Ref> packs,
            Sha256 hash,
            String engine,
            String marking,
            Locale locale) {
        ReportBuilder builder = new ReportBuilder(assessment, findings, problems, locale);
        builder.title(hash, packs, engine);
        builder.summary();
        builder.figures();
        builder.plans(catalog);
        builder.problems();
        builder.compliance();
        builder.waiversAndEvidence();
        builder.assumptions();
        builder.approval();
        return new Report(assessment.design().name(), locale, marking, builder.blocks);
    }

    private String t(String key) {
        return Texts.label("report." + key, locale);
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(2, t(key)));
    }

    private void table(String caption, List<String> heads, List<Boolean> numeric, List<List<String>> rows) {
        blocks.add(new Block.Table(t(caption), heads.stream().map(this::t).toList(), numeric, rows));
    }

    private void title(Sha256 hash, List<Packs.Ref> packs, String engine) {
        Design design = assessment.design();
        blocks.add(new Block.Heading(1, design.name()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                t("site"), design.site().region() + " · " + design.site().site()));
        rows.add(List.of(t("date"), design.site().commissioning().toString()));
        rows.add(List.of(t("racks"), QuantityText.number(design.rackCount(), locale)));
        rows.add(List.of(t("hash"), hash.hex()));
        rows.add(List.of(t("engine"), engine));
        for (Packs.Ref pack : packs) {
            rows.add(List.of(
                    t("pack") + " " + pack.id(),
                    pack.version() + " · " + pack.sha256().substring(0, 16)));
        }
        table("caption-title", List.of("field", "value"), List.of(false, false), rows);
    }

    private void summary() {
        heading("summary");
        Map<Verdict, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            counts.merge(finding.verdict(), 1, Integer::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : GRAVEST_FIRST) {
            rows.add(List.of(
                    mark(verdict) + " " + t("verdict." + verdict.name().toLowerCase(Locale.ROOT)),
                    QuantityText.number(counts.getOrDefault(verdict, 0), locale)));
        }
        table("caption-verdicts", List.of("verdict", "count"), List.of(false, true), rows);
        blocks.add(new Block.Paragraph(t("not-legal-advice")));
    }

    private void figures() {
        heading("figures");
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : assessment.figures().values()) {
            Range si = figure.range();
            Range range = si == null ? null : si.in(figure.unit());
            rows.add(List.of(
                    figure.id(),
                    range == null ? "?" : QuantityText.number(range.value(), locale),
                    range == null ? "" : QuantityText.number(range.low(), locale),
                    range == null ? "" : QuantityText.number(range.high(), locale),
                    figure.unit().symbol(),
                    figure.basis().word()));
        }
        table(
                "caption-figures",
                List.of("figure", "value", "low", "high", "unit", "basis"),
                List.of(false, true, true, true, false, false),
                rows);
    }

    private void plans(Catalog catalog) {
        heading("plan");
        for (Hall hall : assessment.design().halls()) {
            String alternative = hall.name() + ": "
                    + QuantityText.number(hall.widthMm() / 1000.0, locale) + " × "
                    + QuantityText.number(hall.depthMm() / 1000.0, locale) + " m, "
                    + hall.rows().size() + " "
                    + t("rows");
            blocks.add(new Block.Drawing(HallPlan.picture(assessment, hall, catalog, locale), alternative));
        }
    }

    private void problems() {
        heading("problems");
        List<List<String>> rows = new ArrayList<>();
        for (Problem problem : problems) {
            rows.add(List.of(
                    t("severity." + problem.severity().name().toLowerCase(Locale.ROOT)),
                    problem.place(),
                    Texts.of(problem, locale)));
        }
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph(t("no-problems")));
        } else {
            table("caption-problems", List.of("severity", "object", "sentence"), List.of(false, false, false), rows);
        }
    }

    private void compliance() {
        heading("compliance");
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : GRAVEST_FIRST) {
            for (Finding finding : findings) {
                if (finding.verdict() == verdict) {
                    LocalDate future = finding.futureDate();
                    rows.add(List.of(
                            mark(verdict) + " " + t("verdict." + verdict.name().toLowerCase(Locale.ROOT))
                                    + (future == null ? "" : " " + future),
                            finding.rule().id(),
                            finding.rule().title(),
                            finding.sentence(locale),
                            finding.rule().citation().text(),
                            finding.rule().confidence().word()));
                }
            }
        }
        table(
                "caption-compliance",
                List.of("verdict", "rule", "title", "reason", "citation", "confidence"),
                List.of(false, false, false, false, false, false),
                rows);
    }

    private void waiversAndEvidence() {
        Design design = assessment.design();
        if (!design.waivers().isEmpty()) {
            heading("waivers");
            List<List<String>> rows = new ArrayList<>();
            for (Waiver waiver : design.waivers()) {
                rows.add(List.of(
                        waiver.rule(),
                        waiver.object(),
                        waiver.reason(),
                        waiver.name(),
                        waiver.expires().toString()));
            }
            table(
                    "waivers",
                    List.of("rule", "object", "reason", "name", "expires"),
                    List.of(false, false, false, false, false),
                    rows);
        }
        if (!design.evidence().isEmpty()) {
            heading("evidence");
            List<List<String>> rows = new ArrayList<>();
            for (Evidence evidence : design.evidence()) {
                rows.add(List.of(evidence.metric(), value(evidence.value()), evidence.document(), evidence.author()));
            }
            table(
                    "evidence",
                    List.of("metric", "value", "document", "author"),
                    List.of(false, false, false, false),
                    rows);
        }
    }

    private String value(Evidence.Value value) {
        return switch (value) {
            case Evidence.Value.Number n -> QuantityText.number(n.value(), locale) + " " + n.unit();
            case Evidence.Value.Text text -> text.text();
            case Evidence.Value.Flag flag -> t(flag.flag() ? "yes" : "no");
            case Evidence.Value.Day day -> day.day().toString();
            case Evidence.Value.Words words -> String.join(", ", words.words());
        };
    }

    /** Every assumption and every gap that a headline figure rests on, once. */
    private void assumptions() {
        heading("assumptions");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        assessment.figures().values().forEach(figure -> leaves(figure, rows, 0));
        table(
                "caption-assumptions",
                List.of("figure", "object", "value", "why"),
                List.of(false, false, true, false),
                List.copyOf(rows.values()));
    }

    private void leaves(Figure figure, Map<String, List<String>> rows, int depth) {
        Range range = figure.range();
        String value = range == null ? "?" : QuantityText.print(range, figure.unit(), locale);
        String key = figure.id() + "\n" + figure.object();
        switch (figure.why()) {
            case Why.Assumed assumed ->
                rows.putIfAbsent(
                        key,
                        List.of(figure.id(), figure.object(), value, assumed.reason() + " — " + assumed.citation()));
            case Why.Missing missing ->
                rows.putIfAbsent(key, List.of(figure.id(), figure.object(), "?", missing.what()));
            case Why.Computed computed -> {
                if (depth < 40) {
                    Explanation.inputs(figure).forEach(input -> leaves(input, rows, depth + 1));
                }
            }
            case Why.Source source -> {
                // Sources stand in the packs, whose digests the title block prints.
            }
            case Why.Given given -> {
                // The design itself, whose hash the title block prints.
            }
        }
    }

    private void approval() {
        heading("approval");
        blocks.add(new Block.Signatures(List.of(t("planner"), t("approver"))));
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
