package org.hallwright.engine.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vendors' claims, computed again from list prices and dense rates of the catalogue. */
class ClaimsTest {

    private static JsonNode catalog() throws IOException {
        Path file = Path.of("../shared/data/catalog.json");
        assumeTrue(Files.exists(file), "the seed catalogue is not here");
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static double denseBf16(JsonNode catalog, String accelerator) {
        return find(catalog.path("accelerators"), "id", accelerator)
                .at("/denseTflops/bf16/value")
                .doubleValue();
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        for (JsonNode node : list) {
            if (value.equals(node.path(key).asString(""))) {
                return node;
            }
        }
        throw new AssertionError(value + " not found");
    }

    /** Cost of a dense BF16 PFLOP-hour of an instance at an hourly price. */
    private static double perPflopHour(JsonNode catalog, String instance, String model, double price) {
        for (JsonNode row : catalog.path("cloudPrices")) {
            if (row.path("instance").asString("").equals(instance)
                    && row.path("model").asString("").equals(model)) {
                double tflops = row.path("acceleratorCount").doubleValue()
                        * denseBf16(catalog, row.path("accelerator").asString(""));
                return OutputCost.perDensePflopHour(
                        price > 0 ? price : row.at("/instanceHour/value").doubleValue(), tflops);
            }
        }
        throw new AssertionError(instance + " " + model + " not found");
    }

    @Test
    @DisplayName(
            "Trn1 'up to 50 %': 46 % below p4d at the old price, 20 % at the present one, per dense BF16 PFLOP-hour")
    void trainium1() throws IOException {
        JsonNode catalog = catalog();
        double trn1 = perPflopHour(catalog, "trn1.32xlarge", "on-demand", 0);
        double before = perPflopHour(catalog, "p4d.24xlarge", "on-demand", 32.77);
        double after = perPflopHour(catalog, "p4d.24xlarge", "on-demand", 0);
        assertEquals(7.07, trn1, 0.005);
        assertEquals(13.13, before, 0.005);
        assertEquals(8.80, after, 0.005);
        assertEquals(0.46, OutputCost.saving(before, trn1), 0.005);
        assertEquals(0.20, OutputCost.saving(after, trn1), 0.005);
    }

    @Test
    @DisplayName("Trn2 '30 to 40 %': 36 % below H200 by capacity block")
    void trainium2() throws IOException {
        JsonNode catalog = catalog();
        double trn2 = perPflopHour(catalog, "trn2.48xlarge", "capacity-block", 0);
        double h200 = perPflopHour(catalog, "p5en.48xlarge", "capacity-block", 0);
        assertEquals(3.35, trn2, 0.005);
        assertEquals(5.26, h200, 0.005);
        assertEquals(0.36, OutputCost.saving(h200, trn2), 0.005);
    }

    @Test
    @DisplayName("every derived PFLOP-hour price of the catalogue follows from its instance price")
    void everyRow() throws IOException {
        JsonNode catalog = catalog();
        int checked = 0;
        for (JsonNode row : catalog.path("cloudPrices")) {
            if (row.at("/perDenseBf16PflopHour/value").isNumber()
                    && row.at("/instanceHour/value").isNumber()) {
                double count = row.path("acceleratorCount").doubleValue();
                double ours = OutputCost.perDensePflopHour(
                        row.at("/instanceHour/value").doubleValue(),
                        count * denseBf16(catalog, row.path("accelerator").asString("")));
                double printed = row.at("/perDenseBf16PflopHour/value").doubleValue();
                assertEquals(
                        printed,
                        ours,
                        Math.max(0.006, 0.006 * printed),
                        row.path("instance").asString(""));
                checked++;
            }
        }
        assertTrue(checked >= 20, "rows checked: " + checked);
    }

    @Test
    @DisplayName("Trn3 efficiency: 4x per watt means 59 kW a system, 1.4x means 168 kW")
    void trainium3Efficiency() throws IOException {
        JsonNode catalog = catalog();
        double trn3 = 144 * fp8(catalog, "aws-trainium3") / 1e3;
        double trn2 = 64 * fp8(catalog, "aws-trainium2") / 1e3;
        double ratio = trn3 / trn2;
        assertEquals(4.36, ratio, 0.01);
        assertEquals(59, Efficiency.impliedPower(54, ratio, 4), 0.5);
        assertEquals(168, Efficiency.impliedPower(54, ratio, 1.4), 0.6);
    }

    private static double fp8(JsonNode catalog, String id) {
        return find(catalog.path("accelerators"), "id", id)
                .at("/denseTflops/fp8/value")
                .doubleValue();
    }
}
