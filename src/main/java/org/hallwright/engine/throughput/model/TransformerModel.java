package org.hallwright.engine.throughput.model;

/**
 * A decoder transformer by its dimensions.
 *
 * @param layers        all layers, at least 1
 * @param denseLayers   of a mixture of experts, the leading layers that stay dense; equal to {@code layers} when dense
 * @param headDim       size of one attention head; for latent attention the value size
 * @param ffn           width of the dense feed-forward block
 * @param gated         three matrices in the feed-forward block instead of two
 * @param experts       routed experts per sparse layer, zero for a dense model
 * @param topK          routed experts each token visits
 * @param expertFfn     width of one expert
 * @param sharedExperts experts every token visits
 * @param latent        ranks of multi-head latent attention, {@link Latent#NONE} otherwise
 * @param tied          the output head is the input embedding, stored once
 */
public record TransformerModel(
        String name,
        int layers,
        int denseLayers,
        int hidden,
        int heads,
        int kvHeads,
        int headDim,
        int ffn,
        boolean gated,
        int vocab,
        int experts,
        int topK,
        int expertFfn,
        int sharedExperts,
        Latent latent,
        boolean tied) {

    /** Ranks of multi-head latent attention (DeepSeek-V2, arXiv:2405.04434 section 2.1); all zero when absent. */
    public record Latent(int kvRank, int queryRank, int ropeDim) {
        public static final Latent NONE = new Latent(0, 0, 0);

        public boolean present() {
            return kvRank > 0;
        }
    }

    public TransformerModel {
        atLeast("layers", layers, 1);
        atLeast("hidden", hidden, 1);
        atLeast("heads", heads, 1);
        atLeast("kvHeads", kvHeads, 1);
        atLeast("headDim", headDim, 1);
        atLeast("ffn", ffn, experts > 0 ? 0 : 1);
        atLeast("vocab", vocab, 0);
        atLeast("experts", experts, 0);
        if (experts > 0) {
            atLeast("topK", topK, 1);
            atLeast("expertFfn", expertFfn, 1);
            if (topK > experts) {
                throw new IllegalArgumentException("topK " + topK + " exceeds experts " + experts);
            }
        }
        if (denseLayers < 0 || denseLayers > layers) {
            throw new IllegalArgumentException("denseLayers " + denseLayers + " is outside 0.." + layers);
        }
        if (kvHeads > heads) {
            throw new IllegalArgumentException("kvHeads " + kvHeads + " exceeds heads " + heads);
        }
    }

    /** A dense model. */
    public static TransformerModel dense(
            String name, int layers, int hidden, int heads, int kvHeads, int ffn, boolean gated, int vocab) {
        return new TransformerModel(
                name,
                layers,
                layers,
                hidden,
                heads,
                kvHeads,
                Math.max(1, hidden / heads),
                ffn,
                gated,
                vocab,
                0,
                0,
                0,
                0,
                Latent.NONE,
                false);
    }

    public boolean sparse() {
        return experts > 0 && denseLayers < layers;
    }

    public int sparseLayers() {
        return experts > 0 ? layers - denseLayers : 0;
    }

    private int matrices() {
        return gated ? 3 : 2;
    }

    /** Weights of one layer's attention block. */
    public double attentionWeights() {
        double h = hidden;
        if (latent.present()) {
            double queryKey = headDim + latent.ropeDim();
            double query = latent.queryRank() > 0
                    ? h * latent.queryRank() + (double) latent.queryRank() * heads * queryKey
                    : h * heads * queryKey;
            return query
                    + h * (latent.kvRank() + latent.ropeDim())
                    + (double) latent.kvRank() * heads * (2.0 * headDim)
                    + (double) heads * headDim * h;
        }
        return h * headDim * (2.0 * heads + 2.0 * kvHeads);
    }

    /** Weights of one dense feed-forward block. */
    public double denseFfnWeights() {
        return (double) matrices() * hidden * ffn;
    }

    /** Weights of one expert. */
    public double expertWeights() {
        return (double) matrices() * hidden * expertFfn;
    }

    /** Weights outside the routed experts, without embeddings. */
    public double nonExpertWeights() {
        int sparse = sparseLayers();
        return layers * attentionWeights()
                + (layers - sparse) * denseFfnWeights()
                + sparse * (sharedExperts * expertWeights() + (double) hidden * experts);
    }

    /** Weights of all routed experts. */
    public double routedWeights() {
        return (double) sparseLayers() * experts * expertWeights();
    }

    /** Input embedding plus output head, which may be one. */
    public double embeddingWeights() {
        return (tied ? 1.0 : 2.0) * hidden * vocab;
    }

    public double parameters() {
        return nonExpertWeights() + routedWeights() + embeddingWeights();
    }

    /** Weights one token multiplies with, without the input embedding. */
    public double activeWeights() {
        return nonExpertWeights() + (double) sparseLayers() * topK * expertWeights() + (double) hidden * vocab;
    }

    /** Query-key plus value FLOP of one token against one key, all layers. */
    public double attentionFlopPerPair() {
        double pair = latent.present() ? 2.0 * headDim + latent.ropeDim() : 2.0 * headDim;
        return 2.0 * layers * heads * pair;
    }

    /** Forward plus backward model FLOP of one causal sequence: 6 per active weight and token, half the score square. */
    public double trainingFlopPerSequence(double seq) {
        return 3.0 * seq * (2.0 * activeWeights() + attentionFlopPerPair() * seq / 2);
    }

    /** Cached elements per token over all layers. */
    public double kvElementsPerToken() {
        return latent.present()
                ? (double) layers * (latent.kvRank() + latent.ropeDim())
                : 2.0 * layers * kvHeads * headDim;
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + " is below " + least);
        }
    }
}
