package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hallwright.region.RegionPack;
import org.hallwright.region.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that a pack may use and the one on board does not, or hardly. */
@DisplayName("A rule of a pack from outside")
final class RuleShapesTest {

    private static Verdict verdict(RegionPack pack, String json, String date) {
        return Packs.finding(pack, "CH", "T", json, date).verdict();
    }

    @ParameterizedTest
    @CsvSource({"true,NOT_APPLICABLE", "false,FAIL", "null,NEEDS_EVIDENCE"})
    @DisplayName("may negate a condition")
    void not(String value, Verdict expected) {
        RegionPack pack =
                Packs.with(Packs.rule("'appliesWhen':{'not':{'metric':'defence_only','operator':'==','value':true}}"));
        assertEquals(expected, verdict(pack, "{'pue_annual':1.6,'defence_only':" + value + "}", "2026-01-01"));
    }

    @Test
    @DisplayName("may state limit and condition in another unit of the metric")
    void units() {
        RegionPack pack = Packs.with(Packs.rule("'metric':'it_design_power_kw'|'limit':1.5|'unit':'MW'|"
                + "'appliesWhen':{'all':[{'metric':'facility_peak_mw','operator':'>=','value':500,'unit':'kW'}]}"));
        assertEquals(Verdict.PASS, verdict(pack, "{'it_design_power_kw':1500,'facility_peak_mw':0.5}", "2026-01-01"));
        assertEquals(
                Verdict.FAIL, verdict(pack, "{'it_design_power_kw':1500.01,'facility_peak_mw':0.5}", "2026-01-01"));
        assertEquals(
                Verdict.NOT_APPLICABLE,
                verdict(pack, "{'it_design_power_kw':9000,'facility_peak_mw':0.499}", "2026-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01,2027-12-31,PASS", "2026-05-01,2028-05-01,FAIL", "2020-01-01,2026-01-01,FAIL"})
    @DisplayName("may phase in by relative dates only, each with its own limit")
    void relativePhases(String start, String date, Verdict expected) {
        RegionPack pack = Packs.with(Packs.rule(
                "'phaseIn':[{'from':'commissioning+1y','limit':1.5},{'from':'commissioning+2y','limit':1.3}]"));
        String json = "{'pue_annual':1.4,'commissioning_date':'" + start + "'}";
        assertEquals(expected, verdict(pack, json, date));
    }

    @Test
    @DisplayName("without a known start passes only what every limit lets pass")
    void everyCandidate() {
        RegionPack pack = Packs.with(Packs.rule("'phaseIn':[{'whenCommissionedFrom':'2020-01-01','limit':1.5},"
                + "{'whenCommissionedFrom':'2026-01-01','limit':1.3}]"));
        assertEquals(Verdict.PASS, verdict(pack, "{'pue_annual':1.3}", "2026-06-01"));
        assertEquals(Verdict.NEEDS_EVIDENCE, verdict(pack, "{'pue_annual':1.4}", "2026-06-01"));
    }

    @ParameterizedTest
    @CsvSource({"WARN", "NOT_APPLICABLE", "REPORT"})
    @DisplayName("may give any verdict by exception")
    void exceptions(Verdict expected) {
        RegionPack pack = Packs.with(Packs.rule("'exceptions':[{'when':{'any':[{'metric':'state_funded',"
                + "'operator':'==','value':true},{'metric':'defence_only','operator':'==','value':true}]},'verdict':'"
                + expected + "'}]"));
        assertEquals(expected, verdict(pack, "{'pue_annual':1.6,'state_funded':true}", "2026-01-01"));
    }

    @Test
    @DisplayName("adopted without a date stays a watch item")
    void adoptedWithoutDate() {
        String fields = "'status':'adopted_not_applicable'|'inForceDate':'2030-01-01'";
        RegionPack dated = Packs.with(Packs.rule(fields));
        assertEquals(Verdict.WATCH, verdict(dated, "{'pue_annual':1.6}", "2029-12-31"));
        assertEquals(Verdict.FAIL, verdict(dated, "{'pue_annual':1.6}", "2030-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"==,1.5,1.5,PASS", "==,1.5,1.4,FAIL", "!=,1.5,1.5,FAIL", ">,1.5,1.5,FAIL", ">,1.5,1.51,PASS"})
    @DisplayName("may compare numbers in every way")
    void comparisons(String operator, double limit, double value, Verdict expected) {
        RegionPack pack = Packs.with(Packs.rule("'operator':'" + operator + "'|'limit':" + limit));
        assertEquals(expected, verdict(pack, "{'pue_annual':" + value + "}", "2026-01-01"));
    }
}
