package org.hallwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hallwright.app.Library;
import org.hallwright.app.PackImport;
import org.hallwright.app.Policy;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.PackVerifier;
import org.jspecify.annotations.Nullable;

/** Where the pack commands find things. */
final class PackDesk {

    static final String SIGNATURES = ".sig.json";

    private static final int MAX_TRUST = 4 << 20;
    private static final int MAX_SIGNATURES = 1 << 20;
    private static final int MAX_PASSPHRASE = 4_096;

    private PackDesk() {}

    /** The shelf in the application's state folder, or in another one. */
    static PackShelf shelf(@Nullable Path folder) {
        return folder == null ? Library.shelf() : new PackShelf(folder);
    }

    /**
     * The shelf with the policy of this machine. Where the policy names the trusted keys and none are in force yet, they
     * are put in force first.
     */
    static Outcome<PackImport> desk(@Nullable Path folder) {
        PackShelf shelf = shelf(folder);
        return Policy.standard().then(policy -> {
            PackImport desk =
                    new PackImport(policy, shelf, actor(), Library.loaded(shelf).packs());
            String keys = policy.trustedKeys();
            if (keys.isEmpty() || shelf.trust(actor().today()).isOk()) {
                return Outcome.ok(desk);
            }
            byte[] signatures = signatures(Path.of(keys));
            return InputFile.read(Path.of(keys), MAX_TRUST)
                    .then(list -> shelf.installTrust(list, signatures == null ? new byte[0] : signatures, actor()))
                    .then(trust -> Outcome.ok(desk));
        });
    }

    static PackShelf.Actor actor() {
        return new PackShelf.Actor(
                System.getProperty("user.name", "?"), Clock.systemUTC().instant());
    }

    static Outcome<byte[]> pack(Path file) {
        return InputFile.read(file, PackVerifier.LARGEST_BYTES);
    }

    /** The signatures beside a pack, or null where there are none. */
    static byte @Nullable [] signatures(Path pack) {
        Path file = pack.resolveSibling(pack.getFileName() + SIGNATURES);
        return Files.exists(file) && InputFile.read(file, MAX_SIGNATURES) instanceof Outcome.Ok<byte[]> ok
                ? ok.value()
                : null;
    }

    static void write(Path file, byte[] content) throws IOException {
        SafeFiles.write(file.toAbsolutePath(), content);
    }

    /** The first line of a file: a passphrase never stands on a command line, where other users could read it. */
    static char[] passphrase(Path file) throws IOException {
        byte[] bytes = SafeFiles.read(file, MAX_PASSPHRASE);
        char[] all =
                StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes)).array();
        java.util.Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < all.length && all[end] != '\n' && all[end] != '\r' && all[end] != '\0') {
            end++;
        }
        char[] line = java.util.Arrays.copyOf(all, end);
        java.util.Arrays.fill(all, '\0');
        return line;
    }

    /** Warnings go to standard error; what was asked for is on standard output. */
    static void notes(Terminal terminal, @Nullable Path file, List<Problem> problems) {
        if (!terminal.json() && !problems.isEmpty()) {
            terminal.badInput(file, problems);
        }
    }
}
