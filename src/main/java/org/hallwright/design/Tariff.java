package org.hallwright.design;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a site's electricity is billed: a price for each hour, charges on the peak, a fixed part.
 *
 * @param name as the supplier calls it
 * @param currency ISO 4217, of all prices below
 * @param bands prices of energy; an hour lies in one of them at most, and those in none cost what is assumed of
 *     electricity at all other hours
 * @param demand charges on the highest draw; none is allowed
 * @param fixedPerMonth standing charge
 */
public record Tariff(
        String name, String currency, List<EnergyBand> bands, List<DemandCharge> demand, double fixedPerMonth) {

    public static final double LARGEST_FIXED = 1e9;

    /** More bands or charges than any supplier has; so that no file makes each assessment slow. */
    public static final int MOST_BANDS = 64;

    public Tariff {
        bands = List.copyOf(bands);
        demand = List.copyOf(demand);
        within("fixed charge", fixedPerMonth, 0, LARGEST_FIXED);
        within("number of bands", bands.size(), 0, MOST_BANDS);
        within("number of demand charges", demand.size(), 0, MOST_BANDS);
        MoneyTerms.requireCode(currency);
        requireOneBandAtMost(bands);
        Set<String> names = new HashSet<>();
        bands.forEach(band -> names.add(band.name()));
        for (DemandCharge charge : demand) {
            for (String band : charge.bands()) {
                if (!names.contains(band)) {
                    throw new IllegalArgumentException(
                            "demand charge " + charge.name() + " names no band '" + band + "'");
                }
            }
        }
    }

    /** One price, nothing else. */
    public static Tariff flat(String currency, double pricePerKwh) {
        return new Tariff("flat", currency, List.of(EnergyBand.flat(pricePerKwh)), List.of(), 0);
    }

    /** Place of the band that holds at an hour, or −1 where none does. */
    public int bandAt(Month month, DayOfWeek day, int hour) {
        for (int b = 0; b < bands.size(); b++) {
            if (bands.get(b).holds(month, day, hour)) {
                return b;
            }
        }
        return -1;
    }

    /** Two bands that hold at one hour. */
    public record Overlap(EnergyBand one, EnergyBand other, Month month, DayOfWeek day, int hour) {}

    /** The first two of the bands that hold at one hour; empty where each hour lies in one at most. */
    public static Optional<Overlap> overlap(List<EnergyBand> bands) {
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                Overlap overlap = overlap(bands.get(i), bands.get(j));
                if (overlap != null) {
                    return Optional.of(overlap);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Overlap overlap(EnergyBand a, EnergyBand b) {
        for (Month month : a.months()) {
            for (DayOfWeek day : a.days()) {
                for (int hour : a.hours()) {
                    if (b.holds(month, day, hour)) {
                        return new Overlap(a, b, month, day, hour);
                    }
                }
            }
        }
        return null;
    }

    private static void requireOneBandAtMost(List<EnergyBand> bands) {
        overlap(bands).ifPresent(o -> {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "bands %s and %s both hold in month %d on day %d of the week from %d:00; an hour has one price",
                    o.one.name(),
                    o.other.name(),
                    o.month.getValue(),
                    o.day.getValue(),
                    o.hour));
        });
    }

    static double within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s %s must lie in [%s, %s]", name, value, low, high));
        }
        return value;
    }
}
