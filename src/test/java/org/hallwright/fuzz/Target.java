package org.hallwright.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
import org.hallwright.codec.archive.SignatureSheet;
import org.hallwright.codec.archive.TrustSheet;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.codec.facility.FacilityRowsReader;
import org.hallwright.codec.region.FactsReader;
import org.hallwright.codec.region.RegionPackReader;
import org.hallwright.codec.throughput.MeasurementFile;
import org.hallwright.codec.yaml.YamlReader;
import org.hallwright.engine.Packs;
import org.hallwright.exchange.epw.EpwReader;
import org.hallwright.exchange.table.TableImport;
import org.hallwright.exchange.table.TableOptions;
import org.hallwright.pack.AuditLog;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.pack.DetachedSignature;
import org.hallwright.pack.PackVerifier;
import org.hallwright.pack.SignedPack;
import org.hallwright.pack.SigningKey;
import org.hallwright.pack.Trust;
import org.hallwright.store.archive.ArchiveFiles;
import org.hallwright.store.archive.DesignArchive;
import org.hallwright.store.crypto.EncryptedFile;
import org.hallwright.store.crypto.KdfSettings;

/**
 * Everything that reads bytes from outside. A reader returns or gives problems; it throws nothing. The share says how many of
 * a thousand mutants a target gets: what is slow to read gets few.
 */
enum Target {
    DESIGN(179, () -> List.of(design(Templates.PARIS_MINISTRY), design(Templates.FRANKFURT_GB200)), DesignReader::read),
    /** The damaged archive itself. */
    ARCHIVE(
            120,
            () -> List.of(archive(design(Templates.PARIS_MINISTRY)), archive(design(Templates.FRANKFURT_GB200))),
            bytes -> ArchiveFiles.read(bytes, null, false)),
    /** A rightly made archive around a damaged design, as an attacker makes it. */
    ARCHIVE_INSIDE(
            90,
            () -> List.of(design(Templates.PARIS_MINISTRY), design(Templates.FRANKFURT_GB200)),
            bytes -> DesignArchive.read(archive(bytes)).then(a -> DesignReader.read(a.design()))),
    ENCRYPTED(
            1,
            () -> List.of(EncryptedFile.encrypt(
                    archive(design(Templates.PARIS_MINISTRY)),
                    "x".toCharArray(),
                    new KdfSettings(KdfSettings.Kind.ARGON2ID, 64 * 1024, 3, 4))),
            bytes -> EncryptedFile.decrypt(bytes, "x".toCharArray(), false)),
    PACK(80, () -> List.of(pack("{\"a\": [1, 2]}"), pack("[]")), bytes -> PackVerifier.unsigned(bytes, DAY())),
    PACK_INSIDE(
            60,
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
            bytes -> AuditLog.verify(new String(bytes, StandardCharsets.UTF_8))),
    JSON(
            60,
            () -> List.of("{\"a\": [1, 2.5e3, \"x\", null, true, {\"b\": {}}]}".getBytes(StandardCharsets.UTF_8)),
            Json::read),
    YAML(
            70,
            () -> List.of(
                    "a: &x\n  - 1\n  - 'b'\nc: *x\nd: {e: f, g: [h, 2.5]}\n---\ni: |\n  text\n"
                            .getBytes(StandardCharsets.UTF_8),
                    yamlSeed()),
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
            bytes -> table(bytes, "racks.csv")),
    XLSX(15, () -> List.of(workbook()), bytes -> table(bytes, "racks.xlsx")),
    MAPPING(
            10,
            () -> List.of("{\"schema\": \"hallwright.mapping/1\", \"columns\": {\"rack\": \"name\"}}"
                    .getBytes(StandardCharsets.UTF_8)),
            MappingSheet::read),
    EPW(4, () -> List.of(epw()), bytes -> EpwReader.read(bytes, "weather.epw"));

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

    private static byte[] yamlSeed() {
        return """
                manufacturer: Example
                model: Server 1
                slug: example-server-1
                u_height: 1
                is_full_depth: true
                power-ports:
                  - name: PS1
                    type: iec-60320-c14
                    maximum_draw: 800
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static Outcome<?> table(byte[] bytes, String name) {
        try {
            Path folder = Files.createTempDirectory("mutant");
            Path file = folder.resolve(name);
            try {
                Files.write(file, bytes);
                return TableImport.review(file, TableOptions.NONE);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Racks");
            String[] heads = {"rack", "row", "height U", "design kW"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            for (int row = 1; row < 20; row++) {
                sheet.value(row, 0, "A" + row);
                sheet.value(row, 1, "A");
                sheet.value(row, 2, 48);
                sheet.value(row, 3, 12.5);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A year of weather in the EPW shape: eight header lines and 8,760 hours. */
    private static byte[] epw() {
        StringBuilder text = new StringBuilder("LOCATION,Somewhere,ST,DEU,TMYx,100000,50.0,8.0,1.0,100.0\n");
        text.append("DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n");
        text.append("HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,none\nCOMMENTS 2,none\n");
        text.append("DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n");
        int[] days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= days[month - 1]; day++) {
                for (int hour = 1; hour <= 24; hour++) {
                    text.append("2015,")
                            .append(month)
                            .append(',')
                            .append(day)
                            .append(',')
                            .append(hour);
                    text.append(",60,?9?9?9,10.0,5.0,71,101325,0,0,300,0,0,0,0,0,0,0,180,3.0,5,5,20.0,77777,9,");
                    text.append("999999999,89,0.0,0,88,0.2,0.0,1.0\n");
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
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
