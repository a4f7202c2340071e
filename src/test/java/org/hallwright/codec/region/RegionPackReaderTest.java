package org.hallwright.codec.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Severity;
import org.hallwright.base.Texts;
import org.hallwright.region.Jurisdiction;
import org.hallwright.region.RegionMessage;
import org.hallwright.region.RegionPack;
import org.hallwright.region.RegionPack.RejectedRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A regional pack")
final class RegionPackReaderTest {

    private static final String RULE = """
            {'id':'T','title':'t','domain':'energy','metric':'pue_annual','operator':'<=','limit':1.5,'unit':'-',
            'appliesWhen':{'all':[]},'phaseIn':[],'exceptions':[],'severity':'legal_prohibition','status':'in_force',
            'instrument':'Test Act','article':'1','inForce':'2020','inForceDate':'2020-01-01','confidence':'verified',
            'sourceIds':['REC']}""";

    private static Outcome<RegionPack> read(String additions) {
        Map<String, byte[]> files = new LinkedHashMap<>(RegionPacks.files());
        files.put("more.json", additions.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return RegionPackReader.read(files);
    }

    @Test
    @DisplayName("on board has every jurisdiction, rule, metric, site and source, and no error")
    void onBoard() {
        RegionPack pack = RegionPacks.onBoard().orThrow();
        assertEquals(31, pack.jurisdictions().size());
        assertEquals(356 + 4, pack.allRules().size() - pack.engineeringRules().size());
        assertEquals(43, pack.engineeringRules().size());
        assertEquals(116 + 9, pack.metrics().size());
        assertEquals(57, pack.sites().size());
        assertEquals(167 + 2, pack.sources().size());
        assertEquals(List.of(), pack.rejected());
        // Three labels of units that are not compared, and the ban of all F-gases that is written as a GWP below zero.
        assertEquals(
                List.of("EU-FGAS-CH-S/phaseIn"),
                pack.problems().stream()
                        .filter(p -> p.severity() != Severity.INFO)
                        .map(Problem::place)
                        .toList());
        assertEquals(4, pack.problems().size());
        assertEquals("2026-11-22", pack.asOf().toString());
        assertNotNull(pack.export());
        assertFalse(pack.standards().isEmpty());
    }

    @Test
    @DisplayName("on board holds the seed as it was given")
    void seedIsUnchanged() throws IOException {
        Path seed = Path.of("../shared/data/regions.json");
        assumeTrue(Files.exists(seed), "the seed is not beside this checkout");
        assertEquals(
                Files.readString(seed), new String(RegionPacks.files().get("regions.json"), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("inherits: Germany from the Union, Texas from the United States, Norway from nobody")
    void chains() {
        RegionPack pack = RegionPacks.onBoard().orThrow();
        assertEquals(List.of("EU", "DE"), ids(pack.chain("DE")));
        assertEquals(List.of("US", "US-TX"), ids(pack.chain("US-TX")));
        assertEquals(List.of("NO"), ids(pack.chain("NO")));
        Set<String> seen = new HashSet<>();
        pack.rulesOf("DE").forEach(placed -> assertTrue(seen.add(placed.rule().id())));
        assertTrue(seen.containsAll(List.of("EU-EED-12-1", "DE-ENEFG-11-1", "ENG-FLOOR")));
    }

    private static List<String> ids(List<Jurisdiction> chain) {
        return chain.stream().map(Jurisdiction::id).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'metric':'pue_annual'|'metric':'pue_anual'|UNKNOWN_METRIC|metric",
                "'appliesWhen':{'all':[]}|'appliesWhen':{'metric':'x','operator':'==','value':1}|UNKNOWN_METRIC|appliesWhen",
                "'unit':'-'|'unit':'kW'|WRONG_UNIT|unit",
                "'limit':1.5|'limit':'low'|LIMIT_DOES_NOT_FIT|limit",
                "'limit':1.5|'limit':[1.5]|WRONG_TYPE|limit",
                "'operator':'<='|'operator':'=<'|UNKNOWN_WORD|operator",
                "'operator':'<='|'operator':'contains'|OPERATOR_DOES_NOT_FIT|operator",
                "'operator':'<=','limit':1.5|'operator':'in','limit':'Atlantis'|UNKNOWN_GROUP|limit",
                "'phaseIn':[]|'phaseIn':[{'from':'2030-01-01'},{'from':'2029-12-31'}]|PHASES_OUT_OF_ORDER|phaseIn",
                "'phaseIn':[]|'phaseIn':[{'from':'2030-01-01'},{'from':'2030-01-01'}]|PHASES_OUT_OF_ORDER|phaseIn",
                "'phaseIn':[]|'phaseIn':[{'from':'opening+2y'}]|BAD_DATE|phaseIn",
                "'phaseIn':[]|'phaseIn':[{'from':'2027-02-30'}]|BAD_DATE|phaseIn",
                "'phaseIn':[]|'phaseIn':[{'limit':1}]|WRONG_TYPE|phaseIn",
                "'sourceIds':['REC']|'sourceIds':['NOWHERE']|MISSING_SOURCE|sourceIds",
                "'sourceIds':['REC']|'sourceIds':[]|NO_SOURCE|sourceIds",
                "'severity':'legal_prohibition'|'severity':'harsh'|UNKNOWN_WORD|severity",
                "'status':'in_force'|'status':'soon'|UNKNOWN_WORD|status",
                "'inForceDate':'2020-01-01'|'inForceDate':'2020'|BAD_DATE|inForceDate",
                "'title':'t',|''|MISSING_FIELD|title",
                "'limit':1.5,|''|MISSING_FIELD|limit",
                "'exceptions':[]|'exceptions':[{'verdict':'PASS'}]|WRONG_TYPE|exceptions",
                "'exceptions':[]|'exceptions':[{'when':{'all':[]},'verdict':'MAYBE'}]|WRONG_TYPE|exceptions",
                "'id':'T'|'id':'DE-ENEFG-11-1'|DUPLICATE_ID|id",
            },
            quoteCharacter = '`')
    @DisplayName("reports a broken rule by rule and field, and keeps the good ones")
    void brokenRule(String from, String to, RegionMessage message, String field) {
        String broken = RULE.replace(from, to.equals("''") ? "" : to);
        assertFalse(broken.equals(RULE), from);
        RegionPack pack = read("{'rules':{'CH':[" + broken + "]}}").orThrow();
        assertEquals(1, pack.rejected().size());
        RejectedRule rejected = pack.rejected().getFirst();
        Problem problem = rejected.problems().getFirst();
        assertEquals(message, problem.message(), rejected.problems().toString());
        assertEquals(rejected.id(), problem.arguments().get(0));
        assertEquals(field, problem.arguments().get(1));
        assertTrue(pack.problems().contains(problem));
        String text = Texts.of(problem, Locale.ENGLISH);
        assertTrue(text.contains(rejected.id()) && text.contains(field), text);
        assertEquals(356 + 4 + 43, pack.allRules().size());
    }

    @Test
    @DisplayName("a rule without faults is taken over")
    void goodRule() {
        RegionPack pack = read("{'rules':{'CH':[" + RULE + "]}}").orThrow();
        assertEquals(List.of(), pack.rejected());
        assertNotNull(pack.rule("T"));
    }

    @Test
    @DisplayName("circular inheritance and an unknown parent are problems of their jurisdictions")
    void inheritance() {
        String place = "{'id':'%s','name':'n','inherits':['%s'],'electricalCodeFamily':'IEC'}";
        RegionPack pack = read("{'regions':["
                        + place.formatted("AA", "BB") + "," + place.formatted("BB", "AA") + ","
                        + place.formatted("CC", "ZZ") + "]}")
                .orThrow();
        assertEquals(List.of("AA", "BB"), owners(pack, RegionMessage.CIRCULAR_INHERITANCE));
        assertEquals(List.of("CC"), owners(pack, RegionMessage.UNKNOWN_PARENT));
        assertEquals(List.of("BB", "AA"), ids(pack.chain("AA")));
        assertEquals(43, pack.rulesOf("CC").size());
    }

    private static List<Object> owners(RegionPack pack, RegionMessage message) {
        return pack.problems().stream()
                .filter(problem -> problem.message() == message)
                .map(problem -> problem.arguments().getFirst())
                .toList();
    }

    @Test
    @DisplayName("a count that does not match is told: no rule is lost unseen")
    void counts() {
        RegionPack pack = read("{'meta':{'counts':{'rules':7}},'regions':[]}").orThrow();
        assertEquals(List.of("meta"), owners(pack, RegionMessage.COUNT_DIFFERS));
    }

    @Test
    @DisplayName("a file that is no JSON, or names a field twice, is refused with its place")
    void unreadable() {
        for (String text : List.of("{", "[1,", "{'a':1,'a':2}", "{} {}")) {
            Outcome<RegionPack> outcome = read(text);
            assertInstanceOf(Outcome.Failed.class, outcome, text);
            assertEquals(RegionMessage.UNREADABLE, outcome.problems().getFirst().message());
            assertTrue(outcome.problems().getFirst().place().startsWith("more.json:"));
        }
    }

    @Test
    @DisplayName("from outside runs its examples when it is taken in")
    void importedExamples() {
        Map<String, byte[]> files = new LinkedHashMap<>(RegionPacks.files());
        files.put("examples.json", """
                {"examples":[
                {"rule":"CN-GB40879","name":"wrong","region":"CN","date":"2026-11-22","facts":{"pue_annual":1.6},"expect":"PASS"},
                {"rule":"CN-GB40879","name":"right","region":"CN","date":"2026-11-22","facts":{"pue_annual":1.6},"expect":"FAIL"}]}""".getBytes(StandardCharsets.UTF_8));
        Outcome<RegionPack> outcome = RegionPacks.imported(files);
        assertTrue(outcome.isOk());
        List<String> places = outcome.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::place)
                .toList();
        assertEquals(List.of("CN-GB40879/examples/wrong"), places);
    }
}
