package org.hallwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.hallwright.codec.file.Disk;

/** Stores written by earlier versions, from the test resources. */
final class OldStore {

    /** An engine that was never ours: opening such a store carries it over into a new file. */
    static final String OLD_ENGINE = "2.4.240";

    private OldStore() {}

    /** A store of format 1 whose last sitting was killed. */
    static void formatOne(StorePlace place) throws IOException {
        StorePlace.createPrivate(place.folder());
        for (String name : List.of(
                "store.properties",
                "designs-000001.db",
                "designs-000001.journal",
                "designs-000002.db",
                "designs-000002.journal")) {
            try (InputStream in =
                    Objects.requireNonNull(OldStore.class.getResourceAsStream("format-1/" + name), name)) {
                Files.copy(in, place.folder().resolve(name));
            }
        }
    }

    /** The same, as an earlier engine would have left it. */
    static void ofOldEngine(StorePlace place) throws Exception {
        formatOne(place);
        Identity found = Identity.read(place.identityFile());
        new Identity(found.id(), found.format(), OLD_ENGINE, found.generations())
                .write(Disk.REAL, place.identityFile());
    }
}
