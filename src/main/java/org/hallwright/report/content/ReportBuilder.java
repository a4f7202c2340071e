package org.hallwright.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.report.Audience;
import org.hallwright.report.Block;
import org.hallwright.report.Report;
import org.hallwright.report.ReportOptions;
import org.hallwright.report.Section;

/** Makes the report tree of a reviewed design. The same design, packs, options and language give the same tree. */
public final class ReportBuilder {

    /** Who decides reads first what stands in the way. */
    private static final List<Section> BRIEF_ORDER = briefOrder();

    private final Subject subject;
    private final ReportOptions options;
    private final Prints p;
    private final FrontPart front;
    private final PlanPart plan;
    private final LawPart law;
    private final CostPart cost;
    private final WhyPart why;

    private ReportBuilder(Subject subject, ReportOptions options) {
        this.subject = subject;
        this.options = options;
        CostResult judged = subject.assessment().cost();
        this.p = new Prints(options.locale(), judged == null ? MoneyUnit.USD : judged.money());
        this.front = new FrontPart(subject, options, p);
        this.plan = new PlanPart(subject, p);
        this.law = new LawPart(subject, p);
        this.cost = new CostPart(subject, p);
        this.why = new WhyPart(subject, p);
    }

    private static List<Section> briefOrder() {
        List<Section> order = new ArrayList<>(List.of(Section.SUMMARY, Section.COMPLIANCE));
        for (Section section : Section.values()) {
            if (!order.contains(section)) {
                order.add(section);
            }
        }
        return List.copyOf(order);
    }

    /** The report that is asked for. */
    public static Report of(Subject subject, ReportOptions options) {
        return new ReportBuilder(subject, options).build();
    }

    private Report build() {
        List<Report.Part> parts = new ArrayList<>();
        boolean brief = options.audience() == Audience.DECISION;
        for (Section section : brief ? BRIEF_ORDER : List.of(Section.values())) {
            if (options.sections().contains(section)) {
                String title = p.t((brief && section == Section.COMPLIANCE ? "brief." : "section.") + section.id());
                parts.add(new Report.Part(section, title, brief ? brief(section) : full(section)));
            }
        }
        LocalDate date = options.date();
        return new Report(
                subject.design().name(),
                p.t("audience." + options.audience().id()),
                options.locale(),
                options.marking(),
                options.author(),
                date == null ? subject.dataDate() : date,
                subject.hash().hex(),
                front.title(),
                parts);
    }

    /** Sections that have a short form take it for who decides. */
    private List<Block> brief(Section section) {
        return switch (section) {
            case PLAN -> plan.brief();
            case COMPLIANCE -> law.brief();
            case COST -> cost.brief();
            default -> full(section);
        };
    }

    private List<Block> full(Section section) {
        return switch (section) {
            case SUMMARY -> front.summary();
            case PLAN -> plan.all();
            case ELEVATIONS -> new ElevationPart(subject, p).all();
            case POWER -> new PowerPart(subject, p).all();
            case COOLING -> new CoolingPart(subject, p).all();
            case COMPLIANCE -> law.all();
            case PROBLEMS -> law.problems();
            case WAIVERS -> law.waivers();
            case WORKLOAD -> new WorkPart(subject, p).workload();
            case YEAR -> new WorkPart(subject, p).year();
            case COST -> cost.all();
            case PROGRAMME -> new ProgrammePart(subject, options, p).all();
            case ASSUMPTIONS -> why.assumptions();
            case WHY -> why.why();
            case PROVENANCE -> why.provenance(command());
            case APPROVAL -> approval();
        };
    }

    /** How the same bytes are made again. */
    private String command() {
        StringBuilder command = new StringBuilder("hallwright report DESIGN -o REPORT --audience ")
                .append(options.audience().id())
                .append(" --lang ")
                .append(options.locale().getLanguage());
        if (!options.marking().isEmpty()) {
            command.append(" --marking \"").append(options.marking()).append('"');
        }
        if (!options.author().isEmpty()) {
            command.append(" --author \"").append(options.author()).append('"');
        }
        LocalDate date = options.date();
        if (date != null) {
            command.append(" --date ").append(date);
        }
        if (!options.sections().equals(options.audience().sections())) {
            command.append(" --sections ")
                    .append(String.join(
                            ",", options.sections().stream().map(Section::id).toList()));
        }
        return command.toString();
    }

    private List<Block> approval() {
        return List.of(
                new Block.Paragraph(p.t("approval-text", subject.hash().hex().substring(0, 12))),
                new Block.Signatures(
                        options.audience() == Audience.DECISION
                                ? List.of(p.t("planner"), p.t("approver"))
                                : List.of(p.t("planner"), p.t("checker"), p.t("approver")),
                        p.t("sign-name"),
                        p.t("sign-place"),
                        p.t("sign-here")));
    }
}
