package org.hallwright.app.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.FacilityRowsReader;
import org.hallwright.codec.facility.FacilityRowsWriter;
import org.hallwright.codec.facility.RowAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilityEvaluatorTest {
    private static final Path ROWS = Path.of("..", "shared", "data", "facility-measurements.json");

    @Test
    @DisplayName("published rows: targets of the facility model hold, and every row is answered")
    void published() throws IOException {
        assumeTrue(Files.isRegularFile(ROWS), "no measurements beside the project: nothing to compare with");
        List<FacilityRow> rows =
                FacilityRowsReader.read(Files.readAllBytes(ROWS)).orThrow();
        List<RowAnswer> answers = new FacilityEvaluator().evaluate(rows);
        for (FacilityRow row : rows) {
            assertTrue(answers.stream().anyMatch(a -> a.id().equals(row.id())), row.id() + " was dropped");
        }
        for (String metric : List.of("pue", "wue")) {
            List<RowAnswer> cells = answers.stream()
                    .filter(a -> a.id().startsWith("lm-") && a.metric().equals(metric))
                    .toList();
            long met = cells.stream().filter(a -> a.meets(0.02)).count();
            assertTrue(
                    met >= 0.95 * cells.size(), metric + ": " + met + " of " + cells.size() + " cells in their bands");
        }
        for (RowAnswer a : answers) {
            if (a.group().equals("psychrometric") && a.covered()) {
                assertTrue(Objects.requireNonNull(a.error()) <= 5e-4, a.toString());
            }
            if (a.metric().startsWith("efficiency") && a.covered()) {
                assertEquals(
                        Objects.requireNonNull(a.published()), Objects.requireNonNull(a.predicted()), 0.003, a.id());
            }
        }
    }

    @Test
    @DisplayName("unknown kinds, unknown fields, odd zones and rows without an id are answered, not dropped")
    void oddRows() {
        String json = """
                {"facts": [
                  {"id": "x", "kind": "moon_phase", "what": "?", "value": 3, "unit": "1", "extra": {"deep": [1, 2]}},
                  {"kind": "airflow", "what": "no rise given", "value": 1, "unit": "CFM/kW"},
                  {"id": "t", "kind": "psychrometric", "what": "Saturation vapour pressure at 20 degC", "value": 2338.8,
                   "unit": "Pa"},
                  "not a row"
                 ],
                 "lei_masanet": [{"system": 11, "zone": "9Z", "pue": [1, 2]}]}
                """;
        List<FacilityRow> rows =
                FacilityRowsReader.read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
        List<RowAnswer> answers = new FacilityEvaluator().evaluate(rows);
        assertEquals(5, answers.size());
        assertTrue(!answers.get(0).covered() && !answers.get(0).reason().isBlank());
        assertEquals("row-1", answers.get(1).id());
        assertEquals(2338.8, Objects.requireNonNull(answers.get(2).predicted()), 1.2);
        assertTrue(answers.get(3).id().equals("lm-11-9Z") && !answers.get(3).covered());
        String written = FacilityRowsWriter.json(answers);
        assertTrue(written.contains("\"results\"") && written.contains("\"groups\"") && !written.contains("NaN"));
        assertTrue(
                written.contains("\"mean\" : null"), "a group without a comparison has no error, not one of nothing");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "psychrometric|Saturation vapour pressure at 25 degC|Pa|3169.7|0.0003",
                "psychrometric|Saturation vapour pressure at 100 degC|Pa|101418|0.0003",
                "psychrometric|Saturated humidity ratio at 50 degC, 101325 Pa|kg/kg|0.086863|0.005",
                "psychrometric|Enthalpy of saturated air at 25 degC, 101325 Pa|J/kg|76504|0.005",
                "psychrometric|Moist-air enthalpy at 30 degC, w=0.02|J/kg|81316|0.0003",
                "psychrometric|Moist-air volume at 30 degC, w=0.02, 95461 Pa|m3/kg|0.940855|0.0003",
                "psychrometric|Dry-air enthalpy at 25 degC|J/kg|25148|0.0003",
                "psychrometric|Dry-air volume at 25 degC, 101325 Pa|m3/kg|0.8443|0.0005",
                "psychrometric|Dry bulb from enthalpy 81316 J/kg and w=0.02|degC|30|0.001",
                "psychrometric|Humidity ratio at dry bulb -1, wet bulb -5 degC, 95461 Pa|kg/kg|0.00120399|0.002",
                "psychrometric|Standard pressure at 3000 m|Pa|70108|0.0001",
                "psychrometric|Standard temperature at 3000 m|degC|-4.5|0.0001",
                "airflow|Airflow per kW at a rise of 20 degF (rho 1.2)|CFM/kW|158|0.01",
                "airflow|Airflow per kW at dT 10 K and 2000 m|m3/h/kW|378.8|0.01",
                "liquidflow|PG25 flow per kW at 10 K|gpm/kW|0.399|0.01",
                "limit|ASHRAE TC9.9 allowable dew point A2, highest|degC|21|0",
                "rack|GB200 NVL72 rack design power|kW|132|0.001",
                "rack|Trn2 UltraServer design power|kW|54|0.001",
                "power|Frontier idle, rolled up from its parts|MW|7.31|0.01",
                "flow|Water flow of a hall of 10 MW at 10 K rise|L/min|14455|0.001",
                "efficiency_point|US DOE 2016 minimum, low-voltage dry-type 3-phase 500 kVA at 35 % load|1|0.9914|0.001"
            })
    @DisplayName("rows of the same kinds in other words and at other states")
    void otherRows(String kind, String what, String unit, double published, double allowed) {
        FacilityRow row = new FacilityRow("x", kind, what, unit, List.of(published), Map.of(), Map.of(), Map.of());
        RowAnswer answer = new FacilityEvaluator().evaluate(List.of(row)).getFirst();
        assertTrue(answer.covered(), answer.reason());
        assertEquals(published, Objects.requireNonNull(answer.predicted()), allowed * Math.abs(published) + 1e-9);
    }

    @Test
    @DisplayName("a single-phase transformer is not answered with the floor of a three-phase one")
    void singlePhase() {
        FacilityRow row = new FacilityRow(
                "x",
                "efficiency_point",
                "US DOE 2016 minimum, low-voltage dry-type single-phase 75 kVA at 35 % load",
                "1",
                List.of(0.986),
                Map.of(),
                Map.of(),
                Map.of());
        assertTrue(!new FacilityEvaluator().evaluate(List.of(row)).getFirst().covered());
    }
}
