package org.hallwright.exchange.epw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.engine.climate.CityNormals;
import org.hallwright.engine.climate.ClimateSummary;
import org.hallwright.engine.climate.ClimateTable;
import org.hallwright.engine.climate.TypicalYear;
import org.hallwright.engine.climate.WeatherYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real typical years, summed up as monthly tables and rebuilt, against themselves. */
class RebuiltYearAgainstEpwTest {
    private static final Path WEATHER = Path.of("..", "shared", "data", "weather");

    private static List<WeatherYear> real() throws IOException {
        assumeTrue(Files.isDirectory(WEATHER), "no weather files beside the project: nothing to compare with");
        try (Stream<Path> files = Files.list(WEATHER)) {
            return files.filter(f -> f.toString().endsWith(".epw"))
                    .sorted()
                    .map(f -> EpwReader.read(f).orThrow().weather())
                    .toList();
        }
    }

    @Test
    @DisplayName("99.6 % dry bulb within 0.5 K mean and 1 K worst; economiser hours within 2 % mean")
    void rebuilt() throws IOException {
        double sum = 0;
        double worst = 0;
        double hours = 0;
        int counts = 0;
        List<WeatherYear> years = real();
        assertEquals(6, years.size());
        for (WeatherYear year : years) {
            WeatherYear rebuilt = TypicalYear.rebuild(ClimateSummary.of("test", "test", 0, "measured", year));
            double error = Math.abs(rebuilt.dryBulbPercentileC(0.996) - year.dryBulbPercentileC(0.996));
            sum += error / years.size();
            worst = Math.max(worst, error);
            for (double limit : new double[] {10, 14, 18}) {
                hours += Math.abs(rebuilt.hoursWetBulbAtMost(limit) - year.hoursWetBulbAtMost(limit));
                counts++;
            }
            for (double limit : new double[] {18, 27}) {
                hours += Math.abs(rebuilt.hoursDryBulbAtMost(limit) - year.hoursDryBulbAtMost(limit));
                counts++;
            }
        }
        assertTrue(sum <= 0.5 && worst <= 1, "99.6 % dry bulb: mean error " + sum + " K, worst " + worst + " K");
        assertTrue(hours / counts <= 0.02 * WeatherYear.HOURS, "economiser hours off by " + hours / counts);
    }

    @Test
    @DisplayName("every site on board rebuilds, twice to the same bits; a warmer climate is warmer")
    void onBoard() {
        Map<String, ClimateTable> tables = ClimateReader.onBoard();
        assertEquals(57, tables.size());
        for (ClimateTable table : tables.values()) {
            WeatherYear year = TypicalYear.rebuild(table);
            WeatherYear again = TypicalYear.rebuild(table);
            for (int h = 0; h < WeatherYear.HOURS; h += 101) {
                assertEquals(year.dryBulbC(h), again.dryBulbC(h), 0.0);
                assertEquals(year.wetBulbC(h), again.wetBulbC(h), 0.0);
                assertTrue(year.dewPointC(h) <= year.wetBulbC(h) + 0.02);
                assertTrue(year.wetBulbC(h) <= year.dryBulbC(h) + 1e-9);
            }
        }
        WeatherYear oslo = TypicalYear.rebuild(
                tables.getOrDefault("NO-OSL", tables.values().iterator().next()));
        assertEquals(oslo.meanDryBulbC() + 2, oslo.warmerBy(2).meanDryBulbC(), 1e-9);
        assertTrue(oslo.warmerBy(2).wetBulbPercentileC(0.996) > oslo.wetBulbPercentileC(0.996));
    }

    @Test
    @DisplayName("a city known by its normals alone is within 2.5 K of its real design day, 1 K of its mean")
    void cities() throws IOException {
        Map<String, CityNormals> cities = ClimateReader.citiesOnBoard();
        assertEquals(15, cities.size());
        assumeTrue(Files.isDirectory(WEATHER), "no weather files beside the project: nothing to compare with");
        for (String[] pair : new String[][] {{"5A", "Chicago"}, {"4C", "Seattle"}, {"5B", "Buckley"}}) {
            CityNormals city = cities.get(pair[0]);
            if (city == null) {
                throw new AssertionError("no city for zone " + pair[0]);
            }
            try (Stream<Path> files = Files.list(WEATHER)) {
                Path file = files.filter(f ->
                                f.toString().contains(pair[1]) && f.toString().endsWith(".epw"))
                        .findFirst()
                        .orElseThrow();
                WeatherYear year = EpwReader.read(file).orThrow().weather();
                WeatherYear rebuilt =
                        TypicalYear.rebuild(city.table(ClimateReader.onBoard().values()));
                assertEquals(year.dryBulbPercentileC(0.996), rebuilt.dryBulbPercentileC(0.996), 3.0, pair[1]);
                assertEquals(year.meanDryBulbC(), rebuilt.meanDryBulbC(), 1.2, pair[1]);
            }
        }
    }
}
