package org.hallwright.ui.paint;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.hallwright.draw.Box;
import org.hallwright.draw.Ink;
import org.hallwright.draw.Pen;
import org.hallwright.draw.Picture;
import org.hallwright.draw.Point;
import org.hallwright.draw.Shape;

/** Draws on a canvas: whole pictures, or only the text of a plan whose areas lie in the pixels below. */
public final class CanvasPen implements Pen {
    private static final String FAMILY = "Hallwright Sans";

    private final GraphicsContext g;
    private final boolean textOnly;
    private double fontSize = -1;
    private boolean fontBold;

    public CanvasPen(GraphicsContext g, boolean textOnly) {
        this.g = g;
        this.textOnly = textOnly;
        g.setTextBaseline(VPos.CENTER);
    }

    public void picture(Picture picture) {
        for (Shape shape : picture.shapes()) {
            shape(shape);
        }
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect r -> rect(r);
            case Shape.Line l -> stroke(l);
            case Shape.Polyline p -> polyline(p);
            case Shape.Circle c -> {
                double d = c.radius() * 2;
                g.setFill(Fx.colour(c.fill()));
                g.fillOval(c.x() - c.radius(), c.y() - c.radius(), d, d);
                if (c.stroke() >>> 24 != 0) {
                    g.setStroke(Fx.colour(c.stroke()));
                    g.setLineWidth(c.width());
                    g.strokeOval(c.x() - c.radius(), c.y() - c.radius(), d, d);
                }
            }
            case Shape.Text t -> {
                if (t.turnedDeg() == 0) {
                    text(t.x(), t.y(), t.text(), t.size(), t.bold(), t.anchor(), t.colour());
                } else {
                    turned(t);
                }
            }
            case Shape.Hatch h -> h.lines().forEach(this::stroke);
            case Shape.Scan s ->
                ink(s.box().x(), s.box().y(), s.box().w(), s.box().h(), s.ink(), s.colour());
        }
    }

    private void turned(Shape.Text t) {
        g.save();
        g.translate(Math.round(t.x()), Math.round(t.y()));
        g.rotate(t.turnedDeg());
        text(0, 0, t.text(), t.size(), t.bold(), t.anchor(), t.colour());
        g.restore();
        fontSize = -1;
    }

    @Override
    public void upright(double x, double y, String text, double size, boolean bold, int argb) {
        turned(new Shape.Text(x, y, text, size, bold, Shape.Anchor.MIDDLE, argb, -90));
    }

    private void rect(Shape.Rect r) {
        Box b = r.box();
        double arc = r.radius() * 2;
        if (r.fill() >>> 24 != 0) {
            g.setFill(Fx.colour(r.fill()));
            g.fillRoundRect(b.x(), b.y(), b.w(), b.h(), arc, arc);
        }
        if (r.stroke() >>> 24 != 0 && r.strokeWidth() > 0) {
            g.setStroke(Fx.colour(r.stroke()));
            g.setLineWidth(r.strokeWidth());
            dash(r.dashed());
            g.strokeRoundRect(b.x(), b.y(), b.w(), b.h(), arc, arc);
            dash(false);
        }
    }

    private void polyline(Shape.Polyline p) {
        double[] xs = p.points().stream().mapToDouble(Point::x).toArray();
        double[] ys = p.points().stream().mapToDouble(Point::y).toArray();
        if (p.closed() && p.fill() >>> 24 != 0) {
            g.setFill(Fx.colour(p.fill()));
            g.fillPolygon(xs, ys, xs.length);
        }
        if (p.stroke() >>> 24 != 0) {
            g.setStroke(Fx.colour(p.stroke()));
            g.setLineWidth(p.width());
            dash(p.dashed());
            if (p.closed()) {
                g.strokePolygon(xs, ys, xs.length);
            } else {
                g.strokePolyline(xs, ys, xs.length);
            }
            dash(false);
        }
    }

    private void stroke(Shape.Line l) {
        g.setStroke(Fx.colour(l.stroke()));
        g.setLineWidth(l.width());
        dash(l.dashed());
        // lines of odd width are crisp on half pixels
        double half = Math.round(l.width()) % 2 == 1 ? 0.5 : 0;
        boolean straight = l.x1() == l.x2() || l.y1() == l.y2();
        if (straight) {
            g.strokeLine(snap(l.x1(), half), snap(l.y1(), half), snap(l.x2(), half), snap(l.y2(), half));
        } else {
            g.strokeLine(l.x1(), l.y1(), l.x2(), l.y2());
        }
        dash(false);
    }

    private static double snap(double v, double half) {
        return Math.floor(v) + half;
    }

    private void dash(boolean on) {
        if (on) {
            g.setLineDashes(4, 3);
        } else {
            g.setLineDashes((double[]) null);
        }
    }

    @Override
    public void fill(double x, double y, double w, double h, int argb) {
        if (!textOnly) {
            g.setFill(Fx.colour(argb));
            g.fillRect(x, y, w, h);
        }
    }

    @Override
    public void edge(double x, double y, double w, double h, int argb, double width, boolean dashed) {
        if (!textOnly) {
            g.setStroke(Fx.colour(argb));
            g.setLineWidth(width);
            dash(dashed);
            g.strokeRect(x, y, w, h);
            dash(false);
        }
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb) {
        if (!textOnly) {
            new Shape.Hatch(new Box(x, y, w, h), argb, 6, 1.5).lines().forEach(this::stroke);
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double width) {
        if (!textOnly) {
            stroke(new Shape.Line(x1, y1, x2, y2, argb, width, false));
        }
    }

    @Override
    public void ink(double x, double y, double w, double h, Ink ink, int argb) {
        if (textOnly) {
            return;
        }
        WritableImage image = new WritableImage(ink.columns(), ink.rows());
        PixelWriter pixels = image.getPixelWriter();
        for (int row = 0; row < ink.rows(); row++) {
            for (int column = 0; column < ink.columns(); column++) {
                pixels.setArgb(column, row, argb & 0xFFFFFF | ink.at(column, row) * (argb >>> 24) / 255 << 24);
            }
        }
        g.drawImage(image, x, y, w, h);
    }

    @Override
    public void text(double x, double y, String text, double size, boolean bold, Shape.Anchor anchor, int argb) {
        if (size != fontSize || bold != fontBold) {
            g.setFont(Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
            fontSize = size;
            fontBold = bold;
        }
        g.setFill(Fx.colour(argb));
        g.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        g.fillText(text, Math.round(x), Math.round(y));
    }
}
