package org.hallwright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hallwright.codec.JsonText;
import org.hallwright.store.StorePlace;
import org.hallwright.store.crypto.RecoveryVault;
import org.hallwright.store.crypto.StoreVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hallwright store status}: where the store is and what opens it. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Where the store is, whether it is under a passphrase, and which recovery sheet belongs to it.")
final class StoreStatusCommand implements Callable<Integer> {

    @Mixin
    Terminal terminal = new Terminal();

    @Mixin
    StoreCommand.Choice store = new StoreCommand.Choice();

    @Override
    public Integer call() {
        StorePlace place = store.place();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("folder", place.folder().toString());
        status.put("encrypted", StoreVault.isLocked(place));
        status.put("keyDerivation", StoreVault.derivation(place));
        status.put("recoverySheet", RecoveryVault.number(place));
        if (terminal.json()) {
            terminal.print(JsonText.of(status));
        } else {
            status.forEach((name, value) -> terminal.out().printf("%-14s %s%n", name, value));
            terminal.out().flush();
        }
        return HallwrightCommand.OK;
    }
}
