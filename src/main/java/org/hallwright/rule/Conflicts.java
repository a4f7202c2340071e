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

    /** The conflicts of which every side has a rule that may bind here. */
    public static List<Case> of(List<Conflict> conflicts, List<Finding> findings) {
        List<Case> cases = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Finding> own = new ArrayList<>();
            boolean everySide = true;
            for (List<String> side : conflict.sides()) {
                List<Finding> binding = findings.stream()
                        .filter(finding -> side.contains(finding.rule().id()))
                        .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                        .toList();
                everySide &= !binding.isEmpty();
                own.addAll(binding);
            }
            if (everySide) {
                cases.add(new Case(conflict, own));
            }
        }
        return cases;
    }
}
