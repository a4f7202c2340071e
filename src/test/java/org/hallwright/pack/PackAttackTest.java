package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.codec.file.StrictZip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attack packs. Those on the zip and the manifest are signed by a right key, for only an insider's pack is ever parsed.
 * Each must be refused with its own code, and nothing may be installed or changed.
 */
class PackAttackTest {

    private static final PackShelf.Actor ACTOR =
            new PackShelf.Actor("A. Officer", Instant.parse("2026-11-22T12:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final SigningKey[] ROOTS = {
        SigningKey.generate("root 1"), SigningKey.generate("root 2"), SigningKey.generate("root 3")
    };
    private static final SigningKey CATALOGUE = SigningKey.generate("catalogue office");
    private static final SigningKey RULES = SigningKey.generate("rules office");
    private static final SigningKey REVOKED = SigningKey.generate("former office");
    private static final SigningKey STRANGER = SigningKey.generate("stranger");
    private static final SigningKey[] PROGRAM = {SigningKey.generate("program 1"), SigningKey.generate("program 2")};

    @TempDir
    static Path folder;

    private static PackShelf shelf;
    private static byte[] version3;

    @BeforeAll
    static void furnish() {
        shelf = new PackShelf(folder);
        byte[] trust = trust(1, List.of(ROOTS), 2);
        shelf.installTrust(trust, Trust.sign(trust, List.of(ROOTS[0], ROOTS[1])).toJson(), ACTOR)
                .orThrow();
        version3 = pack(manifest("catalog", 3), files());
        shelf.install(version3, signed(version3, CATALOGUE), ACTOR, null).orThrow();
    }

    private static byte[] trust(long version, List<SigningKey> roots, int threshold) {
        return new TrustSheet(
                        version,
                        LocalDate.of(2028, 1, 1),
                        threshold,
                        roots.stream().map(SigningKey::publicKey).toList(),
                        List.of(
                                new TrustSheet.Role(
                                        "catalogue", 1, List.of(CATALOGUE.publicKey(), REVOKED.publicKey())),
                                new TrustSheet.Role("rules", 1, List.of(RULES.publicKey())),
                                new TrustSheet.Role(
                                        "program", 2, List.of(PROGRAM[0].publicKey(), PROGRAM[1].publicKey()))),
                        List.of(REVOKED.id()))
                .toJson();
    }

    private static PackManifest manifest(String id, long sequence) {
        return new PackManifest(
                id, "2026." + sequence, sequence, "catalogue", DAY, null, "A pack", List.of(), List.of());
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("catalog.json", text("{\"nodes\": [{\"id\": \"a\", \"powerKw\": 10}]}"));
        files.put("notes.txt", text("notes"));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pack(PackManifest manifest, Map<String, byte[]> files) {
        return SignedPack.build(manifest, files);
    }

    private static byte[] signed(byte[] pack, SigningKey... keys) {
        return SignedPack.sign(pack, "catalogue", List.of(keys)).toJson();
    }

    /** The pack's zip entries rebuilt after a change to them. */
    private static byte[] rebuilt(Consumer<Map<String, byte[]>> change) {
        try {
            Map<String, byte[]> entries = new LinkedHashMap<>(StrictZip.read(pack(manifest("catalog", 4), files())));
            change.accept(entries);
            return StrictZip.write(entries);
        } catch (StrictZip.BadZipException e) {
            throw new AssertionError(e);
        }
    }

    /** The pack with another manifest text in place of its own. */
    private static byte[] withManifest(UnaryOperator<String> change) {
        return rebuilt(entries -> {
            String text = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertFalse(changed.equals(text), "the attack must change something");
            entries.put("manifest.json", text(changed));
        });
    }

    private static byte[] good() {
        return pack(manifest("catalog", 4), files());
    }

    private record Attack(String name, String code, byte[] pack, byte @Nullable [] signatures) {}

    private static Attack inside(String name, String code, byte[] pack) {
        return new Attack(name, code, pack, signed(pack, CATALOGUE));
    }

    private static List<Attack> signatureAttacks() {
        byte[] good = good();
        SignatureSheet sheet = SignedPack.sign(good, "catalogue", List.of(CATALOGUE));
        SignatureSheet.Mark ed = sheet.signatures().get(0);
        SignatureSheet.Mark ml = sheet.signatures().get(1);
        SignatureSheet other = SignedPack.sign(good, "catalogue", List.of(RULES));
        byte[] flipped = ml.value().clone();
        flipped[100] ^= 1;
        byte[] altered = good.clone();
        altered[good.length / 2] ^= 1;
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("unsigned", "pack.unsigned", good, null));
        attacks.add(new Attack("signature file of nothing", "codec.truncated", good, new byte[0]));
        attacks.add(new Attack("no signature in the file", "pack.no-signatures", good, sheet()));
        attacks.add(new Attack("Ed25519 alone", "pack.one-signature-only", good, sheet(ed)));
        attacks.add(new Attack("ML-DSA alone", "pack.one-signature-only", good, sheet(ml)));
        attacks.add(new Attack(
                "one half by each of two keys",
                "pack.one-signature-only",
                good,
                sheet(ed, other.signatures().get(1))));
        attacks.add(new Attack(
                "right Ed25519, wrong ML-DSA",
                "pack.wrong-signature",
                good,
                sheet(ed, new SignatureSheet.Mark(ml.keyId(), ml.algorithm(), flipped))));
        attacks.add(new Attack("altered after signing", "pack.wrong-signature", altered, sheet.toJson()));
        attacks.add(new Attack("signature of another pack", "pack.wrong-signature", good, signed(version3, CATALOGUE)));
        attacks.add(new Attack("the same signature twice", "pack.repeated-signature", good, sheet(ed, ed, ml)));
        attacks.add(new Attack(
                "an algorithm of the attacker's choice",
                "pack.unknown-algorithm",
                good,
                sheet(ed, ml, new SignatureSheet.Mark(ed.keyId(), "NONEwithRSA", new byte[8]))));
        attacks.add(new Attack("a stranger's key", "pack.unknown-key", good, signed(good, STRANGER)));
        attacks.add(new Attack(
                "a stranger's signature under a known key's name",
                "pack.wrong-signature",
                good,
                renamed(SignedPack.sign(good, "catalogue", List.of(STRANGER)), CATALOGUE.id())));
        attacks.add(new Attack("the rules office signs a catalogue", "pack.wrong-role", good, other.toJson()));
        attacks.add(new Attack("a revoked key", "pack.revoked-key", good, signed(good, REVOKED)));
        attacks.add(new Attack(
                "a role that does not exist",
                "pack.unknown-role",
                good,
                SignedPack.sign(good, "anything", List.of(CATALOGUE)).toJson()));
        attacks.add(new Attack(
                "signed as rules, shown as catalogue",
                "pack.wrong-signature",
                good,
                new SignatureSheet(
                                "catalogue",
                                SignedPack.sign(good, "rules", List.of(CATALOGUE))
                                        .signatures())
                        .toJson()));
        attacks.add(new Attack(
                "one signer where two are needed",
                "pack.too-few-signers",
                good,
                SignedPack.sign(good, "program", List.of(PROGRAM[0])).toJson()));
        attacks.add(new Attack(
                "signed as rules, says catalogue",
                "pack.role-differs",
                good,
                SignedPack.sign(good, "rules", List.of(RULES)).toJson()));
        return attacks;
    }

    private static byte[] sheet(SignatureSheet.Mark... marks) {
        return new SignatureSheet("catalogue", List.of(marks)).toJson();
    }

    private static byte[] renamed(SignatureSheet sheet, String id) {
        return new SignatureSheet(
                        sheet.role(),
                        sheet.signatures().stream()
                                .map(m -> new SignatureSheet.Mark(id, m.algorithm(), m.value()))
                                .toList())
                .toJson();
    }

    private static List<Attack> zipAttacks() throws Exception {
        byte[] good = good();
        List<Attack> attacks = new ArrayList<>();
        attacks.add(inside("not a zip", "pack.zip-not-a-zip", text("{}".repeat(50))));
        attacks.add(inside("cut short", "pack.zip-cut-short", java.util.Arrays.copyOf(good, good.length - 10)));
        attacks.add(inside("trailing bytes", "pack.zip-stray-bytes", java.util.Arrays.copyOf(good, good.length + 7)));
        attacks.add(inside("bytes in front", "pack.zip-not-a-zip", concat(new byte[16], good)));
        attacks.add(inside("a bomb: deflated entries", "pack.zip-unusual-entry", deflated(good)));
        attacks.add(inside("10 GB by its own word", "pack.zip-cut-short", claimed(good, 0x7FFF_FFFF)));
        attacks.add(inside("path upwards", "pack.zip-bad-name", named(good, "notes.txt", "../es.txt")));
        attacks.add(inside("absolute path", "pack.zip-bad-name", named(good, "notes.txt", "/otes.txt")));
        attacks.add(inside("drive letter", "pack.zip-bad-name", named(good, "notes.txt", "c:tes.txt")));
        attacks.add(inside("backslash", "pack.zip-bad-name", named(good, "notes.txt", "n\\tes.txt")));
        attacks.add(inside("NUL in a name", "pack.zip-bad-name", named(good, "notes.txt", "n\0tes.txt")));
        attacks.add(inside("device name", "pack.zip-bad-name", named(good, "notes.txt", "nul.b.txt")));
        attacks.add(inside("hidden file", "pack.zip-bad-name", named(good, "notes.txt", ".otes.txt")));
        attacks.add(inside(
                "duplicate name",
                "pack.zip-duplicate-name",
                named(rebuilt(e -> e.put("nodes.txt", text("x"))), "nodes.txt", "notes.txt")));
        attacks.add(inside(
                "the same but for case", "pack.zip-duplicate-name", rebuilt(e -> e.put("NOTES.txt", text("x")))));
        attacks.add(inside("a link", "pack.zip-directory-differs", linked(good)));
        attacks.add(inside(
                "directory names another file",
                "pack.zip-directory-differs",
                replacedLast(good, "notes.txt", "other.txt")));
        attacks.add(inside("content changed behind its checksum", "pack.zip-checksum", replaced(good, "notes", 2)));
        attacks.add(inside("10,001 entries", "pack.zip-too-many-entries", crowd()));
        return attacks;
    }

    private static List<Attack> manifestAttacks() throws Exception {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(inside("no manifest", "pack.no-manifest", rebuilt(e -> e.remove("manifest.json"))));
        attacks.add(inside("manifest behind the files", "pack.manifest-not-first", rebuilt(e -> {
            byte[] manifest = e.remove("manifest.json");
            e.put("manifest.json", manifest);
        })));
        attacks.add(inside("manifest is not JSON", "codec.not-json", withManifest(t -> "x" + t)));
        attacks.add(inside(
                "a key twice",
                "codec.duplicate-key",
                withManifest(
                        t -> t.replaceFirst("\"id\" : \"catalog\"", "\"id\" : \"catalog\",\n  \"id\" : \"rules\""))));
        attacks.add(inside(
                "deeply nested",
                "codec.limit",
                withManifest(t -> t.replaceFirst("\"A pack\"", "[".repeat(200) + "]".repeat(200)))));
        attacks.add(inside(
                "a field nobody knows",
                "codec.unknown-field",
                withManifest(t -> t.replaceFirst("\"title\"", "\"run\" : \"x\",\n  \"title\""))));
        attacks.add(inside("a newer schema", "codec.newer-schema", withManifest(t -> t.replace("-pack/1", "-pack/2"))));
        attacks.add(inside(
                "another schema", "codec.not-this-schema", withManifest(t -> t.replace("signed-pack", "other"))));
        attacks.add(inside("spaces that mean nothing", "pack.manifest-not-canonical", withManifest(t -> t + " ")));
        attacks.add(inside(
                "an id that is a path",
                "pack.bad-id",
                withManifest(t -> t.replace("\"id\" : \"catalog\"", "\"id\" : \"../catalog\""))));
        attacks.add(inside(
                "negative sequence",
                "codec.out-of-range",
                withManifest(t -> t.replace("\"sequence\" : 4", "\"sequence\" : -4"))));
        attacks.add(inside(
                "sequence at the end of numbers",
                "codec.out-of-range",
                withManifest(t -> t.replace("\"sequence\" : 4", "\"sequence\" : " + Long.MAX_VALUE))));
        attacks.add(inside("no day", "codec.not-a-date", withManifest(t -> t.replace("2026-11-20", "2026-02-30"))));
        attacks.add(inside("an extra file", "pack.file-unlisted", rebuilt(e -> e.put("extra.txt", text("x")))));
        attacks.add(inside("a missing file", "pack.file-missing", rebuilt(e -> e.remove("notes.txt"))));
        attacks.add(inside("two files exchanged", "pack.file-length", rebuilt(e -> {
            byte[] notes = e.get("notes.txt");
            e.put("notes.txt", e.get("catalog.json"));
            e.put("catalog.json", notes);
        })));
        attacks.add(inside(
                "a file of the same length", "pack.file-sha256", rebuilt(e -> e.put("notes.txt", text("NOTES")))));
        attacks.add(inside(
                "SHA-512 of something else",
                "pack.file-sha512",
                withManifest(t -> t.replace(Signatures.sha512(text("notes")), "0".repeat(128)))));
        attacks.add(inside(
                "a file listed twice",
                "pack.file-listed-twice",
                withManifest(t -> t.replace("\"path\" : \"notes.txt\"", "\"path\" : \"catalog.json\""))));
        attacks.add(inside(
                "data that is not JSON",
                "pack.file-not-json",
                pack(manifest("catalog", 4), Map.of("catalog.json", text("{\"a\": 1, \"a\": 2}")))));
        attacks.add(inside(
                "an archive within", "pack.nested-archive", pack(manifest("catalog", 4), Map.of("inner.bin", good()))));
        attacks.add(inside(
                "expires before it was made",
                "pack.expires-before-date",
                pack(dated(DAY, DAY.minusDays(1), List.of()), files())));
        attacks.add(inside(
                "requires itself",
                "pack.requires-itself",
                pack(dated(DAY, null, List.of(new PackManifest.Requirement("catalog", 1))), files())));
        attacks.add(inside(
                "requires what is not there",
                "pack.requires",
                pack(dated(DAY, null, List.of(new PackManifest.Requirement("regions", 1))), files())));
        attacks.add(inside("an old version played back", "pack.older", pack(manifest("catalog", 2), files())));
        attacks.add(inside(
                "the same number, other content",
                "pack.same-number-other-content",
                pack(manifest("catalog", 3), Map.of("notes.txt", text("other")))));
        return attacks;
    }

    private static PackManifest dated(
            LocalDate date, @Nullable LocalDate expires, List<PackManifest.Requirement> requires) {
        return new PackManifest("catalog", "2026.4", 4, "catalogue", date, expires, "A pack", requires, List.of());
    }

    @Test
    @DisplayName("Every attack pack is refused with its own code, and nothing is installed")
    void attacks() throws Exception {
        List<Attack> attacks = new ArrayList<>(signatureAttacks());
        attacks.addAll(zipAttacks());
        attacks.addAll(manifestAttacks());
        String before = content();
        TreeSet<String> codes = new TreeSet<>();
        for (Attack attack : attacks) {
            Outcome<SignedPack> outcome = shelf.install(attack.pack(), attack.signatures(), ACTOR, null);
            assertFalse(outcome.isOk(), attack.name());
            assertEquals(attack.code(), outcome.problems().getFirst().code(), attack.name());
            assertEquals(before, content(), attack.name());
            codes.add(attack.code());
        }
        System.out.println("PackAttackTest: " + attacks.size() + " attack packs refused with " + codes.size()
                + " codes, installed 0");
        assertTrue(attacks.size() >= 40);
        byte[] good = good();
        assertTrue(new PackVerifier(shelf.trust(ACTOR.today()).orThrow(), ACTOR.today())
                .verify(good, signed(good, CATALOGUE))
                .isOk());
    }

    @Test
    @DisplayName("A list of keys changes only with enough of the old and of the new root keys, and never backwards")
    void trustAttacks() throws Exception {
        String before = content();
        byte[] next = trust(2, List.of(ROOTS[0], ROOTS[1], STRANGER), 2);
        byte[] older = trust(1, List.of(STRANGER, CATALOGUE), 2);
        Map<String, Outcome<Trust>> attempts = new LinkedHashMap<>();
        attempts.put("pack.trust-no-quorum", install(next, ROOTS[0]));
        attempts.put("pack.trust-no-old-quorum", install(next, ROOTS[0], STRANGER));
        attempts.put("pack.trust-inconsistent", install(trust(2, List.of(ROOTS), 4), ROOTS));
        attempts.put(
                "pack.trust-older",
                shelf.sheet()
                        .then(s -> Trust.read(
                                older,
                                Trust.sign(older, List.of(STRANGER, CATALOGUE)).toJson(),
                                null,
                                2,
                                ACTOR.today())));
        attempts.forEach((code, outcome) -> {
            assertFalse(outcome.isOk(), code);
            assertEquals(code, outcome.problems().getFirst().code());
        });
        byte[] twice = trust(2, List.of(ROOTS), 2);
        SignatureSheet once = Trust.sign(twice, List.of(ROOTS[0]));
        List<SignatureSheet.Mark> repeated = new ArrayList<>(once.signatures());
        repeated.addAll(once.signatures());
        assertFalse(shelf.installTrust(twice, new SignatureSheet("root", repeated).toJson(), ACTOR)
                .isOk());
        assertEquals(before, content());
    }

    private static Outcome<Trust> install(byte[] trust, SigningKey... keys) {
        return shelf.installTrust(trust, Trust.sign(trust, List.of(keys)).toJson(), ACTOR);
    }

    /** Everything in the shelf's folder, as one text. */
    private static String content() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName())
                        .append(' ')
                        .append(Sha256.of(Files.readAllBytes(file)).hex())
                        .append('\n');
            }
        }
        return all.toString();
    }

    // --- bytes of bad zips ---

    private static byte[] concat(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    private static byte[] deflated(byte[] good) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : StrictZip.read(good).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("zeros.bin"));
            zip.write(new byte[4 << 20]);
        }
        return bytes.toByteArray();
    }

    /** The first entry says that it is longer than the file. */
    private static byte[] claimed(byte[] good, int length) {
        byte[] bad = good.clone();
        ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(18, length).putInt(22, length);
        return bad;
    }

    private static byte[] named(byte[] good, String from, String to) {
        // In the headers only: within the manifest the name stands in quotes.
        return bytes(latin(good)
                .replaceAll(
                        "(?<!\")" + java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private static byte[] replacedLast(byte[] good, String from, String to) {
        String text = latin(good);
        int at = text.lastIndexOf(from);
        return bytes(text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** Flips a bit in the content behind the given occurrence of the word. */
    private static byte[] replaced(byte[] good, String word, int occurrence) {
        String text = latin(good);
        int at = text.indexOf("notes.txtnotes") + "notes.txt".length();
        assertTrue(at > word.length() && occurrence > 0);
        byte[] bad = good.clone();
        bad[at] ^= 1;
        return bad;
    }

    /** The directory says that the last entry is a symbolic link. */
    private static byte[] linked(byte[] good) {
        byte[] bad = good.clone();
        int at = latin(good).lastIndexOf("PK\u0001\u0002");
        ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 38, 0120777 << 16);
        return bad;
    }

    private static byte[] crowd() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i <= StrictZip.MAX_ENTRIES; i++) {
            byte[] one = StrictZip.write(Map.of("f" + i, new byte[0]));
            all.write(one, 0, 30 + ("f" + i).length());
        }
        return all.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
