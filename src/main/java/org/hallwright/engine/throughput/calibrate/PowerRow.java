package org.hallwright.engine.throughput.calibrate;

/**
 * One whole-node power measurement. Zero means not stated.
 *
 * @param workload   benchmark name, for example {@code llama2-70b-99.9}
 * @param scenario   Offline, Server or empty for training
 * @param quietW     node power at rest, as metered outside the run
 */
public record PowerRow(
        String id,
        String accelerator,
        int nodes,
        int perNode,
        String workload,
        String scenario,
        double quietW,
        double publishedMeanW) {}
