package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.draw.Gantt;
import org.hallwright.draw.Palette;
import org.hallwright.engine.supply.Programme;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;
import org.hallwright.report.ReportOptions;

/** When each thing must be ordered, and what the date hangs on. */
final class ProgrammePart {

    private static final int MOST_PHASES = 12;
    private static final double DAYS_PER_WEEK = 7;

    private final Subject subject;
    private final ReportOptions options;
    private final Prints p;

    ProgrammePart(Subject subject, ReportOptions options, Prints prints) {
        this.subject = subject;
        this.options = options;
        this.p = prints;
    }

    List<Block> all() {
        java.time.LocalDate asOf = options.date();
        SupplyPlan plan =
                SupplyPlan.of(subject.assessment(), subject.packs(), asOf == null ? subject.dataDate() : asOf);
        List<Block> blocks = new ArrayList<>();
        if (plan.phases().isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("no-programme")));
            return blocks;
        }
        for (SupplyPlan.PhasePlan phase :
                plan.phases().subList(0, Math.min(MOST_PHASES, plan.phases().size()))) {
            if (plan.phases().size() > 1) {
                blocks.add(new Block.Heading(3, name(phase.phase())));
            }
            blocks.add(verdict(phase));
            blocks.add(chart(phase));
            blocks.add(orders(phase));
        }
        List<String> notes = plan.problems().stream().map(p::of).distinct().toList();
        if (!notes.isEmpty()) {
            blocks.add(new Block.Heading(3, p.t("programme-notes")));
            blocks.add(new Block.Bullets(notes));
        }
        return blocks;
    }

    private String name(String phase) {
        return subject.design().phases().stream()
                .filter(f -> f.id().equals(phase))
                .map(f -> f.name())
                .findFirst()
                .orElse(p.t("commissioning"));
    }

    private Block verdict(SupplyPlan.PhasePlan phase) {
        Programme.Plan plan = phase.plan();
        boolean late = plan.earliest().isAfter(phase.date());
        return new Block.Finding(
                late ? Block.Tone.BAD : Block.Tone.GOOD,
                late ? "✕ " + p.t("programme-late") : "✓ " + p.t("programme-holds"),
                p.t("programme-wanted", phase.date().toString(), phase.racks()),
                p.t(
                        "programme-earliest",
                        plan.earliest().toString(),
                        plan.earliestBand().get(0).toString(),
                        plan.earliestBand().get(1).toString()),
                p.t("programme-method"));
    }

    private Block chart(SupplyPlan.PhasePlan phase) {
        List<Gantt.Bar> bars = new ArrayList<>();
        for (Programme.Slot slot : phase.plan().slots()) {
            long tail =
                    Math.round((slot.task().weeks().high() - slot.task().weeks().value()) * DAYS_PER_WEEK);
            bars.add(new Gantt.Bar(
                    slot.task().name(),
                    slot.earliestStart(),
                    slot.earliestEnd(),
                    slot.earliestEnd().plusDays(Math.max(0, tail)),
                    slot.critical(),
                    p.t("n-weeks", Math.round(slot.task().weeks().value()))));
        }
        List<Gantt.Day> days = new ArrayList<>();
        days.add(new Gantt.Day(phase.date(), p.t("wanted", phase.date().toString()), true));
        return new Block.Drawing(
                Gantt.picture(p.t("section.programme"), bars, days, Palette.LIGHT, Paper.UPRIGHT_W),
                p.t("gantt-caption"),
                p.t(
                        "gantt-alternative",
                        bars.size(),
                        String.join(
                                ", ",
                                phase.plan().criticalPath().stream()
                                        .map(t -> t.name())
                                        .toList())));
    }

    private Block orders(SupplyPlan.PhasePlan phase) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Programme.Slot slot : phase.plan().slots()) {
            rows.add(List.of(
                    Cell.of((slot.critical() ? "● " : "○ ") + slot.task().name()),
                    Cell.of(Math.round(slot.task().weeks().value()), p.locale()),
                    Cell.of(Math.round(slot.task().weeks().low()), p.locale()),
                    Cell.of(Math.round(slot.task().weeks().high()), p.locale()),
                    Cell.of(slot.orderBy().toString()),
                    Cell.of(slot.orderBySafe().toString()),
                    Cell.of(Math.round(slot.slackWeeks()), p.locale()),
                    Cell.of(Math.round(slot.criticalShare() * 100), p.locale())));
        }
        return new Block.Table(
                p.t("caption-orders"),
                List.of(
                        Column.prose(p.t("task")),
                        Column.number(p.t("weeks"), ""),
                        Column.number(p.t("low"), ""),
                        Column.number(p.t("high"), ""),
                        Column.text(p.t("order-by")),
                        Column.text(p.t("order-safe")),
                        Column.number(p.t("slack"), p.t("weeks-short")),
                        Column.number(p.t("critical"), "%")),
                rows);
    }
}
