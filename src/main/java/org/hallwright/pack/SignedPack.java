package org.hallwright.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.file.StrictZip;

/**
 * A pack whose signatures and content have been found right.
 *
 * @param manifest what it says of itself
 * @param files its data files by path
 * @param bytes the pack file itself
 * @param signers those who signed it; empty for a pack that is taken without
 */
public record SignedPack(
        PackManifest manifest, SortedMap<String, byte[]> files, byte[] bytes, java.util.List<Signer> signers) {

    /** Who signed: the name on the list of trusted keys, and the key's fingerprint in hexadecimal digits. */
    public record Signer(String name, String keyId) {}

    static final String MANIFEST = "manifest.json";

    public SignedPack {
        files = new TreeMap<>(files);
        signers = java.util.List.copyOf(signers);
    }

    /** Names of those who signed, for people. */
    public String signerNames() {
        return signers.stream().map(Signer::name).collect(java.util.stream.Collectors.joining(", "));
    }

    /** Makes the bytes of a pack from a manifest without files and the files. */
    public static byte[] build(PackManifest described, Map<String, byte[]> files) {
        java.util.List<PackManifest.FileRef> refs = new java.util.ArrayList<>();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        new TreeMap<>(files)
                .forEach((path, content) -> refs.add(new PackManifest.FileRef(
                        path,
                        content.length,
                        org.hallwright.base.Sha256.of(content).hex(),
                        Signatures.sha512(content))));
        PackManifest manifest = new PackManifest(
                described.id(),
                described.version(),
                described.sequence(),
                described.role(),
                described.date(),
                described.expires(),
                described.title(),
                described.requires(),
                refs);
        entries.put(MANIFEST, manifest.toJson());
        entries.putAll(new TreeMap<>(files));
        return StrictZip.write(entries);
    }

    /** Signs a pack file in a role, with one or more keys. */
    public static SignatureSheet sign(byte[] pack, String role, java.util.List<SigningKey> keys) {
        java.util.List<SignatureSheet.Mark> marks = new java.util.ArrayList<>();
        for (SigningKey key : keys) {
            marks.addAll(key.sign(Signatures.message("pack", role, pack)));
        }
        return new SignatureSheet(role, marks);
    }
}
