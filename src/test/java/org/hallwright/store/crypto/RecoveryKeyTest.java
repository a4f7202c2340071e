package org.hallwright.store.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.hallwright.base.Message;
import org.hallwright.base.Outcome;
import org.hallwright.store.Edit;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.StoreRecovery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A recovery key on paper")
class RecoveryKeyTest {

    private static final KdfSettings CHEAP = new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4);
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @TempDir
    Path root;

    private static RecoveryKey key(long seed) {
        byte[] bits = new byte[32];
        new Random(seed).nextBytes(bits);
        return new RecoveryKey(bits);
    }

    private static Outcome<RecoveryKey> parse(String typed) {
        return RecoveryKey.parse(typed.toCharArray());
    }

    private static Message refusal(Outcome<?> outcome) {
        assertFalse(outcome.isOk());
        return outcome.problems().getFirst().message();
    }

    @Test
    @DisplayName(
            "its check symbol is that of ISO/IEC 7064, by the example of the Global Release Identifier (MOD 37, 36)")
    void knownAnswer() {
        assertEquals('M', CheckSymbol.of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A12425GABC1234002"));
    }

    @Test
    @DisplayName("wraps by HKDF-SHA-256 (RFC 5869)")
    void wrapping() {
        // Extract and expand by hand with another implementation of HMAC.
        assertEquals(
                "48e3989d18bda424e5b3845c838539538b5d07601508e6b6e192bdbbc5e449d1",
                HexFormat.of().formatHex(new RecoveryKey(new byte[32]).wrappingKey(new byte[16])));
    }

    @Test
    @DisplayName("comes back from what is printed, in small letters, with hyphens, O for nought and l for one")
    void comesBack() {
        for (long seed = 0; seed < 300; seed++) {
            RecoveryKey key = key(seed);
            List<String> groups = key.groups();
            assertEquals(13, groups.size());
            String carelessly = String.join("-", groups)
                    .toLowerCase(Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l');
            assertEquals(groups, parse(carelessly).orThrow().groups());
            assertArrayEquals(
                    key.wrappingKey(new byte[16]),
                    parse(String.join("\n", groups)).orThrow().wrappingKey(new byte[16]));
        }
    }

    @Test
    @DisplayName("names the group of every single mistyped symbol, and two groups that were exchanged")
    void mistyped() {
        String typed = String.join("", key(7).groups());
        for (int at = 0; at < typed.length(); at++) {
            for (char other : SYMBOLS.toCharArray()) {
                if (other != typed.charAt(at)) {
                    Outcome<RecoveryKey> read = parse(typed.substring(0, at) + other + typed.substring(at + 1));
                    assertEquals(CryptoMessage.RECOVERY_GROUP, refusal(read));
                    assertEquals(
                            at / 5 + 1, read.problems().getFirst().arguments().getFirst());
                }
            }
        }
        assertEquals(
                CryptoMessage.RECOVERY_GROUP,
                refusal(parse(typed.substring(5, 10) + typed.substring(0, 5) + typed.substring(10))));
        assertEquals(CryptoMessage.RECOVERY_LENGTH, refusal(parse(typed.substring(1))));
        assertEquals(CryptoMessage.RECOVERY_LENGTH, refusal(parse("")));
        assertEquals(CryptoMessage.RECOVERY_GROUP, refusal(parse("U" + typed.substring(1))));
    }

    @Test
    @DisplayName("opens the store, also without its key file, and sets a new passphrase; the old one is void")
    void opens() throws Exception {
        StorePlace place = store();
        RecoveryKey printed =
                RecoveryVault.create(place, "old".toCharArray(), false).orThrow();
        RecoveryKey typed = parse(String.join(" ", printed.groups())).orThrow();
        assertEquals("plan", nameIn(RecoveryVault.unlock(place, typed).orThrow()));
        Files.delete(place.keyFile());
        assertTrue(StoreVault.isLocked(place));
        RecoveryVault.reset(place, typed, "new".toCharArray(), CHEAP).orThrow();
        assertEquals(
                "plan",
                nameIn(StoreVault.unlock(place, "new".toCharArray(), false).orThrow()));
        assertEquals(CryptoMessage.WRONG_PASSPHRASE, refusal(StoreVault.unlock(place, "old".toCharArray(), false)));
    }

    @Test
    @DisplayName("goes with the files that are recovered of the store")
    void carried() {
        StorePlace place = store();
        RecoveryKey key =
                RecoveryVault.create(place, "old".toCharArray(), false).orThrow();
        StoreOptions options = RecoveryVault.unlock(place, key).orThrow();
        Path recovered = StoreRecovery.recover(
                        place.folder(), root.resolve("recovered"), options, InstantSource.system())
                .orThrow()
                .folder();
        StorePlace other = new StorePlace(recovered, root);
        assertTrue(RecoveryVault.unlock(other, key).isOk());
        assertTrue(StoreVault.unlock(other, "old".toCharArray(), false).isOk());
    }

    @Test
    @DisplayName("of an older sheet, of another store, of none, and a damaged file are told apart")
    void refusals() throws Exception {
        StorePlace place = store();
        assertEquals(CryptoMessage.NO_RECOVERY_KEY, refusal(RecoveryVault.unlock(place, key(1))));
        assertEquals("", RecoveryVault.number(place));
        assertEquals(CryptoMessage.WRONG_PASSPHRASE, refusal(RecoveryVault.create(place, "x".toCharArray(), false)));
        RecoveryKey former =
                RecoveryVault.create(place, "old".toCharArray(), false).orThrow();
        String number = RecoveryVault.number(place);
        RecoveryVault.create(place, "old".toCharArray(), false).orThrow();
        assertNotEquals(number, RecoveryVault.number(place));
        Outcome<?> wrong = RecoveryVault.unlock(place, former);
        assertEquals(CryptoMessage.WRONG_RECOVERY_KEY, refusal(wrong));
        assertEquals(
                RecoveryVault.number(place),
                wrong.problems().getFirst().arguments().getFirst());
        byte[] header = Files.readAllBytes(place.recoveryFile());
        assertEquals(CryptoMessage.BOUNDS, refusal(KeyHeader.unwrap(header, "old".toCharArray(), false)));
        assertEquals(CryptoMessage.BOUNDS, refusal(KeyHeader.unwrap(Files.readAllBytes(place.keyFile()), former, "")));
        for (int i = 0; i < header.length; i++) {
            byte[] damaged = header.clone();
            damaged[i] ^= 1;
            Files.write(place.recoveryFile(), damaged);
            assertEquals(CryptoMessage.DAMAGED, refusal(RecoveryVault.unlock(place, former)));
        }
        RecoveryVault.revoke(place, "old".toCharArray(), false).orThrow();
        assertEquals(CryptoMessage.NO_RECOVERY_KEY, refusal(RecoveryVault.unlock(place, former)));
        assertEquals(CryptoMessage.NO_RECOVERY_KEY, refusal(RecoveryVault.revoke(place, "old".toCharArray(), false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    @DisplayName("stands on a sheet of at most 72 columns, marked at its head and foot")
    void sheet(String language) {
        RecoveryKey key = key(3);
        String sheet = RecoverySheet.of(
                key, "/store", "1234 abcd", "OFFICIAL", LocalDate.of(2027, 1, 31), Locale.forLanguageTag(language));
        assertTrue(sheet.lines().allMatch(line -> line.length() <= 72), sheet);
        assertTrue(sheet.startsWith("OFFICIAL\n") && sheet.endsWith("\nOFFICIAL\n"), sheet);
        assertTrue(sheet.contains("1234 abcd") && sheet.contains("2027-01-31"), sheet);
        String printed = sheet.lines()
                .flatMap(line -> Stream.of(line.strip().split(" +", -1)))
                .filter(word -> key.groups().contains(word))
                .reduce("", String::concat);
        assertEquals(String.join("", key.groups()), printed);
    }

    private StorePlace store() {
        StorePlace place = StorePlace.under(root.resolve("state"));
        StoreOptions options =
                StoreVault.create(place, "old".toCharArray(), CHEAP).orThrow();
        try (RevisionStore store =
                RevisionStore.open(options, InstantSource.system()).orThrow()) {
            store.create("plan", new Edit("a", "b", "{}"), new byte[20], "h").orThrow();
        }
        return place;
    }

    private static String nameIn(StoreOptions options) {
        try (RevisionStore store =
                RevisionStore.open(options, InstantSource.system()).orThrow()) {
            return store.designs().getFirst().name();
        }
    }
}
