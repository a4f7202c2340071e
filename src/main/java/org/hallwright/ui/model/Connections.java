package org.hallwright.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hallwright.design.CoolingPlan;
import org.hallwright.design.Design;
import org.hallwright.design.Edit;
import org.hallwright.design.Phase;
import org.hallwright.design.PlanEdit;
import org.hallwright.design.Pool;
import org.hallwright.design.PowerPlan;
import org.hallwright.design.Rack;
import org.hallwright.design.RackEdit;
import org.jspecify.annotations.Nullable;

/** What chosen racks hang on and belong to: feeds, liquid loop, pool, phase, and what may be done when power is short. */
public final class Connections {

    /**
     * One answer for all chosen racks.
     *
     * @param value id of what they hang on, or null for none
     */
    public record Choice(@Nullable String value) {
        public static final Choice NONE = new Choice(null);
    }

    private final Design design;
    private final List<Rack> racks;
    private final Set<String> ids = new TreeSet<>();
    private final String newPool;

    public Connections(Design design, Set<String> selected) {
        this.design = design;
        racks = design.racks().stream().filter(r -> selected.contains(r.id())).toList();
        racks.forEach(r -> ids.add(r.id()));
        int n = 1;
        while (taken("pool-" + n)) {
            n++;
        }
        newPool = "pool-" + n;
    }

    private boolean taken(String pool) {
        return design.pools().stream().anyMatch(p -> p.id().equals(pool));
    }

    public List<Rack> racks() {
        return racks;
    }

    /** What racks can be fed from: that which feeds one already, and the ends of the power chain. */
    public List<String> feeds() {
        Set<String> from = new HashSet<>();
        design.power().links().forEach(link -> from.add(link.from()));
        Set<String> used = new HashSet<>();
        design.racks().forEach(rack -> used.addAll(rack.feeds()));
        return design.power().elements().stream()
                .filter(e -> used.contains(e.id()) || !from.contains(e.id()) && e.kind() != PowerPlan.Kind.BESS)
                .map(PowerPlan.Element::id)
                .toList();
    }

    public List<Choice> loops() {
        return choices(design.cooling().loops(), CoolingPlan.Loop::id);
    }

    /** The pools there are, and a new one. */
    public List<Choice> pools() {
        List<Choice> pools = choices(design.pools(), Pool::id);
        pools.add(new Choice(newPool));
        return pools;
    }

    /** Whether it is the pool that would be made. */
    public boolean isNew(Choice pool) {
        return newPool.equals(pool.value());
    }

    public List<Choice> phases() {
        return choices(design.phases(), Phase::id);
    }

    private static <T> List<Choice> choices(List<T> all, Function<T, String> id) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.NONE));
        all.forEach(each -> choices.add(new Choice(id.apply(each))));
        return choices;
    }

    /** What all chosen racks have in common, or null where they differ. */
    public <T> @Nullable T common(Function<Rack, T> of) {
        Set<T> values = new LinkedHashSet<>();
        racks.forEach(rack -> values.add(of.apply(rack)));
        return values.size() == 1 ? values.iterator().next() : null;
    }

    /**
     * One edit that gives the racks what was chosen.
     *
     * @param feeds ids, or null to leave every rack its own; so with all others
     * @return null where nothing changes
     */
    public @Nullable Edit edit(
            @Nullable Set<String> feeds,
            @Nullable Choice loop,
            @Nullable Choice pool,
            @Nullable Choice phase,
            Rack.@Nullable Criticality criticality) {
        List<Edit> edits = new ArrayList<>();
        if (feeds != null && racks.stream().anyMatch(r -> !feeds.equals(Set.copyOf(r.feeds())))) {
            edits.add(new RackEdit.AssignFeeds(ids, List.copyOf(feeds)));
        }
        if (loop != null && differs(loop, Rack::loop)) {
            edits.add(new RackEdit.AssignLoop(ids, loop.value()));
        }
        if (pool != null && differs(pool, Rack::pool)) {
            if (isNew(pool)) {
                edits.add(new PlanEdit.PutPool(new Pool(newPool, newPool)));
            }
            edits.add(new RackEdit.AssignPool(ids, pool.value()));
        }
        if (phase != null && differs(phase, Rack::phase)) {
            edits.add(new RackEdit.AssignPhase(ids, phase.value()));
        }
        if (criticality != null && racks.stream().anyMatch(r -> r.criticality() != criticality)) {
            edits.add(new RackEdit.ChangeCriticality(ids, criticality));
        }
        return edits.isEmpty() ? null : edits.size() == 1 ? edits.getFirst() : new Edit.Together(edits);
    }

    private boolean differs(Choice to, Function<Rack, @Nullable String> now) {
        return racks.stream().anyMatch(r -> !Objects.equals(now.apply(r), to.value()));
    }
}
