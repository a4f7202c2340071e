package org.hallwright.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
import org.hallwright.draw.GridLabels;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Unit;
import org.hallwright.report.Block;
import org.hallwright.report.Block.Column;
import org.hallwright.report.Cell;

/** The halls: a plan to scale of each that differs, and what stands where. */
final class PlanPart {

    private static final int MOST_ROWS = 48;

    private final Subject subject;
    private final Catalog catalog;
    private final Prints p;

    PlanPart(Subject subject, Prints prints) {
        this.subject = subject;
        this.catalog = subject.packs().catalog();
        this.p = prints;
    }

    /** The first hall alone, small, for who decides. */
    List<Block> brief() {
        List<Block> blocks = new ArrayList<>();
        alike().entrySet().stream().findFirst().ifPresent(first -> {
            Hall hall = first.getKey();
            HallPlan.Sheet sheet = HallPlan.brief(subject.assessment(), hall, catalog, p.locale(), BRIEF_H);
            blocks.add(drawing(hall, first.getValue(), sheet));
        });
        return blocks;
    }

    private static final double BRIEF_H = 330;

    private Block drawing(Hall hall, List<Hall> alike, HallPlan.Sheet sheet) {
        return new Block.Drawing(
                sheet.picture(),
                caption(hall, alike) + " " + p.t("plan-scale", sheet.denominator()),
                alternative(hall));
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<Hall, List<Hall>> entry : alike().entrySet()) {
            Hall hall = entry.getKey();
            blocks.add(
                    drawing(hall, entry.getValue(), HallPlan.sheet(subject.assessment(), hall, catalog, p.locale())));
        }
        if (subject.design().rackCount() > 0) {
            blocks.add(types());
            List<Run> runs = runs();
            if (runs.size() > MOST_ROWS) {
                blocks.add(halls());
            }
            blocks.add(rows(runs));
            blocks.add(racks());
        }
        return blocks;
    }

    /** Halls by the first that is built alike: a campus of ten equal halls is drawn once. */
    private Map<Hall, List<Hall>> alike() {
        Map<List<Object>, Hall> first = new LinkedHashMap<>();
        Map<Hall, List<Hall>> groups = new LinkedHashMap<>();
        for (Hall hall : subject.design().halls()) {
            List<Object> look = new ArrayList<>(
                    List.of(hall.widthMm(), hall.depthMm(), hall.fixtures().size()));
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    look.add(rack.type());
                    look.add(rack.xMm());
                    look.add(rack.yMm());
                    look.add(rack.facing());
                }
            }
            groups.computeIfAbsent(first.computeIfAbsent(look, k -> hall), k -> new ArrayList<>())
                    .add(hall);
        }
        return groups;
    }

    private String caption(Hall hall, List<Hall> group) {
        String text =
                p.t("plan-caption", hall.name(), p.number(hall.widthMm() / 1000.0), p.number(hall.depthMm() / 1000.0));
        return group.size() == 1
                ? text
                : text + " "
                        + p.t(
                                "plan-alike",
                                group.size() - 1,
                                group.get(1).name(),
                                group.getLast().name());
    }

    private String alternative(Hall hall) {
        int racks = hall.rows().stream().mapToInt(r -> r.racks().size()).sum();
        return p.t(
                "plan-alternative",
                hall.name(),
                p.number(hall.widthMm() / 1000.0),
                p.number(hall.depthMm() / 1000.0),
                racks,
                hall.rows().size());
    }

    private record Sum(int racks, double powerW, double massKg, double accelerators, boolean known) {
        static final Sum NONE = new Sum(0, 0, 0, 0, true);

        Sum with(@org.jspecify.annotations.Nullable RackAssessment one) {
            boolean all = one != null
                    && one.design().isKnown()
                    && one.mass().isKnown()
                    && one.accelerators().isKnown();
            return new Sum(
                    racks + 1,
                    powerW + si(one == null ? null : one.design()),
                    massKg + si(one == null ? null : one.mass()),
                    accelerators + si(one == null ? null : one.accelerators()),
                    known && all);
        }

        private static double si(@org.jspecify.annotations.Nullable Figure figure) {
            return figure == null || !figure.isKnown() ? 0 : figure.si();
        }
    }

    private List<Column> sums(Column... first) {
        List<Column> columns = new ArrayList<>(List.of(first));
        columns.add(Column.number(p.t("count"), ""));
        columns.add(Column.number(p.t("accelerators"), ""));
        columns.add(Column.number(p.t("design-power"), "kW"));
        columns.add(Column.number(p.t("mass"), "t"));
        return columns;
    }

    /** A sum with an unknown part is not known: it is never printed as if the part were nothing. */
    private List<Cell> cells(Sum sum, Cell... first) {
        List<Cell> cells = new ArrayList<>(List.of(first));
        cells.add(Cell.of(sum.racks(), p.locale()));
        cells.add(sum.known() ? Cell.of(sum.accelerators(), p.locale()) : new Cell.Unknown());
        cells.add(sum.known() ? Cell.of(sum.powerW() / 1e3, p.locale()) : new Cell.Unknown());
        cells.add(sum.known() ? Cell.of(sum.massKg() / 1e3, p.locale()) : new Cell.Unknown());
        return cells;
    }

    private Block types() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Rack rack : subject.design().racks()) {
            sums.merge(
                    rack.type(),
                    Sum.NONE.with(subject.assessment().rack(rack.id())),
                    (a, b) -> a.with(subject.assessment().rack(rack.id())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        sums.forEach((type, sum) -> rows.add(cells(sum, Cell.of(typeName(type)))));
        return new Block.Table(p.t("caption-types"), sums(Column.prose(p.t("rack-type"))), rows);
    }

    private String typeName(String id) {
        RackType type = catalog.rack(id);
        return type == null ? id : type.name();
    }

    /** For designs with too many rows to print: what each hall holds. */
    private Block halls() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Hall hall : subject.design().halls()) {
            Map<String, Sum> byType = new LinkedHashMap<>();
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    Sum before = byType.getOrDefault(rack.type(), Sum.NONE);
                    byType.put(rack.type(), before.with(subject.assessment().rack(rack.id())));
                }
            }
            byType.forEach((type, sum) -> rows.add(cells(sum, Cell.of(hall.name()), Cell.of(typeName(type)))));
        }
        return new Block.Table(
                p.t("caption-halls"), sums(Column.text(p.t("hall")), Column.prose(p.t("rack-type"))), rows, MOST_ROWS);
    }

    /** Racks of a row that are alike and stand together, as one line. */
    private record Run(Hall hall, Row row, List<Rack> racks) {
        boolean takes(Row other, Rack rack) {
            Rack first = racks.getFirst();
            return row == other
                    && first.type().equals(rack.type())
                    && first.feeds().equals(rack.feeds())
                    && java.util.Objects.equals(first.loop(), rack.loop());
        }

        String names() {
            return racks.size() == 1
                    ? racks.getFirst().name()
                    : racks.getFirst().name() + " – " + racks.getLast().name();
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (Hall hall : subject.design().halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    if (runs.isEmpty() || !runs.getLast().takes(row, rack)) {
                        runs.add(new Run(hall, row, new ArrayList<>()));
                    }
                    runs.getLast().racks().add(rack);
                }
            }
        }
        return runs;
    }

    private Block rows(List<Run> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Run run : runs) {
            Sum sum = Sum.NONE;
            for (Rack rack : run.racks()) {
                sum = sum.with(subject.assessment().rack(rack.id()));
            }
            Rack first = run.racks().getFirst();
            List<Cell> cells = cells(
                    sum,
                    Cell.of(run.hall().name()),
                    Cell.of(run.names()),
                    Cell.of(cell(first)),
                    Cell.of(typeName(first.type())));
            cells.add(Cell.of(String.join(", ", first.feeds())));
            cells.add(Cell.of(first.loop() == null ? "–" : first.loop()));
            rows.add(cells);
        }
        List<Column> columns = sums(
                Column.text(p.t("hall")),
                Column.text(p.t("racks")),
                Column.text(p.t("cell")),
                Column.prose(p.t("rack-type")));
        columns.add(Column.text(p.t("feeds")));
        columns.add(Column.text(p.t("loop")));
        return new Block.Table(p.t("caption-rows"), columns, rows, rows.size() <= MOST_ROWS ? rows.size() : 0);
    }

    private Block racks() {
        Design design = subject.design();
        Assessment assessment = subject.assessment();
        List<List<Cell>> rows = new ArrayList<>();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    RackAssessment one = assessment.rack(rack.id());
                    rows.add(List.of(
                            Cell.of(hall.name()),
                            Cell.of(rack.name()),
                            Cell.of(cell(rack)),
                            Cell.of(typeName(rack.type())),
                            in(one == null ? null : one.design(), Unit.KW),
                            in(one == null ? null : one.mass(), Unit.KG),
                            Cell.of(String.join(" ", rack.feeds())),
                            Cell.of(rack.loop() == null ? "–" : rack.loop())));
                }
            }
        }
        return new Block.Table(
                p.t("caption-racks"),
                List.of(
                        Column.text(p.t("hall")),
                        Column.text(p.t("rack")),
                        Column.text(p.t("cell")),
                        Column.prose(p.t("rack-type")),
                        Column.number(p.t("design-power"), "kW"),
                        Column.number(p.t("mass"), "kg"),
                        Column.text(p.t("feeds")),
                        Column.text(p.t("loop"))),
                rows,
                0);
    }

    /** The grid cell of the rack's north-west corner, as the plan's edges name it (TIA-606). */
    private static String cell(Rack rack) {
        int column = (int) Math.floor(rack.xMm() / GridLabels.TILE_MM);
        int row = (int) Math.floor(rack.yMm() / GridLabels.TILE_MM);
        return GridLabels.row(row) + "-" + GridLabels.column(column);
    }

    private Cell in(@org.jspecify.annotations.Nullable Figure figure, Unit unit) {
        return figure == null || !figure.isKnown() ? new Cell.Unknown() : Cell.of(unit.fromSi(figure.si()), p.locale());
    }
}
