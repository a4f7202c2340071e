package org.hallwright.codec.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Texts;
import org.hallwright.quantity.Range;
import org.hallwright.region.Metric;
import org.hallwright.rule.Fact;
import org.hallwright.rule.Facts;
import org.hallwright.rule.RuleMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sheet of facts")
final class FactsReaderTest {

    private static final Map<String, Metric> REGISTRY =
            RegionPacks.onBoard().orThrow().metrics();

    private static Outcome<Facts> read(String json) {
        return FactsReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), REGISTRY);
    }

    @Test
    @DisplayName("holds numbers, texts, booleans, dates, lists, bands and extents")
    void kinds() {
        Facts facts = read("""
                        {'pue_annual':1.25,'water_source':'reclaimed','containment':true,
                        'commissioning_date':'2026-07-01','cooling_kind':['dry','free_air'],
                        'erf':{'low':0.1,'value':0.15,'high':0.3},'inlet_temp_c':{'min':18,'max':27},
                        'tier_level':'III','availability_class':3,'cue':null}""").orThrow();
        assertEquals(Fact.number(1.25), facts.get("pue_annual"));
        assertEquals(Fact.choice("reclaimed"), facts.get("water_source"));
        assertEquals(Fact.flag(true), facts.get("containment"));
        assertEquals(Fact.day(LocalDate.of(2026, 7, 1)), facts.get("commissioning_date"));
        assertEquals(Fact.members(List.of("dry", "free_air")), facts.get("cooling_kind"));
        assertEquals(new Fact.Num(new Range(0.1, 0.15, 0.3)), facts.get("erf"));
        assertEquals(Fact.extent(18, 27), facts.get("inlet_temp_c"));
        assertEquals(Fact.choice("3"), facts.get("availability_class"));
        assertNull(facts.get("cue"));
    }

    @Test
    @DisplayName(
            "is read as planners write: grouped numbers, Arabic tiers, any case of true, words behind commas, months")
    void asPlannersWrite() {
        Facts facts = read("""
                        {'it_design_power_kw':'1,250 kW','mic_mva':'12,5 MVA','defence_only':'True','tier_level':3,
                        'data_location':'DE, FR; IE','commissioning_date':'2026-07','grid_application_date':'2025',
                        'pga_475_g':{'value':'9.80665','unit':'m/s²'}}""").orThrow();
        assertEquals(Fact.number(1250), facts.get("it_design_power_kw"));
        assertEquals(Fact.number(12.5), facts.get("mic_mva"));
        assertEquals(Fact.flag(true), facts.get("defence_only"));
        assertEquals(Fact.choice("III"), facts.get("tier_level"));
        assertEquals(Fact.members(List.of("DE", "FR", "IE")), facts.get("data_location"));
        assertEquals(
                new Fact.Day(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)), facts.get("commissioning_date"));
        assertEquals(
                new Fact.Day(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)), facts.get("grid_application_date"));
        assertEquals(Fact.number(1), facts.get("pga_475_g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-02-30", "26-01-01", "July 2026"})
    @DisplayName("refuses a date that is none")
    void noDate(String text) {
        assertEquals(
                List.of(RuleMessage.FACTS_WRONG_KIND),
                read("{'commissioning_date':'" + text + "'}").problems().stream()
                        .map(problem -> problem.message())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "it_design_power_kw|{'value':12.5,'unit':'MW'}|12500",
                "it_design_power_kw|'12,5 MW'|12500",
                "rated_energy_input_mw|{'value':1250,'unit':'kW'}|1.25",
                "erf|{'value':10,'unit':'%'}|0.1",
                "pue_annual|{'value':1.3,'unit':''}|1.3",
                "pue_annual|{'value':1.3,'unit':'1'}|1.3",
                "pue_annual|{'value':1.3,'unit':'-'}|1.3",
                "inlet_rh|{'value':0.6,'unit':'fraction'}|60",
                "inlet_temp_c|{'value':80.6,'unit':'F'}|27",
                "fws_supply_c|{'value':300.15,'unit':'K'}|27",
                "setback_residential_m|{'value':500,'unit':'ft'}|152.4",
                "fuel_storage_l|{'value':80,'unit':'m3'}|80000",
                "floor_load_kpa|{'value':1000,'unit':'kg/m2'}|9.80665",
                "wue_annual|{'value':1.8,'unit':'m3/MWh'}|1.8",
                "chip_dram_bw_gbs|{'value':8,'unit':'TB/s'}|8000",
                "annual_energy_mwh|{'value':3.6,'unit':'TJ'}|1000",
                "fire_separation_h|{'value':90,'unit':'min'}|1.5",
                "generator_test_hours|{'value':50,'unit':'h'}|50",
                "inlet_rate_c_per_h|{'value':9,'unit':'F/h'}|5",
                "cue|{'value':381,'unit':'gCO2e/kWh'}|0.381",
            })
    @DisplayName("is converted to the unit of its metric")
    void conversions(String metric, String value, double expected) {
        Facts facts = read("{'" + metric + "':" + value + "}").orThrow();
        assertEquals(Fact.number(expected), facts.get(metric));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'pue_anual':1.2}|FACTS_UNKNOWN_METRIC",
                "{'pue_annual':{'value':1.2,'unit':'kW'}}|FACTS_WRONG_UNIT",
                "{'mic_mva':{'value':12,'unit':'MW'}}|FACTS_WRONG_UNIT",
                "{'pue_annual':'low'}|FACTS_WRONG_KIND",
                "{'pue_annual':true}|FACTS_WRONG_KIND",
                "{'pue_annual':[1.2]}|FACTS_WRONG_KIND",
                "{'pue_annual':{}}|FACTS_WRONG_KIND",
                "{'containment':1}|FACTS_WRONG_KIND",
                "{'containment':'perhaps'}|FACTS_WRONG_KIND",
                "{'commissioning_date':'1 July 2026'}|FACTS_WRONG_KIND",
                "{'commissioning_date':'2026-02-30'}|FACTS_WRONG_KIND",
                "{'certifications':[1]}|FACTS_WRONG_KIND",
                "{'data_class':7}|FACTS_WRONG_KIND",
                "{'erf':{'low':0.3,'high':0.1}}|FACTS_BAND_ORDER",
                "{'erf':{'low':0.1,'value':0.5,'high':0.3}}|FACTS_BAND_ORDER",
                "{'inlet_temp_c':{'min':27,'max':18}}|FACTS_BAND_ORDER",
            })
    @DisplayName("is refused where a value does not fit its metric")
    void refused(String json, RuleMessage message) {
        Outcome<Facts> outcome = read(json);
        assertInstanceOf(Outcome.Failed.class, outcome);
        assertEquals(message, outcome.problems().getFirst().message());
    }

    @Test
    @DisplayName("every problem is told, and an unknown metric with the nearest known one")
    void nearest() {
        Outcome<Facts> outcome = read("{'pue_anual':1.2,'it_design_power':500,'erf':'x'}");
        assertEquals(3, outcome.problems().size());
        assertEquals(
                "There is no metric pue_anual. Maybe pue_annual?",
                Texts.of(outcome.problems().getFirst(), Locale.ENGLISH));
        assertTrue(Texts.of(outcome.problems().get(1), Locale.GERMAN).contains("it_design_power_kw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "{'a':1}{", "{'erf':0.1,'erf':0.2}", "{'erf':NaN}"})
    @DisplayName("must be one JSON object")
    void notAnObject(String json) {
        assertFalse(read(json).isOk());
    }

    @Test
    @DisplayName("a choice outside the registry's list is used, with a warning")
    void unusual() {
        Outcome<Facts> outcome = read("{'water_source':'fog'}");
        assertTrue(outcome.isOk());
        assertEquals(
                RuleMessage.FACTS_UNUSUAL_CHOICE, outcome.problems().getFirst().message());
    }
}
