package org.hallwright.design;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A price for some hours of some days of some months.
 *
 * @param name as the tariff calls it ("winter peak")
 * @param pricePerKwh in the tariff's currency; negative is allowed, markets have it
 * @param months in which it holds
 * @param days of the week on which it holds
 * @param hours of the day, local standard time all year: h stands for h:00 to h+1:00, 0 to 23
 */
public record EnergyBand(String name, double pricePerKwh, Set<Month> months, Set<DayOfWeek> days, Set<Integer> hours) {

    public static final double LARGEST_PRICE = 1e6;

    public static final Set<DayOfWeek> WEEKDAYS = days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    public static final Set<DayOfWeek> WEEKEND = days(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    public static final Set<DayOfWeek> EVERY_DAY = days(EnumSet.allOf(DayOfWeek.class));
    public static final Set<Month> EVERY_MONTH = Collections.unmodifiableSet(EnumSet.allOf(Month.class));
    public static final Set<Integer> EVERY_HOUR = hours(0, 24);

    public EnergyBand {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a band of a tariff needs a name");
        }
        Tariff.within("price per kWh of " + name, pricePerKwh, -LARGEST_PRICE, LARGEST_PRICE);
        if (months.isEmpty() || days.isEmpty() || hours.isEmpty()) {
            throw new IllegalArgumentException(
                    "band " + name + " holds at no hour; months, days and hours may be left out"
                            + " for all of them, but not be empty");
        }
        months = Collections.unmodifiableSet(EnumSet.copyOf(months));
        days = days(EnumSet.copyOf(days));
        for (int hour : hours) {
            Tariff.within("hour of day of " + name, hour, 0, 23);
        }
        // in order, so that the same band is written the same way
        hours = Collections.unmodifiableSet(new TreeSet<>(hours));
    }

    /** The hours from one to another, over midnight where {@code to} is not after {@code from}. */
    public static Set<Integer> hours(int from, int to) {
        Tariff.within("hour", from, 0, 23);
        Tariff.within("hour", to, 0, 24);
        Set<Integer> hours = new TreeSet<>();
        int count = to > from ? to - from : to + 24 - from;
        for (int i = 0; i < count; i++) {
            hours.add((from + i) % 24);
        }
        return Collections.unmodifiableSet(hours);
    }

    /** The months from one to another, over the turn of the year where the last comes before the first. */
    public static Set<Month> months(Month first, Month last) {
        Set<Month> months = EnumSet.of(first, last);
        for (Month month = first; month != last; month = month.plus(1)) {
            months.add(month);
        }
        return Collections.unmodifiableSet(months);
    }

    /** One price for every hour of the year. */
    public static EnergyBand flat(double pricePerKwh) {
        return new EnergyBand("flat", pricePerKwh, EVERY_MONTH, EVERY_DAY, EVERY_HOUR);
    }

    public boolean holds(Month month, DayOfWeek day, int hour) {
        return months.contains(month) && days.contains(day) && hours.contains(hour);
    }

    private static Set<DayOfWeek> days(EnumSet<DayOfWeek> days) {
        return Collections.unmodifiableSet(days);
    }
}
