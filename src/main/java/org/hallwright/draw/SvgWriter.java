package org.hallwright.draw;

import java.util.Base64;
import java.util.Locale;

/** Writes a picture as SVG 1.1: the same picture gives the same bytes on every machine. */
public final class SvgWriter {
    private static final String SANS = "'Hallwright Sans', Inter, 'Segoe UI', 'DejaVu Sans', sans-serif";

    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {}

    public static String write(Picture picture) {
        SvgWriter w = new SvgWriter();
        String size = n(picture.width()) + " " + n(picture.height());
        w.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(size);
        w.out.append("\" width=\"")
                .append(n(picture.width()))
                .append("\" height=\"")
                .append(n(picture.height()));
        w.out.append("\" font-family=\"").append(SANS).append("\">\n<title>").append(escape(picture.title()));
        w.out.append("</title>\n");
        for (Shape s : picture.shapes()) {
            w.shape(s);
        }
        return w.out.append("</svg>\n").toString();
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect r -> {
                Box b = r.box();
                out.append("<rect x=\"")
                        .append(n(b.x()))
                        .append("\" y=\"")
                        .append(n(b.y()))
                        .append("\" width=\"");
                out.append(n(b.w())).append("\" height=\"").append(n(b.h())).append('"');
                if (r.radius() > 0) {
                    out.append(" rx=\"").append(n(r.radius())).append('"');
                }
                paint(r.fill(), r.stroke(), r.strokeWidth(), r.dashed());
            }
            case Shape.Line l -> line(l);
            case Shape.Polyline p -> {
                out.append(p.closed() ? "<polygon points=\"" : "<polyline points=\"");
                String gap = "";
                for (Point at : p.points()) {
                    out.append(gap).append(n(at.x())).append(',').append(n(at.y()));
                    gap = " ";
                }
                out.append('"');
                paint(p.fill(), p.stroke(), p.width(), p.dashed());
            }
            case Shape.Circle c -> {
                out.append("<circle cx=\"")
                        .append(n(c.x()))
                        .append("\" cy=\"")
                        .append(n(c.y()))
                        .append("\" r=\"");
                out.append(n(c.radius())).append('"');
                paint(c.fill(), c.stroke(), c.width(), false);
            }
            case Shape.Text t -> text(t);
            case Shape.Hatch h -> h.lines().forEach(this::line);
            case Shape.Scan s -> scan(s);
        }
    }

    private void line(Shape.Line l) {
        out.append("<line x1=\"")
                .append(n(l.x1()))
                .append("\" y1=\"")
                .append(n(l.y1()))
                .append("\" x2=\"");
        out.append(n(l.x2())).append("\" y2=\"").append(n(l.y2())).append('"');
        paint(Colours.NONE, l.stroke(), l.width(), l.dashed());
    }

    private void scan(Shape.Scan s) {
        Box b = s.box();
        out.append("<image x=\"").append(n(b.x())).append("\" y=\"").append(n(b.y()));
        out.append("\" width=\"").append(n(b.w())).append("\" height=\"").append(n(b.h()));
        out.append("\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(Png.of(s.ink(), s.colour())))
                .append("\"/>\n");
    }

    private void text(Shape.Text t) {
        // 0.36 em lifts the baseline so that digits and capitals sit with their middle on y
        double baseline = t.y() + t.size() * 0.36;
        out.append("<text x=\"")
                .append(n(t.x()))
                .append("\" y=\"")
                .append(n(baseline))
                .append("\" font-size=\"");
        out.append(n(t.size())).append('"');
        if (t.bold()) {
            out.append(" font-weight=\"600\"");
        }
        if (t.anchor() != Shape.Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(t.anchor().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (t.turnedDeg() != 0) {
            out.append(" transform=\"rotate(")
                    .append(n(t.turnedDeg()))
                    .append(' ')
                    .append(n(t.x()))
                    .append(' ');
            out.append(n(t.y())).append(")\"");
        }
        out.append(" fill=\"").append(Colours.hex(t.colour())).append("\">").append(escape(t.text()));
        out.append("</text>\n");
    }

    private void paint(int fill, int stroke, double width, boolean dashed) {
        colour("fill", fill);
        if (stroke != Colours.NONE && width > 0) {
            colour("stroke", stroke);
            out.append(" stroke-width=\"").append(n(width)).append('"');
            if (dashed) {
                out.append(" stroke-dasharray=\"4 3\"");
            }
        }
        out.append("/>\n");
    }

    private void colour(String what, int argb) {
        int alpha = argb >>> 24;
        out.append(' ')
                .append(what)
                .append("=\"")
                .append(alpha == 0 ? "none" : Colours.hex(argb))
                .append('"');
        if (alpha > 0 && alpha < 255) {
            out.append(' ')
                    .append(what)
                    .append("-opacity=\"")
                    .append(n(alpha / 255.0))
                    .append('"');
        }
    }

    private static String n(double v) {
        String s = String.format(Locale.ROOT, "%.2f", v);
        s = s.replaceAll("0+$", "").replaceAll("\\.$", "");
        return s.equals("-0") ? "0" : s;
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
