package org.hallwright.codec.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.region.RegionPack;

/** The regional pack that ships with the program. */
public final class RegionPacks {

    /** The files of the pack in the order in which they are read. */
    public static final List<String> FILES = List.of("regions.json", "additions.json");

    private static final String FOLDER = "/org/hallwright/packs/regions/";

    private RegionPacks() {}

    /** The pack on board, with whatever problems it has. */
    public static Outcome<RegionPack> onBoard() {
        return RegionPackReader.read(files());
    }

    /** The bytes of the pack's files by name. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(name, bytes(name));
        }
        return files;
    }

    static byte[] bytes(String name) {
        try (InputStream stream = RegionPacks.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the pack lacks " + name + "; Maybe the build left out its resources");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
