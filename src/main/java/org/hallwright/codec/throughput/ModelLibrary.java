package org.hallwright.codec.throughput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The named public models that ship, and the workloads of the serving benchmark. */
public final class ModelLibrary {
    private static final String ROOT = "/org/hallwright/packs/models/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Entry> entries;
    private final List<Workload> workloads;

    /** One model of the library with its spellings and its source. */
    public record Entry(TransformerModel model, List<String> match, String source) {
        public Entry {
            match = List.copyOf(match);
        }
    }

    /** Mean tokens per request of a benchmark workload. */
    record Workload(String match, double inputTokens, double outputTokens) {}

    private ModelLibrary(List<Entry> entries, List<Workload> workloads) {
        this.entries = entries;
        this.workloads = workloads;
    }

    /** The library that ships. */
    public static ModelLibrary shipped() {
        var entries = new ArrayList<Entry>();
        for (var node : resource("models.json").path("models")) {
            var match = new ArrayList<String>();
            for (var spelling : node.path("match")) {
                match.add(spelling.asString(""));
            }
            entries.add(new Entry(ModelReader.read(node), match, Fields.text(node, "source")));
        }
        var workloads = new ArrayList<Workload>();
        for (var node : resource("workloads.json").path("workloads")) {
            workloads.add(new Workload(
                    Fields.text(node, "match"),
                    Fields.number(node, "inputTokens"),
                    Fields.number(node, "outputTokens")));
        }
        return new ModelLibrary(List.copyOf(entries), List.copyOf(workloads));
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The model a name means ("deepseek-ai/DeepSeek-R1"); null when none of the spellings occurs in it. */
    public @Nullable TransformerModel find(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var entry : entries) {
            if (entry.model().name().equals(lower)) {
                return entry.model();
            }
        }
        for (var entry : entries) {
            for (var spelling : entry.match()) {
                if (lower.contains(spelling)) {
                    return entry.model();
                }
            }
        }
        return null;
    }

    @Nullable
    Workload workload(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var workload : workloads) {
            if (lower.contains(workload.match())) {
                return workload;
            }
        }
        return null;
    }

    private static JsonNode resource(String name) {
        try (InputStream in = ModelLibrary.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("model pack file " + name + " is missing. Maybe the jar is damaged.");
            }
            return JSON.readTree(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException("model pack file " + name, damaged);
        }
    }
}
