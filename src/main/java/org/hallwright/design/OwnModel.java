package org.hallwright.design;

import org.hallwright.base.Ids;

/**
 * A model that no library holds, by its dimensions; it travels with the design that trains or serves it.
 *
 * @param denseLayers layers with a dense feed-forward block; all of them where there are no experts
 * @param headDim size of one attention head; for latent attention that of its values
 * @param ffn width of the dense feed-forward block
 * @param gated three matrices in a feed-forward block instead of two
 * @param experts routed experts of a sparse layer, 0 for a dense model
 * @param topK routed experts each token visits
 * @param expertFfn width of one expert
 * @param sharedExperts experts every token visits
 * @param latentRank rank of compressed keys and values, 0 where attention is not latent
 * @param queryRank rank of compressed queries, 0 for none
 * @param ropeDim position part of a latent key
 * @param keyDim the other part of a latent key, one for each head
 * @param windowTokens tokens that a layer with a sliding window sees
 * @param windowLayers layers with a sliding window, 0 where every layer sees all
 * @param tied the output head is the input embedding
 * @param source the file all this comes from
 */
public record OwnModel(
        String id,
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
        int latentRank,
        int queryRank,
        int ropeDim,
        int keyDim,
        int windowTokens,
        int windowLayers,
        boolean tied,
        String source) {

    /** The largest dimension of any kind. */
    public static final int LARGEST = 10_000_000;

    public OwnModel {
        Ids.require(id);
        boolean sparse = experts > 0;
        within(id, "layers", layers, 1, LARGEST);
        within(id, "dense layers", denseLayers, sparse ? 0 : layers, layers);
        within(id, "hidden size", hidden, 1, LARGEST);
        within(id, "heads", heads, 1, LARGEST);
        within(id, "key-value heads", kvHeads, 1, heads);
        within(id, "head size", headDim, 1, LARGEST);
        within(id, "feed-forward width", ffn, sparse ? 0 : 1, LARGEST);
        within(id, "vocabulary", vocab, 0, LARGEST);
        within(id, "experts", experts, 0, LARGEST);
        within(id, "experts per token", topK, sparse ? 1 : 0, experts);
        within(id, "expert width", expertFfn, sparse ? 1 : 0, sparse ? LARGEST : 0);
        within(id, "shared experts", sharedExperts, 0, LARGEST);
        within(id, "latent rank", latentRank, 0, LARGEST);
        within(id, "query rank", queryRank, 0, LARGEST);
        within(id, "position size", ropeDim, 0, LARGEST);
        within(id, "key size", keyDim, latentRank > 0 ? 1 : 0, LARGEST);
        within(id, "window", windowTokens, windowLayers > 0 ? 1 : 0, LARGEST);
        within(id, "layers with a window", windowLayers, 0, layers);
        if (heads % kvHeads != 0) {
            throw new IllegalArgumentException(
                    heads + " heads of model '" + id + "' are not divisible by " + kvHeads + " key-value heads");
        }
    }

    private static void within(String id, String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " of model '" + id + "' must be " + least + " to " + most + ", not " + value);
        }
    }
}
