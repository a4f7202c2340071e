package org.hallwright.engine.year;

import java.util.List;
import org.hallwright.engine.climate.FixedNoise;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.AirSide;
import org.hallwright.engine.thermal.AirSide.Economiser;
import org.hallwright.engine.thermal.AirSide.Humidifier;
import org.hallwright.engine.thermal.Coolant;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.PumpLoop;
import org.hallwright.engine.thermal.SinkCooler;

/**
 * Ten kinds of air-cooled data centre with the ranges of their parameters, as documented by Lei and Masanet (2022,
 * Resources, Conservation and Recycling 182:106323, parameter table). A site's typical PUE and WUE follow as a
 * distribution: every range is sampled evenly, the year is run for each sample.
 */
public enum Archetype {
    /** Large: outdoor air, moistened, water-cooled chillers for the rest. */
    LARGE_AIR_ECONOMISER(Size.LARGE, Economiser.DIRECT_HUMIDIFIED, Machine.WATER_CHILLER, false),
    /** Large: tower water directly, water-cooled chillers for the rest. */
    LARGE_WATER_ECONOMISER(Size.LARGE, Economiser.NONE, Machine.WATER_CHILLER, true),
    /** Mid-size: outdoor air when it fits, water-cooled chillers. */
    MIDSIZE_AIR_ECONOMISER_WATER_CHILLER(Size.MIDSIZE, Economiser.DIRECT, Machine.WATER_CHILLER, false),
    /** Mid-size: tower water directly, water-cooled chillers. */
    MIDSIZE_WATER_ECONOMISER(Size.MIDSIZE, Economiser.NONE, Machine.WATER_CHILLER, true),
    /** Mid-size: water-cooled chillers. */
    MIDSIZE_WATER_CHILLER(Size.MIDSIZE, Economiser.NONE, Machine.WATER_CHILLER, false),
    /** Mid-size: outdoor air when it fits, air-cooled chillers. */
    MIDSIZE_AIR_ECONOMISER_AIR_CHILLER(Size.MIDSIZE, Economiser.DIRECT, Machine.AIR_CHILLER, false),
    /** Mid-size: air-cooled chillers. */
    MIDSIZE_AIR_CHILLER(Size.MIDSIZE, Economiser.NONE, Machine.AIR_CHILLER, false),
    /** Small: water-cooled chillers. */
    SMALL_WATER_CHILLER(Size.SMALL, Economiser.NONE, Machine.WATER_CHILLER, false),
    /** Small: air-cooled chillers. */
    SMALL_AIR_CHILLER(Size.SMALL, Economiser.NONE, Machine.AIR_CHILLER, false),
    /** Small: direct expansion in the room units. */
    SMALL_DIRECT_EXPANSION(Size.SMALL, Economiser.NONE, Machine.DIRECT_EXPANSION, false);

    private static final double IT_W = 1e6;
    private static final int STRIDE = 7;

    private final Size size;
    private final Economiser economiser;
    private final Machine machine;
    private final boolean waterEconomiser;

    Archetype(Size size, Economiser economiser, Machine machine, boolean waterEconomiser) {
        this.size = size;
        this.economiser = economiser;
        this.machine = machine;
        this.waterEconomiser = waterEconomiser;
    }

    private enum Machine {
        WATER_CHILLER,
        AIR_CHILLER,
        DIRECT_EXPANSION
    }

    /** Ranges that depend on the size: low and high of each. */
    private enum Size {
        LARGE(0.90, 0.99, 0, 0.02, 0, 0.002, 13.9, 19.4, 300, 1000, 0.65, 0.90, 10, 18, 27, 35, 0.08, 0.20, 0.60, 0.95),
        MIDSIZE(
                0.80, 0.94, 0.02, 0.05, 0.02, 0.05, 5, 10, 400, 1000, 0.60, 0.80, 15, 18, 27, 32, 0.10, 0.30, 0.60,
                0.80),
        SMALL(0.77, 0.85, 0.02, 0.04, 0.02, 0.04, 5, 8, 400, 900, 0.60, 0.75, 15, 18, 27, 32, 0.10, 0.30, 0.60, 0.80);

        private final double[] range;

        Size(double... range) {
            this.range = range;
        }

        private double low(int i) {
            return range[2 * i];
        }

        private double high(int i) {
            return range[2 * i + 1];
        }
    }

    /** The archetype by its number in the study, 1 to 10. */
    public static Archetype ofNumber(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("system " + number + " must lie from 1 to " + values().length);
        }
        return values()[number - 1];
    }

    /**
     * Annual PUE and WUE of the archetype in a climate.
     *
     * @param pue 5th, 50th and 95th percentile
     * @param wue the same, L/kWh
     */
    public record Spread(Percentiles pue, Percentiles wue) {}

    /** 5th, 50th and 95th percentile. */
    public record Percentiles(double low, double median, double high) {}

    /** Runs the year for evenly spread samples of all parameters. */
    public Spread spread(WeatherYear weather, int samples) {
        if (samples < 20 || samples > 10_000) {
            throw new IllegalArgumentException("samples " + samples + " must lie from 20 to 10000");
        }
        double[] pue = new double[samples];
        double[] wue = new double[samples];
        for (int i = 0; i < samples; i++) {
            YearResult year = YearModel.simulate(input(weather, new Draw(samples, i)), STRIDE);
            pue[i] = year.pue();
            wue[i] = year.wueSite();
        }
        return new Spread(percentiles(pue), percentiles(wue));
    }

    private static Percentiles percentiles(double[] values) {
        java.util.Arrays.sort(values);
        return new Percentiles(at(values, 0.05), at(values, 0.5), at(values, 0.95));
    }

    private static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int i = Math.min((int) position, sorted.length - 2);
        return sorted[i] + (position - i) * (sorted[i + 1] - sorted[i]);
    }

    /** One sample of a Latin hypercube: each parameter takes every one of its equal slices once over all samples. */
    private static final class Draw {
        private final int samples;
        private final int sample;
        private int parameter;

        Draw(int samples, int sample) {
            this.samples = samples;
            this.sample = sample;
        }

        double within(double low, double high) {
            parameter++;
            // A fixed shuffle of the slices for this parameter: rank of this sample's key among all samples' keys.
            double own = FixedNoise.uniform(parameter * 100_003L + sample);
            int rank = 0;
            for (int i = 0; i < samples; i++) {
                if (FixedNoise.uniform(parameter * 100_003L + i) < own) {
                    rank++;
                }
            }
            double inSlice = FixedNoise.uniform(parameter * 200_003L + 50_000_000L + sample);
            return low + (high - low) * (rank + inSlice) / samples;
        }

        double within(Size size, int i) {
            return within(size.low(i), size.high(i));
        }
    }

    private YearInput input(WeatherYear weather, Draw draw) {
        PowerLosses losses = PowerLosses.atEfficiency(IT_W, draw.within(size, 0), draw.within(size, 1));
        double lighting = draw.within(size, 2);
        AirSide air = air(draw);
        double heatW = IT_W + losses.lossW(IT_W) + lighting * IT_W;
        return new YearInput(
                weather,
                List.of(LoadClass.constant(IT_W, 0)),
                losses,
                1,
                lighting * IT_W,
                plant(air, heatW, draw),
                null,
                Surroundings.grid(0));
    }

    private AirSide air(Draw draw) {
        double rise = draw.within(size, 3);
        double pressureHigh = size.high(4);
        if (economiser == Economiser.NONE) {
            // Without outdoor-air dampers and filters the fans work against less.
            pressureHigh = size == Size.LARGE ? 700 : 900;
        }
        if (machine == Machine.DIRECT_EXPANSION) {
            pressureHigh = 600;
        }
        double pressure = draw.within(size.low(4), pressureHigh);
        double efficiency = draw.within(size, 5);
        double supplyLow = draw.within(size, 6);
        double supplyHigh = draw.within(size, 7);
        return new AirSide(
                economiser,
                supplyLow,
                // Room units with direct expansion work at the middle of the envelope, plants at its upper end.
                machine == Machine.DIRECT_EXPANSION ? 0.5 * (supplyLow + supplyHigh) : supplyHigh,
                rise,
                pressure,
                efficiency,
                3,
                draw.within(size == Size.LARGE ? 0.70 : 0.65, 0.90),
                draw.within(0.95, 0.99),
                machine == Machine.DIRECT_EXPANSION ? Humidifier.STEAM : Humidifier.ADIABATIC,
                draw.within(-12, -9),
                draw.within(15, 27),
                draw.within(size, 8),
                draw.within(size, 9));
    }

    private CoolingPlant plant(AirSide air, double heatW, Draw draw) {
        double waterRise = draw.within(5, 10);
        PumpLoop chilled = new PumpLoop(draw.within(115e3, 172e3), draw.within(0.60, 0.80), 1, Coolant.WATER);
        double partLoad = size == Size.LARGE ? draw.within(0.2, 0.8) : draw.within(0.1, 0.5);
        double copError = draw.within(copErrorLow(), copErrorHigh());
        HeatRejection rejection = switch (machine) {
            case WATER_CHILLER -> waterCooled(heatW, chilled, partLoad, copError, draw);
            case AIR_CHILLER ->
                new HeatRejection(
                        List.of(),
                        LiftChiller.airCooledVariableSpeed901(2 * heatW).scaledCop(1 + copError),
                        1,
                        1,
                        6.67,
                        null,
                        chilled,
                        chilled,
                        partLoad);
            case DIRECT_EXPANSION ->
                new HeatRejection(
                        List.of(),
                        LiftChiller.directExpansion901(2 * heatW).scaledCop(1 + copError),
                        1,
                        1,
                        12,
                        null,
                        new PumpLoop(0, 1, 1, Coolant.WATER), // refrigerant moves the heat
                        chilled,
                        1);
        };
        return new CoolingPlant(air, rejection, waterRise, null, null, 0);
    }

    private HeatRejection waterCooled(double heatW, PumpLoop chilled, double partLoad, double copError, Draw draw) {
        double approach = draw.within(2.8, 6.7);
        double range = draw.within(4, 6);
        double windage = draw.within(5e-5, 5e-3);
        double cycles = draw.within(3, size == Size.LARGE ? 15 : 12);
        double waterPerAir = draw.within(0.2, 4);
        double fanPressure = draw.within(100, 400);
        double fanEfficiency = draw.within(0.60, 0.80);
        double exchanger = draw.within(0.5, 2.5);
        PumpLoop condenser = new PumpLoop(draw.within(167e3, 250e3), draw.within(0.60, 0.80), 1, Coolant.WATER);
        double airKgPerW = 1 / (4184 * range * waterPerAir);
        double fanW = heatW * airKgPerW / 1.2 * fanPressure / fanEfficiency;
        SinkCooler tower = new SinkCooler(
                SinkCooler.Kind.TOWER,
                heatW,
                approach,
                0,
                exchanger,
                range,
                fanW,
                0,
                0,
                99,
                cycles,
                windage,
                1); // the study lets all heat evaporate water
        SinkCooler behindChiller =
                new SinkCooler(SinkCooler.Kind.TOWER, heatW, approach, 0, 0, range, fanW, 0, 0, 99, cycles, windage, 1);
        return new HeatRejection(
                waterEconomiser ? List.of(tower) : List.of(),
                LiftChiller.waterCooledVariableSpeed901(2 * heatW).scaledCop(1 + copError),
                1,
                1,
                6.67,
                behindChiller,
                chilled,
                condenser,
                partLoad);
    }

    private double copErrorLow() {
        return switch (machine) {
            case WATER_CHILLER -> size == Size.LARGE ? -0.11 : size == Size.MIDSIZE ? -0.40 : -0.60;
            case AIR_CHILLER -> size == Size.SMALL ? -0.45 : -0.40;
            case DIRECT_EXPANSION -> -0.40;
        };
    }

    private double copErrorHigh() {
        return switch (machine) {
            case WATER_CHILLER -> size == Size.LARGE ? 0.11 : size == Size.MIDSIZE ? 0 : -0.20;
            case AIR_CHILLER -> size == Size.SMALL ? -0.30 : -0.25;
            case DIRECT_EXPANSION -> 0.20;
        };
    }
}
