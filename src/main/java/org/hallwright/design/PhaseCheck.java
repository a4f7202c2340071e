package org.hallwright.design;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.base.Problem;

/** What a programme's phases can be wrong in by themselves. */
final class PhaseCheck {

    private PhaseCheck() {}

    /** @param problems those of the halls, to which those of the phases are added */
    static void check(Design design, List<Problem> problems) {
        order(design, problems);
        places(design, problems);
    }

    /** The programme goes on in time and begins with the site. */
    private static void order(Design design, List<Problem> problems) {
        LocalDate before = design.site().commissioning();
        for (Phase phase : design.phases()) {
            if (phase.date().isBefore(before)) {
                problems.add(Problem.warning(
                        DesignMessage.DATES_OUT_OF_ORDER,
                        phase.id(),
                        phase.date().toString(),
                        before.toString()));
            } else {
                before = phase.date();
            }
        }
    }

    /** A phase of which some racks find no place in their hall, told once beside its racks. */
    private static void places(Design design, List<Problem> problems) {
        Set<String> outside = new HashSet<>();
        for (Problem problem : problems) {
            if (problem.message() == DesignMessage.RACK_OUTSIDE_HALL) {
                outside.add(problem.place());
            }
        }
        if (outside.isEmpty()) {
            return;
        }
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> without = new TreeMap<>();
        for (Rack rack : design.racks()) {
            String phase = rack.phase();
            if (phase != null) {
                all.merge(phase, 1, Integer::sum);
                if (outside.contains(rack.id())) {
                    without.merge(phase, 1, Integer::sum);
                }
            }
        }
        without.forEach((phase, count) -> problems.add(
                Problem.error(DesignMessage.PHASE_LARGER_THAN_HALL, phase, phase, all.getOrDefault(phase, 0), count)));
    }
}
