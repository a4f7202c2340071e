package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.TrustSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackShelfTest {

    private static final PackShelf.Actor ACTOR =
            new PackShelf.Actor("A. Officer", Instant.parse("2026-11-22T12:00:00Z"));
    private static final SigningKey ROOT = SigningKey.generate("root");
    private static final SigningKey OFFICE = SigningKey.generate("office");

    @TempDir
    Path folder;

    private PackShelf shelf() {
        PackShelf shelf = new PackShelf(folder);
        byte[] trust = new TrustSheet(
                        1,
                        LocalDate.of(2028, 1, 1),
                        1,
                        List.of(ROOT.publicKey()),
                        List.of(new TrustSheet.Role("catalogue", 1, List.of(OFFICE.publicKey()))),
                        List.of())
                .toJson();
        shelf.installTrust(trust, Trust.sign(trust, List.of(ROOT)).toJson(), ACTOR)
                .orThrow();
        return shelf;
    }

    private static byte[] pack(long sequence, String content, LocalDate expires) {
        return SignedPack.build(
                new PackManifest(
                        "catalog",
                        "v" + sequence,
                        sequence,
                        "catalogue",
                        LocalDate.of(2026, 1, 1),
                        expires,
                        "t",
                        List.of(),
                        List.of()),
                Map.of("catalog.json", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Outcome<SignedPack> install(PackShelf shelf, byte[] pack, @Nullable String reason) {
        return shelf.install(
                pack, SignedPack.sign(pack, "catalogue", List.of(OFFICE)).toJson(), ACTOR, reason);
    }

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Test
    @DisplayName("Versions go up; back only with a reason, which the log keeps; the highest seen is not forgotten")
    void rollBack() throws Exception {
        PackShelf shelf = shelf();
        install(shelf, pack(1, "{\"a\": 1}", LATER), null).orThrow();
        install(shelf, pack(2, "{\"a\": 2}", LATER), null).orThrow();
        assertFalse(install(shelf, pack(1, "{\"a\": 1}", LATER), null).isOk());
        assertFalse(install(shelf, pack(1, "{\"a\": 1}", LATER), "  ").isOk());
        Outcome<SignedPack> back = install(shelf, pack(1, "{\"a\": 1}", LATER), "prices of v2 were wrong");
        assertEquals(PackMessage.ROLLED_BACK, back.problems().getFirst().message());
        assertEquals(
                "{\"a\": 1}", new String(shelf.files("catalog").orThrow().get("catalog.json"), StandardCharsets.UTF_8));
        assertFalse(install(shelf, pack(1, "{\"a\": 1}", LATER), null).isOk(), "2 was seen");
        List<AuditLog.Line> log = shelf.audit().verify().orThrow();
        assertEquals(
                List.of("trust", "pack-install", "pack-install", "pack-roll-back"),
                log.stream().map(AuditLog.Line::what).toList());
        assertEquals("prices of v2 were wrong", log.getLast().detail());
    }

    @Test
    @DisplayName("What a pack changes is shown place by place before it is installed; age warns and never forbids")
    void diffAndAge() {
        PackShelf shelf = shelf();
        install(shelf, pack(1, "{\"nodes\": [{\"id\": \"a\", \"kw\": 10}, {\"id\": \"b\", \"kw\": 5}]}", LATER), null)
                .orThrow();
        byte[] next = pack(
                2, "{\"nodes\": [{\"id\": \"b\", \"kw\": 6}, {\"id\": \"c\", \"kw\": 1}]}", LocalDate.of(2026, 6, 1));
        Outcome<SignedPack> verified = new PackVerifier(
                        shelf.trust(ACTOR.today()).orThrow(), ACTOR.today())
                .verify(
                        next,
                        SignedPack.sign(next, "catalogue", List.of(OFFICE)).toJson());
        assertEquals(PackMessage.EXPIRED, verified.problems().getFirst().message());
        List<PackDiff.Change> changes = shelf.diff(verified.orThrow()).orThrow();
        assertEquals(
                List.of("catalog.json#/nodes/a", "catalog.json#/nodes/b/kw", "catalog.json#/nodes/c"),
                changes.stream().map(PackDiff.Change::path).toList());
        assertEquals("5", changes.get(1).before());
        assertEquals("6", changes.get(1).after());
    }

    @Test
    @DisplayName("An installed file that changed is not used; a key pair survives being written down")
    void damage() throws Exception {
        PackShelf shelf = shelf();
        install(shelf, pack(1, "{\"a\": 1}", LATER), null).orThrow();
        Path file = folder.resolve("catalog-1.pack");
        byte[] bytes = Files.readAllBytes(file);
        int silent = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            silent += shelf.files("catalog").isOk() ? 1 : 0;
        }
        System.out.println("PackShelfTest: " + bytes.length + " damages to an installed pack, " + silent + " silent");
        assertEquals(0, silent);
        SigningKey again = SigningKey.decode(OFFICE.encode());
        assertEquals(OFFICE.id(), again.id());
        byte[] pack = pack(3, "{}", LATER);
        assertArrayEquals(
                SignedPack.sign(pack, "catalogue", List.of(OFFICE))
                        .signatures()
                        .getFirst()
                        .value(),
                SignedPack.sign(pack, "catalogue", List.of(again))
                        .signatures()
                        .getFirst()
                        .value());
    }

    @Test
    @DisplayName("A line of the log that was changed, left out, moved or added is found")
    void auditLog() throws Exception {
        Path file = folder.resolve("log");
        AuditLog log = new AuditLog(file);
        for (int i = 0; i < 5; i++) {
            log.append(Instant.EPOCH.plusSeconds(i), "who", "what", "subject " + i, "with\ttab\nand line");
        }
        assertEquals(5, log.verify().orThrow().size());
        List<String> lines = Files.readAllLines(file);
        for (List<String> bad : List.of(
                List.of(lines.get(0), lines.get(2), lines.get(3), lines.get(4)),
                List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)),
                List.of(lines.get(0), lines.get(1).replace("subject 1", "subject 9"), lines.get(2)),
                List.of(lines.get(0), lines.get(0), lines.get(1)))) {
            Files.write(file, bad);
            assertEquals(
                    PackMessage.AUDIT_BROKEN, log.verify().problems().getFirst().message());
        }
        assertTrue(lines.getFirst().contains("with tab and line"));
    }
}
