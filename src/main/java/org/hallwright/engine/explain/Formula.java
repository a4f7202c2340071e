package org.hallwright.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A formula, written once: what computes a figure is what explains it. Applied to figures it gives a figure that
 * remembers them; recomputing from the leaves gives the same bits.
 *
 * <p>Bands go through by the formula's <em>sense</em>, a letter for each input (the last one stands for all further
 * inputs): {@code +} the result rises with it, {@code -} it falls, {@code *} either, in which case both ends are tried.
 * Inputs are taken to err independently in the worst direction, so a band is an envelope and not a confidence interval.
 */
public final class Formula {

    private static final int MOST_FREE_INPUTS = 6;

    private final String id;
    private final Unit unit;
    private final String text;
    private final String citation;
    private final String sense;
    private final ToDoubleFunction<double[]> function;

    private Formula(
            String id, Unit unit, String text, String citation, String sense, ToDoubleFunction<double[]> function) {
        this.id = Objects.requireNonNull(id);
        this.unit = Objects.requireNonNull(unit);
        this.text = Objects.requireNonNull(text);
        this.citation = Objects.requireNonNull(citation);
        this.function = Objects.requireNonNull(function);
        if (!sense.matches("[+*-]+")) {
            throw new IllegalArgumentException("sense must be of + - *, not '" + sense + "'");
        }
        this.sense = sense;
    }

    /**
     * @param id the figure it computes
     * @param unit the unit for print; the function works in SI
     * @param text as a reader would write it: {@code "P = n · P_rack"}
     * @param citation the standard or paper, with clause or equation; "arithmetic" where there is none to cite
     * @param sense how the result goes with each input
     * @param function from the inputs in SI, in order, to the result in SI; finite for every input the caller lets in
     */
    public static Formula of(
            String id, Unit unit, String text, String citation, String sense, ToDoubleFunction<double[]> function) {
        return new Formula(id, unit, text, citation, sense, function);
    }

    /** The sum of its inputs, in their order. */
    public static Formula sum(String id, Unit unit, String text) {
        return of(id, unit, text, "arithmetic", "+", inputs -> {
            double total = 0;
            for (double input : inputs) {
                total += input;
            }
            return total;
        });
    }

    /** The product of its inputs, none of which may be negative. */
    public static Formula product(String id, Unit unit, String text, String citation) {
        return of(id, unit, text, citation, "+", inputs -> {
            double product = 1;
            for (double input : inputs) {
                product *= input;
            }
            return product;
        });
    }

    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public String text() {
        return text;
    }

    public String citation() {
        return citation;
    }

    /** The figure computed from the inputs. Where one of them is unknown the result is unknown and says which. */
    public Figure of(String object, Figure... inputs) {
        return of(object, List.of(inputs));
    }

    /** The figure computed from the inputs. Where one of them is unknown the result is unknown and says which. */
    public Figure of(String object, List<Figure> inputs) {
        Basis basis = Basis.DERIVED;
        boolean allKnown = true;
        for (Figure input : inputs) {
            allKnown &= input.isKnown();
            if (input.isKnown() && input.basis() != Basis.DESIGN) {
                basis = basis.with(input.basis());
            }
        }
        Why why = new Why.Computed(this, inputs);
        if (!allKnown) {
            return new Figure(id, object, unit, null, Basis.UNDISCLOSED, why);
        }
        return new Figure(id, object, unit, evaluate(inputs), basis, why);
    }

    /** The value for numbers in SI. */
    public double value(double... inputs) {
        double result = function.applyAsDouble(inputs) + 0.0;
        if (!Double.isFinite(result)) {
            throw new ArithmeticException(
                    "formula '" + id + "' gave " + result + " for " + java.util.Arrays.toString(inputs));
        }
        return result;
    }

    private Range evaluate(List<Figure> inputs) {
        int n = inputs.size();
        double[] best = new double[n];
        boolean exact = true;
        for (int i = 0; i < n; i++) {
            Range range = inputs.get(i).known();
            best[i] = range.value();
            exact &= range.isExact();
        }
        double value = value(best.clone());
        if (exact) {
            return Range.exact(value);
        }
        double[] low = new double[n];
        double[] high = new double[n];
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Range range = inputs.get(i).known();
            char direction = sense.charAt(Math.min(i, sense.length() - 1));
            low[i] = direction == '-' ? range.high() : range.low();
            high[i] = direction == '-' ? range.low() : range.high();
            if (direction == '*' && !range.isExact()) {
                free.add(i);
            }
        }
        if (free.size() > MOST_FREE_INPUTS) {
            throw new IllegalStateException("formula '" + id + "' has " + free.size()
                    + " inputs of open sense; at most " + MOST_FREE_INPUTS + ". Maybe split it.");
        }
        double lowest = value;
        double highest = value;
        for (int corner = 0; corner < 1 << free.size(); corner++) {
            double[] a = low.clone();
            double[] b = high.clone();
            for (int bit = 0; bit < free.size(); bit++) {
                int i = free.get(bit);
                Range range = inputs.get(i).known();
                double end = (corner >> bit & 1) == 0 ? range.low() : range.high();
                a[i] = end;
                b[i] = end;
            }
            double one = value(a);
            double two = value(b);
            lowest = Math.min(lowest, Math.min(one, two));
            highest = Math.max(highest, Math.max(one, two));
        }
        return new Range(lowest, value, highest);
    }

    @Override
    public @Nullable String toString() {
        return id + ": " + text;
    }
}
