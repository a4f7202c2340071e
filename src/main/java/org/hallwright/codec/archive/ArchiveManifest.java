package org.hallwright.codec.archive;

import java.util.List;
import org.hallwright.base.Outcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first entry of a design archive: what is in it.
 *
 * @param designName the design's name
 * @param designHash SHA-256 of {@code design.json}, 64 hexadecimal digits
 * @param marking the classification printed on slip and reports; empty for none
 * @param packs the packs that the design was last assessed with
 * @param files every other entry, in order
 */
public record ArchiveManifest(
        String designName, String designHash, String marking, List<PackRef> packs, List<FileRef> files) {

    private static final String SCHEMA = "hallwright.archive/1";

    public ArchiveManifest {
        packs = List.copyOf(packs);
        files = List.copyOf(files);
    }

    /** A pack by id, version and digest. */
    public record PackRef(String id, String version, String sha256) {}

    /** An entry by path, length in bytes and SHA-256. */
    public record FileRef(String path, long bytes, String sha256) {}

    public static Outcome<ArchiveManifest> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new ArchiveManifest(
                        root.object("design", d -> d.text("name")),
                        root.hex("designHash", 64),
                        root.textOr("marking", ""),
                        root.list("packs", p -> new PackRef(p.text("id"), p.text("version"), p.hex("sha256", 64))),
                        root.list(
                                "files",
                                f -> new FileRef(
                                        f.text("path"), f.whole("bytes", 0, Integer.MAX_VALUE), f.hex("sha256", 64)))));
    }

    /** The manifest's bytes: the same for the same content. */
    public byte[] toJson() {
        ObjectNode root = Node.object();
        root.put("schema", SCHEMA);
        root.putObject("design").put("name", designName);
        root.put("designHash", designHash);
        if (!marking.isEmpty()) {
            root.put("marking", marking);
        }
        ArrayNode packArray = root.putArray("packs");
        for (PackRef pack : packs) {
            packArray
                    .addObject()
                    .put("id", pack.id())
                    .put("version", pack.version())
                    .put("sha256", pack.sha256());
        }
        ArrayNode fileArray = root.putArray("files");
        for (FileRef file : files) {
            fileArray
                    .addObject()
                    .put("path", file.path())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return Node.bytes(root);
    }
}
