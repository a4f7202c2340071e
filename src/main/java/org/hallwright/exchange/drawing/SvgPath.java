package org.hallwright.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.exchange.drawing.Sketch.Spot;

/** Reads the data of an SVG path (SVG 1.1, 8.3) into chords. Elliptical arcs become their chord. */
final class SvgPath {

    private static final int CHORDS = 16;

    private final String data;
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private final List<List<Spot>> lines = new ArrayList<>();
    private List<Spot> line = new ArrayList<>();

    private SvgPath(String data) {
        this.data = data;
    }

    /** The lines up to where the data stops making sense, as the standard asks for. */
    static List<List<Spot>> lines(String data) {
        SvgPath path = new SvgPath(data);
        path.read();
        path.flush();
        return path.lines;
    }

    private void flush() {
        if (line.size() > 1) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }

    private void read() {
        char command = ' ';
        char before = ' ';
        while (true) {
            blanks();
            if (at >= data.length()) {
                return;
            }
            char c = data.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == ' ') {
                return;
            }
            int from = at;
            if (!step(command, before)) {
                return;
            }
            before = Character.toUpperCase(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            if (before == 'Z') {
                command = ' ';
            } else if (at == from) {
                return;
            }
        }
    }

    private boolean step(char command, char before) {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        char kind = Character.toUpperCase(command);
        double[] n = numbers(
                switch (kind) {
                    case 'M', 'L', 'T' -> 2;
                    case 'H', 'V' -> 1;
                    case 'C' -> 6;
                    case 'S', 'Q' -> 4;
                    case 'A' -> 7;
                    case 'Z' -> 0;
                    default -> -1;
                });
        if (n == null) {
            return false;
        }
        double oldX = x;
        double oldY = y;
        boolean smooth = kind == 'S' ? before == 'C' || before == 'S' : before == 'Q' || before == 'T';
        double mirrorX = smooth ? 2 * oldX - controlX : oldX;
        double mirrorY = smooth ? 2 * oldY - controlY : oldY;
        switch (kind) {
            case 'M' -> {
                flush();
                startX = baseX + n[0];
                startY = baseY + n[1];
                to(startX, startY);
            }
            case 'L' -> to(baseX + n[0], baseY + n[1]);
            case 'H' -> to(baseX + n[0], oldY);
            case 'V' -> to(oldX, baseY + n[0]);
            case 'A' -> to(baseX + n[5], baseY + n[6]);
            case 'C' -> cubic(baseX + n[0], baseY + n[1], baseX + n[2], baseY + n[3], baseX + n[4], baseY + n[5]);
            case 'S' -> cubic(mirrorX, mirrorY, baseX + n[0], baseY + n[1], baseX + n[2], baseY + n[3]);
            case 'Q' -> quadratic(baseX + n[0], baseY + n[1], baseX + n[2], baseY + n[3]);
            case 'T' -> quadratic(mirrorX, mirrorY, baseX + n[0], baseY + n[1]);
            default -> {
                to(startX, startY);
                flush();
                line.add(new Spot(startX, startY));
            }
        }
        return Double.isFinite(x + y);
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
        line.add(new Spot(x, y));
    }

    private void quadratic(double cx, double cy, double ex, double ey) {
        double sx = x;
        double sy = y;
        cubic(sx + (cx - sx) * 2 / 3, sy + (cy - sy) * 2 / 3, ex + (cx - ex) * 2 / 3, ey + (cy - ey) * 2 / 3, ex, ey);
        controlX = cx;
        controlY = cy;
    }

    private void cubic(double c1x, double c1y, double c2x, double c2y, double ex, double ey) {
        double sx = x;
        double sy = y;
        for (int i = 1; i <= CHORDS; i++) {
            double t = i / (double) CHORDS;
            double u = 1 - t;
            to(
                    u * u * u * sx + 3 * u * u * t * c1x + 3 * u * t * t * c2x + t * t * t * ex,
                    u * u * u * sy + 3 * u * u * t * c1y + 3 * u * t * t * c2y + t * t * t * ey);
        }
        controlX = c2x;
        controlY = c2y;
    }

    private void blanks() {
        while (at < data.length() && (Character.isWhitespace(data.charAt(at)) || data.charAt(at) == ',')) {
            at++;
        }
    }

    private double @org.jspecify.annotations.Nullable [] numbers(int count) {
        if (count < 0) {
            return null;
        }
        double[] all = new double[count];
        for (int i = 0; i < count; i++) {
            blanks();
            int from = at;
            boolean point = false;
            boolean exponent = false;
            while (at < data.length()) {
                char c = data.charAt(at);
                boolean sign = (c == '+' || c == '-') && (at == from || "eE".indexOf(data.charAt(at - 1)) >= 0);
                boolean mark = c == '.' && !point && !exponent;
                boolean power = (c == 'e' || c == 'E') && !exponent && at > from;
                if (!Character.isDigit(c) && !sign && !mark && !power) {
                    break;
                }
                point |= mark;
                exponent |= power;
                at++;
                // The flags of an arc may be written without anything between them.
                if (count == 7 && (i == 3 || i == 4)) {
                    break;
                }
            }
            double number = DxfTags.Record.parse(data.substring(from, at));
            if (Double.isNaN(number)) {
                return null;
            }
            all[i] = number;
        }
        return all;
    }
}
