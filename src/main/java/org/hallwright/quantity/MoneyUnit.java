package org.hallwright.quantity;

/**
 * In which money sums are told. Inside the program all money is US dollars of one year; other currencies and price years
 * are for print and for typing alone.
 *
 * @param code ISO 4217
 * @param perUsd units for one dollar inside, above zero
 */
public record MoneyUnit(String code, double perUsd) {

    public static final MoneyUnit USD = new MoneyUnit("USD", 1);

    public MoneyUnit {
        if (!(perUsd > 0 && perUsd <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("rate " + perUsd + " of " + code + " must be above zero");
        }
    }

    /** Whether a unit has money in its numerator. */
    public static boolean isMoney(Unit unit) {
        return unit.symbol().startsWith(USD.code);
    }

    /** How the unit is written in this money. */
    public String symbol(Unit unit) {
        return isMoney(unit) ? code + unit.symbol().substring(USD.code.length()) : unit.symbol();
    }

    /** The same for people: "tCO₂e", "EUR/m²". Files and JSON keep {@link #symbol}. */
    public String printed(Unit unit) {
        return Unit.printed(symbol(unit));
    }

    /** The number to print before {@link #symbol}. */
    public double fromSi(double si, Unit unit) {
        return unit.fromSi(si) * (isMoney(unit) ? perUsd : 1);
    }

    /** The SI value of a number that stands before {@link #symbol}. */
    public double toSi(double number, Unit unit) {
        return unit.toSi(isMoney(unit) ? number / perUsd : number);
    }

    /** A range to print before {@link #symbol}. */
    public Range fromSi(Range si, Unit unit) {
        return Range.spanning(fromSi(si.low(), unit), fromSi(si.value(), unit), fromSi(si.high(), unit));
    }
}
