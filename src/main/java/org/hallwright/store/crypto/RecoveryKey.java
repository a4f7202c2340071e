package org.hallwright.store.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;

/**
 * A second way to a store's key, on paper: 256 random bits as thirteen groups of five. Four of a group carry the key in base
 * 32, without the letters that look like digits; the fifth checks the group and its place, so that a slip of the pen is found
 * where it is. Nobody can guess so many bits, so nothing makes guessing slow.
 */
public final class RecoveryKey implements AutoCloseable {

    static final int GROUPS = 13;
    private static final int BYTES = 32;
    private static final int CARRYING = 4;
    private static final int GROUP = CARRYING + 1;
    private static final int BITS_A_SYMBOL = 5;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] PURPOSE = "hallwright/1 recovery wrap".getBytes(StandardCharsets.UTF_8);

    private final byte[] bits;

    RecoveryKey(byte[] bits) {
        this.bits = bits.clone();
    }

    static RecoveryKey random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new RecoveryKey(bits);
    }

    /** What is printed. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < CARRYING; i++) {
                text.append(ALPHABET.charAt(symbol(group * CARRYING + i)));
            }
            groups.add(text.append(check(group, text)).toString());
        }
        return List.copyOf(groups);
    }

    /** Five bits of the key; beyond its end they are zero. */
    private int symbol(int index) {
        int value = 0;
        for (int bit = index * BITS_A_SYMBOL; bit < (index + 1) * BITS_A_SYMBOL; bit++) {
            value = value << 1 | (bit < BYTES * Byte.SIZE ? bits[bit / 8] >> (7 - bit % 8) & 1 : 0);
        }
        return value;
    }

    private void symbol(int index, int value) {
        for (int i = 0; i < BITS_A_SYMBOL; i++) {
            int bit = index * BITS_A_SYMBOL + i;
            if (bit < BYTES * Byte.SIZE) {
                bits[bit / 8] |= (byte) ((value >> (BITS_A_SYMBOL - 1 - i) & 1) << (7 - bit % 8));
            }
        }
    }

    /**
     * The key that somebody typed from paper. Small letters, blanks, line ends and hyphens do not matter; O is read as nought,
     * I and L as one.
     */
    public static Outcome<RecoveryKey> parse(char[] typed) {
        StringBuilder symbols = new StringBuilder();
        for (char each : typed) {
            char symbol = switch (Character.toUpperCase(each)) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> Character.toUpperCase(each);
            };
            if (ALPHABET.indexOf(symbol) >= 0) {
                symbols.append(symbol);
            } else if (!Character.isWhitespace(symbol) && symbol != '-' && symbol != '\0') {
                int group = symbols.length() / GROUP + 1;
                return Outcome.failed(Problem.error(CryptoMessage.RECOVERY_GROUP, "group " + group, group));
            }
        }
        if (symbols.length() != GROUPS * GROUP) {
            return Outcome.failed(Problem.error(
                    CryptoMessage.RECOVERY_LENGTH, "key", symbols.length(), GROUPS * GROUP, GROUPS, GROUP));
        }
        List<Problem> wrong = new ArrayList<>();
        RecoveryKey key = new RecoveryKey(new byte[BYTES]);
        for (int group = 0; group < GROUPS; group++) {
            int from = group * GROUP;
            CharSequence carrying = symbols.subSequence(from, from + CARRYING);
            if (symbols.charAt(from + CARRYING) != check(group, carrying)) {
                wrong.add(Problem.error(CryptoMessage.RECOVERY_GROUP, "group " + (group + 1), group + 1));
            }
            for (int i = 0; i < CARRYING; i++) {
                key.symbol(group * CARRYING + i, ALPHABET.indexOf(carrying.charAt(i)));
            }
        }
        return wrong.isEmpty() ? Outcome.ok(key) : Outcome.failed(wrong);
    }

    private static char check(int group, CharSequence carrying) {
        return CheckSymbol.of(ALPHABET, ALPHABET.substring(group, group + 1) + carrying);
    }

    /** What wraps the project key under a salt (HKDF-SHA-256, RFC 5869). */
    byte[] wrappingKey(byte[] salt) {
        return ProjectKey.hkdf(bits, salt, PURPOSE, BYTES);
    }

    @Override
    public void close() {
        Arrays.fill(bits, (byte) 0);
    }
}
