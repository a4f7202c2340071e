package org.hallwright.store.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.file.Disk;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StoreCopy;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.Trouble;

/**
 * The passphrase of an encrypted store. It wraps the store's random key in one small file; H2 never sees it. Changing it
 * rewrites that file and nothing else.
 */
public final class StoreVault {

    private StoreVault() {}

    /** Whether the store asks for a passphrase, or for the recovery key where its key file is lost. */
    public static boolean isLocked(StorePlace place) {
        return Files.exists(place.keyFile()) || Files.exists(place.recoveryFile());
    }

    /** How the passphrase is made expensive to guess, for people to read; empty where there is none or its file is damaged. */
    public static String derivation(StorePlace place) {
        return header(place.keyFile()) instanceof Outcome.Ok<byte[]> ok ? KeyHeader.derivation(ok.value()) : "";
    }

    /** Prepares a place, in which no store is yet, for an encrypted one. The caller wipes the passphrase. */
    public static Outcome<StoreOptions> create(StorePlace place, char[] passphrase, KdfSettings settings) {
        Path file = place.keyFile();
        try (ProjectKey key = ProjectKey.random()) {
            if (Files.exists(place.folder()) && !place.isEmpty()) {
                return Outcome.failed(Problem.error(
                        CryptoMessage.NOT_EMPTY, String.valueOf(place.folder().getFileName())));
            }
            StorePlace.createPrivate(place.folder());
            SafeFiles.write(file, KeyHeader.wrap(key, passphrase, settings));
            return Outcome.ok(StoreOptions.plain(place).with(key.storeKeys()));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(file.getFileName())));
        }
    }

    /** The options with which the store opens; a wrong passphrase and a damaged key file are different problems. */
    public static Outcome<StoreOptions> unlock(StorePlace place, char[] passphrase, boolean fips) {
        return key(place, passphrase, fips).then(key -> options(place, key));
    }

    /**
     * Puts a new passphrase in place of the old one, in one step; the former key file is not kept. The new one is made as
     * expensive to guess as the old one was.
     */
    public static Outcome<StorePlace> change(StorePlace place, char[] old, char[] fresh, boolean fips) {
        return header(place.keyFile())
                .then(header -> KeyHeader.unwrap(header, old, fips)
                        .then(key -> putUnder(place, key, fresh, KeyHeader.settings(header))));
    }

    static Outcome<ProjectKey> key(StorePlace place, char[] passphrase, boolean fips) {
        return header(place.keyFile()).then(header -> KeyHeader.unwrap(header, passphrase, fips));
    }

    /** The options that follow from a key, which is wiped. */
    static Outcome<StoreOptions> options(StorePlace place, ProjectKey key) {
        try (key) {
            return Outcome.ok(StoreOptions.plain(place).with(key.storeKeys()));
        }
    }

    /** Wraps the key anew, in one step, and wipes it. */
    static Outcome<StorePlace> putUnder(StorePlace place, ProjectKey key, char[] passphrase, KdfSettings settings) {
        try (key) {
            SafeFiles.write(place.keyFile(), KeyHeader.wrap(key, passphrase, settings));
            return Outcome.ok(place);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(place.keyFile().getFileName())));
        }
    }

    /**
     * Puts a store that is not open under a passphrase: all of it is copied into a new one, read again, and only then takes the
     * old one's place. The old one stays beside it, still in the clear, for its owner to delete.
     *
     * @return the folder of the old one
     */
    public static Outcome<Path> encrypt(StorePlace place, char[] passphrase, KdfSettings settings) {
        StorePlace fresh = new StorePlace(beside(place, ".encrypting"), place.memory());
        Path before = beside(place, ".before-encryption");
        if (isLocked(place) || Files.exists(before)) {
            return Outcome.failed(Problem.error(CryptoMessage.NOT_EMPTY, String.valueOf(before.getFileName())));
        }
        try {
            StorePlace.delete(fresh.folder());
            return RevisionStore.open(place, InstantSource.system())
                    .then(open -> {
                        try (open) {
                            return create(fresh, passphrase, settings).then(options -> StoreCopy.copy(open, options));
                        }
                    })
                    .then(count -> {
                        try {
                            Files.move(place.folder(), before, StandardCopyOption.ATOMIC_MOVE);
                            return finish(place).then(done -> Outcome.ok(before));
                        } catch (IOException e) {
                            return Outcome.failed(
                                    Trouble.of(e, String.valueOf(place.folder().getFileName())));
                        }
                    });
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(fresh.folder().getFileName())));
        }
    }

    /** Ends an {@link #encrypt} that was killed between its last two steps; does nothing otherwise. */
    public static Outcome<StorePlace> finish(StorePlace place) {
        Path fresh = beside(place, ".encrypting");
        if (Files.exists(place.folder())
                || !Files.exists(fresh)
                || !Files.exists(beside(place, ".before-encryption"))) {
            return Outcome.ok(place);
        }
        try {
            Files.move(fresh, place.folder(), StandardCopyOption.ATOMIC_MOVE);
            Disk.REAL.forceFolder(place.folder().toAbsolutePath().resolveSibling("."));
            return Outcome.ok(place);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(fresh.getFileName())));
        }
    }

    private static Path beside(StorePlace place, String suffix) {
        return place.folder().resolveSibling(place.folder().getFileName() + suffix);
    }

    static Outcome<byte[]> header(Path file) {
        try {
            return Outcome.ok(SafeFiles.read(file, KeyHeader.BYTES));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(e, String.valueOf(file.getFileName())));
        }
    }
}
