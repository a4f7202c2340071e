package org.hallwright.design;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In which money a design is told, and how its electricity is billed. Nothing here changes what things cost, only the
 * tariff does: all other money of a design is real US dollars of the packs' year, and is converted for print.
 *
 * @param currency ISO 4217, in which the design is told
 * @param unitsPerUsd the planner's own rates of exchange, in place of the economics pack's
 * @param priceYear whose money is told, by the assumed inflation from the packs' year; null for the packs' year
 * @param tariff of electricity, or null where one price holds for every hour; its prices are money of the packs' year
 */
public record MoneyTerms(
        String currency,
        SortedMap<String, Double> unitsPerUsd,
        @Nullable Integer priceYear,
        @Nullable Tariff tariff) {

    public static final String USD = "USD";
    public static final int FIRST_PRICE_YEAR = 1990;
    public static final int LAST_PRICE_YEAR = 2100;
    public static final double LEAST_RATE = 1e-9;
    public static final double LARGEST_RATE = 1e9;

    /** US dollars of the packs' year, at the packs' rates, one price of electricity for every hour. */
    public static final MoneyTerms USUAL = new MoneyTerms(USD, new TreeMap<>(), null, null);

    public MoneyTerms {
        requireCode(currency);
        unitsPerUsd = Collections.unmodifiableSortedMap(new TreeMap<>(unitsPerUsd));
        unitsPerUsd.forEach((code, rate) -> {
            requireCode(code);
            Tariff.within("rate of " + code, rate, LEAST_RATE, LARGEST_RATE);
        });
        if (unitsPerUsd.containsKey(USD)) {
            throw new IllegalArgumentException("the rate of USD is one");
        }
        if (priceYear != null) {
            Tariff.within("price year", priceYear, FIRST_PRICE_YEAR, LAST_PRICE_YEAR);
        }
    }

    public MoneyTerms withCurrency(String other) {
        return new MoneyTerms(other, unitsPerUsd, priceYear, tariff);
    }

    /** With the planner's own rate of a currency, or the pack's again where it is null. */
    public MoneyTerms withRate(String code, @Nullable Double rate) {
        SortedMap<String, Double> rates = new TreeMap<>(unitsPerUsd);
        if (rate == null) {
            rates.remove(code);
        } else {
            rates.put(code, rate);
        }
        return new MoneyTerms(currency, rates, priceYear, tariff);
    }

    public MoneyTerms withPriceYear(@Nullable Integer year) {
        return new MoneyTerms(currency, unitsPerUsd, year, tariff);
    }

    public MoneyTerms withTariff(@Nullable Tariff other) {
        return new MoneyTerms(currency, unitsPerUsd, priceYear, other);
    }

    /** Whether a text has the form of an ISO 4217 code; whether there is a rate for it the economics pack knows. */
    public static boolean isCode(String text) {
        return text.matches("[A-Z]{3}");
    }

    static void requireCode(String currency) {
        if (!isCode(currency)) {
            throw new IllegalArgumentException(
                    "currency '" + currency + "' must be an ISO 4217 code of three capitals");
        }
    }
}
