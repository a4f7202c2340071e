package org.hallwright.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The JSON Schemas")
final class SchemaTest {

    private static Schema schema(String name) throws IOException {
        try (InputStream in =
                SchemaTest.class.getResourceAsStream("/org/hallwright/schemas/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Json.MAPPER.readTree(Objects.requireNonNull(in, name)));
        }
    }

    private static JsonNode pack(String path) throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/org/hallwright/packs/" + path)) {
            return Json.MAPPER.readTree(Objects.requireNonNull(in, path));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, catalog/catalog.json",
        "facility-equipment, catalog/facility-equipment.json",
        "regions, regions/regions.json",
        "region-additions, regions/additions.json",
        "climate-tables, climate/climate-tables.json",
        "reference-cities, climate/reference-cities.json",
        "economics, economics/economics.json",
        "models, models/models.json",
        "workloads, models/workloads.json",
        "calibration-accelerators, calibration/accelerators.json",
        "calibration-generations, calibration/generations.json",
        "calibration-factors, calibration/factors.json",
    })
    @DisplayName("hold for every pack on board, and for none that lacks its main part")
    void holdForEveryPack(String name, String path) throws IOException {
        Schema schema = schema(name);
        JsonNode pack = pack(path);
        assertEquals(List.of(), schema.validate(pack));
        String first = pack.propertyNames().stream()
                .filter(field -> pack.get(field).isContainer())
                .findFirst()
                .orElseThrow();
        ObjectNode broken = ((ObjectNode) pack).deepCopy();
        broken.put(first, "something else");
        assertFalse(schema.validate(broken).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Templates.class)
    @DisplayName("hold for every template")
    void holdForEveryTemplate(Templates template) throws IOException {
        byte[] bytes = DesignWriter.write(template.create(Library.catalog()));
        assertEquals(List.of(), schema("design").validate(Json.MAPPER.readTree(bytes)));
    }

    @Test
    @DisplayName("say of a damaged design what the reader says of it")
    void saysWhatTheReaderSays() throws IOException {
        Schema schema = schema("design");
        JsonNode whole = Json.MAPPER.readTree(DesignWriter.write(Templates.FRANKFURT_GB200.create(Library.catalog())));
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers, new HashSet<>());
        assertTrue(pointers.size() > 60, "places " + pointers.size());
        List<String> differ = new ArrayList<>();
        int refused = 0;
        for (String pointer : pointers) {
            for (String damage : List.of("remove", "\"x y!\"", "-1e17", "true", "[]", "{}")) {
                JsonNode copy = whole.deepCopy();
                damage(copy, pointer, damage);
                boolean reader = DesignReader.read(Json.pretty(copy)).isOk();
                boolean schemaSays = schema.validate(copy).isEmpty();
                refused += reader ? 0 : 1;
                // Fewer spare units than units is a bond between two fields, which a schema cannot state.
                boolean bond = pointer.endsWith("/units") && damage.equals("remove");
                if (reader != schemaSays && !bond) {
                    differ.add(pointer + " " + damage + ": reader " + reader + ", schema " + schemaSays);
                }
            }
        }
        assertEquals(List.of(), differ);
        assertTrue(refused > 200, "refused " + refused);
    }

    /** One pointer for each shape of place: rack 7 is like rack 0. */
    private static void collect(JsonNode node, String at, List<String> pointers, Set<String> shapes) {
        if (!at.isEmpty() && shapes.add(at.replaceAll("/\\d+", "/*"))) {
            pointers.add(at);
        }
        if (node.isObject()) {
            node.properties().forEach(e -> collect(e.getValue(), at + "/" + e.getKey(), pointers, shapes));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, pointers, shapes);
            }
        }
    }

    private static void damage(JsonNode root, String pointer, String damage) {
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        JsonNode parent = root.at(pointer.substring(0, slash));
        JsonNode value = damage.equals("remove") ? null : Json.MAPPER.readTree(damage);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (parent instanceof ArrayNode array) {
            int i = Integer.parseInt(last);
            if (value == null) {
                array.remove(i);
            } else {
                array.set(i, value);
            }
        }
    }
}
