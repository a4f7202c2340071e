package org.hallwright.codec.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.region.RegionPack;
import org.hallwright.rule.LawExample;
import tools.jackson.databind.JsonNode;

/** The regional pack that ships with the program. */
public final class RegionPacks {

    /** The files of the pack in the order in which they are read. */
    public static final List<String> FILES = List.of("regions.json", "additions.json");

    /** The examples that the pack carries beside its files. */
    public static final String EXAMPLES = "examples.json";

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

    /** The bytes of the examples. */
    public static byte[] examples() {
        return bytes(EXAMPLES);
    }

    /**
     * A pack from outside, with its examples run if it carries some: an example that does not hold is a problem of the
     * pack, which still loads.
     */
    public static Outcome<RegionPack> imported(Map<String, byte[]> contents) {
        Map<String, byte[]> files = new LinkedHashMap<>(contents);
        byte[] examples = files.remove(EXAMPLES);
        Outcome<RegionPack> read = RegionPackReader.read(files);
        if (examples == null) {
            return read;
        }
        return read.then(pack -> switch (ExamplesReader.read(examples, pack)) {
            case Outcome.Ok<List<LawExample>>(List<LawExample> sheets, List<Problem> none) ->
                Outcome.ok(pack, LawExample.problems(pack, sheets));
            case Outcome.Failed<List<LawExample>>(List<Problem> why) -> Outcome.ok(pack, why);
        });
    }

    /**
     * The pack on board under newer law: a file that has jurisdictions stands for {@code regions.json}, the others are
     * laid over what is there, those of the same name in its place.
     */
    public static Outcome<RegionPack> over(Map<String, byte[]> newer) {
        Map<String, byte[]> files = files();
        Map<String, byte[]> more = new LinkedHashMap<>();
        List<Problem> unreadable = new ArrayList<>();
        newer.forEach((name, bytes) -> {
            switch (LawJson.read(bytes, name)) {
                case Outcome.Failed<JsonNode>(List<Problem> why) -> unreadable.addAll(why);
                case Outcome.Ok<JsonNode>(JsonNode root, List<Problem> none) -> {
                    if (root.path("regions").isArray()) {
                        files.put(FILES.getFirst(), bytes);
                    } else {
                        more.put(name, bytes);
                    }
                }
            }
        });
        files.putAll(more);
        return unreadable.isEmpty() ? imported(files) : Outcome.failed(unreadable);
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
