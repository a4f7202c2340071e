package org.hallwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that unfold into more than the machine has, given to the program with 256 MiB of heap. */
class BombTest {

    private static final String HEAP = "-Xmx256m";
    private static final int UNFOLDED_MIB = 300;

    /** Far more than the machine needs; a bomb that goes off takes for ever. */
    private static final int PATIENCE_SECONDS = 60;

    /** A file, what reads it, and the problem with which it is refused. */
    private record Bomb(String file, List<String> command, String code) {}

    private static final List<Bomb> BOMBS = List.of(
            new Bomb("laughs.yaml", List.of("import", "netbox"), "yaml.too-many-values"),
            new Bomb("aliases.yaml", List.of("import", "netbox"), "yaml.too-many-aliases"),
            new Bomb("deep.yaml", List.of("import", "netbox"), "yaml.too-deep"),
            new Bomb("types.zip", List.of("import", "netbox"), "exchange.file-too-large"),
            new Bomb("entities.xlsx", List.of("import", "xlsx"), "table.doctype"),
            new Bomb("sheet.xlsx", List.of("import", "xlsx"), "table.bomb"),
            new Bomb("deep.hallwright", List.of("validate"), "codec.limit"),
            new Bomb("zip.hallwright", List.of("validate"), "store.archive-zip"));

    @TempDir
    Path folder;

    @Test
    @DisplayName("Files that unfold without end are refused for that reason, within 256 MiB of heap")
    void refused() throws Exception {
        makeFiles();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                folder.toString()));
        Path answers = folder.resolve("answers.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answers.toFile());
        builder.environment().put("HALLWRIGHT_STATE", folder.resolve("state").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String all = Files.readString(answers);
        assertTrue(ended, "still at it after: " + all);
        Map<String, String> byFile = all.lines()
                .filter(line -> line.contains("\t"))
                .collect(
                        Collectors.toMap(line -> line.substring(0, line.indexOf('\t')), line -> line, (a, b) -> a + b));
        for (Bomb bomb : BOMBS) {
            String answer = byFile.getOrDefault(bomb.file(), "no answer in " + all);
            String wanted = "\t" + HallwrightCommand.BAD_INPUT + "\t";
            boolean refused = answer.contains(wanted) && answer.contains("\"" + bomb.code() + "\"");
            assertTrue(refused, () -> bomb + " was answered by " + answer);
        }
        assertEquals(0, process.exitValue(), all);
    }

    private void makeFiles() throws IOException {
        Files.writeString(folder.resolve("laughs.yaml"), aliases(25, "*a%1$d, *a%1$d"));
        Files.writeString(folder.resolve("aliases.yaml"), aliases(2, "*a%1$d,".repeat(60) + "x"));
        Files.writeString(folder.resolve("deep.yaml"), "a: " + "[".repeat(1_000_000));
        Files.writeString(folder.resolve("deep.hallwright"), "[".repeat(20_000_000));
        zip("types.zip", Map.of(), "device-types/Maker/box.yaml");
        zip("zip.hallwright", Map.of(), "manifest.json");
        Map<String, String> book = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\" Type=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\""
                        + " sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        zip("sheet.xlsx", book, "xl/worksheets/sheet1.xml");
        StringBuilder entities = new StringBuilder("<!DOCTYPE w [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        Map<String, String> laughing = new TreeMap<>(book);
        laughing.put("xl/worksheets/sheet1.xml", entities + "]><worksheet>&e29;</worksheet>");
        zip("entities.xlsx", laughing, null);
    }

    /** Lists of which each holds the one before several times. */
    private static String aliases(int levels, String items) {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < levels; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, items.formatted(i - 1)));
        }
        return yaml.toString();
    }

    private void zip(String name, Map<String, String> parts, @Nullable String bomb) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8), 1);
            }
            if (bomb != null) {
                put(out, bomb, " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8), UNFOLDED_MIB);
            }
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content, int times) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < times; i++) {
            out.write(content);
        }
        out.closeEntry();
    }

    /** The process with little memory: a line for each file with the exit code and what was said. */
    static final class Reader {
        public static void main(String[] arguments) {
            for (Bomb bomb : BOMBS) {
                List<String> command = new ArrayList<>(bomb.command());
                command.add(Path.of(arguments[0]).resolve(bomb.file()).toString());
                command.add("--json");
                Run run = Run.of(command.toArray(String[]::new));
                System.out.println(
                        bomb.file() + "\t" + run.code() + "\t" + (run.out() + run.err()).replaceAll("\\s+", " "));
            }
        }
    }
}
