package org.hallwright.app.facility;

import org.hallwright.engine.power.equipment.PowerSupplies;
import org.hallwright.engine.power.equipment.QuadraticLoss;

/**
 * Frontier at ORNL from the public description of its parts (ExaDigiT's configuration of the system): a 380 V to 48 V
 * stage on each node, four rectifiers for sixteen nodes, 32 switches of 250 W to a cabinet, 25 CDUs.
 *
 * @param nodes that draw power, all alike
 */
record FrontierChain(int nodes) {
    /** Four accelerators of 88 W, a processor of 90 W, memory, network and storage of 184 W. */
    static final double NODE_IDLE_W = 626;

    /** The same at 560 W and 280 W. */
    static final double NODE_PEAK_W = 2704;

    private static final int NODES_PER_CABINET = 128;
    private static final int NODES_PER_CHASSIS = 16;
    private static final PowerSupplies NODE_STAGE =
            new PowerSupplies(1, 1, NODE_PEAK_W, QuadraticLoss.affine(13, 0.98, NODE_PEAK_W));
    private static final PowerSupplies RECTIFIERS =
            new PowerSupplies(4, 4, 13_670, QuadraticLoss.affine(17, 0.96, 13_670));
    private static final double SWITCHES_PER_CABINET_W = 32 * 250.0;
    private static final double PUMPS_W = 25 * 8473.0;

    /** 75 cabinets less one. */
    static FrontierChain withoutOneCabinet() {
        return new FrontierChain(74 * NODES_PER_CABINET);
    }

    /** Power of the whole system where every node draws {@code nodeW}, W. */
    double inputW(double nodeW) {
        double cabinets = (double) nodes / NODES_PER_CABINET;
        return chassisW(nodeW) * nodes / NODES_PER_CHASSIS + cabinets * SWITCHES_PER_CABINET_W + PUMPS_W;
    }

    private static double chassisW(double nodeW) {
        return RECTIFIERS.inputW(NODES_PER_CHASSIS * NODE_STAGE.inputW(nodeW));
    }

    /** Power of the nodes over what their two stages draw, at the node load that makes the system draw {@code systemW}. */
    double efficiencyAt(double systemW) {
        double low = 0;
        double high = NODE_PEAK_W;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (inputW(middle) < systemW) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return NODES_PER_CHASSIS * high / chassisW(high);
    }
}
