package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.design.Underlay;
import org.hallwright.exchange.drawing.Sketch.Path;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.exchange.drawing.Sketch.Text;

/** Makes an underlay of a sketch: whole millimetres of the hall, thinned out where a drawing is finer than a plan needs. */
public final class Underlays {

    private static final int[] THINNING_MM = {0, 2, 5, 10, 20, 50, 100};

    private Underlays() {}

    /** @param layers the layers to take */
    public static Outcome<Underlay> of(
            Sketch sketch, Set<String> layers, Placement placement, String name, Sha256 source) {
        List<Problem> notes = new ArrayList<>();
        Sketch chosen = sketch.only(layers);
        List<Underlay.Label> labels = labels(chosen, placement, notes);
        for (int thinning : THINNING_MM) {
            List<Underlay.Stroke> strokes = new ArrayList<>();
            long points = 0;
            Set<String> far = new HashSet<>();
            for (Path path : chosen.paths()) {
                int[] xy = line(path, placement, thinning);
                if (xy.length == 0) {
                    far.add(path.layer());
                } else if (xy.length >= 4) {
                    strokes.add(new Underlay.Stroke(path.layer(), xy));
                    points += xy.length / 2;
                }
            }
            if (points <= Underlay.MOST_POINTS) {
                far.forEach(layer -> notes.add(Problem.warning(DrawingMessage.TOO_FAR, name, layer)));
                return strokes.isEmpty() && labels.isEmpty()
                        ? Outcome.failed(Problem.error(DrawingMessage.EMPTY, name))
                        : Outcome.ok(new Underlay(name, source, strokes, labels, null), notes);
            }
        }
        return Outcome.failed(Problem.error(DrawingMessage.TOO_MANY_POINTS, name, Underlay.MOST_POINTS));
    }

    /** Whole millimetres, without points nearer to the last than the thinning; empty where a point lies too far away. */
    private static int[] line(Path path, Placement placement, int thinning) {
        List<Spot> points = new ArrayList<>(path.points());
        if (path.closed()) {
            points.add(points.getFirst());
        }
        int[] xy = new int[points.size() * 2];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            Spot p = placement.at(points.get(i));
            if (!(Math.abs(p.x()) <= Underlay.FARTHEST_MM && Math.abs(p.y()) <= Underlay.FARTHEST_MM)) {
                return new int[0];
            }
            int x = (int) Math.round(p.x());
            int y = (int) Math.round(p.y());
            boolean last = i == points.size() - 1;
            boolean near = n > 0 && Math.abs(x - xy[n - 2]) <= thinning && Math.abs(y - xy[n - 1]) <= thinning;
            if (near && last && n > 2) {
                xy[n - 2] = x;
                xy[n - 1] = y;
            } else if (!near) {
                xy[n++] = x;
                xy[n++] = y;
            }
        }
        return n < 4 ? new int[] {0, 0} : java.util.Arrays.copyOf(xy, n);
    }

    private static List<Underlay.Label> labels(Sketch sketch, Placement placement, List<Problem> notes) {
        List<Underlay.Label> labels = new ArrayList<>();
        for (Text text : sketch.texts()) {
            Spot at = placement.at(text.at());
            double height = text.height() * placement.toHall().growth();
            boolean near = Math.abs(at.x()) <= Underlay.FARTHEST_MM && Math.abs(at.y()) <= Underlay.FARTHEST_MM;
            if (near && height >= 0.5 && height <= 100_000 && labels.size() < Underlay.MOST_LABELS) {
                labels.add(new Underlay.Label(
                        text.layer(),
                        (int) Math.round(at.x()),
                        (int) Math.round(at.y()),
                        (int) Math.max(1, Math.round(height)),
                        text.text()));
            }
        }
        return labels;
    }
}
