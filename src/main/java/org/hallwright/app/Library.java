package org.hallwright.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.economics.Economics;
import org.hallwright.codec.CatalogReader;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.codec.economics.EconomicsReader;
import org.hallwright.codec.region.RegionPacks;
import org.hallwright.codec.throughput.CalibrationPack;
import org.hallwright.codec.throughput.ModelLibrary;
import org.hallwright.engine.Packs;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.pack.PackShelf;
import org.hallwright.region.RegionPack;
import org.hallwright.store.StorePlace;

/** The data that designs are assessed with: the packs on board, and those installed in their place. */
public final class Library {

    private Library() {}

    /**
     * The packs in use.
     *
     * @param notes installed packs that cannot be used, in whose place those on board stand
     */
    public record Loaded(Packs packs, List<Problem> notes) {
        public Loaded {
            notes = List.copyOf(notes);
        }
    }

    /** The shelf of packs in the application's state folder. */
    public static PackShelf shelf() {
        return new PackShelf(StorePlace.stateFolder(
                        System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", "."))
                .resolve("packs"));
    }

    /** The packs in use on this machine; which those are, their refs say. */
    public static Packs load() {
        return loaded(shelf()).packs();
    }

    /** The packs on board, each in which an installed one has taken its place. */
    public static Loaded loaded(PackShelf shelf) {
        Packs packs = onBoard();
        List<Problem> notes = new ArrayList<>();
        switch (shelf.sheet()) {
            case Outcome.Failed<ShelfSheet> failed -> notes.addAll(asWarnings(failed.problems()));
            case Outcome.Ok<ShelfSheet> sheet -> {
                for (ShelfSheet.Installed each : sheet.value().installed()) {
                    if (!BuiltInPack.IDS.contains(each.id())) {
                        continue;
                    }
                    Packs before = packs;
                    Outcome<Packs> next = shelf.files(each.id())
                            .then(files ->
                                    with(before, new Packs.Ref(each.id(), each.version(), each.sha256()), files));
                    if (next instanceof Outcome.Ok<Packs> ok) {
                        packs = ok.value();
                    } else {
                        notes.addAll(asWarnings(next.problems()));
                    }
                }
            }
        }
        return new Loaded(packs, notes);
    }

    /** The law in use, for what needs no more: the installed pack, or the one on board where that cannot be used. */
    public static RegionPack law(PackShelf shelf) {
        return shelf.files("regions").then(RegionPacks::imported) instanceof Outcome.Ok<RegionPack> installed
                ? installed.value()
                : RegionPacks.onBoard().orThrow();
    }

    /** Installed packs that are damaged, in whose place those on board stand. */
    public static List<Problem> damagedPacks(PackShelf shelf) {
        return asWarnings(
                switch (shelf.sheet()) {
                    case Outcome.Failed<ShelfSheet> failed -> failed.problems();
                    case Outcome.Ok<ShelfSheet> sheet ->
                        sheet.value().installed().stream()
                                .flatMap(each -> shelf.files(each.id()).problems().stream())
                                .toList();
                });
    }

    private static List<Problem> asWarnings(List<Problem> problems) {
        return problems.stream()
                .map(p -> Problem.warning(p.message(), p.place(), p.arguments().toArray()))
                .toList();
    }

    /** These packs with one of them replaced by the files of another version; a pack that cannot be read is a failure. */
    public static Outcome<Packs> with(Packs packs, Packs.Ref ref, Map<String, byte[]> files) {
        Outcome<Packs> next = switch (ref.id()) {
            case "catalog" ->
                file(ref, files, "catalog.json")
                        .then(catalog -> file(ref, files, "facility-equipment.json")
                                .then(equipment -> CatalogReader.read(catalog, equipment)))
                        .then(read -> Outcome.ok(new Packs(
                                read,
                                packs.regions(),
                                packs.climates(),
                                packs.economics(),
                                packs.calibration(),
                                packs.models(),
                                refs(packs, ref))));
            case "regions" ->
                RegionPacks.imported(files)
                        .then(read -> Outcome.ok(new Packs(
                                packs.catalog(),
                                read,
                                packs.climates(),
                                packs.economics(),
                                packs.calibration(),
                                packs.models(),
                                refs(packs, ref))));
            case "climate" ->
                file(ref, files, "climate-tables.json")
                        .then(ClimateReader::tables)
                        .then(read -> Outcome.ok(new Packs(
                                packs.catalog(),
                                packs.regions(),
                                read,
                                packs.economics(),
                                packs.calibration(),
                                packs.models(),
                                refs(packs, ref))));
            case "economics" ->
                file(ref, files, "economics.json")
                        .then(bytes -> economics(ref, bytes))
                        .then(read -> Outcome.ok(new Packs(
                                packs.catalog(),
                                packs.regions(),
                                packs.climates(),
                                read,
                                packs.calibration(),
                                packs.models(),
                                refs(packs, ref))));
            default -> Outcome.failed(Problem.error(LibraryMessage.PACK_NOT_USED, "", ref.id()));
        };
        return next;
    }

    private static Outcome<byte[]> file(Packs.Ref ref, Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        return content == null
                ? Outcome.failed(Problem.error(LibraryMessage.PACK_LACKS, name, ref.id(), name))
                : Outcome.ok(content);
    }

    private static Outcome<Economics> economics(Packs.Ref ref, byte[] bytes) {
        try {
            return Outcome.ok(EconomicsReader.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(
                    Problem.error(LibraryMessage.PACK_LACKS, "economics.json", ref.id(), "economics.json"));
        }
    }

    private static List<Packs.Ref> refs(Packs packs, Packs.Ref changed) {
        return packs.refs().stream()
                .map(ref -> ref.id().equals(changed.id()) ? changed : ref)
                .toList();
    }

    /**
     * Reads every pack that ships with the program.
     *
     * @throws IllegalStateException where one cannot be read: then the program was built wrongly
     */
    public static Packs onBoard() {
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
