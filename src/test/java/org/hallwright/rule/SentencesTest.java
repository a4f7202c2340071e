package org.hallwright.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sentence of a verdict")
final class SentencesTest {

    private static final String TODAY = "2026-11-22";

    private static String english(String region, String rule, String json) {
        return Packs.finding(region, rule, json, TODAY).sentence(Locale.ENGLISH);
    }

    @Test
    @DisplayName("names metric, value, limit and margin in words and units")
    void compared() {
        assertEquals(
                "IT inlet dry-bulb, max and min: 24 to 24.4 °C; good practice or goal: at most 22 °C (2.37 K too high).",
                english("DE", "ENG-TC99-H1-REC", "{'it_class':'H1','inlet_temp_c':{'min':24,'max':24.37134402062}}"));
        assertEquals(
                "Highest GWP among refrigerants: 1,430; required from 2027-01-01: below 750 (680 too high).",
                english("DE", "EU-FGAS-CH-L", "{'chiller_unit_kw':500,'refrigerant_gwp_max':1430}"));
        assertEquals(
                "Waste heat is used on or off site: no; required: yes.",
                english(
                        "DE",
                        "EU-EED-26-6",
                        "{'rated_energy_input_mw':5,'heat_reuse_in_place':false,'heat_exemption_evidence':false}"));
    }

    @Test
    @DisplayName("speaks German and French, with their numbers")
    void languages() {
        Finding finding =
                Packs.finding("DE", "EU-FGAS-CH-L", "{'chiller_unit_kw':500,'refrigerant_gwp_max':1430}", TODAY);
        assertEquals(
                "verlangt ab 2027-01-01: unter 750 (680 zu hoch).",
                finding.sentence(Locale.GERMAN).replaceFirst("^[^;]*; ", ""));
        assertEquals(
                "exigé à partir du 2027-01-01 : moins de 750 (680 de trop).",
                finding.sentence(Locale.FRENCH).replaceFirst("^[^;]* ; ", ""));
    }

    @ParameterizedTest
    @CsvSource({"1.50001,1.50001", "1.5004,1.5004", "1.62,1.62", "1.4999,1.4999", "1.234567,1.23"})
    @DisplayName("shows as many digits as tell on which side of the limit a value lies")
    void digits(double pue, String shown) {
        String sentence = english("CN", "CN-GB40879", "{'pue_annual':" + pue + "}");
        assertEquals("Power usage effectiveness, annual: " + shown, sentence.substring(0, sentence.indexOf(';')));
    }

    @Test
    @DisplayName("says of an open set what nobody has spoken of, and fails only what is known to be absent")
    void openSets() {
        Facts base = Packs.facts("{'generator_thermal_input_mw':60}");
        assertEquals(Verdict.NEEDS_EVIDENCE, held(base, List.of("bsi_c5")).verdict());
        assertEquals(
                "Certificates held or planned: no evidence speaks of ied_permit.",
                held(base, List.of("bsi_c5")).sentence(Locale.ENGLISH));
        assertEquals(Verdict.PASS, held(base, List.of("ied_permit")).verdict());
        assertEquals(Verdict.FAIL, held(base, List.of("not:ied_permit")).verdict());
        assertEquals(Verdict.FAIL, held(base, List.of("bsi_c5", "not:*")).verdict());
    }

    private static Finding held(Facts base, List<String> words) {
        Facts facts = Facts.builder()
                .putAll(base)
                .put("certifications", Fact.spokenOf(words))
                .build();
        return RuleBook.of(Packs.ON_BOARD, "DE").check(facts, LocalDate.parse(TODAY)).stream()
                .filter(f -> f.rule().id().equals("EU-IED"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is whole for every rule and language: no placeholder, no bare id of its metric")
    void everyRule() {
        for (Jurisdiction region : Packs.ON_BOARD.jurisdictions().values()) {
            for (Finding finding :
                    RuleBook.of(Packs.ON_BOARD, region.id()).check(Facts.none(), LocalDate.parse(TODAY))) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
                    String sentence = finding.sentence(locale) + " " + finding.remedySentence(locale);
                    assertFalse(sentence.contains("{") || sentence.contains("Said"), sentence);
                    assertFalse(
                            sentence.contains("_")
                                    && sentence.contains(finding.rule().metric()),
                            sentence);
                }
            }
        }
    }
}
