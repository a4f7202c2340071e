package org.hallwright.engine.throughput.train;

/**
 * How a job is divided. The product {@code tensor x pipeline x data x context} is the accelerator count; experts are
 * spread over {@code expert} members of the data-parallel group.
 *
 * @param interleave model chunks per pipeline stage
 * @param microBatch sequences per micro-batch and data-parallel replica
 */
public record Layout(
        int tensor,
        int pipeline,
        int data,
        int context,
        int expert,
        int interleave,
        int microBatch,
        Recompute recompute,
        Sharding sharding) {

    /** Embedding and head may each stand for a layer in the first and the last chunk (Llama 3, arXiv:2407.21783 section 3.3.2). */
    private static final int ENDS = 2;

    /** Chunks into which each stage can be cut. */
    public static int mostChunks(int layers, int pipeline) {
        return (layers + ENDS) / pipeline;
    }

    public int accelerators() {
        return tensor * pipeline * data * context;
    }

    /** Short form used in tables: TP8 PP8 DP4 CP2 EP1 v8 b1. */
    public String label() {
        return "TP" + tensor + " PP" + pipeline + " DP" + data + " CP" + context + " EP" + expert + " v" + interleave
                + " b" + microBatch;
    }
}
