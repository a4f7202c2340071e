package org.hallwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;
import org.jspecify.annotations.Nullable;

/**
 * The store's files. A database file is written once, when a session closes, under the next number, and never changed.
 * A session works in a copy of the newest; what it saves is appended to that number's journal. After a failure the copy is
 * made anew and the journal repeated. The last few numbers are kept: each file and its journal lead to the next, so the
 * newest state can be rebuilt from any of them. Why not H2's own recovery: src/docs/decisions/0060-h2-settings.md.
 */
final class Generations {

    /** How H2 begins a file it encrypts (org.h2.store.fs.encrypt.FileEncrypt). */
    private static final byte[] ENCRYPTED_START = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    private final StoreOptions options;
    private final StorePlace place;
    private final Disk disk;
    private Identity identity;

    private Generations(StoreOptions options, Identity identity) {
        this.options = options;
        this.place = options.place();
        this.disk = options.disk();
        this.identity = identity;
    }

    static Generations of(StoreOptions options, Instant now) throws StoreFailure, IOException {
        StorePlace place = options.place();
        if (!Files.exists(place.identityFile())) {
            try (var files = Files.newDirectoryStream(place.folder(), "*.db")) {
                for (Path file : files) {
                    throw StoreFailure.of(
                            StoreMessage.FOREIGN_DATABASE,
                            String.valueOf(place.folder().getFileName()),
                            String.valueOf(file.getFileName()));
                }
            }
            Identity.fresh().write(options.disk(), place.identityFile());
        }
        Identity identity = Identity.read(place.identityFile());
        if (identity.format() > Schema.CURRENT) {
            throw StoreFailure.of(
                    StoreMessage.NEWER_FORMAT,
                    String.valueOf(place.identityFile().getFileName()),
                    identity.format(),
                    Schema.CURRENT);
        }
        Generations generations = new Generations(options, identity);
        if (identity.current() == 0) {
            generations.makeFirst(now);
        }
        return generations;
    }

    private void makeFirst(Instant now) throws StoreFailure, IOException {
        deleteWorking();
        Database database = connect(true);
        boolean done = false;
        try {
            Schema.create(database, Schema.CURRENT, now);
            done = true;
        } finally {
            if (!done) {
                database.abandon();
            }
        }
        settle(database, 0);
    }

    Remembered remembered() {
        return new Remembered(place.memory().resolve(identity.id() + ".state"));
    }

    /** The newest state, in a working copy whose commits go to a journal of their own. */
    Database openNewest(Instant now, List<Problem> notes) throws StoreFailure, IOException {
        Restored restored = restore(now, notes);
        Database database = restored.database();
        boolean done = false;
        try {
            if (!restored.pristine()) {
                settle(database, changes(database));
                Files.deleteIfExists(place.workingFile());
                String copied = copyHashing(place.generation(identity.current()), place.workingFile());
                if (!copied.equals(current().sha256())) {
                    throw StoreFailure.of(StoreMessage.DAMAGED, name(identity.current()), name(identity.current()));
                }
                database = connect(false);
            }
            database.journalTo(journal(database));
            done = true;
            return database;
        } finally {
            if (!done) {
                database.abandon();
            }
        }
    }

    private Identity.Generation current() {
        return identity.generations().lastEntry().getValue();
    }

    Journal journal(Database database) throws StoreFailure {
        return new Journal(
                disk, place.journal(identity.current()), options.seal(), options.cloak(), stateSeal(database));
    }

    /** {@code pristine}: the copy equals the newest file, and nothing was saved on top of that. */
    private record Restored(Database database, boolean pristine) {}

    private Restored restore(Instant now, List<Problem> notes) throws StoreFailure, IOException {
        StoreFailure first = null;
        for (Map.Entry<Long, Identity.Generation> file :
                identity.generations().descendingMap().entrySet()) {
            long number = file.getKey();
            try {
                Restored restored = restore(number, file.getValue(), now, notes);
                if (first != null) {
                    notes.add(Problem.warning(StoreMessage.REBUILT, name(identity.current()), number));
                }
                return restored;
            } catch (StoreFailure failure) {
                boolean hopeless = failure.problem().message() != StoreMessage.DAMAGED
                        && failure.problem().message() != StoreMessage.GONE;
                if (hopeless) {
                    throw failure;
                }
                first = first == null ? failure : first;
            }
        }
        throw java.util.Objects.requireNonNull(first, "a store names at least one file");
    }

    private Restored restore(long number, Identity.Generation file, Instant now, List<Problem> notes)
            throws StoreFailure, IOException {
        deleteWorking();
        if (!Files.exists(place.generation(number))) {
            throw StoreFailure.of(StoreMessage.GONE, name(number));
        }
        if (!copyHashing(place.generation(number), place.workingFile()).equals(file.sha256())) {
            throw StoreFailure.of(StoreMessage.DAMAGED, name(number), name(number));
        }
        if (options.keys() == null && isEncrypted(place.generation(number))) {
            // The wrapped key is lost; to H2, which knows no better, the file is damaged.
            throw StoreFailure.of(StoreMessage.ENCRYPTED, name(number));
        }
        Database database = connect(false);
        boolean done = false;
        try {
            boolean pristine = number == identity.current() && identity.engine().equals(Identity.ENGINE);
            for (int version = Schema.version(database, name(number)); version < Schema.CURRENT; version++) {
                Schema.apply(database, version + 1, now);
                pristine = false;
            }
            for (long n = number; n <= identity.current(); n++) {
                Identity.Generation expected = identity.generations().get(n);
                if (expected == null || (expected.changes() >= 0 && changes(database) != expected.changes())) {
                    throw StoreFailure.of(StoreMessage.DAMAGED, name(number), name(number));
                }
                Journal.Content content =
                        Journal.read(place.journal(n), options.seal(), options.cloak(), stateSeal(database));
                database.replay(content.commits());
                pristine &= content.commits().isEmpty() && content.droppedBytes() == 0;
                if (n == identity.current() && content.droppedBytes() > 0) {
                    notes.add(Problem.info(StoreMessage.TAIL_DROPPED, name(n), content.droppedBytes()));
                }
            }
            done = true;
            return new Restored(database, pristine);
        } finally {
            if (!done) {
                database.abandon();
            }
        }
    }

    /** Makes the working copy, compacted, the next database file. */
    void settle(Database database, long changes) throws StoreFailure, IOException {
        database.close();
        String sha256 = copyHashing(place.workingFile(), null);
        long next = identity.current() + 1;
        // H2 makes a new file when it compacts.
        StorePlace.restrict(place.workingFile());
        SafeFiles.moveIntoPlace(disk, place.workingFile(), place.generation(next));
        Identity settled = identity.next(new Identity.Generation(sha256, changes));
        settled.write(disk, place.identityFile());
        Map<Long, Identity.Generation> before = identity.generations();
        identity = settled;
        for (long number : before.keySet()) {
            if (!settled.generations().containsKey(number)) {
                disk.deleteIfExists(place.generation(number));
                disk.deleteIfExists(place.journal(number));
            }
        }
    }

    /** Throws the working copy away. */
    void deleteWorking() throws IOException {
        Files.deleteIfExists(place.workingFile());
        // H2 writes these while it compacts; a kill may leave them.
        Files.deleteIfExists(
                place.workingFile().resolveSibling(place.workingFile().getFileName() + ".tempFile"));
        Files.deleteIfExists(
                place.workingFile().resolveSibling(place.workingFile().getFileName() + ".newFile"));
    }

    private static long changes(Database database) throws StoreFailure {
        List<Long> counts = database.query("SELECT change_count FROM store_state", row -> row.getLong(1));
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    private byte[] stateSeal(Database database) throws StoreFailure {
        List<byte[]> seals = database.query("SELECT seal FROM store_state", row -> row.getBytes(1));
        return seals.isEmpty() ? options.seal().row("state").add(0L).seal() : seals.getFirst();
    }

    /** The SHA-256 of a file, which is copied on the way where a target is given. */
    private static String copyHashing(Path from, @Nullable Path to) throws IOException {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), sha);
                OutputStream out = to == null ? OutputStream.nullOutputStream() : Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 17];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        if (to != null) {
            StorePlace.restrict(to);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ENCRYPTED_START.length), ENCRYPTED_START);
        }
    }

    private Database connect(boolean create) throws StoreFailure {
        StoreKeys keys = options.keys();
        char @Nullable [] password = keys == null ? null : keys.filePassword();
        try {
            Database database = Database.open(options.fileSystem(), place.working(), create, password);
            if (create) {
                restrictWorking();
            }
            return database;
        } finally {
            if (password != null) {
                Arrays.fill(password, '\0');
            }
        }
    }

    private void restrictWorking() throws StoreFailure {
        try {
            StorePlace.restrict(place.workingFile());
        } catch (IOException e) {
            throw new StoreFailure(
                    Trouble.of(e, String.valueOf(place.workingFile().getFileName())), e);
        }
    }

    private String name(long number) {
        return String.valueOf(place.generation(number).getFileName());
    }
}
