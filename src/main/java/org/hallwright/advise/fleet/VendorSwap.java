package org.hallwright.advise.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.hallwright.catalog.RackType;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Fixture;
import org.hallwright.design.Hall;
import org.hallwright.design.Rack;
import org.hallwright.design.Row;
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

    /** Clear of a hall's wall at the end of a row, mm. */
    private static final int WALL_MM = 1_200;

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
        if (!(new Edit.ChangeRackType(ids, to.id()).apply(design) instanceof Outcome.Ok<Design> turned)) {
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
        List<Edit> edits = new ArrayList<>(List.of(new Edit.RemoveRacks(ids)));
        int placed = place(systems, ids, edits);
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

    /** Puts the systems into the rows of the old racks, and returns how many found a place. */
    private int place(int systems, Set<String> ids, List<Edit> edits) {
        int left = systems;
        Set<String> names = new HashSet<>();
        design.racks().forEach(rack -> {
            if (!ids.contains(rack.id())) {
                names.add(rack.id());
            }
        });
        Map<Row, Hall> rows = new LinkedHashMap<>();
        for (Hall hall : design.halls()) {
            for (Row row : hall.rows()) {
                if (row.racks().stream().anyMatch(rack -> ids.contains(rack.id()))) {
                    rows.put(row, hall);
                }
            }
        }
        for (Map.Entry<Row, Hall> entry : rows.entrySet()) {
            List<Rack> fresh = fill(entry.getValue(), entry.getKey(), ids, left, names);
            if (!fresh.isEmpty()) {
                edits.add(
                        new Edit.AddRacks(entry.getValue().id(), entry.getKey().id(), fresh));
                left -= fresh.size();
            }
        }
        return systems - left;
    }

    private List<Rack> fill(Hall hall, Row row, Set<String> ids, int most, Set<String> names) {
        List<Rack> own = row.racks().stream()
                .filter(rack -> ids.contains(rack.id()))
                .sorted(java.util.Comparator.comparingInt(VendorSwap::along))
                .toList();
        Rack first = own.getFirst();
        boolean alongX = first.facing().alongX();
        int end = (alongX ? hall.widthMm() : hall.depthMm()) - WALL_MM;
        end = Math.max(end, along(own.getLast()) + width(own.getLast()));
        List<int[]> taken = taken(hall, first, ids);
        List<Rack> fresh = new ArrayList<>();
        int at = along(first);
        while (fresh.size() < most && at + to.widthMm() <= end) {
            int from = at;
            int until = at + to.widthMm();
            int[] hit = taken.stream()
                    .filter(t -> t[0] < until && from < t[1])
                    .findFirst()
                    .orElse(null);
            if (hit != null) {
                at = hit[1];
                continue;
            }
            Rack like = own.get(Math.min(fresh.size(), own.size() - 1));
            fresh.add(rack(like, name(like.id(), names), at, alongX));
            at = until;
        }
        return fresh;
    }

    private static int along(Rack rack) {
        return rack.facing().alongX() ? rack.xMm() : rack.yMm();
    }

    private int width(Rack rack) {
        RackType type = packs.catalog().rack(rack.type());
        return type == null ? to.widthMm() : type.widthMm();
    }

    private int depth(Rack rack) {
        RackType type = packs.catalog().rack(rack.type());
        return type == null ? to.depthMm() : type.depthMm();
    }

    /** What stands across the strip of floor of the row, as from–to along it, sorted. */
    private List<int[]> taken(Hall hall, Rack like, Set<String> ids) {
        boolean alongX = like.facing().alongX();
        int near = alongX ? like.yMm() : like.xMm();
        int far = near + Math.max(to.depthMm(), depth(like));
        List<int[]> taken = new ArrayList<>();
        for (Row row : hall.rows()) {
            for (Rack rack : row.racks()) {
                if (!ids.contains(rack.id())) {
                    boolean own = rack.facing().alongX();
                    int w = own ? width(rack) : depth(rack);
                    int d = own ? depth(rack) : width(rack);
                    add(taken, alongX, near, far, rack.xMm(), rack.yMm(), w, d);
                }
            }
        }
        for (Fixture fixture : hall.fixtures()) {
            if (fixture.kind().blocks()) {
                add(taken, alongX, near, far, fixture.xMm(), fixture.yMm(), fixture.widthMm(), fixture.depthMm());
            }
        }
        taken.sort(java.util.Comparator.comparingInt(t -> t[0]));
        return taken;
    }

    private static void add(List<int[]> taken, boolean alongX, int near, int far, int x, int y, int w, int d) {
        int from = alongX ? x : y;
        int until = from + (alongX ? w : d);
        int across = alongX ? y : x;
        if (across < far && near < across + (alongX ? d : w)) {
            taken.add(new int[] {from, until});
        }
    }

    private Rack rack(Rack like, String id, int at, boolean alongX) {
        return new Rack(
                id,
                like.name().equals(like.id()) ? id : like.name(),
                to.id(),
                alongX ? at : like.xMm(),
                alongX ? like.yMm() : at,
                like.facing(),
                like.feeds(),
                loop(like),
                like.pool(),
                like.phase(),
                null,
                like.criticality(),
                List.of());
    }

    /** A rack that gives heat to liquid needs a loop: the old one's, else the first of the plan; others need none. */
    private @Nullable String loop(Rack like) {
        if (!(to.liquidHeatFraction().siOr(0) > 0)) {
            return null;
        }
        if (like.loop() != null) {
            return like.loop();
        }
        for (CoolingPlan.Loop loop : design.cooling().loops()) {
            if (loop.medium() == CoolingPlan.Medium.TCS) {
                return loop.id();
            }
        }
        return null;
    }

    private static String name(String base, Set<String> names) {
        String name = base;
        for (int k = 2; !names.add(name); k++) {
            name = base + "-" + k;
        }
        return name;
    }
}
