package org.hallwright.codec.facility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.codec.Json;
import tools.jackson.databind.JsonNode;

/** The least efficiencies of US distribution transformers in the equipment pack, by size and kind. */
public final class TransformerFloors {
    private final List<Floor> floors;

    private TransformerFloors(List<Floor> floors) {
        this.floors = List.copyOf(floors);
    }

    private record Floor(String id, double atLoad, TreeMap<Double, Double> efficiencyByKva) {}

    /** Those on board. */
    public static TransformerFloors onBoard() {
        String path = "/org/hallwright/packs/catalog/facility-equipment.json";
        try (InputStream in = TransformerFloors.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            JsonNode root = Json.read(in.readAllBytes()).orThrow();
            List<Floor> floors = new ArrayList<>();
            for (JsonNode standard : root.path("equipment").path("transformerEfficiencyStandards")) {
                TreeMap<Double, Double> points = new TreeMap<>();
                for (JsonNode point : standard.path("points")) {
                    points.put(
                            point.path("kVA").doubleValue(0),
                            point.path("value").doubleValue(0));
                }
                floors.add(new Floor(
                        standard.path("id").asString(""),
                        standard.path("atLoad").doubleValue(0),
                        points));
            }
            return new TransformerFloors(floors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Efficiency that a transformer must reach at the standard's test load; between sizes the loss falls with the
     * logarithm of the rating. NaN where no standard covers the size.
     *
     * @param liquid liquid-immersed, else dry
     * @param lowVoltage 600 V and below
     */
    public double efficiency(double kva, boolean liquid, boolean lowVoltage) {
        String wanted = liquid ? "doe2016-liquid" : lowVoltage ? "doe2016-lv-dry" : "doe2016-mv-dry";
        for (Floor floor : floors) {
            if (floor.id().equals(wanted)) {
                Map.Entry<Double, Double> below = floor.efficiencyByKva().floorEntry(kva);
                Map.Entry<Double, Double> above = floor.efficiencyByKva().ceilingEntry(kva);
                if (below == null || above == null) {
                    return Double.NaN;
                }
                double span = Math.log(above.getKey() / below.getKey());
                double t = span > 0 ? Math.log(kva / below.getKey()) / span : 0;
                return below.getValue() + t * (above.getValue() - below.getValue());
            }
        }
        return Double.NaN;
    }
}
