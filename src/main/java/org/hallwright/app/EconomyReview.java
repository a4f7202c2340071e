package org.hallwright.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.hallwright.advise.fleet.Division;
import org.hallwright.advise.fleet.FleetOptimiser;
import org.hallwright.advise.fleet.FleetPlanner;
import org.hallwright.advise.fleet.FleetProblem;
import org.hallwright.advise.supply.Exposure;
import org.hallwright.advise.supply.SupplyPlan;
import org.hallwright.catalog.Accelerator;
import org.hallwright.catalog.RackType;
import org.hallwright.catalog.economics.EconomicFact;
import org.hallwright.catalog.economics.SoftwareStack;
import org.hallwright.codec.economics.SoftwareStackReader;
import org.hallwright.design.Design;
import org.hallwright.design.Pool;
import org.hallwright.design.Rack;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.cost.CostResult;
import org.hallwright.engine.cost.Efficiency;
import org.hallwright.engine.cost.RentComparison;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.portability.Migration;
import org.hallwright.engine.portability.Port;
import org.hallwright.engine.supply.Resilience;
import org.hallwright.pack.BuiltInPack;
import org.hallwright.quantity.Range;
import org.jspecify.annotations.Nullable;

/** What a design's cost, supply and software come to beyond its headline figures. */
public final class EconomyReview {

    /** Spare accelerators over those installed: the pack's figure for 99.9 % job availability. */
    public static final double SPARES = 0.05;

    /** Most racks of one pool in a division, as a multiple of all racks today. */
    private static final int GROWTH = 4;

    private static final Range TRAINING_WEEKS = new Range(1, 2, 4);

    private final Assessment assessment;
    private final Packs packs;

    private EconomyReview(Assessment assessment, Packs packs) {
        this.assessment = assessment;
        this.packs = packs;
    }

    public static EconomyReview of(Review review, Packs onBoard) {
        return new EconomyReview(
                review.assessment(), onBoard.with(review.design().equipment()));
    }

    /** The day the prices and lead times speak of. */
    public LocalDate asOf() {
        return LocalDate.parse(packs.economics().asOf());
    }

    /** When each phase can be ready if things are ordered from that day on. */
    public SupplyPlan supply(LocalDate day) {
        return SupplyPlan.of(assessment, packs, day);
    }

    /** On whom the design hangs. */
    public List<Resilience.Source> sources() {
        return Exposure.sources(assessment, packs, stacks(), SPARES);
    }

    /** The software stacks of the catalogue. */
    public static List<SoftwareStack> stacks() {
        try {
            return SoftwareStackReader.read(new ByteArrayInputStream(BuiltInPack.bytes("catalog", "catalog.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Owning against renting as many of each kind of accelerator, from rents whose name holds the text. */
    public List<RentComparison> rents(String nameHolds) {
        CostResult cost = assessment.cost();
        Figure count = assessment.figure("accelerators");
        List<RentComparison> rents = new ArrayList<>();
        if (cost == null || count == null || !count.isKnown() || count.known().low() <= 0) {
            return rents;
        }
        String wanted = nameHolds.toLowerCase(Locale.ROOT);
        for (String kind : accelerators()) {
            for (RentComparison.Rent rent :
                    RentComparison.rents(packs.catalog().cloudPrices(), packs.economics(), kind)) {
                if (rent.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                    rents.add(RentComparison.of(cost, count, rent));
                }
            }
        }
        return rents;
    }

    private TreeSet<String> accelerators() {
        TreeSet<String> kinds = new TreeSet<>();
        for (Rack rack : assessment.design().racks()) {
            RackType type = packs.catalog().rack(rack.type());
            Accelerator accelerator = type == null ? null : packs.catalog().acceleratorOf(type);
            if (accelerator != null) {
                kinds.add(accelerator.id());
            }
        }
        return kinds;
    }

    /**
     * Every rack of the catalogue at a precision: dense rate per watt and per dollar of one accelerator with its share of
     * the rack. Racks whose rate or power is not known are left out.
     *
     * @param precision bf16, fp8 or fp4
     */
    public static List<Efficiency.Row> efficiency(Packs packs, String precision) {
        List<Efficiency.Candidate> candidates = new ArrayList<>();
        for (RackType type : packs.catalog().racks().values()) {
            Accelerator chip = packs.catalog().acceleratorOf(type);
            Double nm = chip == null ? null : chip.processNm().value();
            Double rate = chip == null ? null : chip.dense(precision).value();
            Range watts = type.systemPower().si();
            double count = type.acceleratorsPerSystem();
            if (nm == null || rate == null || watts == null || watts.low() <= 0 || count <= 0) {
                continue;
            }
            Range price = type.price().si();
            candidates.add(new Efficiency.Candidate(
                    type.id(),
                    nm,
                    rate,
                    watts.times(1 / count),
                    price == null || price.low() <= 0 ? null : price.times(1 / count)));
        }
        return Efficiency.compare(candidates);
    }

    /**
     * What the planner states of the software; the rest is counted in the design.
     *
     * @param kernelFamilies custom kernels of one pool
     * @param engineers who have to learn the stack
     * @param resaleShare of the hardware's price that a second-hand market pays
     */
    public record Stated(int kernelFamilies, int engineers, Range resaleShare) {
        /** No custom kernels, four engineers, and a market between nothing and 40 % (three-year-old parts). */
        public static final Stated USUAL = new Stated(0, 4, new Range(0, 0.2, 0.4));
    }

    /** For each pool the move to each stack of another vendor in the catalogue that trains or serves as its own does. */
    public List<Port> ports(Stated stated, @Nullable String onlyTo) {
        List<Port> ports = new ArrayList<>();
        Range fte = postPerYear();
        if (fte == null) {
            return ports;
        }
        for (Pool pool : assessment.design().pools()) {
            String from = stack(pool.id());
            if (from == null) {
                continue;
            }
            Migration.Scope scope = scope(pool.id(), stated);
            Range worth = hardware(pool.id());
            for (SoftwareStack to : stacks()) {
                if (to.id().equals(from) || onlyTo != null && !to.id().equals(onlyTo)) {
                    continue;
                }
                Migration.Effort effort = Migration.effort(packs.economics(), scope, to);
                Range cost = effort.cost(fte);
                ports.add(new Port(
                        pool.id(),
                        from,
                        to,
                        effort,
                        cost,
                        worth == null ? null : Migration.costToLeave(cost, worth, stated.resaleShare())));
            }
        }
        return ports;
    }

    /** Loaded cost of a post, USD a year, of the region or one it inherits from; null where the pack has none. */
    private @Nullable Range postPerYear() {
        List<String> chain = new ArrayList<>();
        String region = assessment.design().site().region();
        if (packs.regions().jurisdictions().containsKey(region)) {
            packs.regions().chain(region).forEach(each -> chain.addFirst(each.id()));
        }
        EconomicFact fact = packs.economics().regional("opex.loadedCostPerFte", "cost", chain);
        return fact == null ? null : fact.datum().si();
    }

    private @Nullable String stack(String pool) {
        for (Rack rack : assessment.design().racks()) {
            RackType type = pool.equals(rack.pool()) ? packs.catalog().rack(rack.type()) : null;
            Accelerator chip = type == null ? null : packs.catalog().acceleratorOf(type);
            if (chip != null && !chip.softwareStacks().isEmpty()) {
                return chip.softwareStacks().getFirst();
            }
        }
        return null;
    }

    /** Models, plans, checkpoints and serving stacks as the workloads of the pool have them. */
    private Migration.Scope scope(String pool, Stated stated) {
        TreeSet<String> models = new TreeSet<>();
        int plans = 0;
        int quantised = 0;
        int serving = 0;
        for (Workload workload : assessment.design().workloads()) {
            if (!workload.pool().equals(pool)) {
                continue;
            }
            switch (workload) {
                case Workload.Training t -> {
                    models.add(t.model());
                    plans++;
                }
                case Workload.Serving s -> {
                    models.add(s.model());
                    serving++;
                    quantised += s.precision().contains("16") ? 0 : 1;
                }
                case Workload.Batch b -> {
                    // No framework is known of it.
                }
            }
        }
        return new Migration.Scope(
                models.size(),
                stated.kernelFamilies(),
                plans,
                quantised,
                serving,
                1,
                stated.engineers(),
                TRAINING_WEEKS);
    }

    /** Price of the pool's racks, USD, or null where one is not known. */
    private @Nullable Range hardware(String pool) {
        Range sum = Range.exact(0);
        for (Rack rack : assessment.design().racks()) {
            if (!pool.equals(rack.pool())) {
                continue;
            }
            RackAssessment one = assessment.rack(rack.id());
            Range price = one == null ? null : one.price().range();
            if (price == null) {
                return null;
            }
            sum = sum.plus(price);
        }
        return sum;
    }

    /** What the design has today of power, capital and places: the usual limits of a division of its fleet. */
    public FleetProblem.Limits today() {
        FleetProblem.Limits limits =
                FleetProblem.Limits.NONE.with(FleetProblem.Limit.CABINETS, cabinets(assessment.design()));
        Figure peak = assessment.figure("facilityPeakPower");
        if (peak != null && peak.isKnown()) {
            limits = limits.with(FleetProblem.Limit.POWER, peak.si());
        }
        Figure capex = assessment.figure("capex");
        return capex != null && capex.isKnown() ? limits.with(FleetProblem.Limit.CAPEX, capex.si()) : limits;
    }

    /**
     * The best division of the fleet, or null where there is none within the limits, or no fleet to divide.
     *
     * @param keep whether each workload must yield at least what it does today
     */
    public @Nullable Division division(FleetProblem.Goal goal, FleetProblem.Limits limits, boolean keep) {
        try {
            return FleetOptimiser.solve(FleetPlanner.problem(assessment, packs, goal, limits, keep, GROWTH));
        } catch (IllegalArgumentException e) {
            // A design without pools or workloads has no fleet to divide.
            return null;
        }
    }

    private double cabinets(Design design) {
        double cabinets = 0;
        for (Rack rack : design.racks()) {
            RackType type = packs.catalog().rack(rack.type());
            cabinets += type == null ? 1 : type.cabinets();
        }
        return cabinets;
    }

    /** Share and concentration of compute by dimension, in the order of the dimensions. */
    public static Map<Resilience.Dimension, Resilience.Shares> concentration(
            List<Resilience.Source> sources, Resilience.Measure measure) {
        Map<Resilience.Dimension, Resilience.Shares> all = new LinkedHashMap<>();
        for (Resilience.Dimension dimension : Resilience.Dimension.values()) {
            all.put(dimension, Resilience.shares(sources, dimension, measure));
        }
        return all;
    }
}
