package org.hallwright.store.archive;

import java.util.List;
import java.util.Locale;
import org.hallwright.base.Sha256;
import org.hallwright.base.Texts;
import org.hallwright.codec.archive.ArchiveManifest;

/** The sheet of paper that goes with a medium: what is on it, and two lines for signatures. */
public final class TransferSlip {

    private static final int GROUP = 4;

    private TransferSlip() {}

    /**
     * The slip's text, plain and at most 72 characters wide.
     *
     * @param fileName name of the file on the medium
     * @param bytes the file's bytes as they are on the medium, encrypted or not
     */
    public static String of(String fileName, byte[] bytes, ArchiveManifest manifest, Locale locale) {
        StringBuilder slip = new StringBuilder();
        String marking = manifest.marking().isEmpty() ? Texts.of(SlipWord.NO_MARKING, locale) : manifest.marking();
        slip.append(marking)
                .append("\n\n")
                .append(Texts.of(SlipWord.TITLE, locale).toUpperCase(locale))
                .append("\n\n");
        line(slip, Texts.of(SlipWord.FILE, locale), fileName);
        line(slip, Texts.of(SlipWord.SIZE, locale), bytes.length + " " + Texts.of(SlipWord.BYTES, locale));
        line(slip, Texts.of(SlipWord.DESIGN, locale), manifest.designName());
        line(
                slip,
                Texts.of(SlipWord.ENTRIES, locale),
                String.valueOf(manifest.files().size()));
        slip.append('\n').append(Texts.of(SlipWord.FILE_HASH, locale)).append('\n');
        slip.append(grouped(Sha256.of(bytes).hex()));
        slip.append('\n').append(Texts.of(SlipWord.DESIGN_HASH, locale)).append('\n');
        slip.append(grouped(manifest.designHash()));
        if (!manifest.packs().isEmpty()) {
            slip.append('\n').append(Texts.of(SlipWord.PACKS, locale)).append('\n');
            for (ArchiveManifest.PackRef pack : manifest.packs()) {
                slip.append("  ")
                        .append(pack.id())
                        .append(' ')
                        .append(pack.version())
                        .append("  ");
                slip.append(pack.sha256(), 0, 16).append('\n');
            }
        }
        for (SlipWord who : List.of(SlipWord.HANDED_OVER, SlipWord.RECEIVED)) {
            slip.append('\n')
                    .append(String.format(locale, "%-12s ", Texts.of(who, locale)))
                    .append("_".repeat(30))
                    .append("  ")
                    .append(Texts.of(SlipWord.DATE, locale))
                    .append(' ')
                    .append("_".repeat(14))
                    .append('\n');
        }
        return slip.append('\n').append(marking).append('\n').toString();
    }

    private static void line(StringBuilder slip, String name, String value) {
        slip.append(String.format(Locale.ROOT, "%-12s %s%n", name, value).replace("\r\n", "\n"));
    }

    /** Groups of four, eight to a line: what two people can read to each other. */
    public static String grouped(String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += GROUP) {
            text.append(i % 32 == 0 ? "  " : " ").append(hex, i, Math.min(hex.length(), i + GROUP));
            if (i % 32 == 28 || i + GROUP >= hex.length()) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
