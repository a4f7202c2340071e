package org.hallwright.store.crypto;

import java.io.IOException;
import java.nio.file.Files;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.base.Sha256;
import org.hallwright.codec.file.SafeFiles;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.Trouble;

/**
 * A store's key wrapped a second time, by a {@link RecoveryKey}. Whoever holds the sheet of paper opens the store and gives it a
 * new passphrase; a new sheet makes the former one void for this store.
 */
public final class RecoveryVault {

    private static final int NUMBER_DIGITS = 8;

    private RecoveryVault() {}

    /** Makes a recovery key, in place of the one before if there was one. The caller prints it, and keeps it nowhere else. */
    public static Outcome<RecoveryKey> create(StorePlace place, char[] passphrase, boolean fips) {
        return StoreVault.key(place, passphrase, fips).then(key -> {
            RecoveryKey recovery = RecoveryKey.random();
            try (key) {
                SafeFiles.write(place.recoveryFile(), KeyHeader.wrap(key, recovery));
                return Outcome.ok(recovery);
            } catch (IOException e) {
                return Outcome.failed(
                        Trouble.of(e, String.valueOf(place.recoveryFile().getFileName())));
            }
        });
    }

    /** Makes the sheet that was printed void for this store; older copies of the store still open with it. */
    public static Outcome<StorePlace> revoke(StorePlace place, char[] passphrase, boolean fips) {
        return StoreVault.key(place, passphrase, fips).then(key -> {
            try (key) {
                return Files.deleteIfExists(place.recoveryFile()) ? Outcome.ok(place) : none();
            } catch (IOException e) {
                return Outcome.failed(
                        Trouble.of(e, String.valueOf(place.recoveryFile().getFileName())));
            }
        });
    }

    /** The options with which the store opens. */
    public static Outcome<StoreOptions> unlock(StorePlace place, RecoveryKey recovery) {
        return key(place, recovery).then(key -> StoreVault.options(place, key));
    }

    /** Puts a new passphrase in place of one that is forgotten, or of a key file that is lost. */
    public static Outcome<StorePlace> reset(
            StorePlace place, RecoveryKey recovery, char[] fresh, KdfSettings settings) {
        return key(place, recovery).then(key -> StoreVault.putUnder(place, key, fresh, settings));
    }

    /** Which sheet belongs to the store, eight digits; empty where there is none. */
    public static String number(StorePlace place) {
        return header(place) instanceof Outcome.Ok<byte[]> ok
                ? Sha256.inFours(Sha256.of(ok.value()).hex().substring(0, NUMBER_DIGITS))
                : "";
    }

    private static Outcome<ProjectKey> key(StorePlace place, RecoveryKey recovery) {
        return header(place).then(header -> KeyHeader.unwrap(header, recovery, number(place)));
    }

    private static Outcome<byte[]> header(StorePlace place) {
        return Files.exists(place.recoveryFile()) ? StoreVault.header(place.recoveryFile()) : none();
    }

    private static <T> Outcome<T> none() {
        return Outcome.failed(Problem.error(CryptoMessage.NO_RECOVERY_KEY, ""));
    }
}
