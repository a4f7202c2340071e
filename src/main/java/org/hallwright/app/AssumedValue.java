package org.hallwright.app;

import java.util.OptionalDouble;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Edit;
import org.hallwright.design.PlanEdit;
import org.hallwright.engine.cost.CostAssumption;
import org.hallwright.engine.cost.CostMessage;
import org.hallwright.quantity.QuantityText;

/** A cost assumption as a planner types it. */
public final class AssumedValue {

    private AssumedValue() {}

    /**
     * The edit that sets it.
     *
     * @param name with or without {@code cost.} in front
     * @param text such as {@code 90USD/MWh}; a number alone is in the assumption's own unit
     * @param place where it stands, for problems
     */
    public static Outcome<Edit> edit(String name, String text, String place) {
        String id = name.startsWith(CostAssumption.PREFIX) ? name : CostAssumption.PREFIX + name;
        CostAssumption assumption = CostAssumption.of(id);
        if (assumption == null) {
            return Outcome.failed(Problem.error(CostMessage.ASSUMPTION_UNKNOWN, place, name));
        }
        OptionalDouble si = QuantityText.parse(text, assumption.unit());
        return si.isPresent() && assumption.allows(si.getAsDouble())
                ? Outcome.ok(new PlanEdit.SetAssumption(id, si.getAsDouble()))
                : Outcome.failed(Problem.error(
                        CostMessage.ASSUMPTION_REFUSED,
                        place,
                        name,
                        text,
                        assumption.unit().fromSi(assumption.leastSi()),
                        assumption.unit().fromSi(assumption.mostSi()),
                        assumption.unit().symbol()));
    }
}
