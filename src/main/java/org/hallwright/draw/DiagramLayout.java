package org.hallwright.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.draw.Diagram.Edge;
import org.hallwright.draw.Diagram.Node;
import org.hallwright.draw.Diagram.Placed;

/**
 * Places the boxes of a diagram: columns by the longest path from a source, a stand-by source one column before what it
 * backs. Within a column the order follows the suppliers, which keeps crossings few; heights follow the fullest column, so that
 * a chain without branches is a straight line.
 */
final class DiagramLayout {
    private static final double MARGIN = 24;
    private static final double LEAST_GAP = 44;

    /** From this many boxes on, a column's boxes hold one line of text. */
    private static final int CROWDED = 10;

    private final List<Node> nodes;
    private final List<Edge> edges;
    private final List<List<Node>> columns = new ArrayList<>();
    private final Map<String, Double> centre = new HashMap<>();

    DiagramLayout(List<Node> nodes, List<Edge> edges) {
        this.nodes = nodes;
        this.edges = edges;
        Map<String, Integer> depth = depths();
        int count =
                1 + depth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int c = 0; c < count; c++) {
            columns.add(new ArrayList<>());
        }
        nodes.forEach(n -> columns.get(depth.getOrDefault(n.id(), 0)).add(n));
    }

    Diagram place(double minWidth, double minHeight) {
        int fullest = 0;
        double tallest = 0;
        for (int c = 0; c < columns.size(); c++) {
            double own = columns.get(c).size() * pitch(c);
            if (own > tallest) {
                tallest = own;
                fullest = c;
            }
        }
        double height = Math.max(minHeight, tallest + 2 * MARGIN);
        double boxW = Math.clamp((minWidth - 2 * MARGIN) / columns.size() - LEAST_GAP, 104, 158);
        double gap = columns.size() < 2
                ? LEAST_GAP
                : Math.max(LEAST_GAP, (minWidth - 2 * MARGIN - columns.size() * boxW) / (columns.size() - 1));
        double width = Math.max(minWidth, 2 * MARGIN + columns.size() * (boxW + gap) - gap);
        order();
        spread(fullest, height);
        for (int c = fullest - 1; c >= 0; c--) {
            follow(c, false, height);
        }
        for (int c = fullest + 1; c < columns.size(); c++) {
            follow(c, true, height);
        }
        List<Placed> placed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double h = boxHeight(c);
            for (Node node : columns.get(c)) {
                double y = centre.getOrDefault(node.id(), height / 2);
                placed.add(new Placed(node, new Box(MARGIN + c * (boxW + gap), y - h / 2, boxW, h)));
            }
        }
        return new Diagram(placed, edges, width, height);
    }

    private double boxHeight(int column) {
        return columns.get(column).size() > CROWDED ? 24 : 44;
    }

    private double pitch(int column) {
        return boxHeight(column) + (columns.get(column).size() > CROWDED ? 6 : 14);
    }

    /** Sorts each column by the mean place of its suppliers in the columns before. */
    private void order() {
        Map<String, Double> rank = new HashMap<>();
        for (List<Node> column : columns) {
            Map<String, Double> wish = new HashMap<>();
            for (int i = 0; i < column.size(); i++) {
                Node node = column.get(i);
                wish.put(node.id(), mean(node, true, rank, (i + 0.5) / column.size()));
            }
            column.sort(Comparator.comparingDouble(n -> wish.getOrDefault(n.id(), 0.0)));
            for (int i = 0; i < column.size(); i++) {
                rank.put(column.get(i).id(), (i + 0.5) / column.size());
            }
        }
    }

    private void spread(int column, double height) {
        List<Node> own = columns.get(column);
        double slot = (height - 2 * MARGIN) / Math.max(1, own.size());
        for (int i = 0; i < own.size(); i++) {
            centre.put(own.get(i).id(), MARGIN + slot * (i + 0.5));
        }
    }

    /** Puts each box at the mean height of its neighbours in the column already placed, then apart from the others. */
    private void follow(int column, boolean suppliers, double height) {
        List<Node> own = columns.get(column);
        Map<String, Double> wish = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            double otherwise = MARGIN + (height - 2 * MARGIN) * (i + 0.5) / own.size();
            wish.put(own.get(i).id(), mean(own.get(i), suppliers, centre, otherwise));
        }
        own.sort(Comparator.<Node>comparingDouble(n -> wish.getOrDefault(n.id(), 0.0))
                .thenComparing(n -> standsBy(n)));
        double[] y =
                own.stream().mapToDouble(n -> wish.getOrDefault(n.id(), 0.0)).toArray();
        double[] weight = own.stream().mapToDouble(n -> standsBy(n) ? 0.01 : 1).toArray();
        apart(y, weight, pitch(column), MARGIN + boxHeight(column) / 2, height - MARGIN - boxHeight(column) / 2);
        for (int i = 0; i < y.length; i++) {
            centre.put(own.get(i).id(), y[i]);
        }
    }

    /** Stand-by sources make room for what carries the load. */
    private boolean standsBy(Node node) {
        return edges.stream().anyMatch(e -> e.standby() && e.from().equals(node.id()));
    }

    /** Moves rising heights at least a pitch apart with the least weighted squared shift (pool adjacent violators). */
    static void apart(double[] y, double[] weight, double pitch, double low, double high) {
        int n = y.length;
        double[] mean = new double[n];
        double[] heavy = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = y[i] - i * pitch;
            size[blocks] = 1;
            heavy[blocks] = weight[i];
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double joined = heavy[blocks - 2] + heavy[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * heavy[blocks - 2] + mean[blocks - 1] * heavy[blocks - 1]) / joined;
                heavy[blocks - 2] = joined;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double last = Math.max(low, high - (n - 1) * pitch);
        for (int b = 0, i = 0; b < blocks; b++) {
            for (int k = 0; k < size[b]; k++, i++) {
                y[i] = Math.clamp(mean[b], low, last) + i * pitch;
            }
        }
    }

    /** Mean place of the suppliers (or of the supplied), those in normal use first. */
    private double mean(Node node, boolean suppliers, Map<String, Double> place, double otherwise) {
        for (boolean standby : new boolean[] {false, true}) {
            double sum = 0;
            int n = 0;
            for (Edge e : edges) {
                String own = suppliers ? e.to() : e.from();
                Double at = own.equals(node.id()) && e.standby() == standby
                        ? place.get(suppliers ? e.from() : e.to())
                        : null;
                if (at != null) {
                    sum += at;
                    n++;
                }
            }
            if (n > 0) {
                return sum / n;
            }
        }
        return otherwise;
    }

    private Map<String, Integer> depths() {
        Map<String, Integer> depth = new HashMap<>();
        nodes.forEach(n -> depth.put(n.id(), 0));
        // longest path from a source; as many rounds as nodes end it even for a chain drawn in a circle
        for (int round = 0; round < nodes.size(); round++) {
            boolean changed = false;
            for (Edge e : edges) {
                Integer from = depth.get(e.from());
                Integer to = depth.get(e.to());
                if (from != null && to != null && to < from + 1 && from + 1 < nodes.size()) {
                    depth.put(e.to(), from + 1);
                    changed = true;
                }
            }
            if (!changed) {
                break;
            }
        }
        for (Node node : nodes) {
            boolean fed = edges.stream().anyMatch(e -> e.to().equals(node.id()));
            int first = edges.stream()
                    .filter(e -> e.from().equals(node.id()) && e.standby())
                    .mapToInt(e -> depth.getOrDefault(e.to(), 1))
                    .min()
                    .orElse(0);
            if (!fed && first > 1) {
                depth.put(node.id(), first - 1);
            }
        }
        return depth;
    }
}
