package org.hallwright.codec;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.MoneyTerms;
import org.hallwright.design.Tariff;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** In which money a design is told, and its tariff, in the design file. */
final class MoneyJson {

    private MoneyJson() {}

    /**
     * @param assumptions of the file; those that stood for a peak price before there were tariffs are taken out of it and
     *     become a tariff
     */
    static @Nullable MoneyTerms read(Cursor c, SortedMap<String, Double> assumptions) {
        Tariff old = FormerPeak.take(assumptions);
        if (!c.isPresent()) {
            return MoneyTerms.USUAL.withTariff(old);
        }
        if (!c.requireObject()) {
            return null;
        }
        String currency = c.at("currency").textOr(MoneyTerms.USD);
        SortedMap<String, Double> rates = new TreeMap<>();
        for (Map.Entry<String, Cursor> rate : c.at("unitsPerUsd").fields().entrySet()) {
            rates.put(rate.getKey(), rate.getValue().number(MoneyTerms.LEAST_RATE, MoneyTerms.LARGEST_RATE));
        }
        Integer year = c.has("priceYear")
                ? (Integer) c.at("priceYear").whole(MoneyTerms.FIRST_PRICE_YEAR, MoneyTerms.LAST_PRICE_YEAR)
                : null;
        Tariff tariff = c.has("tariff") ? tariff(c.at("tariff")) : old;
        c.refuseOthers();
        return c.build(() -> new MoneyTerms(currency, rates, year, tariff));
    }

    /** A tariff that stands alone in a file, or within a design. */
    static @Nullable Tariff tariff(Cursor c) {
        if (!c.requireObject()) {
            return null;
        }
        String name = c.at("name").text();
        String currency = c.at("currency").textOr(MoneyTerms.USD);
        List<EnergyBand> bands = c.at("bands").list(MoneyJson::band);
        List<DemandCharge> demand = c.at("demand").list(MoneyJson::charge);
        double fixed = c.at("fixedPerMonth").numberOr(0, 0, Tariff.LARGEST_FIXED);
        c.refuseOthers();
        return c.hasGaps() ? null : c.build(() -> new Tariff(name, currency, bands, demand, fixed));
    }

    private static @Nullable EnergyBand band(Cursor c) {
        String name = c.at("name").text();
        double price = c.at("pricePerKwh").number(-EnergyBand.LARGEST_PRICE, EnergyBand.LARGEST_PRICE);
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (int month : numbers(c.at("months"), 1, 12)) {
            months.add(Month.of(month));
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int day : numbers(c.at("days"), 1, 7)) {
            days.add(DayOfWeek.of(day));
        }
        Set<Integer> hours = numbers(c.at("hours"), 0, 23);
        return c.build(() -> new EnergyBand(name, price, months, days, hours));
    }

    private static @Nullable DemandCharge charge(Cursor c) {
        String name = c.at("name").text();
        double price = c.at("pricePerKwMonth").number(0, EnergyBand.LARGEST_PRICE);
        double minimum = c.at("minimumShare").numberOr(0, 0, 1);
        Set<String> bands = new TreeSet<>(c.at("bands").texts());
        return c.build(() -> new DemandCharge(name, price, minimum, bands));
    }

    /** The numbers of an array; all that are allowed where it is left out. */
    private static Set<Integer> numbers(Cursor c, int least, int most) {
        Set<Integer> numbers = new TreeSet<>();
        if (c.isPresent()) {
            for (int number : c.wholes(least, most, most - least + 1)) {
                numbers.add(number);
            }
        } else {
            for (int number = least; number <= most; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    static void write(JsonGenerator j, MoneyTerms money) {
        if (money.equals(MoneyTerms.USUAL)) {
            return;
        }
        j.writeObjectPropertyStart("money");
        j.writeStringProperty("currency", money.currency());
        if (!money.unitsPerUsd().isEmpty()) {
            j.writeObjectPropertyStart("unitsPerUsd");
            money.unitsPerUsd().forEach((code, rate) -> DesignWriter.number(j, code, rate));
            j.writeEndObject();
        }
        if (money.priceYear() != null) {
            j.writeNumberProperty("priceYear", money.priceYear());
        }
        Tariff tariff = money.tariff();
        if (tariff != null) {
            write(j, tariff);
        }
        j.writeEndObject();
    }

    private static void write(JsonGenerator j, Tariff tariff) {
        j.writeObjectPropertyStart("tariff");
        j.writeStringProperty("name", tariff.name());
        j.writeStringProperty("currency", tariff.currency());
        j.writeArrayPropertyStart("bands");
        for (EnergyBand band : tariff.bands()) {
            j.writeStartObject();
            j.writeStringProperty("name", band.name());
            DesignWriter.number(j, "pricePerKwh", band.pricePerKwh());
            numbers(j, "months", band.months(), EnergyBand.EVERY_MONTH, Month::getValue);
            numbers(j, "days", band.days(), EnergyBand.EVERY_DAY, DayOfWeek::getValue);
            numbers(j, "hours", band.hours(), EnergyBand.EVERY_HOUR, Integer::intValue);
            j.writeEndObject();
        }
        j.writeEndArray();
        if (!tariff.demand().isEmpty()) {
            j.writeArrayPropertyStart("demand");
            for (DemandCharge charge : tariff.demand()) {
                j.writeStartObject();
                j.writeStringProperty("name", charge.name());
                DesignWriter.number(j, "pricePerKwMonth", charge.pricePerKwMonth());
                DesignWriter.number(j, "minimumShare", charge.minimumShare());
                if (!charge.bands().isEmpty()) {
                    j.writeArrayPropertyStart("bands");
                    charge.bands().forEach(j::writeString);
                    j.writeEndArray();
                }
                j.writeEndObject();
            }
            j.writeEndArray();
        }
        DesignWriter.number(j, "fixedPerMonth", tariff.fixedPerMonth());
        j.writeEndObject();
    }

    private static <T> void numbers(
            JsonGenerator j, String name, Collection<T> some, Collection<T> all, ToIntFunction<T> number) {
        if (some.size() < all.size()) {
            j.writeArrayPropertyStart(name);
            some.forEach(each -> j.writeNumber(number.applyAsInt(each)));
            j.writeEndArray();
        }
    }
}
