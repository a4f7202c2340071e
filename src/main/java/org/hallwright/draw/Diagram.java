package org.hallwright.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.draw.Shape.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * One-line and loop diagrams: boxes in columns by their distance from the sources, joined by right-angled lines. Lines of
 * one box share a trunk between two columns, and no two trunks lie on one another.
 */
public final class Diagram {
    /** How a box stands. */
    public enum State {
        NORMAL,
        STRESSED,
        LOST,
        DARK
    }

    /** @param glyph the sign of its kind, or null */
    public record Node(
            String id,
            String name,
            String detail,
            State state,
            @Nullable Glyph glyph) {
        public Node(String id, String name, String detail, State state) {
            this(id, name, detail, state, null);
        }

        public Node with(Glyph sign) {
            return new Node(id, name, detail, state, sign);
        }
    }

    public record Edge(String from, String to, boolean standby, State state) {}

    /** A laid-out node. */
    public record Placed(Node node, Box box) {}

    /** Boxes lower than this hold their texts side by side. */
    private static final double ONE_LINE = 34;

    /** Boxes from this width on show the sign of their kind. */
    private static final double GLYPH_FROM = 120;

    private static final double GLYPH_SIZE = 18;

    /** Between the parts of a box's detail, the most telling one last. */
    public static final String DETAIL_SEPARATOR = " · ";

    private final List<Placed> placed;
    private final List<Edge> edges;
    private final double width;
    private final double height;
    private final Map<String, Box> boxes = new HashMap<>();

    Diagram(List<Placed> placed, List<Edge> edges, double width, double height) {
        this.placed = List.copyOf(placed);
        this.edges = List.copyOf(edges);
        this.width = width;
        this.height = height;
        placed.forEach(p -> boxes.put(p.node().id(), p.box()));
    }

    /** Lays the nodes out on at least the given width; height grows with the fullest column. */
    public static Diagram layout(List<Node> nodes, List<Edge> edges, double minWidth, double minHeight) {
        return new DiagramLayout(nodes, edges).place(minWidth, minHeight);
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

    /** Whether a column is so full that its boxes hold no two lines. */
    public boolean crowded() {
        return placed.stream().anyMatch(p -> p.box().h() < ONE_LINE);
    }

    /** Where a node stands, or null. */
    public @Nullable Box box(String id) {
        return boxes.get(id);
    }

    /** The node at a point, or null. */
    public @Nullable Node at(double x, double y) {
        for (Placed p : placed) {
            if (p.box().contains(x, y)) {
                return p.node();
            }
        }
        return null;
    }

    /**
     * The node that an arrow key leads to: the nearest one in that direction, or null.
     *
     * @param dx -1 to the left, 1 to the right, 0 for up and down
     * @param dy -1 up, 1 down, 0 for left and right
     */
    public @Nullable Node next(@Nullable String from, int dx, int dy) {
        Box start = from == null ? null : boxes.get(from);
        if (start == null) {
            return placed.isEmpty() ? null : placed.getFirst().node();
        }
        Node best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Placed p : placed) {
            double along = dx * (p.box().centre().x() - start.centre().x())
                    + dy * (p.box().centre().y() - start.centre().y());
            double across = Math.abs(dy * (p.box().centre().x() - start.centre().x()))
                    + Math.abs(dx * (p.box().centre().y() - start.centre().y()));
            double far = along + 4 * across;
            if (along > 1 && far < least) {
                least = far;
                best = p.node();
            }
        }
        return best;
    }

    public Picture picture(Palette p, String title, @Nullable String selected) {
        Picture.Sketch s = new Picture.Sketch(width, height);
        List<Route> routes = routes();
        // Stressed lines last, so that they are seen along their whole way.
        routes.sort(Comparator.comparing(r -> r.edge().state() == State.STRESSED));
        for (Route r : routes) {
            Edge e = r.edge();
            boolean off = e.state() == State.LOST || e.state() == State.DARK;
            int colour =
                    off ? p.strongLine() : e.state() == State.STRESSED ? p.fail() : e.standby() ? p.ink3() : p.accent();
            s.add(new Shape.Polyline(
                    r.points(),
                    false,
                    Colours.NONE,
                    colour,
                    e.state() == State.STRESSED ? 3 : off || e.standby() ? 1.2 : 1.6,
                    off || e.standby()));
        }
        for (Placed n : placed) {
            node(s, n, p, n.node().id().equals(selected));
        }
        return s.done(title);
    }

    private record Route(Edge edge, List<Point> points) {}

    /** The lines, gap by gap between columns. */
    private List<Route> routes() {
        Map<Double, List<Edge>> byGap = new TreeMap<>();
        for (Edge e : edges) {
            Box to = boxes.get(e.to());
            if (to != null && boxes.containsKey(e.from())) {
                byGap.computeIfAbsent(to.x(), x -> new ArrayList<>()).add(e);
            }
        }
        List<Route> routes = new ArrayList<>();
        byGap.forEach((x, own) -> routes.addAll(routes(x, own)));
        return routes;
    }

    /** Lines that end in one column. They turn on a trunk of the box that more of them share. */
    private List<Route> routes(double endX, List<Edge> own) {
        long sources = own.stream().map(Edge::from).distinct().count();
        long targets = own.stream().map(Edge::to).distinct().count();
        boolean bySource = sources <= targets;
        List<String> trunks = own.stream()
                .map(e -> bySource ? e.from() : e.to())
                .distinct()
                .sorted(Comparator.comparingDouble(this::centreY))
                .toList();
        double startX = own.stream()
                .map(e -> boxes.get(e.from()))
                .mapToDouble(b -> b == null ? 0 : b.right())
                .max()
                .orElse(endX);
        List<Route> routes = new ArrayList<>();
        for (Edge e : own) {
            Box from = boxes.get(e.from());
            Box to = boxes.get(e.to());
            if (from == null || to == null) {
                continue;
            }
            int i = trunks.indexOf(bySource ? e.from() : e.to());
            double turn = startX + (endX - startX) * (i + 1.0) / (trunks.size() + 1);
            double y1 = from.centre().y();
            double y2 = to.centre().y() + port(e, own, to);
            routes.add(new Route(
                    e,
                    Math.abs(y1 - y2) < 0.5
                            ? List.of(new Point(from.right(), y1), new Point(to.x(), y1))
                            : List.of(
                                    new Point(from.right(), y1),
                                    new Point(turn, y1),
                                    new Point(turn, y2),
                                    new Point(to.x(), y2))));
        }
        return routes;
    }

    private double centreY(String id) {
        Box box = boxes.get(id);
        return box == null ? 0 : box.centre().y();
    }

    /** Normal and stand-by lines into one box enter it apart; one kind alone enters in the middle. */
    private static double port(Edge e, List<Edge> own, Box to) {
        boolean mixed = own.stream().anyMatch(o -> o.to().equals(e.to()) && o.standby() != e.standby());
        return mixed && e.standby() ? to.h() * 0.28 : 0;
    }

    private static void node(Picture.Sketch s, Placed n, Palette p, boolean selected) {
        Box b = n.box();
        State state = n.node().state();
        boolean off = state == State.LOST || state == State.DARK;
        int fill = off ? p.background() : state == State.STRESSED ? p.failTint() : p.panel();
        int stroke = state == State.NORMAL ? p.strongLine() : p.fail();
        s.card(b, fill, selected ? p.accent() : stroke, selected ? 2.5 : state == State.NORMAL ? 1 : 2, off);
        double y = b.centre().y();
        String detail = n.node().detail();
        int name = off ? p.ink3() : p.ink();
        int quiet = state == State.NORMAL ? p.ink2() : p.fail();
        if (b.h() < ONE_LINE) {
            // Side by side there is room for the last part of the detail alone.
            detail = detail.substring(
                    detail.lastIndexOf(DETAIL_SEPARATOR) < 0 ? 0 : detail.lastIndexOf(DETAIL_SEPARATOR) + 3);
            double detailW = Math.min(b.w() * 0.62, TextFit.width(detail, 10) + 2);
            double room = b.w() - detailW - 16;
            double small = fitting(n.node().name(), 11, 8, room);
            s.bold(b.x() + 7, y, TextFit.cut(n.node().name(), small, room), small, name, Anchor.START);
            s.text(b.right() - 7, y, TextFit.cut(detail, 10, detailW), 10, quiet, Anchor.END);
            return;
        }
        Glyph glyph = b.w() < GLYPH_FROM ? null : n.node().glyph();
        double taken = glyph == null ? 0 : GLYPH_SIZE + 8;
        if (glyph != null) {
            glyph.draw(new SketchPen(s), b.x() + 8, y - GLYPH_SIZE / 2, GLYPH_SIZE, off ? p.ink3() : quiet);
        }
        double x = b.centre().x() + taken / 2;
        boolean two = !detail.isEmpty();
        double size = fitting(n.node().name(), 12, 9, b.w() - taken - 10);
        String own = TextFit.cut(n.node().name(), size, b.w() - taken - 10);
        s.bold(x, two ? y - b.h() * 0.19 : y, own, size, name, Anchor.MIDDLE);
        s.text(x, y + b.h() * 0.21, TextFit.cut(detail, 11, b.w() - taken - 8), 11, quiet, Anchor.MIDDLE);
    }

    /** A long name is set smaller before it is cut. */
    private static double fitting(String name, double size, double least, double room) {
        double fit = size;
        while (fit > least && TextFit.width(name, fit) > room) {
            fit -= 0.5;
        }
        return fit;
    }
}
