package org.hallwright.codec.economics;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.quantity.Basis;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the software stacks out of a catalogue pack. */
public final class SoftwareStackReader {

    private SoftwareStackReader() {}

    /**
     * @throws IOException where the stream cannot be read or is not JSON
     */
    public static List<SoftwareStack> read(InputStream in) throws IOException {
        try {
            List<SoftwareStack> stacks = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(in).path("softwareStacks")) {
                Map<String, String> words = new LinkedHashMap<>();
                node.properties().forEach(e -> {
                    if (e.getValue().isString()) {
                        words.put(e.getKey(), e.getValue().stringValue());
                    }
                });
                JsonNode effort = node.path("portingEffort");
                stacks.add(new SoftwareStack(
                        node.path("id").asString(""),
                        node.path("name").asString(""),
                        node.path("vendor").asString(""),
                        words,
                        new Datum(
                                effort.path("value").isNumber()
                                        ? effort.path("value").doubleValue()
                                        : null,
                                effort.path("low").isNumber()
                                        ? effort.path("low").doubleValue()
                                        : null,
                                effort.path("high").isNumber()
                                        ? effort.path("high").doubleValue()
                                        : null,
                                effort.path("unit").asString("engineer-weeks"),
                                Basis.of(effort.path("basis").asString("estimate")),
                                effort.path("source").asString(null),
                                effort.path("note").asString(null))));
            }
            return stacks;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("not a catalogue pack: " + e.getMessage(), e);
        }
    }
}
