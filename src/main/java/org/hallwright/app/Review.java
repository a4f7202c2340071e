package org.hallwright.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;

/**
 * A design with all that follows from it.
 *
 * @param assessment the engine's figures and objections
 * @param findings what each rule of the jurisdiction chain says, in the pack's order
 * @param problems what is wrong with the design itself: its layout, its plant, its workloads
 * @param checked the layout check, for the next review
 * @param packs what it rests on, before the design's own types
 */
public record Review(
        Assessment assessment,
        List<Finding> findings,
        List<Problem> problems,
        DesignCheck.Checked checked,
        Packs packs) {

    public Review {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    public Design design() {
        return assessment.design();
    }

    /** How many findings have each verdict. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Finding finding : findings) {
            counts.merge(finding.verdict(), 1, Integer::sum);
        }
        return counts;
    }
}
