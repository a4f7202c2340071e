package org.hallwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.codec.CatalogReader;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.codec.economics.EconomicsReader;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.codec.throughput.ModelLibrary;
import org.hallwright.engine.Packs;
import org.hallwright.engine.throughput.model.TransformerModel;
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
        Map<String, TransformerModel> models = new LinkedHashMap<>();
        for (ModelLibrary.Entry entry : ModelLibrary.shipped().entries()) {
            models.put(entry.model().name(), entry.model());
        }
        return new Packs(
                catalog(),
                RegionPacks.onBoard().orThrow(),
                ClimateReader.onBoard(),
                economics(),
                CalibrationPack.shipped(),
                models,
                refs);
    }

    private static Economics economics() {
        try {
            return EconomicsReader.bundled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue alone, for what needs no more. */
    public static Catalog catalog() {
        return CatalogReader.read(
                        BuiltInPack.bytes("catalog", "catalog.json"),
                        BuiltInPack.bytes("catalog", "facility-equipment.json"))
                .orThrow();
    }
}
