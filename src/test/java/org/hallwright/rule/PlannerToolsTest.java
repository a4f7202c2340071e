package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Problem;
import org.hallwright.design.Evidence;
import org.hallwright.design.Waiver;
import org.hallwright.region.RegionPack;
import org.hallwright.region.Site;
import org.hallwright.region.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What planners do with findings")
final class PlannerToolsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static List<Finding> check(String region, String json) {
        return RuleBook.of(Packs.ON_BOARD, region).check(Packs.facts(json), TODAY);
    }

    @Test
    @DisplayName("every rule that may bind gives exactly one finding, in the same order each time")
    void oneFindingEach() {
        for (String region : Packs.ON_BOARD.jurisdictions().keySet()) {
            RuleBook book = RuleBook.of(Packs.ON_BOARD, region);
            List<Finding> findings = book.check(Facts.none(), TODAY);
            assertEquals(
                    book.rules().stream().map(placed -> placed.rule().id()).toList(),
                    findings.stream().map(finding -> finding.rule().id()).toList());
            assertEquals(findings, book.check(Facts.none(), TODAY));
            findings.forEach(finding -> assertFalse(
                    finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.FAIL,
                    finding.rule().id() + " cannot be decided without facts"));
        }
    }

    @Test
    @DisplayName("waivers stand beside the verdict until they expire, for their object only")
    void waivers() {
        List<Finding> findings = check("CN", "{'pue_annual':{'value':1.6,'object':'hall-1'}}");
        LocalDate expiry = LocalDate.parse("2027-06-30");
        Waiver waiver = new Waiver("CN-GB40879", "hall-1", "retrofit under way", "A. Planner", expiry);
        assertNotNull(of(findings, waiver, expiry).waiver());
        assertFalse(of(findings, waiver, expiry).blocks());
        assertNull(of(findings, waiver, expiry.plusDays(1)).waiver());
        assertTrue(of(findings, waiver, expiry.plusDays(1)).blocks());
        Waiver elsewhere = new Waiver("CN-GB40879", "hall-2", "r", "n", expiry);
        assertNull(of(findings, elsewhere, TODAY).waiver());
        assertEquals(Verdict.FAIL, of(findings, waiver, TODAY).finding().verdict());
        List<Problem> problems = Waivers.problems(
                findings, List.of(waiver, new Waiver("NO-SUCH", "", "r", "n", expiry)), expiry.plusDays(1));
        assertEquals(
                List.of("rule.waiver-expired", "rule.waiver-expired", "rule.waiver-unknown-rule"),
                problems.stream().map(Problem::code).toList());
        assertNotNull(of(findings, new Waiver("CN-GB40879", "", "r", "n", expiry), TODAY)
                .waiver());
    }

    private static Waivers.Waived of(List<Finding> findings, Waiver waiver, LocalDate date) {
        return Waivers.apply(findings, List.of(waiver), date).stream()
                .filter(waived -> waived.finding().rule().id().equals("CN-GB40879"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the worksheet asks what keeps rules open; answering everything leaves nothing open but limits")
    void worksheet() {
        Map<String, String> answers = new HashMap<>();
        List<Worksheet.Question> questions = Worksheet.open(check("FR", "{}"), Packs.ON_BOARD.metrics());
        assertFalse(questions.isEmpty());
        for (int i = 1; i < questions.size(); i++) {
            assertTrue(questions.get(i - 1).rules().size()
                    >= questions.get(i).rules().size());
        }
        Facts facts = Facts.none();
        for (int round = 0; round < 8; round++) {
            Facts.Builder more = Facts.builder();
            List<Finding> findings = RuleBook.of(Packs.ON_BOARD, "FR").check(facts, TODAY);
            for (Worksheet.Question question : Worksheet.open(findings, Packs.ON_BOARD.metrics())) {
                String id = question.metric().id();
                assertNull(answers.put(id, "asked"), id + " is asked again after it was answered");
                more.put(id, any(question));
            }
            facts = facts.with(more.build());
        }
        for (Finding finding : RuleBook.of(Packs.ON_BOARD, "FR").check(facts, TODAY)) {
            assertFalse(finding.verdict() == Verdict.NEEDS_EVIDENCE, finding.toString());
        }
    }

    private static Fact any(Worksheet.Question question) {
        return switch (question.metric().kind()) {
            case NUMBER -> Fact.number(1e5);
            case FLAG -> Fact.flag(true);
            case DATE -> Fact.day(TODAY);
            case SET -> Fact.members(List.of("FR"));
            case CHOICE -> {
                List<String> ranks = question.metric().ranks();
                yield Fact.choice(ranks.isEmpty() ? "x" : ranks.getLast());
            }
        };
    }

    @Test
    @DisplayName("evidence becomes facts; the later document counts")
    void evidence() {
        List<Evidence> evidence = List.of(
                new Evidence("erf", number(0.2, ""), "b", "n", TODAY),
                new Evidence("erf", number(10, "%"), "a", "n", TODAY.minusDays(1)),
                Evidence.stated("facility_peak_mw", number(12_500, "kW")),
                Evidence.stated("defence_only", new Evidence.Value.Flag(false)),
                Evidence.stated("data_class", new Evidence.Value.Text("health")),
                Evidence.stated("data_location", new Evidence.Value.Words(List.of("DE"))),
                Evidence.stated("commissioning_date", new Evidence.Value.Day(TODAY)),
                Evidence.stated("pue", number(1.2, "")),
                Evidence.stated("pue_annual", number(1.2, "kW")),
                Evidence.stated("containment", new Evidence.Value.Text("yes")));
        EvidenceFacts.Reading reading = EvidenceFacts.of(evidence, Packs.ON_BOARD.metrics());
        assertEquals(Fact.number(0.2), reading.facts().get("erf"));
        assertEquals(Fact.number(12.5), reading.facts().get("facility_peak_mw"));
        assertEquals(Fact.flag(false), reading.facts().get("defence_only"));
        assertEquals(Fact.choice("health"), reading.facts().get("data_class"));
        assertEquals(Fact.members(List.of("DE")), reading.facts().get("data_location"));
        assertEquals(Fact.day(TODAY), reading.facts().get("commissioning_date"));
        assertNull(reading.facts().get("pue_annual"));
        assertEquals(
                Set.of("rule.facts-unknown-metric", "rule.facts-wrong-unit", "rule.facts-wrong-kind"),
                Set.copyOf(reading.problems().stream().map(Problem::code).toList()));
    }

    private static Evidence.Value number(double value, String unit) {
        return new Evidence.Value.Number(value, value, value, unit);
    }

    @Test
    @DisplayName("the calendar holds every change within the programme, relative ones on the project's own dates")
    void calendar() {
        Facts facts = Packs.facts("{'nonredundant_connection_kw':300,'commissioning_date':'2026-08-15',"
                + "'pue_excl_heat_upgrade':1.25,'dx_unit_kw':20,'refrigerant_gwp_max':675}");
        List<PhaseCalendar.Entry> entries =
                PhaseCalendar.between(RuleBook.of(Packs.ON_BOARD, "DE"), facts, TODAY, LocalDate.parse("2034-12-31"));
        List<String> lines = entries.stream()
                .map(e -> e.date() + " " + e.rule().id() + " " + e.after().text() + " " + e.verdict())
                .toList();
        assertTrue(lines.contains("2028-08-15 DE-ENEFG-11-2-1 1.2 FAIL"), lines.toString());
        assertTrue(lines.contains("2029-01-01 EU-FGAS-SPLIT-L 750 PASS"), lines.toString());
        assertTrue(lines.contains("2033-01-01 EU-FGAS-SPLIT-L 150 FAIL"), lines.toString());
        assertFalse(lines.toString().contains("DE-ENEFG-11-5 0.5"), "began before the programme");
        assertTrue(lines.toString().contains("2027-01-01 DE-ENEFG-11-5 1 NEEDS_EVIDENCE"));
        List<PhaseCalendar.Entry> open = PhaseCalendar.between(
                RuleBook.of(Packs.ON_BOARD, "DE"), Facts.none(), TODAY, LocalDate.parse("2034-12-31"));
        assertTrue(open.stream().anyMatch(e -> "commissioning_date".equals(e.waitsFor()) && e.date() == null));
    }

    @Test
    @DisplayName("a newer pack: exactly the verdicts that flip")
    void flips() {
        RegionPack newer = Packs.with("{'rules':{'CN':[{'id':'CN-NEW','title':'t','domain':'energy',"
                + "'metric':'pue_annual','operator':'<=','limit':1.1,'unit':'-','appliesWhen':{'all':[]},'phaseIn':[],"
                + "'exceptions':[],'severity':'legal_prohibition','status':'in_force','instrument':'i','article':'1',"
                + "'inForceDate':'2026-01-01','confidence':'verified','sourceIds':['REC']}]}}");
        Facts facts = Packs.facts("{'pue_annual':1.2}");
        RuleBook before = RuleBook.of(Packs.ON_BOARD, "CN");
        RuleBook after = RuleBook.of(newer, "CN");
        assertEquals(List.of(), Flips.between(before, before, facts, TODAY));
        List<Flips.Flip> flips = Flips.between(before, after, facts, TODAY);
        assertEquals(List.of("CN-NEW"), flips.stream().map(Flips.Flip::rule).toList());
        assertTrue(flips.getFirst().worse());
        assertEquals(
                "CN-NEW", Flips.between(after, before, facts, TODAY).getFirst().rule());
        assertFalse(Flips.between(after, before, facts, TODAY).getFirst().worse());
    }

    @Test
    @DisplayName("China's chips and America's: both findings are shown, neither wins")
    void conflicts() {
        List<Finding> findings = check(
                "CN",
                "{'state_funded':true,'chip_domestic':false,'chip_us_jurisdiction':true,"
                        + "'chip_tpp':36000,'chip_pd':22,'chip_dram_bw_gbs':8000,'export_licence_held':false}");
        List<Conflicts.Case> cases = Conflicts.of(Packs.ON_BOARD.conflicts(), findings);
        assertEquals(1, cases.size());
        Set<String> rules = new HashSet<>();
        cases.getFirst().findings().forEach(finding -> {
            rules.add(finding.rule().id());
            assertEquals(Verdict.FAIL, finding.verdict());
        });
        assertEquals(Set.of("CN-CHIP", "CN-EAR", "CN-EAR-CASE", "CN-EAR-BW"), rules);
        assertEquals(List.of(), Conflicts.of(Packs.ON_BOARD.conflicts(), check("DE", "{}")));
    }

    @Test
    @DisplayName("every site gets a row; local law does not reach places outside it, the ground is known")
    void matrix() {
        SiteMatrix matrix = SiteMatrix.of(Packs.ON_BOARD);
        Facts facts = Packs.facts("{'pue_annual':1.4,'wue_annual':1.9,'rack_anchored':false,'facility_peak_mw':50}");
        List<SiteMatrix.Row> rows = matrix.evaluate(site -> facts, TODAY);
        assertEquals(57, rows.size());
        Map<String, SiteMatrix.Row> bySite = new HashMap<>();
        rows.forEach(row -> bySite.put(row.site().id(), row));
        assertTrue(blocks(bySite, "MY-JHB", "MY-JHR-WUE"));
        assertFalse(names(bySite, "MY-KUL", "MY-JHR-WUE"), "Johor's rules end at its border");
        assertTrue(names(bySite, "QC-YUL", "QC-5MW"));
        assertFalse(names(bySite, "ON-YYZ", "QC-5MW"), "Toronto is not in Quebec");
        assertTrue(names(bySite, "ON-YYZ", "CA-PROTB"), "federal rules reach Toronto");
        assertTrue(blocks(bySite, "CA-SJC", "CA-SEIS"), "0.5 g at San Jose is known to the pack");
        assertEquals(Verdict.WARN, verdict(bySite, "JP-TYO", "ENG-SEIS"));
        for (SiteMatrix.Row row : rows) {
            EnumSet<Verdict> seen = EnumSet.noneOf(Verdict.class);
            row.findings().forEach(finding -> seen.add(finding.verdict()));
            int counted =
                    row.counts().values().stream().mapToInt(Integer::intValue).sum();
            assertEquals(row.findings().size(), counted);
            assertEquals(seen.stream().max(Verdict::compareTo).orElseThrow(), row.worst());
        }
    }

    private static boolean blocks(Map<String, SiteMatrix.Row> rows, String site, String rule) {
        return row(rows, site).blocking().stream()
                .anyMatch(finding -> finding.rule().id().equals(rule));
    }

    private static boolean names(Map<String, SiteMatrix.Row> rows, String site, String rule) {
        return row(rows, site).findings().stream()
                .anyMatch(finding -> finding.rule().id().equals(rule));
    }

    private static Verdict verdict(Map<String, SiteMatrix.Row> rows, String site, String rule) {
        return row(rows, site).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static SiteMatrix.Row row(Map<String, SiteMatrix.Row> rows, String site) {
        return java.util.Objects.requireNonNull(rows.get(site));
    }

    @Test
    @DisplayName("narrowing a band never turns a decided verdict round")
    void narrowing() {
        java.util.Random random = new java.util.Random(5);
        RuleBook book = RuleBook.of(Packs.ON_BOARD, "SG");
        for (int i = 0; i < 200; i++) {
            double low = 1 + random.nextDouble();
            double high = low + random.nextDouble() / 2;
            double inner = low + (high - low) * random.nextDouble();
            Facts wide = Facts.builder()
                    .number("pue_design_full_load", new org.hallwright.quantity.Range(low, inner, high))
                    .build();
            Facts narrow = Facts.builder().number("pue_design_full_load", inner).build();
            List<Finding> before = book.check(wide, TODAY);
            List<Finding> after = book.check(narrow, TODAY);
            for (int k = 0; k < before.size(); k++) {
                Verdict then = before.get(k).verdict();
                assertTrue(
                        then == Verdict.NEEDS_EVIDENCE || then == after.get(k).verdict(),
                        before.get(k).rule().id());
            }
        }
    }

    @Test
    @DisplayName("facts of another kind than their metric, or of no metric, are refused")
    void registry() {
        Facts.Builder wrong = Facts.builder().flag("pue_annual", true);
        assertThrows(IllegalArgumentException.class, () -> wrong.build(Packs.ON_BOARD.metrics()));
        Facts.Builder unknown = Facts.builder().number("pue", 1.2);
        assertThrows(IllegalArgumentException.class, () -> unknown.build(Packs.ON_BOARD.metrics()));
        for (Site site : Packs.ON_BOARD.sites()) {
            assertNotNull(RuleBook.of(Packs.ON_BOARD, site).regionId());
        }
    }
}
