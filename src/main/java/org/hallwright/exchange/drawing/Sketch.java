package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as lines and texts in its own coordinates, y upwards as draughtsmen have it.
 *
 * @param unitMm millimetres of one unit of the drawing, or null where it does not say
 * @param paths lines by layer
 * @param texts texts by layer
 */
public record Sketch(@Nullable Double unitMm, List<Path> paths, List<Text> texts) {

    public Sketch {
        paths = List.copyOf(paths);
        texts = List.copyOf(texts);
    }

    /**
     * A line of points.
     *
     * @param closed whether its last point joins its first
     * @param group number of the block insertion it came from, 0 for none: what was inserted together is one thing
     */
    public record Path(String layer, List<Spot> points, boolean closed, int group) {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** A point; both numbers are finite. */
    public record Spot(double x, double y) {}

    /** A text at the left end of its base line. */
    public record Text(String layer, Spot at, double height, String text) {}

    /** How many lines and texts each layer has, in the drawing's order. */
    public Map<String, Integer> layers() {
        Map<String, Integer> layers = new LinkedHashMap<>();
        paths.forEach(path -> layers.merge(path.layer(), 1, Integer::sum));
        texts.forEach(text -> layers.merge(text.layer(), 1, Integer::sum));
        return layers;
    }

    /** West, south, east and north ends of the lines of some layers; null where there are none. */
    public double @Nullable [] bounds(java.util.Set<String> of) {
        double[] b = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Path path : paths) {
            if (of.contains(path.layer())) {
                for (Spot p : path.points()) {
                    b[0] = Math.min(b[0], p.x());
                    b[1] = Math.min(b[1], p.y());
                    b[2] = Math.max(b[2], p.x());
                    b[3] = Math.max(b[3], p.y());
                }
            }
        }
        return b[0] <= b[2] ? b : null;
    }

    /** The same with only some of its layers. */
    public Sketch only(java.util.Set<String> layers) {
        List<Path> kept = new ArrayList<>(paths);
        kept.removeIf(path -> !layers.contains(path.layer()));
        List<Text> words = new ArrayList<>(texts);
        words.removeIf(text -> !layers.contains(text.layer()));
        return new Sketch(unitMm, kept, words);
    }
}
