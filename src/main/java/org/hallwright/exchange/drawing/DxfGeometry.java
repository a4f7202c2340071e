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

/** Turns DXF entities into lines; curves become {@link Chords}. */
final class DxfGeometry {

    private static final int DEEPEST = 32;
    private static final int MOST_POINTS = 2_000_000;
    private static final int MOST_INSTANCES = 10_000;
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
                case "SPLINE" -> spline(e, to, layer);
                case "HATCH", "MPOLYGON" -> hatch(e, to, layer);
                case "DIMENSION" -> dimension(e, to, layer);
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
        roomFor(Chords.mostPoints(corners), e);
        List<Spot> line = new ArrayList<>();
        Chords.corners(line, corners, closed, to);
        add(layer, line, closed, e);
    }

    private void hatch(Record e, Affine to, String layer) {
        List<List<Spot>> outlines = DxfHatch.outlines(e, plane(e, to), more -> roomFor(more, e));
        if (outlines.isEmpty()) {
            DxfReader.count(notDrawn, "HATCH");
        }
        outlines.forEach(outline -> add(layer, outline, true, e));
    }

    private void spline(Record e, Affine to, String layer) {
        List<Double> knots = new ArrayList<>();
        List<double[]> controls = new ArrayList<>();
        List<double[]> fits = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < e.codes.size(); i++) {
            double value = Record.parse(e.values.get(i));
            switch (e.codes.get(i)) {
                case 40 -> knots.add(value);
                case 41 -> weights.add(value);
                case 10 -> controls.add(new double[] {value, 0, 1});
                case 20 -> last(controls, 1, value);
                case 11 -> fits.add(new double[] {value, 0, 0});
                case 21 -> last(fits, 1, value);
                default -> {}
            }
        }
        // Weights stand before the control points or behind them, according to the program that wrote them.
        for (int i = 0; i < Math.min(weights.size(), controls.size()); i++) {
            controls.get(i)[2] = weights.get(i);
        }
        BSpline curve = new BSpline((int) finite(e.number(71, 3)), knots, controls);
        boolean closed = ((int) finite(e.number(70, 0)) & 1) != 0;
        if (curve.isSound()) {
            roomFor(curve.mostPoints(), e);
            List<Spot> line = new ArrayList<>();
            curve.sample(line, to);
            add(layer, line, closed, e);
        } else if (fits.size() > 1) {
            // Without control points the curve is only known where it passes.
            corners(fits, closed, to, layer, e);
        } else {
            bad(e);
        }
    }

    /** A dimension draws itself by a block of its own, which stands in the drawing's coordinates. */
    private void dimension(Record e, Affine to, String layer) {
        Block block = blocks.get(e.text(2, "").toUpperCase(Locale.ROOT));
        if (block == null || block.external() || inserting.contains(block.name()) || inserting.size() >= DEEPEST) {
            DxfReader.count(notDrawn, "DIMENSION");
            return;
        }
        group += inserting.isEmpty() ? 1 : 0;
        inserting.push(block.name());
        draw(block.entities(), to, layer);
        inserting.pop();
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
        List<Spot> line = new ArrayList<>();
        Chords.arc(line, local, radius, ratio, startDeg, sweepDeg, closed);
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
        roomFor(more, e);
        points += more;
    }

    private void roomFor(long more, Record e) {
        if (points + more > MOST_POINTS) {
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
