package org.hallwright.cli;

import java.util.Locale;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.MoneyUnit;
import org.hallwright.quantity.QuantityText;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;

/** Prints figures with money in the currency asked for; large sums in millions. */
record MoneyText(Locale locale, MoneyUnit money) {

    private static final double MILLION = 1e6;

    String of(Figure figure) {
        Range range = figure.range();
        return range == null ? "?" : of(range, figure.unit());
    }

    String of(Range si, Unit unit) {
        Range printed = money.fromSi(si, unit);
        boolean large = MoneyUnit.isMoney(unit) && Math.abs(printed.value()) >= MILLION;
        double scale = large ? 1 / MILLION : 1;
        String symbol = (large ? "M" : "") + money.symbol(unit);
        String value = QuantityText.number(printed.value() * scale, locale);
        String low = QuantityText.number(printed.low() * scale, locale);
        String high = QuantityText.number(printed.high() * scale, locale);
        return (value + " " + symbol).strip() + (low.equals(high) ? "" : " [" + low + "–" + high + "]");
    }
}
