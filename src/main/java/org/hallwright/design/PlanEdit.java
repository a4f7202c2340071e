package org.hallwright.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hallwright.base.Outcome;
import org.hallwright.base.Problem;
import org.jspecify.annotations.Nullable;

/** A change to the design as a whole: its site, plant, equipment of its own, programme and evidence. */
public sealed interface PlanEdit extends Edit {

    /** The design with the change. */
    Design changed(Design design);

    @Override
    default Outcome<Design> apply(Design design) {
        return Outcome.ok(changed(design));
    }

    /** Adds a hall, or replaces the one with its id. */
    record PutHall(Hall hall) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withHalls(Edits.put(design.halls(), hall, Hall::id));
        }
    }

    /** Adds a rack type of the planner's own, or replaces the one with its id. */
    record PutOwnRack(OwnEquipment.OwnRack rack) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withEquipment(design.equipment().with(rack));
        }
    }

    /** Adds a device type of the planner's own, or replaces the one with its id. */
    record PutOwnDevice(OwnEquipment.OwnDevice device) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withEquipment(design.equipment().with(device));
        }
    }

    /** Adds a model of the planner's own, or replaces the one with its id. */
    record PutOwnModel(OwnModel model) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withEquipment(design.equipment().with(model));
        }
    }

    /** Takes a type or model of the planner's own away; racks and workloads of it must be gone or of another first. */
    record RemoveOwnType(String type) implements PlanEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            for (Rack rack : design.racks()) {
                if (rack.type().equals(type)) {
                    return Outcome.failed(Problem.error(DesignMessage.TYPE_IN_USE, rack.id(), type, rack.id()));
                }
            }
            for (Workload workload : design.workloads()) {
                if (type.equals(workload.modelId())) {
                    return Outcome.failed(
                            Problem.error(DesignMessage.MODEL_IN_USE, workload.id(), type, workload.name()));
                }
            }
            return PlanEdit.super.apply(design);
        }

        @Override
        public Design changed(Design design) {
            return design.withEquipment(design.equipment().without(type));
        }
    }

    /** Gives the design another name. */
    record RenameDesign(String name) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withName(name);
        }
    }

    /** Moves the design to another site, jurisdiction or date. */
    record ChangeSite(Site site) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withSite(site);
        }
    }

    /** Replaces the power chain. */
    record ChangePower(PowerPlan power) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withPower(power);
        }
    }

    /** Replaces the cooling plant. */
    record ChangeCooling(CoolingPlan cooling) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withCooling(cooling);
        }
    }

    /** Adds a pool, or replaces the one with its id. */
    record PutPool(Pool pool) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withPools(Edits.put(design.pools(), pool, Pool::id));
        }
    }

    /** Takes a pool away; its racks then stand alone. */
    record RemovePool(String pool) implements PlanEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            Set<String> members = new TreeSet<>();
            for (Rack rack : design.racks()) {
                if (pool.equals(rack.pool())) {
                    members.add(rack.id());
                }
            }
            return new RackEdit.AssignPool(members, null).apply(changed(design));
        }

        @Override
        public Design changed(Design design) {
            return design.withPools(Edits.without(design.pools(), p -> p.id().equals(pool)));
        }
    }

    /** Adds a workload, or replaces the one with its id. */
    record PutWorkload(Workload workload) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withWorkloads(Edits.put(design.workloads(), workload, Workload::id));
        }
    }

    /** Takes a workload away. */
    record RemoveWorkload(String workload) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withWorkloads(Edits.without(design.workloads(), w -> w.id().equals(workload)));
        }
    }

    /** Adds a phase, or replaces the one with its id; phases are kept in order of date. */
    record PutPhase(Phase phase) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            List<Phase> all = new ArrayList<>(Edits.put(design.phases(), phase, Phase::id));
            all.sort(Comparator.comparing(Phase::date).thenComparing(Phase::id));
            return design.withPhases(all);
        }
    }

    /** Adds or replaces the fact on a metric. */
    record PutEvidence(Evidence evidence) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withEvidence(Edits.put(design.evidence(), evidence, Evidence::metric));
        }
    }

    /** Withdraws the fact on a metric; what depends on it cannot be told again. */
    record RemoveEvidence(String metric) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withEvidence(
                    Edits.without(design.evidence(), e -> e.metric().equals(metric)));
        }
    }

    /** Accepts a finding in someone's name. */
    record PutWaiver(Waiver waiver) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withWaivers(Edits.put(design.waivers(), waiver, w -> w.rule() + "\n" + w.object()));
        }
    }

    /** Withdraws a waiver. */
    record RemoveWaiver(String rule, String object) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withWaivers(Edits.without(
                    design.waivers(), w -> w.rule().equals(rule) && w.object().equals(object)));
        }
    }

    /** Says in which money the design is told and how its electricity is billed. */
    record SetMoney(MoneyTerms money) implements PlanEdit {
        @Override
        public Design changed(Design design) {
            return design.withMoney(money);
        }
    }

    /** Changes a planning assumption (value in SI), or returns it to its default with null. */
    record SetAssumption(String assumption, @Nullable Double value) implements PlanEdit {
        @Override
        public Outcome<Design> apply(Design design) {
            return value == null || Double.isFinite(value)
                    ? PlanEdit.super.apply(design)
                    : Outcome.failed(Problem.error(DesignMessage.NOT_ALLOWED, assumption, value, "a finite number"));
        }

        @Override
        public Design changed(Design design) {
            TreeMap<String, Double> next = new TreeMap<>(design.assumptions());
            if (value == null) {
                next.remove(assumption);
            } else {
                next.put(assumption, value);
            }
            return design.withAssumptions(next);
        }
    }
}
