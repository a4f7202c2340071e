package org.hallwright.engine.power;

/** What may be done to a load when power is short, in this order (the workload classes of Flex, Zhang et al., ISCA 2021). */
public enum LoadClass {
    /** May be switched off. */
    SHEDDABLE,
    /** May be slowed down to its cap. */
    CAPPABLE,
    /** Must run. */
    CRITICAL
}
