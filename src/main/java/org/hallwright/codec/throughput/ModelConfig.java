package org.hallwright.codec.throughput;

import java.nio.charset.StandardCharsets;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.Json;
import org.hallwright.engine.throughput.ThroughputMessage;
import org.hallwright.engine.throughput.model.TransformerModel;
import tools.jackson.databind.JsonNode;

/** Reads a Hugging Face {@code config.json} of a decoder transformer. */
public final class ModelConfig {
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
        if (!root.isObject()) {
            return failed("not a JSON object");
        }
        try {
            return Outcome.ok(new ConfigDialect(language(root)).model(name));
        } catch (IllegalArgumentException bad) {
            return failed(String.valueOf(bad.getMessage()));
        }
    }

    /** The part that describes the language model: a model of several senses keeps it beside those of its other senses. */
    private static JsonNode language(JsonNode root) {
        for (var part : new String[] {"text_config", "llm_config", "language_config"}) {
            if (root.path(part).isObject()) {
                return root.path(part);
            }
        }
        return root;
    }

    private static Outcome<TransformerModel> failed(String why) {
        return Outcome.failed(Problem.error(ThroughputMessage.BAD_MODEL_FILE, "config.json", why));
    }
}
