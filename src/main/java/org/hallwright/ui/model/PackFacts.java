package org.hallwright.ui.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hallwright.app.PackImport;
import org.hallwright.base.Sha256;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.engine.Packs;
import org.hallwright.pack.SignedPack;

/** What a planner compares with the slip that came along before a pack is let in. */
public final class PackFacts {

    private PackFacts() {}

    /** A name and what is found. */
    public record Line(String name, String value) {}

    /** Signers with their keys' fingerprints, the pack's own, its dates and what it stands for. */
    public static List<Line> of(PackImport.Preview preview, Words words) {
        SignedPack pack = preview.pack();
        PackManifest manifest = pack.manifest();
        List<Line> lines = new ArrayList<>();
        for (SignedPack.Signer signer : pack.signers()) {
            lines.add(new Line(
                    words.t("packs.signed-by"),
                    words.t("packs.signer", signer.name(), manifest.role(), Sha256.inFours(signer.keyId()))));
        }
        if (pack.signers().isEmpty()) {
            lines.add(new Line(words.t("packs.signed-by"), words.t("packs.nobody")));
        }
        lines.add(new Line("SHA-256", Sha256.inFours(preview.sha256())));
        lines.add(new Line(words.t("packs.made"), manifest.date().toString()));
        LocalDate expires = manifest.expires();
        lines.add(new Line(words.t("packs.renew"), expires == null ? words.t("packs.no-expiry") : expires.toString()));
        Packs.Ref replaces = preview.replaces();
        lines.add(new Line(
                words.t("packs.replaces"),
                replaces == null ? words.t("packs.new-here") : replaces.id() + " " + replaces.version()));
        return lines;
    }
}
