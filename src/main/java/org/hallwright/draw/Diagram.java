package org.hallwright.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.draw.Shape.Anchor;

/**
 * One-line and loop diagrams: boxes in columns by their distance from the sources, joined by right-angled lines.
 * The order within a column follows the suppliers, which keeps crossings few.
 */
public final class Diagram {
    /** How a box stands. */
    public enum State {
        NORMAL,
        STRESSED,
        LOST,
        DARK
    }

    public record Node(String id, String name, String detail, State state) {}

    public record Edge(String from, String to, boolean standby, State state) {}

    /** A laid-out node. */
    public record Placed(Node node, Box box) {}

    private final List<Placed> placed;
    private final List<Edge> edges;
    private final double width;
    private final double height;
    private final Map<String, Box> boxes = new HashMap<>();

    private Diagram(List<Placed> placed, List<Edge> edges, double width, double height) {
        this.placed = List.copyOf(placed);
        this.edges = List.copyOf(edges);
        this.width = width;
        this.height = height;
        placed.forEach(p -> boxes.put(p.node().id(), p.box()));
    }

    /** Lays the nodes out on at least the given width; height grows with the fullest column. */
    public static Diagram layout(List<Node> nodes, List<Edge> edges, double minWidth, double minHeight) {
        Map<String, Integer> depth = depths(nodes, edges);
        int columns = 1;
        for (int d : depth.values()) {
            columns = Math.max(columns, d + 1);
        }
        List<List<Node>> byColumn = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            byColumn.add(new ArrayList<>());
        }
        nodes.forEach(n -> byColumn.get(depth.getOrDefault(n.id(), 0)).add(n));
        int fullest = byColumn.stream().mapToInt(List::size).max().orElse(1);
        double boxW = Math.clamp((minWidth - 60) / columns - 44, 96, 150);
        double boxH = fullest > 10 ? 34 : 46;
        double pitch = boxW + Math.max(44, (minWidth - 60 - columns * boxW) / Math.max(1, columns - 1) * 0.999);
        double width = Math.max(minWidth, 60 + (columns - 1) * pitch + boxW);
        double height = Math.max(minHeight, fullest * (boxH + (fullest > 10 ? 8 : 16)) + 40);
        Map<String, Double> order = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            List<Node> column = byColumn.get(c);
            Map<String, Double> wish = new HashMap<>();
            for (int i = 0; i < column.size(); i++) {
                wish.put(column.get(i).id(), wishedPlace(column.get(i), edges, order, (i + 0.5) / column.size()));
            }
            List<Node> sorted = new ArrayList<>(column);
            sorted.sort(java.util.Comparator.comparingDouble(n -> wish.getOrDefault(n.id(), 0.0)));
            double slot = (height - 40) / sorted.size();
            for (int i = 0; i < sorted.size(); i++) {
                double centre = 20 + slot * (i + 0.5);
                order.put(sorted.get(i).id(), centre / height);
                placed.add(new Placed(sorted.get(i), new Box(30 + c * pitch, centre - boxH / 2, boxW, boxH)));
            }
        }
        return new Diagram(placed, edges, width, height);
    }

    private static double wishedPlace(Node node, List<Edge> edges, Map<String, Double> order, double otherwise) {
        double sum = 0;
        int n = 0;
        for (Edge e : edges) {
            Double at = e.to().equals(node.id()) ? order.get(e.from()) : null;
            if (at != null) {
                sum += at;
                n++;
            }
        }
        return n == 0 ? otherwise : sum / n;
    }

    private static Map<String, Integer> depths(List<Node> nodes, List<Edge> edges) {
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
        return depth;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Placed> nodes() {
        return placed;
    }

    /** The node at a point, or null. */
    public @org.jspecify.annotations.Nullable Node at(double x, double y) {
        for (Placed p : placed) {
            if (p.box().contains(x, y)) {
                return p.node();
            }
        }
        return null;
    }

    public Picture picture(Palette p, String title, @org.jspecify.annotations.Nullable String selected) {
        Picture.Sketch s = new Picture.Sketch(width, height);
        int bend = 0;
        for (Edge e : edges) {
            Box from = boxes.get(e.from());
            Box to = boxes.get(e.to());
            if (from == null || to == null) {
                continue;
            }
            double x1 = from.right();
            double y1 = from.centre().y();
            double x2 = to.x();
            double y2 = to.centre().y();
            // each line turns at its own place, so that parallel ones stay apart
            double turn = x2 - 10 - (bend++ % 6) * Math.min(5, Math.max(1, (x2 - x1 - 20) / 6));
            boolean off = e.state() == State.LOST || e.state() == State.DARK;
            int colour =
                    off ? p.strongLine() : e.state() == State.STRESSED ? p.fail() : e.standby() ? p.ink3() : p.accent();
            double width = e.state() == State.STRESSED ? 3.5 : 2;
            s.add(new Shape.Polyline(
                    List.of(new Point(x1, y1), new Point(turn, y1), new Point(turn, y2), new Point(x2, y2)),
                    false,
                    Colours.NONE,
                    colour,
                    width,
                    off || e.standby()));
        }
        for (Placed n : placed) {
            node(s, n, p, n.node().id().equals(selected));
        }
        return s.done(title);
    }

    private static void node(Picture.Sketch s, Placed n, Palette p, boolean selected) {
        Box b = n.box();
        State state = n.node().state();
        boolean off = state == State.LOST || state == State.DARK;
        int fill = off ? p.background() : state == State.STRESSED ? p.failTint() : p.panel();
        int stroke = state == State.NORMAL ? p.strongLine() : p.fail();
        s.card(b, fill, selected ? p.accent() : stroke, selected ? 2.5 : state == State.NORMAL ? 1 : 2, off);
        double x = b.centre().x();
        double y = b.centre().y();
        boolean two = !n.node().detail().isEmpty();
        // a long name is set smaller before it is cut
        double size = 12;
        while (size > 9 && TextFit.width(n.node().name(), size) > b.w() - 10) {
            size -= 0.5;
        }
        s.bold(
                x,
                two ? y - b.h() * 0.19 : y,
                TextFit.cut(n.node().name(), size, b.w() - 10),
                size,
                off ? p.ink3() : p.ink(),
                Anchor.MIDDLE);
        s.text(
                x,
                y + b.h() * 0.21,
                TextFit.cut(n.node().detail(), 11, b.w() - 8),
                11,
                state == State.NORMAL ? p.ink2() : p.fail(),
                Anchor.MIDDLE);
    }
}
