package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.exchange.ImportIds;
import org.hallwright.exchange.drawing.Sketch.Path;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Makes fixtures of chosen layers. A plan's fixtures are upright rectangles: a closed line, a circle or an inserted block becomes
 * the rectangle around it, a straight wall line a thin one. What stands askew is named and stays in the underlay.
 */
public final class Obstacles {

    /** The most obstacles of one drawing. */
    private static final int MOST = 5_000;

    /** A line without a width is drawn as thick as a light partition. */
    private static final int LINE_MM = 100;

    private static final double STRAIGHT_MM = 5;

    private Obstacles() {}

    /**
     * The fixtures, the same for the same drawing each time.
     *
     * @param kinds what the things on each layer are
     * @param problems collects what could not be made a fixture
     */
    public static List<Fixture> of(
            Sketch sketch,
            Map<String, Fixture.Kind> kinds,
            Placement placement,
            Hall hall,
            String name,
            List<Problem> problems) {
        Map<String, double[]> boxes = new LinkedHashMap<>();
        Map<String, Fixture.Kind> kindOf = new HashMap<>();
        Map<String, Integer> slanted = new LinkedHashMap<>();
        int single = 0;
        for (Path path : sketch.paths()) {
            Fixture.Kind kind = kinds.get(path.layer());
            if (kind == null) {
                continue;
            }
            double[] box = box(path, placement);
            boolean area = path.closed() || path.group() > 0 || endsMeet(path);
            boolean straight = box[2] - box[0] <= STRAIGHT_MM || box[3] - box[1] <= STRAIGHT_MM;
            if (!area && !straight) {
                single = pieces(path, placement, kind, single, boxes, kindOf, slanted);
                continue;
            }
            String key = path.group() > 0 ? "g" + path.group() + "/" + path.layer() : "p" + single++;
            kindOf.put(key, kind);
            boxes.merge(key, box, Obstacles::union);
        }
        slanted.forEach((layer, n) -> problems.add(Problem.warning(DrawingMessage.SLANTED, name, layer, n)));
        return fixtures(boxes, kindOf, hall, name, problems);
    }

    /** Each straight piece of an open line becomes a wall of its own. */
    private static int pieces(
            Path path,
            Placement placement,
            Fixture.Kind kind,
            int from,
            Map<String, double[]> boxes,
            Map<String, Fixture.Kind> kindOf,
            Map<String, Integer> slanted) {
        int single = from;
        for (int i = 1; i < path.points().size(); i++) {
            Path piece = new Path(path.layer(), path.points().subList(i - 1, i + 1), false, 0);
            double[] box = box(piece, placement);
            if (box[2] - box[0] <= STRAIGHT_MM || box[3] - box[1] <= STRAIGHT_MM) {
                String key = "p" + single++;
                kindOf.put(key, kind);
                boxes.put(key, box);
            } else {
                slanted.merge(path.layer(), 1, Integer::sum);
            }
        }
        return single;
    }

    private static boolean endsMeet(Path path) {
        return path.points().size() > 3
                && path.points().getFirst().equals(path.points().getLast());
    }

    private static double[] box(Path path, Placement placement) {
        double[] b = {1e300, 1e300, -1e300, -1e300};
        for (Spot point : path.points()) {
            Spot p = placement.at(point);
            b[0] = Math.min(b[0], p.x());
            b[1] = Math.min(b[1], p.y());
            b[2] = Math.max(b[2], p.x());
            b[3] = Math.max(b[3], p.y());
        }
        return b;
    }

    private static double[] union(double[] a, double[] b) {
        return new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])};
    }

    private static List<Fixture> fixtures(
            Map<String, double[]> boxes,
            Map<String, Fixture.Kind> kindOf,
            Hall hall,
            String name,
            List<Problem> problems) {
        List<Fixture> fixtures = new ArrayList<>();
        Map<Fixture.Kind, Integer> counts = new HashMap<>();
        int outside = 0;
        for (Map.Entry<String, double[]> entry : boxes.entrySet()) {
            if (fixtures.size() == MOST) {
                problems.add(Problem.error(DrawingMessage.TOO_MANY_OBSTACLES, name, MOST));
                break;
            }
            Fixture.Kind kind = kindOf.getOrDefault(entry.getKey(), Fixture.Kind.KEEP_OUT);
            int[] box = whole(entry.getValue(), hall);
            if (box == null) {
                outside++;
                continue;
            }
            int n = counts.merge(kind, 1, Integer::sum);
            String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            fixtures.add(new Fixture(
                    ImportIds.of(hall.id() + "-dxf-" + word + "-" + n, "obstacle"),
                    word + " " + n,
                    kind,
                    box[0],
                    box[1],
                    box[2] - box[0],
                    box[3] - box[1],
                    null));
        }
        if (outside > 0) {
            problems.add(Problem.warning(DrawingMessage.OBSTACLE_OUTSIDE, name, outside));
        }
        return fixtures;
    }

    /** Whole millimetres, at least a line's width; null where nothing of it lies in the hall. */
    private static int @Nullable [] whole(double[] b, Hall hall) {
        if (!(b[2] > -LINE_MM
                && b[3] > -LINE_MM
                && b[0] < hall.widthMm() + LINE_MM
                && b[1] < hall.depthMm() + LINE_MM)) {
            return null;
        }
        double[] c = b.clone();
        for (int axis = 0; axis < 2; axis++) {
            double lacking = LINE_MM - (c[axis + 2] - c[axis]);
            if (c[axis + 2] - c[axis] <= STRAIGHT_MM) {
                c[axis] -= lacking / 2;
                c[axis + 2] += lacking / 2;
            }
        }
        int x0 = (int) Math.max(0, Math.round(c[0]));
        int y0 = (int) Math.max(0, Math.round(c[1]));
        int x1 = (int) Math.min(hall.widthMm(), Math.round(c[2]));
        int y1 = (int) Math.min(hall.depthMm(), Math.round(c[3]));
        return x1 > x0 && y1 > y0 ? new int[] {x0, y0, x1, y1} : null;
    }
}
