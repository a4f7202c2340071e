package org.hallwright.codec;

import java.util.List;
import org.hallwright.base.Outcome;

/** Reads a pack's own description, {@code pack.json}. */
public final class PackIndexReader {

    private PackIndexReader() {}

    /**
     * A pack's description.
     *
     * @param files names of its data files, in the order in which its digest takes them
     */
    public record PackIndex(String id, String version, String date, String title, List<String> files) {}

    public static Outcome<PackIndex> read(byte[] bytes) {
        return Json.read(bytes).then(node -> {
            Cursor root = Cursor.root(node);
            PackIndex index = new PackIndex(
                    root.at("id").id(),
                    root.at("version").text(),
                    root.at("date").textOr(""),
                    root.at("title").textOr(""),
                    root.at("files").texts());
            return root.hasErrors() ? Outcome.failed(root.problems()) : Outcome.ok(index);
        });
    }
}
