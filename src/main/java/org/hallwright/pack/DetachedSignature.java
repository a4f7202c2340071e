package org.hallwright.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;

/** Both signatures over a file that is not a pack, such as a design that travels; they lie beside it. */
public final class DetachedSignature {

    /** The role in which designs are signed. */
    public static final String DESIGN = "design";

    private DetachedSignature() {}

    /** Signs a file's bytes. */
    public static SignatureSheet sign(byte[] file, SigningKey key) {
        return new SignatureSheet(DESIGN, key.sign(Signatures.message("file", DESIGN, file)));
    }

    /** Names of those who signed, if every signature fits and is of a key that holds the role. */
    public static Outcome<List<String>> signers(byte[] file, byte[] signatures, Trust trust) {
        return SignatureSheet.read(signatures).then(sheet -> {
            List<TrustSheet.Key> keys = new ArrayList<>();
            for (TrustSheet.Role role : trust.sheet().roles()) {
                if (role.name().equals(DESIGN)) {
                    keys.addAll(role.keys());
                }
            }
            if (!sheet.role().equals(DESIGN)) {
                return Outcome.failed(Problem.error(PackMessage.ROLE_DIFFERS, "/role", DESIGN, sheet.role()));
            }
            List<Problem> problems = new ArrayList<>();
            Map<String, TrustSheet.Key> byId = Signatures.byId(keys);
            Set<String> found = Signatures.signers(sheet, byId, Signatures.message("file", DESIGN, file), problems);
            found.stream()
                    .filter(trust.sheet().revoked()::contains)
                    .forEach(id -> problems.add(Problem.error(PackMessage.REVOKED_KEY, "", id)));
            if (found.isEmpty() && problems.isEmpty()) {
                problems.add(Problem.error(PackMessage.NO_SIGNATURES, "", DESIGN));
            }
            return problems.isEmpty()
                    ? Outcome.ok(found.stream()
                            .map(id -> java.util.Objects.requireNonNull(byId.get(id))
                                    .name())
                            .toList())
                    : Outcome.failed(problems);
        });
    }
}
