package org.hallwright.engine.explain;

import java.util.List;

/** Walks from a figure to its sources. */
public final class Explanation {

    private Explanation() {}

    /** The figure's direct inputs; none for a leaf. */
    public static List<Figure> inputs(Figure figure) {
        return figure.why() instanceof Why.Computed computed ? computed.inputs() : List.of();
    }

    /**
     * The figure's value computed again from its leaves alone. It equals {@link Figure#si()} bit for bit; a test holds
     * every headline figure to that.
     */
    public static double recompute(Figure figure) {
        if (!(figure.why() instanceof Why.Computed computed)) {
            return figure.si();
        }
        double[] values = new double[computed.inputs().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = recompute(computed.inputs().get(i));
        }
        return computed.formula().value(values);
    }

    /**
     * The leaf that decides most of a figure's band: from the figure down, each time to the input whose own band moves
     * the value most while the others stay. The figure itself where nothing below it has a band.
     */
    public static Figure driver(Figure figure) {
        if (!(figure.why() instanceof Why.Computed computed) || !figure.isKnown()) {
            return figure;
        }
        List<Figure> inputs = computed.inputs();
        double[] values = new double[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            if (!inputs.get(i).isKnown()) {
                return inputs.get(i);
            }
            values[i] = inputs.get(i).si();
        }
        Figure widest = null;
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            double best = values[i];
            values[i] = inputs.get(i).known().low();
            double low = computed.formula().value(values);
            values[i] = inputs.get(i).known().high();
            double swing = Math.abs(computed.formula().value(values) - low);
            values[i] = best;
            if (swing > most) {
                most = swing;
                widest = inputs.get(i);
            }
        }
        return widest == null ? figure : driver(widest);
    }
}
