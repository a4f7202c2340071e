package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.codec.DesignWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostCommandTest {

    @TempDir
    static Path folder;

    private static String paris;
    private static String mixed;

    @BeforeAll
    static void designs() throws IOException {
        paris = write(Templates.PARIS_MINISTRY);
        mixed = write(Templates.TEXAS_MIXED);
    }

    private static String write(Templates template) throws IOException {
        Path file = folder.resolve(template.id() + ".hallwright");
        Files.write(file, DesignWriter.write(template.create(Library.catalog())));
        return file.toString();
    }

    private record Run(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = HallwrightCommand.commandLine(design -> HallwrightCommand.OK);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exit = line.execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    @DisplayName("cost: figures with bands, lines that add up, rents of the design's own accelerators")
    void cost() {
        Run run = run("cost", paris, "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertEquals("hallwright.cost/1", json.path("schema").asString(""));
        double sum = 0;
        for (JsonNode line : json.path("capex")) {
            sum += line.path("value").doubleValue();
        }
        assertEquals(json.at("/figures/capex/value").doubleValue(), sum, 1e-6 * sum);
        assertTrue(json.path("against").size() >= 3, "H100 is rented by several");
        assertTrue(json.path("drivers").size() >= 8);
        assertTrue(run("cost", paris).out().contains("costPerAcceleratorHour"));
        assertTrue(
                json.path("figures").path("costPerPflopHour.fp4").isMissingNode(),
                "H100 has no FP4, so none is claimed");
        JsonNode all = run("cost", mixed, "--json").json().path("figures");
        for (String precision : new String[] {"bf16", "fp8", "fp4"}) {
            assertTrue(all.path("costPerPflopHour." + precision).path("value").doubleValue() > 0, precision);
        }
    }

    @Test
    @DisplayName("cost in another currency is the same amount at the day's rate; one without a rate is refused")
    void currency() {
        double usd =
                run("cost", paris, "--json").json().at("/figures/tco/value").doubleValue();
        JsonNode euro = run("cost", paris, "--json", "--currency", "eur").json();
        assertEquals(usd * 0.880226, euro.at("/figures/tco/value").doubleValue(), 1e-6 * usd);
        assertEquals("EUR", euro.at("/figures/tco/unit").asString(""));
        Run bad = run("cost", paris, "--json", "--currency", "XXX");
        assertEquals(2, bad.exit());
        assertEquals("cost.currency-unknown", bad.json().at("/problems/0/code").asString(""));
    }

    @Test
    @DisplayName(
            "cost under other assumptions: one run, a design with -o, a stated rate, money of another year; refusals named")
    void assumptions() throws IOException {
        double usual =
                run("cost", paris, "--json").json().at("/figures/tco/value").doubleValue();
        String changed = folder.resolve("changed.hallwright").toString();
        JsonNode dear = run("cost", paris, "--json", "--assume", "electricityPrice=300USD/MWh", "-o", changed)
                .json();
        assertEquals(0.3, dear.at("/assumptions/cost.electricityPrice/value").doubleValue(), 1e-12);
        double tco = dear.at("/figures/tco/value").doubleValue();
        assertTrue(tco > usual);
        assertEquals(
                tco,
                run("cost", changed, "--json").json().at("/figures/tco/value").doubleValue());

        double later = run(
                        "cost",
                        paris,
                        "--json",
                        "--assume",
                        "inflation=3%",
                        "--assume",
                        "realRate=2%",
                        "--price-year",
                        "2028")
                .json()
                .at("/figures/tco/value")
                .doubleValue();
        double now = run("cost", paris, "--json", "--assume", "inflation=3%", "--assume", "realRate=2%")
                .json()
                .at("/figures/tco/value")
                .doubleValue();
        assertEquals(1.03 * 1.03, later / now, 1e-9);
        JsonNode own =
                run("cost", paris, "--json", "--currency", "EUR", "--rate", "2").json();
        assertEquals(2 * usual, own.at("/figures/tco/value").doubleValue(), 1e-6 * usual);

        for (String[] bad : new String[][] {
            {"--assume", "nothing=1", "cost.assumption-unknown"},
            {"--assume", "lifePlant=-3", "cost.assumption-refused"},
            {"--assume", "lifePlant=ten", "cost.assumption-refused"},
            {"--rate", "-1", "cost.rate-out-of-range"},
            {"--price-year", "1776", "cost.price-year-out-of-range"}
        }) {
            Run refused = run("cost", paris, "--json", bad[0], bad[1]);
            assertEquals(2, refused.exit());
            assertEquals(bad[2], refused.json().at("/problems/0/code").asString(""));
        }
    }

    @Test
    @DisplayName(
            "cost under a tariff from a file, kept with -o; one price again; a wrong tariff is refused at its place")
    void tariff() throws IOException {
        Path file = folder.resolve("tariff.json");
        Files.writeString(file, """
                {"name": "night only", "currency": "EUR", "bands": [
                 {"name": "all", "pricePerKwh": 0.5}], "fixedPerMonth": 1000}""");
        String billed = folder.resolve("billed.hallwright").toString();
        JsonNode dear = run("cost", paris, "--json", "--tariff", file.toString(), "--rate", "1", "-o", billed)
                .json();
        assertEquals("USD", dear.path("currency").asString(""));
        double energy = opexEnergy(dear);
        double kwh = run("validate", paris, "--json")
                        .json()
                        .at("/figures/annualEnergy/value")
                        .doubleValue()
                * 1e6;
        assertEquals((0.5 * kwh + 12_000) / 0.880226, energy, 1e-6 * energy);
        assertEquals(energy, opexEnergy(run("cost", billed, "--json").json()), 1e-9 * energy);
        JsonNode again = run("cost", billed, "--json", "--one-price").json();
        assertEquals(opexEnergy(run("cost", paris, "--json").json()), opexEnergy(again), 1e-9 * energy);
        Files.writeString(file, "{\"name\": \"t\", \"bands\": [{\"name\": \"a\", \"pricePerKwh\": \"dear\"}]}");
        Run refused = run("cost", paris, "--json", "--tariff", file.toString());
        assertEquals(2, refused.exit());
        assertEquals(
                "/bands/0/pricePerKwh", refused.json().at("/problems/0/pointer").asString(""));
    }

    @Test
    @DisplayName("supply: what the stop of the largest and the withdrawal of a licence leave of the tokens")
    void resilience() {
        JsonNode json = run("supply", mixed, "--json").json();
        for (JsonNode row : json.path("concentration")) {
            double kept = row.path("tokensKeptTwoYearsAfterItsStop").doubleValue();
            assertTrue(kept > 0.5 && kept < 1, row.toString());
            assertTrue(row.path("shares").has(row.path("largest").asString("")), row.toString());
        }
        json.path("tokensKeptAfterLicenceWithdrawal")
                .forEach(kept -> assertTrue(kept.doubleValue() >= 0 && kept.doubleValue() < 1, kept.toString()));
    }

    private static double opexEnergy(JsonNode cost) {
        for (JsonNode line : cost.path("opex")) {
            if (line.path("line").asString("").equals("opexEnergy")) {
                return line.path("value").doubleValue();
            }
        }
        throw new AssertionError("no line of energy in " + cost);
    }

    @Test
    @DisplayName("compare: two designs with differences and drivers; one alone is refused")
    void compare() {
        Run run = run("compare", paris, mixed, "--json", "--differences");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertEquals(2, json.path("designs").size());
        assertTrue(json.path("figures").size() > 5);
        for (JsonNode row : json.path("figures")) {
            assertTrue(row.at("/values/1/differs").booleanValue(), row.toString());
        }
        assertTrue(json.path("costDrivers").size() > 5);
        assertTrue(run("compare", paris, mixed).out().contains("What makes the yearly cost differ"));
        assertEquals(2, run("compare", paris).exit());
    }

    @Test
    @DisplayName("fleet: more racks where they pay, nothing outside the limit, what one more megawatt would bring")
    void fleet() {
        Run run = run("fleet", mixed, "--goal", "cost", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertTrue(json.path("feasible").booleanValue());
        assertEquals(3, json.path("pools").size());
        Run tight = run("fleet", mixed, "--goal", "cost", "--power", "0.5", "--json");
        assertEquals(1, tight.exit());
        assertTrue(!tight.json().path("feasible").booleanValue());
        assertTrue(run("fleet", mixed).out().contains("one more MW"));
    }

    @Test
    @DisplayName("supply: tasks with order-by dates and concentration; a bad date is refused")
    void supply() {
        Run run = run("supply", mixed, "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertTrue(json.at("/phases/0/tasks").size() > 8);
        assertEquals(12, json.path("concentration").size());
        assertEquals(2, run("supply", mixed, "--as-of", "soon", "--json").exit());
        assertTrue(run("supply", mixed).out().contains("order by"));
    }
}
