package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.hallwright.exchange.drawing.DxfTags.Record;
import org.hallwright.exchange.drawing.Sketch.Spot;

/**
 * The outlines of a hatched area: its boundary paths, each a polyline with bulges or a chain of lines, arcs and splines (AutoCAD
 * DXF reference, "Boundary path data"). What fills the area is not drawn.
 */
final class DxfHatch {

    private static final int POLYLINE = 2;
    private static final int MOST_PATHS = 10_000;

    private final Record record;
    private final Affine to;
    private final LongConsumer room;
    private long made;
    private int at;

    private DxfHatch(Record record, Affine to, LongConsumer room) {
        this.record = record;
        this.to = to;
        this.room = room;
        this.at = record.codes.indexOf(91);
    }

    /**
     * The closed outlines; as many as could be read before something did not make sense.
     *
     * @param room is told how many points there may come to be before they are made, and throws where it is too many
     */
    static List<List<Spot>> outlines(Record hatch, Affine to, LongConsumer room) {
        DxfHatch reader = new DxfHatch(hatch, to, room);
        List<List<Spot>> outlines = new ArrayList<>();
        if (reader.at >= 0) {
            int paths = reader.count(91, MOST_PATHS);
            for (int i = 0; i < paths && reader.seek(92); i++) {
                List<Spot> outline = new ArrayList<>();
                if ((reader.whole(92) & POLYLINE) != 0) {
                    reader.polyline(outline);
                } else {
                    reader.edges(outline);
                }
                if (outline.size() > 2) {
                    outlines.add(outline);
                }
            }
        }
        return outlines;
    }

    private boolean seek(int code) {
        while (at < record.codes.size() && record.codes.get(at) != code) {
            at++;
        }
        return at < record.codes.size();
    }

    /** The number of the next pair, which must have the code; NaN, and no step, where it has another. */
    private double number(int code) {
        if (at < record.codes.size() && record.codes.get(at) == code) {
            return Record.parse(record.values.get(at++));
        }
        return Double.NaN;
    }

    private double optional(int code, double otherwise) {
        double number = number(code);
        return Double.isNaN(number) ? otherwise : number;
    }

    private int whole(int code) {
        double number = number(code);
        return number >= 0 && number < 1e9 ? (int) number : 0;
    }

    private int count(int code, int most) {
        return Math.min(whole(code), most);
    }

    private void polyline(List<Spot> outline) {
        optional(72, 0);
        optional(73, 1);
        int corners = count(93, record.codes.size());
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < corners && at < record.codes.size(); i++) {
            all.add(new double[] {number(10), number(20), optional(42, 0)});
        }
        make(Chords.mostPoints(all));
        Chords.corners(outline, all, true, to);
    }

    private void make(long points) {
        made += points;
        room.accept(made);
    }

    private void edges(List<Spot> outline) {
        int edges = count(93, record.codes.size());
        for (int i = 0; i < edges && seek(72); i++) {
            switch (whole(72)) {
                case 1 -> {
                    outline.add(to.at(number(10), number(20)));
                    outline.add(to.at(number(11), number(21)));
                }
                case 2 -> {
                    Affine centre = to.after(Affine.move(number(10), number(20)));
                    arc(outline, centre, number(40), 1);
                }
                case 3 -> {
                    Affine centre = to.after(Affine.move(number(10), number(20)));
                    double x = number(11);
                    double y = number(21);
                    double ratio = number(40);
                    Affine turned = centre.after(Affine.turn(StrictMath.toDegrees(StrictMath.atan2(y, x))));
                    arc(outline, turned, StrictMath.sqrt(x * x + y * y), ratio);
                }
                case 4 -> spline(outline);
                default -> {
                    return;
                }
            }
        }
    }

    /** Angles of a clockwise arc are measured clockwise. */
    private void arc(List<Spot> outline, Affine centre, double radius, double ratio) {
        double start = number(50);
        double sweep = number(51) - start;
        boolean clockwise = number(73) == 0;
        make(Chords.of(360) + 1L);
        Chords.arc(outline, centre, radius, clockwise ? -ratio : ratio, start, sweep, false);
    }

    private void spline(List<Spot> outline) {
        int degree = whole(94);
        whole(73);
        whole(74);
        int knotCount = count(95, record.codes.size());
        int controlCount = count(96, record.codes.size());
        List<Double> knots = new ArrayList<>();
        for (int i = 0; i < knotCount && at < record.codes.size(); i++) {
            knots.add(number(40));
        }
        List<double[]> controls = new ArrayList<>();
        for (int i = 0; i < controlCount && at < record.codes.size(); i++) {
            controls.add(new double[] {number(10), number(20), optional(42, 1)});
        }
        BSpline curve = new BSpline(degree, knots, controls);
        if (curve.isSound()) {
            make(curve.mostPoints());
            curve.sample(outline, to);
        } else {
            controls.forEach(c -> outline.add(to.at(c[0], c[1])));
        }
    }
}
