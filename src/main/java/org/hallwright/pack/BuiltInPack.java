package org.hallwright.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hallwright.base.Sha256;
import org.hallwright.codec.PackIndexReader;
import org.hallwright.codec.PackIndexReader.PackIndex;
import org.hallwright.engine.Packs;

/**
 * A pack that ships with the program. It is as trustworthy as the program itself, whose signature covers it.
 *
 * @param index its description
 * @param sha256 digest of its files' names and contents in the order of the description
 */
public record BuiltInPack(PackIndex index, Sha256 sha256) {

    /** Ids of the packs on board, in the order in which they are listed. */
    public static final List<String> IDS =
            List.of("catalog", "regions", "climate", "economics", "models", "calibration");

    /** Every pack on board. */
    public static List<BuiltInPack> all() {
        return IDS.stream().map(BuiltInPack::describe).toList();
    }

    /**
     * The description and digest of a pack on board.
     *
     * @throws IllegalStateException where the program lacks it: then it was built wrongly
     */
    public static BuiltInPack describe(String id) {
        PackIndex index = PackIndexReader.read(bytes(id, "pack.json")).orThrow();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String file : index.files()) {
            byte[] content = bytes(id, file);
            all.writeBytes((file + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        }
        return new BuiltInPack(index, Sha256.of(all.toByteArray()));
    }

    /** How results name this pack. */
    public Packs.Ref ref() {
        return new Packs.Ref(index.id(), index.version(), sha256.hex());
    }

    /** The data files of a pack on board by name. */
    public static SortedMap<String, byte[]> files(String id) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : describe(id).index().files()) {
            files.put(file, bytes(id, file));
        }
        return files;
    }

    /** A file of a pack on board. */
    public static byte[] bytes(String id, String file) {
        String path = "/org/hallwright/packs/" + id + "/" + file;
        try (InputStream stream = BuiltInPack.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the program lacks " + path + ". Maybe the build left out its resources.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
