package org.hallwright.ui.model;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hallwright.design.DemandCharge;
import org.hallwright.design.EnergyBand;
import org.hallwright.design.Tariff;

/** A tariff in a planner's words: its bands and charges as they are typed and read. */
public final class TariffText {

    private final Words w;
    private final Cycle months;
    private final Cycle days;
    private final Cycle hours = Cycle.hours();

    public TariffText(Words words) {
        w = words;
        months = Cycle.months(words.locale());
        days = Cycle.days(words.locale());
    }

    public String months(Set<Month> chosen) {
        return months.text(chosen.stream().map(Month::getValue).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Optional<Set<Month>> months(String typed) {
        return months.read(typed).map(all -> all.stream().map(Month::of).collect(Collectors.toSet()));
    }

    public String days(Set<DayOfWeek> chosen) {
        return days.text(chosen.stream().map(DayOfWeek::getValue).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Optional<Set<DayOfWeek>> days(String typed) {
        return days.read(typed).map(all -> all.stream().map(DayOfWeek::of).collect(Collectors.toSet()));
    }

    public String hours(Set<Integer> chosen) {
        return hours.text(chosen);
    }

    public Optional<Set<Integer>> hours(String typed) {
        return hours.read(typed);
    }

    /** "peak: 0.25 EUR/kWh · Jun–Aug · Mon–Fri · 8–20". */
    public String line(EnergyBand band, String currency) {
        StringBuilder line =
                new StringBuilder(band.name() + ": " + w.exact(band.pricePerKwh()) + " " + currency + "/kWh");
        for (String part : List.of(months(band.months()), days(band.days()), hours(band.hours()))) {
            if (!part.isEmpty()) {
                line.append(" · ").append(part);
            }
        }
        return line.toString();
    }

    /** "network: 12 EUR/(kW month), 85 % of the contract at least · peak". */
    public String line(DemandCharge charge, String currency) {
        String line = charge.name() + ": " + w.exact(charge.pricePerKwMonth()) + " " + currency + "/(kW month)";
        if (charge.minimumShare() > 0) {
            line += ", " + w.t("tariff.minimum", w.number(100 * charge.minimumShare()));
        }
        return charge.bands().isEmpty() ? line : line + " · " + String.join(", ", charge.bands());
    }

    /** Which two bands hold at one hour, in words; empty where none do. */
    public Optional<String> overlap(List<EnergyBand> bands) {
        return Tariff.overlap(bands)
                .map(o -> w.t(
                        "tariff.overlap",
                        o.one().name(),
                        o.other().name(),
                        months(Set.of(o.month())),
                        days(Set.of(o.day())),
                        Integer.toString(o.hour())));
    }
}
