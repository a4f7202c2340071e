package org.hallwright.codec.archive;

import java.util.List;
import org.hallwright.base.Outcome;

/**
 * What the administrator of a machine decides for everyone on it.
 *
 * @param marking which markings may be used
 * @param defaultRegion the jurisdiction where none is named; empty for none
 * @param forceEncryption whether stores and transfers must be under a passphrase
 * @param fips whether only FIPS-approved key derivation is used
 * @param trustedKeys path of the list of trusted keys that is believed first; empty where a user may name it
 * @param allowRollBack whether an older pack may be installed with a reason
 * @param allowUnsignedPacks whether a pack that is not signed may be installed with a reason
 */
public record PolicySheet(
        Marking marking,
        String defaultRegion,
        boolean forceEncryption,
        boolean fips,
        String trustedKeys,
        boolean allowRollBack,
        boolean allowUnsignedPacks) {

    private static final String SCHEMA = "hallwright.policy/1";

    /** Where there is no policy file: nothing is forced, and nothing unsigned gets in. */
    public static final PolicySheet NONE =
            new PolicySheet(new Marking(List.of(), ""), "", false, false, "", true, false);

    /**
     * The markings of a house.
     *
     * @param allowed those that may be used; empty for any
     * @param preset the one of a new desk; empty for the program's own
     */
    public record Marking(List<String> allowed, String preset) {
        public Marking {
            allowed = List.copyOf(allowed);
        }

        /** Whether this marking may be used. */
        public boolean allows(String words) {
            return allowed.isEmpty() || allowed.contains(words);
        }
    }

    /** Reads a policy; a field that is not known is refused, for it may be a misspelt prohibition. */
    public static Outcome<PolicySheet> read(byte[] json) {
        return Node.read(
                json,
                SCHEMA,
                root -> new PolicySheet(
                        root.has("marking")
                                ? root.object("marking", m -> new Marking(m.texts("allowed"), m.textOr("default", "")))
                                : NONE.marking(),
                        root.textOr("defaultRegion", ""),
                        root.flagOr("forceEncryption", false),
                        root.flagOr("fips", false),
                        root.textOr("trustedKeys", ""),
                        root.flagOr("allowRollBack", true),
                        root.flagOr("allowUnsignedPacks", false)));
    }
}
