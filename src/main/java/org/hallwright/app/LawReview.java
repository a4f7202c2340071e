package org.hallwright.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Evidence;
import org.hallwright.design.Phase;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.engine.Packs;
import org.hallwright.region.ExportTerms;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Site;
import org.hallwright.rule.Conflicts;
import org.hallwright.rule.DesignFacts;
import org.hallwright.rule.ExportControl;
import org.hallwright.rule.Facts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.Flips;
import org.hallwright.rule.PartCheck;
import org.hallwright.rule.PhaseCalendar;
import org.hallwright.rule.RuleBook;
import org.hallwright.rule.Waivers;
import org.hallwright.rule.Worksheet;
import org.jspecify.annotations.Nullable;

/** What the law says of a design beyond the verdicts of its first day. */
public final class LawReview {

    /** So far ahead a programme looks for law that begins or tightens. */
    private static final int HORIZON_YEARS = 15;

    private final Review review;
    private final Packs packs;
    private final Facts facts;

    private LawReview(Review review, Packs packs) {
        this.review = review;
        this.packs = packs.with(review.design().equipment());
        this.facts = DesignFacts.of(
                        review.assessment(), this.packs, review.checked().aisles())
                .facts();
    }

    public static LawReview of(Review review, Packs packs) {
        return new LawReview(review, packs);
    }

    /** What the design answers to the metrics of the rules. */
    public Facts facts() {
        return facts;
    }

    /** The findings of another day; empty where the place is not known. */
    public List<Finding> findings(LocalDate date) {
        RuleBook book = book(packs.regions());
        return book == null ? List.of() : book.check(facts, date);
    }

    /** Each finding with the waiver that covers it on that day. */
    public List<Waivers.Waived> waived(LocalDate day) {
        return Waivers.apply(review.findings(), review.design().waivers(), day);
    }

    /** Rules that pull against each other here, side by side. */
    public List<Conflicts.Case> conflicts() {
        return Conflicts.of(packs.regions().conflicts(), review.findings());
    }

    /** What is still to be answered, with the inputs from which the program would compute an answer itself. */
    public List<Worksheet.Question> questions() {
        return Worksheet.ofDesign(review.findings(), packs.regions().metrics());
    }

    /** Law that begins or tightens from the pack's day to some years after the last phase. */
    public List<PhaseCalendar.Entry> calendar() {
        RuleBook book = book(packs.regions());
        if (book == null) {
            return List.of();
        }
        LocalDate start = review.design().site().commissioning();
        LocalDate last = start;
        for (Phase phase : review.design().phases()) {
            last = phase.date().isAfter(last) ? phase.date() : last;
        }
        LocalDate asOf = packs.regions().asOf();
        return PhaseCalendar.between(book, facts, asOf.isBefore(start) ? asOf : start, last.plusYears(HORIZON_YEARS));
    }

    /** The verdicts that are others under a newer pack, on the design's own day. */
    public List<Flips.Flip> flips(RegionPack newer) {
        RuleBook before = book(packs.regions());
        RuleBook after = book(newer);
        return before == null || after == null
                ? List.of()
                : Flips.between(before, after, facts, review.design().site().commissioning());
    }

    private @Nullable RuleBook book(RegionPack pack) {
        String site = review.design().site().site();
        for (Site place : pack.sites()) {
            if (place.id().equals(site)) {
                return RuleBook.of(pack, place);
            }
        }
        String region = review.design().site().region();
        return pack.jurisdictions().containsKey(region) ? RuleBook.of(pack, region) : null;
    }

    /** Export control of each kind of accelerator in the design, for this buyer at this place. */
    public List<PartCheck> exports() {
        ExportTerms terms = packs.regions().export();
        Design design = review.design();
        List<PartCheck> checks = new ArrayList<>();
        if (terms == null) {
            return checks;
        }
        Set<String> seen = new HashSet<>();
        Set<String> types = new TreeSet<>();
        for (Rack rack : design.racks()) {
            types.add(rack.type());
        }
        for (String id : types) {
            RackType type = packs.catalog().rack(id);
            Accelerator chip = type == null ? null : packs.catalog().acceleratorOf(type);
            if (chip != null && seen.add(chip.id())) {
                checks.add(PartCheck.of(
                        new ExportControl(terms, packs.regions().metrics()),
                        chip,
                        packs.catalog().vendorSeats().getOrDefault(chip.vendor(), ""),
                        design.site().region(),
                        facts,
                        design.site().commissioning()));
            }
        }
        return checks;
    }

    /**
     * A step of the programme under the law of its own day.
     *
     * @param phase the step
     * @param review the design as far as it is built then
     * @param findings verdicts on the day of the phase
     */
    public record PhaseVerdicts(Phase phase, Review review, List<Finding> findings) {
        public PhaseVerdicts {
            findings = List.copyOf(findings);
        }
    }

    /** Each phase with the racks that are in service by then, checked on its own date. */
    public List<PhaseVerdicts> phases(Assessor assessor) {
        Design design = review.design();
        List<PhaseVerdicts> all = new ArrayList<>();
        for (Phase phase : design.phases()) {
            Set<String> later = new HashSet<>();
            for (Phase other : design.phases()) {
                if (other.date().isAfter(phase.date())) {
                    later.add(other.id());
                }
            }
            Set<String> absent = new HashSet<>();
            for (Rack rack : design.racks()) {
                String own = rack.phase();
                if (own != null && later.contains(own)) {
                    absent.add(rack.id());
                }
            }
            Design built = design;
            if (!absent.isEmpty() && new RackEdit.RemoveRacks(absent).apply(design) instanceof Outcome.Ok<Design> ok) {
                built = ok.value();
            }
            Review then = assessor.review(built, review);
            all.add(new PhaseVerdicts(phase, then, LawReview.of(then, packs).findings(phase.date())));
        }
        return all;
    }

    /** Puts evidence into a design, as from a filled worksheet; sets that are spoken of one by one grow. */
    public static Edit put(Design design, List<Evidence> evidence, RegionPack pack) {
        List<Edit> edits = new ArrayList<>();
        for (Evidence each : evidence) {
            edits.add(new PlanEdit.PutEvidence(Worksheet.added(design.evidence(), each, pack.metrics())));
        }
        return new Edit.Together(edits);
    }
}
