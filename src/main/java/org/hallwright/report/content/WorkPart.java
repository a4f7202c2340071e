package org.hallwright.report.content;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hallwright.base.Problem;
import org.hallwright.design.Workload;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.draw.Picture;
import org.hallwright.engine.Fleet;
import org.hallwright.engine.SiteYear;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Band;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.year.YearResult;
import org.hallwright.quantity.Unit;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;
import org.jspecify.annotations.Nullable;

/** What the machines do, and what the year does to the building. */
final class WorkPart {

    private static final int HOURS = 8760;

    private final Subject subject;
    private final Prints p;

    WorkPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
    }

    List<Block> workload() {
        List<Block> blocks = new ArrayList<>();
        for (Workload load : subject.design().workloads()) {
            Fleet.Work work = subject.assessment().fleet().of(load.id());
            Forecast f = work == null ? null : work.forecast();
            blocks.add(new Block.Heading(3, load.name()));
            blocks.add(new Block.Paragraph(goal(load)));
            if (f == null) {
                blocks.add(new Block.Paragraph("? " + p.t("no-forecast"), true));
                continue;
            }
            blocks.add(new Block.Finding(
                    f.feasible() ? Block.Tone.GOOD : Block.Tone.BAD,
                    f.feasible() ? "✓ " + p.t("feasible") : "✕ " + p.t("infeasible"),
                    f.configuration().isEmpty() ? load.pool() : f.configuration(),
                    f.problems().isEmpty()
                            ? p.t("no-reservation")
                            : p.of(f.problems().getFirst()),
                    p.t("calibrated", f.calibratedOn().isEmpty() ? p.t("priors") : f.calibratedOn())));
            blocks.add(forecast(load.name(), f));
            List<String> more = new ArrayList<>();
            for (Problem problem : f.problems().stream().skip(1).toList()) {
                more.add(p.of(problem));
            }
            if (!more.isEmpty()) {
                blocks.add(new Block.Bullets(more));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(p.t("no-workloads")));
        }
        return blocks;
    }

    private String goal(Workload load) {
        String share = p.percent(load.share());
        return switch (load) {
            case Workload.Training t ->
                p.t(
                        "goal-training",
                        t.model(),
                        t.precision(),
                        p.number(t.tokens() / 1e12),
                        p.count(t.batchSequences()),
                        p.count(t.sequenceLength()),
                        t.pool(),
                        share);
            case Workload.Serving s ->
                p.t(
                        "goal-serving",
                        s.model(),
                        s.precision(),
                        p.count(s.inputTokens()),
                        p.count(s.outputTokens()),
                        p.number(s.ttftLimitS()),
                        s.pool(),
                        share);
            case Workload.Batch b -> p.t("goal-batch", p.number(b.nodeHoursPerYear()), b.pool(), share);
        };
    }

    private Block forecast(String name, Forecast f) {
        List<List<Cell>> rows = new ArrayList<>();
        band(rows, p.t("step"), f.stepS(), Unit.S);
        band(rows, p.t("tokens"), f.tokensPerS(), Unit.TOKENS_PER_S);
        band(rows, "TTFT", f.ttftS(), Unit.MS);
        band(rows, "TPOT", f.tpotS(), Unit.MS);
        band(rows, p.t("wall"), f.wallS(), Unit.DAY);
        one(rows, p.t("concurrency"), f.concurrency(), 1, "");
        one(rows, "MFU", f.mfu(), 100, "%");
        one(rows, p.t("memory-use"), f.memoryShare(), 100, "%");
        one(rows, p.t("effective"), f.effectiveShare(), 100, "%");
        one(rows, p.t("mttf"), f.mttfHours(), 1, "h");
        one(rows, p.t("accelerator-power"), f.acceleratorW(), 1, "W");
        one(rows, p.t("used"), (double) f.used(), 1, "");
        return new Block.Table(
                p.t("caption-forecast", name),
                List.of(
                        Column.prose(p.t("figure")),
                        Column.number(p.t("value"), ""),
                        Column.number(p.t("low"), ""),
                        Column.number(p.t("high"), ""),
                        Column.text(p.t("unit"))),
                rows);
    }

    private void band(List<List<Cell>> rows, String name, @Nullable Band band, Unit unit) {
        if (band != null) {
            rows.add(List.of(
                    Cell.of(name),
                    Cell.of(unit.fromSi(band.value()), p.locale()),
                    Cell.of(unit.fromSi(band.low()), p.locale()),
                    Cell.of(unit.fromSi(band.high()), p.locale()),
                    Cell.of(unit.symbol())));
        }
    }

    private void one(List<List<Cell>> rows, String name, @Nullable Double value, double factor, String unit) {
        if (value != null && Double.isFinite(value)) {
            rows.add(List.of(
                    Cell.of(name), Cell.of(value * factor, p.locale()), Cell.of(""), Cell.of(""), Cell.of(unit)));
        }
    }

    // --- the year ---

    List<Block> year() {
        SiteYear year = subject.assessment().year();
        Figure it = subject.assessment().figure("itExpectedPower");
        if (year == null || it == null || !it.isKnown() || it.si() <= 0) {
            return List.of(new Block.Paragraph("? " + p.t("no-year")));
        }
        YearResult r = year.full(it.si(), 0);
        List<String> months = new ArrayList<>();
        for (Month m : Month.values()) {
            months.add(m.getDisplayName(TextStyle.SHORT_STANDALONE, p.locale()));
        }
        List<Block> blocks = new ArrayList<>();
        double[] sorted = new double[HOURS];
        for (int h = 0; h < HOURS; h++) {
            sorted[h] = r.hours().facilityW(h);
        }
        Arrays.sort(sorted);
        Unit unit = sorted[HOURS - 1] >= 1e6 ? Unit.MW : Unit.KW;
        double[] facility = new double[HOURS];
        for (int h = 0; h < HOURS; h++) {
            facility[h] = unit.fromSi(r.hours().facilityW(h));
        }
        String least = p.print(sorted[0], Unit.W);
        String most = p.print(sorted[HOURS - 1], Unit.W);
        blocks.add(new Block.Drawing(
                Charts.calendar(
                        p.t("calendar"),
                        unit.symbol(),
                        facility,
                        months,
                        p.locale(),
                        Palette.LIGHT,
                        Paper.UPRIGHT_W,
                        220),
                p.t("calendar"),
                p.t("calendar-alternative", least, most)));
        blocks.add(new Block.Drawing(
                bars(r, months),
                p.t("months-caption"),
                p.t("months-alternative", p.number(pue(r, least(r))), p.number(pue(r, worst(r))))));
        List<Double> curve = new ArrayList<>();
        for (int i = 0; i < HOURS; i += 30) {
            curve.add(unit.fromSi(sorted[HOURS - 1 - i]));
        }
        blocks.add(new Block.Drawing(
                Charts.lines(
                        p.t("duration"),
                        unit.symbol(),
                        quarters(),
                        List.of(new Charts.Series(p.t("facility"), curve)),
                        p.locale(),
                        Palette.LIGHT,
                        Paper.UPRIGHT_W,
                        180),
                p.t("duration"),
                p.t("duration-alternative", least, p.print(sorted[HOURS / 2], Unit.W), most)));
        blocks.add(monthTable(r));
        return blocks;
    }

    /** The hours at the quarters of the year. */
    private List<String> quarters() {
        return IntStream.of(0, 2190, 4380, 6570, 8760)
                .mapToObj(h -> p.number(h) + " h")
                .toList();
    }

    private static double pue(YearResult r, int month) {
        return r.monthItWh()[month] > 0 ? r.monthFacilityWh()[month] / r.monthItWh()[month] : 0;
    }

    private static int worst(YearResult r) {
        int worst = 0;
        for (int m = 1; m < 12; m++) {
            worst = pue(r, m) > pue(r, worst) ? m : worst;
        }
        return worst;
    }

    private static int least(YearResult r) {
        int least = 0;
        for (int m = 1; m < 12; m++) {
            least = pue(r, m) < pue(r, least) ? m : least;
        }
        return least;
    }

    private Picture bars(YearResult r, List<String> months) {
        List<Double> it = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            it.add(r.monthItWh()[m] / 1e6);
            rest.add((r.monthFacilityWh()[m] - r.monthItWh()[m]) / 1e6);
        }
        return Charts.stackedBars(
                p.t("months-caption"),
                "MWh",
                months,
                List.of(new Charts.Series(p.t("it"), it), new Charts.Series(p.t("rest"), rest)),
                p.locale(),
                Palette.LIGHT,
                Paper.UPRIGHT_W,
                210);
    }

    private Block monthTable(YearResult r) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Month month : Month.values()) {
            int m = month.ordinal();
            double it = r.monthItWh()[m];
            rows.add(List.of(
                    Cell.of(month.getDisplayName(TextStyle.FULL_STANDALONE, p.locale())),
                    Cell.of(it / 1e6, p.locale()),
                    Cell.of(r.monthFacilityWh()[m] / 1e6, p.locale()),
                    it > 0 ? Cell.of(r.monthFacilityWh()[m] / it, p.locale()) : new Cell.Unknown(),
                    Cell.of(r.monthWaterM3()[m], p.locale())));
        }
        return new Block.Table(
                p.t("caption-months"),
                List.of(
                        Column.prose(p.t("month")),
                        Column.number(p.t("it"), "MWh"),
                        Column.number(p.t("facility"), "MWh"),
                        Column.number("PUE", ""),
                        Column.number(p.t("water"), "m³")),
                rows);
    }
}
