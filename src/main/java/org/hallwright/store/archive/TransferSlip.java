package org.hallwright.store.archive;

import java.util.Locale;
import org.hallwright.base.Sha256;
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
    public static String of(String fileName, byte[] bytes, ArchiveManifest manifest) {
        StringBuilder slip = new StringBuilder();
        String marking = manifest.marking().isEmpty() ? "no marking" : manifest.marking();
        slip.append(marking).append("\n\nTRANSFER SLIP\n\n");
        line(slip, "File", fileName);
        line(slip, "Size", String.format(Locale.ROOT, "%d bytes", bytes.length));
        line(slip, "Design", manifest.designName());
        line(slip, "Entries", String.valueOf(manifest.files().size()));
        slip.append("\nSHA-256 of the file\n").append(grouped(Sha256.of(bytes).hex()));
        slip.append("\nSHA-256 of the design\n").append(grouped(manifest.designHash()));
        if (!manifest.packs().isEmpty()) {
            slip.append("\nPacks it was assessed with\n");
            for (ArchiveManifest.PackRef pack : manifest.packs()) {
                slip.append("  ")
                        .append(pack.id())
                        .append(' ')
                        .append(pack.version())
                        .append("  ");
                slip.append(pack.sha256(), 0, 16).append('\n');
            }
        }
        slip.append("\nHanded over  ______________________________  Date ______________\n");
        slip.append("\nReceived     ______________________________  Date ______________\n\n");
        return slip.append(marking).append('\n').toString();
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
