package org.hallwright.draw;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the box under a point in constant time: boxes are filed under the square cells they touch. Indexes are those of
 * the list given; where boxes overlap the later one wins, as it is drawn on top.
 */
public final class SpatialGrid {
    private static final int[] EMPTY = {};

    private final List<Box> boxes;
    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[][] cells;

    public SpatialGrid(List<Box> boxes) {
        this.boxes = List.copyOf(boxes);
        Box all = new Box(0, 0, 0, 0);
        double side = 0;
        for (int i = 0; i < this.boxes.size(); i++) {
            Box b = this.boxes.get(i);
            all = i == 0 ? b : all.union(b);
            side += Math.max(b.w(), b.h());
        }
        left = all.x();
        top = all.y();
        // about one box a cell, and never more than four million cells for boxes far apart
        double average = this.boxes.isEmpty() ? 1 : Math.max(1, side / this.boxes.size());
        cell = Math.max(average, Math.sqrt(Math.max(1, all.w()) * Math.max(1, all.h()) / 4e6));
        columns = (int) (all.w() / cell) + 1;
        rows = (int) (all.h() / cell) + 1;
        cells = new int[columns * rows][];
        int[] counts = new int[columns * rows];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < this.boxes.size(); i++) {
                file(i, counts, pass == 0);
            }
            if (pass == 0) {
                for (int c = 0; c < counts.length; c++) {
                    cells[c] = counts[c] == 0 ? EMPTY : new int[counts[c]];
                    counts[c] = 0;
                }
            }
        }
    }

    private void file(int index, int[] counts, boolean countOnly) {
        Box b = boxes.get(index);
        for (int r = row(b.y()); r <= row(b.bottom()); r++) {
            for (int c = column(b.x()); c <= column(b.right()); c++) {
                int at = r * columns + c;
                if (!countOnly) {
                    cells[at][counts[at]] = index;
                }
                counts[at]++;
            }
        }
    }

    /** The box with the index. */
    public Box box(int index) {
        return boxes.get(index);
    }

    /** The index of the box that holds the point, or -1. */
    public int at(double x, double y) {
        if (boxes.isEmpty() || x < left || y < top) {
            return -1;
        }
        int c = (int) ((x - left) / cell);
        int r = (int) ((y - top) / cell);
        if (c >= columns || r >= rows) {
            return -1;
        }
        int[] here = cells[r * columns + c];
        for (int i = here.length - 1; i >= 0; i--) {
            if (boxes.get(here[i]).contains(x, y)) {
                return here[i];
            }
        }
        return -1;
    }

    /** The boxes that share area with the given one. */
    public BitSet within(Box area) {
        BitSet found = new BitSet(boxes.size());
        if (boxes.isEmpty()) {
            return found;
        }
        for (int r = row(area.y()); r <= row(area.bottom()); r++) {
            for (int c = column(area.x()); c <= column(area.right()); c++) {
                for (int i : cells[r * columns + c]) {
                    if (boxes.get(i).overlaps(area)) {
                        found.set(i);
                    }
                }
            }
        }
        return found;
    }

    private int column(double x) {
        return Math.clamp((long) ((x - left) / cell), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - top) / cell), 0, rows - 1);
    }
}
