package org.hallwright.draw;

import java.util.List;
import java.util.Locale;

/**
 * Our own signs for what a hall is made of, drawn in lines on a field of 24 by 24. Transformer, breaker and generator
 * follow IEC 60617. The same drawings lie as files under {@code assets/icons}.
 */
public enum Glyph {
    HALL("M3 3 H21 V21 H3 Z M7 7.5 H17 V10.5 H7 Z M7 13.5 H17 V16.5 H7 Z"),
    RACK("M6 2 H18 V22 H6 Z M6 7 H18 M6 12 H18 M6 17 H18 M9 4.5 H11 M9 9.5 H11 M9 14.5 H11 M9 19.5 H11"),
    DEVICE("M2.5 8 H21.5 V16 H2.5 Z M6 12 H11 M15 10.8 V13.2 M18 10.8 V13.2"),
    UTILITY("M7.5 22 L11 2.5 H13 L16.5 22 M5 7.5 H19 M6 12 H18 M9.2 15 L15.9 18.7 M14.8 15 L8.1 18.7"),
    GENERATOR("M21 12 C21 17 17 21 12 21 C7 21 3 17 3 12 C3 7 7 3 12 3 C17 3 21 7 21 12 Z"
            + " M15.6 9.3 C14.9 8.1 13.6 7.4 12.1 7.4 C9.6 7.4 7.8 9.4 7.8 12 C7.8 14.6 9.6 16.6 12.1 16.6"
            + " C14.5 16.6 16.2 15 16.2 12.4 H12.6"),
    TRANSFORMER(
            "M17.5 8.5 C17.5 11.5 15 14 12 14 C9 14 6.5 11.5 6.5 8.5 C6.5 5.5 9 3 12 3 C15 3 17.5 5.5 17.5 8.5 Z"
                    + " M17.5 15.5 C17.5 18.5 15 21 12 21 C9 21 6.5 18.5 6.5 15.5 C6.5 12.5 9 10 12 10 C15 10 17.5 12.5 17.5 15.5 Z"),
    SWITCHGEAR("M12 2 V8 M12 22 V16 M12 16 L7.5 8.6 M10.4 6.4 L13.6 9.6 M13.6 6.4 L10.4 9.6"),
    TRANSFER_SWITCH("M6 2 V8 M18 2 V8 M12 22 V15 M12 15 L6.8 8.8 M4.5 8 H7.5 M16.5 8 H19.5 M10.5 15 H13.5"),
    BATTERY("M3 8 H21 V19 H3 Z M6.5 8 V5.5 H9.5 V8 M14.5 8 V5.5 H17.5 V8 M6.5 13.5 H9.5 M14.5 13.5 H17.5 M16 12 V15"),
    UPS("M4 3 H20 V21 H4 Z M13.2 6.5 L9 12.5 H15 L10.8 17.5"),
    PDU("M7 2 H17 V22 H7 Z M10 6 H14 M10 10 H14 M10 14 H14 M10 18 H14"),
    BUSWAY("M2 6 H22 M2 9.5 H22 M6 9.5 V15 M12 9.5 V15 M18 9.5 V15 M4 15 H8 V20 H4 Z M10 15 H14 V20 H10 Z"
            + " M16 15 H20 V20 H16 Z"),
    CDU("M4 3 H20 V19 H4 Z M8 19 V22 M16 19 V22 M12 6.3 C14 8.8 15.3 10.2 15.3 12 C15.3 13.9 13.9 15.3 12 15.3"
            + " C10.1 15.3 8.7 13.9 8.7 12 C8.7 10.2 10 8.8 12 6.3 Z"),
    AIR_HANDLER("M3 3 H21 V21 H3 Z M17.5 12 C17.5 15 15 17.5 12 17.5 C9 17.5 6.5 15 6.5 12 C6.5 9 9 6.5 12 6.5"
            + " C15 6.5 17.5 9 17.5 12 Z M12 12 L15.6 8.4 M12 12 L7 10.6 M12 12 L13.4 17"),
    CHILLER("M3 5 H21 V19 H3 Z M12 7.4 V16.6 M8 9.7 L16 14.3 M16 9.7 L8 14.3"),
    DRY_COOLER("M3 11 H21 V18 H3 Z M5 18 V21 M19 18 V21 M4.5 7.5 H10.5 M13.5 7.5 H19.5 M7.5 7.5 V11 M16.5 7.5 V11"
            + " M9 11 V18 M15 11 V18"),
    COOLING_TOWER("M5.5 21 C8 16 8.5 11 7.5 6 H16.5 C15.5 11 16 16 18.5 21 Z"
            + " M8.5 3 C9.7 1.8 10.8 4.2 12 3 C13.2 1.8 14.3 4.2 15.5 3"),
    HEAT_PUMP("M3 4 H21 V20 H3 Z M8 16 V8 M5.7 10.3 L8 8 L10.3 10.3 M16 8 V16 M13.7 13.7 L16 16 L18.3 13.7");

    /** Side of the field that the paths are drawn on. */
    public static final double FIELD = 24;

    /** Width of the pen on that field. */
    public static final double PEN = 1.7;

    private final String path;
    private final List<List<Point>> strokes;

    Glyph(String path) {
        this.path = path;
        this.strokes = Strokes.of(path);
    }

    /** The drawing as the data of an SVG path, to be stroked and not filled. */
    public String path() {
        return path;
    }

    /** The name of its file under {@code assets/icons}, without its ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Draws it with its upper left corner at (x, y). */
    public void draw(Pen pen, double x, double y, double size, int argb) {
        double scale = size / FIELD;
        for (List<Point> stroke : strokes) {
            for (int i = 1; i < stroke.size(); i++) {
                Point a = stroke.get(i - 1);
                Point b = stroke.get(i);
                pen.line(
                        x + a.x() * scale,
                        y + a.y() * scale,
                        x + b.x() * scale,
                        y + b.y() * scale,
                        argb,
                        Math.max(1, PEN * scale));
            }
        }
    }

    /** The lines to draw, each point to point; curves are points close together. */
    List<List<Point>> strokes() {
        return strokes;
    }
}
