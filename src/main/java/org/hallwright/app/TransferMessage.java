package org.hallwright.app;

import java.util.Locale;
import org.hallwright.base.Message;

/** What is said of designs that travel, and of what an administrator decided about it. */
public enum TransferMessage implements Message {
    /** The policy file cannot be used: {0} file, {1} why. */
    BAD_POLICY,
    /** The policy asks for a passphrase. */
    MUST_ENCRYPT,
    /** The policy wants the store under a passphrase, and it is in the clear. */
    STORE_IN_CLEAR,
    /** The policy does not know the marking: {0} marking, {1} those allowed. */
    MARKING_NOT_ALLOWED,
    /** The policy names the trusted keys; a user may not. */
    TRUST_BY_POLICY,
    /** The policy forbids older packs. */
    NO_ROLL_BACK,
    /** The policy forbids unsigned packs. */
    NO_UNSIGNED,
    /** The file's hash is not the one on the slip: {0} found, {1} expected. */
    OTHER_HASH,
    /** Nobody signed the file. */
    UNSIGNED,
    /** The design was assessed with another version of a pack: {0} id, {1} theirs, {2} ours. */
    OTHER_PACK,
    /** The design was assessed with a pack that is not here: {0} id, {1} version. */
    MISSING_PACK,
    /** An attachment's name is not fit to travel: {0} name. */
    BAD_NAME;

    @Override
    public String key() {
        return "app.transfer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
