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
        OwnRack made = new OwnRack(
                id,
                name,
                width,
                depth,
                units,
                Band.POWER.of(row),
                Band.PEAK.of(row),
                Band.MASS.of(row),
                Band.LIQUID.of(row),
                row.textOr(Field.SOURCE, source));
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

    /** The device type with the id, or null. */
    @Nullable
    OwnDevice device(String id) {
        return newDevices.containsKey(id) ? newDevices.get(id) : devices.get(id);
    }

    /** The own device type a row describes, new or renewed. */
    OwnDevice device(RowReview row, String source) {
        String name = row.title();
        if (row.kind() == RowKind.DEVICES && row.text(Field.MODEL) != null) {
            name = (row.textOr(Field.MANUFACTURER, "") + " " + row.textOr(Field.MODEL, "")).strip();
        }
        String id = ImportIds.of(row.kind() == RowKind.EQUIPMENT ? row.textOr(Field.TYPE, name) : name, "device");
        OwnDevice kept = device(id);
        Double height = row.number(Field.HEIGHT);
        Value power = Band.POWER.of(row);
        Value mass = Band.MASS.of(row);
        if (kept != null && height == null && power == null && mass == null) {
            return kept;
        }
        boolean full = !"true".equals(row.text(Field.HALF_DEPTH)) && !"false".equals(row.text(Field.FULL_DEPTH));
        OwnDevice made = new OwnDevice(
                id,
                row.textOr(Field.TYPE_NAME, name),
                height == null ? (kept == null ? 6 : kept.heightSixths()) : (int) Math.round(height * 6),
                full,
                power == null && kept != null ? kept.power() : power,
                mass == null && kept != null ? kept.mass() : mass,
                kept == null ? row.textOr(Field.SOURCE, source) : kept.source());
        if (!made.equals(devices.get(id))) {
            newDevices.put(id, made);
        }
        return made;
    }

    private static int whole(@Nullable Double number, int otherwise) {
        return number == null ? otherwise : (int) Math.round(number);
    }
}
