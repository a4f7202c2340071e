package org.hallwright.cli;

import java.util.Locale;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** Prints figures with money in the currency asked for; large sums in millions. */
record MoneyText(Locale locale, String currency, double unitsPerUsd) {

    private static final double MILLION = 1e6;

    String of(Figure figure) {
        Range range = figure.range();
        return range == null ? "?" : of(range, figure.unit());
    }

    String of(Range si, Unit unit) {
        boolean money = unit.symbol().startsWith("USD");
        double factor = money ? unitsPerUsd : 1;
        boolean large = money && Math.abs(unit.fromSi(si.value()) * factor) >= MILLION;
        double scale = large ? factor / MILLION : factor;
        String symbol = (large ? "M" : "") + (money ? unit.symbol().replace("USD", currency) : unit.symbol());
        String value = QuantityText.number(unit.fromSi(si.value()) * scale, locale);
        String low = QuantityText.number(unit.fromSi(si.low()) * scale, locale);
        String high = QuantityText.number(unit.fromSi(si.high()) * scale, locale);
        return (value + " " + symbol).strip() + (low.equals(high) ? "" : " [" + low + "–" + high + "]");
    }
}
