package org.hallwright.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.DesignCheck;
import org.hallwright.design.OwnEquipment;
import org.hallwright.design.Site;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.rule.DesignFacts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** Assesses designs and checks them against the law, with one set of packs. */
public final class Assessor {

    private final Packs packs;
    private final Map<String, RuleBook> books = new HashMap<>();
    private OwnEquipment widerFor = OwnEquipment.NONE;
    private Packs wider;

    public Assessor(Packs packs) {
        this.packs = packs;
        this.wider = packs;
    }

    public Packs packs() {
        return packs;
    }

    /** The packs with the design's own rack types among those of the catalogue. */
    public synchronized Packs packs(Design design) {
        if (design.equipment() != widerFor) {
            widerFor = design.equipment();
            wider = packs.with(widerFor);
        }
        return wider;
    }

    /** The review of a design; {@code earlier} is one one whose unchanged parts are used again. */
    public Review review(Design design, @Nullable Review earlier) {
        Packs packs = packs(design);
        // Other packs, or other types of the planner's own, may mean other figures for what did not change.
        boolean sameFigures = earlier != null
                && earlier.packs() == this.packs
                && earlier.design().equipment().equals(design.equipment());
        Review before = sameFigures ? earlier : null;
        Assessment assessment = Engine.assess(design, packs, before == null ? null : before.assessment());
        DesignCheck.Checked checked =
                DesignCheck.check(design, packs.catalog(), before == null ? null : before.checked());
        List<Problem> problems = new ArrayList<>(checked.problems());
        List<Finding> findings = List.of();
        RuleBook book = book(design.site());
        if (book == null) {
            problems.addAll(NameCheck.place(design.site(), packs));
        } else {
            DesignFacts.Result facts = DesignFacts.of(assessment, packs, checked.aisles());
            problems.addAll(facts.problems());
            findings = book.check(facts.facts(), design.site().commissioning());
        }
        problems.addAll(assessment.problems());
        return new Review(assessment, findings, problems, checked, this.packs);
    }

    private synchronized @Nullable RuleBook book(Site site) {
        RuleBook known = books.get(site.site());
        if (known != null && known.regionId().equals(site.region())) {
            return known;
        }
        org.hallwright.region.Site place = packs.site(site.site());
        if (place == null || !place.region().equals(site.region())) {
            return null;
        }
        RuleBook book = RuleBook.of(packs.regions(), place);
        books.put(site.site(), book);
        return book;
    }
}
