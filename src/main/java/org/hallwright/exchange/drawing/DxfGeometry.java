package org.hallwright.exchange.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hallwright.base.Problem;
import org.hallwright.exchange.drawing.DxfReader.Block;
import org.hallwright.exchange.drawing.DxfTags.Record;
import org.hallwright.exchange.drawing.Sketch.Path;
import org.hallwright.exchange.drawing.Sketch.Spot;
import org.hallwright.exchange.drawing.Sketch.Text;

/** Turns DXF entities into lines. Curves become chords that stray less than 1/450 of their radius. */
final class DxfGeometry {

    private static final int DEEPEST = 32;
    private static final int MOST_POINTS = 2_000_000;
    private static final int MOST_INSTANCES = 10_000;
    private static final double CHORD_DEGREES = 7.5;
    private static final int MOST_CHORDS = 180;
    private static final int MOST_NOTES = 200;
    private static final Pattern FORMATTING = Pattern.compile("\\\\[A-Za-z][^;\\\\{}]*;|[{}]|%%[a-zA-Z]");

    private final String place;
    private final Map<String, Block> blocks;
    private final List<Problem> notes;
    private final List<Path> paths = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Integer> notDrawn = DxfReader.counts();
    private final Deque<String> inserting = new ArrayDeque<>();
    private long points;
    private int instances;
    private int group;

    DxfGeometry(String place, Map<String, Block> blocks, List<Problem> notes) {
        this.place = place;
        this.blocks = blocks;
        this.notes = notes;
    }

    List<Path> paths() {
        return paths;
    }

    List<Text> texts() {
        return texts;
    }

    void draw(List<Record> entities) {
        draw(entities, Affine.SAME, "0");
        notDrawn.forEach((type, number) -> notes.add(Problem.info(DrawingMessage.NOT_DRAWN, place, type, number)));
    }

    private void draw(List<Record> entities, Affine to, String layerOfInsert) {
        for (int i = 0; i < entities.size(); i++) {
            Record e = entities.get(i);
            String layer = layer(e, layerOfInsert);
            // Paper space holds title blocks and sheets, not the room.
            if (e.number(67, 0) == 1 || e.number(60, 0) == 1) {
                continue;
            }
            switch (e.type.toUpperCase(Locale.ROOT)) {
                case "LINE" -> line(e, to, layer);
                case "LWPOLYLINE" -> lightPolyline(e, to, layer);
                case "POLYLINE" -> i = polyline(entities, i, to, layer);
                case "CIRCLE" -> arc(e, to, layer, 0, 360);
                case "ARC" -> arc(e, to, layer, e.number(50, 0), e.number(51, 360));
                case "ELLIPSE" -> ellipse(e, to, layer);
                case "SOLID", "TRACE", "3DFACE" -> face(e, to, layer);
                case "INSERT" -> insert(e, to, layer);
                case "TEXT", "MTEXT", "ATTRIB" -> text(e, to, layer);
                case "VERTEX", "SEQEND", "ATTDEF", "POINT", "VIEWPORT" -> {}
                default -> DxfReader.count(notDrawn, DrawingWords.printable(e.type));
            }
        }
    }

    /** Layer 0 inside a block is the layer of the insertion. */
    private static String layer(Record e, String layerOfInsert) {
        String layer = DrawingWords.printable(e.text(8, "0"));
        return layer.isEmpty() || layer.equals("0") ? layerOfInsert : layer;
    }

    /** Entities drawn on the far side of the plane are mirrored (arbitrary axis algorithm, normal 0,0,-1). */
    private static Affine plane(Record e, Affine to) {
        return e.number(230, 1) < 0 ? to.after(Affine.scale(-1, 1)) : to;
    }

    private void line(Record e, Affine to, String layer) {
        // A line stands in world coordinates, whatever its normal says.
        add(layer, List.of(to.at(e.number(10, 0), e.number(20, 0)), to.at(e.number(11, 0), e.number(21, 0))), false, e);
    }

    private void lightPolyline(Record e, Affine to, String layer) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < e.codes.size(); i++) {
            double value = switch (e.codes.get(i)) {
                case 10, 20, 42 -> Record.parse(e.values.get(i));
                default -> 0;
            };
            switch (e.codes.get(i)) {
                case 10 -> corners.add(new double[] {value, 0, 0});
                case 20 -> last(corners, 1, value);
                case 42 -> last(corners, 2, value);
                default -> {}
            }
        }
        corners(corners, ((int) finite(e.number(70, 0)) & 1) != 0, plane(e, to), layer, e);
    }

    private static void last(List<double[]> corners, int index, double value) {
        if (!corners.isEmpty()) {
            corners.getLast()[index] = value;
        }
    }

    private int polyline(List<Record> entities, int at, Affine to, String layer) {
        Record e = entities.get(at);
        List<double[]> corners = new ArrayList<>();
        int i = at + 1;
        while (i < entities.size() && entities.get(i).type.equalsIgnoreCase("VERTEX")) {
            Record v = entities.get(i);
            // Bit 16: control points of a spline, which the line does not pass.
            if (((int) finite(v.number(70, 0)) & 16) == 0) {
                corners.add(new double[] {v.number(10, 0), v.number(20, 0), v.number(42, 0)});
            }
            i++;
        }
        int flags = (int) finite(e.number(70, 0));
        if ((flags & (16 | 64)) != 0) {
            DxfReader.count(notDrawn, "POLYLINE (mesh)");
        } else {
            corners(corners, (flags & 1) != 0, plane(e, to), layer, e);
        }
        return i - 1;
    }

    private static double finite(double number) {
        return Double.isFinite(number) && Math.abs(number) < 1e9 ? number : 0;
    }

    private void corners(List<double[]> corners, boolean closed, Affine to, String layer, Record e) {
        List<Spot> line = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            line.add(to.at(from[0], from[1]));
            boolean more = i + 1 < corners.size() || closed;
            if (more && from[2] != 0) {
                bulge(from, corners.get((i + 1) % corners.size()), to, line);
            }
        }
        add(layer, line, closed, e);
    }

    /** A bulge is the tangent of a quarter of the arc's angle; positive turns counterclockwise. */
    private void bulge(double[] from, double[] to, Affine place, List<Spot> line) {
        double b = from[2];
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double angle = 4 * StrictMath.atan(b);
        if (!Double.isFinite(angle) || Math.abs(b) < 1e-9 || dx == 0 && dy == 0) {
            return;
        }
        double offset = (1 - b * b) / (4 * b);
        double cx = (from[0] + to[0]) / 2 - dy * offset;
        double cy = (from[1] + to[1]) / 2 + dx * offset;
        int chords = chords(StrictMath.toDegrees(Math.abs(angle)));
        for (int i = 1; i < chords; i++) {
            double a = angle * i / chords;
            double cos = StrictMath.cos(a);
            double sin = StrictMath.sin(a);
            double rx = from[0] - cx;
            double ry = from[1] - cy;
            line.add(place.at(cx + rx * cos - ry * sin, cy + rx * sin + ry * cos));
        }
    }

    private static int chords(double degrees) {
        return (int) Math.clamp(Math.ceil(degrees / CHORD_DEGREES), 1, MOST_CHORDS);
    }

    private void arc(Record e, Affine to, String layer, double startDeg, double endDeg) {
        double sweep = endDeg - startDeg;
        boolean full = sweep == 360;
        sweep = full ? 360 : ((sweep % 360) + 360) % 360;
        curve(e, plane(e, to), layer, e.number(40, 0), 0, 1, startDeg, sweep, full);
    }

    private void ellipse(Record e, Affine to, String layer) {
        double x = e.number(11, 0);
        double y = e.number(21, 0);
        double start = StrictMath.toDegrees(e.number(41, 0));
        double end = StrictMath.toDegrees(e.number(42, 2 * Math.PI));
        double sweep = Math.abs(end - start - 360) < 1e-6 ? 360 : ((end - start) % 360 + 360) % 360;
        double major = StrictMath.sqrt(x * x + y * y);
        curve(
                e,
                to,
                layer,
                major,
                StrictMath.toDegrees(StrictMath.atan2(y, x)),
                e.number(40, 1),
                start,
                sweep,
                sweep == 360);
    }

    private void curve(
            Record e,
            Affine to,
            String layer,
            double radius,
            double turn,
            double ratio,
            double startDeg,
            double sweepDeg,
            boolean closed) {
        Affine local = to.after(Affine.move(e.number(10, 0), e.number(20, 0))).after(Affine.turn(turn));
        if (!local.isFinite() || !Double.isFinite(startDeg + sweepDeg + ratio) || !(radius > 0)) {
            bad(e);
            return;
        }
        int chords = chords(sweepDeg);
        List<Spot> line = new ArrayList<>(chords + 1);
        for (int i = 0; i <= chords - (closed ? 1 : 0); i++) {
            double a = StrictMath.toRadians(startDeg + sweepDeg * i / chords);
            line.add(local.at(radius * StrictMath.cos(a), radius * ratio * StrictMath.sin(a)));
        }
        add(layer, line, closed, e);
    }

    private void face(Record e, Affine to, String layer) {
        Affine at = e.type.equalsIgnoreCase("3DFACE") ? to : plane(e, to);
        Spot[] corner = new Spot[4];
        for (int i = 0; i < 4; i++) {
            corner[i] = at.at(e.number(10 + i, e.number(12, 0)), e.number(20 + i, e.number(22, 0)));
        }
        // A solid's third and fourth corners are given crosswise.
        boolean crosswise = !e.type.equalsIgnoreCase("3DFACE");
        add(
                layer,
                crosswise
                        ? List.of(corner[0], corner[1], corner[3], corner[2])
                        : List.of(corner[0], corner[1], corner[2], corner[3]),
                true,
                e);
    }

    private void insert(Record e, Affine to, String layer) {
        String name = e.text(2, "").toUpperCase(Locale.ROOT);
        Block block = blocks.get(name);
        if (block == null) {
            note(Problem.warning(DrawingMessage.NO_SUCH_BLOCK, at(e), DrawingWords.printable(name)));
            return;
        }
        if (block.external()) {
            note(Problem.warning(DrawingMessage.EXTERNAL, at(e), DrawingWords.printable(name)));
            return;
        }
        if (inserting.contains(name)) {
            note(Problem.error(DrawingMessage.CYCLIC_BLOCK, at(e), DrawingWords.printable(name)));
            return;
        }
        if (inserting.size() >= DEEPEST) {
            note(Problem.error(DrawingMessage.BLOCK_TOO_DEEP, at(e), DEEPEST));
            return;
        }
        Affine base = plane(e, to).after(Affine.move(e.number(10, 0), e.number(20, 0)));
        int columns = (int) Math.clamp(finite(e.number(70, 1)), 1, 1000);
        int rows = (int) Math.clamp(finite(e.number(71, 1)), 1, 1000);
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                Affine each = base.after(Affine.turn(e.number(50, 0)))
                        .after(Affine.move(c * e.number(44, 0), r * e.number(45, 0)))
                        .after(Affine.scale(e.number(41, 1), e.number(42, 1)))
                        .after(Affine.move(-block.x(), -block.y()));
                if (!each.isFinite()) {
                    bad(e);
                    return;
                }
                if (++instances > MOST_INSTANCES * 10) {
                    throw new DxfReader.Refused(DrawingMessage.TOO_MANY_ENTITIES, at(e), MOST_INSTANCES * 10);
                }
                boolean outermost = inserting.isEmpty();
                group += outermost ? 1 : 0;
                inserting.push(name);
                draw(block.entities(), each, layer);
                inserting.pop();
            }
        }
    }

    private void text(Record e, Affine to, String layer) {
        Affine plane = plane(e, to);
        Spot at = plane.at(e.number(10, 0), e.number(20, 0));
        double height = e.number(40, 0) * plane.growth();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < e.codes.size(); i++) {
            // MTEXT of more than 250 letters comes in pieces of code 3 before the last of code 1.
            if (e.codes.get(i) == 3 && e.type.equalsIgnoreCase("MTEXT") || e.codes.get(i) == 1) {
                words.append(e.values.get(i));
            }
        }
        String plain = DrawingWords.printable(FORMATTING
                .matcher(words.toString().replace("\\P", " ").replace("\\~", " "))
                .replaceAll(""));
        if (plain.isEmpty()) {
            return;
        }
        if (!Double.isFinite(at.x() + at.y()) || !(height > 0)) {
            bad(e);
            return;
        }
        count(1, e);
        texts.add(new Text(layer, at, height, plain));
    }

    private void add(String layer, List<Spot> line, boolean closed, Record e) {
        for (Spot p : line) {
            if (!Double.isFinite(p.x() + p.y())) {
                bad(e);
                return;
            }
        }
        if (line.size() > 1) {
            count(line.size(), e);
            paths.add(new Path(layer, line, closed, inserting.isEmpty() ? 0 : group));
        }
    }

    private void count(int more, Record e) {
        points += more;
        if (points > MOST_POINTS) {
            throw new DxfReader.Refused(DrawingMessage.TOO_MANY_POINTS, at(e), MOST_POINTS);
        }
    }

    private void bad(Record e) {
        note(Problem.error(DrawingMessage.BAD_NUMBER, at(e), DrawingWords.printable(e.type)));
    }

    private String at(Record e) {
        return place + ":" + e.line;
    }

    private void note(Problem problem) {
        if (notes.size() < MOST_NOTES) {
            notes.add(problem);
        }
    }
}
