package org.hallwright.design;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds what stands on a piece of floor without looking at everything in the hall: footprints are filed under the square
 * cells they touch. Indexes are those of the list given.
 */
public final class FloorGrid {
    /** No more cells than this, however far apart things stand. */
    private static final double MOST_CELLS = 1e6;

    private final List<Footprint> places;
    private final int west;
    private final int north;
    private final int cellMm;
    private final int columns;
    private final int rows;
    /** Where the indexes of a cell begin in {@link #filed}; one more at the end. */
    private final int[] starts;

    private final int[] filed;

    public FloorGrid(List<Footprint> places) {
        this.places = List.copyOf(places);
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        long sides = 0;
        for (Footprint p : this.places) {
            left = Math.min(left, p.x0());
            top = Math.min(top, p.y0());
            right = Math.max(right, p.x1());
            bottom = Math.max(bottom, p.y1());
            sides += Math.max(p.width(), p.depth());
        }
        boolean none = this.places.isEmpty();
        west = none ? 0 : left;
        north = none ? 0 : top;
        double width = none ? 1 : Math.max(1.0, (double) right - left);
        double depth = none ? 1 : Math.max(1.0, (double) bottom - top);
        // About one thing a cell.
        double average = none ? 1 : (double) sides / this.places.size();
        cellMm = (int) Math.ceil(Math.max(Math.max(1, average), Math.sqrt(width * depth / MOST_CELLS)));
        columns = (int) (width / cellMm) + 1;
        rows = (int) (depth / cellMm) + 1;
        starts = new int[columns * rows + 1];
        for (Footprint p : this.places) {
            eachCell(p, cell -> starts[cell + 1]++);
        }
        for (int cell = 0; cell < columns * rows; cell++) {
            starts[cell + 1] += starts[cell];
        }
        filed = new int[starts[columns * rows]];
        int[] next = starts.clone();
        for (int i = 0; i < this.places.size(); i++) {
            int index = i;
            eachCell(this.places.get(i), cell -> filed[next[cell]++] = index);
        }
    }

    /** The footprint with the index. */
    public Footprint place(int index) {
        return places.get(index);
    }

    /** Whether anything stands on the floor. */
    public boolean isTaken(Footprint floor) {
        boolean[] taken = new boolean[1];
        each(floor, i -> taken[0] = true);
        return taken[0];
    }

    /** Names everything that stands on the floor, each once. */
    public void each(Footprint floor, IntConsumer found) {
        if (places.isEmpty()) {
            return;
        }
        int firstColumn = column(floor.x0());
        int lastColumn = column(floor.x1());
        int lastRow = row(floor.y1());
        for (int r = row(floor.y0()); r <= lastRow; r++) {
            for (int c = firstColumn; c <= lastColumn; c++) {
                int cell = r * columns + c;
                for (int k = starts[cell]; k < starts[cell + 1]; k++) {
                    Footprint p = places.get(filed[k]);
                    // What spans cells is told in that of the north-west corner of the floor it shares.
                    if (p.overlaps(floor)
                            && column(Math.max(p.x0(), floor.x0())) == c
                            && row(Math.max(p.y0(), floor.y0())) == r) {
                        found.accept(filed[k]);
                    }
                }
            }
        }
    }

    private void eachCell(Footprint p, IntConsumer cell) {
        int lastColumn = column(p.x1());
        int lastRow = row(p.y1());
        for (int r = row(p.y0()); r <= lastRow; r++) {
            for (int c = column(p.x0()); c <= lastColumn; c++) {
                cell.accept(r * columns + c);
            }
        }
    }

    private int column(int xMm) {
        return Math.clamp(((long) xMm - west) / cellMm, 0, columns - 1);
    }

    private int row(int yMm) {
        return Math.clamp(((long) yMm - north) / cellMm, 0, rows - 1);
    }
}
