package org.hallwright.codec.throughput;

import java.util.Locale;
import java.util.Set;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.engine.throughput.model.TransformerModel.Latent;
import tools.jackson.databind.JsonNode;

/**
 * The names and defaults by which families of models write their dimensions. A field that is present and cannot be read is
 * refused, never replaced; so is a model whose layers are not all attention.
 */
final class ConfigDialect {
    private static final int LARGEST = 10_000_000;
    private static final int ROPE_DIM = 64;
    private static final int LATENT_HEAD = 128;

    /** Families whose feed-forward block has two matrices whatever their activation is called. */
    private static final Set<String> PLAIN = Set.of(
            "bert",
            "biogpt",
            "bloom",
            "camembert",
            "codegen",
            "distilbert",
            "electra",
            "falcon",
            "mpt",
            "opt",
            "phi",
            "refinedweb",
            "refinedwebmodel",
            "roberta",
            "starcoder2",
            "xglm",
            "xlm-roberta");

    /** Families whose head shares the embedding unless they say otherwise: the library's own default. */
    private static final Set<String> TIED = Set.of(
            "bert",
            "bloom",
            "camembert",
            "codegen",
            "cohere",
            "cohere2",
            "distilbert",
            "gemma",
            "gemma2",
            "gemma3",
            "gemma3_text",
            "gpt2",
            "gpt_bigcode",
            "gpt_neo",
            "mpt",
            "opt",
            "roberta",
            "starcoder2",
            "xglm",
            "xlm-roberta");

    /** Fields of models whose layers are not all attention or differ from each other in size. */
    private static final String[] NOT_ONE_STACK = {
        "state_size",
        "ssm_cfg",
        "ssm_state_size",
        "mamba_d_state",
        "mamba_num_heads",
        "attn_layer_period",
        "layers_block_type",
        "hybrid_override_pattern",
        "linear_num_key_heads",
        "linear_attn_config",
        "block_types",
        "attn_type_list",
        "attention_hidden_size",
        "altup_num_inputs",
        "block_configs"
    };

    private final JsonNode node;
    private final String type;

    ConfigDialect(JsonNode node) {
        this.node = node;
        this.type = Fields.text(node, "model_type").toLowerCase(Locale.ROOT);
    }

    TransformerModel model(String name) {
        refuseOthers();
        int layers = need("num_hidden_layers", "n_layer", "n_layers", "num_layers");
        int hidden = need("hidden_size", "n_embd", "d_model", "dim");
        int heads = need("num_attention_heads", "n_head", "n_heads", "num_heads");
        int kvHeads = kvHeads(heads);
        if (layers < 1 || hidden < 1 || heads < 1 || kvHeads < 1) {
            throw new IllegalArgumentException("layers, hidden size, heads and key-value heads must be 1 or more, not "
                    + layers + ", " + hidden + ", " + heads + " and " + kvHeads);
        }
        var latent = latent();
        int stated = optional(0, "head_dim", "kv_channels", "attention_head_dim");
        if (stated == 0 && !latent.present() && hidden % heads != 0) {
            throw new IllegalArgumentException("hidden size " + hidden + " is not divisible by " + heads + " heads");
        }
        if (heads % kvHeads != 0) {
            throw new IllegalArgumentException(heads + " heads are not divisible by " + kvHeads + " key-value heads");
        }
        int headDim = latent.present()
                ? optional(LATENT_HEAD, "v_head_dim")
                : stated > 0 ? stated : Math.max(1, hidden / heads);
        int experts = experts();
        boolean sparse = experts > 1;
        int ffn = ffn(hidden, sparse);
        int expertFfn = sparse ? optional(expertDefault(ffn), "moe_intermediate_size") : 0;
        String label = name.isEmpty() ? type : name;
        return new TransformerModel(
                label.isEmpty() ? "model" : label,
                layers,
                sparse ? denseLayers(layers) : layers,
                hidden,
                heads,
                kvHeads,
                headDim,
                ffn,
                gated(),
                need("vocab_size", "padded_vocab_size"),
                sparse ? experts : 0,
                sparse ? topK() : 0,
                expertFfn,
                sparse ? sharedExperts(expertFfn) : 0,
                latent,
                new WindowDialect(node, type, layers).window(),
                tied());
    }

    private void refuseOthers() {
        if (node.path("is_encoder_decoder").asBoolean(false)) {
            throw new IllegalArgumentException("an encoder with a decoder; allowed is one stack of transformer layers");
        }
        for (var field : NOT_ONE_STACK) {
            if (!Fields.absent(node, field) && !allAttention(node.path(field))) {
                throw new IllegalArgumentException(field
                        + " says that layers are not all attention or not all alike; allowed is one stack of like"
                        + " transformer layers");
            }
        }
        if (type.contains("mamba") || type.startsWith("rwkv") || type.startsWith("recurrent")) {
            throw new IllegalArgumentException("a model of type " + type + " is not a transformer");
        }
        for (var layer : node.path("layer_types")) {
            String kind = layer.asString("");
            if (!kind.endsWith("attention") || kind.startsWith("linear")) {
                throw new IllegalArgumentException(
                        "layer_types holds '" + kind + "'; allowed are kinds of full or sliding attention");
            }
        }
    }

    /** A list of layer kinds in which every layer is the first, full attention (MiniMax). */
    private static boolean allAttention(JsonNode kinds) {
        boolean all = kinds.size() > 0;
        for (var kind : kinds) {
            all &= kind.asInt(0) == 1;
        }
        return all;
    }

    private int kvHeads(int heads) {
        if (node.path("multi_query_attention").asBoolean(false)) {
            return need("multi_query_group_num");
        }
        if (node.path("multi_query").asBoolean(false)
                && !node.path("new_decoder_architecture").asBoolean(false)) {
            return 1;
        }
        int inAttention = whole(node.path("attn_config"), "kv_n_heads", 0);
        return optional(inAttention > 0 ? inAttention : heads, "num_key_value_heads", "num_kv_heads");
    }

    private Latent latent() {
        int rank = optional(0, "kv_lora_rank");
        if (rank == 0) {
            return Latent.NONE;
        }
        return new Latent(
                rank,
                optional(0, "q_lora_rank"),
                optional(ROPE_DIM, "qk_rope_head_dim"),
                optional(LATENT_HEAD, "qk_nope_head_dim"));
    }

    private int experts() {
        return optional(
                whole(node.path("ffn_config"), "moe_num_experts", 0),
                "num_local_experts",
                "num_experts",
                "n_routed_experts",
                "moe_num_experts");
    }

    private int topK() {
        int nested = whole(node.path("ffn_config"), "moe_top_k", 0);
        if (nested > 0) {
            return nested;
        }
        return need(
                "num_experts_per_tok",
                "experts_per_token",
                "num_experts_per_token",
                "num_selected_experts",
                "moe_topk",
                "moe_top_k",
                "moe_k");
    }

    /** Width of the dense block; zero where a mixture of experts states none. */
    private int ffn(int hidden, boolean sparse) {
        int otherwise = sparse && !node.path("moe_intermediate_size").isMissingNode() ? 0 : 4 * hidden;
        int nested = whole(node.path("ffn_config"), "ffn_hidden_size", 0);
        int width = optional(
                nested > 0 ? nested : otherwise,
                "intermediate_size_mlp",
                "intermediate_size",
                "n_inner",
                "ffn_hidden_size",
                "ffn_dim",
                "hidden_dim");
        // The first Qwen counts both halves of its gate.
        return type.equals("qwen") ? width / 2 : width;
    }

    /** Llama 4 keeps the width of its experts where others keep that of the dense block. */
    private int expertDefault(int ffn) {
        return node.path("intermediate_size_mlp").isMissingNode() ? ffn : need("intermediate_size");
    }

    private int denseLayers(int layers) {
        int lead = Math.min(layers, optional(0, "first_k_dense_replace", "moe_layer_start_index", "num_dense_layers"));
        int every = Math.max(1, optional(1, "interleave_moe_layer_step", "decoder_sparse_step"));
        int dense = lead + (layers - lead) - (layers - lead) / every;
        var frequency = node.path("moe_layer_freq");
        if (frequency.isArray()) {
            dense = 0;
            for (var layer : frequency) {
                dense += layer.asInt(1) == 0 ? 1 : 0;
            }
        }
        return Math.min(layers, dense + node.path("mlp_only_layers").size());
    }

    private int sharedExperts(int expertFfn) {
        int width = optional(0, "shared_expert_intermediate_size", "shared_intermediate_size");
        int byWidth = expertFfn > 0 ? (int) Math.round((double) width / expertFfn) : 0;
        int usual = type.startsWith("llama4") ? 1 : byWidth;
        return optional(usual, "n_shared_experts", "moe_num_shared_experts", "num_shared_experts", "num_shared_expert");
    }

    private boolean gated() {
        String activation = activation();
        if (activation.contains("glu")) {
            return true;
        }
        if (activation.contains("relu") || PLAIN.contains(type)) {
            return false;
        }
        if (type.startsWith("gpt")) {
            return type.equals("gpt_oss");
        }
        return !activation.isEmpty() && !activation.equals("gelu_new")
                || node.path("n_embd").isMissingNode();
    }

    private String activation() {
        for (var name : new String[] {"hidden_act", "hidden_activation", "activation_function", "activation"}) {
            String text = Fields.text(node, name);
            if (!text.isEmpty()) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private boolean tied() {
        var stated = node.path("tie_word_embeddings");
        return stated.isBoolean() ? stated.booleanValue() : TIED.contains(type);
    }

    private int need(String... names) {
        for (var name : names) {
            if (!node.path(name).isMissingNode()) {
                return whole(node, name, 0);
            }
        }
        throw new IllegalArgumentException(names[0] + " is missing");
    }

    private int optional(int otherwise, String... names) {
        for (var name : names) {
            if (!Fields.absent(node, name)) {
                return whole(node, name, otherwise);
            }
        }
        return otherwise;
    }

    static int whole(JsonNode node, String name, int otherwise) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > LARGEST) {
            throw new IllegalArgumentException(
                    name + " is " + excerpt(value) + "; allowed is a whole number 0.." + LARGEST);
        }
        return value.intValue();
    }

    private static String excerpt(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
