package org.hallwright.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.region.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a finding upon himself for a time. A waiver never changes a verdict: it stands beside it.
 *
 * @param rule the rule's id
 * @param object the object it is for, or null for any
 * @param reason why
 * @param name who answers for it
 * @param expiry last day on which it holds
 */
public record Waiver(String rule, @Nullable String object, String reason, String name, LocalDate expiry) {

    public Waiver {
        if (reason.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a waiver of " + rule + " needs a reason and a name");
        }
    }

    /** Whether it covers the finding on that day. */
    public boolean covers(Finding finding, LocalDate date) {
        boolean open = finding.verdict() == Verdict.FAIL
                || finding.verdict() == Verdict.FUTURE_FAIL
                || finding.verdict() == Verdict.WARN
                || finding.verdict() == Verdict.NEEDS_EVIDENCE;
        return open
                && finding.rule().id().equals(rule)
                && (object == null || object.equals(finding.object()))
                && !date.isAfter(expiry);
    }

    /** A finding with the waiver that covers it, or null. */
    public record Waived(Finding finding, @Nullable Waiver waiver) {
        /** Whether the finding still stops the project. */
        public boolean blocks() {
            return waiver == null && finding.verdict() == Verdict.FAIL;
        }
    }

    /** Each finding with the first waiver that covers it. */
    public static List<Waived> apply(List<Finding> findings, List<Waiver> waivers, LocalDate date) {
        List<Waived> result = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Waiver covering = null;
            for (Waiver waiver : waivers) {
                if (covering == null && waiver.covers(finding, date)) {
                    covering = waiver;
                }
            }
            result.add(new Waived(finding, covering));
        }
        return result;
    }

    /** Waivers that have run out, or that name a rule that does not bind here. */
    public static List<Problem> problems(List<Finding> findings, List<Waiver> waivers, LocalDate date) {
        List<Problem> problems = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (date.isAfter(waiver.expiry())) {
                problems.add(Problem.warning(
                        RuleMessage.WAIVER_EXPIRED,
                        waiver.rule(),
                        waiver.rule(),
                        waiver.name(),
                        waiver.expiry().toString()));
            }
            if (findings.stream().noneMatch(f -> f.rule().id().equals(waiver.rule()))) {
                problems.add(Problem.warning(RuleMessage.WAIVER_UNKNOWN_RULE, waiver.rule(), waiver.rule()));
            }
        }
        return problems;
    }
}
