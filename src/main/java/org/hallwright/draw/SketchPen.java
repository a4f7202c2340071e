package org.hallwright.draw;

/** Draws as shapes, for reports and files. */
final class SketchPen implements Pen {
    private final Picture.Sketch sketch;

    SketchPen(Picture.Sketch sketch) {
        this.sketch = sketch;
    }

    @Override
    public void fill(double x, double y, double w, double h, int argb) {
        if (argb >>> 24 != 0) {
            sketch.fill(new Box(x, y, w, h), argb);
        }
    }

    @Override
    public void edge(double x, double y, double w, double h, int argb, double width, boolean dashed) {
        sketch.add(new Shape.Rect(new Box(x, y, w, h), Colours.NONE, argb, width, 0, dashed));
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb) {
        sketch.add(new Shape.Hatch(new Box(x, y, w, h), argb, 6, 1.5));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double width) {
        sketch.line(x1, y1, x2, y2, argb, width);
    }

    @Override
    public void ink(double x, double y, double w, double h, Ink ink, int argb) {
        sketch.add(new Shape.Scan(new Box(x, y, w, h), ink, argb));
    }

    @Override
    public void text(double x, double y, String text, double size, boolean bold, Shape.Anchor anchor, int argb) {
        sketch.add(new Shape.Text(x, y, text, size, bold, anchor, argb, 0));
    }

    @Override
    public void upright(double x, double y, String text, double size, boolean bold, int argb) {
        sketch.add(new Shape.Text(x, y, text, size, bold, Shape.Anchor.MIDDLE, argb, -90));
    }
}
