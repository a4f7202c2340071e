package org.hallwright.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.CloudPrice;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.Equipment;
import org.hallwright.catalog.EquipmentClass;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.SourceDocument;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the catalogue pack. An entry that cannot be read is reported and left out; the others still load, and whatever
 * names the missing one is told so.
 */
public final class CatalogReader {

    private static final double MOST = 1e18;

    private CatalogReader() {}

    /**
     * The catalogue.
     *
     * @param catalogJson accelerators, nodes, racks, prices ({@code hallwright.catalog/1})
     * @param equipmentJson facility equipment ({@code hallwright.facility-equipment/1})
     */
    public static Outcome<Catalog> read(byte[] catalogJson, byte[] equipmentJson) {
        return Json.read(catalogJson).then(main -> Json.read(equipmentJson).then(facility -> read(main, facility)));
    }

    private static Outcome<Catalog> read(JsonNode main, JsonNode facility) {
        Cursor root = Cursor.root(main);
        Cursor plant = Cursor.root(facility);
        Map<String, Accelerator> accelerators = byId(root.at("accelerators"), CatalogReader::accelerator);
        Map<String, NodeType> nodes = byId(root.at("nodes"), CatalogReader::node);
        Map<String, RackType> racks = byId(root.at("racks"), CatalogReader::rack);
        Map<String, String> vendors = new LinkedHashMap<>();
        Map<String, String> seats = new LinkedHashMap<>();
        for (Cursor vendor : root.at("vendors").elements()) {
            vendors.put(vendor.at("id").text(), vendor.at("name").text());
            seats.put(vendor.at("id").text(), vendor.at("headquarters").textOr(""));
        }
        List<CloudPrice> prices = new ArrayList<>();
        for (Cursor c : root.at("cloudPrices").elements()) {
            prices.add(new CloudPrice(
                    c.at("provider").text(),
                    c.at("instance").text(),
                    c.at("accelerator").text(),
                    c.at("acceleratorCount").wholeOr(1, 1, 1_000_000),
                    c.at("model").text(),
                    c.at("region").textOr(""),
                    c.at("date").textOr(""),
                    datum(c.at("instanceHour")),
                    datum(c.at("acceleratorHour"))));
        }
        Map<String, SourceDocument> sources = new LinkedHashMap<>();
        for (Cursor from : List.of(root, plant)) {
            for (Cursor s : from.at("sources").elements()) {
                String id = s.at("id").text();
                sources.putIfAbsent(
                        id,
                        new SourceDocument(
                                id,
                                s.at("title").textOr(id),
                                s.at("publisher").textOr(""),
                                s.at("date").textOr(""),
                                s.at("kind").textOr(""),
                                s.at("access").textOr("")));
            }
        }
        Map<String, EquipmentClass> classes = byId(plant.at("classes"), CatalogReader::equipmentClass);
        Map<String, Equipment> equipment = new LinkedHashMap<>();
        for (Map.Entry<String, Cursor> family : plant.at("equipment").fields().entrySet()) {
            for (Cursor c : family.getValue().elements()) {
                if (c.has("id")) {
                    Equipment item = EquipmentReader.read(c, family.getKey());
                    equipment.put(item.id(), item);
                }
            }
        }
        List<Problem> problems = new ArrayList<>(root.problems());
        problems.addAll(plant.problems());
        Catalog catalog = new Catalog(
                Collections.unmodifiableMap(accelerators),
                Collections.unmodifiableMap(nodes),
                Collections.unmodifiableMap(racks),
                Collections.unmodifiableMap(equipment),
                Collections.unmodifiableMap(classes),
                List.copyOf(prices),
                Collections.unmodifiableMap(vendors),
                Collections.unmodifiableMap(seats),
                Collections.unmodifiableMap(sources));
        return Outcome.ok(catalog, problems);
    }

    private interface Reader<T> {
        T read(Cursor cursor, String id);
    }

    private static <T> Map<String, T> byId(Cursor array, Reader<T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Cursor c : array.elements()) {
            String id = c.at("id").id();
            T item = c.build(() -> reader.read(c, id));
            if (item != null) {
                if (map.containsKey(id)) {
                    c.at("id").problem(CodecMessage.DUPLICATE_ID, id);
                } else {
                    map.put(id, item);
                }
            }
        }
        return map;
    }

    private static Accelerator accelerator(Cursor c, String id) {
        Map<String, Datum> rates = new LinkedHashMap<>();
        c.at("denseTflops").fields().forEach((precision, at) -> rates.put(precision, datum(at)));
        Cursor process = c.at("process");
        Cursor up = c.at("scaleUp");
        return new Accelerator(
                id,
                c.at("name").text(),
                c.at("vendor").text(),
                c.at("sale").textOr("yes"),
                datum(process.at("nm")),
                process.at("foundry").textOrNull(),
                process.at("foundryCountry").textOrNull(),
                rates,
                datum(c.at("memory").at("capacity")),
                datum(c.at("memory").at("bandwidth")),
                datum(c.at("tdp")),
                datum(c.at("idlePower")),
                datum(up.at("perDirection")),
                datum(up.at("bidirectional")),
                datum(up.at("domainSize")),
                datum(c.at("scaleOut")),
                c.at("cooling").texts(),
                c.at("softwareStacks").texts(),
                datum(c.at("exportControl").at("tpp")),
                datum(c.at("unitPrice")),
                c.at("notes").texts());
    }

    private static NodeType node(Cursor c, String id) {
        return new NodeType(
                id,
                c.at("name").text(),
                c.at("accelerator").text(),
                c.at("acceleratorCount").wholeOr(0, 0, 100_000),
                datum(c.at("rackUnits")),
                datum(c.at("depth")),
                datum(c.at("maxPower")),
                datum(c.at("typicalPower")),
                datum(c.at("mass")),
                datum(c.at("inletTempMin")),
                datum(c.at("inletTempMax")),
                datum(c.at("airflow")),
                datum(c.at("liquidHeatFraction")),
                datum(c.at("liquidFlow")),
                c.at("powerSupplies").at("redundancy").textOr("undisclosed"),
                c.at("powerSupplies").at("description").textOr(""),
                datum(c.at("price")),
                datum(c.at("leadTime")),
                c.at("sale").textOr("yes"),
                c.at("notes").texts());
    }

    private static RackType rack(Cursor c, String id) {
        Cursor footprint = c.at("footprint");
        return new RackType(
                id,
                c.at("name").text(),
                c.at("node").text(),
                c.at("nodesPerSystem").wholeOr(1, 1, 100_000),
                c.at("acceleratorsPerSystem").wholeOr(0, 0, 1_000_000),
                c.at("cabinets").wholeOr(1, 1, 1000),
                datum(c.at("systemPower")),
                datum(c.at("peakPower")),
                datum(c.at("mass")),
                datum(footprint.at("width")),
                datum(footprint.at("depth")),
                datum(footprint.at("heightUnits")),
                datum(c.at("liquidHeatFraction")),
                datum(c.at("coolantSupplyMin")),
                datum(c.at("coolantSupplyMax")),
                datum(c.at("liquidFlow")),
                datum(c.at("overheadPower")),
                c.at("powerFeed").at("description").textOr(""),
                datum(c.at("price")),
                datum(c.at("leadTime")),
                c.at("sale").textOr("yes"),
                c.at("status").textOr(""),
                c.at("notes").texts(),
                c.at("layout").list(CatalogReader::part));
    }

    private static RackType.@Nullable Part part(Cursor c) {
        RackType.PartKind kind = c.at("part").word(RackType.PartKind.class, Cursor::kebab);
        int from = c.at("from").whole(1, 100);
        int units = c.at("units").wholeOr(1, 1, 100);
        int count = c.at("count").wholeOr(1, 1, 100);
        boolean rear = c.at("rear").flagOr(false);
        return c.build(() -> new RackType.Part(kind, from, units, count, rear));
    }

    private static EquipmentClass equipmentClass(Cursor c, String id) {
        return new EquipmentClass(
                id,
                c.at("name").textOr(id),
                datum(c.at("cost")),
                datum(c.at("leadTime")),
                datum(c.at("serviceLife")),
                datum(c.at("maintenance")),
                c.at("clearance").textOr(""),
                datum(c.at("areaPerUnit")));
    }

    /** A value with its unit, band, basis and source; {@link Datum#ABSENT} where nothing stands. */
    static Datum datum(Cursor c) {
        if (!c.isObject()) {
            return Datum.ABSENT;
        }
        Double value = c.at("value").isNumber() ? c.at("value").numberOrNull(-MOST, MOST) : null;
        Double low = c.at("low").isNumber() ? c.at("low").numberOrNull(-MOST, MOST) : null;
        Double high = c.at("high").isNumber() ? c.at("high").numberOrNull(-MOST, MOST) : null;
        return new Datum(
                value,
                low,
                high,
                c.at("unit").textOr(""),
                basis(c.at("basis")),
                c.at("source").isText() ? c.at("source").text() : null,
                c.at("note").isText() ? c.at("note").text() : null);
    }

    private static Basis basis(Cursor c) {
        @Nullable String word = c.isText() ? c.text() : null;
        if (word == null) {
            return Basis.ESTIMATE;
        }
        for (Basis basis : Basis.values()) {
            if (basis.word().equals(word)) {
                return basis;
            }
        }
        c.problem(
                CodecMessage.NOT_ONE_OF,
                word,
                "published, derived, estimate, undisclosed, unsupported, not-applicable");
        return Basis.ESTIMATE;
    }
}
