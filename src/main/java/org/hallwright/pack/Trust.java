package org.hallwright.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.jspecify.annotations.Nullable;

/** The list of keys this machine believes, after The Update Framework's root metadata, cut to what a sealed room needs. */
public final class Trust {

    private static final String ROOT = "root";

    private final TrustSheet sheet;

    private Trust(TrustSheet sheet) {
        this.sheet = sheet;
    }

    public TrustSheet sheet() {
        return sheet;
    }

    /** Signs a list of keys with root keys. */
    public static SignatureSheet sign(byte[] sheet, List<SigningKey> roots) {
        List<SignatureSheet.Mark> marks = new ArrayList<>();
        for (SigningKey root : roots) {
            marks.addAll(root.sign(Signatures.message("trust", ROOT, sheet)));
        }
        return new SignatureSheet(ROOT, marks);
    }

    /**
     * Reads a list of keys. It must be signed by enough of its own root keys and, where another is in force, by enough of
     * that one's as well; and it must not be older than any seen.
     *
     * @param present the list in force; null when an administrator puts the first one on the machine
     * @param seen the highest version ever seen here
     */
    public static Outcome<Trust> read(
            byte[] json, byte[] signatures, @Nullable Trust present, long seen, LocalDate today) {
        return SignatureSheet.read(signatures)
                .then(marks -> TrustSheet.read(json).then(sheet -> check(json, sheet, marks, present, seen, today)));
    }

    private static Outcome<Trust> check(
            byte[] json, TrustSheet sheet, SignatureSheet marks, @Nullable Trust present, long seen, LocalDate today) {
        List<Problem> ignored = new ArrayList<>();
        byte[] message = Signatures.message("trust", ROOT, json);
        if (sheet.version() < seen) {
            return Outcome.failed(Problem.error(PackMessage.TRUST_OLDER, "", sheet.version(), seen));
        }
        String flaw = inconsistency(sheet);
        if (flaw != null) {
            return Outcome.failed(Problem.error(PackMessage.TRUST_INCONSISTENT, "", flaw));
        }
        int own = signed(sheet, marks, message, ignored);
        if (own < sheet.threshold()) {
            return Outcome.failed(Problem.error(PackMessage.TRUST_NO_QUORUM, "", own, sheet.threshold()));
        }
        if (present != null) {
            int old = signed(present.sheet, marks, message, ignored);
            if (old < present.sheet.threshold()) {
                return Outcome.failed(
                        Problem.error(PackMessage.TRUST_NO_OLD_QUORUM, "", old, present.sheet.threshold()));
            }
        }
        List<Problem> notes = new ArrayList<>();
        if (today.isAfter(sheet.expires())) {
            notes.add(Problem.warning(PackMessage.TRUST_EXPIRED, "", ChronoUnit.DAYS.between(sheet.expires(), today)));
        }
        return Outcome.ok(new Trust(sheet), notes);
    }

    private static int signed(TrustSheet sheet, SignatureSheet marks, byte[] message, List<Problem> problems) {
        Set<String> signers = Signatures.signers(marks, Signatures.byId(sheet.roots()), message, problems);
        signers.removeAll(sheet.revoked());
        return signers.size();
    }

    private static @Nullable String inconsistency(TrustSheet sheet) {
        if (hasTwice(sheet.roots()) || sheet.threshold() > sheet.roots().size()) {
            return ROOT;
        }
        Set<String> names = new HashSet<>();
        for (TrustSheet.Role role : sheet.roles()) {
            if (!names.add(role.name())
                    || hasTwice(role.keys())
                    || role.threshold() > role.keys().size()) {
                return role.name();
            }
        }
        return null;
    }

    private static boolean hasTwice(List<TrustSheet.Key> keys) {
        return Signatures.byId(keys).size() != keys.size();
    }
}
