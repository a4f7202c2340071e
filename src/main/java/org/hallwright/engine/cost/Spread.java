package org.hallwright.engine.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.explain.Formula;
import org.hallwright.engine.explain.Why;
import org.hallwright.quantity.Range;

/**
 * How uncertain figures are when their inputs err independently. The formulas that computed the figures are evaluated
 * again for a Latin hypercube of their inputs; a band is then what four outcomes in five lie in, which is much narrower
 * than the envelope of everything going wrong at once.
 *
 * <p>Draws are fixed, not random: an input's draws follow from its name alone. The same input has the same draws in two
 * designs, so that a shared price of electricity moves both together and their difference is as certain as it is.
 */
public final class Spread {

    private static final int DRAWS = Draws.COUNT;

    /** A computed figure and where its inputs stand. */
    private record Node(Formula formula, int[] inputs, double[] scratch) {}

    private final Map<Figure, Integer> place = new IdentityHashMap<>();
    private final List<Figure> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> nodePlaces = new ArrayList<>();
    private final List<Integer> leafPlaces = new ArrayList<>();
    private final double[] best;
    private final double[][] draws;

    /**
     * @param outputs figures to know the spread of; all known
     * @param inputs figures at which to stop: their own bands are taken and not what lies behind them
     */
    public Spread(List<Figure> outputs, Set<Figure> inputs) {
        for (Figure output : outputs) {
            index(output, inputs);
        }
        int size = place.size();
        best = new double[size];
        for (int l = 0; l < leaves.size(); l++) {
            best[leafPlaces.get(l)] = leaves.get(l).si();
        }
        evaluate(best);
        draws = new double[DRAWS][size];
        for (int l = 0; l < leaves.size(); l++) {
            int at = leafPlaces.get(l);
            double[] values = Draws.of(name(leaves.get(l)), leaves.get(l).known());
            for (int d = 0; d < DRAWS; d++) {
                draws[d][at] = values[d];
            }
        }
        for (double[] draw : draws) {
            evaluate(draw);
        }
    }

    private int index(Figure figure, Set<Figure> stops) {
        Integer known = place.get(figure);
        if (known != null) {
            return known;
        }
        if (figure.why() instanceof Why.Computed computed && !stops.contains(figure)) {
            int[] inputs = new int[computed.inputs().size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = index(computed.inputs().get(i), stops);
            }
            int at = place.size();
            place.put(figure, at);
            nodes.add(new Node(computed.formula(), inputs, new double[inputs.length]));
            nodePlaces.add(at);
            return at;
        }
        int at = place.size();
        place.put(figure, at);
        leaves.add(figure);
        leafPlaces.add(at);
        return at;
    }

    private void evaluate(double[] values) {
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            for (int i = 0; i < node.inputs.length; i++) {
                node.scratch[i] = values[node.inputs[i]];
            }
            values[nodePlaces.get(n)] = node.formula.value(node.scratch);
        }
    }

    /** The middle four fifths of the draws, widened where needed to hold the value itself. */
    public Range band(Figure output) {
        return Draws.band(column(output), output.si());
    }

    /** The figure with its band in place of the envelope. */
    public Figure banded(Figure output) {
        return new Figure(output.id(), output.object(), output.unit(), band(output), output.basis(), output.why());
    }

    /**
     * How two figures of two designs differ under shared draws: other − mine. Where the band holds zero there is no
     * difference to speak of.
     */
    public Range difference(Figure mine, Spread other, Figure others) {
        double[] a = column(mine);
        double[] b = other.column(others);
        double[] difference = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            difference[d] = b[d] - a[d];
        }
        return Draws.band(difference, others.si() - mine.si());
    }

    /**
     * What an input alone does to an output.
     *
     * @param input the input
     * @param atLow the output with the input at its low end, all others at their best
     * @param atHigh likewise at its high end
     */
    public record Driver(Figure input, double atLow, double atHigh) {
        public double swing() {
            return Math.abs(atHigh - atLow);
        }
    }

    /** Inputs by how much they move the output, most first; those that do not are left out. */
    public List<Driver> tornado(Figure output) {
        int target = placeOf(output);
        List<Driver> drivers = new ArrayList<>();
        for (int l = 0; l < leaves.size(); l++) {
            Range band = leaves.get(l).known();
            if (band.isExact()) {
                continue;
            }
            Driver driver = new Driver(
                    leaves.get(l),
                    with(leafPlaces.get(l), band.low(), target),
                    with(leafPlaces.get(l), band.high(), target));
            if (driver.swing() > 0) {
                drivers.add(driver);
            }
        }
        drivers.sort(Comparator.comparingDouble((Driver d) -> -d.swing()).thenComparing(d -> name(d.input())));
        return drivers;
    }

    private double with(int leaf, double value, int target) {
        double[] values = best.clone();
        values[leaf] = value;
        evaluate(values);
        return values[target];
    }

    private int placeOf(Figure output) {
        Integer at = place.get(output);
        if (at != null) {
            return at;
        }
        // A banded copy stands for the figure it was made of.
        for (Map.Entry<Figure, Integer> e : place.entrySet()) {
            if (e.getKey().why() == output.why() && e.getKey().id().equals(output.id())) {
                return e.getValue();
            }
        }
        throw new IllegalArgumentException("figure '" + output.id() + "' is not among these");
    }

    private double[] column(Figure output) {
        int at = placeOf(output);
        double[] column = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            column[d] = draws[d][at];
        }
        return column;
    }

    private static String name(Figure leaf) {
        return leaf.id() + '@' + leaf.object();
    }
}
