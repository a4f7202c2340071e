package org.hallwright.engine.power;

/** Which power of the loads is meant. */
public enum LoadCase {
    /** What feeders must carry. */
    DESIGN,
    /** What energy is counted with. */
    EXPECTED
}
