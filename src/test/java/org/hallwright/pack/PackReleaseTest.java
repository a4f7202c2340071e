package org.hallwright.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.ReleaseSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReleaseTest {

    private static final PackShelf.Actor ACTOR =
            new PackShelf.Actor("A. Officer", Instant.parse("2026-11-22T12:00:00Z"));
    private static final SigningKey KEY = SigningKey.generate("office");

    @TempDir
    Path folder;

    private PackShelf shelf;

    @BeforeEach
    void furnish() {
        shelf = new PackShelf(folder);
        List<TrustSheet.Role> roles = new ArrayList<>();
        for (String role : List.of("catalogue", "prices", "release")) {
            roles.add(new TrustSheet.Role(role, 1, List.of(KEY.publicKey())));
        }
        byte[] trust =
                new TrustSheet(1, LocalDate.of(2028, 1, 1), 1, List.of(KEY.publicKey()), roles, List.of()).toJson();
        shelf.installTrust(trust, Trust.sign(trust, List.of(KEY)).toJson(), ACTOR)
                .orThrow();
    }

    private static byte[] pack(String id, String role, long number, String file, String content) {
        return SignedPack.build(
                new PackManifest(
                        id, "v" + number, number, role, LocalDate.of(2026, 1, 1), null, "t", List.of(), List.of()),
                Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] prices(long number) {
        return pack("prices", "prices", number, "prices.json", "{\"p\": " + number + "}");
    }

    private static byte[] release(long number, long pricesNumber) {
        ReleaseSheet sheet = new ReleaseSheet(List.of(new ReleaseSheet.Member(
                "prices", pricesNumber, Sha256.of(prices(pricesNumber)).hex())));
        return pack("release", "release", number, "release.json", new String(sheet.toJson(), StandardCharsets.UTF_8));
    }

    private Outcome<SignedPack> install(byte[] pack, String role, @Nullable String reason) {
        return shelf.install(pack, SignedPack.sign(pack, role, List.of(KEY)).toJson(), ACTOR, reason);
    }

    @Test
    @DisplayName("Once a release is installed, its packs go in only as it names them")
    void mixAndMatch() {
        install(prices(1), "prices", null).orThrow();
        Outcome<SignedPack> first = install(release(1, 2), "release", null);
        assertEquals(PackMessage.NOT_OF_RELEASE, first.problems().getFirst().message(), "prices 1 lags behind");
        assertTrue(first.isOk());
        assertEquals(
                PackMessage.NOT_OF_RELEASE,
                install(prices(3), "prices", null).problems().getFirst().message());
        install(prices(2), "prices", null).orThrow();
        assertEquals(
                List.of(),
                install(release(2, 3), "release", null).problems().stream()
                        .filter(p -> p.message() != PackMessage.NOT_OF_RELEASE)
                        .toList());
        install(prices(3), "prices", null).orThrow();
        assertEquals(
                PackMessage.OLDER,
                install(release(1, 2), "release", null).problems().getFirst().message(),
                "an old list cannot be replayed");
    }

    @Test
    @DisplayName("A deliberate roll-back out of the release is told and logged")
    void rollBack() {
        install(prices(1), "prices", null).orThrow();
        install(release(1, 2), "release", null).orThrow();
        install(prices(2), "prices", null).orThrow();
        Outcome<SignedPack> back = install(prices(1), "prices", "tariff 2 is wrong");
        assertTrue(back.isOk());
        assertTrue(back.problems().stream().anyMatch(p -> p.message() == PackMessage.NOT_OF_RELEASE));
        assertEquals(
                "tariff 2 is wrong", shelf.audit().verify().orThrow().getLast().detail());
    }

    @Test
    @DisplayName("Only the release office makes a release, and it makes nothing else")
    void role() {
        byte[] impostor = pack("release", "prices", 1, "release.json", "{}");
        assertEquals(
                PackMessage.ROLE_DIFFERS,
                install(impostor, "prices", null).problems().getFirst().message());
        byte[] other = pack("prices", "release", 1, "prices.json", "{}");
        assertEquals(
                PackMessage.ROLE_DIFFERS,
                install(other, "release", null).problems().getFirst().message());
    }
}
