package org.hallwright.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published designs and worked examples with their answers and tolerances; skipped where the file is not at hand. */
public final class ReferenceDesigns {

    private static final Path FILE = Path.of("../shared/data/reference-designs.json");

    private final JsonNode item;
    private final Set<String> open = new TreeSet<>();

    private ReferenceDesigns(JsonNode item) {
        this.item = item;
        open.addAll(item.path("expected").propertyNames());
    }

    public static ReferenceDesigns of(String id) {
        assumeTrue(Files.isReadable(FILE), "reference designs are not at hand: " + FILE);
        for (JsonNode item : JsonMapper.shared().readTree(FILE).path("items")) {
            if (item.path("id").asString().equals(id)) {
                return new ReferenceDesigns(item);
            }
        }
        throw new IllegalArgumentException("no reference design " + id);
    }

    public JsonNode input(String name) {
        JsonNode value = item.path("inputs").path(name).path("value");
        assertTrue(!value.isMissingNode(), item.path("id").asString() + " has no input " + name);
        return value;
    }

    public double number(String name) {
        return input(name).asDouble();
    }

    /** The engine's value must meet the published one within its tolerance. */
    public void expect(String name, double value) {
        expect(name, value, -1);
    }

    /** The same for one of several published values. */
    public void expect(String name, double value, int index) {
        JsonNode expected = item.path("expected").path(name);
        assertTrue(expected.isObject(), item.path("id").asString() + " has no " + name);
        open.remove(name);
        JsonNode published =
                index < 0 ? expected.path("value") : expected.path("value").path(index);
        JsonNode tolerance = expected.path("tolerance");
        String what = item.path("id").asString() + " " + name + (index < 0 ? "" : "[" + index + "]");
        if (tolerance.has("rel")) {
            double allowed = tolerance.path("rel").asDouble() * Math.abs(published.asDouble());
            assertEquals(published.asDouble(), value, allowed, what);
        } else if (tolerance.has("abs")) {
            assertEquals(published.asDouble(), value, tolerance.path("abs").asDouble() + 1e-9, what);
        } else {
            assertTrue(
                    value >= tolerance.path("low").asDouble()
                            && value <= tolerance.path("high").asDouble(),
                    what + " is " + value);
        }
    }

    /** A published answer in words. */
    public void expectText(String name, String value) {
        open.remove(name);
        assertEquals(
                item.path("expected").path(name).path("value").asString(),
                value,
                item.path("id").asString());
    }

    /** A published answer that the model does not express, and why; the reason is for the reader. */
    public void notExpressed(String name, String reason) {
        assertTrue(open.remove(name) && !reason.isBlank(), name);
    }

    /** Every published answer was met or its absence explained. */
    public void close() {
        assertEquals(Set.of(), open, item.path("id").asString() + ": answers nobody asked the engine for");
    }
}
