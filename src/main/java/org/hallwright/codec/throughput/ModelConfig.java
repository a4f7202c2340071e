package org.hallwright.codec.throughput;

import java.nio.charset.StandardCharsets;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.Json;
import org.hallwright.engine.throughput.ThroughputMessage;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import tools.jackson.databind.JsonNode;

/** Reads a Hugging Face {@code config.json} of a decoder transformer. */
public final class ModelConfig {
    private static final int LARGEST = 10_000_000;

    /** The largest file, bytes: a configuration is some kilobytes. */
    public static final int LARGEST_BYTES = 4 << 20;

    private ModelConfig() {}

    /** The model a configuration describes, or the named problem that stops it. */
    public static Outcome<TransformerModel> read(String text, String name) {
        return read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** The same from the file's bytes; JSON is read strictly and within bounds. */
    public static Outcome<TransformerModel> read(byte[] bytes, String name) {
        if (bytes.length > LARGEST_BYTES) {
            return failed("larger than " + LARGEST_BYTES + " bytes");
        }
        return Json.read(bytes).then(node -> of(node, name));
    }

    private static Outcome<TransformerModel> of(JsonNode root, String name) {
        JsonNode node = root;
        if (!node.isObject()) {
            return failed("not a JSON object");
        }
        var language = node.path("text_config");
        if (language.isObject()) {
            node = language;
        }
        try {
            return Outcome.ok(model(node, name));
        } catch (IllegalArgumentException bad) {
            return failed(String.valueOf(bad.getMessage()));
        }
    }

    private static Outcome<TransformerModel> failed(String why) {
        return Outcome.failed(Problem.error(ThroughputMessage.BAD_MODEL_FILE, "config.json", why));
    }

    private static TransformerModel model(JsonNode node, String name) {
        int layers = need(node, "num_hidden_layers", "n_layer", "n_layers");
        int hidden = need(node, "hidden_size", "n_embd", "d_model");
        int heads = need(node, "num_attention_heads", "n_head", "n_heads");
        int kvHeads = optional(node, heads, "num_key_value_heads");
        int vocab = need(node, "vocab_size");
        int experts = optional(node, 0, "num_local_experts", "num_experts", "n_routed_experts");
        boolean gpt2 = Fields.text(node, "model_type").startsWith("gpt") && !node.has("num_local_experts");
        int ffn = optional(
                node,
                experts > 0 && node.has("moe_intermediate_size") ? 0 : 4 * hidden,
                "intermediate_size",
                "n_inner",
                "ffn_hidden_size");
        int expertFfn = experts > 0 ? optional(node, ffn, "moe_intermediate_size") : 0;
        int topK = experts > 0 ? need(node, "num_experts_per_tok", "experts_per_token", "moe_topk") : 0;
        int dense = experts > 0 ? optional(node, 0, "first_k_dense_replace") : layers;
        int shared = experts > 0 ? optional(node, 0, "n_shared_experts") : 0;
        Latent latent = Latent.NONE;
        int headDim = optional(node, Math.max(1, hidden / heads), "head_dim");
        if (node.has("kv_lora_rank")) {
            latent = new Latent(
                    need(node, "kv_lora_rank"),
                    optional(node, 0, "q_lora_rank"),
                    optional(node, 64, "qk_rope_head_dim"));
            headDim = optional(node, 128, "v_head_dim");
        }
        if (!node.has("head_dim") && !latent.present() && hidden % heads != 0) {
            throw new IllegalArgumentException("hidden size " + hidden + " is not divisible by " + heads + " heads");
        }
        if (heads % kvHeads != 0) {
            throw new IllegalArgumentException(heads + " heads are not divisible by " + kvHeads + " key-value heads");
        }
        boolean gated = node.has("hidden_act") && !gpt2
                ? Fields.text(node, "hidden_act").contains("silu")
                        || Fields.text(node, "hidden_act").contains("gelu")
                : !gpt2 && !node.has("n_embd");
        String label = name.isEmpty() ? Fields.text(node, "model_type") : name;
        return new TransformerModel(
                label.isEmpty() ? "model" : label,
                layers,
                Math.min(layers, dense),
                hidden,
                heads,
                kvHeads,
                headDim,
                ffn,
                gated,
                vocab,
                experts,
                topK,
                expertFfn,
                shared,
                latent);
    }

    private static int need(JsonNode node, String... names) {
        for (var name : names) {
            if (node.has(name)) {
                return whole(node, name);
            }
        }
        throw new IllegalArgumentException(names[0] + " is missing");
    }

    private static int optional(JsonNode node, int otherwise, String... names) {
        for (var name : names) {
            if (node.path(name).isNumber()) {
                return whole(node, name);
            }
        }
        return otherwise;
    }

    private static int whole(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > LARGEST) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is a whole number 0.." + LARGEST);
        }
        return value.intValue();
    }
}
