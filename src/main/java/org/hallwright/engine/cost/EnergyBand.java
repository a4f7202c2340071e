package org.hallwright.engine.cost;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * A price for some hours of some days of some months.
 *
 * @param name as the tariff calls it ("winter peak")
 * @param pricePerKwh in the tariff's currency; negative is allowed, markets have it
 * @param months in which it holds
 * @param days of the week on which it holds
 * @param hours of the day: h stands for h:00 to h+1:00, 0 to 23
 */
public record EnergyBand(String name, double pricePerKwh, Set<Month> months, Set<DayOfWeek> days, Set<Integer> hours) {

    public static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    public static final Set<DayOfWeek> EVERY_DAY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
    public static final Set<Month> EVERY_MONTH = Set.copyOf(EnumSet.allOf(Month.class));

    public EnergyBand {
        Inputs.finite("price per kWh", pricePerKwh);
        months = Set.copyOf(months);
        days = Set.copyOf(days);
        hours = Set.copyOf(hours);
        for (int hour : hours) {
            Inputs.within("hour of day", hour, 0, 23);
        }
    }

    /** The hours from one to another, over midnight where {@code to} is not after {@code from}. */
    public static Set<Integer> hours(int from, int to) {
        Inputs.within("hour", from, 0, 23);
        Inputs.within("hour", to, 0, 24);
        Set<Integer> hours = new java.util.TreeSet<>();
        int count = to > from ? to - from : to + 24 - from;
        for (int i = 0; i < count; i++) {
            hours.add((from + i) % 24);
        }
        return hours;
    }

    /** One price for every hour of the year. */
    public static EnergyBand flat(double pricePerKwh) {
        return new EnergyBand("flat", pricePerKwh, EVERY_MONTH, EVERY_DAY, hours(0, 24));
    }

    boolean holds(Month month, DayOfWeek day, int hour) {
        return months.contains(month) && days.contains(day) && hours.contains(hour);
    }
}
