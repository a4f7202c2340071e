package org.hallwright.codec;

import org.hallwright.design.Edit;
import tools.jackson.databind.node.ObjectNode;

/** Writes an edit as a line of the audit log. It is never read back to make a design: snapshots do that. */
public final class EditWriter {

    private EditWriter() {}

    /** One JSON object: the edit's kind and its fields. */
    public static String write(Edit edit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("edit", edit.getClass().getSimpleName());
        node.set("with", Json.MAPPER.valueToTree(edit));
        return Json.MAPPER.writeValueAsString(node);
    }
}
