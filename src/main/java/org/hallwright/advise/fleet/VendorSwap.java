package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.hallwright.design.Workload;
import org.hallwright.engine.Assessment;
import org.hallwright.engine.Engine;
import org.hallwright.engine.Packs;
import org.hallwright.engine.RackAssessment;
import org.hallwright.engine.explain.Figure;
import org.hallwright.engine.supply.SupplyMessage;
import org.jspecify.annotations.Nullable;

/**
 * Replaces racks by another vendor's of equal tokens, power, cost or floor. The new racks stand in the rows of the old
 * ones, from the first old place on, as far as the rows are free; feeds, loop, pool and phase go with the place.
 */
public final class VendorSwap {

    private final Assessment assessment;
    private final Packs packs;
    private final Design design;
    private final RackType to;
    private final List<Rack> old = new ArrayList<>();

    private VendorSwap(Assessment assessment, Packs packs, Set<String> racks, RackType to) {
        this.assessment = assessment;
        this.packs = packs;
        this.design = assessment.design();
        this.to = to;
        design.racks().forEach(rack -> {
            if (racks.contains(rack.id())) {
                old.add(rack);
            }
        });
    }

    /**
     * What is proposed.
     *
     * @param edit one step, to be undone as one
     * @param replaced how many racks go
     * @param systems how many of the new kind make up for them
     * @param placed how many of these the rows hold
     * @param total of what stays equal in the old racks, SI
     * @param perSystem of it in one new system, SI
     */
    public record Proposal(Edit edit, int replaced, int systems, int placed, double total, double perSystem) {}

    /** The racks of a pool. */
    public static Set<String> ofPool(Design design, String pool) {
        Set<String> racks = new HashSet<>();
        design.racks().forEach(rack -> {
            if (pool.equals(rack.pool())) {
                racks.add(rack.id());
            }
        });
        return racks;
    }

    /**
     * Proposes the swap.
     *
     * @param racks ids of what is replaced
     * @param type catalogue id of the rack that comes
     */
    public static Outcome<Proposal> propose(
            Assessment assessment, Packs packs, Set<String> racks, String type, Swap.Equal equal) {
        RackType to = packs.catalog().rack(type);
        if (to == null) {
            return Outcome.failed(Problem.error(SupplyMessage.SWAP_UNKNOWN_RACK, type, type));
        }
        VendorSwap swap = new VendorSwap(assessment, packs, racks, to);
        return swap.old.isEmpty()
                ? Outcome.failed(Problem.error(SupplyMessage.SWAP_NOTHING, ""))
                : swap.proposal(equal);
    }

    private Outcome<Proposal> proposal(Swap.Equal equal) {
        // The measure of one new system is asked of the engine: all old racks turned into new ones where they stand.
        Set<String> ids = new HashSet<>();
        old.forEach(rack -> ids.add(rack.id()));
        if (!(new RackEdit.ChangeRackType(ids, to.id()).apply(design) instanceof Outcome.Ok<Design> turned)) {
            return Outcome.failed(Problem.error(SupplyMessage.SWAP_UNKNOWN_RACK, to.id(), to.id()));
        }
        Assessment other = Engine.assess(turned.value(), packs, assessment);
        Double before = total(assessment, equal);
        Double after = total(other, equal);
        if (before == null || after == null || !(after > 0) || !(before > 0)) {
            return Outcome.failed(Problem.unknown(
                    SupplyMessage.SWAP_UNKNOWN_MEASURE,
                    to.id(),
                    to.name(),
                    equal.name().toLowerCase(java.util.Locale.ROOT)));
        }
        double perSystem = after / old.size();
        int systems = Swap.systems(equal, before, perSystem);
        if (systems == 0) {
            return Outcome.failed(Problem.error(SupplyMessage.SWAP_NOT_ONE, to.id(), to.name()));
        }
        List<Edit> edits = new ArrayList<>(List.of(new RackEdit.RemoveRacks(ids)));
        int placed = new RowFiller(design, packs.catalog(), ids).place(to, systems, ids, null, edits);
        return Outcome.ok(new Proposal(new Edit.Together(edits), old.size(), systems, placed, before, perSystem));
    }

    /** The sum over the racks that are replaced, or null where it is not known of one of them. */
    private @Nullable Double total(Assessment of, Swap.Equal equal) {
        if (equal == Swap.Equal.TOKENS) {
            return tokens(of);
        }
        double sum = 0;
        for (Rack rack : old) {
            RackAssessment one = of.rack(rack.id());
            Rack now = of.design().rack(rack.id());
            RackType type = now == null ? null : packs.catalog().rack(now.type());
            if (one == null || type == null) {
                return null;
            }
            Figure figure = equal == Swap.Equal.POWER ? one.design() : one.price();
            if (equal == Swap.Equal.FLOOR) {
                sum += type.widthMm() / 1e3 * (type.depthMm() / 1e3);
            } else if (figure.isKnown()) {
                sum += figure.si();
            } else {
                return null;
            }
        }
        return sum;
    }

    /** Tokens per second of the pools that lose racks; workloads of whole pools only, so a part of one counts its share. */
    private @Nullable Double tokens(Assessment of) {
        Map<String, Integer> inPool = new HashMap<>();
        Map<String, Integer> replaced = new HashMap<>();
        for (Rack rack : of.design().racks()) {
            if (rack.pool() != null) {
                inPool.merge(rack.pool(), 1, Integer::sum);
            }
        }
        for (Rack rack : old) {
            if (rack.pool() != null) {
                replaced.merge(rack.pool(), 1, Integer::sum);
            }
        }
        double sum = 0;
        for (Workload workload : of.design().workloads()) {
            int racks = replaced.getOrDefault(workload.pool(), 0);
            if (racks == 0 || workload instanceof Workload.Batch) {
                continue;
            }
            Figure rate = org.hallwright.advise.supply.Exposure.rate(of, workload);
            if (rate == null || !rate.isKnown()) {
                return null;
            }
            sum += rate.si() * workload.share() * racks / inPool.getOrDefault(workload.pool(), racks);
        }
        return sum;
    }
}
