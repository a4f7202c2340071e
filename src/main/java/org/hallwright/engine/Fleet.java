package org.hallwright.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.hallwright.base.Problem;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.Catalog;
import org.hallwright.catalog.NodeType;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Workload;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.throughput.Forecast;
import org.hallwright.engine.throughput.Goal;
import org.hallwright.engine.throughput.Option;
import org.hallwright.engine.throughput.Pool;
import org.hallwright.engine.throughput.Throughput;
import org.hallwright.engine.throughput.calibrate.KnownAccelerator;
import org.hallwright.engine.throughput.model.AcceleratorSpec;
import org.hallwright.engine.throughput.model.Precision;
import org.hallwright.engine.throughput.model.TransformerModel;
import org.jspecify.annotations.Nullable;

/**
 * The pools of a design with what their workloads come to.
 *
 * @param pools accelerators by pool id, in order of id
 * @param work forecasts in the order of the design's workloads
 */
public record Fleet(Map<String, Pool> pools, List<Work> work) {

    /** One direction of a link whose vendor prints both together. */
    static final double ONE_WAY = 0.5;

    public Fleet {
        pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools));
        work = List.copyOf(work);
    }

    /**
     * One workload on its pool; the forecast is null where the pool or the model is not known.
     *
     * @param pool as its parts are sold
     * @param forecast of the pool as it works: under a cap with the clock that the cap leaves
     * @param pace that clock over its own, or null where nothing holds it back
     */
    public record Work(
            Workload workload,
            @Nullable Pool pool,
            @Nullable Forecast forecast,
            @Nullable Figure pace) {

        @Nullable
        Pool working() {
            return pool == null || pace == null ? pool : Pace.at(pool, pace.si());
        }

        private Work at(Figure clock, Map<RackClass, Integer> racks, Packs packs) {
            Pool slowed = pool == null ? null : Pace.at(pool, clock.si());
            return new Work(workload, pool, inRacks(workload, slowed, racks, packs), clock);
        }
    }

    /** The fleet with the pools that a cap holds back at the clock it leaves them. */
    Fleet at(Map<String, Figure> paces, Map<RackClass, Integer> racks, Packs packs) {
        if (paces.isEmpty()) {
            return this;
        }
        List<Work> slowed = new ArrayList<>();
        for (Work each : work) {
            Figure pace = paces.get(each.workload().pool());
            slowed.add(pace == null ? each : each.at(pace, racks, packs));
        }
        return new Fleet(pools, slowed);
    }

    private static @Nullable Forecast inRacks(
            Workload workload, @Nullable Pool pool, Map<RackClass, Integer> racks, Packs packs) {
        Forecast forecast = forecast(workload, pool, packs);
        int perRack = perRack(workload.pool(), racks, packs);
        return forecast == null || perRack == 0 ? forecast : forecast.inRacks(perRack);
    }

    /** The work of a pool, or null. */
    public @Nullable Work of(String workloadId) {
        for (Work each : work) {
            if (each.workload().id().equals(workloadId)) {
                return each;
            }
        }
        return null;
    }

    /** How a workload of the design runs, line by line; empty where it cannot. */
    public List<Figure> runs(String workloadId, Packs packs) {
        Work work = of(workloadId);
        return work == null ? List.of() : RunFigures.of(work, packs);
    }

    static Fleet assess(
            Design design, Map<RackClass, Integer> racks, Packs packs, @Nullable Fleet before, List<Problem> problems) {
        Map<String, Pool> pools = pools(design, racks, packs, problems);
        List<Work> work = new ArrayList<>();
        for (Workload workload : design.workloads()) {
            Pool pool = pools.get(workload.pool());
            Work old = before == null ? null : before.of(workload.id());
            if (old != null && old.workload().equals(workload) && Objects.equals(old.pool(), pool)) {
                work.add(old);
            } else {
                work.add(new Work(workload, pool, inRacks(workload, pool, racks, packs), null));
            }
            Work done = work.getLast();
            if (done.forecast() != null) {
                for (Problem problem : done.forecast().problems()) {
                    problems.add(
                            new Problem(problem.message(), problem.severity(), workload.id(), problem.arguments()));
                }
            } else {
                objections(workload, pool, packs, problems);
            }
        }
        return new Fleet(pools, work);
    }

    private static void objections(Workload workload, @Nullable Pool pool, Packs packs, List<Problem> problems) {
        if (pool == null) {
            problems.add(Problem.error(EngineMessage.EMPTY_POOL, workload.id(), workload.pool()));
        }
        String model = workload.modelId();
        if (model != null && !packs.models().containsKey(model)) {
            problems.add(Problem.error(
                    EngineMessage.UNKNOWN_MODEL,
                    workload.id(),
                    model,
                    String.join(", ", packs.models().keySet())));
        }
        String precision = precision(workload);
        if (precision != null && Precisions.of(precision) == null) {
            problems.add(Problem.error(EngineMessage.UNKNOWN_PRECISION, workload.id(), precision, Precisions.ALLOWED));
        }
    }

    private static @Nullable String precision(Workload workload) {
        return switch (workload) {
            case Workload.Training t -> t.precision();
            case Workload.Serving s -> s.precision();
            case Workload.Batch b -> null;
        };
    }

    /** What the pool comes to with the workload; null where the pool or the model is not known. */
    public static @Nullable Forecast forecast(Workload workload, @Nullable Pool pool, Packs packs) {
        if (pool == null) {
            return null;
        }
        Goal goal = goal(workload, packs);
        return goal == null ? null : new Throughput(packs.calibration()).forecast(pool, goal);
    }

    /**
     * What could be chosen instead for a workload of the design; empty where there is no choice.
     *
     * @param progress is told which share is searched, from 0 to 1; what it throws ends the search
     */
    public List<Option> frontier(String workloadId, Packs packs, DoubleConsumer progress) {
        Work work = of(workloadId);
        Goal goal = work == null ? null : goal(work.workload(), packs);
        Pool pool = work == null ? null : work.working();
        return goal == null || pool == null
                ? List.of()
                : new Throughput(packs.calibration()).frontier(pool, goal, progress);
    }

    private static @Nullable Goal goal(Workload workload, Packs packs) {
        return switch (workload) {
            case Workload.Training t -> {
                TransformerModel model = packs.models().get(t.model());
                Precision precision = Precisions.of(t.precision());
                yield model == null || precision == null
                        ? null
                        : t.adapters()
                                ? new Goal.Adapt(
                                        model,
                                        precision,
                                        t.sequenceLength(),
                                        t.batchSequences(),
                                        t.tokens(),
                                        t.maintenanceShare())
                                : new Goal.Train(
                                        model,
                                        precision,
                                        t.sequenceLength(),
                                        t.batchSequences(),
                                        t.tokens(),
                                        t.maintenanceShare());
            }
            case Workload.Serving s -> {
                TransformerModel model = packs.models().get(s.model());
                Precision precision = Precisions.of(s.precision());
                if (model == null || precision == null) {
                    yield null;
                }
                yield s.outputTokens() == 0
                        ? new Goal.Embed(model, precision, s.inputTokens())
                        : new Goal.Serve(
                                model,
                                precision,
                                s.inputTokens(),
                                s.outputTokens(),
                                s.ttftLimitS(),
                                s.tpotLimitS(),
                                s.share() > 0 ? s.targetTokensPerS() / s.share() : s.targetTokensPerS(),
                                s.acceptedTokens(),
                                s.apart());
            }
            case Workload.Batch b -> null;
        };
    }

    /** Accelerators by pool. A pool of two kinds is reported and takes the more numerous one's figures for neither. */
    private static Map<String, Pool> pools(
            Design design, Map<RackClass, Integer> racks, Packs packs, List<Problem> problems) {
        Map<String, Pool> pools = new LinkedHashMap<>();
        for (org.hallwright.design.Pool pool : design.pools()) {
            String accelerator = null;
            int count = 0;
            int perNode = 1;
            boolean mixed = false;
            for (Map.Entry<RackClass, Integer> entry : racks.entrySet()) {
                if (!pool.id().equals(entry.getKey().pool())) {
                    continue;
                }
                RackType type = packs.catalog().rack(entry.getKey().type());
                NodeType node = type == null ? null : packs.catalog().node(type.node());
                if (type == null || node == null) {
                    continue;
                }
                mixed |= accelerator != null && !accelerator.equals(node.accelerator());
                accelerator = node.accelerator();
                perNode = Math.max(1, node.acceleratorCount());
                Integer fitted = entry.getKey().nodes();
                int each = fitted == null
                        ? type.acceleratorsPerSystem()
                        : Math.min(fitted, type.nodesPerSystem())
                                * type.acceleratorsPerSystem()
                                / type.nodesPerSystem();
                count += each * entry.getValue();
            }
            if (mixed) {
                problems.add(Problem.error(EngineMessage.MIXED_POOL, pool.id(), pool.name()));
                continue;
            }
            AcceleratorSpec spec = accelerator == null ? null : spec(accelerator, packs);
            if (spec != null && count > 0) {
                pools.put(pool.id(), new Pool(spec, count, perNode));
            }
        }
        return pools;
    }

    /** Accelerators in a rack of the pool as the catalogue fills it, the fullest kind; 0 where none is known. */
    private static int perRack(String pool, Map<RackClass, Integer> racks, Packs packs) {
        int most = 0;
        for (RackClass rack : racks.keySet()) {
            RackType type = packs.catalog().rack(rack.type());
            if (pool.equals(rack.pool()) && type != null) {
                most = Math.max(most, type.acceleratorsPerSystem());
            }
        }
        return most;
    }

    /** A catalogue accelerator as the throughput engine takes it; null where its rate or memory is not known. */
    static @Nullable AcceleratorSpec spec(String id, Packs packs) {
        Catalog catalog = packs.catalog();
        Accelerator a = catalog.accelerator(id);
        if (a == null) {
            return null;
        }
        KnownAccelerator known = packs.calibration().byCatalogId(id);
        double peak16 = a.dense("bf16").siOr(0);
        double memory = a.memory().siOr(0);
        double bandwidth = a.memoryBandwidth().siOr(0);
        if (!(peak16 > 0) || !(memory > 0) || !(bandwidth > 0)) {
            return null;
        }
        double up = a.scaleUpPerDirection().siOr(a.scaleUpBidirectional().siOr(0) * ONE_WAY);
        return new AcceleratorSpec(
                id,
                known == null ? stack(a) : known.spec().stack(),
                peak16,
                a.dense("fp8").siOr(0),
                a.dense("fp4").siOr(0),
                known == null
                        ? AcceleratorSpec.usualExponentialsPerS(peak16)
                        : known.spec().exponentialsPerS(),
                memory,
                bandwidth,
                up,
                Math.max(1, (int) Math.round(a.domainSize().siOr(1))),
                a.scaleOut().siOr(0),
                a.tdp().siOr(0),
                Math.min(a.idlePower().siOr(0), a.tdp().siOr(0)));
    }

    private static String stack(Accelerator a) {
        return a.softwareStacks().isEmpty() ? a.vendor() : a.softwareStacks().getFirst();
    }
}
