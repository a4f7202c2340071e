package org.hallwright.app;

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
import java.util.Locale;
import java.util.Map;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.AuditLog;
import org.hallwright.pack.DetachedSignature;
import org.hallwright.pack.PackMessage;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.store.crypto.CryptoMessage;
import org.hallwright.store.crypto.KdfSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A design that travels")
class TransferTest {

    private static final Packs PACKS = Library.onBoard();
    private static final Design DESIGN = Templates.PARIS_MINISTRY.create(PACKS.catalog());
    private static final PackShelf.Actor ACTOR = new PackShelf.Actor("planner", Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    Path folder;

    private PackShelf shelf() {
        return new PackShelf(folder.resolve("packs"));
    }

    private Transfer desk(PolicySheet policy) {
        return new Transfer(policy, shelf(), ACTOR, () -> new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4));
    }

    private static Transfer.Parcel parcel(String marking, char @Nullable [] passphrase, @Nullable SigningKey key) {
        return new Transfer.Parcel(
                DESIGN,
                marking,
                Map.of("grid-letter.txt", "granted".getBytes(StandardCharsets.UTF_8)),
                passphrase,
                key,
                Locale.ENGLISH);
    }

    @Test
    @DisplayName("is the same bytes twice, arrives whole with its evidence, and leaves a line on both sides")
    void thereAndBack() throws Exception {
        Path one = folder.resolve("one.hallwright");
        Path two = folder.resolve("two.hallwright");
        Transfer desk = desk(PolicySheet.NONE);
        Transfer.Sent sent =
                desk.send(parcel("OFFICIAL", null, null), PACKS, one).orThrow();
        desk.send(parcel("OFFICIAL", null, null), PACKS, two).orThrow();
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        String slip = Files.readString(sent.slip());
        assertTrue(
                slip.contains(
                        sent.sha256().substring(0, 4) + " " + sent.sha256().substring(4, 8)),
                slip);
        String read = slip.lines().skip(10).limit(2).reduce("", String::concat);
        Transfer.Received received = desk.receive(one, null, read, PACKS).orThrow();
        assertEquals(DesignWriter.hash(DESIGN), DesignWriter.hash(received.design()));
        assertEquals("granted", new String(received.evidence().get("grid-letter.txt"), StandardCharsets.UTF_8));
        assertEquals(
                List.of("transfer-send", "transfer-send", "transfer-receive"),
                shelf().audit().verify().orThrow().stream()
                        .map(AuditLog.Line::what)
                        .toList());
        assertTrue(DesignFiles.read(one, PACKS).isOk(), "every command opens it like a plain design");
    }

    @Test
    @DisplayName("is refused if a byte differs or the slip says otherwise, and the refusal is logged")
    void altered() throws Exception {
        Path file = folder.resolve("a.hallwright");
        Transfer desk = desk(PolicySheet.NONE);
        desk.send(parcel("", null, null), PACKS, file).orThrow();
        assertEquals(
                TransferMessage.OTHER_HASH,
                desk.receive(file, null, "0".repeat(64), PACKS)
                        .problems()
                        .getFirst()
                        .message());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertFalse(desk.receive(file, null, "", PACKS).isOk());
        List<AuditLog.Line> log = shelf().audit().verify().orThrow();
        assertEquals(3, log.size());
        assertTrue(log.getLast().detail().contains("refused"), log.getLast().detail());
    }

    @Test
    @DisplayName("opens with its passphrase alone, and must have one where the policy says so")
    void passphrase() {
        Path file = folder.resolve("a.hallwright");
        PolicySheet strict =
                new PolicySheet(new PolicySheet.Marking(List.of("SECRET"), "SECRET"), "", true, false, "", true, false);
        Transfer desk = desk(strict);
        assertEquals(
                TransferMessage.MUST_ENCRYPT,
                desk.send(parcel("SECRET", null, null), PACKS, file)
                        .problems()
                        .getFirst()
                        .message());
        assertEquals(
                TransferMessage.MARKING_NOT_ALLOWED,
                desk.send(parcel("PUBLIC", "pw".toCharArray(), null), PACKS, file)
                        .problems()
                        .getFirst()
                        .message());
        assertFalse(Files.exists(file), "a refusal writes nothing");
        desk.send(parcel("SECRET", "pw".toCharArray(), null), PACKS, file).orThrow();
        assertEquals(
                CryptoMessage.WRONG_PASSPHRASE,
                desk.receive(file, "pW".toCharArray(), "", PACKS)
                        .problems()
                        .getLast()
                        .message());
        assertEquals(
                CryptoMessage.NEEDS_PASSPHRASE,
                DesignFiles.read(file, PACKS).problems().getFirst().message());
        assertTrue(desk.receive(file, "pw".toCharArray(), "", PACKS).isOk());
    }

    @Test
    @DisplayName("names its signer if the key is trusted with designs, and is refused if the signature is another's")
    void signed() throws Exception {
        SigningKey signer = SigningKey.generate("Design office");
        SigningKey stranger = SigningKey.generate("Stranger");
        Path file = folder.resolve("a.hallwright");
        Transfer desk = desk(PolicySheet.NONE);
        desk.send(parcel("", null, signer), PACKS, file).orThrow();
        Outcome<Transfer.Received> unknown = desk.receive(file, null, "", PACKS);
        assertEquals(PackMessage.NO_TRUST, unknown.problems().getFirst().message());
        byte[] trust = new TrustSheet(
                        1,
                        LocalDate.of(2028, 1, 1),
                        1,
                        List.of(signer.publicKey()),
                        List.of(new TrustSheet.Role(DetachedSignature.DESIGN, 1, List.of(signer.publicKey()))),
                        List.of())
                .toJson();
        shelf().installTrust(trust, Trust.sign(trust, List.of(signer)).toJson(), ACTOR)
                .orThrow();
        assertEquals(
                List.of("Design office"),
                desk.receive(file, null, "", PACKS).orThrow().signers());
        Files.write(
                folder.resolve("a.hallwright.sig.json"),
                DetachedSignature.sign(Files.readAllBytes(file), stranger).toJson());
        assertEquals(
                PackMessage.UNKNOWN_KEY,
                desk.receive(file, null, "", PACKS).problems().getFirst().message());
    }

    @Test
    @DisplayName("A policy that cannot be read is a failure, not the absence of one")
    void policy() throws Exception {
        Path file = folder.resolve("policy.json");
        assertEquals(PolicySheet.NONE, Policy.at(file).orThrow());
        Files.writeString(file, "{\"schema\": \"hallwright.policy/1\", \"forceEncription\": true}");
        assertEquals(
                TransferMessage.BAD_POLICY,
                Policy.at(file).problems().getFirst().message(),
                "a misspelt prohibition forbids nothing");
        Files.copy(
                Path.of("installer/common/policy-example.json"),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Policy.at(file).orThrow().forceEncryption());
    }
}
