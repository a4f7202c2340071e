package org.hallwright.engine.climate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A year of weather")
final class WeatherYearTest {

    private static final WeatherYear YEAR = WeatherYear.of(
            IntStream.range(0, WeatherYear.HOURS)
                    .mapToDouble(h -> 12 + 14 * Math.sin(h / 1394.0) + 6 * Math.sin(h / 3.8))
                    .toArray(),
            IntStream.range(0, WeatherYear.HOURS)
                    .mapToDouble(h -> 7 + 9 * Math.sin(h / 1394.0) + 3 * Math.cos(h / 17.0))
                    .toArray(),
            99_000);

    @Test
    @DisplayName("an hour warmed alone has the bits it has in the whole year warmed")
    void partsOfTheYear() {
        int[] hours =
                IntStream.range(0, WeatherYear.HOURS).filter(h -> h % 31 == 0).toArray();
        for (double offset : new double[] {-2, 0.7, 5}) {
            WeatherYear whole = YEAR.warmerBy(offset);
            WeatherYear part = YEAR.warmerBy(offset, hours);
            for (int h : hours) {
                assertEquals(whole.dryBulbC(h), part.dryBulbC(h), 0);
                assertEquals(whole.dewPointC(h), part.dewPointC(h), 0);
                assertEquals(whole.wetBulbC(h), part.wetBulbC(h), 0);
                assertEquals(whole.humidityRatio(h), part.humidityRatio(h), 0);
            }
            assertTrue(Double.isNaN(part.wetBulbC(1)));
        }
        assertSame(YEAR, YEAR.warmerBy(0));
    }

    @Test
    @DisplayName("is warmer throughout at the same relative humidity, so its wet bulb rises as well")
    void warmer() {
        WeatherYear warm = YEAR.warmerBy(2);
        for (int h = 0; h < WeatherYear.HOURS; h += 13) {
            assertEquals(YEAR.dryBulbC(h) + 2, warm.dryBulbC(h), 1e-12);
            assertTrue(warm.wetBulbC(h) > YEAR.wetBulbC(h));
            double before = Psychrometrics.relativeHumidity(YEAR.dryBulbC(h), YEAR.humidityRatio(h), 99_000);
            assertEquals(
                    before, Psychrometrics.relativeHumidity(warm.dryBulbC(h), warm.humidityRatio(h), 99_000), 1e-6);
        }
    }
}
