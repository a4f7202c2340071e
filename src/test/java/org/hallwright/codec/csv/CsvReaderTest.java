package org.hallwright.codec.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file")
final class CsvReaderTest {

    @TempDir
    Path folder;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private Outcome<CsvReader.Form> read(byte[] bytes) throws Exception {
        rows.clear();
        lines.clear();
        Path file = Files.write(folder.resolve("list.csv"), bytes);
        return CsvReader.read(file, "list.csv", (line, cells) -> {
            lines.add(line);
            rows.add(cells);
            return true;
        });
    }

    private Outcome<CsvReader.Form> read(String text, Charset charset) throws Exception {
        return read(text.getBytes(charset));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16"})
    @DisplayName("is read in whatever encoding it is written")
    void encodings(String charset) throws Exception {
        Outcome<CsvReader.Form> form = read("Name;Größe\nRöhre;12,5\nTür;3\n", Charset.forName(charset));
        assertInstanceOf(Outcome.Ok.class, form);
        assertEquals(List.of(List.of("Name", "Größe"), List.of("Röhre", "12,5"), List.of("Tür", "3")), rows);
        assertEquals(List.of(1, 2, 3), lines);
        assertEquals(
                charset.startsWith("UTF-8") || charset.equals("UTF-16"),
                codes(form).isEmpty(),
                codes(form).toString());
    }

    @Test
    @DisplayName("may begin with a byte order mark or with sep=")
    void marks() throws Exception {
        read("\uFEFFa,b\n1,2\n", StandardCharsets.UTF_8);
        assertEquals(List.of("a", "b"), rows.getFirst());
        read("sep=|\r\na|b,c\r\n1|2\r\n", StandardCharsets.UTF_8);
        assertEquals(List.of("a", "b,c"), rows.getFirst());
        assertEquals(List.of(2, 3), lines);
    }

    @Test
    @DisplayName("has its separator found among commas, semicolons, tabs and bars, also inside quotes")
    void separators() throws Exception {
        read("a;b;c\n1,5;2,5;\"x;y,z\"\n,;,;,\n", StandardCharsets.UTF_8);
        assertEquals(List.of("1,5", "2,5", "x;y,z"), rows.get(1));
        read("a\tb\n1,000\t2,000\n", StandardCharsets.UTF_8);
        assertEquals(List.of("1,000", "2,000"), rows.get(1));
        read("\"line\nbreak\",\"say \"\"hi\"\"\"\nx,y\n", StandardCharsets.UTF_8);
        assertEquals(List.of("line\nbreak", "say \"hi\""), rows.getFirst());
        assertEquals(List.of(1, 3), lines);
    }

    @Test
    @DisplayName("that is broken in the middle keeps what came before and names the line")
    void brokenQuotes() throws Exception {
        Outcome<CsvReader.Form> form = read("a,b\n1,2\n\"open,3\n4,5\n", StandardCharsets.UTF_8);
        assertEquals(List.of("1", "2"), rows.get(1));
        assertEquals(List.of("csv.bad-quotes"), codes(form));
        assertTrue(form.problems().getFirst().place().startsWith("list.csv:"), form.toString());
    }

    @Test
    @DisplayName("is refused or cut off where it is too much, without its rows being held")
    void limits() throws Exception {
        assertEquals(List.of("csv.empty"), codes(read(new byte[0])));
        assertEquals(List.of("csv.empty"), codes(read("\n\n  \n", StandardCharsets.UTF_8)));
        assertEquals(List.of("csv.not-text"), codes(read(new byte[] {'a', 0, 0, 0, 'b', 0, 0, 0, 0, 0})));
        assertEquals(
                List.of("csv.cell-too-long"),
                codes(read("a,b\n1," + "x".repeat(CsvReader.LONGEST_CELL + 1) + "\n", StandardCharsets.UTF_8)));
        assertEquals(1, rows.size());
        assertEquals(
                List.of("csv.too-many-columns"),
                codes(read("x\n" + ",".repeat(CsvReader.MOST_COLUMNS + 5) + "\n", StandardCharsets.UTF_8)));
        Path file = folder.resolve("long.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] part = "name,power\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 101; i++) {
                out.write(part);
            }
        }
        int[] count = new int[1];
        Outcome<CsvReader.Form> form = CsvReader.read(file, "long.csv", (line, cells) -> {
            count[0]++;
            return true;
        });
        assertEquals(CsvReader.MOST_ROWS, count[0]);
        assertEquals(List.of("csv.too-many-rows"), codes(form));
        assertEquals("long.csv:1000001", form.problems().getFirst().place());
    }

    @Test
    @DisplayName("written by us comes back as it was, and runs nothing in a spreadsheet")
    void formulasAreText() throws Exception {
        List<String> nasty = List.of(
                "=1+1",
                "+x",
                "-2",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "'=1",
                "''=1",
                "'plain",
                "a,b",
                "say \"x\"",
                "two\nlines",
                " pad ",
                "",
                "x;y");
        CsvText text = new CsvText().row(nasty).row(List.of("end", -12.5, 7));
        for (String cell : text.toString().split(",")) {
            assertFalse(cell.matches("\"?[=+@\t\r].*"), cell);
        }
        read(text.toString(), StandardCharsets.UTF_8);
        assertEquals(nasty, rows.getFirst().stream().map(CsvText::plain).toList());
        assertEquals(List.of("end", "-12.5", "7"), rows.get(1));
    }

    @Test
    @DisplayName("of random bytes gives rows or a problem, nothing else")
    void randomBytes() throws Exception {
        Random random = new Random(7);
        byte[] letters = "a,;\"\n\r\t|'=\u00e4\u0000\\".getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 3000; run++) {
            byte[] bytes = new byte[random.nextInt(80)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(4) == 0
                        ? (byte) random.nextInt(256)
                        : letters[random.nextInt(letters.length - 1)];
            }
            Outcome<CsvReader.Form> form = read(bytes);
            assertTrue(form.isOk() || !form.problems().isEmpty());
        }
    }
}
