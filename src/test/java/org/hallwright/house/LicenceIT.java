package org.hallwright.house;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bill of materials that the package phase wrote: what ships, and under which licence. */
@DisplayName("What ships")
final class LicenceIT {
    /** SPDX identifiers; src/docs/decisions/0006-libraries.md says why these. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "MPL-2.0",
            "EPL-1.0",
            "EPL-2.0",
            "OFL-1.1",
            "GPL-2.0-with-classpath-exception");

    /** Names that POMs use where they give no SPDX identifier. */
    private static final Set<String> ALLOWED_NAMES = Set.of("The 3-Clause BSD License", "Bouncy Castle Licence");

    private static JsonNode components;

    @BeforeAll
    static void readTheBill() throws Exception {
        Path bill = Path.of("target/bom.json");
        assertTrue(Files.exists(bill), "no " + bill + "; the package phase writes it");
        components = JsonMapper.builder().build().readTree(bill.toFile()).path("components");
        assertFalse(components.isEmpty(), bill + " lists no components");
    }

    @Test
    @DisplayName("has a licence on the allowed list, each part of it")
    void licencesAreAllowed() {
        assertAll(components.valueStream().map(component -> () -> {
            Set<String> found = licences(component);
            String name = component.path("name").asString() + " "
                    + component.path("version").asString();
            assertFalse(found.isEmpty(), name + " names no licence");
            // More than one entry is a choice (H2: MPL-2.0 or EPL-1.0): one allowed licence is enough.
            assertTrue(
                    found.stream().anyMatch(it -> ALLOWED.contains(it) || ALLOWED_NAMES.contains(it)),
                    name + " is under " + found + "; allowed are " + new TreeSet<>(ALLOWED));
        }));
    }

    private static Set<String> licences(JsonNode component) {
        Set<String> found = new TreeSet<>();
        for (JsonNode entry : component.path("licenses")) {
            JsonNode licence = entry.path("license");
            found.add(
                    licence.has("id")
                            ? licence.path("id").asString()
                            : licence.has("name")
                                    ? licence.path("name").asString()
                                    : entry.path("expression").asString());
        }
        return found;
    }
}
