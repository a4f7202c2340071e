package org.hallwright.app.facility;

import java.util.List;
import org.hallwright.codec.facility.FacilityRow;
import org.hallwright.codec.facility.RowAnswer;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.year.YearModel;
import org.hallwright.engine.year.YearResult;
import org.jspecify.annotations.Nullable;

/** Annual PUE and water of named sites, from what is publicly said of them. */
final class SiteRows {
    private static final double BETTER = 0.7;
    private static final double WORSE = 1.4;
    private static final double LITRE_PER_US_GALLON = 3.785411784;

    private SiteRows() {}

    static List<RowAnswer> answer(FacilityRow row, Climates climates) {
        String metric = row.kind().endsWith("pue") ? "pue" : row.kind().equals("annual_wue") ? "wue" : row.kind();
        String words = SitePlan.withKnown(row.words());
        String unclear = SitePlan.unclear(words);
        if (unclear != null || row.values().isEmpty()) {
            return List.of(RowAnswer.uncovered(row, metric, unclear == null ? "no value" : unclear));
        }
        if (words.contains("saved")) {
            return List.of(RowAnswer.uncovered(row, metric, "a difference of two years, whose loads are not stated"));
        }
        WeatherYear weather = climates.inWords(words, row.text("climate") + " " + words);
        if (weather == null) {
            return List.of(RowAnswer.uncovered(row, metric, "neither place nor climate zone is stated"));
        }
        // "before" some later change: the site without it.
        String built = words.contains("before the thermosyphon") ? words.replace("thermosyphon", "") : words;
        Double middle = value(metric, row, YearModel.simulate(new SitePlan(built, 1).input(weather)), built);
        Double low = value(metric, row, YearModel.simulate(new SitePlan(built, BETTER).input(weather), 7), built);
        Double high = value(metric, row, YearModel.simulate(new SitePlan(built, WORSE).input(weather), 7), built);
        if (middle == null || low == null || high == null) {
            return List.of(RowAnswer.uncovered(row, metric, "the IT load that the water belongs to is not stated"));
        }
        return List.of(RowAnswer.within(
                row,
                metric,
                row.values().getFirst(),
                Math.min(low, middle),
                middle,
                Math.max(high, middle),
                "year from the plant named in the row and public statements; unstated pressures and losses as usual,"
                        + " band 0.7 to 1.4 of them"));
    }

    private static @Nullable Double value(String metric, FacilityRow row, YearResult year, String words) {
        return switch (metric) {
            case "pue" -> year.pue();
            case "wue" -> year.wueSite();
            default -> {
                double megawatt = Words.before(words, "mw");
                double litres = year.wueSite() * megawatt * 1000 * 8760;
                yield Double.isNaN(megawatt)
                        ? null
                        : (Double) (row.unit().contains("gal") ? litres / LITRE_PER_US_GALLON : litres / 1000);
            }
        };
    }
}
