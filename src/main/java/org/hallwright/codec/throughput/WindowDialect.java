package org.hallwright.codec.throughput;

import java.util.Set;
import org.hallwright.engine.throughput.model.TransformerModel.Window;
import tools.jackson.databind.JsonNode;

/**
 * How families say which layers see only the last tokens: layer by layer, by a pattern that repeats, from some layer upwards,
 * or in all layers. A chunk, whose tokens see their own chunk only, counts as a window of its size.
 */
final class WindowDialect {
    /** Families whose every layer has the window they state. */
    private static final Set<String> EVERY_LAYER =
            Set.of("mistral", "ministral", "mixtral", "phi3", "phimoe", "starcoder2");

    private static final int GEMMA3_PATTERN = 6;
    private static final int COHERE2_PATTERN = 4;
    private static final int LLAMA4_PATTERN = 4;

    private final JsonNode node;
    private final String type;
    private final int layers;

    WindowDialect(JsonNode node, String type, int layers) {
        this.node = node;
        this.type = type;
        this.layers = layers;
    }

    Window window() {
        boolean chunked = !Fields.absent(node, "attention_chunk_size");
        String size = chunked ? "attention_chunk_size" : "sliding_window";
        int tokens = Fields.absent(node, size) ? 0 : ConfigDialect.whole(node, size, 0);
        if (tokens == 0 || off()) {
            return Window.NONE;
        }
        int windowed = chunked ? chunked() : windowed();
        return windowed == 0 ? Window.NONE : new Window(tokens, windowed);
    }

    /** Qwen states a window it does not use; where the switch is not named, its own default is off. */
    private boolean off() {
        var used = node.path("use_sliding_window");
        return used.isBoolean() ? !used.booleanValue() : type.startsWith("qwen") && Fields.absent(node, "layer_types");
    }

    private int windowed() {
        if (node.path("layer_types").size() > 0) {
            return listed("layer_types");
        }
        var pattern = node.path(
                Fields.absent(node, "sliding_window_pattern") ? "_sliding_window_pattern" : "sliding_window_pattern");
        if (pattern.isString()) {
            return lettered(pattern.stringValue());
        }
        if (pattern.isIntegralNumber()) {
            return allButEvery(pattern.intValue());
        }
        if (!Fields.absent(node, "max_window_layers")) {
            return Math.max(0, layers - ConfigDialect.whole(node, "max_window_layers", layers));
        }
        return switch (type) {
            case "gemma2", "gpt_oss" -> (layers + 1) / 2;
            case "gemma3", "gemma3_text" -> allButEvery(GEMMA3_PATTERN);
            case "cohere2" -> allButEvery(COHERE2_PATTERN);
            default -> EVERY_LAYER.contains(type) ? layers : 0;
        };
    }

    /** Layers with positions see their chunk; those without see all. */
    private int chunked() {
        if (node.path("layer_types").size() > 0) {
            return listed("layer_types");
        }
        return node.path("no_rope_layers").size() > 0 ? listed("no_rope_layers") : allButEvery(LLAMA4_PATTERN);
    }

    /** A list shorter than the stack repeats. */
    private int listed(String field) {
        var list = node.path(field);
        int count = 0;
        for (int i = 0; i < layers; i++) {
            var layer = list.path(i % list.size());
            boolean local = layer.isString()
                    ? layer.stringValue().startsWith("sliding")
                            || layer.stringValue().startsWith("chunked")
                    : layer.asInt(0) != 0;
            count += local ? 1 : 0;
        }
        return count;
    }

    private int lettered(String pattern) {
        int count = 0;
        for (int i = 0; i < layers && !pattern.isEmpty(); i++) {
            count += pattern.charAt(i % pattern.length()) == 'L' ? 1 : 0;
        }
        return count;
    }

    private int allButEvery(int pattern) {
        return pattern < 1 ? 0 : layers - layers / pattern;
    }
}
