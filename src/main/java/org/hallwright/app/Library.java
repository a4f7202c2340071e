package org.hallwright.app;

import java.util.ArrayList;
import java.util.List;
import org.hallwright.catalog.Catalog;
import org.hallwright.codec.CatalogReader;
import org.hallwright.engine.Packs;
import org.hallwright.pack.BuiltInPack;

/** The packs on board, read once. */
public final class Library {

    private Library() {}

    /**
     * Reads every pack that ships with the program.
     *
     * @throws IllegalStateException where one cannot be read: then the program was built wrongly
     */
    public static Packs load() {
        List<Packs.Ref> refs = new ArrayList<>();
        for (String id : BuiltInPack.IDS) {
            refs.add(BuiltInPack.describe(id).ref());
        }
        return new Packs(catalog(), refs);
    }

    /** The catalogue alone, for what needs no more. */
    public static Catalog catalog() {
        return CatalogReader.read(
                        BuiltInPack.bytes("catalog", "catalog.json"),
                        BuiltInPack.bytes("catalog", "facility-equipment.json"))
                .orThrow();
    }
}
