package org.hallwright.engine.throughput.train;

import org.hallwright.engine.throughput.model.AcceleratorSpec;

/**
 * Like accelerators behind one fabric: the widest group a collective may span.
 *
 * @param perNode           accelerators per node
 * @param oversubscription  network oversubscription above the leaf, 1 for full bisection
 */
public record Fleet(AcceleratorSpec accelerator, int count, int perNode, double oversubscription) {
    public Fleet {
        if (count < 1) {
            throw new IllegalArgumentException("count " + count + " is below 1");
        }
        if (perNode < 1) {
            throw new IllegalArgumentException("perNode " + perNode + " is below 1");
        }
        if (!(oversubscription >= 1 && oversubscription <= 1000)) {
            throw new IllegalArgumentException("oversubscription " + oversubscription + " is outside 1..1000");
        }
    }

    public Fleet(AcceleratorSpec accelerator, int count, int perNode) {
        this(accelerator, count, perNode, 1);
    }
}
