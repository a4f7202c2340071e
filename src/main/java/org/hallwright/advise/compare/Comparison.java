package org.hallwright.advise.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Dimension;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Up to five designs side by side, each against the first.
 *
 * @param designs their names, in the order given
 * @param rows every headline figure that one of them has
 * @param drivers lines of yearly cost that differ, by how much, most first
 * @param efficient for each design whether none of the others is as good in every goal and better in one (cost of
 *     ownership, tokens, energy); a design that lacks one of these is not judged and counts as efficient
 */
public record Comparison(List<String> designs, List<Row> rows, List<Driver> drivers, List<Boolean> efficient) {

    /** Most designs that are compared. */
    public static final int MOST = 5;

    public Comparison {
        designs = List.copyOf(designs);
        rows = List.copyOf(rows);
        drivers = List.copyOf(drivers);
        efficient = List.copyOf(efficient);
    }

    /**
     * One design's value of a figure.
     *
     * @param figure null where the design has none of that kind
     * @param difference this − first in SI, null for the first design and where one of the two is unknown
     * @param differs whether the difference is one: its band does not hold zero
     */
    public record Cell(@Nullable Figure figure, @Nullable Range difference, boolean differs) {

        /**
         * Difference as a share of the first design's value; null where there is none, that value is zero, or the quantity has
         * no natural zero: a temperature is no percentage of another.
         */
        public @Nullable Double percent(Cell first) {
            if (difference == null
                    || first.figure != null && first.figure.unit().dimension() == Dimension.TEMPERATURE
                    || first.figure == null
                    || !first.figure.isKnown()
                    || first.figure.si() == 0) {
                return null;
            }
            return 100 * difference.value() / Math.abs(first.figure.si());
        }
    }

    /** A figure over all designs. */
    public record Row(String figure, Unit unit, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The unit of a difference: that of two temperatures is in kelvin. */
        public Unit differenceUnit() {
            return unit.dimension() == Dimension.TEMPERATURE ? Unit.K : unit;
        }

        /** Whether any design differs from the first. */
        public boolean differs() {
            return cells.stream().anyMatch(Cell::differs);
        }
    }

    /**
     * A line of yearly cost that a design has more or less of than the first.
     *
     * @param design index of the design
     * @param line id of the annuity or running cost
     * @param usdPerYear this − first
     */
    public record Driver(int design, String line, double usdPerYear) {}

    /**
     * Compares.
     *
     * @param assessments two to five, the first is the base
     */
    public static Comparison of(List<Assessment> assessments) {
        if (assessments.size() < 2 || assessments.size() > MOST) {
            throw new IllegalArgumentException(
                    "two to " + MOST + " designs can be compared, not " + assessments.size());
        }
        Set<String> ids = new LinkedHashSet<>();
        assessments.forEach(a -> ids.addAll(a.figures().keySet()));
        List<Row> rows = new ArrayList<>();
        Assessment base = assessments.getFirst();
        for (String id : ids) {
            List<Cell> cells = new ArrayList<>();
            Unit unit = Unit.ONE;
            for (Assessment assessment : assessments) {
                Figure figure = assessment.figure(id);
                unit = figure == null ? unit : figure.unit();
                cells.add(assessment == base ? new Cell(figure, null, false) : cell(id, base, assessment));
            }
            rows.add(new Row(id, unit, cells));
        }
        return new Comparison(
                assessments.stream().map(a -> a.design().name()).toList(),
                rows,
                drivers(assessments),
                efficient(assessments));
    }

    private static Cell cell(String id, Assessment base, Assessment other) {
        Figure first = base.figure(id);
        Figure figure = other.figure(id);
        if (first == null || figure == null || !first.isKnown() || !figure.isKnown()) {
            return new Cell(figure, null, false);
        }
        Range difference = byCost(id, base, other);
        boolean differs;
        if (difference == null) {
            difference = figure.known().minus(first.known());
            differs = !figure.known().overlaps(first.known());
        } else {
            differs = difference.low() > 0 || difference.high() < 0;
        }
        return new Cell(figure, difference, differs);
    }

    /** Under shared draws a common price of electricity moves both designs, so less is lost in the bands. */
    private static @Nullable Range byCost(String id, Assessment base, Assessment other) {
        CostResult a = base.cost();
        CostResult b = other.cost();
        return a == null || b == null ? null : a.difference(id, b);
    }

    private static List<Driver> drivers(List<Assessment> assessments) {
        List<Driver> drivers = new ArrayList<>();
        Map<String, Double> base = lines(assessments.getFirst());
        for (int d = 1; d < assessments.size(); d++) {
            Map<String, Double> own = lines(assessments.get(d));
            Set<String> ids = new LinkedHashSet<>(base.keySet());
            ids.addAll(own.keySet());
            for (String id : ids) {
                double difference = own.getOrDefault(id, 0.0) - base.getOrDefault(id, 0.0);
                if (difference != 0) {
                    drivers.add(new Driver(d, id, difference));
                }
            }
        }
        drivers.sort(Comparator.comparingInt(Driver::design)
                .thenComparingDouble(driver -> -Math.abs(driver.usdPerYear()))
                .thenComparing(Driver::line));
        return drivers;
    }

    private static Map<String, Double> lines(Assessment assessment) {
        Map<String, Double> lines = new LinkedHashMap<>();
        CostResult cost = assessment.cost();
        if (cost != null) {
            for (List<Figure> part : List.of(cost.charges(), cost.opex())) {
                for (Figure line : part) {
                    if (line.isKnown()) {
                        lines.put(line.id(), Unit.USD_PER_YEAR.fromSi(line.si()));
                    }
                }
            }
        }
        return lines;
    }

    /** Whether each is on the Pareto front of cost (low), tokens (high) and energy (low). */
    private static List<Boolean> efficient(List<Assessment> assessments) {
        List<double[]> points = new ArrayList<>();
        for (Assessment assessment : assessments) {
            Double tco = value(assessment, "tco");
            Double energy = value(assessment, "annualEnergy");
            Double trained = value(assessment, "trainingTokensPerSecond");
            Double served = value(assessment, "servingTokensPerSecond");
            double tokens = (trained == null ? 0 : trained) + (served == null ? 0 : served);
            points.add(
                    tco == null || energy == null || tokens == 0 ? new double[0] : new double[] {tco, energy, -tokens});
        }
        List<Boolean> efficient = new ArrayList<>();
        for (double[] own : points) {
            boolean beaten = false;
            for (double[] other : points) {
                beaten |= own.length > 0 && other.length > 0 && dominates(other, own);
            }
            efficient.add(!beaten);
        }
        return efficient;
    }

    private static @Nullable Double value(Assessment assessment, String id) {
        Figure figure = assessment.figure(id);
        return figure == null || !figure.isKnown() ? null : (Double) figure.si();
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
            better |= a[i] < b[i];
        }
        return better;
    }

    /** The row of a figure, or null. */
    public @Nullable Row row(String figure) {
        return rows.stream()
                .filter(r -> Objects.equals(r.figure(), figure))
                .findFirst()
                .orElse(null);
    }
}
