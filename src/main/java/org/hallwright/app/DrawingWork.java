package org.hallwright.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.design.Design;
import org.hallwright.design.DesignMessage;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Underlay;
import org.hallwright.exchange.ImportPlan;
import org.hallwright.exchange.drawing.DrawingMessage;
import org.hallwright.exchange.drawing.DrawingPlan;
import org.hallwright.exchange.drawing.Obstacles;
import org.hallwright.exchange.drawing.Placement;
import org.hallwright.exchange.drawing.Scans;
import org.hallwright.exchange.drawing.Sketch;
import org.hallwright.exchange.drawing.Underlays;
import org.jspecify.annotations.Nullable;

/** Lays a drawing into a hall. */
final class DrawingWork {

    private DrawingWork() {}

    static Outcome<ImportPlan> plan(ImportSession.Drawing drawing, Design design, ImportOptions options) {
        Hall hall = hall(design, options.hall());
        if (hall == null) {
            String wanted = options.hall() == null ? "" : options.hall();
            return Outcome.failed(Problem.error(DesignMessage.NO_SUCH_HALL, "", wanted));
        }
        Sketch sketch = drawing.sketch();
        Set<String> layers = new LinkedHashSet<>();
        if (sketch != null) {
            Set<String> all = sketch.layers().keySet();
            layers.addAll(options.layers() == null ? all : options.layers());
            Set<String> named = new LinkedHashSet<>(layers);
            named.addAll(options.obstacles().keySet());
            List<Problem> unknown = new ArrayList<>();
            for (String layer : named) {
                if (!all.contains(layer)) {
                    unknown.add(
                            Problem.error(DrawingMessage.NO_SUCH_LAYER, drawing.name(), layer, String.join(", ", all)));
                }
            }
            if (!unknown.isEmpty()) {
                return Outcome.failed(unknown);
            }
        }
        return placement(drawing, layers, options).then(placed -> laid(drawing, hall, layers, placed, options));
    }

    private static @Nullable Hall hall(Design design, @Nullable String id) {
        return id != null
                ? design.hall(id)
                : design.halls().size() == 1 ? design.halls().getFirst() : null;
    }

    private static Outcome<Placement> placement(
            ImportSession.Drawing drawing, Set<String> layers, ImportOptions options) {
        ImportOptions.Calibration calibration = options.calibration();
        if (calibration != null) {
            return calibration.placement();
        }
        Sketch sketch = drawing.sketch();
        Double unit = options.unitMm() != null ? options.unitMm() : sketch == null ? null : sketch.unitMm();
        if (unit == null || !(unit > 0) || unit > 1e6) {
            return Outcome.failed(Problem.error(DrawingMessage.NO_SCALE, drawing.name()));
        }
        if (sketch == null) {
            Scans.Picture picture = Objects.requireNonNull(drawing.picture());
            return Placement.byUnits(unit, 0, (double) picture.rows() * picture.step());
        }
        Set<String> used = new LinkedHashSet<>(layers);
        used.addAll(options.obstacles().keySet());
        double[] bounds = sketch.bounds(used);
        return bounds == null
                ? Outcome.failed(Problem.error(DrawingMessage.EMPTY, drawing.name()))
                : Placement.byUnits(unit, bounds[0], bounds[3]);
    }

    private static Outcome<ImportPlan> laid(
            ImportSession.Drawing drawing, Hall hall, Set<String> layers, Placement placed, ImportOptions options) {
        Sketch sketch = drawing.sketch();
        List<Problem> notes = new ArrayList<>();
        if (sketch == null) {
            Scans.Picture picture = Objects.requireNonNull(drawing.picture());
            return Scans.underlay(picture, placed, drawing.name(), drawing.digest())
                    .then(underlay -> Outcome.ok(DrawingPlan.of(hall, underlay, List.of(), notes)));
        }
        List<Fixture> obstacles = Obstacles.of(sketch, options.obstacles(), placed, hall, drawing.name(), notes);
        if (layers.isEmpty()) {
            return Outcome.ok(DrawingPlan.of(hall, null, obstacles, notes));
        }
        return switch (Underlays.of(sketch, layers, placed, drawing.name(), drawing.digest())) {
            case Outcome.Failed<Underlay> failed -> Outcome.failed(failed.problems());
            case Outcome.Ok<Underlay> ok -> {
                notes.addAll(ok.problems());
                yield Outcome.ok(DrawingPlan.of(hall, ok.value(), obstacles, notes));
            }
        };
    }
}
