package org.hallwright.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of an SVG path of absolute moves, lines and cubic curves (M, L, H, V, C, Z), numbers parted by blanks. */
final class Strokes {
    private static final int CURVE_STEPS = 8;
    private static final Pattern STEP = Pattern.compile("([MLHVCZ])([^MLHVCZ]*)");

    private Strokes() {}

    static List<List<Point>> of(String path) {
        List<List<Point>> all = new ArrayList<>();
        List<Point> now = new ArrayList<>();
        Point at = new Point(0, 0);
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            double[] n = numbers(steps.group(2).strip());
            switch (steps.group(1).charAt(0)) {
                case 'M' -> {
                    now = new ArrayList<>();
                    all.add(now);
                    at = new Point(n[0], n[1]);
                }
                case 'L' -> at = new Point(n[0], n[1]);
                case 'H' -> at = new Point(n[0], at.y());
                case 'V' -> at = new Point(at.x(), n[0]);
                case 'Z' -> at = now.getFirst();
                default -> {
                    curve(now, at, n);
                    at = new Point(n[4], n[5]);
                }
            }
            now.add(at);
        }
        return all.stream().map(List::copyOf).toList();
    }

    private static double[] numbers(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split(" ", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    /** The points of a cubic Bézier curve between its ends. */
    private static void curve(List<Point> into, Point from, double[] n) {
        for (int i = 1; i < CURVE_STEPS; i++) {
            double t = (double) i / CURVE_STEPS;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            into.add(new Point(
                    a * from.x() + b * n[0] + c * n[2] + d * n[4], a * from.y() + b * n[1] + c * n[3] + d * n[5]));
        }
    }
}
