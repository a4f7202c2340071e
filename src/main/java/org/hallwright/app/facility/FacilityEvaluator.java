package org.hallwright.app.facility;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.Library;
import org.hallwright.catalog.Catalog;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.codec.facility.TransformerFloors;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.year.Archetype;

/**
 * Puts published facility rows to the engine. Every row gets an answer: a prediction, or the reason why there is none.
 * Nothing here looks at a row's published value before predicting, except where the row itself is a curve to be fitted.
 */
public final class FacilityEvaluator {
    /** Samples of each archetype's parameters; 5th and 95th percentile settle within 0.01 of PUE. */
    private static final int SAMPLES = 64;

    private final Climates climates = new Climates(ClimateReader.onBoard(), ClimateReader.citiesOnBoard());
    private final Catalog catalog = Library.catalog();
    private final TransformerFloors floors = TransformerFloors.onBoard();

    /** Answers in the order of the rows. */
    public List<RowAnswer> evaluate(List<FacilityRow> rows) {
        List<RowAnswer> answers = new ArrayList<>();
        for (FacilityRow row : rows) {
            answers.addAll(answer(row));
        }
        return answers;
    }

    private List<RowAnswer> answer(FacilityRow row) {
        try {
            return byKind(row);
        } catch (IllegalArgumentException e) {
            return List.of(RowAnswer.uncovered(row, metric(row), "outside the model: " + e.getMessage()));
        }
    }

    private List<RowAnswer> byKind(FacilityRow row) {
        return switch (row.kind()) {
            case FacilityRow.ZONE_CELL -> zoneCell(row);
            case "psychrometric" -> PhysicsRows.psychrometric(row);
            case "airflow" -> PhysicsRows.airflow(row);
            case "liquidflow" -> PhysicsRows.liquidFlow(row);
            case "constant" -> PhysicsRows.constant(row);
            case "limit" -> PhysicsRows.limit(row);
            case "transient" -> PhysicsRows.transientAfterLoss(row);
            case "efficiency_curve" -> EquipmentRows.efficiencyCurve(row);
            case "efficiency_point" -> EquipmentRows.efficiencyPoint(row, floors);
            case "cop" -> EquipmentRows.cop(row);
            case "curve" -> EquipmentRows.curve(row);
            case "annual_pue", "design_pue", "annual_wue", "annual_water" -> SiteRows.answer(row, climates);
            case "range" -> uncovered(row, "a range of an input, not a result; the archetypes are run over it");
            case "regional_limit" -> uncovered(row, "a legal limit: see 'rules check'");
            case "rack" -> ElectricalRows.rack(row, catalog);
            case "power" -> ElectricalRows.power(row);
            case "system_efficiency" -> ElectricalRows.systemEfficiency(row);
            case "rule" -> ElectricalRows.rule(row);
            case "power_planning" -> ElectricalRows.planning(row);
            case "flow" -> PhysicsRows.flow(row);
            case "equation" -> uncovered(row, "an equation without a value; the water balance uses it");
            case "anchor_accuracy" -> uncovered(row, "the accuracy of another model");
            default -> uncovered(row, "no model for rows of this kind");
        };
    }

    private static List<RowAnswer> uncovered(FacilityRow row, String reason) {
        return List.of(RowAnswer.uncovered(row, metric(row), reason));
    }

    private static String metric(FacilityRow row) {
        return switch (row.kind()) {
            case "annual_pue", "design_pue" -> "pue";
            case "annual_wue" -> "wue";
            case "" -> "unknown";
            default -> row.kind();
        };
    }

    private List<RowAnswer> zoneCell(FacilityRow row) {
        WeatherYear weather = climates.zone(row.text("zone"));
        int system = number(row.text("system"));
        List<RowAnswer> answers = new ArrayList<>();
        for (String metric : List.of("pue", "wue")) {
            List<Double> band = row.series().getOrDefault(metric, List.of());
            Double low = band.size() == 2 ? band.get(0) : null;
            Double high = band.size() == 2 ? band.get(1) : null;
            Double middle = low == null || high == null ? null : (Double) (0.5 * (low + high));
            String unit = metric.equals("pue") ? "1" : "L/kWh";
            if (weather == null || system < 1 || system > Archetype.values().length) {
                String reason = weather == null
                        ? "no reference city for climate zone '" + row.text("zone") + "'"
                        : "no system '" + row.text("system") + "' in the study";
                answers.add(
                        new RowAnswer(row.id(), row.kind(), metric, unit, middle, low, high, null, null, null, reason));
                continue;
            }
            Archetype.Spread spread = spreads.computeIfAbsent(
                    system + row.text("zone"), key -> Archetype.ofNumber(system).spread(weather, SAMPLES));
            Archetype.Percentiles p = metric.equals("pue") ? spread.pue() : spread.wue();
            answers.add(new RowAnswer(
                    row.id(),
                    row.kind(),
                    metric,
                    unit,
                    middle,
                    low,
                    high,
                    p.median(),
                    p.low(),
                    p.high(),
                    "median and 5th to 95th percentile over the documented parameter ranges; published is the"
                            + " middle of the 5th to 95th percentile band"));
        }
        return answers;
    }

    private final java.util.Map<String, Archetype.Spread> spreads = new java.util.HashMap<>();

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
