package org.hallwright.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column can give. A quantity is kept in the field's own unit; {@code least} and {@code most} bound what is believed of
 * it at all.
 */
public enum Field {
    ID("id", "asset tag", "assettag", "facility id", "cf hallwright id"),
    NAME(
            "name",
            "label",
            "rack name",
            "cabinet name",
            "bezeichnung",
            "nom",
            "hostname",
            "device name",
            "rackname",
            "rack label",
            "schrankname",
            "nom de la baie"),
    TYPE("type", "rack type", "rack_type", "racktyp", "type de baie"),
    TYPE_NAME("type_name"),
    MANUFACTURER("manufacturer", "maker", "vendor", "make", "brand", "hersteller", "fabricant", "constructeur"),
    MODEL("model", "device type", "device_type", "modell", "modèle", "modele", "product", "part", "typ"),
    KIND("kind", "category", "class", "art", "kategorie", "catégorie", "categorie"),
    QUANTITY(
            "quantity",
            "",
            0,
            10_000,
            "qty",
            "count",
            "number",
            "pcs",
            "units",
            "anzahl",
            "menge",
            "stück",
            "quantité",
            "nombre"),
    HALL(
            "hall",
            "location",
            "room",
            "data center",
            "datacenter",
            "datacenterid",
            "saal",
            "raum",
            "halle",
            "salle",
            "local"),
    ROW_ID("row_id"),
    ROW("row", "rack row", "reihe", "rangée", "rangee", "aisle"),
    X("x", "mm", -2_000_000, 2_000_000, "x mm", "pos x", "position x", "cf x mm"),
    Y("y", "mm", -2_000_000, 2_000_000, "y mm", "pos y", "position y", "cf y mm"),
    FACING("facing", "orientation", "front to", "ausrichtung", "cf facing"),
    WIDTH(
            "width",
            "mm",
            100,
            20_000,
            "outer width",
            "external width",
            "ext width",
            "footprint width",
            "footprint w",
            "breite",
            "largeur",
            "outer_width",
            "width mm"),
    DEPTH(
            "depth",
            "mm",
            100,
            20_000,
            "outer depth",
            "external depth",
            "ext depth",
            "footprint depth",
            "footprint d",
            "tiefe",
            "profondeur",
            "outer_depth",
            "depth mm"),
    HEIGHT(
            "height",
            "U",
            0,
            100,
            "u height",
            "u_height",
            "height u",
            "rack units",
            "he",
            "hauteur",
            "höhe",
            "hoehe",
            "u",
            "ru"),
    POWER(
            "power",
            "W",
            0,
            5e6,
            "design power",
            "max power",
            "power draw",
            "draw",
            "consumption",
            "load",
            "leistung",
            "leistungsaufnahme",
            "puissance",
            "consommation",
            "design kw",
            "power max",
            "max power consumption",
            "maximum power",
            "power consumption",
            "heat load",
            "heat output",
            "power per unit",
            "unit power",
            "power each",
            "leistung je stück",
            "stück leistung",
            "wärmelast",
            "max leistung",
            "puissance max",
            "puissance unitaire"),
    PEAK(
            "peak",
            "W",
            0,
            5e6,
            "nameplate",
            "peak power",
            "nameplate power",
            "nennleistung",
            "puissance nominale",
            "rated power",
            "anschlussleistung",
            "peak kw"),
    MASS(
            "mass",
            "kg",
            0,
            50_000,
            "weight",
            "gewicht",
            "masse",
            "poids",
            "mass kg",
            "net weight",
            "total weight",
            "gross weight",
            "weight per unit",
            "unit weight",
            "weight each",
            "gesamtgewicht",
            "gewicht je stück",
            "stückgewicht",
            "poids unitaire",
            "poids total"),
    LIQUID("liquid_share", "", 0, 1, "liquid share", "liquid", "liquid fraction", "flüssiganteil", "part liquide"),
    FEEDS("feeds", "power feeds", "einspeisungen", "alimentations", "cf feeds"),
    LOOP("loop", "cooling loop", "kreislauf", "boucle", "cf loop"),
    POOL("pool", "cf pool"),
    PHASE("phase", "cf phase"),
    NODES("nodes", "", 0, 1000, "cf nodes"),
    CRITICALITY("criticality", "cf criticality"),
    RACK(
            "rack",
            "cabinet",
            "schrank",
            "baie",
            "armoire",
            "in rack",
            "rack id",
            "rack no",
            "rack nr",
            "rack number",
            "cabinet id",
            "schrank nr",
            "id baie"),
    POSITION("position", "U", 0, 100, "u position", "start u", "he position", "unit", "position u"),
    FACE("face", "side", "seite", "face avant"),
    HALF_DEPTH("half_depth", "halfdepth", "half depth"),
    FULL_DEPTH("full_depth", "is full depth", "is_full_depth"),
    BACK_SIDE("back_side", "backside", "back side"),
    POWER_LOW("power_low", "W", 0, 5e6),
    POWER_HIGH("power_high", "W", 0, 5e6),
    PEAK_LOW("peak_low", "W", 0, 5e6),
    PEAK_HIGH("peak_high", "W", 0, 5e6),
    MASS_LOW("mass_low", "kg", 0, 50_000),
    MASS_HIGH("mass_high", "kg", 0, 50_000),
    LIQUID_LOW("liquid_low", "", 0, 1),
    LIQUID_HIGH("liquid_high", "", 0, 1),
    PEAK_BASIS("peak_basis"),
    MASS_BASIS("mass_basis"),
    LIQUID_BASIS("liquid_basis"),
    ITEM("item_type"),
    SOURCE("type_source"),
    MASS_UNIT("mass_unit", "weight unit", "weight_unit"),
    OUTER_UNIT("outer_unit", "outer unit"),
    BASIS("basis");

    private final String word;
    private final @Nullable String unit;
    private final double least;
    private final double most;
    private final List<String> foldedHeaders;

    /** A text. */
    Field(String word, String... headers) {
        this(word, null, 0, 0, headers);
    }

    /** A number in a unit; the empty unit is a count or a share. */
    Field(String word, @Nullable String unit, double least, double most, String... headers) {
        this.word = word;
        this.unit = unit;
        this.least = least;
        this.most = most;
        List<String> all = new ArrayList<>();
        all.add(word);
        all.addAll(List.of(headers));
        this.foldedHeaders = all.stream().map(Headers::fold).toList();
    }

    /** The word used in profiles, in JSON and on the command line. */
    public String word() {
        return word;
    }

    public boolean isNumber() {
        return unit != null;
    }

    /** Symbol of the unit it is kept in; empty where it has none. */
    public String unit() {
        return unit == null ? "" : unit;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** The names under which other tools write it. */
    List<String> foldedHeaders() {
        return foldedHeaders;
    }

    /** The field with the word, or null. */
    public static @Nullable Field of(String word) {
        for (Field field : values()) {
            if (field.word.equals(word.strip().toLowerCase(Locale.ROOT))) {
                return field;
            }
        }
        return null;
    }

    /** All words, for a message. */
    static String words() {
        List<String> words = new ArrayList<>();
        for (Field field : values()) {
            words.add(field.word);
        }
        return String.join(", ", words);
    }
}
