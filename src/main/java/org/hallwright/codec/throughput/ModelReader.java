package org.hallwright.codec.throughput;

import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import tools.jackson.databind.JsonNode;

/** Reads the model object of a measurement row. */
final class ModelReader {
    private static final int GPT_VOCAB = 51_200;
    private static final int SHORT_VOCAB = 32_768;

    private ModelReader() {}

    /** The model a row describes; dimensions it leaves out are derived from the parameter count. */
    static TransformerModel read(JsonNode node) {
        String name = Fields.text(node, "name");
        boolean gated = Fields.flag(node, "gated_mlp");
        int layers = Fields.integer(node, "layers");
        int hidden = Fields.integer(node, "hidden");
        if (layers == 0 || hidden == 0) {
            double parameters = Fields.number(node, "params_b") * 1e9;
            if (!(parameters > 0)) {
                throw new IllegalArgumentException("model " + name + " states neither dimensions nor parameters");
            }
            // Dense decoders of the GPT-3 family keep hidden near 128 x layers: 12 L h^2 = parameters.
            layers = (int) Math.max(2, Math.round(Math.cbrt(parameters / (12.0 * 128 * 128)) / 2) * 2);
            hidden = (int) Math.max(128, Math.round(Math.sqrt(parameters / (12.0 * layers)) / 128) * 128);
        }
        int heads = Fields.integer(node, "heads");
        if (heads == 0) {
            heads = Math.max(1, hidden / 128);
        }
        int kvHeads = Fields.integer(node, "kv_heads");
        int headDim = Fields.integer(node, "head_dim");
        int vocab = Fields.integer(node, "vocab");
        if (vocab == 0) {
            vocab = gated ? SHORT_VOCAB : GPT_VOCAB;
        }
        int ffn = Fields.integer(node, "ffn");
        int experts = Fields.integer(node, "experts");
        int expertFfn = Fields.integer(node, "moe_ffn");
        if (ffn == 0 && experts == 0) {
            ffn = 4 * hidden;
        }
        Latent latent = Latent.NONE;
        if (Fields.text(node, "attention").equalsIgnoreCase("MLA") || Fields.integer(node, "kv_lora_rank") > 0) {
            int kvRank = Fields.integer(node, "kv_lora_rank");
            int queryRank = Fields.integer(node, "q_lora_rank");
            int rope = Fields.integer(node, "rope_dim");
            int key = Fields.integer(node, "key_dim");
            // DeepSeek-V3's ranks where a table names latent attention without them.
            latent = new Latent(
                    kvRank > 0 ? kvRank : 512,
                    queryRank > 0 ? queryRank : 1536,
                    rope > 0 ? rope : 64,
                    key > 0 ? key : 128);
            headDim = headDim > 0 ? headDim : 128;
        }
        int dense = experts > 0 ? Fields.integer(node, "dense_layers") : layers;
        return new TransformerModel(
                name,
                layers,
                Math.min(dense, layers),
                hidden,
                heads,
                kvHeads > 0 ? Math.min(kvHeads, heads) : heads,
                headDim > 0 ? headDim : Math.max(1, hidden / heads),
                ffn,
                gated,
                vocab,
                experts,
                experts > 0 ? Math.max(1, Fields.integer(node, "top_k")) : 0,
                experts > 0 && expertFfn == 0 ? Math.max(1, ffn) : expertFfn,
                Fields.integer(node, "shared_experts"),
                latent,
                new Window(Fields.integer(node, "window"), Fields.integer(node, "window_layers")),
                Fields.flag(node, "tied"));
    }
}
