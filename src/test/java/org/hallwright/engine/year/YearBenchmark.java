package org.hallwright.engine.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hallwright.codec.climate.ClimateReader;
import org.hallwright.engine.climate.TypicalYear;
import org.hallwright.engine.climate.WeatherYear;
import org.hallwright.engine.thermal.AirSide;
import org.hallwright.engine.thermal.CoolingPlant;
import org.hallwright.engine.thermal.HeatRejection;
import org.hallwright.engine.thermal.LiftChiller;
import org.hallwright.engine.thermal.LiquidSide;
import org.hallwright.engine.thermal.SinkCooler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year of 10,000 racks, 85 % liquid-cooled, whose racks fall in 16 classes or are all distinct: 8,760 hours of load,
 * electrical losses, air, two water circuits, water and carbon. {@code year} gives milliseconds, {@code rackHours}
 * rack-hours per second.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class YearBenchmark {
    private static final int RACKS = 10_000;

    /** How many different classes the racks fall in. */
    @Param({"16", "10000"})
    public int classes;

    private YearInput input = empty(weather());

    private static WeatherYear weather() {
        return TypicalYear.rebuild(ClimateReader.onBoard().values().iterator().next());
    }

    private static YearInput empty(WeatherYear weather) {
        return with(weather, List.of(LoadClass.constant(1, 0)));
    }

    private static YearInput with(WeatherYear weather, List<LoadClass> loads) {
        CoolingPlant plant = CoolingPlant.of(
                AirSide.crah(24, 11, 350, 0.6),
                HeatRejection.airCooled(LiftChiller.airCooled901(40e6), 8, 9, SinkCooler.dry(250e6, 8, 7e6)),
                LiquidSide.coldPlates(36),
                HeatRejection.freeOnly(SinkCooler.dry(1e9, 6, 30e6)));
        return new YearInput(
                weather,
                loads,
                PowerLosses.atEfficiency(1.2e9, 0.97, 0.01),
                1,
                1e6,
                plant,
                null,
                Surroundings.grid(0.3));
    }

    /** Racks of 120 kW with 64 different hourly profiles. */
    @Setup
    public void racks() {
        Random random = new Random(1);
        double[][] profiles = new double[64][WeatherYear.HOURS];
        for (double[] profile : profiles) {
            for (int h = 0; h < profile.length; h++) {
                profile[h] = random.nextDouble();
            }
        }
        List<LoadClass> loads = new ArrayList<>(classes);
        for (int i = 0; i < classes; i++) {
            loads.add(new LoadClass(RACKS / classes, 8e3, 120e3, 0.8 + 1e-4 * (i % 100), profiles[i % 64]));
        }
        input = with(input.weather(), loads);
    }

    /** Milliseconds for the year. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public double year() {
        return YearModel.simulate(input).pue();
    }

    /** Rack-hours per second. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @OperationsPerInvocation(RACKS * WeatherYear.HOURS)
    public double rackHours() {
        return YearModel.simulate(input).pue();
    }
}
