package org.hallwright.engine.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.power.models.PowerModelHostSimple;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.utilizationmodels.UtilizationModelDynamic;
import org.cloudsimplus.vms.VmSimple;
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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rack-hours per second beside CloudSim Plus on the same rack-hours: a year of racks that are all distinct, each with its own
 * hourly utilisation and the same linear power model. Before measuring, both must find the same IT energy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class CloudSimBenchmark {
    private static final int RACKS = 100;
    private static final int HOURS = WeatherYear.HOURS;
    private static final double IDLE_W = 8e3;
    private static final double MOST_W = 120e3;
    private static final int MIPS = 1000;

    private final double[][] profiles = new double[RACKS][HOURS];
    private YearInput input = input(List.of(LoadClass.constant(1, 0.85)));

    /** The racks, and the proof that both work on the same thing. */
    @Setup(Level.Trial)
    public void racks() {
        Random random = new Random(1);
        List<LoadClass> loads = new ArrayList<>(RACKS);
        for (double[] profile : profiles) {
            for (int h = 0; h < HOURS; h++) {
                profile[h] = 0.05 + 0.9 * random.nextDouble();
            }
            loads.add(new LoadClass(1, IDLE_W, MOST_W, 0.85, profile));
        }
        input = input(loads);
        double ours = YearModel.simulate(input).energy().itWh();
        double theirs = cloudSimPlus();
        if (Math.abs(ours / theirs - 1) > 1e-3) {
            throw new IllegalStateException("IT energy differs: " + ours + " and " + theirs + " Wh");
        }
        System.out.println("# hallwright: rack power, electrical losses, room air, two water circuits, free cooling,"
                + " chillers, water, carbon in weather of every hour; no scheduling, no migration");
        System.out.println("# CloudSim Plus: machines, tasks and their scheduling, host power linear in load;"
                + " no electrical losses, no cooling, no weather, no water");
        System.out.printf(
                "# IT energy of %d racks over %d h: %.6g and %.6g MWh%n", RACKS, HOURS, ours / 1e6, theirs / 1e6);
    }

    private static YearInput input(List<LoadClass> loads) {
        CoolingPlant plant = CoolingPlant.of(
                AirSide.crah(24, 11, 350, 0.6),
                HeatRejection.airCooled(LiftChiller.airCooled901(4e5), 8, 9, SinkCooler.dry(2.5e6, 8, 7e4)),
                LiquidSide.coldPlates(36),
                HeatRejection.freeOnly(SinkCooler.dry(1.2e7, 6, 3e5)));
        return new YearInput(
                TypicalYear.rebuild(ClimateReader.onBoard().values().iterator().next()),
                loads,
                PowerLosses.atEfficiency(1.2e7, 0.97, 0.01),
                1,
                1e4,
                plant,
                null,
                Surroundings.grid(0.3));
    }

    /** The whole facility for a year. */
    @Benchmark
    @OperationsPerInvocation(RACKS * HOURS)
    public double hallwright() {
        return YearModel.simulate(input).pue();
    }

    /** The hosts' energy for a year, Wh: one host, machine and task to a rack, updated every hour. */
    @Benchmark
    @OperationsPerInvocation(RACKS * HOURS)
    public double cloudSimPlus() {
        CloudSimPlus simulation = new CloudSimPlus();
        List<Host> hosts = new ArrayList<>(RACKS);
        for (int i = 0; i < RACKS; i++) {
            Host host = new HostSimple(4096, 10_000, 1_000_000, List.of(new PeSimple(MIPS)));
            host.setPowerModel(new PowerModelHostSimple(MOST_W, IDLE_W));
            hosts.add(host);
        }
        new DatacenterSimple(simulation, hosts).setSchedulingInterval(3600);
        DatacenterBrokerSimple broker = new DatacenterBrokerSimple(simulation);
        for (double[] profile : profiles) {
            VmSimple machine = new VmSimple(MIPS, 1);
            machine.setRam(1024).setBw(1000).setSize(1000);
            broker.submitVm(machine);
            CloudletSimple task = new CloudletSimple(2L * MIPS * 3600 * HOURS, 1);
            task.setUtilizationModelCpu(new UtilizationModelDynamic()
                    .setUtilizationUpdateFunction(u ->
                            profile[Math.min(HOURS - 1, (int) (u.getSimulation().clock() / 3600))]));
            task.setVm(machine);
            broker.submitCloudlet(task);
        }
        simulation.terminateAt(3600.0 * HOURS);
        double[] last = {0, 0};
        double[] energyWh = {0};
        simulation.addOnClockTickListener(tick -> {
            energyWh[0] += last[1] * (tick.getTime() - last[0]) / 3600;
            double watts = 0;
            for (Host host : hosts) {
                watts += host.getPowerModel().getPower();
            }
            last[0] = tick.getTime();
            last[1] = watts;
        });
        simulation.start();
        return energyWh[0];
    }
}
