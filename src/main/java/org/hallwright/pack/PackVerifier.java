package org.hallwright.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hallwright.base.Ids;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.Json;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.codec.file.StrictZip;
import org.jspecify.annotations.Nullable;

/** Checks a pack: first who signed its bytes, and only then what is in them. */
public final class PackVerifier {

    /** The largest pack that is read, bytes. */
    public static final int LARGEST_BYTES = 256 << 20;

    private final Trust trust;
    private final LocalDate today;

    public PackVerifier(Trust trust, LocalDate today) {
        this.trust = trust;
        this.today = today;
    }

    /** The pack, with warnings beside it; or every reason why not. */
    public Outcome<SignedPack> verify(byte[] pack, byte @Nullable [] signatures) {
        if (pack.length > LARGEST_BYTES) {
            return Outcome.failed(Problem.error(PackMessage.TOO_LARGE, "", pack.length, LARGEST_BYTES));
        }
        if (signatures == null) {
            return Outcome.failed(Problem.error(PackMessage.UNSIGNED, ""));
        }
        return SignatureSheet.read(signatures)
                .then(sheet -> signers(pack, sheet).then(signers -> open(pack, sheet.role(), signers, today)));
    }

    private Outcome<List<SignedPack.Signer>> signers(byte[] pack, SignatureSheet sheet) {
        if (sheet.signatures().isEmpty()) {
            return Outcome.failed(Problem.error(PackMessage.NO_SIGNATURES, "", sheet.role()));
        }
        TrustSheet.Role role = null;
        for (TrustSheet.Role each : trust.sheet().roles()) {
            role = each.name().equals(sheet.role()) ? each : role;
        }
        if (role == null) {
            return Outcome.failed(Problem.error(PackMessage.UNKNOWN_ROLE, "", sheet.role()));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, TrustSheet.Key> all = Signatures.byId(Signatures.allKeys(trust.sheet()));
        Map<String, TrustSheet.Key> allowed = Signatures.byId(role.keys());
        byte[] message = Signatures.message("pack", sheet.role(), pack);
        List<SignedPack.Signer> found = new ArrayList<>();
        for (String signer : Signatures.signers(sheet, all, message, problems)) {
            TrustSheet.Key key = allowed.get(signer);
            if (trust.sheet().revoked().contains(signer)) {
                problems.add(Problem.error(PackMessage.REVOKED_KEY, "", signer));
            } else if (key == null) {
                problems.add(Problem.error(PackMessage.WRONG_ROLE, "", signer, sheet.role()));
            } else {
                found.add(new SignedPack.Signer(key.name(), signer));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.failed(problems);
        }
        if (found.size() < role.threshold()) {
            return Outcome.failed(
                    Problem.error(PackMessage.TOO_FEW_SIGNERS, "", sheet.role(), found.size(), role.threshold()));
        }
        return Outcome.ok(found);
    }

    /** The content of a pack that nobody signed, checked in everything else; for those whom a policy lets install it. */
    public static Outcome<SignedPack> unsigned(byte[] pack, LocalDate today) {
        return pack.length > LARGEST_BYTES
                ? Outcome.failed(Problem.error(PackMessage.TOO_LARGE, "", pack.length, LARGEST_BYTES))
                : open(pack, null, List.of(), today);
    }

    private static Outcome<SignedPack> open(
            byte[] pack, @Nullable String role, List<SignedPack.Signer> signers, LocalDate today) {
        Map<String, byte[]> entries;
        try {
            entries = StrictZip.read(pack);
        } catch (StrictZip.BadZipException e) {
            return Outcome.failed(Problem.error(PackMessage.of(e.flaw()), e.entry(), e.entry()));
        }
        byte[] json = entries.get(SignedPack.MANIFEST);
        if (json == null) {
            return Outcome.failed(Problem.error(PackMessage.NO_MANIFEST, ""));
        }
        if (!entries.keySet().iterator().next().equals(SignedPack.MANIFEST)) {
            return Outcome.failed(Problem.error(PackMessage.MANIFEST_NOT_FIRST, ""));
        }
        entries.remove(SignedPack.MANIFEST);
        return PackManifest.read(json).then(manifest -> {
            List<Problem> errors = new ArrayList<>();
            if (!Arrays.equals(json, manifest.toJson())) {
                errors.add(Problem.error(PackMessage.MANIFEST_NOT_CANONICAL, SignedPack.MANIFEST));
            }
            checkWords(manifest, role == null ? manifest.role() : role, errors);
            checkFiles(manifest, entries, errors);
            return errors.isEmpty()
                    ? Outcome.ok(new SignedPack(manifest, new TreeMap<>(entries), pack, signers), ages(manifest, today))
                    : Outcome.failed(errors);
        });
    }

    private static void checkWords(PackManifest manifest, String role, List<Problem> errors) {
        if (!Ids.isValid(manifest.id())) {
            errors.add(Problem.error(PackMessage.BAD_ID, "/id", manifest.id()));
        }
        if (!manifest.role().equals(role)) {
            errors.add(Problem.error(PackMessage.ROLE_DIFFERS, "/role", manifest.role(), role));
        }
        LocalDate expires = manifest.expires();
        if (expires != null && expires.isBefore(manifest.date())) {
            errors.add(Problem.error(
                    PackMessage.EXPIRES_BEFORE_DATE, "/expires", manifest.date().toString(), expires.toString()));
        }
        for (PackManifest.Requirement required : manifest.requires()) {
            if (required.id().equals(manifest.id())) {
                errors.add(Problem.error(PackMessage.REQUIRES_ITSELF, "/requires"));
            }
        }
    }

    private static void checkFiles(PackManifest manifest, Map<String, byte[]> entries, List<Problem> errors) {
        Set<String> listed = new HashSet<>();
        for (PackManifest.FileRef file : manifest.files()) {
            String path = file.path();
            byte[] content = entries.get(path);
            if (!listed.add(path)) {
                errors.add(Problem.error(PackMessage.FILE_LISTED_TWICE, path, path));
            } else if (content == null) {
                errors.add(Problem.error(PackMessage.FILE_MISSING, path, path));
            } else if (content.length != file.bytes()) {
                errors.add(Problem.error(PackMessage.FILE_LENGTH, path, path));
            } else if (!Sha256.of(content).hex().equals(file.sha256())) {
                errors.add(Problem.error(PackMessage.FILE_SHA256, path, path));
            } else if (!Signatures.sha512(content).equals(file.sha512())) {
                errors.add(Problem.error(PackMessage.FILE_SHA512, path, path));
            } else {
                checkContent(path, content, errors);
            }
        }
        for (String path : entries.keySet()) {
            if (!listed.contains(path)) {
                errors.add(Problem.error(PackMessage.FILE_UNLISTED, path, path));
            }
        }
    }

    private static void checkContent(String path, byte[] content, List<Problem> errors) {
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] <= 8) {
            errors.add(Problem.error(PackMessage.NESTED_ARCHIVE, path, path));
        }
        if (path.toLowerCase(Locale.ROOT).endsWith(".json") && Json.read(content) instanceof Outcome.Failed<?> failed) {
            errors.add(Problem.error(
                    PackMessage.FILE_NOT_JSON,
                    path,
                    path,
                    failed.problems().getFirst().code()));
        }
    }

    /** Without a network a clock proves nothing, so age is told and never forbids. */
    private static List<Problem> ages(PackManifest manifest, LocalDate today) {
        List<Problem> notes = new ArrayList<>();
        LocalDate expires = manifest.expires();
        if (expires != null && today.isAfter(expires)) {
            notes.add(Problem.warning(PackMessage.EXPIRED, "/expires", ChronoUnit.DAYS.between(expires, today)));
        }
        if (manifest.date().isAfter(today)) {
            notes.add(Problem.warning(
                    PackMessage.DATED_LATER, "/date", manifest.date().toString()));
        }
        return notes;
    }
}
