package org.hallwright.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole design at one moment. Nothing in it ever changes: an edit makes a new snapshot that shares every part it did
 * not touch, so undo is an older pointer and an unchanged part is the same object.
 *
 * @param name what the planner calls it
 * @param site where it stands and for whom
 * @param halls the halls, each with its rows of racks
 * @param power the power chain from the utility feed to the racks' feeds
 * @param cooling the cooling plant and its loops
 * @param pools accelerators that work together; one software stack each
 * @param workloads what they are to do
 * @param phases steps of the programme, in order of date
 * @param evidence facts the planner supplied, by metric
 * @param waivers findings that someone accepted, with a reason
 * @param assumptions planning assumptions the planner changed: id to value in SI
 * @param equipment types of racks and devices that the planner brought along
 * @param money in which money the design is told, and how its electricity is billed
 */
public record Design(
        String name,
        Site site,
        List<Hall> halls,
        PowerPlan power,
        CoolingPlan cooling,
        List<Pool> pools,
        List<Workload> workloads,
        List<Phase> phases,
        List<Evidence> evidence,
        List<Waiver> waivers,
        SortedMap<String, Double> assumptions,
        OwnEquipment equipment,
        MoneyTerms money) {

    public Design {
        halls = List.copyOf(halls);
        pools = List.copyOf(pools);
        workloads = List.copyOf(workloads);
        phases = List.copyOf(phases);
        evidence = List.copyOf(evidence);
        waivers = List.copyOf(waivers);
        assumptions = Collections.unmodifiableSortedMap(new TreeMap<>(assumptions));
    }

    public Design withName(String newName) {
        return with(draft -> draft.name = newName);
    }

    public Design withSite(Site newSite) {
        return with(draft -> draft.site = newSite);
    }

    public Design withHalls(List<Hall> newHalls) {
        return with(draft -> draft.halls = newHalls);
    }

    public Design withPower(PowerPlan newPower) {
        return with(draft -> draft.power = newPower);
    }

    public Design withCooling(CoolingPlan newCooling) {
        return with(draft -> draft.cooling = newCooling);
    }

    public Design withPools(List<Pool> newPools) {
        return with(draft -> draft.pools = newPools);
    }

    public Design withWorkloads(List<Workload> newWorkloads) {
        return with(draft -> draft.workloads = newWorkloads);
    }

    public Design withPhases(List<Phase> newPhases) {
        return with(draft -> draft.phases = newPhases);
    }

    public Design withEvidence(List<Evidence> newEvidence) {
        return with(draft -> draft.evidence = newEvidence);
    }

    public Design withWaivers(List<Waiver> newWaivers) {
        return with(draft -> draft.waivers = newWaivers);
    }

    public Design withAssumptions(SortedMap<String, Double> newAssumptions) {
        return with(draft -> draft.assumptions = newAssumptions);
    }

    public Design withEquipment(OwnEquipment newEquipment) {
        return with(draft -> draft.equipment = newEquipment);
    }

    public Design withMoney(MoneyTerms newMoney) {
        return with(draft -> draft.money = newMoney);
    }

    /** The hall with the id, or null. */
    public @Nullable Hall hall(String id) {
        for (Hall hall : halls) {
            if (hall.id().equals(id)) {
                return hall;
            }
        }
        return null;
    }

    /** The rack with the id, or null. */
    public @Nullable Rack rack(String id) {
        for (Hall hall : halls) {
            for (Row row : hall.rows()) {
                for (Rack rack : row.racks()) {
                    if (rack.id().equals(id)) {
                        return rack;
                    }
                }
            }
        }
        return null;
    }

    /** The ids of every rack and every fixture. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Hall hall : halls) {
            hall.rows().forEach(row -> row.racks().forEach(rack -> ids.add(rack.id())));
            hall.fixtures().forEach(f -> ids.add(f.id()));
        }
        return ids;
    }

    /** What stands on the floor under a name: the rack or thing itself, or the racks of the row. */
    public Set<String> standing(String id) {
        for (Hall hall : halls) {
            Row row = hall.row(id);
            if (row != null) {
                Set<String> racks = new LinkedHashSet<>();
                row.racks().forEach(rack -> racks.add(rack.id()));
                return racks;
            }
        }
        return ids().contains(id) ? Set.of(id) : Set.of();
    }

    /** The hall in which some of these racks and things stand, or null. */
    public @Nullable Hall hallOf(Set<String> standing) {
        for (Hall hall : halls) {
            if (hall.rows().stream().flatMap(row -> row.racks().stream()).anyMatch(rack -> standing.contains(rack.id()))
                    || hall.fixtures().stream().anyMatch(f -> standing.contains(f.id()))) {
                return hall;
            }
        }
        return null;
    }

    /** Every rack, hall by hall and row by row. */
    public List<Rack> racks() {
        List<Rack> all = new ArrayList<>();
        for (Hall hall : halls) {
            for (Row row : hall.rows()) {
                all.addAll(row.racks());
            }
        }
        return all;
    }

    public int rackCount() {
        int count = 0;
        for (Hall hall : halls) {
            for (Row row : hall.rows()) {
                count += row.racks().size();
            }
        }
        return count;
    }

    private Design with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.design();
    }

    /** The fields of a design while one of them is changed. */
    private static final class Draft {
        private String name;
        private Site site;
        private List<Hall> halls;
        private PowerPlan power;
        private CoolingPlan cooling;
        private List<Pool> pools;
        private List<Workload> workloads;
        private List<Phase> phases;
        private List<Evidence> evidence;
        private List<Waiver> waivers;
        private SortedMap<String, Double> assumptions;
        private OwnEquipment equipment;
        private MoneyTerms money;

        Draft(Design design) {
            name = design.name;
            site = design.site;
            halls = design.halls;
            power = design.power;
            cooling = design.cooling;
            pools = design.pools;
            workloads = design.workloads;
            phases = design.phases;
            evidence = design.evidence;
            waivers = design.waivers;
            assumptions = design.assumptions;
            equipment = design.equipment;
            money = design.money;
        }

        Design design() {
            return new Design(
                    name,
                    site,
                    halls,
                    power,
                    cooling,
                    pools,
                    workloads,
                    phases,
                    evidence,
                    waivers,
                    assumptions,
                    equipment,
                    money);
        }
    }
}
