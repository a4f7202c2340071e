package org.hallwright.codec;

import java.util.Map;
import org.hallwright.design.Edit;
import org.hallwright.design.HallEdit;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Underlay;
import tools.jackson.databind.node.ObjectNode;

/** Writes an edit as a line of the audit log. It is never read back to make a design: snapshots do that. */
public final class EditWriter {

    private EditWriter() {}

    /**
     * The log names an underlay by its file and digest: its lines are in the snapshot, and an edit is no place for a hundred
     * thousand points.
     */
    private static Object brief(Edit edit) {
        return switch (edit) {
            case HallEdit.SetUnderlay set -> {
                Underlay underlay = set.underlay();
                yield Map.of(
                        "hall",
                        set.hall(),
                        "name",
                        underlay == null ? "" : underlay.name(),
                        "source",
                        underlay == null ? "" : underlay.source().hex());
            }
            case PlanEdit.PutHall put -> new PlanEdit.PutHall(put.hall().withUnderlay(null));
            case Edit.TakeIn all ->
                Map.of("edits", all.edits().stream().map(EditWriter::brief).toList());
            case Edit.Together all ->
                Map.of("edits", all.edits().stream().map(EditWriter::brief).toList());
            default -> edit;
        };
    }

    /** One JSON object: the edit's kind and its fields. */
    public static String write(Edit edit) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("edit", edit.getClass().getSimpleName());
        node.set("with", Json.MAPPER.valueToTree(brief(edit)));
        return Json.MAPPER.writeValueAsString(node);
    }
}
