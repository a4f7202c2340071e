package org.hallwright.exchange.netbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hallwright.base.Problem;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.exchange.SourceFiles.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken, odd or meant to hurt: refused or reviewed with a reason, never thrown at the planner. */
@DisplayName("NetBox files of strangers")
final class HostileFilesTest {

    private static final String DEVICE = """
            manufacturer: Maker
            model: Box 1
            slug: maker-box-1
            u_height: 2
            is_full_depth: true
            weight: 20
            weight_unit: kg
            power-ports:
              - name: PSU1
                type: iec-60320-c14
                maximum_draw: 500
            """;

    @TempDir
    @Nullable
    Path folder;

    private NetBoxImport.Result review(byte[] bytes) throws IOException {
        Path file = java.util.Objects.requireNonNull(folder).resolve("device.yaml");
        Files.write(file, bytes);
        return NetBoxImport.review(List.of(file));
    }

    private NetBoxImport.Result review(String text) throws IOException {
        return review(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refused(NetBoxImport.Result result) {
        return result.refused().stream().map(Problem::code).toList();
    }

    private static ReviewedField field(NetBoxImport.Result result, String name) {
        ReviewedField field = result.types().getFirst().field(name);
        if (field == null) {
            throw new AssertionError("no field " + name);
        }
        return field;
    }

    @Test
    @DisplayName("a plain single-input server is taken as it stands")
    void plain() throws IOException {
        NetBoxImport.Result result = review(DEVICE);
        assertEquals(500.0, field(result, PowerReview.NAMEPLATE).value());
        assertEquals(FieldState.TAKEN, field(result, PowerReview.NAMEPLATE).state());
        assertEquals(20.0, field(result, "weight").value());
        assertEquals("device:maker/box-1", result.types().getFirst().id());
    }

    @Test
    @DisplayName("alias bombs, depth bombs, tags, duplicate keys, binaries and nothing at all are refused by name")
    void refusals() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(4) + "x"));
        }
        assertEquals(List.of("yaml.too-many-values"), refused(review(bomb.toString())));
        assertEquals(List.of("yaml.too-many-aliases"), refused(review("a: &a x\nb: [" + "*a,".repeat(60) + "x]\n")));
        assertEquals(List.of("yaml.unknown-alias"), refused(review("a: *nobody\n")));
        assertEquals(List.of("yaml.unknown-alias"), refused(review("a: &a [*a]\n")));
        assertEquals(1, refused(review("[".repeat(10_000))).size());
        assertEquals(List.of("yaml.duplicate-key"), refused(review(DEVICE + "model: Box 2\n")));
        assertEquals(List.of("yaml.tag"), refused(review("manufacturer: !!java.net.URL [x]\n")));
        assertEquals(List.of("yaml.empty"), refused(review("")));
        assertEquals(List.of("yaml.empty"), refused(review("# nothing\n")));
        assertEquals(List.of("yaml.not-text"), refused(review(new byte[] {0, 1, 2, (byte) 0xFF, 3})));
        assertEquals(List.of("netbox.not-a-type"), refused(review("- just\n- a list\n")));
        assertEquals(List.of("netbox.not-a-type"), refused(review("hello")));
        assertEquals(List.of("yaml.not-yaml"), refused(review("manufacturer: [unclosed\nmodel: x: y: z")));
        assertEquals(List.of("exchange.file-too-large"), refused(review("x".repeat((3 << 20) + 1))));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "weight, NaN, SUSPICIOUS",
        "weight, -5, SUSPICIOUS",
        "weight, 0, SUSPICIOUS",
        "weight, '\"20,5\"', SUSPICIOUS",
        "weight, 1e999, SUSPICIOUS",
        "weight, 20000, SUSPICIOUS",
        "weight, .inf, SUSPICIOUS",
        "weight, [20], MISSING",
        "u_height, -1, SUSPICIOUS",
        "u_height, tall, SUSPICIOUS",
        "u_height, 500, SUSPICIOUS",
        "u_height, ~, MISSING",
        "u_height, 2.0, TAKEN",
        "is_full_depth, yes, CONVERTED",
        "is_full_depth, maybe, SUSPICIOUS",
        "manufacturer, Testing, SUSPICIOUS",
    })
    void oddValues(String name, String value, FieldState state) throws IOException {
        NetBoxImport.Result result = review(DEVICE.replaceFirst("(?m)^" + name + ": .*$", name + ": " + value));
        ReviewedField field = field(result, name);
        assertEquals(state, field.state());
        if (state == FieldState.SUSPICIOUS || state == FieldState.MISSING) {
            assertNull(field.value());
        }
    }

    @ParameterizedTest(name = "maximum_draw: {0}")
    @CsvSource({"0", "-300", "NaN", "lots", "~", "[]"})
    void oddDraws(String draw) throws IOException {
        NetBoxImport.Result result = review(DEVICE.replace("maximum_draw: 500", "maximum_draw: " + draw));
        ReviewedField power = field(result, PowerReview.NAMEPLATE);
        assertEquals(FieldState.MISSING, power.state());
        assertNull(power.value());
    }

    @Test
    @DisplayName("a draw beyond its inlet or its cooling is doubted")
    void impossibleDraws() throws IOException {
        NetBoxImport.Result inlet = review(DEVICE.replace("maximum_draw: 500", "maximum_draw: 5000"));
        assertTrue(inlet.types().getFirst().remarks().stream()
                .anyMatch(remark -> remark.code().equals("netbox.draw-above-inlet")));
        NetBoxImport.Result cooling = review(DEVICE.replace("maximum_draw: 500", "maximum_draw: 50000"));
        assertEquals(
                FieldState.SUSPICIOUS, field(cooling, PowerReview.NAMEPLATE).state());
        assertNull(field(cooling, PowerReview.NAMEPLATE).value());
    }

    @Test
    @DisplayName("Latin-1, byte order marks and CRLF are read; Latin-1 is said")
    void encodings() throws IOException {
        String umlaut = DEVICE.replace("Box 1", "Böx 1");
        NetBoxImport.Result latin = review(umlaut.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Böx 1", latin.types().getFirst().model());
        assertTrue(latin.types().getFirst().remarks().stream()
                .anyMatch(remark -> remark.code().equals("yaml.other-encoding")));
        assertEquals("Böx 1", review("\uFEFF" + umlaut).types().getFirst().model());
        byte[] utf16 = ("\uFEFF" + umlaut).getBytes(StandardCharsets.UTF_16LE);
        assertEquals("Böx 1", review(utf16).types().getFirst().model());
        assertEquals(
                "Box 1", review(DEVICE.replace("\n", "\r\n")).types().getFirst().model());
    }

    @Test
    @DisplayName("two documents in a file are two types; twins are named")
    void documents() throws IOException {
        NetBoxImport.Result result = review("---\n" + DEVICE + "---\n" + DEVICE.replace("Box 1", "BOX 1"));
        assertEquals(2, result.types().size());
        assertTrue(result.types().get(1).remarks().stream()
                .anyMatch(remark -> remark.code().equals("netbox.twin")));
    }

    @Test
    @DisplayName("archives: good entries reviewed, traversal and doubles named, bombs stopped")
    void archives() throws IOException {
        Path zip = java.util.Objects.requireNonNull(folder).resolve("types.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "device-types/Maker/box.yaml", DEVICE);
            put(out, "device-types/Maker/BOX.yaml", DEVICE);
            put(out, "../../evil.yaml", DEVICE);
            put(out, "/etc/evil.yaml", DEVICE);
            put(out, "readme.txt", "no type");
        }
        NetBoxImport.Result result = NetBoxImport.review(List.of(zip));
        assertEquals(1, result.types().size());
        assertEquals(
                3,
                refused(result).stream().filter("exchange.unsafe-name"::equals).count());
        assertTrue(refused(result).contains("exchange.skipped-kind"));

        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "bomb.yaml", "#".repeat(3_000_000));
        }
        assertEquals(List.of("exchange.bomb"), refused(NetBoxImport.review(List.of(zip))));

        Files.write(zip, new byte[] {'P', 'K', 3, 4, 9, 9});
        assertEquals(List.of("exchange.not-a-zip"), refused(NetBoxImport.review(List.of(zip))));
        assertEquals(
                List.of("exchange.no-such-file"), refused(NetBoxImport.review(List.of(zip.resolveSibling("none")))));
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        ((OutputStream) out).write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @Test
    @DisplayName("5,000 seeded mutants of a device: each ends in exactly one of the two lists")
    void mutants() {
        Random random = new Random(20_261_122);
        byte[] seed = (DEVICE + "comments: 'draws 2.5 kW; 600 mm x 1070 mm'\nairflow: passive\n")
                .getBytes(StandardCharsets.UTF_8);
        String pieces = ":-[]{}&*!|>'\"#%@`,?~\n\t \u0000\u0085é9e.";
        for (int i = 0; i < 5_000; i++) {
            byte[] mutant = seed.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                mutant[random.nextInt(mutant.length)] = random.nextInt(4) == 0
                        ? (byte) random.nextInt(256)
                        : (byte) pieces.charAt(random.nextInt(pieces.length()));
            }
            NetBoxImport.Result result = NetBoxImport.review(new SourceFile("device.yaml", mutant));
            assertEquals(
                    1,
                    Math.min(1, result.types().size() + result.refused().size()),
                    () -> new String(mutant, StandardCharsets.ISO_8859_1));
            if (i % 20 == 0) {
                assertFalse(new NetBoxReport(result, Locale.ROOT).json().contains("NaN"));
            }
        }
    }
}
