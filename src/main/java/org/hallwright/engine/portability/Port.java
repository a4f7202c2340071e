package org.hallwright.engine.portability;

import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * Moving one pool's workloads to another software stack.
 *
 * @param pool what moves
 * @param from id of its stack
 * @param to the other stack
 * @param effort tasks and their sum
 * @param portCost money of the move, USD
 * @param costToLeave move and unsaleable hardware, USD; null where the hardware's worth is not known
 */
public record Port(
        String pool,
        String from,
        SoftwareStack to,
        Migration.Effort effort,
        Range portCost,
        @Nullable Range costToLeave) {}
