package org.hallwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.CoolingPlan;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.power.Contingencies;
import org.hallwright.engine.power.Contingency;
import org.hallwright.engine.power.FailureResult;
import org.hallwright.engine.power.FailureSummary;
import org.hallwright.engine.power.PowerElement;
import org.hallwright.engine.power.PowerMessage;
import org.hallwright.engine.thermal.CoolingDesign;
import org.jspecify.annotations.Nullable;

/** What happens to a design when equipment is lost. */
public final class Failures {

    private Failures() {}

    /**
     * What a loss does.
     *
     * @param power the power chain after it
     * @param cooling the groups of the plant that lost units
     */
    public record Study(FailureResult power, List<CoolingLoss> cooling) {
        public Study {
            cooling = List.copyOf(cooling);
        }

        /** No rack that must run goes dark and every group of the plant still carries its heat. */
        public boolean isSurvivable() {
            return power.summary().survivable() && cooling.stream().allMatch(CoolingLoss::holds);
        }
    }

    /**
     * A group of the plant at its design hour without some of its units.
     *
     * @param needW heat it must carry
     * @param leftW capacity of the units that are left
     */
    public record CoolingLoss(String group, int unitsLost, int units, double needW, double leftW) {
        public boolean holds() {
            return leftW >= needW * (1 - 1e-12);
        }
    }

    /**
     * Loses equipment of both the power chain and the cooling plant at once.
     *
     * @param lost ids, each alone for the whole element ({@code ups-A}; one unit of a cooling group) or with a number of units ({@code
     *     ups-A:1})
     */
    public static Outcome<Study> of(Assessment assessment, List<String> lost) {
        Map<String, Integer> power = new TreeMap<>();
        List<CoolingLoss> cooling = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String word : lost) {
            int colon = word.lastIndexOf(':');
            String id = colon < 0 ? word : word.substring(0, colon);
            int units = colon < 0 ? 0 : number(word.substring(colon + 1));
            CoolingPlan.Unit group = group(assessment, id);
            if (units < 0) {
                problems.add(Problem.error(PowerMessage.BAD_LOSS, id, word));
            } else if (isPower(assessment, id)) {
                power.put(id, units == 0 ? Contingency.ALL : units);
            } else if (group != null) {
                add(cooling, assessment, group, Math.max(1, units), problems);
            } else {
                problems.add(Problem.error(PowerMessage.UNKNOWN_EQUIPMENT, "", id));
            }
        }
        return problems.isEmpty()
                ? Outcome.ok(new Study(assessment.power().simulator().fail(new Contingency(power)), cooling))
                : Outcome.failed(problems);
    }

    /** Every single loss of the chain while {@code outOfService} (ids as above) is being maintained. */
    public static Outcome<List<FailureSummary>> maintenance(Assessment assessment, List<String> outOfService) {
        return of(assessment, outOfService)
                .then(study -> Outcome.ok(assessment
                        .power()
                        .simulator()
                        .every(Contingencies.maintenance(
                                assessment.network(), study.power().summary().contingency()))));
    }

    private static boolean isPower(Assessment assessment, String id) {
        for (PowerElement element : assessment.network().elements()) {
            if (element.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static CoolingPlan.@Nullable Unit group(Assessment assessment, String id) {
        for (CoolingPlan.Unit unit : assessment.design().cooling().units()) {
            if (unit.id().equals(id)) {
                return unit;
            }
        }
        return null;
    }

    private static void add(
            List<CoolingLoss> cooling,
            Assessment assessment,
            CoolingPlan.Unit group,
            int lost,
            List<Problem> problems) {
        for (CoolingDesign.Check check : assessment.cooling()) {
            if (check.group().equals(group.id())) {
                int left = Math.max(0, group.units() - lost);
                double unitW = check.capacityW() - check.oneLostW();
                double leftW = lost == 1 ? check.oneLostW() : unitW * left;
                cooling.add(new CoolingLoss(
                        group.id(), Math.min(lost, group.units()), group.units(), check.needW(), leftW));
                return;
            }
        }
        problems.add(Problem.unknown(PowerMessage.UNKNOWN_CAPACITY, group.id(), group.id()));
    }

    /** Units of a loss; -1 for what is no whole number from 1 on. */
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : -1;
    }
}
