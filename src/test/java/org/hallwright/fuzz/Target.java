package org.hallwright.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hallwright.app.Library;
import org.hallwright.app.template.Templates;
import org.hallwright.base.Outcome;
import org.hallwright.codec.CatalogReader;
import org.hallwright.codec.DesignReader;
import org.hallwright.codec.DesignWriter;
import org.hallwright.codec.Json;
import org.hallwright.codec.MappingSheet;
import org.hallwright.codec.PackIndexReader;
import org.hallwright.codec.archive.ArchiveManifest;
import org.hallwright.codec.archive.PackManifest;
import org.hallwright.codec.archive.PolicySheet;
import org.hallwright.codec.archive.ReleaseSheet;
import org.hallwright.codec.archive.ShelfSheet;
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.codec.facility.FacilityRowsReader;
import org.hallwright.codec.region.FactsReader;
import org.hallwright.codec.region.RegionPackReader;
import org.hallwright.codec.region.WorksheetCodec;
import org.hallwright.codec.throughput.MeasurementFile;
import org.hallwright.codec.throughput.ModelConfig;
import org.hallwright.codec.yaml.YamlReader;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.carbon.CarbonReader;
import org.hallwright.exchange.drawing.DxfReader;
import org.hallwright.exchange.drawing.Scans;
import org.hallwright.exchange.drawing.SvgReader;
import org.hallwright.exchange.epw.EpwReader;
import org.hallwright.exchange.netbox.NetBoxImport;
import org.hallwright.exchange.table.TableImport;
import org.hallwright.exchange.table.TableOptions;
import org.hallwright.pack.AuditLog;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.pack.DetachedSignature;
import org.hallwright.pack.PackVerifier;
import org.hallwright.pack.SignedPack;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.store.RevisionStore;
import org.hallwright.store.StorePlace;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.crypto.EncryptedFile;
import org.hallwright.store.crypto.KdfSettings;
import org.hallwright.store.crypto.KeyHeader;
import org.hallwright.store.crypto.ProjectKey;

/**
 * Everything that reads bytes from outside. A reader returns or gives problems; it throws nothing. The share says how many of
 * a thousand mutants a target gets: what is slow to read gets few.
 */
enum Target {
    DESIGN(130, () -> List.of(design(Templates.PARIS_MINISTRY), design(Templates.FRANKFURT_GB200)), DesignReader::read),
    /** The damaged archive itself. */
    ARCHIVE(
            80,
            () -> List.of(archive(design(Templates.PARIS_MINISTRY)), archive(design(Templates.FRANKFURT_GB200))),
            bytes -> ArchiveFiles.read(bytes, null, false)),
    /** A rightly made archive around a damaged design, as an attacker makes it. */
    ARCHIVE_INSIDE(
            70,
            () -> List.of(design(Templates.PARIS_MINISTRY), design(Templates.FRANKFURT_GB200)),
            bytes -> DesignArchive.read(archive(bytes)).then(a -> DesignReader.read(a.design()))),
    ENCRYPTED(
            1,
            () -> List.of(EncryptedFile.encrypt(
                    archive(design(Templates.PARIS_MINISTRY)),
                    "x".toCharArray(),
                    new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4))),
            bytes -> EncryptedFile.decrypt(bytes, "x".toCharArray(), false)),
    PACK(60, () -> List.of(pack("{\"a\": [1, 2]}"), pack("[]")), bytes -> PackVerifier.unsigned(bytes, DAY())),
    PACK_INSIDE(
            40,
            () -> List.of("{\"schema\": \"x\", \"list\": [1, {\"a\": \"b\"}]}".getBytes(StandardCharsets.UTF_8)),
            bytes -> PackVerifier.unsigned(pack(new String(bytes, StandardCharsets.UTF_8)), DAY())),
    PACK_MANIFEST(
            40,
            () -> List.of(
                    new PackManifest("prices", "1", 1, "prices", DAY(), DAY(), "t", List.of(), List.of()).toJson()),
            PackManifest::read),
    ARCHIVE_MANIFEST(
            30,
            () -> List.of(DesignArchive.read(archive(design(Templates.PARIS_MINISTRY)))
                    .orThrow()
                    .manifest()
                    .toJson()),
            ArchiveManifest::read),
    SIGNATURES(
            30,
            () -> List.of(DetachedSignature.sign(new byte[3], SigningKey.generate("a"))
                    .toJson()),
            SignatureSheet::read),
    TRUST(
            20,
            () -> List.of(trust()),
            bytes -> Trust.read(
                    bytes, DetachedSignature.sign(new byte[3], SigningKeys.ONE).toJson(), null, 0, DAY())),
    POLICY(
            30,
            () -> List.of(
                    "{\"schema\": \"hallwright.policy/1\", \"marking\": {\"allowed\": [\"A\"], \"default\": \"A\"}, \"fips\": true}"
                            .getBytes(StandardCharsets.UTF_8)),
            PolicySheet::read),
    RELEASE(
            20,
            () -> List.of(new ReleaseSheet(List.of(new ReleaseSheet.Member("a", 1, "0".repeat(64)))).toJson()),
            ReleaseSheet::read),
    AUDIT(
            20,
            () -> List.of("2026-11-22T12:00:00Z\tw\tx\ty\tz\t00\n".getBytes(StandardCharsets.UTF_8)),
            AuditLog::verify),
    JSON(
            60,
            () -> List.of("{\"a\": [1, 2.5e3, \"x\", null, true, {\"b\": {}}]}".getBytes(StandardCharsets.UTF_8)),
            Json::read),
    YAML(
            70,
            () -> List.of(
                    "a: &x\n  - 1\n  - 'b'\nc: *x\nd: {e: f, g: [h, 2.5]}\n---\ni: |\n  text\n"
                            .getBytes(StandardCharsets.UTF_8),
                    Seeds.deviceType()),
            YamlReader::read),
    FACTS(
            50,
            () -> List.of("{\"facts\": {\"pue_design\": 1.2, \"it_power_kw\": {\"value\": 3, \"unit\": \"MW\"}}}"
                    .getBytes(StandardCharsets.UTF_8)),
            bytes -> FactsReader.read(bytes, PACKS().regions().metrics())),
    PACK_INDEX(20, () -> List.of(BuiltInPack.bytes("catalog", "pack.json")), PackIndexReader::read),
    REGIONS(
            2,
            () -> List.of(BuiltInPack.bytes("regions", "additions.json"), BuiltInPack.bytes("regions", "regions.json")),
            bytes -> RegionPackReader.read(Map.of("regions.json", bytes))),
    CATALOGUE(
            3,
            () -> List.of(BuiltInPack.bytes("catalog", "catalog.json")),
            bytes -> CatalogReader.read(bytes, BuiltInPack.bytes("catalog", "facility-equipment.json"))),
    EQUIPMENT(
            3,
            () -> List.of(BuiltInPack.bytes("catalog", "facility-equipment.json")),
            bytes -> CatalogReader.read(BuiltInPack.bytes("catalog", "catalog.json"), bytes)),
    CLIMATE(3, () -> List.of(BuiltInPack.bytes("climate", "climate-tables.json")), ClimateReader::tables),
    ECONOMICS(
            2,
            () -> List.of(BuiltInPack.bytes("economics", "economics.json")),
            bytes -> Library.with(PACKS(), new Packs.Ref("economics", "1", "0"), Map.of("economics.json", bytes))),
    MEASUREMENTS(
            10,
            () -> List.of("{\"rows\": [{\"id\": \"a\", \"value\": 3}]}".getBytes(StandardCharsets.UTF_8)),
            bytes -> MeasurementFile.read(new String(bytes, StandardCharsets.UTF_8), "rows")),
    FACILITY_ROWS(
            10,
            () -> List.of("{\"rows\": [{\"id\": \"a\", \"value\": 3}]}".getBytes(StandardCharsets.UTF_8)),
            FacilityRowsReader::read),
    CSV(
            25,
            () -> List.of("rack;row;height U;design kW\nA01;A;48;\"12,5\"\nA02;A;48;40 kBTU/h\n"
                    .getBytes(StandardCharsets.UTF_8)),
            bytes -> file(bytes, "racks.csv", Target::table)),
    XLSX(15, () -> List.of(Seeds.workbook()), bytes -> file(bytes, "racks.xlsx", Target::table)),
    MAPPING(
            10,
            () -> List.of("{\"schema\": \"hallwright.mapping/1\", \"columns\": {\"rack\": \"name\"}}"
                    .getBytes(StandardCharsets.UTF_8)),
            MappingSheet::read),
    EPW(4, () -> List.of(Seeds.weather()), bytes -> EpwReader.read(bytes, "weather.epw")),
    DXF(20, () -> List.of(Seeds.dxf()), bytes -> DxfReader.read(bytes, "plan.dxf")),
    SVG(20, () -> List.of(Seeds.svg()), bytes -> SvgReader.read(bytes, "plan.svg")),
    /** PNG and JPEG. */
    PICTURE(15, () -> List.of(Seeds.picture("png"), Seeds.picture("jpeg")), bytes -> Scans.read(bytes, "plan")),
    NETBOX(
            20,
            () -> List.of(Seeds.deviceType(), Seeds.rackType()),
            bytes -> file(bytes, "type.yaml", file -> types(NetBoxImport.review(List.of(file))))),
    NETBOX_ZIP(
            15,
            () -> List.of(Seeds.library(Seeds.deviceType())),
            bytes -> file(bytes, "library.zip", file -> types(NetBoxImport.review(List.of(file))))),
    MODEL(20, () -> List.of(Seeds.model()), bytes -> ModelConfig.read(bytes, "config.json")),
    CARBON(5, () -> List.of(Seeds.carbon()), bytes -> file(bytes, "carbon.csv", CarbonReader::read)),
    WORKSHEET(
            15,
            () -> List.of(Seeds.worksheet()),
            bytes -> WorksheetCodec.fromCsv(
                    new String(bytes, StandardCharsets.UTF_8), PACKS().regions().metrics())),
    WORKSHEET_JSON(
            10,
            () -> List.of(
                    "{\"worksheet\": [{\"metric\": \"pue_design\", \"value\": \"1.2\", \"date\": \"2027-01-31\"}]}"
                            .getBytes(StandardCharsets.UTF_8)),
            bytes -> WorksheetCodec.fromJson(bytes, PACKS().regions().metrics())),
    SHELF(10, () -> List.of(new ShelfSheet(1, List.of(), List.of()).toJson()), ShelfSheet::read),
    /** The wrapped key of an encrypted store; only a whole one takes Argon2's time. */
    STORE_KEY(
            10,
            () -> List.of(KeyHeader.wrap(
                    ProjectKey.random(),
                    "x".toCharArray(),
                    new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4))),
            bytes -> KeyHeader.unwrap(bytes, "y".toCharArray(), false)),
    /** What a store says of itself, damaged before its check value was made. */
    STORE_IDENTITY(10, () -> List.of(Seeds.identity()), Target::store);

    private final int share;
    private final Supplier<List<byte[]>> seeds;
    private final Function<byte[], Outcome<?>> reader;

    Target(int share, Supplier<List<byte[]>> seeds, Function<byte[], Outcome<?>> reader) {
        this.share = share;
        this.seeds = seeds;
        this.reader = reader;
    }

    /** Out of a thousand. */
    int share() {
        return share;
    }

    /** Argon2 takes its 64 MiB and its time by design. */
    boolean derivesKeys() {
        return this == ENCRYPTED || this == STORE_KEY;
    }

    List<byte[]> seeds() {
        return seeds.get();
    }

    Outcome<?> read(byte[] bytes) {
        return reader.apply(bytes);
    }

    /** One key for all: making one takes long. */
    private static final class SigningKeys {
        static final SigningKey ONE = SigningKey.generate("root");
    }

    private static final class Shared {
        static final Packs PACKS = Library.onBoard();
    }

    private static Packs PACKS() {
        return Shared.PACKS;
    }

    private static LocalDate DAY() {
        return LocalDate.of(2026, 11, 22);
    }

    private static byte[] design(Templates template) {
        return DesignWriter.write(template.create(PACKS().catalog()));
    }

    private static Outcome<?> table(Path file) {
        return TableImport.review(file, TableOptions.NONE);
    }

    private static Outcome<?> types(NetBoxImport.Result result) {
        return result.types().isEmpty() && !result.refused().isEmpty()
                ? Outcome.failed(result.refused())
                : Outcome.ok(result.types());
    }

    /** A store that is nothing but its identity file. */
    private static Outcome<?> store(byte[] identity) {
        byte[] checked = Seeds.withCheck(identity);
        return file(checked, "store.properties", file -> {
            Path folder = file.resolveSibling("remembered");
            return RevisionStore.open(new StorePlace(file.getParent(), folder), InstantSource.system())
                    .then(store -> {
                        store.close();
                        return Outcome.ok(folder);
                    });
        });
    }

    private static byte[] archive(byte[] design) {
        return DesignArchive.of("d", "OFFICIAL", List.of(), design, Map.of("evidence/a.txt", new byte[20]))
                .toBytes();
    }

    private static byte[] pack(String json) {
        return SignedPack.build(
                new PackManifest("prices", "1", 1, "prices", DAY(), null, "t", List.of(), List.of()),
                Map.of("prices.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] trust() {
        return new TrustSheet(
                        1,
                        DAY(),
                        1,
                        List.of(SigningKeys.ONE.publicKey()),
                        List.of(new TrustSheet.Role("rules", 1, List.of(SigningKeys.ONE.publicKey()))),
                        List.of())
                .toJson();
    }

    /** For readers that want a file: it lies in a folder of its own while it is read. */
    private static Outcome<?> file(byte[] bytes, String name, Function<Path, Outcome<?>> reader) {
        try {
            Path folder = Files.createTempDirectory("mutant");
            Path file = folder.resolve(name);
            try {
                Files.write(file, bytes);
                return reader.apply(file);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found once and must not come back. */
    List<byte[]> corpus(Path folder) {
        Path own = folder.resolve(name());
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (var files = Files.list(own)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return Files.readAllBytes(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
