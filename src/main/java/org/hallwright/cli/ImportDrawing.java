package org.hallwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallwright.app.ImportOptions;
import org.hallwright.app.Imports;
import org.hallwright.app.LibraryMessage;
import org.hallwright.base.Problem;
import org.hallwright.design.Fixture;
import org.hallwright.exchange.drawing.DrawingMessage;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hallwright import dxf FILE}. */
@Command(
        name = "dxf",
        aliases = {"svg", "image"},
        mixinStandardHelpOptions = true,
        description = {
            "Review a drawing (ASCII DXF, SVG, PNG, JPEG) and lay it under the plan of a hall.",
            "Layers may become obstacles. Without --points the drawing's own scale is used, its upper left",
            "corner on the hall's north-west corner."
        })
final class ImportDrawing implements Callable<Integer> {

    @Mixin
    ImportTarget target = new ImportTarget();

    @Parameters(paramLabel = "FILE", description = "A .dxf, .svg, .png or .jpg file.")
    @Nullable
    Path file;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "LAYER",
            description = "Layers of the underlay; all unless named.")
    @Nullable
    List<String> layers;

    @Option(
            names = "--obstacles",
            paramLabel = "LAYER=KIND",
            description =
                    "A layer whose things become fixtures: column, wall, door, ramp, keep-out, cdu, air-handler, pdu.")
    List<String> obstacles = List.of();

    @Option(names = "--unit", paramLabel = "MM", description = "Millimetres of the drawing's unit (of a pixel).")
    @Nullable
    Double unit;

    @Option(
            names = "--points",
            split = ",",
            arity = "1",
            paramLabel = "NUMBER",
            description = "Two points of the drawing and where they are in the hall, mm:"
                    + " AX,AY,BX,BY,HALL-AX,HALL-AY,HALL-BX,HALL-BY. A drawing's y goes up, the hall's down.")
    List<Double> points = List.of();

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Fixture.Kind> kinds = new HashMap<>();
        ImportTarget.pairs(obstacles).forEach((layer, word) -> {
            Fixture.Kind kind = kind(word);
            if (kind == null) {
                problems.add(Problem.error(DrawingMessage.BAD_OBSTACLE, "", layer + "=" + word, kinds()));
            } else {
                kinds.put(layer, kind);
            }
        });
        ImportOptions.Calibration calibration = null;
        if (points.size() == 8 && points.stream().allMatch(Double::isFinite)) {
            calibration = new ImportOptions.Calibration(spot(0), spot(2), spot(4), spot(6));
        } else if (!points.isEmpty()) {
            problems.add(Problem.error(LibraryMessage.NO_SUCH_FORMAT, "", points.size(), "8"));
        }
        if (!problems.isEmpty()) {
            return target.terminal.badInput(null, problems);
        }
        Set<String> chosen = layers == null ? null : new HashSet<>(layers);
        return target.run(
                Imports.drawing(Objects.requireNonNull(file)),
                ImportOptions.NONE.withDrawing(chosen, kinds, unit, calibration));
    }

    private Spot spot(int at) {
        return new Spot(points.get(at), points.get(at + 1));
    }

    private static Fixture.@Nullable Kind kind(String word) {
        for (Fixture.Kind kind : Fixture.Kind.values()) {
            if (kebab(kind).equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }

    private static String kebab(Fixture.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kinds() {
        List<String> words = new ArrayList<>();
        for (Fixture.Kind kind : Fixture.Kind.values()) {
            words.add(kebab(kind));
        }
        return String.join(", ", words);
    }
}
