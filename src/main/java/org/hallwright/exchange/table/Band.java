package org.hallwright.exchange.table;

import java.util.List;
import org.hallwright.design.OwnEquipment.Value;
import org.hallwright.quantity.Basis;
import org.jspecify.annotations.Nullable;

/** The columns that together state one value of a type: the value itself, its lower and upper end, and what it rests on. */
enum Band {
    POWER(Field.POWER, Field.POWER_LOW, Field.POWER_HIGH, Field.BASIS),
    PEAK(Field.PEAK, Field.PEAK_LOW, Field.PEAK_HIGH, Field.PEAK_BASIS),
    MASS(Field.MASS, Field.MASS_LOW, Field.MASS_HIGH, Field.MASS_BASIS),
    LIQUID(Field.LIQUID, Field.LIQUID_LOW, Field.LIQUID_HIGH, Field.LIQUID_BASIS);

    private final Field value;
    private final Field low;
    private final Field high;
    private final Field basis;

    Band(Field value, Field low, Field high, Field basis) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.basis = basis;
    }

    /**
     * What the row states, or null where it states none. Ends that are not stated are the value; a basis that is not stated is
     * that of the power, else the planner's own word.
     */
    @Nullable
    Value of(RowReview row) {
        Double best = row.number(value);
        if (best == null) {
            return null;
        }
        Double least = row.number(low);
        Double most = row.number(high);
        return new Value(
                least == null ? best : Math.min(least, best),
                best,
                most == null ? best : Math.max(most, best),
                basis(row));
    }

    private Basis basis(RowReview row) {
        String word = row.text(basis) == null ? row.text(Field.BASIS) : row.text(basis);
        if (word != null) {
            for (Basis each : Basis.values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
        }
        return Basis.DESIGN;
    }

    /** Lower end, upper end and basis as cells; empty where the value is not known. */
    static List<Object> cells(@Nullable Value value, double unit) {
        return value == null
                ? List.of("", "", "")
                : List.of(
                        SheetBook.scaled(value.low(), unit),
                        SheetBook.scaled(value.high(), unit),
                        value.basis().word());
    }
}
