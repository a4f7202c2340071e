package org.hallwright.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A page's content as operators (ISO 32000-1, Annex A), written in points with the origin in the upper left corner. */
final class Ops {

    private static final double CURVE = 0.5522847498;

    private final StringBuilder out = new StringBuilder(1 << 12);
    private final double height;

    /** @param height of the page, pt */
    Ops(double height) {
        this.height = height;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A number with at most two decimals (1/7200 in) and none that are needless. */
    static String n(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        return sign
                + whole
                + (rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    private Ops op(String operator, double... operands) {
        for (double operand : operands) {
            out.append(n(operand)).append(' ');
        }
        out.append(operator).append('\n');
        return this;
    }

    private double up(double y) {
        return height - y;
    }

    void begin(String tag, int id) {
        out.append('/').append(tag).append(" <</MCID ").append(id).append(">> BDC\n");
    }

    void beginArtifact(boolean pagination) {
        out.append(pagination ? "/Artifact <</Type /Pagination>> BDC\n" : "/Artifact BMC\n");
    }

    void end() {
        out.append("EMC\n");
    }

    void save() {
        out.append("q\n");
    }

    void restore() {
        out.append("Q\n");
    }

    private static double channel(int argb, int shift) {
        return (argb >>> shift & 0xFF) / 255.0;
    }

    private Ops colour(String operator, int argb) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            out.append(Math.round(channel(argb, shift) * 1000) / 1000.0).append(' ');
        }
        out.append(operator).append('\n');
        return this;
    }

    void fill(double x, double y, double w, double h, int argb) {
        colour("rg", argb).op("re", x, up(y + h), w, h).op("f");
    }

    void stroke(int argb, double width, boolean dashed) {
        colour("RG", argb).op("w", width);
        out.append(dashed ? "[3 2.25] 0 d\n" : "[] 0 d\n");
    }

    void line(double x1, double y1, double x2, double y2, int argb, double width, boolean dashed) {
        stroke(argb, width, dashed);
        op("m", x1, up(y1)).op("l", x2, up(y2)).op("S");
    }

    /** Begins a path; {@link #paint} ends it. */
    void move(double x, double y) {
        op("m", x, up(y));
    }

    void to(double x, double y) {
        op("l", x, up(y));
    }

    void close() {
        op("h");
    }

    void rectangle(double x, double y, double w, double h, double radius) {
        double r = Math.min(radius, Math.min(w, h) / 2);
        if (r <= 0) {
            op("re", x, up(y + h), w, h);
            return;
        }
        double c = r * (1 - CURVE);
        move(x + r, y);
        to(x + w - r, y);
        curve(x + w - c, y, x + w, y + c, x + w, y + r);
        to(x + w, y + h - r);
        curve(x + w, y + h - c, x + w - c, y + h, x + w - r, y + h);
        to(x + r, y + h);
        curve(x + c, y + h, x, y + h - c, x, y + h - r);
        to(x, y + r);
        curve(x, y + c, x + c, y, x + r, y);
        close();
    }

    void circle(double x, double y, double r) {
        rectangle(x - r, y - r, 2 * r, 2 * r, r);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        op("c", x1, up(y1), x2, up(y2), x3, up(y3));
    }

    /** Fills and strokes what was begun; a colour of 0 leaves its part out. */
    void paint(int fill, int stroke, double width) {
        boolean filled = fill >>> 24 != 0;
        boolean stroked = stroke >>> 24 != 0 && width > 0;
        op(filled && stroked ? "B" : filled ? "f" : stroked ? "S" : "n");
    }

    /** Colours and line of the path that follows: they must come before it. */
    void style(int fill, int stroke, double width, boolean dashed) {
        if (fill >>> 24 != 0) {
            colour("rg", fill);
        }
        if (stroke >>> 24 != 0 && width > 0) {
            stroke(stroke, width, dashed);
        }
    }

    /** An image object stretched over a box. */
    void image(String name, double x, double y, double w, double h) {
        save();
        op("cm", w, 0, 0, h, x, up(y + h));
        out.append('/').append(name).append(" Do\n");
        restore();
    }

    /** Text whose baseline begins at a point, turned counter-clockwise. */
    void text(double x, double y, Face face, double size, String printable, int argb, double turnedDeg) {
        if (printable.isEmpty()) {
            return;
        }
        String seen = Scripts.seen(printable);
        boolean apart = !seen.equals(printable);
        if (apart) {
            // what is read aloud and copied is the text, not the order of its glyphs (ISO 32000-1, 14.9.4)
            out.append("/Span <</ActualText <FEFF")
                    .append(HexFormat.of().withUpperCase().formatHex(printable.getBytes(StandardCharsets.UTF_16BE)))
                    .append(">>> BDC\n");
        }
        out.append("BT\n");
        colour("rg", argb);
        if (turnedDeg == 0) {
            op("Td", x, up(y));
        } else {
            double a = Math.toRadians(turnedDeg);
            op("Tm", Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), x, up(y));
        }
        for (Face.Run run : face.runs(seen)) {
            out.append('/')
                    .append(run.face().name())
                    .append(' ')
                    .append(n(size))
                    .append(" Tf\n");
            out.append(run.face().hex(run.text())).append(" Tj\n");
        }
        out.append("ET\n");
        if (apart) {
            end();
        }
    }
}
