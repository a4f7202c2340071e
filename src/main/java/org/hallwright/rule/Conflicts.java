package org.hallwright.rule;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.region.Conflict;
import org.hallwright.region.Verdict;

/** Findings of rules that pull against each other, side by side. Nothing is resolved here. */
public final class Conflicts {

    private Conflicts() {}

    /** A conflict and the findings of its rules that apply. */
    public record Case(Conflict conflict, List<Finding> findings) {
        public Case {
            findings = List.copyOf(findings);
        }
    }

    /** The conflicts of which at least two rules may bind here. */
    public static List<Case> of(List<Conflict> conflicts, List<Finding> findings) {
        List<Case> cases = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Finding> own = findings.stream()
                    .filter(finding -> conflict.rules().contains(finding.rule().id()))
                    .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                    .toList();
            if (own.size() > 1) {
                cases.add(new Case(conflict, own));
            }
        }
        return cases;
    }
}
