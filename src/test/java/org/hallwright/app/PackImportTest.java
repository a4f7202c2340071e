package org.hallwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SignedPack;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pack that came by courier")
class PackImportTest {

    private static final Packs PACKS = Library.onBoard();
    private static final Design DESIGN = Templates.JOHOR_TRAINIUM3.create(PACKS.catalog());
    private static final PackShelf.Actor ACTOR = new PackShelf.Actor("officer", Instant.parse("2026-11-22T12:00:00Z"));
    private static final SigningKey KEY = SigningKey.generate("Rules office");

    @TempDir
    Path folder;

    private PackShelf shelf;

    @BeforeEach
    void trust() {
        shelf = new PackShelf(folder);
        byte[] trust = new TrustSheet(
                        1,
                        LocalDate.of(2028, 1, 1),
                        1,
                        List.of(KEY.publicKey()),
                        List.of(
                                new TrustSheet.Role("rules", 1, List.of(KEY.publicKey())),
                                new TrustSheet.Role("prices", 1, List.of(KEY.publicKey()))),
                        List.of())
                .toJson();
        shelf.installTrust(trust, Trust.sign(trust, List.of(KEY)).toJson(), ACTOR)
                .orThrow();
    }

    private PackImport desk(boolean unsigned) {
        return new PackImport(
                new PolicySheet(new PolicySheet.Marking(List.of(), ""), "", false, false, "", false, unsigned),
                shelf,
                ACTOR,
                PACKS);
    }

    private static byte[] pack(String id, String role, Map<String, byte[]> files) {
        return SignedPack.build(
                new PackManifest(id, "2027.01", 1, role, LocalDate.of(2026, 11, 1), null, "t", List.of(), List.of()),
                files);
    }

    private static byte[] signatures(byte[] pack, String role) {
        return SignedPack.sign(pack, role, List.of(KEY)).toJson();
    }

    @Test
    @DisplayName("shows which verdicts of a design would turn, installs nothing, and is used once installed")
    void flips() {
        byte[] pack = pack("regions", "rules", StricterLaw.files());
        PackImport.Preview preview = desk(false)
                .preview(new PackFile(pack, signatures(pack, "rules")), List.of(DESIGN))
                .orThrow();
        assertFalse(preview.flips().isEmpty());
        assertFalse(preview.changes().isEmpty(), "compared with the pack on board");
        assertTrue(shelf.sheet().orThrow().installed().isEmpty());
        assertEquals(PACKS.refs(), Library.loaded(shelf).packs().refs());
        desk(false)
                .install(new PackFile(pack, signatures(pack, "rules")), null, null)
                .orThrow();
        Packs used = Library.loaded(shelf).packs();
        assertTrue(used.refs().contains(new Packs.Ref("regions", "2027.01", preview.sha256())), "" + used.refs());
        long turned = preview.flips().stream()
                .filter(flip -> new Assessor(used)
                        .review(DESIGN, null).findings().stream()
                                .anyMatch(f -> f.rule().id().equals(flip.rule()) && f.verdict() == flip.after()))
                .count();
        assertEquals(preview.flips().size(), turned, "the verdicts turned as foretold");
    }

    @Test
    @DisplayName("that cannot be read is refused before it is on the shelf, however well signed")
    void unreadable() {
        byte[] pack = pack("regions", "rules", Map.of("regions.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)));
        Outcome<SignedPack> refused = desk(false).install(new PackFile(pack, signatures(pack, "rules")), null, null);
        assertFalse(refused.isOk());
        assertTrue(shelf.sheet().orThrow().installed().isEmpty());
    }

    @Test
    @DisplayName("without signatures goes in only where the policy allows it, with a reason that is logged")
    void unsigned() {
        byte[] pack = pack("prices", "prices", Map.of("prices.json", "{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                TransferMessage.NO_UNSIGNED,
                desk(false)
                        .install(new PackFile(pack, null), null, "in a hurry")
                        .problems()
                        .getFirst()
                        .message());
        assertFalse(desk(true).install(new PackFile(pack, null), null, " ").isOk());
        desk(true)
                .install(new PackFile(pack, null), null, "exercise of 22 November")
                .orThrow();
        var last = shelf.audit().verify().orThrow().getLast();
        assertEquals("pack-install-unsigned", last.what());
        assertEquals("exercise of 22 November", last.detail());
        assertEquals(
                TransferMessage.NO_ROLL_BACK,
                desk(true)
                        .install(new PackFile(pack, null), "older is better", null)
                        .problems()
                        .getFirst()
                        .message());
    }
}
