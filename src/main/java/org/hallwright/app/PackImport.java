package org.hallwright.app;

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

    /** A verdict that would turn. */
    public record Flip(String design, String rule, String object, Verdict before, Verdict after) {}

    /**
     * What one looks at before installing.
     *
     * @param sha256 digest of the pack file
     * @param changes compared with the pack in use
     * @param flips verdicts of the designs asked about that would turn
     */
    public record Preview(SignedPack pack, String sha256, List<PackDiff.Change> changes, List<Flip> flips) {
        public Preview {
            changes = List.copyOf(changes);
            flips = List.copyOf(flips);
        }
    }

    /** Checks the pack and says what it would change; nothing is installed. */
    public Outcome<Preview> preview(byte[] pack, byte @Nullable [] signatures, List<Design> designs) {
        return shelf.trust(actor.today())
                .then(trust -> new PackVerifier(trust, actor.today()).verify(pack, signatures))
                .then(signed -> shelf.diff(signed)
                        .then(changes -> readable(signed)
                                .then(next -> Outcome.ok(
                                        new Preview(signed, Sha256.of(pack).hex(), changes, flips(next, designs))))));
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
            byte[] pack,
            byte @Nullable [] signatures,
            @Nullable String rollBackReason,
            @Nullable String unsignedReason) {
        if (rollBackReason != null && !policy.allowRollBack()) {
            return Outcome.failed(Problem.error(TransferMessage.NO_ROLL_BACK, ""));
        }
        if (unsignedReason != null) {
            if (!policy.allowUnsignedPacks()) {
                return Outcome.failed(Problem.error(TransferMessage.NO_UNSIGNED, ""));
            }
            return PackVerifier.unsigned(pack, actor.today())
                    .then(this::readable)
                    .then(next -> shelf.installUnsigned(pack, actor, unsignedReason, rollBackReason));
        }
        return shelf.trust(actor.today())
                .then(trust -> new PackVerifier(trust, actor.today()).verify(pack, signatures))
                .then(this::readable)
                .then(next -> shelf.install(pack, signatures, actor, rollBackReason));
    }
}
