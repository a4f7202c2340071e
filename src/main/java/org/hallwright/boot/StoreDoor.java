package org.hallwright.boot;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hallwright.app.DesignStore;
import org.hallwright.app.Policy;
import org.hallwright.app.TransferMessage;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.store.StoreOptions;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.RecoveryKey;
import org.hallwright.store.crypto.RecoverySheet;
import org.hallwright.store.crypto.RecoveryVault;
import org.hallwright.store.crypto.StoreVault;
import org.jspecify.annotations.Nullable;

/** How the planner's store is opened: in the clear, or with a passphrase where it has one or the policy wants one. */
final class StoreDoor {

    private final StorePlace place;
    private final PolicySheet policy;
    private final List<Problem> notices = new ArrayList<>();

    /**
     * The store, if it could be opened.
     *
     * @param store null where the desk works in memory
     * @param notices what there is to say of it
     */
    record Opened(@Nullable DesignStore store, List<Problem> notices) {
        Opened {
            notices = List.copyOf(notices);
        }
    }

    private StoreDoor(StorePlace place, PolicySheet policy) {
        this.place = place;
        this.policy = policy;
    }

    /** The store of this user under the policy of this machine. */
    static StoreDoor standard() {
        Outcome<PolicySheet> read = Policy.standard();
        StoreDoor door = new StoreDoor(
                StorePlace.standard(), read instanceof Outcome.Ok<PolicySheet> ok ? ok.value() : PolicySheet.NONE);
        door.notices.addAll(read.problems());
        door.notices.addAll(StoreVault.finish(door.place).problems());
        return door;
    }

    /** A store in any place, under no policy. */
    static StoreDoor at(StorePlace place) {
        return new StoreDoor(place, PolicySheet.NONE);
    }

    PolicySheet policy() {
        return policy;
    }

    StorePlace place() {
        return place;
    }

    /** Whether a passphrase is needed: to open the store, or to make it. */
    boolean asks() {
        return StoreVault.isLocked(place) || isNew();
    }

    /** Whether the store is yet to be made under a new passphrase. */
    boolean isNew() {
        return policy.forceEncryption() && !Files.exists(place.folder());
    }

    /** Opens a store that has no passphrase. */
    Opened open() {
        if (policy.forceEncryption()) {
            notices.add(Problem.error(TransferMessage.STORE_IN_CLEAR, ""));
            return new Opened(null, notices);
        }
        return opened(StoreOptions.plain(place));
    }

    /** Opens, or makes, a store with the passphrase, which the caller wipes; a wrong one is a failure. */
    Outcome<Opened> open(char[] passphrase) {
        Outcome<StoreOptions> options = isNew()
                ? StoreVault.create(place, passphrase, KdfSettings.ofThisMachine(policy.fips()))
                : StoreVault.unlock(place, passphrase, policy.fips());
        return options.then(found -> Outcome.ok(opened(found)));
    }

    /** The number of the sheet that a recovery key stands on; empty where none was made. */
    String sheet() {
        return RecoveryVault.number(place);
    }

    /** Whether the store is under a passphrase. */
    boolean isLocked() {
        return StoreVault.isLocked(place);
    }

    /** Makes a recovery key, in place of the one before, and the text of its sheet; the caller wipes the passphrase. */
    Outcome<String> makeSheet(char[] passphrase, String marking, Locale locale) {
        return RecoverySheet.make(place, passphrase, policy.fips(), marking, LocalDate.now(Clock.systemUTC()), locale);
    }

    /** Opens a store with its recovery key and puts it under a new passphrase; the caller wipes both. */
    Outcome<Opened> recover(char[] typed, char[] passphrase) {
        return RecoveryKey.parse(typed).then(key -> {
            try (key) {
                return RecoveryVault.reset(place, key, passphrase, KdfSettings.ofThisMachine(policy.fips()))
                        .then(done -> RecoveryVault.unlock(place, key))
                        .then(options -> Outcome.ok(opened(options)));
            }
        });
    }

    private Opened opened(StoreOptions options) {
        Outcome<DesignStore> outcome =
                DesignStore.open(options, Clock.systemUTC(), System.getProperty("user.name", "planner"));
        List<Problem> told = new ArrayList<>(notices);
        told.addAll(outcome.problems());
        return new Opened(outcome instanceof Outcome.Ok<DesignStore> ok ? ok.value() : null, told);
    }
}
