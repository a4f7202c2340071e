package org.hallwright.codec.archive;

import java.util.List;
import org.hallwright.base.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is installed, and the highest sequence ever seen of each pack: kept where no pack can write.
 *
 * @param trustVersion the highest version of the trust sheet seen
 * @param installed the packs in use
 * @param seen the highest sequence of each pack
 */
public record ShelfSheet(long trustVersion, List<Installed> installed, List<Seen> seen) {

    private static final String SCHEMA = "hallwright.shelf/1";

    public ShelfSheet {
        installed = List.copyOf(installed);
        seen = List.copyOf(seen);
    }

    /** A pack in use: its file is {@code <id>-<sequence>.pack}. */
    public record Installed(String id, String version, long sequence, String sha256, String signer, String at) {}

    /** The highest sequence of a pack that was ever installed here. */
    public record Seen(String id, long sequence) {}

    public static ShelfSheet empty() {
        return new ShelfSheet(0, List.of(), List.of());
    }

    public static Outcome<ShelfSheet> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new ShelfSheet(
                        root.whole("trustVersion", 0, Long.MAX_VALUE / 2),
                        root.list(
                                "installed",
                                i -> new Installed(
                                        i.text("id"),
                                        i.text("version"),
                                        i.whole("sequence", 1, Long.MAX_VALUE / 2),
                                        i.hex("sha256", 64),
                                        i.text("signer"),
                                        i.text("at"))),
                        root.list("seen", s -> new Seen(s.text("id"), s.whole("sequence", 1, Long.MAX_VALUE / 2)))));
    }

    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA).put("trustVersion", trustVersion);
        ArrayNode installedArray = root.putArray("installed");
        for (Installed each : installed) {
            installedArray
                    .addObject()
                    .put("id", each.id())
                    .put("version", each.version())
                    .put("sequence", each.sequence())
                    .put("sha256", each.sha256())
                    .put("signer", each.signer())
                    .put("at", each.at());
        }
        ArrayNode seenArray = root.putArray("seen");
        for (Seen each : seen) {
            seenArray.addObject().put("id", each.id()).put("sequence", each.sequence());
        }
        return Node.bytes(root);
    }
}
