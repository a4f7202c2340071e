package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.hallwright.region.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A verdict")
final class VerdictTest {

    private static final String TODAY = "2026-11-22";

    private static Verdict verdict(String region, String rule, String json, String date) {
        return Packs.finding(region, rule, json, date).verdict();
    }

    @Nested
    @DisplayName("depends on where the rule stands")
    final class Standing {

        @Test
        @DisplayName("NOT_APPLICABLE comes before everything else, also for proposed law")
        void notApplicable() {
            assertEquals(Verdict.NOT_APPLICABLE, verdict("EU", "EU-CADA", "{'operator_type':'commercial'}", TODAY));
            assertEquals(
                    Verdict.NOT_APPLICABLE,
                    verdict("EU", "EU-EED-12-1", "{'it_design_power_kw':499.999,'reported_kpis':[]}", TODAY));
        }

        @Test
        @DisplayName("proposed law is WATCH on every date, met or missed, and even when its scope is not known")
        void proposed() {
            String missed = "{'ref':0.2}";
            assertEquals(Verdict.WATCH, verdict("BR", "BR-REDATA-E", missed, TODAY));
            assertEquals(Verdict.WATCH, verdict("BR", "BR-REDATA-E", "{'ref':1}", "2040-01-01"));
            assertEquals(Verdict.WATCH, verdict("EU", "EU-CADA", "{}", TODAY));
            assertEquals(Verdict.WATCH, verdict("IN", "IN-POL", "{}", TODAY));
        }

        @ParameterizedTest
        @CsvSource({"2027-01-31,true,WATCH", "2027-02-01,true,WARN", "2027-02-01,false,PASS", "2027-02-02,true,WARN"})
        @DisplayName("adopted law that does not apply yet is WATCH until its day")
        void adopted(String date, boolean capital, Verdict expected) {
            String json = "{'ai_workload_share':0.8,'site_in_capital_region':" + capital + "}";
            assertEquals(expected, verdict("KR", "KR-AIDC", json, date));
        }

        @Test
        @DisplayName("what is only to be declared is REPORT, whatever is known")
        void report() {
            assertEquals(Verdict.REPORT, verdict("CH", "CH-PUE", "{}", TODAY));
            assertEquals(Verdict.REPORT, verdict("US", "US-EO14318", "{'facility_peak_mw':3}", TODAY));
            assertEquals(Verdict.REPORT, verdict("IN", "IN-TAX", "{}", TODAY));
            assertEquals(Verdict.REPORT, verdict("US-TX", "TX-SB6-BACKUP", "{'facility_peak_mw':75}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("US-TX", "TX-SB6-BACKUP", "{}", TODAY));
        }

        @Test
        @DisplayName("a guideline that is missed is WARN")
        void guideline() {
            assertEquals(Verdict.WARN, verdict("DE", "ENG-IMB", "{'phase_imbalance':0.1000001}", TODAY));
            assertEquals(Verdict.PASS, verdict("DE", "ENG-IMB", "{'phase_imbalance':0.1}", TODAY));
        }

        @Test
        @DisplayName("a reporting duty is REPORT where every KPI is there, else FAIL")
        void reporting() {
            String scope = "{'it_design_power_kw':500,'defence_only':false,'reported_kpis':";
            assertEquals(
                    Verdict.REPORT,
                    verdict("EU", "EU-DR-1364", scope + "['ref','erf','wue_annual','pue_annual','x']}", TODAY));
            assertEquals(Verdict.FAIL, verdict("EU", "EU-DR-1364", scope + "['ref','erf','wue_annual']}", TODAY));
            assertEquals(Verdict.FAIL, verdict("EU", "EU-DR-1364", scope + "[]}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("EU", "EU-DR-1364", scope + "null}", TODAY));
        }
    }

    @Nested
    @DisplayName("is honest about what is not known")
    final class Unknown {

        @Test
        @DisplayName("no limit, no metric, no scope: NEEDS_EVIDENCE, never PASS")
        void needsEvidence() {
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("GB", "GB-CCA", "{'pue_annual':1.0}", TODAY));
            assertEquals(
                    Verdict.NEEDS_EVIDENCE,
                    verdict("US", "US-904", "{'it_design_power_kw':11,'mlc_annual':0.01}", TODAY));
            assertEquals(Verdict.NOT_APPLICABLE, verdict("US", "US-904", "{'it_design_power_kw':10}", TODAY));
            Finding open = Packs.finding("CN", "CN-GB40879", "{}", TODAY);
            assertEquals(Verdict.NEEDS_EVIDENCE, open.verdict());
            assertEquals(List.of("pue_annual"), open.open());
        }

        @Test
        @DisplayName("a condition is false as soon as one part is, whatever the others are")
        void kleene() {
            assertEquals(Verdict.NOT_APPLICABLE, verdict("DE", "DE-EAR", "{'chip_us_jurisdiction':false}", TODAY));
            Finding open = Packs.finding(
                    "DE", "DE-EAR", "{'chip_us_jurisdiction':true,'chip_tpp':2000,'buyer_hq_group':'D5'}", TODAY);
            assertEquals(Verdict.NEEDS_EVIDENCE, open.verdict());
            assertEquals(List.of("chip_pd"), open.open());
            String large = "{'chip_us_jurisdiction':true,'chip_tpp':4800,'buyer_hq_group':'D5',"
                    + "'export_licence_held':false}";
            assertEquals(Verdict.FAIL, verdict("DE", "DE-EAR", large, TODAY));
        }

        @Test
        @DisplayName("a band that straddles the limit is undetermined and says what decides it")
        void band() {
            String json = "{'pue_annual':{'low':1.45,'high':1.55,'decidedBy':'economiser approach'}}";
            Finding finding = Packs.finding("CN", "CN-GB40879", json, TODAY);
            assertEquals(Verdict.NEEDS_EVIDENCE, finding.verdict());
            assertEquals(
                    "Fails above 1.5; today's band is 1.45–1.55; decided by economiser approach.",
                    finding.sentence(Locale.ENGLISH));
        }

        @ParameterizedTest
        @CsvSource({"1.4,1.5,PASS", "1.5,1.5,PASS", "1.500001,1.6,FAIL", "1.5,1.500001,NEEDS_EVIDENCE"})
        @DisplayName("a band that touches the limit is decided")
        void touching(double low, double high, Verdict expected) {
            String json = "{'pue_annual':{'low':" + low + ",'high':" + high + "}}";
            assertEquals(expected, verdict("CN", "CN-GB40879", json, TODAY));
        }

        @Test
        @DisplayName("an extent is held against its worst end: both ends occur")
        void extent() {
            String json = "{'it_class':'A1','inlet_temp_c':{'min':17,'max':27}}";
            assertEquals(Verdict.PASS, verdict("DE", "ENG-TC99-REC-TMAX", json, TODAY));
            assertEquals(Verdict.WARN, verdict("DE", "ENG-TC99-REC-TMIN", json, TODAY));
        }
    }

    @Nested
    @DisplayName("knows its dates")
    final class Dates {

        @ParameterizedTest
        @CsvSource({
            "2027-06-30,1.5,PASS,",
            "2027-06-30,1.51,FUTURE_FAIL,2027-07-01",
            "2027-07-01,1.51,FAIL,",
            "2027-07-01,1.5,PASS,",
            "2027-07-02,1.51,FAIL,",
            "2030-06-30,1.4,PASS,",
            "2030-07-01,1.4,FAIL,",
            "2030-07-01,1.3,PASS,",
        })
        @DisplayName("a phase replaces the limit from its day; before the first one a miss lies in the future")
        void phases(String date, double pue, Verdict expected, String future) {
            String json =
                    "{'nonredundant_connection_kw':300,'commissioning_date':'2026-06-30','pue_annual':" + pue + "}";
            Finding finding = Packs.finding("DE", "DE-ENEFG-11-1", json, date);
            assertEquals(expected, finding.verdict());
            assertEquals(
                    future,
                    finding.futureDate() == null ? null : finding.futureDate().toString());
        }

        @Test
        @DisplayName("a pass that the next phase ends says so")
        void later() {
            String json = "{'nonredundant_connection_kw':300,'renewable_share_unsubsidised':0.6}";
            Finding finding = Packs.finding("DE", "DE-ENEFG-11-5", json, TODAY);
            assertEquals(Verdict.PASS, finding.verdict());
            Finding.Later later = assertNotNull2(finding.later());
            assertEquals("2027-01-01", later.date().toString());
            assertTrue(later.wouldFail());
            assertEquals(Verdict.FAIL, verdict("DE", "DE-ENEFG-11-5", json, "2027-01-01"));
        }

        private static Finding.Later assertNotNull2(Finding.@org.jspecify.annotations.Nullable Later later) {
            assertNotNull(later);
            return later;
        }

        @ParameterizedTest
        @CsvSource({
            "2026-06-30,0.0,NOT_APPLICABLE",
            "2026-07-01,0.1,PASS",
            "2026-07-01,0.0999,FAIL",
            "2027-06-30,0.1,PASS",
            "2027-07-01,0.1,FAIL",
            "2027-07-01,0.15,PASS",
            "2028-06-30,0.15,PASS",
            "2028-07-01,0.15,FAIL",
            "2040-01-01,0.2,PASS",
        })
        @DisplayName("the start of the site picks the limit, not the day of judgement")
        void commissioned(String start, double erf, Verdict expected) {
            String json = "{'nonredundant_connection_kw':1000,'commissioning_date':'" + start + "','erf':" + erf
                    + ",'heat_exemption_evidence':false}";
            assertEquals(expected, verdict("DE", "DE-ENEFG-11-2-2", json, TODAY));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-07-01,2028-06-30,FUTURE_FAIL",
            "2026-07-01,2028-07-01,FAIL",
            "2026-07-01,2028-07-02,FAIL",
            "2028-02-29,2030-02-27,FUTURE_FAIL",
            "2028-02-29,2030-02-28,FAIL",
        })
        @DisplayName("a date counted from the start: the day before, the day, the day after, the 29th of February")
        void relative(String start, String date, Verdict expected) {
            String json = "{'nonredundant_connection_kw':300,'commissioning_date':'" + start
                    + "','pue_excl_heat_upgrade':1.2001}";
            assertEquals(expected, verdict("DE", "DE-ENEFG-11-2-1", json, date));
        }

        @Test
        @DisplayName("a date that is not known leaves a miss undetermined, but not a pass")
        void missingAnchor() {
            String scope = "{'mic_mva':20,'renewable_share_additional_domestic':";
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("IE", "IE-CRU-RES", scope + "0.79}", TODAY));
            assertEquals(Verdict.PASS, verdict("IE", "IE-CRU-RES", scope + "0.8}", TODAY));
            String applied = "0.79,'grid_application_date':'2026-01-01'}";
            assertEquals(Verdict.FUTURE_FAIL, verdict("IE", "IE-CRU-RES", scope + applied, "2031-12-31"));
            assertEquals(Verdict.FAIL, verdict("IE", "IE-CRU-RES", scope + applied, "2032-01-01"));
        }

        @ParameterizedTest
        @CsvSource({"2025-12-31,FUTURE_FAIL", "2026-01-01,FAIL", "2026-01-02,FAIL"})
        @DisplayName("a rule without phases binds from the day it came into force")
        void inForce(String date, Verdict expected) {
            Finding finding =
                    Packs.finding("EU", "EU-FGAS-SWG24", "{'switchgear_mv_kv':24,'switchgear_mv_gas_gwp':24300}", date);
            assertEquals(expected, finding.verdict());
            if (expected != Verdict.FUTURE_FAIL) {
                assertNull(finding.futureDate());
            }
        }
    }

    @Nested
    @DisplayName("hears exceptions")
    final class Exceptions {

        @Test
        @DisplayName("true: it decides; unknown: a miss needs evidence; false: a miss fails")
        void threeWays() {
            String scope = "{'rated_energy_input_mw':1.001,'heat_reuse_in_place':false,'heat_exemption_evidence':";
            assertEquals(Verdict.PASS, verdict("EU", "EU-EED-26-6", scope + "true}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("EU", "EU-EED-26-6", scope + "null}", TODAY));
            assertEquals(Verdict.FAIL, verdict("EU", "EU-EED-26-6", scope + "false}", TODAY));
        }

        @Test
        @DisplayName("an exception of proposed law changes nothing")
        void proposed() {
            String json = "{'rated_energy_input_mw':2,'heat_exemption_evidence':true}";
            assertEquals(Verdict.WATCH, verdict("ES", "ES-RD-HEAT", json, TODAY));
        }

        @Test
        @DisplayName("self-contained units may go to 750 where safety rules out 150, and no further")
        void safety() {
            String scope = "{'dx_unit_kind':'self_contained','dx_unit_kw':40,'refrigerant_gwp_max':";
            String held = ",'certifications':['fgas_site_safety_150']}";
            assertEquals(Verdict.PASS, verdict("EU", "EU-FGAS-SELF-M", scope + "749" + held, "2027-01-01"));
            assertEquals(Verdict.FAIL, verdict("EU", "EU-FGAS-SELF-M", scope + "750" + held, "2027-01-01"));
            String none = ",'certifications':[]}";
            assertEquals(Verdict.PASS, verdict("EU", "EU-FGAS-SELF-M", scope + "149" + none, "2027-01-01"));
            assertEquals(Verdict.FAIL, verdict("EU", "EU-FGAS-SELF-M", scope + "150" + none, "2027-01-01"));
            assertEquals(Verdict.FUTURE_FAIL, verdict("EU", "EU-FGAS-SELF-M", scope + "150" + none, "2026-12-31"));
        }
    }

    @Nested
    @DisplayName("reads sets, ranks and places")
    final class Values {

        @ParameterizedTest
        @CsvSource({"platinum,PASS", "Platinum,PASS", "goldplus,FAIL", "none,FAIL"})
        @DisplayName("a ranked level")
        void ranks(String level, Verdict expected) {
            assertEquals(expected, verdict("SG", "SG-CFA2-GM", "{'greenmark_level':'" + level + "'}", TODAY));
        }

        @Test
        @DisplayName("Tier III and IV call for the 20-year extreme, II does not")
        void tiers() {
            String json = "{'cooling_ok_at_n20':false,'tier_level':";
            assertEquals(Verdict.NOT_APPLICABLE, verdict("DE", "ENG-N20", json + "'II'}", TODAY));
            assertEquals(Verdict.WARN, verdict("DE", "ENG-N20", json + "'III'}", TODAY));
            assertEquals(Verdict.WARN, verdict("DE", "ENG-N20", json + "'IV'}", TODAY));
        }

        @ParameterizedTest
        @CsvSource({
            "DE;NO;CH;JP,PASS",
            "GB,PASS",
            "UK,PASS",
            "BR,PASS",
            "EU,PASS",
            "CN,FAIL",
            "DE;US,FAIL",
            "RU;DE,FAIL",
        })
        @DisplayName("places of a closed group are inside or outside")
        void places(String places, Verdict expected) {
            String json = "{'data_class':'personal','certifications':[],'operator_type':'public','data_location':['"
                    + places.replace(";", "','") + "']}";
            assertEquals(expected, verdict("DE", "EU-GDPR-V", json, TODAY));
        }

        @Test
        @DisplayName("a place may belong under a condition: certified recipients in the United States")
        void conditional() {
            String json = "{'data_class':'health','data_location':['DE','US-TX'],'certifications':";
            assertEquals(Verdict.PASS, verdict("FR", "EU-GDPR-V", json + "['eu_us_dpf']}", TODAY));
            assertEquals(Verdict.FAIL, verdict("FR", "EU-GDPR-V", json + "[]}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("FR", "EU-GDPR-V", json + "null}", TODAY));
            assertEquals(Verdict.PASS, verdict("FR", "EU-GDPR-V", json + "['gdpr_transfer_tool']}", TODAY));
        }

        @Test
        @DisplayName("outside an open list, and in an empty set, nothing is certain")
        void open() {
            String json = "{'data_class':'personal','data_location':";
            assertEquals(Verdict.PASS, verdict("ZA", "ZA-POPIA", json + "['ZA']}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("ZA", "ZA-POPIA", json + "['ZA','US']}", TODAY));
            assertEquals(Verdict.NEEDS_EVIDENCE, verdict("ZA", "ZA-POPIA", json + "[]}", TODAY));
        }

        @Test
        @DisplayName("one of several certificates is enough where the rule says so")
        void containsAny() {
            String json = "{'data_class':'au_protected','certifications':";
            assertEquals(Verdict.PASS, verdict("AU", "AU-HCF", json + "['hcf_assured']}", TODAY));
            assertEquals(Verdict.FAIL, verdict("AU", "AU-HCF", json + "['iso27001']}", TODAY));
        }

        @Test
        @DisplayName("the electrical code comes from the jurisdiction unless the sheet says otherwise")
        void codeFamily() {
            String json = "{'breaker_utilisation':0.8}";
            assertEquals(Verdict.PASS, verdict("US-TX", "ENG-BRK-NEC", json, TODAY));
            assertEquals(Verdict.NOT_APPLICABLE, verdict("DE", "ENG-BRK-NEC", json, TODAY));
            assertEquals(Verdict.PASS, verdict("DE", "ENG-BRK-IEC", "{'breaker_utilisation':1}", TODAY));
            String own = "{'breaker_utilisation':0.81,'region_code_family':'NEC'}";
            assertEquals(Verdict.FAIL, verdict("DE", "ENG-BRK-NEC", own, TODAY));
        }

        @Test
        @DisplayName("500 kW is exactly half a megawatt, and 60 per cent is exactly 0.6")
        void units() {
            assertEquals(
                    Verdict.NOT_APPLICABLE,
                    verdict("EU", "EU-EED-26-6", "{'rated_energy_input_mw':{'value':1000,'unit':'kW'}}", TODAY));
            assertEquals(
                    Verdict.PASS,
                    verdict("DE", "ENG-BRK-IEC", "{'breaker_utilisation':{'value':100,'unit':'%'}}", TODAY));
            assertEquals(
                    Verdict.PASS,
                    verdict(
                            "US-VA",
                            "VA-LOU-SET",
                            "{'site_zone':'loudoun','grid_application_date':'2025-02-11',"
                                    + "'setback_residential_m':{'value':500,'unit':'ft'}}",
                            TODAY));
        }
    }

    @Test
    @DisplayName("carries margin, remedy and the object that causes it")
    void whatAPlannerSees() {
        String json = "{'pue_annual':{'value':1.62,'object':'hall-2'}}";
        Finding finding = Packs.finding("CN", "CN-GB40879", json, TODAY);
        assertEquals("hall-2", finding.object());
        Double margin = finding.margin();
        assertNotNull(margin);
        assertEquals(-0.12, margin, 1e-12);
        assertEquals("Reach “Power usage effectiveness, annual: at most 1.5”.", finding.remedySentence(Locale.ENGLISH));
    }
}
