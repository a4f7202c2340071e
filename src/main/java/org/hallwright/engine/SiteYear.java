package org.hallwright.engine;

import java.util.HashMap;
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

    private static final int ALL = 1;

    /** Every seventh hour stands for its neighbours where only a band's end is wanted. */
    private static final int COARSE = 7;

    /** Marks a year of which only the hottest hours were worked. */
    private static final int HOTTEST = 0;

    private final Basis basis;
    private final Map<Key, YearResult> done = new HashMap<>();
    private final Weathers weathers;

    /** The weather and its warmer and cooler versions, each with the hours alone that are asked of it. */
    private static final class Weathers {
        private final WeatherYear own;
        private final Map<Version, WeatherYear> others = new HashMap<>();
        private int @Nullable [] hottest;

        private record Version(double offsetK, int stride) {}

        Weathers(WeatherYear own) {
            this.own = own;
        }

        synchronized WeatherYear warmerBy(double offsetK, int stride) {
            return others.computeIfAbsent(
                    new Version(offsetK, stride), version -> own.warmerBy(version.offsetK, hours(version.stride)));
        }

        private int[] hours(int stride) {
            return stride == HOTTEST
                    ? hottest()
                    : IntStream.range(0, WeatherYear.HOURS)
                            .filter(h -> h % stride == 0)
                            .toArray();
        }

        /**
         * Hours within a few kelvin of the year's highest dry or wet bulb: the facility peaks in one of them, whatever is
         * added to all hours alike.
         */
        synchronized int[] hottest() {
            int[] known = hottest;
            if (known == null) {
                double dry = own.dryBulbPercentileC(0.985);
                double wet = own.wetBulbPercentileC(0.985);
                known = IntStream.range(0, WeatherYear.HOURS)
                        .filter(h -> own.dryBulbC(h) >= dry || own.wetBulbC(h) >= wet)
                        .toArray();
                hottest = known;
            }
            return known;
        }
    }

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
        this(basis, new Weathers(basis.weather));
    }

    private SiteYear(Basis basis, Weathers weathers) {
        this.basis = basis;
        this.weathers = weathers;
    }

    /** The year of another basis; under the same weather its warmer and cooler versions are kept. */
    SiteYear with(Basis other) {
        return new SiteYear(other, other.weather == basis.weather ? weathers : new Weathers(other.weather));
    }

    Basis basis() {
        return basis;
    }

    /** The year at a constant IT power with every hour warmer by an offset: all 8,760 hours. */
    public YearResult full(double itW, double offsetK) {
        return year(itW, offsetK, ALL);
    }

    /** The same from every seventh hour, for the ends of bands. */
    YearResult coarse(double itW, double offsetK) {
        return year(itW, offsetK, COARSE);
    }

    /**
     * The hours among which the facility's peak is; the others may be left empty. It peaks in the heat, unless a heat pump
     * lifts what is reused: that draws most in winter, so then every hour is worked.
     */
    YearResult peak(double itW, double offsetK) {
        HeatReuse reuse = basis.reuse;
        return year(itW, offsetK, reuse != null && reuse.carnotShare() > 0 ? ALL : HOTTEST);
    }

    /** A year of all hours, where it is known, answers for its parts too. */
    private synchronized YearResult year(double itW, double offsetK, int stride) {
        YearResult full = done.get(new Key(itW, offsetK, ALL));
        return full != null ? full : done.computeIfAbsent(new Key(itW, offsetK, stride), this::simulate);
    }

    private YearResult simulate(Key key) {
        return key.stride == HOTTEST
                ? YearModel.simulate(input(key), weathers.hottest())
                : YearModel.simulate(input(key), key.stride);
    }

    private YearInput input(Key key) {
        double itW = key.itW;
        double designW = Math.max(basis.designItW, itW);
        double[] utilisation = {designW > 0 ? itW / designW : 0};
        return new YearInput(
                weathers.warmerBy(key.offsetK, key.stride),
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
