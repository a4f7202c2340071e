package org.hallwright.exchange.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;
import org.hallwright.draw.Box;
import org.hallwright.draw.Ink;
import org.hallwright.draw.Picture;
import org.hallwright.draw.Png;
import org.hallwright.draw.Shape;

/** Paints a picture into pixels, with the faces that ship; no screen is needed and nothing of the machine gets into the file. */
public final class PngPicture {

    /** The longer side of a picture, px. */
    public static final int MOST_PX = 8192;

    private static final String FACES = "/org/hallwright/fonts/Hallwright";

    private final Graphics2D g;
    private final Font plain;
    private final Font bold;

    private PngPicture(Graphics2D g) {
        this.g = g;
        this.plain = face("Sans-Regular.ttf");
        this.bold = face("Sans-Bold.ttf");
    }

    /** @param scale pixels of one picture unit; lowered where the picture would become too large */
    public static byte[] of(Picture picture, double scale) {
        double fit = Math.min(scale, MOST_PX / Math.max(picture.width(), picture.height()));
        int width = (int) Math.max(1, Math.round(picture.width() * fit));
        int height = (int) Math.max(1, Math.round(picture.height() * fit));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            g.scale(fit, fit);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            PngPicture painter = new PngPicture(g);
            picture.shapes().forEach(painter::shape);
        } finally {
            g.dispose();
        }
        return Png.of(image.getRGB(0, 0, width, height, null, 0, width), width, height);
    }

    private static Font face(String name) {
        try (InputStream in = PngPicture.class.getResourceAsStream(FACES + name)) {
            if (in == null) {
                throw new IllegalStateException("the face " + name + " is missing. Maybe the jar is damaged.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("face " + name, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the face " + name + " cannot be read. Maybe the jar is damaged.", e);
        }
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Rect r -> {
                Box b = r.box();
                java.awt.Shape s =
                        new RoundRectangle2D.Double(b.x(), b.y(), b.w(), b.h(), 2 * r.radius(), 2 * r.radius());
                area(s, r.fill(), r.stroke(), r.strokeWidth(), r.dashed());
            }
            case Shape.Line l -> line(l);
            case Shape.Polyline p -> {
                Path2D path = new Path2D.Double();
                for (int i = 0; i < p.points().size(); i++) {
                    double x = p.points().get(i).x();
                    double y = p.points().get(i).y();
                    if (i == 0) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
                if (p.closed() && !p.points().isEmpty()) {
                    path.closePath();
                }
                area(path, p.closed() ? p.fill() : 0, p.stroke(), p.width(), p.dashed());
            }
            case Shape.Circle c ->
                area(
                        new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()),
                        c.fill(),
                        c.stroke(),
                        c.width(),
                        false);
            case Shape.Text t -> text(t);
            case Shape.Hatch h -> h.lines().forEach(this::line);
            case Shape.Scan s -> scan(s);
        }
    }

    private void line(Shape.Line l) {
        area(new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()), 0, l.stroke(), l.width(), l.dashed());
    }

    private void area(java.awt.Shape shape, int fill, int stroke, double width, boolean dashed) {
        if (fill >>> 24 != 0) {
            g.setColor(new Color(fill, true));
            g.fill(shape);
        }
        if (stroke >>> 24 != 0 && width > 0) {
            g.setColor(new Color(stroke, true));
            float[] dash = dashed ? new float[] {4, 3} : null;
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0));
            g.draw(shape);
        }
    }

    private void text(Shape.Text t) {
        if (t.text().isEmpty()) {
            return;
        }
        TextLayout layout = new TextLayout(text(t, t.bold() ? bold : plain).getIterator(), g.getFontRenderContext());
        g.setColor(new Color(t.colour(), true));
        double width = layout.getAdvance();
        double left = switch (t.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        AffineTransform before = g.getTransform();
        g.translate(t.x(), t.y());
        g.rotate(Math.toRadians(t.turnedDeg()));
        // 0.36 em lifts the baseline so that digits and capitals sit with their middle on y
        layout.draw(g, (float) left, (float) (t.size() * 0.36));
        g.setTransform(before);
    }

    /** The text with the face for further scripts where the usual one has no glyphs. */
    private static AttributedString text(Shape.Text t, Font usual) {
        Font font = usual.deriveFont((float) t.size());
        AttributedString text = new AttributedString(t.text(), Map.of(TextAttribute.FONT, font));
        int from = font.canDisplayUpTo(t.text());
        if (from >= 0) {
            Font further =
                    face(t.bold() ? "Scripts-Bold.ttf" : "Scripts-Regular.ttf").deriveFont((float) t.size());
            for (int i = from; i < t.text().length(); i++) {
                if (!font.canDisplay(t.text().charAt(i))
                        && further.canDisplay(t.text().charAt(i))) {
                    text.addAttribute(TextAttribute.FONT, further, i, i + 1);
                }
            }
        }
        return text;
    }

    private void scan(Shape.Scan s) {
        Ink ink = s.ink();
        BufferedImage image = new BufferedImage(ink.columns(), ink.rows(), BufferedImage.TYPE_INT_ARGB);
        for (int r = 0; r < ink.rows(); r++) {
            for (int c = 0; c < ink.columns(); c++) {
                image.setRGB(c, r, s.colour() & 0xFFFFFF | ink.at(c, r) * (s.colour() >>> 24) / 255 << 24);
            }
        }
        Box b = s.box();
        AffineTransform before = g.getTransform();
        g.translate(b.x(), b.y());
        g.scale(b.w() / ink.columns(), b.h() / ink.rows());
        g.drawImage(image, 0, 0, null);
        g.setTransform(before);
    }
}
