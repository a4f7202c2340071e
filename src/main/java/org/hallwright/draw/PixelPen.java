package org.hallwright.draw;

import java.util.Arrays;

/**
 * Draws areas and lines into an array of opaque ARGB pixels; text is left to the layer above. Edges are snapped to whole
 * pixels, so that a thousand alike racks look alike.
 */
public final class PixelPen implements Pen {
    private static final int DASH = 4;
    private static final int HATCH_SPACING = 6;

    private final int[] pixels;
    private final int width;
    private final int height;

    public PixelPen(int[] pixels, int width, int height) {
        if (pixels.length < (long) width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels are too few for " + width + " x " + height);
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    public void clear(int argb) {
        Arrays.fill(pixels, 0, width * height, argb);
    }

    @Override
    public void fill(double x, double y, double w, double h, int argb) {
        if (argb >>> 24 == 0) {
            return;
        }
        int x1 = Math.clamp(Math.round(x), 0, width);
        int y1 = Math.clamp(Math.round(y), 0, height);
        int x2 = Math.clamp(Math.max(Math.round(x) + 1, Math.round(x + w)), 0, width);
        int y2 = Math.clamp(Math.max(Math.round(y) + 1, Math.round(y + h)), 0, height);
        if (x2 <= x1) {
            return;
        }
        boolean opaque = argb >>> 24 == 255;
        for (int row = y1; row < y2; row++) {
            int at = row * width;
            if (opaque) {
                Arrays.fill(pixels, at + x1, at + x2, argb);
            } else {
                for (int i = at + x1; i < at + x2; i++) {
                    pixels[i] = Colours.over(argb, pixels[i]);
                }
            }
        }
    }

    @Override
    public void edge(double x, double y, double w, double h, int argb, double lineWidth, boolean dashed) {
        double t = Math.max(1, Math.round(lineWidth));
        double left = Math.round(x);
        double top = Math.round(y);
        double right = Math.round(x + w);
        double bottom = Math.round(y + h);
        if (!dashed) {
            fill(left, top, right - left, t, argb);
            fill(left, bottom - t, right - left, t, argb);
            fill(left, top, t, bottom - top, argb);
            fill(right - t, top, t, bottom - top, argb);
            return;
        }
        for (double at = left; at < right; at += 2 * DASH) {
            double run = Math.min(DASH, right - at);
            fill(at, top, run, t, argb);
            fill(at, bottom - t, run, t, argb);
        }
        for (double at = top; at < bottom; at += 2 * DASH) {
            double run = Math.min(DASH, bottom - at);
            fill(left, at, t, run, argb);
            fill(right - t, at, t, run, argb);
        }
    }

    @Override
    public void hatch(double x, double y, double w, double h, int argb) {
        int x1 = Math.clamp(Math.round(x), 0, width);
        int y1 = Math.clamp(Math.round(y), 0, height);
        int x2 = Math.clamp(Math.round(x + w), 0, width);
        int y2 = Math.clamp(Math.round(y + h), 0, height);
        for (int row = y1; row < y2; row++) {
            // slanted lines, two pixels thick, fixed to the plan's own corner so that they do not swim while panning
            int phase = Math.floorMod((int) (row - Math.round(y)) - (int) Math.round(x), HATCH_SPACING);
            for (int col = x1; col < x2; col++) {
                if (Math.floorMod(col + phase, HATCH_SPACING) < 2) {
                    pixels[row * width + col] = argb | 0xFF000000;
                }
            }
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int argb, double lineWidth) {
        double length = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
        if (x1 == x2 || y1 == y2) {
            double half = lineWidth / 2;
            fill(
                    Math.min(x1, x2) - half,
                    Math.min(y1, y2) - half,
                    Math.abs(x2 - x1) + lineWidth,
                    Math.abs(y2 - y1) + lineWidth,
                    argb);
            return;
        }
        int steps = (int) Math.min(4.0 * (width + height), Math.ceil(length));
        for (int i = 0; i <= steps; i++) {
            double t = steps == 0 ? 0 : i / (double) steps;
            fill(x1 + (x2 - x1) * t - lineWidth / 2, y1 + (y2 - y1) * t - lineWidth / 2, lineWidth, lineWidth, argb);
        }
    }

    @Override
    public void ink(double x, double y, double w, double h, Ink ink, int argb) {
        int x1 = Math.clamp(Math.round(x), 0, width);
        int y1 = Math.clamp(Math.round(y), 0, height);
        int x2 = Math.clamp(Math.round(x + w), 0, width);
        int y2 = Math.clamp(Math.round(y + h), 0, height);
        int strength = argb >>> 24;
        for (int row = y1; row < y2; row++) {
            int top = source(row, y, h, ink.rows());
            int bottom = source(row + 1, y, h, ink.rows());
            for (int column = x1; column < x2; column++) {
                int left = source(column, x, w, ink.columns());
                int dark = ink.mean(left, top, source(column + 1, x, w, ink.columns()), bottom);
                int at = row * width + column;
                if (dark > 0) {
                    pixels[at] = Colours.over(argb & 0xFFFFFF | dark * strength / 255 << 24, pixels[at]);
                }
            }
        }
    }

    /** The pixel of the picture that a pixel of the screen begins at. */
    private static int source(int at, double from, double length, int count) {
        return Math.clamp((long) Math.floor((at - from) / length * count), 0, count - 1);
    }

    @Override
    public void text(double x, double y, String text, double size, boolean bold, Shape.Anchor anchor, int argb) {
        // pixels carry no text: the layer above them does
    }
}
