package org.hallwright.engine.throughput;

import org.hallwright.engine.throughput.model.AcceleratorSpec;

/**
 * Like accelerators on one stack and fabric.
 *
 * @param count            accelerators in service, zero or more
 * @param perNode          accelerators per node, at least 1
 * @param oversubscription of the network above the leaf, 1 for full bisection
 */
public record Pool(AcceleratorSpec accelerator, int count, int perNode, double oversubscription) {
    public Pool(AcceleratorSpec accelerator, int count, int perNode) {
        this(accelerator, count, perNode, 1);
    }
}
