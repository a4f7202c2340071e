package org.hallwright.engine;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hallwright.design.HourlyCarbon;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatReuse;
import org.hallwright.engine.year.LoadClass;
import org.hallwright.engine.year.PowerLosses;
import org.hallwright.engine.year.Surroundings;
import org.hallwright.engine.year.YearInput;
import org.hallwright.engine.year.YearModel;
import org.hallwright.engine.year.YearResult;
import org.jspecify.annotations.Nullable;

/**
 * The year of a design as a function of what is uncertain in it: the IT power and the climate's error. Years already
 * simulated are kept, since every figure of the year asks for the same few.
 */
public final class SiteYear {

    /** Every seventh hour stands for its neighbours where only a band's end is wanted. */
    private static final int COARSE = 7;

    /** Marks a year of which only the hottest hours were worked. */
    private static final int HOTTEST = 0;

    private final Basis basis;
    private final Map<Key, YearResult> done = new HashMap<>();
    private final Map<Double, WeatherYear> weathers;
    private final Map<WeatherYear, int[]> hottest = new IdentityHashMap<>();

    /**
     * All that stays the same. Two equal bases give equal years.
     *
     * @param designItW IT power that supply and plant are sized on, W
     * @param liquidShare share of the IT heat in liquid
     * @param gridKgPerKwh mean of the grid's greenhouse gases; 0 where not known
     * @param hourly the hours of it, or null where only the mean is known
     */
    record Basis(
            WeatherYear weather,
            double designItW,
            double liquidShare,
            PowerLosses losses,
            double lossesInRoomShare,
            double baseLoadW,
            CoolingPlant plant,
            @Nullable HeatReuse reuse,
            double gridKgPerKwh,
            @Nullable HourlyCarbon hourly,
            SiteAssumptions assumptions) {}

    private record Key(double itW, double offsetK, int stride) {}

    SiteYear(Basis basis) {
        this(basis, new HashMap<>());
    }

    private SiteYear(Basis basis, Map<Double, WeatherYear> weathers) {
        this.basis = basis;
        this.weathers = weathers;
    }

    /** The year of another basis; under the same weather its warmer and cooler versions are kept. */
    SiteYear with(Basis other) {
        return new SiteYear(other, other.weather == basis.weather ? weathers : new HashMap<>());
    }

    Basis basis() {
        return basis;
    }

    /** The year at a constant IT power with every hour warmer by an offset: all 8,760 hours. */
    public YearResult full(double itW, double offsetK) {
        return year(new Key(itW, offsetK, 1));
    }

    /** The same from every seventh hour, for the ends of bands. */
    YearResult coarse(double itW, double offsetK) {
        YearResult full = done.get(new Key(itW, offsetK, 1));
        return full != null ? full : year(new Key(itW, offsetK, COARSE));
    }

    /** The hottest hours alone, for the ends of the peak's band; every other hour is left empty. */
    YearResult hottest(double itW, double offsetK) {
        YearResult full = done.get(new Key(itW, offsetK, 1));
        return full != null ? full : year(new Key(itW, offsetK, HOTTEST));
    }

    private synchronized YearResult year(Key key) {
        YearResult known = done.get(key);
        if (known != null) {
            return known;
        }
        YearInput input = input(key.itW, key.offsetK);
        YearResult result = key.stride == HOTTEST
                ? YearModel.simulate(input, hottest.computeIfAbsent(input.weather(), SiteYear::hottestHours))
                : YearModel.simulate(input, key.stride);
        done.put(key, result);
        return result;
    }

    /** Hours within a few kelvin of the year's highest dry or wet bulb: the facility peaks in one of them. */
    private static int[] hottestHours(WeatherYear weather) {
        double dry = weather.dryBulbPercentileC(0.985);
        double wet = weather.wetBulbPercentileC(0.985);
        return IntStream.range(0, WeatherYear.HOURS)
                .filter(h -> weather.dryBulbC(h) >= dry || weather.wetBulbC(h) >= wet)
                .toArray();
    }

    private YearInput input(double itW, double offsetK) {
        WeatherYear weather = weathers.computeIfAbsent(offsetK, basis.weather::warmerBy);
        double designW = Math.max(basis.designItW, itW);
        double[] utilisation = {designW > 0 ? itW / designW : 0};
        return new YearInput(
                weather,
                List.of(new LoadClass(1, 0, designW, basis.liquidShare, utilisation)),
                basis.losses,
                basis.lossesInRoomShare,
                basis.baseLoadW,
                basis.plant,
                basis.reuse,
                surroundings());
    }

    /** What is not known counts as none renewable, all water potable and none at the power stations; the output leaves it out. */
    private Surroundings surroundings() {
        SiteAssumptions set = basis.assumptions;
        return new Surroundings(
                basis.hourly == null ? new double[] {basis.gridKgPerKwh} : basis.hourly.kgPerKwh(),
                set.gridWaterLPerKwh() == null ? 0 : set.gridWaterLPerKwh(),
                set.renewableShare() == null ? 0 : set.renewableShare(),
                set.potableShare() == null ? 1 : set.potableShare());
    }

    /** The weather of the year. */
    public WeatherYear weather() {
        return basis.weather;
    }

    /** What the planner said of contracts and grid. */
    public SiteAssumptions assumptions() {
        return basis.assumptions;
    }
}
