package org.hallwright.codec.archive;

import java.time.LocalDate;
import java.util.List;
import org.hallwright.base.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a pack says of itself; covered by its signatures.
 *
 * @param id the pack's id, the same through all its versions
 * @param version for people, such as 2026.11
 * @param sequence counts up with every version; what decides which is newer
 * @param role what the pack is: catalogue, rules, prices, program or release; its signer must hold that role
 * @param date the day it was made
 * @param expires the day after which it is called old; null for never
 * @param title one line for people
 * @param requires packs it needs, with the least sequence of each
 * @param files every file but this one
 */
public record PackManifest(
        String id,
        String version,
        long sequence,
        String role,
        LocalDate date,
        @Nullable LocalDate expires,
        String title,
        List<Requirement> requires,
        List<FileRef> files) {

    /** The schema's name; a higher number belongs to a newer version of the program. */
    public static final String SCHEMA = "hallwright.signed-pack/1";

    public PackManifest {
        requires = List.copyOf(requires);
        files = List.copyOf(files);
    }

    /** Another pack, by id and least sequence. */
    public record Requirement(String id, long sequence) {}

    /** A file by path, length in bytes, SHA-256 and SHA-512. */
    public record FileRef(String path, long bytes, String sha256, String sha512) {}

    public static Outcome<PackManifest> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new PackManifest(
                        root.text("id"),
                        root.text("version"),
                        root.whole("sequence", 1, Long.MAX_VALUE / 2),
                        root.text("role"),
                        root.date("date"),
                        root.has("expires") ? root.date("expires") : null,
                        root.textOr("title", ""),
                        root.list(
                                "requires",
                                r -> new Requirement(r.text("id"), r.whole("sequence", 1, Long.MAX_VALUE / 2))),
                        root.list(
                                "files",
                                f -> new FileRef(
                                        f.text("path"),
                                        f.whole("bytes", 0, Integer.MAX_VALUE),
                                        f.hex("sha256", 64),
                                        f.hex("sha512", 128)))));
    }

    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA)
                .put("id", id)
                .put("version", version)
                .put("sequence", sequence)
                .put("role", role);
        root.put("date", date.toString());
        if (expires != null) {
            root.put("expires", expires.toString());
        }
        if (!title.isEmpty()) {
            root.put("title", title);
        }
        ArrayNode required = root.putArray("requires");
        for (Requirement each : requires) {
            required.addObject().put("id", each.id()).put("sequence", each.sequence());
        }
        ArrayNode listed = root.putArray("files");
        for (FileRef each : files) {
            listed.addObject()
                    .put("path", each.path())
                    .put("bytes", each.bytes())
                    .put("sha256", each.sha256())
                    .put("sha512", each.sha512());
        }
        return Node.bytes(root);
    }
}
