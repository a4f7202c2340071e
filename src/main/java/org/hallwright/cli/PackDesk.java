package org.hallwright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hallwright.app.DesignFiles;
import org.hallwright.app.Library;
import org.hallwright.app.PackImport;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.PackReport;
import org.hallwright.codec.file.InputFile;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.design.Design;
import org.hallwright.engine.Packs;
import org.hallwright.pack.PackShelf;
import org.hallwright.pack.SignedPack;
import org.hallwright.store.crypto.RecoveryKey;
import org.jspecify.annotations.Nullable;

/** Where the pack commands find things. */
final class PackDesk {

    private static final int MAX_PASSPHRASE = 4_096;

    private PackDesk() {}

    /** The shelf in the application's state folder, or in another one. */
    static PackShelf shelf(@Nullable Path folder) {
        return folder == null ? Library.shelf() : new PackShelf(folder);
    }

    /** Importing packs under the policy of this machine, onto the usual shelf or another one. */
    static Outcome<PackImport> desk(@Nullable Path folder) {
        return PackImport.on(
                shelf(folder), actor(), Library.loaded(shelf(folder)).packs());
    }

    /** The designs that a pack is tried on; the first that cannot be read is a failure, its file the place. */
    static Outcome<List<Design>> designs(List<Path> files, @Nullable Path folder) {
        Packs packs = Library.loaded(shelf(folder)).packs();
        List<Design> designs = new ArrayList<>();
        for (Path each : files) {
            switch (DesignFiles.read(each, packs)) {
                case Outcome.Ok<Design> ok -> designs.add(ok.value());
                case Outcome.Failed<Design> failed -> {
                    return Outcome.failed(failed.problems());
                }
            }
        }
        return Outcome.ok(List.copyOf(designs));
    }

    /** A pack, who signed it, what it changes and which verdicts turn. */
    static String json(PackImport.Preview preview) {
        SignedPack pack = preview.pack();
        return PackReport.write(
                pack.manifest(),
                preview.sha256(),
                pack.signers().stream()
                        .map(s -> new PackReport.Signer(s.name(), s.keyId()))
                        .toList(),
                preview.changes().stream()
                        .map(c -> new PackReport.Change(c.path(), c.kind().name(), c.before(), c.after()))
                        .toList(),
                preview.flips().stream()
                        .map(f -> new PackReport.Flip(
                                f.design(),
                                f.rule(),
                                f.object(),
                                f.before().name(),
                                f.after().name()))
                        .toList());
    }

    /** Which verdicts of which design turn, a line each. */
    static void flips(Terminal terminal, List<PackImport.Flip> flips) {
        for (PackImport.Flip flip : flips) {
            terminal.out()
                    .printf(
                            "  %s: %s %s  %s -> %s%n",
                            flip.design(), flip.rule(), flip.object(), flip.before(), flip.after());
        }
    }

    static PackShelf.Actor actor() {
        return new PackShelf.Actor(
                System.getProperty("user.name", "?"), Clock.systemUTC().instant());
    }

    static void write(Path file, byte[] content) throws IOException {
        SafeFiles.write(file.toAbsolutePath(), content);
    }

    /** The first line of a file: a passphrase never stands on a command line, where other users could read it. */
    static char[] passphrase(Path file) throws IOException {
        byte[] bytes = SafeFiles.read(file, MAX_PASSPHRASE);
        char[] all = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).array();
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < all.length && all[end] != '\n' && all[end] != '\r' && all[end] != '\0') {
            end++;
        }
        char[] line = Arrays.copyOf(all, end);
        Arrays.fill(all, '\0');
        return line;
    }

    /** A recovery key, typed from its sheet into a file. */
    static Outcome<RecoveryKey> recoveryKey(Path file) {
        return InputFile.read(file, MAX_PASSPHRASE).then(bytes -> {
            char[] typed = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).array();
            try {
                return RecoveryKey.parse(typed);
            } finally {
                Arrays.fill(bytes, (byte) 0);
                Arrays.fill(typed, '\0');
            }
        });
    }

    /** Warnings go to standard error; what was asked for is on standard output. */
    static void notes(Terminal terminal, @Nullable Path file, List<Problem> problems) {
        if (!terminal.json() && !problems.isEmpty()) {
            terminal.badInput(file, problems);
        }
    }
}
