package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.base.Outcome;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.archive.TrustSheet;

/** An office that signs numbered packs, and a shelf that trusts it. */
public final class SignedPacks {

    /** Not one of the packs on board: its content is anything. */
    public static final String ID = "site-notes";

    public static final String FILE = "notes.json";
    public static final PackShelf.Actor ACTOR =
            new PackShelf.Actor("A. Officer", Instant.parse("2026-11-22T12:00:00Z"));

    private static final String ROLE = "catalogue";

    private final SigningKey root = SigningKey.generate("root");
    private final SigningKey office = SigningKey.generate("office");
    private final Map<Long, byte[]> packs = new TreeMap<>();
    private final Map<Long, byte[]> signatures = new TreeMap<>();

    /** A shelf in this folder that trusts the office. */
    public PackShelf shelf(Path folder) {
        PackShelf shelf = new PackShelf(folder);
        installTrust(shelf, 1).orThrow();
        return shelf;
    }

    /** Puts a version of the list of keys in force; all name the same keys. */
    public Outcome<Trust> installTrust(PackShelf shelf, long version) {
        byte[] trust = new TrustSheet(
                        version,
                        LocalDate.of(2028, 1, 1),
                        1,
                        List.of(root.publicKey()),
                        List.of(new TrustSheet.Role(ROLE, 1, List.of(office.publicKey()))),
                        List.of())
                .toJson();
        return shelf.installTrust(trust, Trust.sign(trust, List.of(root)).toJson(), ACTOR);
    }

    /** Installs the pack of this number. */
    public Outcome<SignedPack> install(PackShelf shelf, long sequence) {
        byte[] pack = packs.computeIfAbsent(sequence, SignedPacks::pack);
        return shelf.install(pack, signatures.computeIfAbsent(sequence, s -> sign(pack)), ACTOR, null);
    }

    /** What the pack of this number holds. */
    public static byte[] content(long sequence) {
        return ("{\"sequence\": " + sequence + ", \"notes\": \"" + "note ".repeat(4_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The sequence of the pack in force; its files must be those of that sequence, and the log whole. */
    public static long inForce(Path folder) {
        PackShelf shelf = new PackShelf(folder);
        List<ShelfSheet.Installed> installed = shelf.sheet().orThrow().installed();
        assertEquals(1, installed.size());
        long sequence = installed.getFirst().sequence();
        assertArrayEquals(content(sequence), shelf.files(ID).orThrow().get(FILE));
        assertTrue(shelf.audit().verify().orThrow().size() >= sequence);
        return sequence;
    }

    /** Writes the pack of this number and its signatures, as a courier brings them. */
    public void write(Path courier, long sequence) throws IOException {
        byte[] pack = pack(sequence);
        Files.write(pack(courier, sequence), pack);
        Files.write(signatures(courier, sequence), sign(pack));
    }

    static Path pack(Path courier, long sequence) {
        return courier.resolve(sequence + ".pack");
    }

    static Path signatures(Path courier, long sequence) {
        return courier.resolve(sequence + ".sig.json");
    }

    private byte[] sign(byte[] pack) {
        return SignedPack.sign(pack, ROLE, List.of(office)).toJson();
    }

    private static byte[] pack(long sequence) {
        return SignedPack.build(
                new PackManifest(
                        ID,
                        "v" + sequence,
                        sequence,
                        ROLE,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2030, 1, 1),
                        "t",
                        List.of(),
                        List.of()),
                Map.of(FILE, content(sequence)));
    }
}
