package org.hallwright.report.content;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.design.Design;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.rule.Finding;

/**
 * What a report is of.
 *
 * @param findings what each rule says
 * @param problems what is wrong with the design itself
 * @param hash the design's content hash
 * @param engine the engine's version
 */
public record Subject(
        Assessment assessment,
        List<Finding> findings,
        List<Problem> problems,
        Packs packs,
        Sha256 hash,
        String engine) {

    public Subject {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    Design design() {
        return assessment.design();
    }

    /** The day the data speak of: reports carry it where no other is asked for, because no report reads the clock. */
    LocalDate dataDate() {
        LocalDate law = packs.regions().asOf();
        LocalDate prices = LocalDate.parse(packs.economics().asOf());
        return law.isAfter(prices) ? law : prices;
    }
}
