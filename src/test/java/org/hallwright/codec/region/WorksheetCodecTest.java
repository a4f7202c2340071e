package org.hallwright.codec.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Evidence;
import org.hallwright.region.RegionPack;
import org.hallwright.rule.Facts;
import org.hallwright.rule.RuleBook;
import org.hallwright.rule.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worksheet of open evidence")
final class WorksheetCodecTest {

    private static final RegionPack PACK = RegionPacks.onBoard().orThrow();

    private static List<Worksheet.Question> questions() {
        return Worksheet.open(RuleBook.of(PACK, "DE").check(Facts.none(), PACK.asOf()), PACK.metrics());
    }

    @Test
    @DisplayName("goes out empty, and comes back empty")
    void emptyRoundTrip() {
        String csv = WorksheetCodec.toCsv(questions());
        assertEquals(questions().size() + 1, csv.split("\r\n", -1).length - 1);
        assertEquals(List.of(), WorksheetCodec.fromCsv(csv, PACK.metrics()).orThrow());
        byte[] json = WorksheetCodec.toJson(questions()).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), WorksheetCodec.fromJson(json, PACK.metrics()).orThrow());
    }

    @Test
    @DisplayName("comes back filled in as evidence, with units and quotes understood")
    void filled() {
        String csv = "\uFEFFmetric,question,unit,value,document,date,author,rules\r\n"
                + "facility_peak_mw,q,MW,12500 kW,\"Load study, rev. \"\"B\"\"\",2026-10-01,A. Planner,X\r\n"
                + "certifications,q,set,iso50001_or_emas; bsi_c5,certificate,2026-09-01,B,Y\n"
                + "erf,q,-,\"0,15\",heat plan,2026-08-01,C,Z\n"
                + "defence_only,q,bool,false,letter,2026-08-01,C,Z\n"
                + "cue,q,kgCO2e/kWh,,,,,\n";
        List<Evidence> evidence = WorksheetCodec.fromCsv(csv, PACK.metrics()).orThrow();
        assertEquals(
                List.of(
                        evidence(
                                "facility_peak_mw",
                                number(12.5, "MW"),
                                "Load study, rev. \"B\"",
                                "2026-10-01",
                                "A. Planner"),
                        evidence(
                                "certifications",
                                new Evidence.Value.Words(List.of("iso50001_or_emas", "bsi_c5")),
                                "certificate",
                                "2026-09-01",
                                "B"),
                        evidence("erf", number(0.15, "-"), "heat plan", "2026-08-01", "C"),
                        evidence("defence_only", new Evidence.Value.Flag(false), "letter", "2026-08-01", "C")),
                evidence);
        String json = "{\"worksheet\":[{\"metric\":\"erf\",\"unit\":\"%\",\"value\":15,\"document\":\"d\","
                + "\"date\":\"2026-08-01\",\"author\":\"C\"}]}";
        assertEquals(
                number(0.15, "-"),
                WorksheetCodec.fromJson(json.getBytes(StandardCharsets.UTF_8), PACK.metrics())
                        .orThrow()
                        .getFirst()
                        .value());
    }

    private static Evidence evidence(String metric, Evidence.Value value, String document, String date, String author) {
        return new Evidence(metric, value, document, author, LocalDate.parse(date));
    }

    private static Evidence.Value number(double value, String unit) {
        return new Evidence.Value.Number(value, value, value, unit);
    }

    @Test
    @DisplayName("a value without a document, an unknown metric, a wrong unit: told by row, nothing taken over")
    void problems() {
        String csv = "metric,unit,value,document,date,author\n"
                + "erf,-,0.1,,2026-01-01,A\nerff,-,0.1,d,2026-01-01,A\nerf,kW,0.1,d,2026-01-01,A\nerf,-,0.1,d,soon,A\n";
        Outcome<List<Evidence>> outcome = WorksheetCodec.fromCsv(csv, PACK.metrics());
        assertFalse(outcome.isOk());
        assertEquals(
                List.of(
                        "rule.worksheet-incomplete 2",
                        "rule.facts-unknown-metric 3",
                        "rule.worksheet-value 4",
                        "rule.date-unreadable 5"),
                outcome.problems().stream().map(p -> p.code() + " " + p.place()).toList());
        List<Problem> columns =
                WorksheetCodec.fromCsv("metric,value\n", PACK.metrics()).problems();
        assertEquals(3, columns.size());
        assertTrue(columns.stream().allMatch(p -> p.code().equals("rule.worksheet-columns")));
    }
}
