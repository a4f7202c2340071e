package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Evidence;
import org.hallwright.design.Phase;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Site;
import org.hallwright.engine.Packs;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Facts;
import org.hallwright.rule.Finding;
import org.hallwright.rule.PartCheck;
import org.hallwright.rule.PhaseCalendar;
import org.hallwright.rule.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The law of a design")
final class LawReviewTest {

    private static final Packs PACKS = Library.load();
    private static final Assessor ASSESSOR = new Assessor(PACKS);
    private static final Design FRANKFURT = Templates.FRANKFURT_GB200.create(PACKS.catalog());

    private static LawReview law(Design design) {
        return LawReview.of(ASSESSOR.review(design, null), PACKS);
    }

    private static Design with(Design design, Edit... edits) {
        return new Edit.Together(List.of(edits)).apply(design).orThrow();
    }

    private static Edit say(String metric, Evidence.Value value) {
        return new PlanEdit.PutEvidence(Evidence.stated(metric, value));
    }

    private static Evidence.Value number(double value, String unit) {
        return new Evidence.Value.Number(value, value, value, unit);
    }

    private static Finding finding(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(f -> f.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("answers from the plant: machines, fuel, efficiency, redundancy, makers, indicators")
    void plant() {
        Facts facts = law(FRANKFURT).facts();
        for (String metric : List.of(
                "chiller_unit_kw",
                "dx_unit_kw",
                "refrigerant_tco2e_max",
                "fuel_storage_l",
                "fuel_storage_t",
                "ups_efficiency_avg",
                "availability_class",
                "tier_level",
                "covered_telecom_present",
                "chip_domestic",
                "reported_kpis")) {
            assertNotNull(facts.get(metric), metric);
        }
        assertEquals(new Fact.Flag(false), facts.get("covered_telecom_present"));
        assertEquals(new Fact.Flag(false), facts.get("chip_domestic"));
        assertNull(facts.get("noise_day_dba"), "no distance, no level");
    }

    @Test
    @DisplayName("computes the level at the receptor from the planner's distance: 6 dB less at twice the distance")
    void noise() {
        Fact near = law(with(FRANKFURT, say("receptor_distance_m", number(100, "m"))))
                .facts()
                .get("noise_night_dba");
        Fact far = law(with(FRANKFURT, say("receptor_distance_m", number(0.2, "km"))))
                .facts()
                .get("noise_night_dba");
        double a = assertInstanceOf(Fact.Num.class, near).range().value();
        double b = assertInstanceOf(Fact.Num.class, far).range().value();
        assertEquals(20 * Math.log10(2), a - b, 1e-9);
        assertTrue(a > 30 && a < 80, "plausible: " + a);
    }

    @Test
    @DisplayName("rules on each accelerator for this buyer; the ultimate parent decides wherever the site is")
    void exports() {
        PartCheck open = law(FRANKFURT).exports().getFirst();
        assertEquals(Verdict.NEEDS_EVIDENCE, open.ruling().verdict());
        Design german = with(FRANKFURT, say("operator_hq_region", new Evidence.Value.Text("DE")));
        assertEquals(Verdict.PASS, law(german).exports().getFirst().ruling().verdict());
        Design chinese = with(FRANKFURT, say("operator_hq_region", new Evidence.Value.Text("CN")));
        LawReview law = law(chinese);
        assertEquals(Verdict.FAIL, law.exports().getFirst().ruling().verdict());
        assertEquals(new Fact.Choice("D5"), law.facts().get("buyer_hq_group"));
    }

    @Test
    @DisplayName("shows both sides of a conflict of laws and resolves none")
    void conflicts() {
        assertTrue(law(FRANKFURT).conflicts().isEmpty());
        Site own = FRANKFURT.site();
        org.hallwright.region.Site place = PACKS.regions().sites().stream()
                .filter(s -> s.region().equals("CN"))
                .findFirst()
                .orElseThrow();
        Design chinese = with(
                FRANKFURT,
                new PlanEdit.ChangeSite(
                        new Site("CN", place.id(), own.commissioning(), own.connectionVa(), own.powerFactor(), 0)),
                say("state_funded", new Evidence.Value.Flag(true)),
                say("operator_hq_region", new Evidence.Value.Text("CN")));
        var cases = law(chinese).conflicts();
        assertEquals("cn-chips", cases.getFirst().conflict().id());
        assertTrue(cases.getFirst().findings().size() >= 2);
    }

    @Test
    @DisplayName("asks for what is open; what comes back is added to the words there are")
    void evidence() {
        LawReview law = law(FRANKFURT);
        List<String> asked = law.questions().stream().map(q -> q.metric().id()).toList();
        assertTrue(asked.contains("receptor_distance_m"), "the input from which the noise is computed");
        Worksheet.Question certificates = law.questions().stream()
                .filter(q -> q.metric().id().equals("certifications"))
                .findFirst()
                .orElseThrow();
        assertTrue(certificates.words().contains("ied_permit"), String.valueOf(certificates.words()));
        Evidence permit = new Evidence(
                "certifications",
                new Evidence.Value.Words(List.of("ied_permit", "not:bsi_c5")),
                "letter",
                "B",
                LocalDate.of(2026, 9, 1));
        Outcome<Design> taken =
                LawReview.put(FRANKFURT, List.of(permit), PACKS.regions()).apply(FRANKFURT);
        List<Finding> findings = ASSESSOR.review(taken.orThrow(), null).findings();
        assertEquals(Verdict.PASS, finding(findings, "EU-IED").verdict());
        assertEquals(Verdict.PASS, finding(findings, "DE-ENEFG-12").verdict(), "what was there stays");
        assertEquals(Verdict.WARN, finding(findings, "DE-C5-FED").verdict());
    }

    @Test
    @DisplayName("checks each phase with the racks of its day, on its own date")
    void phases() {
        List<String> racks = FRANKFURT.racks().stream().map(Rack::id).toList();
        Design phased = with(
                FRANKFURT,
                new PlanEdit.PutPhase(new Phase("one", "One", LocalDate.of(2029, 1, 1))),
                new PlanEdit.PutPhase(new Phase("two", "Two", LocalDate.of(2031, 1, 1))),
                new RackEdit.AssignPhase(java.util.Set.copyOf(racks.subList(0, 12)), "one"),
                new RackEdit.AssignPhase(java.util.Set.copyOf(racks.subList(12, racks.size())), "two"));
        List<LawReview.PhaseVerdicts> phases = law(phased).phases(ASSESSOR);
        assertEquals(2, phases.size());
        assertEquals(12, phases.getFirst().review().design().rackCount());
        assertEquals(racks.size(), phases.getLast().review().design().rackCount());
        String rule = "DE-ENEFG-11-2-1";
        assertNotNull(finding(phases.getFirst().findings(), rule).fact());
        assertEquals(
                "required from 2030-07-01",
                finding(phases.getFirst().findings(), rule)
                        .sentence(java.util.Locale.ENGLISH)
                        .replaceFirst("^[^;]*; ", "")
                        .substring(0, 24));
        assertFalse(finding(phases.getLast().findings(), rule)
                .sentence(java.util.Locale.ENGLISH)
                .contains("from 2030"));
    }

    @Test
    @DisplayName("knows the days on which law begins or tightens, in order")
    void calendar() {
        List<PhaseCalendar.Entry> entries = law(FRANKFURT).calendar();
        assertTrue(entries.stream()
                .anyMatch(e -> e.rule().id().equals("DE-ENEFG-11-2-1")
                        && LocalDate.of(2030, 7, 1).equals(e.date())));
        LocalDate before = LocalDate.MIN;
        for (PhaseCalendar.Entry entry : entries) {
            LocalDate date = entry.date() == null ? LocalDate.MAX : entry.date();
            assertTrue(!date.isBefore(before));
            before = date;
        }
    }
}
