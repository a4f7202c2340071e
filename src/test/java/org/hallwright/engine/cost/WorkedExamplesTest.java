package org.hallwright.engine.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.design.DemandCharge;
import org.hallwright.engine.supply.Concentration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published worked examples of the economics pack, computed again from their inputs. */
class WorkedExamplesTest {

    private static JsonNode pack() throws IOException {
        try (InputStream in =
                WorkedExamplesTest.class.getResourceAsStream("/org/hallwright/packs/economics/economics.json")) {
            return JsonMapper.shared().readTree(assertNotNull2(in));
        }
    }

    private static InputStream assertNotNull2(InputStream in) {
        assertNotNull(in, "the economics pack must be on the class path");
        return in;
    }

    @TestFactory
    @DisplayName("each worked example of the pack gives its published result")
    List<DynamicTest> examples() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        pack().path("workedExamples")
                .forEach(example -> tests.add(DynamicTest.dynamicTest(
                        example.path("id").asString(""),
                        () -> check(
                                example.path("id").asString(""),
                                new In(example.path("inputs")),
                                example.path("expected")))));
        assertEquals(14, tests.size(), "a new example needs a line below");
        return tests;
    }

    private record In(JsonNode node) {
        double of(String name) {
            return node.required(name).doubleValue();
        }
    }

    private static void check(String id, In in, JsonNode expected) {
        switch (id) {
            case "hamilton-servers" -> {
                double servers = in.of("servers") * in.of("unitPrice");
                close(expected, "value", Annuity.payment(servers, in.of("annualRate") / 12, in.of("months")), 1);
            }
            case "hamilton-power" ->
                close(
                        expected,
                        "value",
                        ItEnergy.of(in.of("criticalKw"), in.of("averageLoad"), in.of("hoursPerMonth"))
                                .atPue(in.of("pue"))
                                .cost(in.of("price")),
                        1);
            case "lenovo-h100" -> {
                double hours = BreakEven.hours(in.of("capex"), in.of("cloudHourly"), in.of("ownHourly"))
                        .orElseThrow();
                close(expected, "value", hours, 1);
                // The study divides by months of 720 hours.
                close(expected, "months", hours / 720, 0.05);
            }
            case "latent-64", "latent-128" -> {
                BillOfQuantities cluster = BillOfQuantities.of(
                        new BillOfQuantities.Line("nodes", in.of("nodes"), in.of("nodePrice")),
                        new BillOfQuantities.Line("switches", in.of("switches"), in.of("switchPrice")),
                        new BillOfQuantities.Line("cables", 1, in.of("cables")),
                        new BillOfQuantities.Line("facility", in.of("nodes"), in.of("facilityPerNode")));
                close(expected, "value", cluster.total(), 0.5);
                close(expected, "perNode", cluster.per(in.of("nodes")), 0.5);
                close(expected, "perGpu", cluster.per(in.of("nodes") * 8), 1);
            }
            case "gmi-a", "gmi-c" ->
                close(
                        expected,
                        "value",
                        OutputCost.perMillionTokens(in.of("gpuHour"), in.of("tokensPerSecond"), in.of("utilisation")),
                        0.01);
            case "cw-power" ->
                close(
                        expected,
                        "value",
                        ItEnergy.of(in.of("itKw"), 1, in.of("hours"))
                                .atPue(in.of("pue"))
                                .cost(in.of("price")),
                        0.5);
            case "bernstein-gw" -> {
                double racks = BillOfQuantities.unitsFor(in.of("perGw"), in.of("perRack"));
                close(expected, "racks", racks, 0.5);
                close(expected, "kwPerRack", 1e6 / racks, 0.05);
            }
            case "epoch-h100" -> {
                double hardware =
                        PricePath.obsolescencePerHour(in.of("perGpuServerPrice"), in.of("k"), in.of("hoursPerYear"));
                double grossed = PricePath.grossedUp(hardware, in.of("interconnectShare"));
                double energy = ItEnergy.of(in.of("chipKw") * in.of("serverFactor"), in.of("powerShare"), 1)
                        .atPue(in.of("pue"))
                        .cost(in.of("price"));
                close(expected, "hardware", hardware, 5e-5);
                close(expected, "withInterconnect", grossed, 5e-5);
                close(expected, "energy", energy, 5e-5);
                close(expected, "total", grossed + energy, 5e-4);
            }
            case "crf-5-8" ->
                close(expected, "value", Annuity.capitalRecoveryFactor(in.of("rate"), in.of("years")), 1e-6);
            case "green-book" -> {
                List<Discounting.Step> steps = new ArrayList<>();
                in.node()
                        .path("rates")
                        .forEach(step -> steps.add(new Discounting.Step(
                                step.get(0).doubleValue(), step.get(1).doubleValue())));
                close(expected, "value", Discounting.factor(steps, in.of("year")), 1e-6);
            }
            case "hhi-market" -> {
                JsonNode shares = in.node().path("shares");
                double[] s = new double[shares.size()];
                for (int i = 0; i < s.length; i++) {
                    s[i] = shares.get(i).doubleValue();
                }
                close(expected, "value", Concentration.hhi(s), 0.5);
            }
            case "gs5-bill" -> {
                close(
                        expected,
                        "transmissionDistributionMw",
                        DemandCharge.billed(in.of("actualPeakMw"), in.of("contractMw"), in.of("td")),
                        1e-9);
                close(
                        expected,
                        "generationMw",
                        DemandCharge.billed(in.of("actualPeakMw"), in.of("contractMw"), in.of("gen")),
                        1e-9);
            }
            default -> throw new AssertionError("no line for example " + id);
        }
    }

    private static void close(JsonNode expected, String name, double ours, double tolerance) {
        assertEquals(expected.required(name).doubleValue(), ours, tolerance, name);
    }

    @Test
    @DisplayName("Hamilton's monthly model of an 8 MW centre: total and every published share")
    void hamilton() {
        // Inputs and shares: sw-hamilton-2010 (datacenterknowledge.com, 2010-09-22).
        double plant = Annuity.payment(72e6 * 0.82, 0.05 / 12, 120);
        double other = Annuity.payment(72e6 * 0.18, 0.05 / 12, 120);
        double servers = Annuity.payment(45_978 * 1_450.0, 0.05 / 12, 36);
        double network = Annuity.payment(12.8e6, 0.05 / 12, 48);
        double power = ItEnergy.of(8_000, 0.8, 730.5).atPue(1.45).cost(0.07);
        double total = plant + other + servers + network + power;
        assertEquals(3.53e6, total, 0.01 * 3.53e6);
        assertEquals(0.57, servers / total, 0.01);
        assertEquals(0.08, network / total, 0.01);
        assertEquals(0.18, plant / total, 0.01);
        assertEquals(0.04, other / total, 0.01);
        assertEquals(0.13, power / total, 0.01);
        assertEquals(474_500, power, 4_745);
    }

    @Test
    @DisplayName("a chip sold at half instead of 70 % gross margin takes 15.6 % off a GB200 site, and free chips 39 %")
    void margin() {
        double site = 5.9e6;
        double gpus = 0.39 * site;
        double cheaper = site - gpus + PricePath.atMargin(gpus, 0.70, 0.50);
        assertEquals(0.156, OutputCost.saving(site, cheaper), 5e-4);
        assertEquals(0.39, OutputCost.saving(site, site - gpus), 1e-12);
    }

    @Test
    @DisplayName("36 % off an H200 hour of 5.2012 USD is 16,403 USD a year; 100 million need about 6,100 GPUs")
    void savingPerYear() {
        assertEquals(16_403, OutputCost.savingPerYear(5.2012, 0.36, 1), 0.5);
        assertEquals(6_100, OutputCost.acceleratorsForSaving(100e6, 5.2012, 0.36), 10);
        assertEquals(30_500, OutputCost.acceleratorsForSaving(500e6, 5.2012, 0.36), 30);
    }

    @Test
    @DisplayName("A100 on AWS fell 7.57 % a year from 4.10 to 2.7447 USD/h")
    void cloudHistory() {
        assertEquals(-0.0757, PricePath.yearlyChange(4.10, 2.7447, 5.10), 5e-5);
    }

    @Test
    @DisplayName("kilowatts of what: 86 USD/kW-month over 20 MW of IT is 20.6 million, at PUE 1.5 31 million")
    void kilowattOfWhat() {
        assertEquals(20.6e6, 86 * 12 * 20_000, 0.1e6);
        assertEquals(30.96e6, 86 * 12 * ItEnergy.of(20_000, 1, 1).atPue(1.5).kwh(), 0.6e6);
    }
}
