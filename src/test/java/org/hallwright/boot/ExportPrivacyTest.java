package org.hallwright.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hallwright.cli.HallwrightCommand;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who made a file, where and on which machine is nobody's business: it stands in none, unless it was asked for. */
class ExportPrivacyTest {

    private static final String USER = "canary-user-5d1e";
    private static final String HOME = "canary-home-77b0";
    private static final List<String> FORMATS =
            List.of("csv", "xlsx", "devices", "netbox", "json", "svg", "png", "dxf");

    @TempDir
    Path root;

    @Test
    @DisplayName(
            "No export, report or transfer names the user, the home folder, the folder of the design or the machine")
    void nobody() throws Exception {
        Path home = Files.createDirectories(root.resolve(HOME));
        Path work = Files.createDirectories(home.resolve("work"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Duser.home=" + home,
                        "-Duser.name=" + USER,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Exports.class.getName(),
                        work.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("out.txt").toFile())
                .start();
        assertTrue(process.waitFor(10, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(root.resolve("out.txt")));
        Path name = Path.of("/proc/sys/kernel/hostname");
        String machine = Files.exists(name) ? Files.readString(name).strip() : "";
        int files = 0;
        try (var all = Files.list(work)) {
            for (Path file : all.toList()) {
                for (byte[] part : parts(file)) {
                    for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
                        String text = new String(part, charset);
                        assertFalse(text.contains(USER), file + " names the user");
                        assertFalse(text.contains(HOME), file + " names a folder");
                        assertFalse(machine.length() > 4 && text.contains(machine), file + " names the machine");
                    }
                }
                files++;
            }
        }
        assertEquals(FORMATS.size() + 6, files, "the design, every format, three reports, the transfer and its slip");
    }

    /** The bytes themselves, and what is compressed in them. */
    private static List<byte[]> parts(Path path) throws IOException {
        byte[] file = Files.readAllBytes(path);
        List<byte[]> parts = new ArrayList<>(List.of(file));
        if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.add(zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        if (file.length > 4 && file[0] == '%' && file[1] == 'P') {
            try (PDDocument document = Loader.loadPDF(file)) {
                String who = document.getDocumentInformation().getCOSObject().toString();
                parts.add(who.getBytes(StandardCharsets.UTF_8));
                for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                    COSObject object = document.getDocument().getObjectFromPool(key);
                    if (object.getObject() instanceof COSStream stream) {
                        try (var in = stream.createInputStream()) {
                            parts.add(in.readAllBytes());
                        }
                    }
                }
            }
        }
        return parts;
    }

    /** Exports everything in one process. */
    static final class Exports {
        public static void main(String[] arguments) {
            Path work = Path.of(arguments[0]);
            String design = work.resolve("a.hallwright").toString();
            run("new", "paris-ministry", "-o", design);
            for (String format : FORMATS) {
                run(
                        "export",
                        design,
                        "--to",
                        format,
                        "-o",
                        work.resolve("export." + format).toString());
            }
            for (String kind : List.of("pdf", "html", "xlsx")) {
                run("report", design, "-o", work.resolve("report." + kind).toString());
            }
            run(
                    "transfer",
                    "send",
                    design,
                    "-o",
                    work.resolve("sent.hallwright").toString());
            System.exit(0);
        }

        private static void run(String... command) {
            int code = HallwrightCommand.run(file -> 0, command);
            if (code > 1) {
                System.exit(code);
            }
        }
    }
}
