package org.hallwright.engine.thermal;

import java.util.Arrays;
import java.util.List;

/** Racks sorted into square cells, to find the near ones among thousands. */
final class RackGrid {
    private final List<RackThermal.Rack> racks;
    private final double reachM;
    private final double lowX;
    private final double lowY;
    private final int columns;
    private final int rows;
    private final int[] cellStart;
    private final int[] members;

    RackGrid(List<RackThermal.Rack> racks, double reachM) {
        this.racks = racks;
        this.reachM = reachM;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (RackThermal.Rack rack : racks) {
            minX = Math.min(minX, rack.xM());
            minY = Math.min(minY, rack.yM());
            maxX = Math.max(maxX, rack.xM());
            maxY = Math.max(maxY, rack.yM());
        }
        lowX = racks.isEmpty() ? 0 : minX;
        lowY = racks.isEmpty() ? 0 : minY;
        columns = racks.isEmpty() ? 1 : (int) Math.min(2000, (maxX - minX) / reachM) + 1;
        rows = racks.isEmpty() ? 1 : (int) Math.min(2000, (maxY - minY) / reachM) + 1;
        cellStart = new int[columns * rows + 1];
        for (RackThermal.Rack rack : racks) {
            cellStart[cell(rack) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            cellStart[c + 1] += cellStart[c];
        }
        members = new int[racks.size()];
        int[] next = Arrays.copyOf(cellStart, cellStart.length);
        for (int i = 0; i < racks.size(); i++) {
            members[next[cell(racks.get(i))]++] = i;
        }
    }

    private int column(double x) {
        return (int) Math.clamp((x - lowX) / reachM, 0.0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - lowY) / reachM, 0.0, rows - 1);
    }

    private int cell(RackThermal.Rack rack) {
        return row(rack.yM()) * columns + column(rack.xM());
    }

    /** Writes the racks within reach of rack {@code i}, itself included, and returns how many. */
    int within(int i, int[] into) {
        RackThermal.Rack rack = racks.get(i);
        int found = 0;
        int column = column(rack.xM());
        int row = row(rack.yM());
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (int k = cellStart[r * columns + c]; k < cellStart[r * columns + c + 1]; k++) {
                    RackThermal.Rack other = racks.get(members[k]);
                    if (Math.hypot(other.xM() - rack.xM(), other.yM() - rack.yM()) <= reachM) {
                        into[found++] = members[k];
                    }
                }
            }
        }
        return found;
    }
}
