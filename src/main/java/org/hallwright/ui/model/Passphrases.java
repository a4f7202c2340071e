package org.hallwright.ui.model;

import org.jspecify.annotations.Nullable;

/** What a new passphrase must be. */
public final class Passphrases {

    /** Shorter ones are guessed however dear each guess is (NIST SP 800-63B-4: at least 15 where it stands alone). */
    private static final int LEAST = 15;

    private Passphrases() {}

    /** What is wrong with a passphrase that was typed twice, as a sentence; null where nothing is. */
    public static @Nullable String flaw(String first, String second, Words words) {
        if (first.length() < LEAST) {
            return words.t("gate.short", LEAST);
        }
        return first.equals(second) ? null : words.t("gate.differ");
    }
}
