package org.hallwright.codec;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.Tariff;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Files written before there were tariffs could state one dearer price for the working days' peak as planning
 * assumptions. They are read as the tariff they meant.
 */
final class FormerPeak {

    private static final String PRICE = "cost.peakPrice";
    private static final String FROM = "cost.peakFrom";
    private static final String UNTIL = "cost.peakUntil";
    private static final String FIRST_MONTH = "cost.peakFirstMonth";
    private static final String LAST_MONTH = "cost.peakLastMonth";

    /** USD/kWh, as it was allowed then. */
    private static final double LARGEST_PRICE = 5;

    private FormerPeak() {}

    /** Takes the peak out of the assumptions; null where none of them stated a price for it. */
    static @Nullable Tariff take(SortedMap<String, Double> assumptions) {
        Double price = assumptions.get(PRICE);
        int from = whole(Unit.H.fromSi(of(assumptions, FROM, Unit.H.toSi(8))), 0, 23);
        int until = whole(Unit.H.fromSi(of(assumptions, UNTIL, Unit.H.toSi(20))), 1, 24);
        int first = whole(of(assumptions, FIRST_MONTH, 1), 1, 12);
        int last = whole(of(assumptions, LAST_MONTH, 12), 1, 12);
        if (price != null && !(Math.abs(Unit.USD_PER_KWH.fromSi(price)) <= LARGEST_PRICE)) {
            // stays among the assumptions, where it is named as none
            return null;
        }
        assumptions.keySet().removeAll(Arrays.asList(PRICE, FROM, UNTIL, FIRST_MONTH, LAST_MONTH));
        if (price == null) {
            return null;
        }
        EnergyBand peak = new EnergyBand(
                "peak",
                Unit.USD_PER_KWH.fromSi(price),
                EnergyBand.months(Month.of(first), Month.of(last)),
                EnergyBand.WEEKDAYS,
                EnergyBand.hours(from, until));
        return new Tariff("time of use", MoneyTerms.USD, List.of(peak), List.of(), 0);
    }

    private static double of(SortedMap<String, Double> assumptions, String id, double usual) {
        return Objects.requireNonNullElse(assumptions.get(id), usual);
    }

    private static int whole(double value, int least, int most) {
        return (int) Math.clamp(Math.round(value), least, most);
    }
}
