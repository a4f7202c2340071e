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
}
