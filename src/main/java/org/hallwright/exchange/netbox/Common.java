package org.hallwright.exchange.netbox;

import java.util.Locale;
import java.util.Set;
import org.hallwright.exchange.FieldState;
import org.hallwright.exchange.ReviewedField;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What devices, modules and racks have in common. */
final class Common {

    private static final Set<String> STRAY_MAKERS = Set.of("testing", "test", "example", "dummy", "sample");

    private final Fields fields;

    Common(Fields fields) {
        this.fields = fields;
    }

    /** Takes maker and model; a maker that is no maker is suspected. */
    void names() {
        String maker = fields.peek("manufacturer");
        if (maker != null && STRAY_MAKERS.contains(maker.toLowerCase(Locale.ROOT))) {
            fields.suspicious("manufacturer", "", NetBoxMessage.STRAY_MAKER, null, maker);
        } else {
            fields.name("manufacturer");
        }
        fields.name("model");
    }

    /** Bounds of a mass and what stands behind them, kg. */
    record MassBounds(double leastKg, double mostKg) {}

    /**
     * A mass.
     *
     * @param needed whether its absence matters to a planner
     * @return what the file says, kg, or null where it does not say or not in which unit
     */
    @Nullable
    Double mass(String name, @Nullable MassBounds bounds, boolean needed) {
        String text = fields.peek(name);
        String unitText = fields.peek("weight_unit");
        if (text == null) {
            if (needed) {
                fields.missing(name, "kg", NetBoxMessage.MASS_NOT_STATED, null);
            }
            return null;
        }
        Double number = Fields.number(text);
        if (number == null) {
            Double kg = Fields.lenient(text, Unit.KG);
            if (kg == null) {
                fields.suspicious(name, "kg", NetBoxMessage.NOT_A_NUMBER, null, Fields.shorten(text));
            } else {
                fields.suspicious(name, "kg", NetBoxMessage.NOT_PLAIN, kg, Fields.shorten(text));
            }
            return null;
        }
        double perUnit = kgPer(unitText);
        if (Double.isNaN(perUnit)) {
            NetBoxMessage why = unitText == null ? NetBoxMessage.MASS_WITHOUT_UNIT : NetBoxMessage.UNKNOWN_UNIT;
            fields.suspicious(name, "kg", why, null, text, unitText == null ? "" : unitText);
            return null;
        }
        double kg = Fields.rounded(number * perUnit);
        String unit = unitText == null ? "" : unitText.toLowerCase(Locale.ROOT);
        if (kg <= 0) {
            fields.suspicious(name, "kg", NetBoxMessage.MASS_NOT_POSITIVE, null, text);
        } else if (bounds != null && kg > bounds.mostKg()) {
            Double slip = otherUnit(number, unit, bounds);
            fields.suspicious(name, "kg", NetBoxMessage.MASS_HIGH, slip, kg, bounds.mostKg());
        } else if (bounds != null && kg < bounds.leastKg()) {
            Double slip = otherUnit(number, unit, bounds);
            fields.suspicious(name, "kg", NetBoxMessage.MASS_LOW, slip, kg, bounds.leastKg());
        } else if (unit.equals("kg")) {
            fields.taken(name, kg, "kg");
        } else {
            fields.converted(name, kg, "kg", NetBoxMessage.CONVERTED_UNIT, text, unit, kg);
        }
        return kg;
    }

    /** The mass if the number was meant in another unit and then is plausible; null where none of them fits. */
    private static @Nullable Double otherUnit(double number, String written, MassBounds bounds) {
        for (String unit : new String[] {"kg", "lb", "g", "oz"}) {
            double kg = Fields.rounded(number * kgPer(unit));
            if (!unit.equals(written) && kg >= bounds.leastKg() && kg <= bounds.mostKg()) {
                return kg;
            }
        }
        return null;
    }

    static double kgPer(@Nullable String unit) {
        if (unit == null) {
            return Double.NaN;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kg", "kgs", "kilogram", "kilograms" -> 1;
            case "g", "gram", "grams" -> 1e-3;
            case "lb", "lbs", "pound", "pounds" -> Unit.LB.toSi(1);
            // International avoirdupois ounce: a sixteenth of a pound.
            case "oz", "ounce", "ounces" -> Unit.LB.toSi(1) / 16;
            default -> Double.NaN;
        };
    }

    /** A number that must lie within bounds; null where it is missing or not to be believed. */
    @Nullable
    Double number(
            String name, String unit, double least, double most, NetBoxMessage beyond, @Nullable Object suggestion) {
        String text = fields.peek(name);
        if (text == null) {
            return null;
        }
        Double value = Fields.number(text);
        if (value == null) {
            Unit of = Unit.of(unit);
            Double meant = Fields.lenient(text, of == null ? Unit.ONE : of);
            fields.suspicious(
                    name,
                    unit,
                    meant == null ? NetBoxMessage.NOT_A_NUMBER : NetBoxMessage.NOT_PLAIN,
                    meant,
                    Fields.shorten(text));
            return null;
        }
        if (value < least || value > most) {
            fields.suspicious(name, unit, beyond, suggestion, value, least, most);
            return null;
        }
        fields.add(new ReviewedField(name, FieldState.TAKEN, text, value, unit, null, null));
        return value;
    }
}
