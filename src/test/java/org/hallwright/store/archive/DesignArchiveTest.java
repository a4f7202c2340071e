package org.hallwright.store.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hallwright.base.Outcome;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignArchiveTest {

    private static final int DAMAGES =
            Integer.getInteger("hallwright.damages", Boolean.getBoolean("hallwright.long") ? 10_000 : 300);
    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);

    @TempDir
    Path folder;

    private static DesignArchive sample(String design) {
        return DesignArchive.of(
                "Frankfurt",
                "OFFICIAL",
                List.of(new ArchiveManifest.PackRef("catalog", "2026.11", "0".repeat(64))),
                design.getBytes(StandardCharsets.UTF_8),
                Map.of("evidence/noise.pdf", new byte[] {1, 2, 3}, "evidence/a.txt", new byte[0]));
    }

    @Test
    @DisplayName("Same design, same bytes; any zip tool opens the file")
    void deterministic() throws Exception {
        byte[] bytes = sample("{\"racks\": 48}").toBytes();
        assertArrayEquals(bytes, sample("{\"racks\": 48}").toBytes());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                zip.readAllBytes();
            }
        }
        assertEquals(List.of("manifest.json", "design.json", "evidence/a.txt", "evidence/noise.pdf"), names);
        DesignArchive read = DesignArchive.read(bytes).orThrow();
        assertArrayEquals(bytes, read.toBytes());
        assertEquals("Frankfurt", read.manifest().designName());
        assertTrue(ArchiveFiles.looksLikeArchive(bytes));
        assertFalse(ArchiveFiles.looksLikeArchive("{\"schema\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("A save keeps the former file, and recovery falls back to it")
    void recovery() throws Exception {
        Path file = folder.resolve("plan.hallwright");
        ArchiveFiles.save(file, sample("{\"v\": 1}")).orThrow();
        ArchiveFiles.save(file, sample("{\"v\": 2}")).orThrow();
        assertTrue(Files.exists(SafeFiles.previousOf(file)));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 4;
        Files.write(file, bytes);
        assertFalse(ArchiveFiles.open(file, null, false).isOk());
        Outcome<DesignArchive> recovered = ArchiveFiles.recover(file, null, false);
        assertEquals("{\"v\": 1}", new String(recovered.orThrow().design(), StandardCharsets.UTF_8));
        assertEquals(
                ArchiveMessage.USED_PREVIOUS, recovered.problems().getLast().message());
        assertArrayEquals(bytes, Files.readAllBytes(file), "the damaged file is left as it is");
    }

    @Test
    @DisplayName("Under a passphrase nothing of the design is to be seen, and wrong and damaged are told apart")
    void encrypted() throws Exception {
        Path file = folder.resolve("plan.hallwright");
        ArchiveFiles.save(file, sample("{\"canary\": \"plaintext-canary\"}"), "pass".toCharArray(), CHEAP)
                .orThrow();
        byte[] bytes = Files.readAllBytes(file);
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("canary"));
        assertTrue(ArchiveFiles.open(file, "pass".toCharArray(), false).isOk());
        assertEquals(
                CryptoMessage.WRONG_PASSPHRASE,
                ArchiveFiles.open(file, "word".toCharArray(), false)
                        .problems()
                        .getFirst()
                        .message());
        assertEquals(
                CryptoMessage.NEEDS_PASSPHRASE,
                ArchiveFiles.open(file, null, false).problems().getFirst().message());
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);
        assertEquals(
                CryptoMessage.DAMAGED,
                ArchiveFiles.open(file, "pass".toCharArray(), false)
                        .problems()
                        .getFirst()
                        .message());
    }

    @Test
    @DisplayName("No damage to an archive is silent")
    void damages() {
        Random random = new Random(3);
        byte[] whole =
                sample("{\"racks\": [" + "1234567, ".repeat(3_000) + "0]}").toBytes();
        byte[] older =
                sample("{\"racks\": [" + "1234568, ".repeat(3_000) + "0]}").toBytes();
        int silent = 0;
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> Arrays.fill(damaged, at, Math.min(damaged.length, at + 1 + random.nextInt(300)), (byte) 0);
                case 2 -> damaged = Arrays.copyOf(damaged, at);
                case 3 -> damaged = Arrays.copyOf(damaged, damaged.length + 1 + random.nextInt(50));
                default ->
                    System.arraycopy(
                            older,
                            at / 512 * 512,
                            damaged,
                            at / 512 * 512,
                            Math.min(512, damaged.length - at / 512 * 512));
            }
            boolean same = Arrays.equals(damaged, whole);
            silent += !same && DesignArchive.read(damaged).isOk() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "DesignArchiveTest: %d damages to an archive, %d silent%n", DAMAGES, silent);
        assertEquals(0, silent);
    }

    @Test
    @DisplayName("The slip names hash, size, count and marking, and fits on paper")
    void slip() {
        DesignArchive archive = sample("{}");
        byte[] bytes = archive.toBytes();
        String slip = TransferSlip.of("plan.hallwright", bytes, archive.manifest(), java.util.Locale.ENGLISH);
        String hash = org.hallwright.base.Sha256.of(bytes).hex();
        assertTrue(slip.contains(hash.substring(0, 4) + " " + hash.substring(4, 8)), slip);
        assertTrue(slip.startsWith("OFFICIAL\n") && slip.endsWith("OFFICIAL\n"), slip);
        assertTrue(slip.contains(bytes.length + " bytes"), slip);
        assertTrue(slip.lines().allMatch(line -> line.length() <= 72), slip);
    }
}
