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
 * @param window        layers that see only the last few tokens, {@link Window#NONE} otherwise
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
        Window window,
        boolean tied) {

    /**
     * Ranks of multi-head latent attention (DeepSeek-V2, arXiv:2405.04434 section 2.1); all zero when absent.
     *
     * @param ropeDim part of a key that carries the position and is shared by all heads
     * @param keyDim  the other part, one for each head; the value of a head may have another size
     */
    public record Latent(int kvRank, int queryRank, int ropeDim, int keyDim) {
        public static final Latent NONE = new Latent(0, 0, 0, 0);

        public boolean present() {
            return kvRank > 0;
        }
    }

    /**
     * Sliding-window attention (Longformer, arXiv:2004.05150 section 3.1): {@code layers} of the model let a token see the
     * last {@code tokens} tokens only and keep no older keys and values; the others see all.
     */
    public record Window(int tokens, int layers) {
        public static final Window NONE = new Window(0, 0);
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
        atLeast("window", window.tokens(), window.layers() > 0 ? 1 : 0);
        if (window.layers() < 0 || window.layers() > layers) {
            throw new IllegalArgumentException("window layers " + window.layers() + " is outside 0.." + layers);
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
                Window.NONE,
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
            double queries = (double) heads * queryKeyDim();
            double query = latent.queryRank() > 0 ? latent.queryRank() * (h + queries) : h * queries;
            return query
                    + h * (latent.kvRank() + latent.ropeDim())
                    + (double) latent.kvRank() * heads * (latent.keyDim() + headDim)
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

    /** Elements of a query, and of the key it is multiplied with, in one head. */
    public int queryKeyDim() {
        return latent.present() ? latent.keyDim() + latent.ropeDim() : headDim;
    }

    /** Query-key plus value FLOP of one token against one key, all layers. */
    public double attentionFlopPerPair() {
        return 2.0 * layers * heads * ((double) queryKeyDim() + headDim);
    }

    /** Keys a token sees after {@code context} others, mean over the layers: all, or as many as the window holds. */
    public double keysSeen(double context) {
        double windowed = (double) window.layers() / layers;
        return context - windowed * Math.max(0, context - window.tokens());
    }

    /** Query-key pairs of one causal sequence, mean over the layers: half its square less what lies outside of windows. */
    public double causalPairs(double seq) {
        double windowed = (double) window.layers() / layers;
        double outside = Math.max(0, seq - window.tokens());
        return (seq * seq - windowed * outside * outside) / 2;
    }

    /** Forward plus backward model FLOP of one causal sequence: 6 per active weight and token, and three times the scores. */
    public double trainingFlopPerSequence(double seq) {
        return 3.0 * (2.0 * activeWeights() * seq + attentionFlopPerPair() * causalPairs(seq));
    }

    /** Elements cached for a sequence of {@code tokens} over all layers. */
    public double kvElements(double tokens) {
        double each = latent.present() ? latent.kvRank() + latent.ropeDim() : 2.0 * kvHeads * headDim;
        return layers * each * keysSeen(tokens);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " " + value + " is below " + least);
        }
    }
}
