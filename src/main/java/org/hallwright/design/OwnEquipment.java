package org.hallwright.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hallwright.base.Ids;
import org.hallwright.catalog.Datum;
import org.hallwright.catalog.RackType;
import org.hallwright.quantity.Basis;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Equipment and models that no pack holds and that the planner brought along. They travel with the design, so that whoever opens it
 * sees the same figures; each value says what it rests on.
 *
 * @param racks rack types, by id
 * @param devices device types, by id
 * @param models language models, by id
 */
public record OwnEquipment(List<OwnRack> racks, List<OwnDevice> devices, List<OwnModel> models) {

    /** None. */
    public static final OwnEquipment NONE = new OwnEquipment(List.of(), List.of(), List.of());

    /** The most types of a kind. */
    public static final int MOST_TYPES = 10_000;

    public OwnEquipment {
        racks = sorted(racks, Comparator.comparing(OwnRack::id));
        devices = sorted(devices, Comparator.comparing(OwnDevice::id));
        models = sorted(models, Comparator.comparing(OwnModel::id));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        if (list.size() > MOST_TYPES) {
            throw new IllegalArgumentException(list.size() + " own types; allowed are " + MOST_TYPES);
        }
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    public boolean isEmpty() {
        return racks.isEmpty() && devices.isEmpty() && models.isEmpty();
    }

    OwnEquipment with(OwnRack rack) {
        return new OwnEquipment(Edits.put(racks, rack, OwnRack::id), devices, models);
    }

    OwnEquipment with(OwnDevice device) {
        return new OwnEquipment(racks, Edits.put(devices, device, OwnDevice::id), models);
    }

    OwnEquipment with(OwnModel model) {
        return new OwnEquipment(racks, devices, Edits.put(models, model, OwnModel::id));
    }

    OwnEquipment without(String id) {
        return new OwnEquipment(
                Edits.without(racks, r -> r.id().equals(id)),
                Edits.without(devices, d -> d.id().equals(id)),
                Edits.without(models, m -> m.id().equals(id)));
    }

    /**
     * A value as the planner has it: SI, with band and basis.
     *
     * @param low smallest credible value; equal to {@code value} where it is sure
     * @param basis what it rests on
     */
    public record Value(double low, double value, double high, Basis basis) {
        public Value {
            if (!(low <= value && value <= high) || !Double.isFinite(high - low) || low < 0 || high > 1e12) {
                throw new IllegalArgumentException(
                        "a value needs 0 ≤ low ≤ value ≤ high, not " + low + ", " + value + ", " + high);
            }
        }

        public static Value of(double value, Basis basis) {
            return new Value(value, value, value, basis);
        }
    }

    /** The value as the catalogue would have it, in {@code unit}. */
    private static Datum datum(@Nullable Value value, Unit unit, String source) {
        return value == null
                ? Datum.ABSENT
                : new Datum(value.value(), value.low(), value.high(), unit.symbol(), value.basis(), source, null);
    }

    /**
     * A cabinet with what stands in it, or an empty one.
     *
     * @param widthMm on the floor
     * @param depthMm on the floor
     * @param heightUnits rack units inside, 44.45 mm each (EIA-310)
     * @param designPower sustained electrical power of the whole rack, W; null where unknown, 0 for an empty cabinet
     * @param peakPower power to wire for, W; the design power where null
     * @param mass of the whole rack, kg
     * @param liquidShare share of heat into liquid, 0 to 1; null for unknown
     * @param source the document or file all this comes from
     */
    public record OwnRack(
            String id,
            String name,
            int widthMm,
            int depthMm,
            int heightUnits,
            @Nullable Value designPower,
            @Nullable Value peakPower,
            @Nullable Value mass,
            @Nullable Value liquidShare,
            String source) {

        /** The least side of a rack on a plan, mm. */
        public static final int LEAST_SIDE_MM = 100;

        public OwnRack {
            Ids.require(id);
            if (widthMm < LEAST_SIDE_MM || depthMm < LEAST_SIDE_MM || widthMm > 20_000 || depthMm > 20_000) {
                throw new IllegalArgumentException(
                        "own rack '" + id + "' must be 0.1 to 20 m each way, not " + widthMm + " × " + depthMm + " mm");
            }
            if (heightUnits < 1 || heightUnits > 100) {
                throw new IllegalArgumentException(
                        "own rack '" + id + "' must have 1 to 100 units, not " + heightUnits);
            }
        }

        /** As a catalogue entry. */
        public RackType asRackType() {
            Datum power = datum(designPower, Unit.W, source);
            return new RackType(
                    id,
                    name,
                    "",
                    1,
                    0,
                    1,
                    power,
                    peakPower == null ? power : datum(peakPower, Unit.W, source),
                    datum(mass, Unit.KG, source),
                    datum(Value.of(widthMm / 1000.0, Basis.DESIGN), Unit.M, source),
                    datum(Value.of(depthMm / 1000.0, Basis.DESIGN), Unit.M, source),
                    datum(Value.of(heightUnits, Basis.DESIGN), Unit.ONE, source),
                    datum(liquidShare, Unit.ONE, source),
                    Datum.ABSENT,
                    Datum.ABSENT,
                    Datum.ABSENT,
                    datum(Value.of(0, Basis.NOT_APPLICABLE), Unit.W, source),
                    "",
                    Datum.ABSENT,
                    Datum.ABSENT,
                    "",
                    "own",
                    List.of(),
                    List.of());
        }
    }

    /**
     * Something that is put into a rack.
     *
     * @param heightSixths height in sixths of a rack unit: whole, half and third units are whole numbers; 0 for what
     *     hangs beside the rails
     * @param fullDepth whether it takes both faces
     * @param power design power, W; null where unknown, which is not zero
     * @param mass kg
     */
    public record OwnDevice(
            String id,
            String name,
            int heightSixths,
            boolean fullDepth,
            @Nullable Value power,
            @Nullable Value mass,
            String source) {

        public OwnDevice {
            Ids.require(id);
            if (heightSixths < 0 || heightSixths > 600) {
                throw new IllegalArgumentException("own device '" + id + "' must be 0 to 100 units high");
            }
        }
    }
}
