package org.hallwright.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.pack.PackDiff;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.PackVerifier;
import org.hallwright.pack.SignedPack;
import org.hallwright.region.Verdict;
import org.hallwright.rule.Finding;
import org.jspecify.annotations.Nullable;

/** A pack that came by courier: who signed it, what it would change, and which verdicts would turn. */
public final class PackImport {

    private static final int MAX_TRUST = 4 << 20;

    private final PolicySheet policy;
    private final PackShelf shelf;
    private final PackShelf.Actor actor;
    private final Packs present;

    /**
     * @param policy what the administrator decided
     * @param present the packs in use now
     */
    public PackImport(PolicySheet policy, PackShelf shelf, PackShelf.Actor actor, Packs present) {
        this.policy = policy;
        this.shelf = shelf;
        this.actor = actor;
        this.present = present;
    }

    /**
     * The import under the policy of this machine. Where the policy names the trusted keys and none are in force yet, they are
     * put in force first.
     *
     * @param present the packs in use now
     */
    public static Outcome<PackImport> on(PackShelf shelf, PackShelf.Actor actor, Packs present) {
        return Policy.standard().then(policy -> {
            PackImport made = new PackImport(policy, shelf, actor, present);
            if (policy.trustedKeys().isEmpty() || shelf.trust(actor.today()).isOk()) {
                return Outcome.ok(made);
            }
            return PackFile.read(Path.of(policy.trustedKeys()), MAX_TRUST)
                    .then(list -> shelf.installTrust(list.bytes(), list.signaturesOrNothing(), actor))
                    .then(trust -> Outcome.ok(made));
        });
    }

    /** A verdict that would turn. */
    public record Flip(String design, String rule, String object, Verdict before, Verdict after) {}

    /**
     * What one looks at before installing.
     *
     * @param sha256 digest of the pack file
     * @param replaces the pack in use that it would stand for; null where there is none of its id
     * @param older whether a newer version has been here, so that only a reason takes it in
     * @param doubts why its signatures are not believed; empty unless the policy lets it in all the same, with a reason
     * @param changes compared with the pack in use
     * @param flips verdicts of the designs asked about that would turn
     */
    public record Preview(
            SignedPack pack,
            String sha256,
            Packs.@Nullable Ref replaces,
            boolean older,
            List<Problem> doubts,
            List<PackDiff.Change> changes,
            List<Flip> flips) {
        public Preview {
            doubts = List.copyOf(doubts);
            changes = List.copyOf(changes);
            flips = List.copyOf(flips);
        }
    }

    /** Checks the pack and says what it would change; nothing is installed. */
    public Outcome<Preview> preview(PackFile file, List<Design> designs) {
        return verified(file).then(signed -> preview(signed, List.of(), designs));
    }

    /**
     * As {@link #preview}, but a pack whose signatures are missing or wrong is shown with what is wrong with them where the
     * policy would let it in.
     */
    public Outcome<Preview> look(PackFile file, List<Design> designs) {
        Outcome<SignedPack> signed = verified(file);
        return signed.isOk() || !policy.allowUnsignedPacks()
                ? signed.then(pack -> preview(pack, List.of(), designs))
                : PackVerifier.unsigned(file.bytes(), actor.today())
                        .then(pack -> preview(pack, signed.problems(), designs));
    }

    private Outcome<SignedPack> verified(PackFile file) {
        return shelf.trust(actor.today())
                .then(trust -> new PackVerifier(trust, actor.today()).verify(file.bytes(), file.signatures()));
    }

    private Outcome<Preview> preview(SignedPack pack, List<Problem> doubts, List<Design> designs) {
        return shelf.diff(pack)
                .then(changes -> shelf.isOlder(pack.manifest())
                        .then(older -> readable(pack)
                                .then(next -> Outcome.ok(new Preview(
                                        pack,
                                        Sha256.of(pack.bytes()).hex(),
                                        replaced(pack.manifest().id()),
                                        older,
                                        doubts,
                                        changes,
                                        flips(next, designs))))));
    }

    private Packs.@Nullable Ref replaced(String id) {
        return present.refs().stream()
                .filter(ref -> ref.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The packs as they would be; a pack whose id is none of those on board changes nothing of them. */
    private Outcome<Packs> readable(SignedPack signed) {
        String id = signed.manifest().id();
        return BuiltInPack.IDS.contains(id)
                ? Library.with(
                        present,
                        new Packs.Ref(
                                id,
                                signed.manifest().version(),
                                Sha256.of(signed.bytes()).hex()),
                        signed.files())
                : Outcome.ok(present);
    }

    private List<Flip> flips(Packs next, List<Design> designs) {
        List<Flip> flips = new ArrayList<>();
        if (next == present) {
            return flips;
        }
        Assessor now = new Assessor(present);
        Assessor then = new Assessor(next);
        for (Design design : designs) {
            Map<String, Finding> before = byPlace(now.review(design, null).findings());
            Map<String, Finding> after = byPlace(then.review(design, null).findings());
            after.forEach((place, finding) -> {
                Finding old = before.remove(place);
                Verdict was = old == null ? Verdict.NOT_APPLICABLE : old.verdict();
                if (was != finding.verdict()) {
                    flips.add(flip(design, finding, was, finding.verdict()));
                }
            });
            before.values().forEach(gone -> flips.add(flip(design, gone, gone.verdict(), Verdict.NOT_APPLICABLE)));
        }
        return flips;
    }

    private static Flip flip(Design design, Finding finding, Verdict before, Verdict after) {
        String object = finding.object();
        return new Flip(design.name(), finding.rule().id(), object == null ? "" : object, before, after);
    }

    private static Map<String, Finding> byPlace(List<Finding> findings) {
        Map<String, Finding> byPlace = new LinkedHashMap<>();
        findings.forEach(f -> byPlace.putIfAbsent(f.rule().id() + " " + f.object(), f));
        return byPlace;
    }

    /**
     * Installs the pack. What cannot be read is refused before it is on the shelf.
     *
     * @param rollBackReason why an older version is wanted; null where none is
     * @param unsignedReason why a pack without signatures is wanted; null where none is
     */
    public Outcome<SignedPack> install(
            PackFile file, @Nullable String rollBackReason, @Nullable String unsignedReason) {
        if (rollBackReason != null && !policy.allowRollBack()) {
            return Outcome.failed(Problem.error(TransferMessage.NO_ROLL_BACK, ""));
        }
        if (unsignedReason != null) {
            if (!policy.allowUnsignedPacks()) {
                return Outcome.failed(Problem.error(TransferMessage.NO_UNSIGNED, ""));
            }
            return PackVerifier.unsigned(file.bytes(), actor.today())
                    .then(this::readable)
                    .then(next -> shelf.installUnsigned(file.bytes(), actor, unsignedReason, rollBackReason));
        }
        return verified(file)
                .then(this::readable)
                .then(next -> shelf.install(file.bytes(), file.signatures(), actor, rollBackReason));
    }
}
