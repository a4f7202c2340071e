package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hallwright.advise.fleet.FleetProblem.Demand;
import org.hallwright.advise.fleet.FleetProblem.Goal;
import org.hallwright.advise.fleet.FleetProblem.Limits;
import org.hallwright.advise.supply.Exposure;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.explain.Figure;
import org.hallwright.quantity.Range;
import org.hallwright.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fleet problem out of a design: each pool's rack is an option, each workload a demand. What a rack yields is
 * asked of the engine, with the workload put on that pool; rates are taken as proportional to racks near the pool's size.
 */
public final class FleetPlanner {

    /** Depth of aisle that a rack needs in front and behind, half shared with its neighbour, m. */
    private static final double AISLE_M = 1.2;

    private FleetPlanner() {}

    /**
     * The problem.
     *
     * A workload counts by what it yields today, so that a token of a large model is not sold for one of a small model:
     * the goal of most tokens is in multiples of today's work.
     *
     * @param keepDemand whether what each workload yields today must be met; otherwise more is merely better
     * @param growth most racks of one option, as a multiple of all racks today
     */
    public static FleetProblem problem(
            Assessment assessment, Packs packs, Goal goal, Limits limits, boolean keepDemand, int growth) {
        Design design = assessment.design();
        Map<String, Map<String, Double>> rates = rates(assessment, packs);
        List<Demand> demands = new ArrayList<>();
        for (Workload workload : design.workloads()) {
            if (!(workload instanceof Workload.Batch)) {
                Figure today = Exposure.rate(assessment, workload);
                double yield = today == null ? 0 : today.si() * workload.share();
                demands.add(new Demand(
                        workload.id(),
                        keepDemand ? yield : 0,
                        yield > 0 ? 1 / yield : 1,
                        workload instanceof Workload.Training));
            }
        }
        List<PoolOption> options = new ArrayList<>();
        for (Pool pool : design.pools()) {
            Rack first = first(design, pool.id());
            PoolOption option = first == null
                    ? null
                    : option(
                            assessment,
                            packs,
                            pool.id(),
                            first,
                            rates.getOrDefault(pool.id(), Map.of()),
                            growth * design.rackCount());
            if (option != null) {
                options.add(option);
            }
        }
        return new FleetProblem(options, demands, limits, goal);
    }

    /** Tokens per second of one rack by pool and workload. */
    private static Map<String, Map<String, Double>> rates(Assessment assessment, Packs packs) {
        Design design = assessment.design();
        Map<String, Map<String, Double>> rates = new HashMap<>();
        for (Pool pool : design.pools()) {
            int racks = count(design, pool.id());
            for (Workload workload : design.workloads()) {
                if (racks == 0 || workload instanceof Workload.Batch) {
                    continue;
                }
                Figure rate = Exposure.rate(assessment, workload);
                if (!workload.pool().equals(pool.id())) {
                    List<Workload> moved = new ArrayList<>();
                    for (Workload each : design.workloads()) {
                        moved.add(each == workload ? each.on(pool.id(), each.share()) : each);
                    }
                    Assessment variant = Engine.assess(design.withWorkloads(moved), packs, assessment);
                    rate = Exposure.rate(variant, workload.on(pool.id(), workload.share()));
                }
                if (rate != null) {
                    rates.computeIfAbsent(pool.id(), p -> new TreeMap<>()).put(workload.id(), rate.si() / racks);
                }
            }
        }
        return rates;
    }

    private static @Nullable Rack first(Design design, String pool) {
        for (Rack rack : design.racks()) {
            if (pool.equals(rack.pool())) {
                return rack;
            }
        }
        return null;
    }

    private static int count(Design design, String pool) {
        int count = 0;
        for (Rack rack : design.racks()) {
            count += pool.equals(rack.pool()) ? 1 : 0;
        }
        return count;
    }

    /** One rack with its share of hall, plant and running cost by its power, or null where that is not known. */
    private static @Nullable PoolOption option(
            Assessment assessment, Packs packs, String pool, Rack rack, Map<String, Double> rates, int most) {
        RackType type = packs.catalog().rack(rack.type());
        RackAssessment one = assessment.rack(rack.id());
        CostResult cost = assessment.cost();
        Figure it = assessment.figure("itDesignPower");
        Figure energy = assessment.figure("annualEnergy");
        Figure peak = assessment.figure("facilityPeakPower");
        if (type == null || one == null || cost == null || it == null || !it.isKnown() || it.si() <= 0) {
            return null;
        }
        if (!one.design().isKnown() || !one.price().isKnown() || energy == null || peak == null) {
            return null;
        }
        double share = one.design().si() / it.si();
        Figure racks = cost.capex().getFirst();
        double racksUsd = racks.isKnown() ? racks.si() : 0;
        double restUsd = cost.headline("capex").si() - racksUsd;
        Figure charge = cost.charges().getFirst();
        double chargePerYear = Unit.USD_PER_YEAR.fromSi(charge.si());
        double perYear = Unit.USD_PER_YEAR.fromSi(cost.headline("costPerYear").si());
        double ofRacks = racksUsd > 0 ? chargePerYear * one.price().si() / racksUsd : 0;
        Accelerator accelerator = packs.catalog().acceleratorOf(type);
        Range lead = type.leadTime().si();
        return new PoolOption(
                pool,
                accelerator == null ? type.id() : accelerator.vendor(),
                rates,
                peak.isKnown() ? share * peak.si() : one.design().si(),
                type.cabinets(),
                type.widthMm() / 1e3 * (type.depthMm() / 1e3 + AISLE_M),
                one.price().si() + restUsd * share,
                ofRacks + (perYear - chargePerYear) * share,
                energy.isKnown() ? energy.si() * share : 0,
                lead == null ? 0 : lead.in(Unit.WEEK).value(),
                0,
                Math.max(1, most));
    }
}
