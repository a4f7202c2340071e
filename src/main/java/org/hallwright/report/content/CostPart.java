package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.draw.Charts;
import org.hallwright.draw.Palette;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.CostYear;
import org.hallwright.engine.cost.Spread;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;

/** What it costs, how sure that is, and on what it hangs. */
final class CostPart {

    private static final int MOST_DRIVERS = 12;
    private static final int BRIEF_DRIVERS = 4;

    private final Subject subject;
    private final Prints p;

    CostPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.p = prints;
    }

    List<Block> brief() {
        CostResult cost = subject.assessment().cost();
        if (cost == null) {
            return List.of(new Block.Paragraph("? " + p.t("no-cost")));
        }
        List<Block> blocks = new ArrayList<>();
        Figure tco = cost.figure("tco");
        if (tco != null && tco.isKnown()) {
            blocks.add(tornado(cost, tco, BRIEF_DRIVERS));
        }
        if (!cost.complete()) {
            blocks.add(new Block.Paragraph("? " + p.t("incomplete"), true));
        }
        return blocks;
    }

    List<Block> all() {
        CostResult cost = subject.assessment().cost();
        if (cost == null) {
            return List.of(new Block.Paragraph("? " + p.t("no-cost")));
        }
        List<Block> blocks = new ArrayList<>();
        if (!cost.complete()) {
            List<String> open =
                    cost.problems().stream().map(p::of).limit(MOST_DRIVERS).toList();
            blocks.add(new Block.Paragraph("? " + p.t("incomplete")));
            if (!open.isEmpty()) {
                blocks.add(new Block.Bullets(open));
            }
        }
        blocks.add(figures(p.t("caption-cost"), List.copyOf(cost.figures().values())));
        Figure tco = cost.figure("tco");
        if (tco != null && tco.isKnown()) {
            blocks.add(tornado(cost, tco, MOST_DRIVERS));
        }
        blocks.add(figures(p.t("caption-capex"), descending(cost.capex())));
        blocks.add(figures(p.t("caption-opex"), descending(cost.opex())));
        if (!cost.years().isEmpty()) {
            blocks.add(years(cost));
            blocks.add(yearTable(cost));
        }
        if (tco != null && tco.isKnown()) {
            blocks.add(drivers(cost));
        }
        if (cost.complete()) {
            List<String> notes =
                    cost.problems().stream().map(Problem.class::cast).map(p::of).toList();
            if (!notes.isEmpty()) {
                blocks.add(new Block.Bullets(notes));
            }
        }
        blocks.add(new Block.Paragraph(p.t("cost-bands"), true));
        return blocks;
    }

    private static List<Figure> descending(List<Figure> figures) {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparingDouble((Figure f) -> f.isKnown() ? -f.si() : Double.NEGATIVE_INFINITY));
        return sorted;
    }

    private Block figures(String caption, List<Figure> figures) {
        Map<Figure, String> names = p.names(figures, subject.packs().catalog());
        List<List<Cell>> rows = new ArrayList<>();
        for (Figure f : figures) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(names.getOrDefault(f, ""))));
            row.addAll(p.cells(f));
            row.add(Cell.of(p.basis(f)));
            rows.add(row);
        }
        return new Block.Table(
                caption,
                List.of(
                        Column.prose(p.t("figure")),
                        Column.number(p.t("value"), ""),
                        Column.number(p.t("low"), ""),
                        Column.number(p.t("high"), ""),
                        Column.text(p.t("unit")),
                        Column.text(p.t("basis"))),
                rows);
    }

    private Block tornado(CostResult cost, Figure tco, int most) {
        List<Charts.Swing> swings = new ArrayList<>();
        List<Spread.Driver> drivers = cost.tornado("tco");
        Map<Figure, String> names = names(drivers);
        for (Spread.Driver d : drivers.subList(0, Math.min(most, drivers.size()))) {
            Range in = d.input().known();
            swings.add(new Charts.Swing(
                    names.getOrDefault(d.input(), ""),
                    p.millions(d.atLow()),
                    p.millions(d.atHigh()),
                    p.print(in.low(), d.input().unit()),
                    p.print(in.high(), d.input().unit())));
        }
        String first =
                drivers.isEmpty() ? "–" : names.getOrDefault(drivers.getFirst().input(), "–");
        return new Block.Drawing(
                Charts.tornado(
                        p.t("tornado"),
                        p.millions(),
                        p.millions(tco.si()),
                        p.figureName("tco") + " " + p.value(tco),
                        swings,
                        p.locale(),
                        Palette.LIGHT,
                        Paper.UPRIGHT_W,
                        64 + 24.0 * Math.max(2, swings.size())),
                p.t("tornado-caption"),
                p.t("tornado-alternative", p.value(tco), p.band(tco), first));
    }

    private Map<Figure, String> names(List<Spread.Driver> drivers) {
        return p.names(
                drivers.stream().map(Spread.Driver::input).toList(),
                subject.packs().catalog());
    }

    private Block drivers(CostResult cost) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Spread.Driver> drivers = cost.tornado("tco");
        Map<Figure, String> names = names(drivers);
        for (Spread.Driver d : drivers) {
            Range in = p.in(d.input().known(), d.input().unit());
            rows.add(List.of(
                    Cell.of(names.getOrDefault(d.input(), "")),
                    Cell.of(in.low(), p.locale()),
                    Cell.of(in.high(), p.locale()),
                    Cell.of(p.symbol(d.input().unit())),
                    Cell.of(p.millions(d.atLow()), p.locale()),
                    Cell.of(p.millions(d.atHigh()), p.locale())));
        }
        return new Block.Table(
                p.t("caption-drivers"),
                List.of(
                        Column.prose(p.t("input")),
                        Column.number(p.t("low"), ""),
                        Column.number(p.t("high"), ""),
                        Column.text(p.t("unit")),
                        Column.number(p.t("tco-at-low"), p.millions()),
                        Column.number(p.t("tco-at-high"), p.millions())),
                rows,
                20);
    }

    private static Set<String> lines(CostResult cost) {
        Set<String> lines = new LinkedHashSet<>();
        cost.years().forEach(y -> lines.addAll(y.usdByLine().keySet()));
        return lines;
    }

    private Block years(CostResult cost) {
        List<Charts.Series> series = new ArrayList<>();
        for (String line : lines(cost)) {
            List<Double> values = new ArrayList<>();
            for (CostYear y : cost.years()) {
                values.add(p.millions(y.usdByLine().getOrDefault(line, 0.0)));
            }
            series.add(new Charts.Series(p.figureName(line), values));
        }
        List<String> names =
                cost.years().stream().map(y -> Integer.toString(y.year())).toList();
        double most = 0;
        for (CostYear y : cost.years()) {
            most = Math.max(most, y.totalUsd());
        }
        return new Block.Drawing(
                Charts.stackedBars(
                        p.t("cost-years"),
                        p.millions(),
                        names,
                        series,
                        p.locale(),
                        Palette.LIGHT,
                        Paper.UPRIGHT_W,
                        250),
                p.t("cost-years-caption"),
                p.t("cost-years-alternative", cost.years().size(), p.print(most, org.hallwright.quantity.Unit.USD)));
    }

    private Block yearTable(CostResult cost) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String line : lines(cost)) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(p.figureName(line))));
            for (CostYear y : cost.years()) {
                row.add(Cell.of(p.millions(y.usdByLine().getOrDefault(line, 0.0)), p.locale()));
            }
            rows.add(row);
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.of(p.t("total"))));
        List<Column> columns = new ArrayList<>(List.of(Column.prose(p.t("line"))));
        for (CostYear y : cost.years()) {
            total.add(Cell.of(p.millions(y.totalUsd()), p.locale()));
            columns.add(Column.number(p.t("year-n", y.year()), ""));
        }
        rows.add(total);
        return new Block.Table(p.t("caption-years"), columns, rows);
    }
}
