package org.hallwright.app.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.FacilityRowsReader;
import org.hallwright.codec.facility.FacilityRowsWriter;
import org.hallwright.codec.facility.RowAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    }
}
