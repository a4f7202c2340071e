package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Texts;
import org.hallwright.codec.DesignWriter;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is no good design")
final class DesignFilesTest {
    private static Packs packs;
    private static String whole;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        packs = Library.load();
        whole = new String(
                DesignWriter.write(Templates.PARIS_MINISTRY.create(packs.catalog())), StandardCharsets.UTF_8);
    }

    private List<Problem> refused(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("room.hallwright"), json);
        Outcome<Design> outcome = DesignFiles.read(file, packs);
        return assertInstanceOf(Outcome.Failed.class, outcome).problems();
    }

    private static Set<String> places(List<Problem> problems) {
        Set<String> all = new TreeSet<>();
        problems.forEach(p -> all.add(p.code() + " " + p.place()));
        return all;
    }

    @Test
    @DisplayName("is told of wrong values, unknown names and racks in one another's place in one go")
    void everythingAtOnce() throws IOException {
        Set<String> places = places(refused(whole.replaceFirst("\"connectionVa\" : \\d+", "\"connectionVa\" : -1")
                .replaceFirst("\"type\" : \"nv-dgx-h100-rack\"", "\"type\" : \"nv-dgx-h1000\"")
                .replaceFirst("\"id\" : \"A02\"", "\"id\" : \"A01\"")
                .replaceFirst("\"region\" : \"FR\"", "\"region\" : \"ZZ\"")
                .replaceFirst("\"xMm\" : 4800", "\"xMm\" : 4300")
                .replaceFirst("\"xMm\" : 5400", "\"xMm\" : 99000")));
        assertEquals(
                new TreeSet<>(Set.of(
                        "codec.out-of-range /site/connectionVa",
                        "codec.duplicate-id /halls/0/rows/0/racks/1/id",
                        "design.unknown-region /site/region",
                        "design.unknown-rack-type /halls/0/rows/0/racks/0",
                        "design.racks-overlap /halls/0/rows/0/racks/3",
                        "design.rack-outside-hall /halls/0/rows/0/racks/4")),
                places);
    }

    @Test
    @DisplayName("is not blamed for what was put in the place of a wrong value")
    void noFollowers() throws IOException {
        assertEquals(
                Set.of("codec.out-of-range /halls/0/widthMm"),
                places(refused(whole.replaceFirst("\"widthMm\" : 10800", "\"widthMm\" : -5"))));
        assertEquals(
                Set.of("codec.wrong-type /halls/0/rows/0/racks/0/xMm"),
                places(refused(whole.replaceFirst("\"xMm\" : 3000", "\"xMm\" : \"far\""))));
    }

    @Test
    @DisplayName("is told in words of ours where it stops being JSON")
    void notJson() throws IOException {
        Problem problem = refused(whole.replaceFirst("1200000", "NaN")).getFirst();
        assertEquals(
                "From line 8, column 22 on this is not JSON; there stands “NaN,”.", Texts.of(problem, Locale.ENGLISH));
        Problem deep = refused("[".repeat(5000)).getFirst();
        assertTrue(Texts.of(deep, Locale.ENGLISH).contains("depth ≤ 100"));
        for (String json : List.of("{,}", "{\"a\":1 2}", "tru", "{\"schema\":1,\"schema\":2}", "\u0001", "[1e]")) {
            for (Problem each : refused(json)) {
                String text = Texts.of(each, Locale.ENGLISH);
                assertFalse(text.contains("JsonRead") || text.contains("StreamRead") || text.contains("("), text);
            }
        }
    }

    @Test
    @DisplayName("A file under a passphrase opens with it alone; a wrong one and damage are told apart")
    void sealed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sealed.hallwright");
        Design design = Templates.PARIS_MINISTRY.create(Library.onBoard().catalog());
        KdfSettings cheap = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
        DesignFiles.seal(design, Library.onBoard(), "OFFICIAL", file, "right".toCharArray(), cheap)
                .orThrow();
        assertEquals(
                CryptoMessage.NEEDS_PASSPHRASE,
                DesignFiles.readAsItIs(file).problems().getFirst().message());
        assertEquals(
                design,
                DesignFiles.readAsItIs(file, "right".toCharArray(), false).orThrow());
        assertEquals(
                CryptoMessage.WRONG_PASSPHRASE,
                DesignFiles.readAsItIs(file, "wrong".toCharArray(), false)
                        .problems()
                        .getFirst()
                        .message());
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length - 40] ^= 1;
        Files.write(file, damaged);
        assertEquals(
                CryptoMessage.DAMAGED,
                DesignFiles.readAsItIs(file, "right".toCharArray(), false)
                        .problems()
                        .getFirst()
                        .message());
    }
}
