package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.design.Waiver;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/** Holds waivers against findings. A waiver never changes a verdict: it stands beside it until its last day. */
public final class Waivers {

    private Waivers() {}

    /** A finding with the waiver that covers it, or null. */
    public record Waived(Finding finding, @Nullable Waiver waiver) {
        /** Whether the finding still stops the project. */
        public boolean blocks() {
            return waiver == null && finding.verdict() == Verdict.FAIL;
        }
    }

    /** Each finding with the first waiver that covers it on that day; a waiver without object covers any. */
    public static List<Waived> apply(List<Finding> findings, List<Waiver> waivers, LocalDate date) {
        List<Waived> result = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Waiver covering = null;
            for (Waiver waiver : waivers) {
                if (covering == null && covers(waiver, finding, date)) {
                    covering = waiver;
                }
            }
            result.add(new Waived(finding, covering));
        }
        return result;
    }

    /** The first waiver that names the finding, run out or not, or null. */
    public static @Nullable Waiver covering(Finding finding, List<Waiver> waivers) {
        for (Waiver waiver : waivers) {
            if (covers(waiver, finding, LocalDate.MIN)) {
                return waiver;
            }
        }
        return null;
    }

    private static boolean covers(Waiver waiver, Finding finding, LocalDate date) {
        boolean open = switch (finding.verdict()) {
            case FAIL, FUTURE_FAIL, WARN, NEEDS_EVIDENCE -> true;
            case NOT_APPLICABLE, PASS, REPORT, WATCH -> false;
        };
        return open
                && finding.rule().id().equals(waiver.rule())
                && (waiver.object().isEmpty() || waiver.object().equals(finding.object()))
                && !date.isAfter(waiver.expires());
    }

    /** Waivers that have run out, or that name a rule that does not bind here. */
    public static List<Problem> problems(List<Finding> findings, List<Waiver> waivers, LocalDate date) {
        List<Problem> problems = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (date.isAfter(waiver.expires())) {
                problems.add(Problem.warning(
                        RuleMessage.WAIVER_EXPIRED,
                        waiver.rule(),
                        waiver.rule(),
                        waiver.name(),
                        waiver.expires().toString()));
            }
            if (findings.stream().noneMatch(f -> f.rule().id().equals(waiver.rule()))) {
                problems.add(Problem.warning(RuleMessage.WAIVER_UNKNOWN_RULE, waiver.rule(), waiver.rule()));
            }
        }
        return problems;
    }
}
