package org.hallwright.pack;

import java.util.Locale;
import org.hallwright.base.Message;
import org.hallwright.codec.file.StrictZip;

/** Why a pack, or the list of those we believe, is refused or worth a word. Each attack has its own code. */
public enum PackMessage implements Message {
    /** No signature file lies beside the pack. */
    UNSIGNED,
    /** The signature file is empty: {0} role. */
    NO_SIGNATURES,
    /** A key signed with one of the two algorithms only: {0} key, {1} the algorithm that is missing. */
    ONE_SIGNATURE_ONLY,
    /** A signature does not fit the pack: {0} key, {1} algorithm. */
    WRONG_SIGNATURE,
    /** The same key and algorithm twice: {0} key, {1} algorithm. */
    REPEATED_SIGNATURE,
    /** An algorithm that is not used here: {0} its name. */
    UNKNOWN_ALGORITHM,
    /** A key that no role lists: {0} key. */
    UNKNOWN_KEY,
    /** A key that may not sign in this role: {0} key, {1} role. */
    WRONG_ROLE,
    /** A key that was revoked: {0} key. */
    REVOKED_KEY,
    /** Too few keys of the role signed: {0} role, {1} signed, {2} needed. */
    TOO_FEW_SIGNERS,
    /** There is no such role: {0} role. */
    UNKNOWN_ROLE,
    /** The pack says another role than it is signed in: {0} said, {1} signed. */
    ROLE_DIFFERS,
    /** The file is longer than packs may be: {0} bytes, {1} limit. */
    TOO_LARGE,
    ZIP_NOT_A_ZIP,
    ZIP_CUT_SHORT,
    ZIP_STRAY_BYTES,
    ZIP_UNUSUAL_ENTRY,
    ZIP_DIRECTORY_DIFFERS,
    ZIP_BAD_NAME,
    ZIP_DUPLICATE_NAME,
    ZIP_TOO_MANY_ENTRIES,
    ZIP_CHECKSUM,
    /** The pack has no manifest. */
    NO_MANIFEST,
    /** The manifest is not the first entry. */
    MANIFEST_NOT_FIRST,
    /** The manifest is not written as we write it, and could mean something else to another reader. */
    MANIFEST_NOT_CANONICAL,
    /** An id that is not one: {0} id. */
    BAD_ID,
    /** A file that the manifest names twice: {0} path. */
    FILE_LISTED_TWICE,
    /** A file that the manifest names and the pack lacks: {0} path. */
    FILE_MISSING,
    /** A file that the manifest does not name: {0} path. */
    FILE_UNLISTED,
    /** A file's length is not the manifest's: {0} path. */
    FILE_LENGTH,
    /** A file's SHA-256 is not the manifest's: {0} path. */
    FILE_SHA256,
    /** A file's SHA-512 is not the manifest's: {0} path. */
    FILE_SHA512,
    /** A data file is not the JSON it should be: {0} path, {1} code. */
    FILE_NOT_JSON,
    /** An archive within the pack: {0} path. */
    NESTED_ARCHIVE,
    /** The pack is older than one that was installed: {0} its sequence, {1} the highest seen. */
    OLDER,
    /** The same id and sequence as one installed, with other content: {0} id, {1} sequence. */
    SAME_NUMBER_OTHER_CONTENT,
    /** The pack needs another that is not installed, or not as new: {0} id, {1} sequence. */
    REQUIRES,
    /** A pack that requires itself. */
    REQUIRES_ITSELF,
    /** The day after which the pack is called old has passed: {0} days ago. */
    EXPIRED,
    /** The pack is dated later than today: {0} its date. */
    DATED_LATER,
    /** It expires before it was made: {0} date, {1} expiry. */
    EXPIRES_BEFORE_DATE,
    /** The pack is not the one that the installed release names: {0} id, {1} its sequence, {2} the release's. */
    NOT_OF_RELEASE,
    /** A roll-back without a reason. */
    REASON_NEEDED,
    /** A deliberate roll-back: {0} from, {1} to, {2} reason. */
    ROLLED_BACK,
    /** There is no such pack installed: {0} id. */
    NOT_INSTALLED,
    /** The installed file is not what was installed: {0} id. */
    INSTALLED_DAMAGED,
    /** There is no list of trusted keys on this machine. */
    NO_TRUST,
    /** The list of trusted keys is not signed by enough of its root keys: {0} signed, {1} needed. */
    TRUST_NO_QUORUM,
    /** A new list of trusted keys is not signed by enough of the present root keys: {0} signed, {1} needed. */
    TRUST_NO_OLD_QUORUM,
    /** An older list of trusted keys than one seen: {0} its version, {1} seen. */
    TRUST_OLDER,
    /** The list of trusted keys is old: {0} days over its date. */
    TRUST_EXPIRED,
    /** The list names a key twice or needs more keys than it has: {0} where. */
    TRUST_INCONSISTENT,
    /** Reading or writing failed: {0} what. */
    IO,
    /** The audit log has been changed or cut: {0} line. */
    AUDIT_BROKEN,
    /** The log ends in the middle of a write: {0} bytes. */
    AUDIT_TORN,
    /** A hash that was noted earlier is not in the log any more: {0} hash. */
    AUDIT_CUT;

    @Override
    public String key() {
        return "pack." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PackMessage of(StrictZip.Flaw flaw) {
        return valueOf("ZIP_" + flaw.name());
    }
}
