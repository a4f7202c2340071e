package org.hallwright.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A hostile workbook")
final class HostileWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    Path folder;

    /** A good workbook taken apart, to be spoilt. */
    private static Map<String, byte[]> good() {
        byte[] bytes =
                SheetBook.xlsx(List.of(new SheetBook.Sheet("list", List.of("name", "power_kw", "bought"), rows -> {
                    rows.accept(List.of("A-01", 12.5, "2026-01-31"));
                    rows.accept(List.of("A-02", 7, ""));
                })));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("good", ".xlsx"), bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return Files.write(folder.resolve("x.xlsx"), bytes.toByteArray());
    }

    private List<String> codes(Map<String, byte[]> parts) throws IOException {
        Outcome<List<String>> read = read(zip(parts));
        return read.problems().stream().map(Problem::code).toList();
    }

    private final List<List<String>> rows = new ArrayList<>();

    private Outcome<List<String>> read(Path file) {
        rows.clear();
        return XlsxTable.read(file, "x.xlsx", null, (line, cells) -> rows.add(cells));
    }

    private static byte[] sheet(String rows) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet " + MAIN + "><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> with(String part, byte[] content) {
        Map<String, byte[]> parts = good();
        parts.put(part, content);
        return parts;
    }

    @Test
    @DisplayName("has a harmless sibling that is read")
    void good_is_read() throws Exception {
        assertInstanceOf(Outcome.Ok.class, read(zip(good())));
        assertEquals(List.of("name", "power_kw", "bought"), rows.getFirst());
        assertEquals(List.of("A-01", "12.5", "2026-01-31"), rows.get(1));
    }

    @Test
    @DisplayName("with a document type or entities is refused, and no file is read")
    void entities() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        for (String prolog : new String[] {
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"
        }) {
            for (String part : new String[] {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"}) {
                String content = new String(good().get(part), StandardCharsets.UTF_8);
                String body = content.startsWith("<?xml") ? content.substring(content.indexOf("?>") + 2) : content;
                assertEquals(
                        List.of("table.doctype"),
                        codes(with(part, (prolog + body).getBytes(StandardCharsets.UTF_8))),
                        part + " " + prolog);
            }
        }
        String use = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>";
        List<String> found = codes(with(SHEET, sheet(use)));
        assertTrue(found.equals(List.of("table.broken")) || found.equals(List.of("table.doctype")), found.toString());
    }

    @Test
    @DisplayName("that unpacks to far more than it is stays packed")
    void bombs() throws Exception {
        byte[] zeros = new byte[64 << 20];
        java.util.Arrays.fill(zeros, (byte) ' ');
        String start = new String(sheet(""), StandardCharsets.UTF_8).replace("</sheetData></worksheet>", "");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(start.getBytes(StandardCharsets.UTF_8));
        bomb.write(zeros);
        assertEquals(List.of("table.bomb"), codes(with(SHEET, bomb.toByteArray())));
        List<String> texts = codes(with("xl/sharedStrings.xml", bomb.toByteArray()));
        assertTrue(
                texts.equals(List.of("table.bomb")) || texts.equals(List.of("table.part-too-large")), texts::toString);
        // what is not needed is not unpacked at all
        assertEquals(List.of(), codes(with("xl/media/image1.png", zeros)));
    }

    @Test
    @DisplayName("whose cells claim to lie at the end of the world is refused")
    void references() throws Exception {
        for (String reference : new String[] {"ZZZZZZ1", "XFE1", "A1048577", "A99999999", "1A", "", "A0", "Ä1"}) {
            assertEquals(
                    List.of("table.bad-cell-reference"),
                    codes(with(SHEET, sheet("<row r=\"1\"><c r=\"" + reference + "\"><v>1</v></c></row>"))),
                    reference);
        }
        assertEquals(
                List.of("table.bad-cell-reference"),
                codes(with(SHEET, sheet("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"))));
        StringBuilder wide = new StringBuilder();
        for (int i = 1; i <= 2000; i++) {
            wide.append("<row r=\"").append(i).append("\"><c r=\"XFD").append(i).append("\"/></row>");
        }
        assertEquals(List.of("table.too-many-cells"), codes(with(SHEET, sheet(wide.toString()))));
    }

    @Test
    @DisplayName("nested without end or with endless text is refused")
    void depthAndLength() throws Exception {
        assertEquals(
                List.of("table.too-deep"),
                codes(with(SHEET, sheet("<row>" + "<c>".repeat(100) + "</c>".repeat(100) + "</row>"))));
        String random = new Random(1)
                .ints(80_000, 'a', 'z')
                .mapToObj(c -> "" + (char) c)
                .reduce("", String::concat);
        assertEquals(
                List.of("table.part-too-large"),
                codes(with(
                        SHEET,
                        sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + random + "</t></is></c></row>"))));
    }

    @Test
    @DisplayName("with parts outside its folder, of one name but for case, or missing is refused")
    void names() throws Exception {
        for (String target : new String[] {
            "../../etc/passwd", "/etc/passwd", "worksheets/../../x.xml", "C:\\x.xml", "http://example.org/x.xml"
        }) {
            String rels = new String(good().get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8)
                    .replaceAll("Target=\"[^\"]*worksheets[^\"]*\"", "Target=\"" + target.replace("\\", "\\\\") + "\"");
            assertEquals(
                    List.of("table.unsafe-part"),
                    codes(with("xl/_rels/workbook.xml.rels", rels.getBytes(StandardCharsets.UTF_8))),
                    target);
        }
        assertEquals(List.of("table.unsafe-part"), codes(with("XL/Worksheets/SHEET1.xml", sheet(""))));
        for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
            Map<String, byte[]> parts = good();
            parts.remove(part);
            assertEquals(List.of("table.not-xlsx"), codes(parts), part);
        }
    }

    @Test
    @DisplayName("of another kind is told by name")
    void otherKinds() throws Exception {
        Path old = Files.write(
                folder.resolve("old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertEquals("table.old-excel", read(old).problems().getFirst().code());
        Path text = Files.writeString(folder.resolve("t.xlsx"), "name,power\n");
        assertEquals("table.not-xlsx", read(text).problems().getFirst().code());
        assertEquals(
                "table.not-xlsx",
                read(folder.resolve("none.xlsx")).problems().getFirst().code());
    }

    @Test
    @DisplayName("damaged anywhere gives rows or a problem, nothing else")
    void damaged() throws Exception {
        Random random = new Random(5);
        for (String part : new String[] {SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
            byte[] content = java.util.Objects.requireNonNull(good().get(part));
            for (int run = 0; run < 250; run++) {
                byte[] bad = content.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(128);
                }
                Outcome<List<String>> read = read(zip(with(part, bad)));
                assertTrue(read.isOk() || !read.problems().isEmpty());
            }
        }
        byte[] whole = Files.readAllBytes(zip(good()));
        for (int run = 0; run < 300; run++) {
            byte[] bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Outcome<List<String>> read = read(Files.write(folder.resolve("x.xlsx"), bad));
            assertTrue(read.isOk() || !read.problems().isEmpty());
        }
    }
}
