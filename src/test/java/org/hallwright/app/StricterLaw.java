package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.hallwright.pack.BuiltInPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The regional pack on board with every PUE limit made unreachable. */
public final class StricterLaw {

    private StricterLaw() {}

    public static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = BuiltInPack.files("regions");
        List<String> changed = new ArrayList<>();
        files.replaceAll((name, bytes) -> {
            JsonNode root = JsonMapper.shared().readTree(bytes);
            tighten(root, changed);
            return JsonMapper.shared().writeValueAsBytes(root);
        });
        assertFalse(changed.isEmpty(), "no PUE limit found to tighten");
        return files;
    }

    private static void tighten(JsonNode node, List<String> changed) {
        if (node instanceof ObjectNode object
                && object.path("metric").asString("").startsWith("pue")
                && object.path("limit").isNumber()) {
            object.put("limit", 1.0);
            changed.add(object.path("id").asString(""));
        }
        node.forEach(child -> tighten(child, changed));
    }
}
