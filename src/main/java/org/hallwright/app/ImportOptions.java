package org.hallwright.app;

import java.util.Map;
import java.util.Set;
import org.hallwright.design.Fixture;
import org.hallwright.exchange.drawing.Placement;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.exchange.table.TableOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decides on an import; each part has a default that changes nothing unasked.
 *
 * @param hall id of the hall that is meant where the source names none; null for the only one
 * @param table how a table is mapped
 * @param answers answers to a review's questions, by field or by {@code id:field}
 * @param layers layers of a drawing to lie under the plan; null for all
 * @param obstacles layers whose things become fixtures, with what they are
 * @param unitMm millimetres of the drawing's unit where it does not say, or says wrongly; null for what it says
 * @param calibration two points of the drawing and where they are in the hall; null for the drawing's own scale
 */
public record ImportOptions(
        @Nullable String hall,
        TableOptions table,
        Map<String, String> answers,
        @Nullable Set<String> layers,
        Map<String, Fixture.Kind> obstacles,
        @Nullable Double unitMm,
        @Nullable Calibration calibration) {

    /** Nothing decided. */
    public static final ImportOptions NONE =
            new ImportOptions(null, TableOptions.NONE, Map.of(), null, Map.of(), null, null);

    public ImportOptions {
        answers = Map.copyOf(answers);
        layers = layers == null ? null : Set.copyOf(layers);
        obstacles = Map.copyOf(obstacles);
    }

    /**
     * Two points of a drawing and where they are in the hall, mm from its north-west corner. A drawing's own y goes up; that
     * of a picture counts pixels from its lower edge.
     */
    public record Calibration(Spot a, Spot b, Spot hallA, Spot hallB) {
        org.hallwright.base.Outcome<Placement> placement() {
            return Placement.byPoints(a, b, hallA, hallB);
        }
    }

    public ImportOptions withHall(@Nullable String newHall) {
        return new ImportOptions(newHall, table, answers, layers, obstacles, unitMm, calibration);
    }

    public ImportOptions withTable(TableOptions newTable) {
        return new ImportOptions(hall, newTable, answers, layers, obstacles, unitMm, calibration);
    }

    public ImportOptions withAnswers(Map<String, String> newAnswers) {
        return new ImportOptions(hall, table, newAnswers, layers, obstacles, unitMm, calibration);
    }

    public ImportOptions withDrawing(
            @Nullable Set<String> newLayers,
            Map<String, Fixture.Kind> newObstacles,
            @Nullable Double newUnitMm,
            @Nullable Calibration newCalibration) {
        return new ImportOptions(hall, table, answers, newLayers, newObstacles, newUnitMm, newCalibration);
    }
}
