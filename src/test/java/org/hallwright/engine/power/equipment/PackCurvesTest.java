package org.hallwright.engine.power.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackCurvesTest {

    private static JsonNode pack() throws IOException {
        try (InputStream in =
                PackCurvesTest.class.getResourceAsStream("/org/hallwright/packs/catalog/facility-equipment.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static List<EfficiencyPoint> points(JsonNode list, String valueName) {
        List<EfficiencyPoint> points = new ArrayList<>();
        for (JsonNode point : list) {
            points.add(new EfficiencyPoint(
                    point.path("load").asDouble(), point.path(valueName).asDouble()));
        }
        return points;
    }

    @Test
    @DisplayName(
            "Every UPS, shelf and power-supply curve of the pack is met within 0.3 points at every published point")
    void fitsMeetTheirPoints() throws IOException {
        int curves = 0;
        int interpolated = 0;
        List<List<EfficiencyPoint>> all = new ArrayList<>();
        JsonNode equipment = pack().path("equipment");
        for (JsonNode ups : equipment.path("ups")) {
            all.add(points(ups.path("efficiencyDoubleConversion").path("points"), "value"));
            all.add(points(ups.path("efficiencyEco").path("points"), "value"));
        }
        for (JsonNode shelf : equipment.path("powerShelves")) {
            all.add(points(shelf.path("efficiency").path("points"), "value"));
        }
        for (JsonNode supply : pack().path("coefficients").path("psuLoss")) {
            all.add(points(supply.path("fitPoints"), "efficiency"));
        }
        for (List<EfficiencyPoint> points : all) {
            if (points.isEmpty()) {
                continue; // a rotary UPS has no eco mode
            }
            LossFit fit = LossFit.of(points);
            assertTrue(LossFit.largestError(fit.curve(), points) <= 0.003, points.toString());
            assertTrue(fit.quadratic().a() >= 0
                    && fit.quadratic().b() >= 0
                    && fit.quadratic().c() >= 0);
            interpolated += fit.curve() instanceof InterpolatedLoss ? 1 : 0;
            curves++;
        }
        assertTrue(curves >= 30, "curves " + curves);
        assertTrue(interpolated >= 2, "80 PLUS floors follow no quadratic");
    }

    @Test
    @DisplayName("Two guaranteed losses give every transformer's published efficiencies and its best load")
    void transformers() throws IOException {
        int checked = 0;
        for (JsonNode each : pack().path("equipment").path("transformers")) {
            Transformer transformer = new Transformer(
                    each.path("ratedPower").path("value").asDouble() * 1000,
                    each.path("noLoadLoss").path("value").asDouble(),
                    each.path("loadLoss").path("value").asDouble(),
                    each.path("impedance").path("value").asDouble() / 100);
            for (EfficiencyPoint point : points(each.path("efficiency").path("points"), "value")) {
                assertEquals(point.efficiency(), transformer.efficiency(point.load(), 1), 6e-6);
                assertEquals(point.efficiency(), transformer.lossCurve().efficiency(point.load()), 6e-6);
                checked++;
            }
            assertEquals(each.path("peakEfficiencyLoad").path("value").asDouble(), transformer.bestLoad(), 6e-4);
        }
        assertTrue(checked >= 60, "points " + checked);
    }

    @Test
    @DisplayName("A coefficient fitted here is no worse than the pack's own in efficiency")
    void fitsAreNoWorseThanThePacks() throws IOException {
        for (JsonNode each : pack().path("coefficients").path("upsAndRectifierLoss")) {
            List<EfficiencyPoint> points = points(each.path("fitPoints"), "efficiency");
            LossCurve theirs = new QuadraticLoss(
                    each.path("a").asDouble(),
                    each.path("b").asDouble(),
                    each.path("c").asDouble());
            double squares = 0;
            double theirSquares = 0;
            LossCurve ours = LossFit.of(points).quadratic();
            for (EfficiencyPoint point : points) {
                squares += Math.pow(ours.efficiency(point.load()) - point.efficiency(), 2);
                theirSquares += Math.pow(theirs.efficiency(point.load()) - point.efficiency(), 2);
            }
            assertTrue(
                    Math.sqrt(squares) <= Math.sqrt(theirSquares) + 2e-4,
                    each.path("id").asString());
        }
    }

    @Test
    @DisplayName("Frontier's rectifier and 48 V stage as published: a fixed loss and a constant efficiency")
    void frontierStages() {
        LossCurve rectifier = QuadraticLoss.affine(17, 0.96, 13_670);
        double[] loads = {0.1, 0.25, 0.5, 0.75, 1};
        double[] published = {0.9482, 0.9552, 0.9576, 0.9584, 0.9588};
        for (int i = 0; i < loads.length; i++) {
            assertEquals(published[i], rectifier.efficiency(loads[i]), 1e-4);
        }
        LossCurve stage = QuadraticLoss.affine(13, 0.98, 2704);
        assertEquals(0.9601, stage.efficiency(626.0 / 2704), 1e-4);
        assertEquals(0.9753, stage.efficiency(1), 1e-4);
    }
}
