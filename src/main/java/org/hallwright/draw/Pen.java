package org.hallwright.draw;

/**
 * What the plan is drawn with. One drawing routine serves the screen (pixels below, text above) and the report (shapes);
 * a pen leaves out what it cannot do.
 */
public interface Pen {
    void fill(double x, double y, double w, double h, int argb);

    void edge(double x, double y, double w, double h, int argb, double width, boolean dashed);

    void hatch(double x, double y, double w, double h, int argb);

    void line(double x1, double y1, double x2, double y2, int argb, double width);

    /** A picture of ink, stretched over the box; {@code argb} is the colour of full ink. */
    void ink(double x, double y, double w, double h, Ink ink, int argb);

    void text(double x, double y, String text, double size, boolean bold, Shape.Anchor anchor, int argb);

    /** Text that reads from the bottom up, centred on the point; a pen that cannot turn text leaves it out. */
    default void upright(double x, double y, String text, double size, boolean bold, int argb) {}
}
