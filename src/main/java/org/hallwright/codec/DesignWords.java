package org.hallwright.codec;

import org.hallwright.design.PowerPlan.Topology;

/** Words of the design file that are not the names in the code. */
final class DesignWords {

    static final String SCHEMA_NAME = "hallwright.design";
    static final int SCHEMA_VERSION = 1;

    private DesignWords() {}

    /** Redundancy as engineers write it. */
    static String topology(Topology topology) {
        return switch (topology) {
            case N -> "N";
            case N_PLUS_1 -> "N+1";
            case TWO_N -> "2N";
            case TWO_N_PLUS_1 -> "2(N+1)";
            case DISTRIBUTED_3N_2 -> "3N/2";
            case DISTRIBUTED_4N_3 -> "4N/3";
            case BLOCK_REDUNDANT -> "block-redundant";
        };
    }
}
