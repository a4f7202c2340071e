package org.hallwright.codec.archive;

import java.util.List;
import org.hallwright.base.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The packs that belong together, so that none can be mixed with those of another day.
 *
 * @param packs each pack's number and digest in this release
 */
public record ReleaseSheet(List<Member> packs) {

    private static final String SCHEMA = "hallwright.release/1";

    public ReleaseSheet {
        packs = List.copyOf(packs);
    }

    /** A pack by id, number and SHA-256 of its file. */
    public record Member(String id, long sequence, String sha256) {}

    public static Outcome<ReleaseSheet> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new ReleaseSheet(root.list(
                        "packs",
                        p -> new Member(
                                p.text("id"), p.whole("sequence", 1, Long.MAX_VALUE / 2), p.hex("sha256", 64)))));
    }

    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA);
        ArrayNode array = root.putArray("packs");
        for (Member each : packs) {
            array.addObject()
                    .put("id", each.id())
                    .put("sequence", each.sequence())
                    .put("sha256", each.sha256());
        }
        return Node.bytes(root);
    }
}
