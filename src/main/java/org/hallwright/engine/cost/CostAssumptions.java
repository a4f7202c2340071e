package org.hallwright.engine.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** The assumptions of a design: a figure for each, usual ones from the pack, others from the planner. */
public final class CostAssumptions {

    /** The object that assumptions are figures of. */
    public static final String OBJECT = "assumptions";

    private final Map<CostAssumption, Figure> figures;

    CostAssumptions(Map<CostAssumption, Figure> figures) {
        this.figures = new EnumMap<>(figures);
    }

    /** The figure; unknown where neither pack nor planner has one. */
    public Figure get(CostAssumption assumption) {
        Figure figure = figures.get(assumption);
        return figure != null ? figure : Figure.unknown(assumption.id(), OBJECT, assumption.unit(), assumption.id());
    }

    /** Whether pack or planner has it. */
    public boolean has(CostAssumption assumption) {
        return figures.containsKey(assumption) && get(assumption).isKnown();
    }

    /** With one of them replaced, such as the price of electricity of the site's region. */
    public CostAssumptions with(CostAssumption assumption, Figure figure) {
        Map<CostAssumption, Figure> changed = new EnumMap<>(figures);
        changed.put(assumption, figure);
        return new CostAssumptions(changed);
    }

    /** With a band that the planner states, in SI. */
    public CostAssumptions with(CostAssumption assumption, Range si, String reason) {
        return with(assumption, Figure.assumed(assumption.id(), OBJECT, assumption.unit(), si, reason, "planner"));
    }

    /**
     * With the planner's own values of a design. Those not allowed are left at their usual value and named.
     *
     * @param ownSi values in SI by id; ids that do not begin with {@link CostAssumption#PREFIX} belong to other rooms
     * @param problems to which what is wrong is added
     */
    public CostAssumptions withOwn(Map<String, Double> ownSi, List<Problem> problems) {
        @Nullable Map<CostAssumption, Figure> changed = null;
        for (Map.Entry<String, Double> own : ownSi.entrySet()) {
            if (!own.getKey().startsWith(CostAssumption.PREFIX)) {
                continue;
            }
            CostAssumption assumption = CostAssumption.of(own.getKey());
            if (assumption == null) {
                problems.add(Problem.error(CostMessage.ASSUMPTION_UNKNOWN, own.getKey(), own.getKey()));
            } else if (!assumption.allows(own.getValue())) {
                problems.add(Problem.error(
                        CostMessage.ASSUMPTION_OUT_OF_RANGE,
                        own.getKey(),
                        own.getKey(),
                        assumption.unit().fromSi(own.getValue()),
                        assumption.unit().fromSi(assumption.leastSi()),
                        assumption.unit().fromSi(assumption.mostSi()),
                        assumption.unit().symbol()));
            } else {
                changed = changed == null ? new EnumMap<>(figures) : changed;
                changed.put(assumption, Figure.given(own.getKey(), OBJECT, assumption.unit(), own.getValue()));
            }
        }
        return changed == null ? this : new CostAssumptions(changed);
    }
}
