package org.hallwright.exchange.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.OwnEquipment.OwnDevice;
import org.hallwright.design.OwnEquipment.OwnRack;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.exchange.ImportIds;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;

/** Finds the type a row means, in the catalogue or among the planner's own; makes one where the row says enough. */
final class OwnTypes {

    private static final int USUAL_UNITS = 42;

    private final Map<String, RackType> byWord = new LinkedHashMap<>();
    private final Map<String, OwnRack> racks = new LinkedHashMap<>();
    private final Map<String, OwnRack> newRacks = new LinkedHashMap<>();
    private final Map<String, OwnDevice> devices = new LinkedHashMap<>();
    private final Map<String, OwnDevice> newDevices = new LinkedHashMap<>();
    private final Catalog catalog;

    OwnTypes(Design design, Catalog catalog) {
        this.catalog = catalog;
        for (RackType type : catalog.racks().values()) {
            byWord.putIfAbsent(fold(type.id()), type);
            byWord.putIfAbsent(fold(type.name()), type);
        }
        for (OwnRack own : design.equipment().racks()) {
            racks.put(own.id(), own);
            byWord.putIfAbsent(fold(own.id()), own.asRackType());
            byWord.putIfAbsent(fold(own.name()), own.asRackType());
        }
        design.equipment().devices().forEach(own -> devices.put(own.id(), own));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    Map<String, OwnRack> newRacks() {
        return newRacks;
    }

    Map<String, OwnDevice> newDevices() {
        return newDevices;
    }

    /** The type by id or name, or null. */
    @Nullable
    RackType find(String word) {
        return byWord.get(fold(word));
    }

    /** Names of the catalogue nearest to the word, for a message. */
    String near(String word) {
        String wanted = fold(word);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String known : byWord.keySet()) {
            int distance = ImportIds.distance(wanted, known);
            if (distance < least) {
                least = distance;
                best = byWord.get(known) == null ? known : byWord.get(known).id();
            }
        }
        return best;
    }

    /** Whether the type is the catalogue's, which no import changes. */
    boolean isCatalogued(RackType type) {
        return catalog.rack(type.id()) != null && !racks.containsKey(type.id()) && !newRacks.containsKey(type.id());
    }

    /**
     * The own rack type a row describes, new or renewed.
     *
     * @param word its id or name where the row has one
     */
    RackType make(RowReview row, @Nullable String word, String source) {
        String name = word != null
                ? row.textOr(Field.TYPE_NAME, word)
                : (row.textOr(Field.MANUFACTURER, "") + " " + row.textOr(Field.MODEL, "")).strip();
        int width = whole(row.number(Field.WIDTH), RackType.USUAL_WIDTH_MM);
        int depth = whole(row.number(Field.DEPTH), RackType.USUAL_DEPTH_MM);
        int units = Math.clamp(whole(row.number(Field.HEIGHT), USUAL_UNITS), 1, 100);
        if (name.isEmpty()) {
            name = width + "×" + depth + " mm, " + units + " U" + power(row);
        }
        String id = ImportIds.of(word != null ? word : name, "rack");
        Basis basis = basis(row);
        OwnRack made = new OwnRack(
                id,
                name,
                width,
                depth,
                units,
                value(row.number(Field.POWER), basis),
                value(row.number(Field.PEAK), basis),
                value(row.number(Field.MASS), basis),
                value(row.number(Field.LIQUID), basis),
                source);
        OwnRack kept = racks.get(id);
        if (kept == null || !sameButSource(kept, made)) {
            newRacks.put(id, made);
        } else {
            made = kept;
        }
        RackType type = made.asRackType();
        byWord.put(fold(id), type);
        byWord.put(fold(name), type);
        return type;
    }

    private static String power(RowReview row) {
        Double power = row.number(Field.POWER);
        return power == null ? "" : String.format(Locale.ROOT, ", %.1f kW", power / 1000);
    }

    /** Where a value came from in the first place does not make it another value. */
    private static boolean sameButSource(OwnRack a, OwnRack b) {
        return a.equals(new OwnRack(
                b.id(),
                b.name(),
                b.widthMm(),
                b.depthMm(),
                b.heightUnits(),
                b.designPower(),
                b.peakPower(),
                b.mass(),
                b.liquidShare(),
                a.source()));
    }

    OwnDevice device(RowReview row, String source) {
        String name = row.title();
        if (row.kind() == RowKind.DEVICES && row.text(Field.MODEL) != null) {
            name = (row.textOr(Field.MANUFACTURER, "") + " " + row.textOr(Field.MODEL, "")).strip();
        }
        String id = ImportIds.of(name, "device");
        OwnDevice kept = devices.containsKey(id) ? devices.get(id) : newDevices.get(id);
        Basis basis = basis(row);
        Double height = row.number(Field.HEIGHT);
        boolean full = !"true".equals(row.text(Field.HALF_DEPTH)) && !"false".equals(row.text(Field.FULL_DEPTH));
        Double power = row.number(Field.POWER);
        Double mass = row.number(Field.MASS);
        if (kept != null && height == null && power == null && mass == null) {
            return kept;
        }
        OwnDevice made = new OwnDevice(
                id,
                name,
                height == null ? (kept == null ? 6 : kept.heightSixths()) : (int) Math.round(height * 6),
                full,
                power == null && kept != null ? kept.power() : value(power, basis),
                mass == null && kept != null ? kept.mass() : value(mass, basis),
                kept == null ? source : kept.source());
        if (!made.equals(devices.get(id))) {
            newDevices.put(id, made);
        }
        return made;
    }

    private static Basis basis(RowReview row) {
        String word = row.text(Field.BASIS);
        if (word != null) {
            for (Basis basis : Basis.values()) {
                if (basis.word().equals(word)) {
                    return basis;
                }
            }
        }
        return Basis.DESIGN;
    }

    private static @Nullable Value value(@Nullable Double number, Basis basis) {
        return number == null ? null : Value.of(number, basis);
    }

    private static int whole(@Nullable Double number, int otherwise) {
        return number == null ? otherwise : (int) Math.round(number);
    }
}
