package org.hallwright.ui.model;

import org.hallwright.draw.Box;
import org.hallwright.draw.SpatialGrid;
import org.jspecify.annotations.Nullable;

/**
 * Where a dragged box comes to rest: on multiples of a step, or flush with the edge of something close by, which goes
 * before the step.
 */
public final class Snap {
    /** Steps on offer, mm: fine, usual, half a floor tile, a floor tile. */
    public static final int[] STEPS_MM = {1, 10, 100, 300, 600};

    public static final int USUAL_MM = 100;

    private Snap() {}

    /** The nearest multiple of the step, mm. */
    public static int to(double mm, int stepMm) {
        return (int) Math.round(mm / stepMm) * stepMm;
    }

    /**
     * The step by which a box really moves.
     *
     * @param box the box before the drag, mm
     * @param near how close an edge must be to pull, mm
     * @param others boxes that stay, or null where edges do not pull
     */
    public static int[] drag(Box box, double dxMm, double dyMm, int stepMm, double near, @Nullable SpatialGrid others) {
        int dx = to(dxMm, stepMm);
        int dy = to(dyMm, stepMm);
        if (others == null) {
            return new int[] {dx, dy};
        }
        Box at = box.move(dxMm, dyMm);
        double bestX = near;
        double bestY = near;
        var close = others.within(at.grow(near + 1200));
        for (int i = close.nextSetBit(0); i >= 0; i = close.nextSetBit(i + 1)) {
            Box o = others.box(i);
            for (double edge :
                    new double[] {o.x() - at.x(), o.right() - at.x(), o.x() - at.right(), o.right() - at.right()}) {
                if (Math.abs(edge) < bestX) {
                    bestX = Math.abs(edge);
                    dx = (int) Math.round(dxMm + edge);
                }
            }
            for (double edge :
                    new double[] {o.y() - at.y(), o.bottom() - at.y(), o.y() - at.bottom(), o.bottom() - at.bottom()}) {
                if (Math.abs(edge) < bestY) {
                    bestY = Math.abs(edge);
                    dy = (int) Math.round(dyMm + edge);
                }
            }
        }
        return new int[] {dx, dy};
    }
}
