package org.hallwright.app.fix;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Review;
import org.hallwright.base.Problem;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.PowerPlan;

/** What answers a swing that the grid does not bear: a battery on a board, or a cap of the IT power. */
final class SwingFixes {

    /** Places in the problem's message. */
    private static final int BATTERY_MW = 3;

    private static final int BATTERY_KWH = 4;
    private static final int CAP_MW = 5;

    /** Cells last when a swing uses a small part of them, and containers hold half an hour and more of their power. */
    private static final double LEAST_HOURS = 0.5;

    private SwingFixes() {}

    static List<Fix> of(Review review, String rule) {
        List<Fix> fixes = new ArrayList<>();
        PowerPlan plan = review.design().power();
        for (Problem problem : review.assessment().problems()) {
            if (problem.code().equals(rule) && problem.arguments().size() > CAP_MW) {
                double powerMw = Math.ceil(number(problem, BATTERY_MW) * 10) / 10;
                double energyMwh = Math.max(number(problem, BATTERY_KWH) / 1e3, LEAST_HOURS * powerMw);
                plan.elements().stream()
                        .filter(e -> e.kind() == PowerPlan.Kind.SWITCHGEAR)
                        .findFirst()
                        .ifPresent(board -> fixes.add(battery(plan, board, powerMw, energyMwh)));
                double capMw = Math.floor(number(problem, CAP_MW) * 100) / 100;
                if (capMw > 0) {
                    fixes.add(Fix.of(FixMessage.CAP_IT, new PlanEdit.ChangePower(plan.withItCap(capMw * 1e6)), capMw));
                }
            }
        }
        return fixes;
    }

    private static Fix battery(PowerPlan plan, PowerPlan.Element board, double powerMw, double energyMwh) {
        String id = plan.freeId("bess");
        PowerPlan.Element bess =
                new PowerPlan.Element(id, id, PowerPlan.Kind.BESS, null, powerMw * 1e6, 1, 0, 0, energyMwh * 3.6e9);
        return Fix.of(
                FixMessage.ADD_BATTERY,
                new PlanEdit.ChangePower(plan.with(bess, board.id())),
                powerMw,
                energyMwh,
                board.name());
    }

    private static double number(Problem problem, int argument) {
        return problem.arguments().get(argument) instanceof Number n ? n.doubleValue() : 0;
    }
}
