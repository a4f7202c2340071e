package org.hallwright.engine.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;

/** Phases against the hall and the grid, each on its own date. */
public final class PhaseChecks {

    private PhaseChecks() {}

    /**
     * What a phase adds.
     *
     * @param facilityKw demand it adds at the meter, kW
     */
    public record Need(String phase, LocalDate date, double facilityKw) {}

    /** From a day on so much is connected in all, kW. */
    public record GridStep(LocalDate from, double connectedKw) {}

    /**
     * The problems of a programme.
     *
     * @param needs phases in the order of the programme
     * @param grid steps of the connection in the order of date; empty where it is not known, then it is not checked
     */
    public static List<Problem> check(List<Need> needs, List<GridStep> grid) {
        List<Problem> problems = new ArrayList<>();
        double kw = 0;
        for (Need need : needs) {
            kw += need.facilityKw();
            if (!grid.isEmpty()) {
                double connected = 0;
                for (GridStep step : grid) {
                    if (!step.from().isAfter(need.date())) {
                        connected = step.connectedKw();
                    }
                }
                if (kw > connected) {
                    problems.add(Problem.error(
                            SupplyMessage.GRID_RAMP_TOO_SLOW,
                            need.phase(),
                            Math.round(kw),
                            Math.round(connected),
                            need.date().toString()));
                }
            }
        }
        return problems;
    }
}
